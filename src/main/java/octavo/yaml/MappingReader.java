package octavo.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Reads the values of a mapping by key and type. What was asked for is known: [#finish] reports every other key.
/// A value of the wrong type is an error `yaml-type` and counts as missing; a key with nothing after it is missing.
public final class MappingReader {
    private static final Pattern DATE =
            Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2}(?:[T ].*)?)?)?");

    private final YamlMapping mapping;
    private final Diagnostics diagnostics;
    private final Set<String> known = new LinkedHashSet<>();

    public MappingReader(YamlMapping mapping, Diagnostics diagnostics) {
        this.mapping = mapping;
        this.diagnostics = diagnostics;
    }

    public YamlMapping mapping() {
        return mapping;
    }

    /// The value of whatever type; null when missing or nothing stands after the key.
    public @Nullable YamlNode node(String key) {
        known.add(key);
        YamlNode n = mapping.get(key);
        return n == null || n.isNull() ? null : n;
    }

    /// Where the key stands, else where the mapping begins.
    public @Nullable SourceSpan spanOf(String key) {
        YamlEntry e = mapping.entry(key);
        return e == null ? mapping.span() : e.keySpan();
    }

    /// Text, or a number or `true` as it is written.
    public @Nullable String string(String key) {
        YamlNode n = node(key);
        return n == null ? null : text(key, n);
    }

    /// A date as it is written. What is no day, month or year (`2026-05-17`, `2026-05`, `2026`) is kept, with a warning
    /// `bad-value`.
    public @Nullable String date(String key) {
        YamlNode n = node(key);
        String s = n == null ? null : text(key, n);
        if (n != null && s != null && !s.isBlank() && !isDate(s.strip())) {
            diagnostics.add(
                    Diagnostic.warning(
                            "bad-value",
                            "`" + key + "`: `" + s.strip() + "` is not a date",
                            n.span(),
                            "write 2026-05-17, 2026-05 or 2026"));
        }
        return s;
    }

    private static boolean isDate(String s) {
        if (!DATE.matcher(s).matches()) return false;
        try {
            if (s.length() >= 10) LocalDate.parse(s.substring(0, 10));
            else if (s.length() == 7) YearMonth.parse(s);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    public String string(String key, String otherwise) {
        String s = string(key);
        return s == null ? otherwise : s;
    }

    /// The empty string and an error `missing-key` where it is missing.
    public String required(String key) {
        YamlNode n = node(key);
        if (n == null) {
            error("missing-key", "`" + key + "` is missing", spanOf(key), null);
            return "";
        }
        String s = text(key, n);
        return s == null ? "" : s;
    }

    public @Nullable Integer integer(String key) {
        YamlNode n = node(key);
        if (n == null) return null;
        if (n instanceof YamlScalar s && s.type() == ScalarType.INTEGER) {
            try {
                return Integer.decode(s.text());
            } catch (NumberFormatException e) {
                // falls through to the message
            }
        }
        wrongType(key, "a whole number", n);
        return null;
    }

    public boolean bool(String key, boolean otherwise) {
        YamlNode n = node(key);
        if (n == null) return otherwise;
        if (n instanceof YamlScalar s && s.type() == ScalarType.BOOLEAN) {
            return s.text().equalsIgnoreCase("true");
        }
        wrongType(key, "`true` or `false`", n);
        return otherwise;
    }

    /// Texts; a single text counts as a list of one.
    public List<String> strings(String key) {
        YamlNode n = node(key);
        if (n == null) return List.of();
        List<String> result = new ArrayList<>();
        for (YamlNode item : n instanceof YamlSequence s ? s.items() : List.of(n)) {
            String text = text(key, item);
            if (text != null) result.add(text);
        }
        return List.copyOf(result);
    }

    /// Texts of which each has a form; one that has another is kept, with a warning `unknown-value`.
    public List<String> strings(String key, Predicate<String> form, String hint) {
        for (YamlNode n : list(key)) {
            if (n instanceof YamlScalar s && !s.isNull() && !form.test(s.text().strip()))
                diagnostics.add(
                        Diagnostic.warning(
                                "unknown-value",
                                "`" + s.text() + "` is no value of `" + key + "`",
                                n.span(),
                                hint));
        }
        return strings(key);
    }

    /// One that is none of the words is an error `unknown-value`.
    public void unknownWord(String key, YamlScalar found, Set<String> words) {
        error(
                "unknown-value",
                "`" + found.text() + "` is no value of `" + key + "`",
                found.span(),
                hint(found.text(), words));
    }

    /// Items of whatever type; a single value counts as a list of one.
    public List<YamlNode> list(String key) {
        YamlNode n = node(key);
        if (n == null) return List.of();
        return n instanceof YamlSequence s ? s.items() : List.of(n);
    }

    public @Nullable YamlMapping mapping(String key) {
        YamlNode n = node(key);
        if (n == null) return null;
        if (n instanceof YamlMapping m) return m;
        wrongType(key, YamlMapping.EMPTY.describe(), n);
        return null;
    }

    /// A reader of the mapping under the key, of the empty one where it is missing. Of what is no mapping nothing more is
    /// said.
    public MappingReader reader(String key) {
        YamlMapping m = mapping(key);
        if (m != null) return new MappingReader(m, diagnostics);
        boolean refused = node(key) != null;
        return new MappingReader(YamlMapping.EMPTY, refused ? new Diagnostics() : diagnostics);
    }

    /// A reader of another mapping that reports to the same place.
    public MappingReader sub(YamlMapping other) {
        return new MappingReader(other, diagnostics);
    }

    /// One of the words; null and an error `unknown-value` with the nearest word where it is another.
    ///
    /// @param words what may be written, with its meaning
    public <T> @Nullable T oneOf(String key, SequencedMap<String, T> words) {
        YamlNode n = node(key);
        if (n == null) return null;
        String s = text(key, n);
        if (s == null) return null;
        T value = words.get(s);
        if (value == null) {
            error(
                    "unknown-value",
                    "`" + s + "` is no value of `" + key + "`",
                    n.span(),
                    hint(s, words.keySet()));
        }
        return value;
    }

    /// Keys that nothing asked for, in the order of the file.
    public List<YamlEntry> unknown() {
        return mapping.entries().stream().filter(e -> !known.contains(e.key())).toList();
    }

    /// Reports every key that nothing asked for as an error `unknown-key`.
    public void finish() {
        for (YamlEntry e : unknown()) {
            error(
                    "unknown-key",
                    "unknown key `" + e.key() + "`",
                    e.keySpan(),
                    hint(e.key(), known));
        }
    }

    /// The known key that `key` probably means, or null.
    public @Nullable String nearestKnown(String key) {
        return NearestName.of(key, known);
    }

    private static String hint(String name, Set<String> known) {
        String nearest = NearestName.of(name, known);
        return nearest != null
                ? "did you mean `" + nearest + "`?"
                : "known are: " + String.join(", ", known);
    }

    private @Nullable String text(String key, YamlNode n) {
        if (n instanceof YamlScalar s && !s.isNull()) return s.text();
        if (!n.isNull()) wrongType(key, "text", n);
        return null;
    }

    /// Reports that the value is not what was expected.
    public void wrongType(String key, String expected, YamlNode found) {
        error(
                "yaml-type",
                "`" + key + "` must be " + expected + ", found " + found.describe(),
                found.span(),
                null);
    }

    private void error(
            String code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        diagnostics.add(Diagnostic.error(code, message, span, hint));
    }

    /// The words of an enumeration, for [#oneOf].
    public static <T> SequencedMap<String, T> words(List<T> values, Function<T, String> word) {
        SequencedMap<String, T> map = new LinkedHashMap<>();
        for (T v : values) map.put(word.apply(v), v);
        return map;
    }
}
