package octavo.markdown;

import org.jspecify.annotations.Nullable;

/// What stands in the parentheses of a link or an image (CommonMark 0.31, 6.3): a destination, and a title in quotes.
final class LinkDestination {
    private LinkDestination() {}

    static String write(String target, @Nullable String title) {
        boolean angle = target.isEmpty() && title != null;
        int depth = 0;
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            angle |= c <= ' ' || c == 0x7F || c == '<' || c == '>';
            if (c == '(') depth++;
            if (c == ')' && --depth < 0) angle = true;
        }
        angle |= depth != 0;
        var s = new StringBuilder();
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            boolean escaped =
                    c == '\\'
                            || c == '<'
                            || c == '>'
                            || c == '|'
                            || c == '&' && HtmlTag.referenceEnd(target, i) > 0;
            if (c == '\n' || c == '\r') s.append("%0A");
            else s.append(escaped ? "\\" : "").append(c);
        }
        String shown = angle ? "<" + s + ">" : s.toString();
        if (title == null) return shown;
        return shown + " \"" + escapeQuoted(title) + '"';
    }

    private static String escapeQuoted(String title) {
        var s = new StringBuilder();
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            boolean escaped =
                    c == '\\'
                            || c == '"'
                            || c == '|'
                            || c == '&' && HtmlTag.referenceEnd(title, i) > 0;
            if (c == '\n') s.append("&#10;");
            else s.append(escaped ? "\\" : "").append(c);
        }
        return s.toString();
    }
}
