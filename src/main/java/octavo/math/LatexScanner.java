package octavo.math;

/// A formula's source and the place reached in it: blanks and comments, names of commands, texts, brackets.
final class LatexScanner {
    private final String s;
    private int at;

    LatexScanner(String source) {
        s = source;
    }

    boolean atEnd() {
        return at >= s.length();
    }

    /// The character here; not to be asked at the end.
    char peek() {
        return s.charAt(at);
    }

    /// Is there `c` here?
    boolean at(char c) {
        return at < s.length() && s.charAt(at) == c;
    }

    boolean at(String what) {
        return s.startsWith(what, at);
    }

    void skip(int chars) {
        at += chars;
    }

    String take(int chars) {
        at += chars;
        return s.substring(at - chars, at);
    }

    int codePoint() {
        int cp = s.codePointAt(at);
        at += Character.charCount(cp);
        return cp;
    }

    /// Digits and points within them, or an empty string.
    String number() {
        int from = at;
        while (at < s.length() && (digit(at) || s.charAt(at) == '.' && digit(at + 1))) at++;
        return s.substring(from, at);
    }

    private boolean digit(int place) {
        return place < s.length() && Character.isDigit(s.charAt(place));
    }

    /// The space after the end of a row, `[2pt]`.
    void skipLength() {
        if (at('[') && s.substring(at).matches("(?s)\\[[-0-9.]+ *[a-z]{2}].*"))
            at = s.indexOf(']', at) + 1;
    }

    /// What stands in brackets, up to the first closing one; the bracket is here.
    String bracketed() throws MathException {
        int end = s.indexOf(']', at);
        if (end < 0) throw unbalanced();
        String inner = s.substring(at + 1, end);
        at = end + 1;
        return inner;
    }

    int place() {
        return at;
    }

    void backTo(int place) {
        at = place;
    }

    MathException unbalanced() {
        return at >= s.length()
                ? new MathException("the formula ends too early")
                : new MathException("'" + rest() + "' does not belong where it stands");
    }

    String rest() {
        int end = Math.min(s.length(), at + 10);
        return s.substring(at, end).replaceAll("\\s+", " ");
    }

    boolean isCommand(String name) {
        int end = at + 1 + name.length();
        return s.startsWith("\\" + name, at)
                && (end >= s.length() || !Character.isLetter(s.charAt(end)));
    }

    void blanks() {
        while (at < s.length()) {
            char c = s.charAt(at);
            if (c == '%') {
                int end = s.indexOf('\n', at);
                at = end < 0 ? s.length() : end;
            } else if (Character.isWhitespace(c) || c == '\u00A0') {
                at++;
            } else {
                return;
            }
        }
    }

    void expect(String what) throws MathException {
        blanks();
        if (!s.startsWith(what, at)) throw unbalanced();
        at += what.length();
    }

    String name() throws MathException {
        at++;
        if (at >= s.length()) throw unbalanced();
        int from = at;
        while (at < s.length() && s.charAt(at) < 0x80 && Character.isLetter(s.charAt(at))) at++;
        if (at == from) at++;
        String n = s.substring(from, at);
        return n.isBlank() ? " " : n;
    }

    String rawText() throws MathException {
        expect("{");
        StringBuilder sb = new StringBuilder();
        int open = 1;
        for (; at < s.length(); at++) {
            char c = s.charAt(at);
            if (c == '\\' && at + 1 < s.length() && "{}$%&#_ ".indexOf(s.charAt(at + 1)) >= 0) {
                sb.append(s.charAt(++at));
            } else if (c == '$'
                    || c == '\\' && at + 1 < s.length() && Character.isLetter(s.charAt(at + 1))) {
                throw new MathException("there is a command or formula within a text");
            } else if (c == '{') {
                open++;
            } else if (c == '}') {
                if (--open == 0) break;
            } else {
                sb.append(c);
            }
        }
        expect("}");
        return sb.toString();
    }

    /// A group as it stands, without its braces.
    String group() throws MathException {
        expect("{");
        int from = at;
        int open = 1;
        for (; at < s.length(); at++) {
            char c = s.charAt(at);
            if (c == '\\') at++;
            else if (c == '{') open++;
            else if (c == '}' && --open == 0) return s.substring(from, at++);
        }
        throw unbalanced();
    }

    /// A length as TeX reads it, to its unit.
    String length() throws MathException {
        blanks();
        int from = at;
        while (at < s.length() && "-+. 0123456789".indexOf(s.charAt(at)) >= 0) at++;
        if (at + 2 > s.length()) throw unbalanced();
        at += 2;
        return s.substring(from, at);
    }

    String delimiter() throws MathException {
        blanks();
        if (at >= s.length()) throw unbalanced();
        char c = s.charAt(at);
        if (c != '\\') {
            at++;
            return switch (c) {
                case '.' -> "";
                case '<' -> "⟨";
                case '>' -> "⟩";
                case '(', ')', '[', ']', '|', '/' -> String.valueOf(c);
                default -> throw new MathException("'" + c + "' is no bracket");
            };
        }
        String name = name();
        MathNode n = LatexSymbols.of(name);
        if (n == null || !n.is("mo")) throw new MathException("\\" + name + " is no bracket");
        return n.text();
    }
}
