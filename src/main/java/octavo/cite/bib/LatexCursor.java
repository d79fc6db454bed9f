package octavo.cite.bib;

/// A place in LaTeX source, and what is taken from there without being set: names of commands, arguments as they stand.
class LatexCursor {
    final String s;
    int i;

    /// Beyond it no line ends.
    private final int lastBreak;

    LatexCursor(String s) {
        this.s = s;
        this.lastBreak = s.lastIndexOf('\n');
    }

    final void skipBraced() {
        int d = 1;
        for (; i < s.length() && d > 0; i++) {
            if (s.charAt(i) == '{') d++;
            if (s.charAt(i) == '}') d--;
        }
    }

    /// A command's letters with the spaces after them, or its one other sign.
    final String name() {
        int from = i;
        while (i < s.length() && isLetter(s.charAt(i))) i++;
        if (i == from) return s.substring(from, ++i);
        String name = s.substring(from, i);
        if (i < s.length() && s.charAt(i) == '*') i++;
        while (i < s.length() && (s.charAt(i) == ' ' || s.charAt(i) == '\n')) i++;
        return name;
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    final char peek() {
        return i < s.length() ? s.charAt(i) : '\0';
    }

    final boolean argumentFollows() {
        char c = peek();
        return c == '{' || c == '\\' || Character.isLetter(c);
    }

    final String raw() {
        if (peek() != '{') return "";
        int from = ++i;
        skipBraced();
        return s.substring(from, Math.max(from, i - 1)).replace("\\", "");
    }

    final String charCode() {
        int from = i;
        while (i < s.length()
                && (Character.isDigit(s.charAt(i)) || "'\"ABCDEF".indexOf(s.charAt(i)) >= 0)) i++;
        String n = s.substring(from, i);
        try {
            int code =
                    n.startsWith("\"")
                            ? Integer.parseInt(n.substring(1), 16)
                            : n.startsWith("'")
                                    ? Integer.parseInt(n.substring(1), 8)
                                    : Integer.parseInt(n);
            return Character.isValidCodePoint(code) && code >= 0x20 ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    /// The source without its comments.
    static String withoutComments(String latex) {
        if (latex.indexOf('%') < 0) return latex;
        LatexCursor c = new LatexCursor(latex);
        StringBuilder b = new StringBuilder();
        while (c.i < latex.length()) {
            char sign = latex.charAt(c.i);
            if (sign == '%' && c.skipComment()) continue;
            b.append(sign);
            c.i++;
            if (sign == '\\' && c.i < latex.length()) b.append(latex.charAt(c.i++));
        }
        return b.toString();
    }

    /// A comment that goes to the end of its line, with the white space that begins the next one. A sign within a word
    /// (`50%`) and one in the last line are none: there it was forgotten to escape it.
    final boolean skipComment() {
        if (i > lastBreak) return false;
        boolean begins = i == 0 || Character.isWhitespace(s.charAt(i - 1));
        int next = i + 1;
        while (s.charAt(next) == ' ' || s.charAt(next) == '\t' || s.charAt(next) == '\r') next++;
        if (!begins && s.charAt(next) != '\n') return false;
        if (s.startsWith("% ", i) && i > 0 && s.charAt(i - 1) == ' ') return false;
        int end = s.indexOf('\n', i);
        i = end;
        while (i < s.length() && Character.isWhitespace(s.charAt(i))) i++;
        return true;
    }
}
