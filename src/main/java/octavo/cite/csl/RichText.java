package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;

/// Reads the markup and the quotation marks in a value of an item.
final class RichText {
    private static final class Frame {
        final Node.Markup markup;
        final String open;
        final String close;
        final List<Node> kids = new ArrayList<>();

        Frame(Node.Markup markup, String open, String close) {
            this.markup = markup;
            this.open = open;
            this.close = close;
        }
    }

    private final String s;
    private final List<Frame> stack = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private final String openQuote;
    private final String closeQuote;
    private int i;

    private RichText(String s, CslLocale locale) {
        this.s = s;
        this.openQuote = locale.term("open-quote", "", false).strip();
        this.closeQuote = locale.term("close-quote", "", false).strip();
        stack.add(new Frame(Node.Markup.NONE, "", ""));
    }

    /// Marks that French sets off don't part from their word.
    private static String spaced(String s) {
        if (s.indexOf(' ') < 0) return s;
        StringBuilder b = null;
        for (int i = 0; i + 1 < s.length(); i++) {
            char c = s.charAt(i);
            char d = s.charAt(i + 1);
            if (c == ' ' && ":;?!»".indexOf(d) >= 0) {
                if (b == null) b = new StringBuilder(s);
                b.setCharAt(i, '\u202f');
            } else if (c == '«' && d == ' ') {
                if (b == null) b = new StringBuilder(s);
                b.setCharAt(i + 1, '\u202f');
            }
        }
        return b == null ? s : b.toString();
    }

