package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A citation or a bibliography entry as it is printed.
public final class CslText {
    /// What stands for a work of which a style prints nothing; the words are those of the CSL test suite.
    static final String FORMLESS = "[CSL STYLE ERROR: reference with no printed form.]";

    private final List<Piece> pieces;

    CslText(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    List<Piece> pieces() {
        return pieces;
    }

    /// Whether the style prints nothing of a work in it.
    public boolean isFormless() {
        for (Piece p : pieces) if (p.isText() && p.text.contains(FORMLESS)) return true;
        return false;
    }

    /// The same with other words in the place of what has no form.
    public CslText withForm(String words) {
        List<Piece> out = new ArrayList<>(pieces.size());
        for (Piece p : pieces)
            out.add(
                    p.isText() && p.text.contains(FORMLESS)
                            ? Piece.text(p.kind, p.text.replace(FORMLESS, words), p.link, p.itemId)
                            : p);
        return new CslText(out);
    }

    /// Runs of equal format, in order.
    public List<CslToken> tokens() {
        List<CslToken> out = new ArrayList<>();
        List<CslFormat> stack = new ArrayList<>(List.of(CslFormat.PLAIN));
        CslDisplay display = CslDisplay.NONE;
        for (Piece p : pieces)
            switch (p.kind) {
                case OPEN -> stack.add(with(stack.getLast(), p.property, p.value));
                case CLOSE -> stack.removeLast();
                case BLOCK_OPEN ->
                        display =
                                CslDisplay.valueOf(
                                        p.value.replace('-', '_').toUpperCase(Locale.ROOT));
                case BLOCK_CLOSE -> display = CslDisplay.NONE;
                default -> {
                    if (p.text.isEmpty()) continue;
                    CslToken t = new CslToken(p.text, stack.getLast(), display, p.link, p.itemId);
                    if (!out.isEmpty() && joins(out.getLast(), t)) {
                        CslToken a = out.removeLast();
                        t =
                                new CslToken(
                                        a.text() + t.text(),
                                        t.format(),
                                        display,
                                        t.link(),
                                        t.itemId());
                    }
                    out.add(t);
                }
            }
        return out;
    }

    private static boolean joins(CslToken a, CslToken b) {
        return a.format().equals(b.format())
                && a.display() == b.display()
                && a.link().equals(b.link())
                && a.itemId().equals(b.itemId());
    }

    private static CslFormat with(CslFormat f, String property, String value) {
        CslFormat.FontStyle style = f.style();
        boolean caps = f.smallCaps();
        CslFormat.FontWeight weight = f.weight();
        boolean underline = f.underline();
        CslFormat.VerticalAlign align = f.align();
        switch (property) {
            case "font-style" ->
                    style =
                            switch (value) {
                                case "italic" -> CslFormat.FontStyle.ITALIC;
                                case "oblique" -> CslFormat.FontStyle.OBLIQUE;
                                default -> CslFormat.FontStyle.NORMAL;
                            };
            case "font-variant" -> caps = value.equals("small-caps");
            case "font-weight" ->
                    weight =
                            switch (value) {
                                case "bold" -> CslFormat.FontWeight.BOLD;
                                case "light" -> CslFormat.FontWeight.LIGHT;
                                default -> CslFormat.FontWeight.NORMAL;
                            };
            case "text-decoration" -> underline = value.equals("underline");
            default ->
                    align =
                            switch (value) {
                                case "sup" -> CslFormat.VerticalAlign.SUP;
                                case "sub" -> CslFormat.VerticalAlign.SUB;
                                default -> CslFormat.VerticalAlign.BASELINE;
                            };
        }
        return new CslFormat(style, caps, weight, underline, align);
    }

    /// Without any formatting.
    public String plain() {
        StringBuilder b = new StringBuilder();
        for (Piece p : pieces) if (p.isText()) b.append(p.text);
        return b.toString();
    }
}
