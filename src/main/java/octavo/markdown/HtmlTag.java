package octavo.markdown;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A piece of HTML's syntax: a tag, or a comment, declaration or processing instruction.
///
/// @param name in lower case; empty for a comment and the like
/// @param attributes in the order written, names in lower case, values decoded
/// @param start offset of the `<`
/// @param end offset after the `>`
record HtmlTag(String name, Kind kind, Map<String, String> attributes, int start, int end) {
    enum Kind {
        OPEN,
        CLOSE,
        /// `<br/>`
        EMPTY,
        /// A comment, declaration or processing instruction.
        OTHER
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /// Reads what begins with the `<` at `start`; null where it is no syntax (CommonMark 0.31, 6.6).
    static @Nullable HtmlTag parse(String s, int start) {
        if (start + 1 >= s.length()) return null;
        char c = s.charAt(start + 1);
        if (c == '!') return declaration(s, start);
        if (c == '?') return until(s, start, start + 2, "?>");
        boolean closing = c == '/';
        int i = start + (closing ? 2 : 1);
        int nameStart = i;
        if (i >= s.length() || !isLetter(s.charAt(i))) return null;
        while (i < s.length()
                && (isLetter(s.charAt(i))
                        || isDigit(s.charAt(i))
                        || ":-_".indexOf(s.charAt(i)) >= 0)) {
            i++;
        }
        if (i < s.length() && s.charAt(i) == ':') return null;
        String name = s.substring(nameStart, i).toLowerCase(Locale.ROOT);
        var attributes = new LinkedHashMap<String, String>();
        boolean empty = false;
        while (true) {
            int before = i;
            i = skipSpace(s, i);
            if (i >= s.length()) return null;
            char d = s.charAt(i);
            if (d == '>') break;
            if (d == '/' && i + 1 < s.length() && s.charAt(i + 1) == '>') {
                empty = true;
                i++;
                break;
            }
            if (closing || before == i) return null;
            i = attribute(s, i, attributes);
            if (i < 0) return null;
        }
        Kind kind = closing ? Kind.CLOSE : empty ? Kind.EMPTY : Kind.OPEN;
        return new HtmlTag(name, kind, attributes, start, i + 1);
    }

    private static @Nullable HtmlTag declaration(String s, int start) {
        if (s.startsWith("<!-->", start)) return other(start, start + 5);
        if (s.startsWith("<!--->", start)) return other(start, start + 6);
        if (s.startsWith("<!--", start)) return until(s, start, start + 4, "-->");
        if (s.startsWith("<![CDATA[", start)) return until(s, start, start + 9, "]]>");
        if (start + 2 < s.length() && isLetter(s.charAt(start + 2)))
            return until(s, start, start + 2, ">");
        return null;
    }

    private static @Nullable HtmlTag until(String s, int start, int from, String end) {
        int at = s.indexOf(end, from);
        return at < 0 ? null : other(start, at + end.length());
    }

    private static HtmlTag other(int start, int end) {
        return new HtmlTag("", Kind.OTHER, Map.of(), start, end);
    }

    private static int attribute(String s, int start, Map<String, String> attributes) {
        int i = start;
        if (!isLetter(s.charAt(i)) && s.charAt(i) != '_' && s.charAt(i) != ':') return -1;
        while (i < s.length()
                && (isLetter(s.charAt(i))
                        || isDigit(s.charAt(i))
                        || "_.:-".indexOf(s.charAt(i)) >= 0)) i++;
        String name = s.substring(start, i).toLowerCase(Locale.ROOT);
        int equals = skipSpace(s, i);
        if (equals >= s.length() || s.charAt(equals) != '=') {
            attributes.putIfAbsent(name, "");
            return i;
        }
        i = skipSpace(s, equals + 1);
        if (i >= s.length()) return -1;
        char quote = s.charAt(i);
        int end;
        String value;
        if (quote == '"' || quote == '\'') {
            end = s.indexOf(quote, i + 1);
            if (end < 0) return -1;
            value = s.substring(i + 1, end);
            end++;
        } else {
            end = i;
            while (end < s.length() && " \t\n\"'=<>`".indexOf(s.charAt(end)) < 0) end++;
            if (end == i) return -1;
            value = s.substring(i, end);
        }
        attributes.putIfAbsent(name, decode(value));
        return end;
    }

    private static int skipSpace(String s, int from) {
        int i = from;
        while (i < s.length() && (s.charAt(i) == ' ' || s.charAt(i) == '\t' || s.charAt(i) == '\n'))
            i++;
        return i;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Resolves character references.
    static String decode(String s) {
        if (s.indexOf('&') < 0) return s;
        var out = new StringBuilder();
        for (int i = 0; i < s.length(); ) {
            int end = s.charAt(i) == '&' ? referenceEnd(s, i) : -1;
            if (end < 0) {
                out.append(s.charAt(i++));
            } else {
                out.append(reference(s.substring(i, end)));
                i = end;
            }
        }
        return out.toString();
    }

    /// Offset after the character reference that begins at `start`, or -1 (CommonMark 0.31, 2.5).
    static int referenceEnd(String s, int start) {
        int i = start + 1;
        if (i < s.length() && s.charAt(i) == '#') {
            i++;
            boolean hex = i < s.length() && (s.charAt(i) == 'x' || s.charAt(i) == 'X');
            if (hex) i++;
            int digits = i;
            while (i < s.length()
                    && Character.digit(s.charAt(i), hex ? 16 : 10) >= 0
                    && s.charAt(i) < 128) i++;
            int n = i - digits;
            return n >= 1 && n <= (hex ? 6 : 7) && i < s.length() && s.charAt(i) == ';'
                    ? i + 1
                    : -1;
        }
        while (i < s.length() && i - start < 34 && (isLetter(s.charAt(i)) || isDigit(s.charAt(i))))
            i++;
        if (i == start + 1 || i >= s.length() || s.charAt(i) != ';') return -1;
        String whole = s.substring(start, i + 1);
        return Html5Entities.entityToString(whole).equals(whole) ? -1 : i + 1;
    }

    static String reference(String whole) {
        if (whole.startsWith("&#")) {
            boolean hex = whole.charAt(2) == 'x' || whole.charAt(2) == 'X';
            int c =
                    Integer.parseInt(
                            whole.substring(hex ? 3 : 2, whole.length() - 1), hex ? 16 : 10);
            boolean bad =
                    c == 0
                            || c > 0x10FFFF
                            || c >= 0xD800 && c <= 0xDFFF
                            || c < 0x20 && c != '\n' && c != '\t';
            return bad ? "\uFFFD" : Character.toString(c);
        }
        return Html5Entities.entityToString(whole);
    }
}
