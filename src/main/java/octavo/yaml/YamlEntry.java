package octavo.yaml;

import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A key of a [YamlMapping] with its value.
///
/// @param keySpan where the key begins; null when it was not read from a file
public record YamlEntry(String key, @Nullable SourceSpan keySpan, YamlNode value) {
    public static YamlEntry of(String key, YamlNode value) {
        return new YamlEntry(key, null, value);
    }

    public static YamlEntry of(String key, String value) {
        return new YamlEntry(key, null, YamlScalar.of(value));
    }
}
