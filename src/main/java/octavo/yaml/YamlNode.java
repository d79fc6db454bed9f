package octavo.yaml;

import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A value in a YAML file.
public sealed interface YamlNode permits YamlScalar, YamlSequence, YamlMapping {
    /// Where the value begins; null when it was not read from a file.
    @Nullable SourceSpan span();

    /// The same value, as it would be had it not been read from a file.
    YamlNode withoutSpans();

    /// What a message calls it: "a list".
    String describe();

    /// `key:` with nothing after it.
    default boolean isNull() {
        return this instanceof YamlScalar s && s.type() == ScalarType.NULL;
    }
}
