package octavo.yaml;

import java.util.List;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Keys with values, in the order of the file; no key occurs twice.
public record YamlMapping(List<YamlEntry> entries, @Nullable SourceSpan span) implements YamlNode {
    public static final YamlMapping EMPTY = new YamlMapping(List.of(), null);

    public YamlMapping {
        entries = List.copyOf(entries);
    }

    public @Nullable YamlNode get(String key) {
        YamlEntry e = entry(key);
        return e == null ? null : e.value();
    }

    public @Nullable YamlEntry entry(String key) {
        for (YamlEntry e : entries) if (e.key().equals(key)) return e;
        return null;
    }

    /// Text of a scalar value; null when the key is missing, empty or holds something else.
    public @Nullable String text(String key) {
        return get(key) instanceof YamlScalar s && s.type() != ScalarType.NULL ? s.text() : null;
    }

    @Override
    public YamlMapping withoutSpans() {
        return new YamlMapping(
                entries.stream()
                        .map(e -> new YamlEntry(e.key(), null, e.value().withoutSpans()))
                        .toList(),
                null);
    }

    @Override
    public String describe() {
        return "a mapping (`key: value`)";
    }
}
