package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.ImageItem;
import octavo.style.BoxStyle;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.ParagraphInput;
import octavo.typeset.line.SetLine;
import octavo.typeset.line.SetParagraph;

/// Intrinsic widths of a block's content (CSS Sizing 3, section 5).
///
/// @param minPt its widest word
/// @param maxPt its widest line when lines end at forced breaks only
record Widths(double minPt, double maxPt) {
    private static final double ENDLESS_PT = 100_000;

    static Widths of(StyledElement e, SectionContext context) {
        if (e.element().name().equals("table")) return ColumnWidths.table(TableGrid.of(e), context);
        double min = 0;
        double max = 0;
        List<StyledNode> run = new ArrayList<>();
        for (StyledNode n : e.children()) {
            if (n instanceof StyledElement x && "marker".equals(x.pseudo())) continue;
            if (n instanceof StyledElement x && Styles.blockLevel(x)) {
                Widths w = of(x, context);
                BoxStyle s = x.style().box();
                double edges = s.margin().left().pt() + s.margin().right().pt() + edges(s);
                min = Math.max(min, w.minPt + edges);
                max = Math.max(max, w.maxPt + edges);
            } else {
                run.add(n);
            }
        }
        Widths w = run(e, run, context);
        return new Widths(Math.max(min, w.minPt), Math.max(max, w.maxPt));
    }

    /// Padding and borders at the left and right.
    static double edges(BoxStyle s) {
        return s.padding().left().pt()
                + s.padding().right().pt()
                + s.borderLeft().widthPt()
                + s.borderRight().widthPt();
    }

    private static Widths run(StyledElement e, List<StyledNode> run, SectionContext context) {
        boolean blank = true;
        for (StyledNode n : run) blank &= Styles.blank(n, e.style().text().whiteSpace());
        if (blank) return new Widths(0, 0);
        StyledElement image = Styles.soleImage(run);
        if (image != null) {
            double[] size = Images.size(image, ENDLESS_PT, ENDLESS_PT, context.images());
            if (size != null) return new Widths(Math.min(size[0], 36), size[0]);
        }
        SetParagraph set =
                context.setter().set(new ParagraphInput(e, run, ENDLESS_PT, List.of(), 0));
        double max = 0;
        double min = 0;
        boolean first = true;
        for (SetLine line : set.lines()) {
            double indent = first ? e.style().text().indent().pt() : 0;
            max = Math.max(max, line.widthPt() + indent);
            min = Math.max(min, widestWord(line.items()));
            first = false;
        }
        return new Widths(Math.min(min, max), max);
    }

    private static double widestWord(List<FrameItem> items) {
        double widest = 0;
        double begin = Double.NaN;
        double end = 0;
        for (FrameItem item : items) {
            if (item instanceof ImageItem m) widest = Math.max(widest, m.widthPt());
            if (!(item instanceof GlyphRun g)) continue;
            for (int i = 0; i < g.glyphs().length; i++) {
                double x = g.xPt() + g.xOffsetsPt()[i];
                double next = g.xPt() + g.xOffsetsPt()[i + 1];
                int at = g.clusters()[i];
                boolean space = at < g.text().length() && g.text().charAt(at) == ' ';
                if (space || (!Double.isNaN(begin) && x - end > g.sizePt() * 0.1)) {
                    if (!Double.isNaN(begin)) widest = Math.max(widest, end - begin);
                    begin = space ? Double.NaN : x;
                } else if (Double.isNaN(begin)) {
                    begin = x;
                }
                // Parts of a formula stand above each other.
                if (!space) end = Math.max(end, next);
            }
        }
        return Double.isNaN(begin) ? widest : Math.max(widest, end - begin);
    }
}
