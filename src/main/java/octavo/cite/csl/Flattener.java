package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;

/// Makes a [CslText] of a tree of [Node]s: quotation marks by depth, formats that flip, then [Punctuation].
final class Flattener {
    private final List<Piece> out = new ArrayList<>();
    private final String[] quotes = new String[4];
    private final boolean punctuationInQuote;
    private int quoteDepth;
    private String link = "";
    private String itemId = "";

    private record Context(
            String fontStyle,
            String fontVariant,
            String fontWeight,
            String textDecoration,
            String verticalAlign,
            boolean stripPeriods,
            boolean noDecor) {}

    private static final Context PLAIN = new Context("", "", "", "", "", false, false);

    private Flattener(CslLocale locale) {
        quotes[0] = locale.term("open-quote", "", false);
        quotes[1] = locale.term("close-quote", "", false);
        quotes[2] = locale.term("open-inner-quote", "", false);
        quotes[3] = locale.term("close-inner-quote", "", false);
        punctuationInQuote = locale.option("punctuation-in-quote");
    }

    static CslText flatten(Node n, CslLocale locale) {
        Flattener f = new Flattener(locale);
        f.node(n, PLAIN);
        Punctuation.tidy(f.out, f.punctuationInQuote);
        return new CslText(f.out);
    }

    /// The letters alone: without quotation marks, and without punctuation put in order.
    static String bare(Node n, CslLocale locale) {
        Flattener f = new Flattener(locale);
        f.node(n, PLAIN);
        StringBuilder b = new StringBuilder();
        for (Piece p : f.out)
            if (p.kind == Piece.Kind.FIELD || p.kind == Piece.Kind.AFFIX) b.append(p.text);
        return b.toString();
    }

    private void text(Piece.Kind kind, String s) {
        if (!s.isEmpty()) out.add(Piece.text(kind, s, link, itemId));
    }

    private void node(Node n, Context c) {
        if (n.isEmpty()) return;
        String outerLink = link;
        String outerItem = itemId;
        if (!n.link.isEmpty()) link = n.link;
        if (!n.itemId.isEmpty()) itemId = n.itemId;
        boolean block = !n.display.isEmpty() && !(n.display.equals("left-margin") && insideLine());
        if (block) out.add(Piece.mark(Piece.Kind.BLOCK_OPEN, "display", n.display));
        text(Piece.Kind.AFFIX, n.prefix);
        inner(n, c);
        text(Piece.Kind.AFFIX, n.suffix);
        if (block) out.add(Piece.mark(Piece.Kind.BLOCK_CLOSE, "display", n.display));
        link = outerLink;
        itemId = outerItem;
    }

    /// A margin begins a line: one that a style asks for after other text of the line is running
    /// text.
    private boolean insideLine() {
        for (int i = out.size() - 1; i >= 0; i--) {
            Piece p = out.get(i);
            if (p.kind == Piece.Kind.BLOCK_CLOSE || p.kind == Piece.Kind.BLOCK_OPEN) return false;
            if (p.kind == Piece.Kind.FIELD) return true;
        }
        return false;
    }

    private void inner(Node n, Context c) {
        boolean quoted = n.quotes || n.markup == Node.Markup.QUOTE;
        int level = quoteDepth % 2 * 2;
        if (quoted) {
            text(Piece.Kind.QUOTE_OPEN, quotes[level]);
            quoteDepth++;
        }
        List<Piece> opened = new ArrayList<>();
        Context inside = open(n, c, opened);
        content(n, inside);
        for (int i = opened.size() - 1; i >= 0; i--)
            out.add(Piece.mark(Piece.Kind.CLOSE, opened.get(i).property, opened.get(i).value));
        if (quoted) {
            quoteDepth--;
            text(Piece.Kind.QUOTE_CLOSE, quotes[level + 1]);
        }
    }

    private void content(Node n, Context c) {
        if (n.isLeaf()) {
            String t = c.stripPeriods ? stripPeriods(n.text) : n.text;
            text(n.affix ? Piece.Kind.AFFIX : Piece.Kind.FIELD, t);
            if (!t.isEmpty()) out.getLast().source = n.source;
            return;
        }
        boolean first = true;
        for (Node k : n.kids) {
            if (k.isEmpty()) continue;
            if (!first) text(Piece.Kind.AFFIX, n.delimiter);
            first = false;
            node(k, c);
        }
    }

    static String stripPeriods(String s) {
        return s.replace(".", "");
    }

    private Context open(Node n, Context c, List<Piece> opened) {
        boolean noDecor = c.noDecor || n.markup == Node.Markup.NO_DECOR;
        String style = n.fontStyle;
        String variant = n.fontVariant;
        String weight = n.fontWeight;
        String align = n.verticalAlign;
        switch (n.markup) {
            case ITALIC -> style = c.fontStyle.equals("italic") ? "normal" : "italic";
            case BOLD -> weight = c.fontWeight.equals("bold") ? "normal" : "bold";
            case SMALL_CAPS ->
                    variant = c.fontVariant.equals("small-caps") ? "normal" : "small-caps";
            case SUP -> align = "sup";
            case SUB -> align = "sub";
            case NO_DECOR -> {
                style = c.fontStyle.equals("italic") ? "normal" : "";
                weight = c.fontWeight.equals("bold") ? "normal" : "";
                variant = c.fontVariant.equals("small-caps") ? "normal" : "";
            }
            default -> {}
        }
        mark("vertical-align", align, c.verticalAlign, "baseline", opened);
        mark("text-decoration", n.textDecoration, c.textDecoration, "none", opened);
        mark("font-weight", weight, c.fontWeight, "normal", opened);
        mark("font-variant", variant, c.fontVariant, "normal", opened);
        mark("font-style", style, c.fontStyle, "normal", opened);
        return new Context(
                or(style, c.fontStyle),
                or(variant, c.fontVariant),
                or(weight, c.fontWeight),
                or(n.textDecoration, c.textDecoration),
                or(align, c.verticalAlign),
                c.stripPeriods || n.stripPeriods,
                noDecor);
    }

    private static String or(String s, String t) {
        return s.isEmpty() ? t : s;
    }

    private void mark(
            String property, String value, String outer, String normal, List<Piece> opened) {
        if (value.isEmpty()) return;
        boolean orphan = value.equals(normal) && (outer.isEmpty() || outer.equals(normal));
        if (orphan) return;
        Piece p = Piece.mark(Piece.Kind.OPEN, property, value);
        out.add(p);
        opened.add(p);
    }
}
