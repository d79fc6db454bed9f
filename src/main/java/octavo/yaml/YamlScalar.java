package octavo.yaml;

import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A single value.
///
/// @param text as written, quotes and escapes resolved: a number keeps its digits
public record YamlScalar(String text, ScalarType type, @Nullable SourceSpan span)
        implements YamlNode {
    public static YamlScalar of(String text) {
        return new YamlScalar(text, ScalarType.STRING, null);
    }

    public static YamlScalar of(long number) {
        return new YamlScalar(Long.toString(number), ScalarType.INTEGER, null);
    }

    public static YamlScalar of(boolean value) {
        return new YamlScalar(Boolean.toString(value), ScalarType.BOOLEAN, null);
    }

    @Override
    public YamlScalar withoutSpans() {
        return new YamlScalar(text, type, null);
    }

    @Override
    public String describe() {
        return switch (type) {
            case STRING -> "text";
            case INTEGER, FLOAT -> "a number";
            case BOOLEAN -> "`" + text + "`";
            case NULL -> "nothing";
        };
    }
}
