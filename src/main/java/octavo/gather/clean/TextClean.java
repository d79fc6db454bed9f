package octavo.gather.clean;

/// White space in plain text.
public final class TextClean {
    private TextClean() {}

    /// Space of any kind that a page uses for layout; thin spaces and word joiners belong to the typography.
    public static boolean isSpace(int c) {
        return c == ' '
                || c == '\u00A0'
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == '\f'
                || c == '\u000B'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u3000';
    }

    /// Runs of spaces, no-break spaces among them, become one space; a single no-break space stays; soft hyphens and
    /// byte order marks go.
    public static String collapse(String text) {
        return collapse(text, false);
    }

    /// @param soft soft hyphens stay, for the cleaning to count
    static String collapse(String text, boolean soft) {
        StringBuilder b = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\u00AD' && !soft || c == '\uFEFF') {
                i++;
                continue;
            }
            if (!isSpace(c)) {
                b.append(c);
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && isSpace(text.charAt(end))) end++;
            b.append(end == i + 1 && c == '\u00A0' ? c : ' ');
            i = end;
        }
        return b.toString();
    }

    /// [#collapse] without space at either end.
    public static String clean(String text) {
        String t = collapse(text);
        int from = 0;
        int to = t.length();
        while (from < to && (isSpace(t.charAt(from)) || t.charAt(from) == '\u200B')) from++;
        while (to > from && (isSpace(t.charAt(to - 1)) || t.charAt(to - 1) == '\u200B')) to--;
        return t.substring(from, to);
    }

    /// The text without space at its end.
    static String cleanEnd(String text) {
        int to = text.length();
        while (to > 0 && isSpace(text.charAt(to - 1))) to--;
        return text.substring(0, to);
    }
}
