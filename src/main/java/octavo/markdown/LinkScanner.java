package octavo.markdown;

import org.jspecify.annotations.Nullable;

/// Destinations, titles and labels of links (CommonMark 0.31, 4.7 and 6.3). Each method returns null where the text
/// does not fit.
final class LinkScanner {
    private static final int MAX_PARENTHESES = 32;
    private static final int MAX_LABEL = 999;

    private LinkScanner() {}

    /// @param value with escapes resolved
    /// @param end offset after it
    record Part(String value, int end) {}

    /// @param end offset after the closing parenthesis
    record Destination(String target, @Nullable String title, int end) {}

    /// `(target "title")`, from its opening parenthesis.
    static @Nullable Destination inline(String s, int start) {
        int i = skipSpace(s, start + 1);
        if (i < s.length() && s.charAt(i) == ')') return new Destination("", null, i + 1);
        Part target = destination(s, i);
        if (target == null) return null;
        i = skipSpace(s, target.end());
        Part title = null;
        if (i > target.end() && i < s.length() && "\"'(".indexOf(s.charAt(i)) >= 0) {
            title = title(s, i);
            if (title == null) return null;
            i = skipSpace(s, title.end());
        }
        if (i >= s.length() || s.charAt(i) != ')') return null;
        return new Destination(target.value(), title == null ? null : title.value(), i + 1);
    }

    static @Nullable Part destination(String s, int start) {
        if (start >= s.length()) return null;
        int i = start;
        if (s.charAt(i) == '<') {
            for (i++; i < s.length(); i++) {
                char c = s.charAt(i);
                if (c == '>') return new Part(unescape(s.substring(start + 1, i)), i + 1);
                if (c == '\n' || c == '<') return null;
                if (c == '\\' && i + 1 < s.length() && isPunctuation(s.charAt(i + 1))) i++;
            }
            return null;
        }
        int depth = 0;
        for (; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c <= ' ' || c == 0x7F) break;
            if (c == '\\' && i + 1 < s.length() && isPunctuation(s.charAt(i + 1))) {
                i++;
            } else if (c == '(') {
                if (++depth > MAX_PARENTHESES) return null;
            } else if (c == ')') {
                if (depth-- == 0) break;
            }
        }
        if (i == start || depth > 0) return null;
        return new Part(unescape(s.substring(start, i)), i);
    }

    static @Nullable Part title(String s, int start) {
        char open = s.charAt(start);
        char close = open == '(' ? ')' : open;
        for (int i = start + 1; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == close) return new Part(unescape(s.substring(start + 1, i)), i + 1);
            if (c == '\\') i++;
            else if (c == '(' && open == '(') return null;
        }
        return null;
    }

    /// `[label]`, from its opening bracket; the value is raw.
    static @Nullable Part label(String s, int start) {
        if (start >= s.length() || s.charAt(start) != '[') return null;
        int limit = Math.min(s.length(), start + MAX_LABEL + 2);
        for (int i = start + 1; i < limit; i++) {
            char c = s.charAt(i);
            if (c == ']') return new Part(s.substring(start + 1, i), i + 1);
            if (c == '[') return null;
            if (c == '\\') i++;
        }
        return null;
    }

    static int skipSpace(String s, int start) {
        int i = start;
        int lines = 0;
        while (i < s.length()) {
            char c = s.charAt(i);
            if (c == '\n' && ++lines > 1 || c != '\n' && c != ' ' && c != '\t') break;
            i++;
        }
        return i;
    }

    static boolean isPunctuation(char c) {
        return c > ' '
                && c < 0x7F
                && !(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }

    /// Backslash escapes and character references resolved.
    static String unescape(String s) {
        if (s.indexOf('\\') < 0 && s.indexOf('&') < 0) return s;
        var out = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '\\' && i + 1 < s.length() && isPunctuation(s.charAt(i + 1))) {
                out.append(s.charAt(++i));
            } else if (c == '&' && HtmlTag.referenceEnd(s, i) > 0) {
                int end = HtmlTag.referenceEnd(s, i);
                out.append(HtmlTag.reference(s.substring(i, end)));
                i = end - 1;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
