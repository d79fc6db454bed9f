package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.style.BoxStyle;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.TextStyle.WhiteSpace;
import octavo.typeset.line.ParagraphInput;
import octavo.typeset.line.SetLine;
import octavo.typeset.line.SetParagraph;

/// Intrinsic widths of a block's content (CSS Sizing 3, section 5).
///
/// @param minPt its widest word
/// @param maxPt its widest line when lines end at forced breaks only
record Widths(double minPt, double maxPt) {
    static Widths of(StyledElement e, SectionContext context) {
        return of(e, context, new CellText(), 0);
    }

    /// @param text takes the words
    static Widths of(StyledElement e, SectionContext context, CellText text) {
        return of(e, context, text, 0);
    }

    private static Widths of(
            StyledElement e, SectionContext context, CellText text, double insetPt) {
        if (e.element().name().equals("table")) {
            text.holdsMore();
            return ColumnWidths.table(TableGrid.of(e), context);
        }
        double min = 0;
        double max = 0;
        List<StyledNode> run = new ArrayList<>();
        for (StyledNode n : e.children()) {
            if (n instanceof StyledElement x && "marker".equals(x.pseudo())) continue;
            if (n instanceof StyledElement x && Styles.blockLevel(x)) {
                BoxStyle s = x.style().box();
                double edges = s.margin().left().pt() + s.margin().right().pt() + edges(s);
                Widths w = of(x, context, text, insetPt + edges);
                min = Math.max(min, w.minPt + edges);
                max = Math.max(max, w.maxPt + edges);
            } else {
                run.add(n);
            }
        }
        Widths w = run(e, run, context, text, insetPt);
        return new Widths(Math.max(min, w.minPt), Math.max(max, w.maxPt));
    }

    /// Padding and borders at the left and right.
    static double edges(BoxStyle s) {
        return s.padding().left().pt()
                + s.padding().right().pt()
                + s.borderLeft().widthPt()
                + s.borderRight().widthPt();
    }

    private static Widths run(
            StyledElement e,
            List<StyledNode> run,
            SectionContext context,
            CellText text,
            double insetPt) {
        boolean blank = true;
        for (StyledNode n : run) blank &= Styles.blank(n, e.style().text().whiteSpace());
        if (blank) return new Widths(0, 0);
        StyledElement image = Styles.soleImage(run);
        if (image != null) {
            text.holdsMore();
            double[] size =
                    Images.size(
                            image,
                            ParagraphInput.ENDLESS_PT,
                            ParagraphInput.ENDLESS_PT,
                            context.images());
            if (size != null) return new Widths(Math.min(size[0], 36), size[0]);
        }
        SetParagraph set =
                context.setter()
                        .set(new ParagraphInput(e, run, ParagraphInput.ENDLESS_PT, List.of(), 0));
        double max = 0;
        double min = 0;
        boolean first = true;
        boolean whole = e.style().text().whiteSpace() == WhiteSpace.NOWRAP;
        for (SetLine line : set.lines()) {
            double indent = first ? e.style().text().indent().pt() : 0;
            max = Math.max(max, line.widthPt() + indent);
            List<double[]> words = whole ? whole(line) : CellText.words(line.items());
            min = Math.max(min, widest(words));
            text.add(words, e.style().text().lineHeightPt(), insetPt);
            first = false;
        }
        return new Widths(Math.min(min, max), max);
    }

    private static List<double[]> whole(SetLine line) {
        return List.of(new double[] {0, line.widthPt()});
    }

    private static double widest(List<double[]> words) {
        double widest = 0;
        for (double[] w : words) widest = Math.max(widest, w[1] - w[0]);
        return widest;
    }
}