    static List<Node> parse(String raw, CslLocale locale) {
        String text = spaced(raw);
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c != '<' && c != '"' && c != '\'' && c < '\u2018' && c != '«' && c != '»';
        }
        if (plain) return new ArrayList<>(List.of(Node.leaf(text)));
        return new RichText(text, locale).run();
    }

    private List<Node> run() {
        while (i < s.length()) {
            char c = s.charAt(i);
            switch (c) {
                case '<' -> tag();
                case '"' -> doubleQuote();
                case '\'' -> singleQuote();
                case '“' -> open("“", "”");
                case '”' -> closeOr("”", "”");
                case '‘' -> open("‘", "’");
                case '’' -> curlyApostrophe();
                default -> localeQuote(c);
            }
        }
        while (stack.size() > 1) unwind();
        flush();
        return stack.getFirst().kids;
    }

    private void localeQuote(char c) {
        String q = String.valueOf(c);
        boolean isOpen = q.equals(openQuote) && !openQuote.equals("\"");
        if (isOpen && s.indexOf(closeQuote, i + 1) > 0) open(q, closeQuote);
        else if (q.equals(closeQuote) && isOpenFrame(q)) close(q);
        else {
            run.append(c);
            i++;
        }
    }

    private void flush() {
        if (run.isEmpty()) return;
        stack.getLast().kids.add(Node.leaf(run.toString()));
        run.setLength(0);
    }

    /// The innermost frame was never closed: its start is text.
    private void unwind() {
        flush();
        Frame f = stack.removeLast();
        String open = f.open.equals("'") ? "’" : f.open;
        stack.getLast().kids.add(Node.leaf(open));
        stack.getLast().kids.addAll(f.kids);
    }

    private void push(Node.Markup m, String open, String close) {
        flush();
        stack.add(new Frame(m, open, close));
        i += open.length();
    }

    private boolean isOpenFrame(String close) {
        for (Frame f : stack) if (f.close.equals(close)) return true;
        return false;
    }

    private void close(String close) {
        flush();
        while (!stack.getLast().close.equals(close)) unwind();
        flush();
        Frame f = stack.removeLast();
        Node n = Node.of(f.kids);
        n.markup = f.markup;
        if (!f.kids.isEmpty()) stack.getLast().kids.add(n);
        i += close.length();
    }

    private void tag() {
        if (starts("</i>")) closeTag("</i>");
        else if (starts("</b>")) closeTag("</b>");
        else if (starts("</sup>")) closeTag("</sup>");
        else if (starts("</sub>")) closeTag("</sub>");
        else if (starts("</sc>")) closeTag("</sc>");
        else if (starts("</span>")) closeTag("</span>");
        else if (starts("<i>")) openTag(Node.Markup.ITALIC, "<i>", "</i>");
        else if (starts("<b>")) openTag(Node.Markup.BOLD, "<b>", "</b>");
        else if (starts("<sup>")) openTag(Node.Markup.SUP, "<sup>", "</sup>");
        else if (starts("<sub>")) openTag(Node.Markup.SUB, "<sub>", "</sub>");
        else if (starts("<sc>")) openTag(Node.Markup.SMALL_CAPS, "<sc>", "</sc>");
        else if (starts("<span")) span();
        else literal(1);
    }

    private void span() {
        int end = s.indexOf('>', i);
        if (end < 0) {
            literal(1);
            return;
        }
        String open = s.substring(i, end + 1);
        Node.Markup m = Node.Markup.NONE;
        if (open.contains("nocase")) m = Node.Markup.NO_CASE;
        else if (open.contains("nodecor")) m = Node.Markup.NO_DECOR;
        else if (open.contains("small-caps")) m = Node.Markup.SMALL_CAPS;
        if (m == Node.Markup.NONE) literal(1);
        else openTag(m, open, "</span>");
    }

    private boolean starts(String t) {
        return s.startsWith(t, i);
    }

    private void literal(int length) {
        run.append(s, i, i + length);
        i += length;
    }

    private void openTag(Node.Markup m, String open, String close) {
        if (s.indexOf(close, i) < 0) literal(open.length());
        else push(m, open, close);
    }

    private void closeTag(String close) {
        if (isOpenFrame(close)) close(close);
        else literal(close.length());
    }

    /// The character before, tags skipped; 0 at the start.
    private char before() {
        int k = i - 1;
        while (k >= 0 && s.charAt(k) == '>') {
            int open = s.lastIndexOf('<', k);
            if (open < 0) break;
            k = open - 1;
        }
        return k < 0 ? 0 : s.charAt(k);
    }

    private char after() {
        int k = i + 1;
        while (k < s.length() && s.charAt(k) == '<') {
            int end = s.indexOf('>', k);
            if (end < 0) break;
            k = end + 1;
        }
        return k >= s.length() ? 0 : s.charAt(k);
    }

    private static boolean isOpening(char before) {
        return before == 0
                || Character.isWhitespace(before)
                || "([{-–—/\"'“‘«\u202f\u00a0".indexOf(before) >= 0;
    }

    private void doubleQuote() {
        boolean canOpen = isOpening(before()) && after() != 0 && !Character.isWhitespace(after());
        boolean spaced = i > 0 && Character.isWhitespace(s.charAt(i - 1));
        if (spaced && !canOpen) literal(1);
        else if (isOpenFrame("\"") && (!canOpen || i > 0 && !isOpening(s.charAt(i - 1))))
            close("\"");
        else if (canOpen && s.indexOf('"', i + 1) > 0) push(Node.Markup.QUOTE, "\"", "\"");
        else if (isOpenFrame("\"")) close("\"");
        else literal(1);
    }

    private void singleQuote() {
        char a = after();
        boolean wordAfter = Character.isLetterOrDigit(a);
        boolean opening =
                before() != '\'' && isOpening(before()) && a != 0 && !Character.isWhitespace(a);
        if (isOpenFrame("'") && !wordAfter && !(isOpening(before()) && opening)) close("'");
        else if (opening && closesLater()) push(Node.Markup.QUOTE, "'", "'");
        else {
            run.append('’');
            i++;
        }
    }

    /// Whether a single quotation mark follows that can close one.
    private boolean closesLater() {
        for (int k = s.indexOf('\'', i + 1); k > 0; k = s.indexOf('\'', k + 1)) {
            char b = s.charAt(k - 1);
            char a = k + 1 < s.length() ? s.charAt(k + 1) : 0;
            if (!Character.isWhitespace(b) && !Character.isLetterOrDigit(a)) return true;
        }
        return false;
    }

    private void open(String open, String close) {
        if (s.indexOf(close, i + 1) < 0) literal(1);
        else push(Node.Markup.QUOTE, open, close);
    }

    private void closeOr(String close, String literal) {
        if (isOpenFrame(close)) close(close);
        else {
            run.append(literal);
            i++;
        }
    }

    private void curlyApostrophe() {
        if (isOpenFrame("’") && !Character.isLetterOrDigit(after())) close("’");
        else literal(1);
    }
}
