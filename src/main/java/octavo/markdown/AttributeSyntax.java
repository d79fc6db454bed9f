package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import octavo.content.Attributes;
import octavo.content.Direction;
import org.jspecify.annotations.Nullable;

/// Pandoc's attributes, `{#id .class key=value}`; kramdown's `{: ...}` too. The keys `lang` and `dir` are the node's
/// language and direction.
final class AttributeSyntax {
    private static final int MAX_LENGTH = 4096;

    private AttributeSyntax() {}

    /// Attributes and where they end.
    ///
    /// @param end offset after the closing brace
    record Parsed(Attributes attributes, int end) {}

    /// Reads attributes that begin with the brace at `start`; null where none do.
    static @Nullable Parsed parse(CharSequence s, int start) {
        int limit = Math.min(s.length(), start + MAX_LENGTH);
        int i = start;
        if (i >= limit || s.charAt(i) != '{') return null;
        i++;
        if (i < limit && s.charAt(i) == ':') i++;
        var b = new Builder();
        while (true) {
            while (i < limit && Character.isWhitespace(s.charAt(i))) i++;
            if (i >= limit) return null;
            if (s.charAt(i) == '}') return new Parsed(b.build(), i + 1);
            i = item(s, i, limit, b);
            if (i < 0) return null;
        }
    }

    /// Attributes that are all of a text; null where it holds anything else.
    static @Nullable Attributes parseWhole(String s) {
        String t = s.strip();
        Parsed p = parse(t, 0);
        return p != null && p.end() == t.length() ? p.attributes() : null;
    }

    /// Offset of the attributes that end a line and do not belong to a span, link or code before them; -1 for none.
    static int trailing(String line) {
        String s = line.stripTrailing();
        if (!s.endsWith("}")) return -1;
        for (int i = s.indexOf('{'); i >= 0; i = s.indexOf('{', i + 1)) {
            boolean free = i == 0 || "\\])`>".indexOf(s.charAt(i - 1)) < 0;
            Parsed p = free ? parse(s, i) : null;
            if (p != null && p.end() == s.length()) return i;
        }
        return -1;
    }

    private static int item(CharSequence s, int start, int limit, Builder b) {
        char c = s.charAt(start);
        if (c == '#' || c == '.') {
            int end = name(s, start + 1, limit);
            if (end == start + 1) return -1;
            String name = s.subSequence(start + 1, end).toString();
            if (c == '#') b.id = name;
            else b.classes.add(name);
            return end;
        }
        int end = start;
        while (end < limit && isKeyChar(s.charAt(end), end == start)) end++;
        if (end == start || end >= limit || s.charAt(end) != '=') return -1;
        String key = s.subSequence(start, end).toString();
        return value(s, end + 1, limit, key, b);
    }

    private static int name(CharSequence s, int start, int limit) {
        int i = start;
        while (i < limit && isNameChar(s.charAt(i))) i++;
        return i;
    }

    static boolean isNameChar(char c) {
        return !Character.isWhitespace(c)
                && c != '{'
                && c != '}'
                && c != '"'
                && c != '\''
                && c != '='
                && c != '#'
                && c != '\\'
                && c != '`'
                && c != '<'
                && c != '>'
                && c != '\u00A0';
    }

    private static boolean isKeyChar(char c, boolean first) {
        return Character.isLetter(c)
                || c == '_'
                || c == ':'
                || !first && (Character.isDigit(c) || c == '-' || c == '.');
    }

    private static int value(CharSequence s, int start, int limit, String key, Builder b) {
        if (start >= limit) return -1;
        char quote = s.charAt(start);
        var value = new StringBuilder();
        int i = start;
        if (quote == '"' || quote == '\'') {
            i++;
            while (i < limit && s.charAt(i) != quote) {
                if (s.charAt(i) == '\\' && i + 1 < limit) {
                    i++;
                    value.append(s.charAt(i) == 'n' ? '\n' : s.charAt(i));
                } else {
                    value.append(s.charAt(i) == '\n' ? ' ' : s.charAt(i));
                }
                i++;
            }
            if (i >= limit) return -1;
            i++;
        } else {
            while (i < limit && !Character.isWhitespace(s.charAt(i)) && s.charAt(i) != '}')
                value.append(s.charAt(i++));
        }
        b.put(key, value.toString());
        return i;
    }

    /// Collects attributes under their names in HTML and Pandoc.
    static final class Builder {
        private @Nullable String id;
        private final List<String> classes = new ArrayList<>();
        private @Nullable String language;
        private @Nullable Direction direction;
        private final Map<String, String> other = new TreeMap<>();

        void put(String key, String value) {
            switch (key) {
                case "id" -> id = value.isBlank() ? id : value.strip();
                case "class" -> {
                    for (String c : value.strip().split("\\s+")) if (!c.isEmpty()) classes.add(c);
                }
                case "lang", "xml:lang" -> language = value.isBlank() ? language : value.strip();
                case "dir" -> {
                    switch (value.toLowerCase(Locale.ROOT)) {
                        case "ltr" -> direction = Direction.LTR;
                        case "rtl" -> direction = Direction.RTL;
                        default -> {}
                    }
                }
                default -> {
                    if (isAllowed(key)) other.put(key, value);
                }
            }
        }

        /// No style and no script reaches the model.
        static boolean isAllowed(String key) {
            String k = key.toLowerCase(Locale.ROOT);
            return !k.equals("style") && !k.startsWith("on");
        }

        Attributes build() {
            return new Attributes(id, classes, language, direction, other);
        }
    }

    /// `{#id .class lang=ru key="value"}`; `{}` for none.
    static String write(Attributes a) {
        var items = new ArrayList<String>();
        var other = new TreeMap<>(a.other());
        if (a.id() != null) items.add(isName(a.id()) ? "#" + a.id() : "id=" + quoted(a.id()));
        for (String c : a.classes()) items.add("." + c);
        if (a.language() != null) items.add("lang=" + quoted(a.language()));
        if (a.direction() != null)
            items.add("dir=" + a.direction().name().toLowerCase(Locale.ROOT));
        other.forEach((k, v) -> items.add(k + "=" + quoted(v)));
        return "{" + String.join(" ", items) + "}";
    }

    static boolean isName(String s) {
        return !s.isEmpty() && s.chars().allMatch(c -> isNameChar((char) c));
    }

    private static String quoted(String value) {
        boolean plain =
                !value.isEmpty()
                        && value.chars()
                                .allMatch(
                                        c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
        if (plain) return value;
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
