package octavo.cite.csl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens where punctuation of different origin meets: doubled marks and spaces are dropped, some pairs merge,
/// and marks move into or out of quotations.
final class Punctuation {
    private final List<Piece> pieces;
    private final boolean inQuote;

    private Punctuation(List<Piece> pieces, boolean inQuote) {
        this.pieces = pieces;
        this.inQuote = inQuote;
    }

    static void tidy(List<Piece> pieces, boolean punctuationInQuote) {
        new Punctuation(pieces, punctuationInQuote).run();
    }

    static boolean isMark(char c) {
        return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?';
    }

    /// What is left of two marks in a row: one of them, or 0 where both stay.
    private static char merged(char a, char b) {
        if (a == b) return a;
        return switch (a) {
            case '!' -> b == '.' || b == ':' ? '!' : 0;
            case '?' -> b == '.' || b == ':' ? '?' : 0;
            case ':' -> b == '!' || b == '?' ? b : b == '.' ? ':' : 0;
            case ';' -> b == '!' || b == '?' ? b : b == ':' || b == '.' ? ';' : 0;
            default -> 0;
        };
    }

    private void run() {
        int last = -1;
        boolean closedBetween = false;
        int beforeClose = -1;
        int innerOfLast = -1;
        for (int i = 0; i < pieces.size(); i++) {
            Piece p = pieces.get(i);
            switch (p.kind) {
                case OPEN, CLOSE -> {}
                case BLOCK_OPEN, BLOCK_CLOSE -> {
                    if (p.kind == Piece.Kind.BLOCK_CLOSE
                            && !p.value.equals("left-margin")
                            && last >= 0
                            && moveSpace(last, i)) i++;
                    last = -1;
                    closedBetween = false;
                }
                case QUOTE_CLOSE -> {
                    if (!closedBetween) beforeClose = last;
                    closedBetween = true;
                    last = i;
                    if (!inQuote && beforeClose >= 0) moveOut(beforeClose, i);
                }
                case QUOTE_OPEN -> {
                    last = i;
                    closedBetween = false;
                }
                case FIELD, AFFIX -> {
                    if (p.text.isEmpty()) continue;
                    if (closedBetween) quoteThen(beforeClose, p);
                    else if (last >= 0) {
                        join(pieces.get(last), p);
                        if (innerOfLast >= 0 && inQuote) quoteThen(innerOfLast, pieces.get(last));
                    }
                    if (p.text.isEmpty()) continue;
                    innerOfLast = closedBetween ? beforeClose : -1;
                    last = i;
                    closedBetween = false;
                }
            }
        }
    }

    /// A space that the style put at the end of a block stands after it.
    private boolean moveSpace(int last, int close) {
        Piece a = pieces.get(last);
        if (a.kind != Piece.Kind.AFFIX || last(a) != ' ') return false;
        a.text = a.text.substring(0, a.text.length() - 1);
        pieces.add(close + 1, Piece.text(Piece.Kind.AFFIX, " ", "", a.itemId));
        return true;
    }

    private static char first(Piece p) {
        return p.text.isEmpty() ? 0 : p.text.charAt(0);
    }

    private static char last(Piece p) {
        return p.text.isEmpty() ? 0 : p.text.charAt(p.text.length() - 1);
    }

    private static void dropFirst(Piece p) {
        p.text = p.text.substring(1);
    }

    private static void setLast(Piece p, char c) {
        p.text = p.text.substring(0, p.text.length() - 1) + c;
    }

    private static void join(Piece a, Piece b) {
        if (a.kind == Piece.Kind.FIELD && b.kind == Piece.Kind.FIELD) return;
        if (a.source != 0 && a.source == b.source) return;
        while (!b.text.isEmpty() && !a.text.isEmpty()) {
            char x = last(a);
            char y = first(b);
            if (x == ' ' && y == ' ') {
                dropFirst(b);
                continue;
            }
            if (!isMark(x) || !isMark(y)) return;
            char m = merged(x, y);
            if (m == 0) return;
            setLast(a, m);
            dropFirst(b);
        }
    }

    /// Text `b` follows a closing quotation mark; `inner` is the last text within, or -1.
    private void quoteThen(int inner, Piece b) {
        if (inner < 0) return;
        Piece a = pieces.get(inner);
        if (a.source != 0 && a.source == b.source) return;
        Piece raised = closeAfterRaised(inner);
        while (!b.text.isEmpty()) {
            char y = first(b);
            if (!isMark(y)) return;
            boolean moved = raised != null && isMark(first(raised));
            char x = raised != null && moved ? first(raised) : last(a);
            char m = isMark(x) ? merged(x, y) : 0;
            if (m != 0) {
                if (raised != null && moved) raised.text = m + raised.text.substring(1);
                else setLast(a, m);
                dropFirst(b);
                continue;
            }
            if (!inQuote || y == ';' || y == ':' || b.kind == Piece.Kind.FIELD) return;
            if (raised != null) raised.text = y + raised.text;
            else a.text += y;
            dropFirst(b);
        }
    }

    /// The closing mark of a quotation that ends with raised or lowered text, to which no full stop belongs; else null.
    private @Nullable Piece closeAfterRaised(int inner) {
        boolean raised = false;
        for (int i = inner + 1; i < pieces.size(); i++) {
            Piece p = pieces.get(i);
            if (p.kind == Piece.Kind.CLOSE) raised |= p.property.equals("vertical-align");
            else return raised && p.kind == Piece.Kind.QUOTE_CLOSE ? p : null;
        }
        return null;
    }

    /// Commas and colons that end a quotation stand after it, where the language wants it so.
    private void moveOut(int inner, int close) {
        Piece a = pieces.get(inner);
        char x = last(a);
        if (x != ',' && x != ';' && x != ':') return;
        a.text = a.text.substring(0, a.text.length() - 1);
        Piece c = pieces.get(close);
        pieces.set(close, Piece.text(Piece.Kind.QUOTE_CLOSE, c.text + x, c.link, c.itemId));
    }
}
