package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.diag.Diagnostic;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.style.FontStyle;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.math.FormulaSetter.Display;
import octavo.typeset.math.FormulaSetter.Look;
import octavo.typeset.math.FormulaSetter.Row;
import octavo.typeset.math.MathBox;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.BoxKind;
import octavo.typeset.page.FlowItem.Kern;

/// Formulas that stand by themselves: a box for each row, and space between rows.
final class DisplayedFormulas {
    /// What a line has above and below its baseline at least, of its height.
    private static final double ABOVE = 0.7;

    private static final double BELOW = 0.3;

    /// Between rows, of a line's height.
    private static final double BETWEEN = 0.2;

    /// A page that begins with a further row of a formula, or with its first.
    private static final int DIVIDED = 9_000;

    private static final int AT_HEAD = 4_000;

    /// By so much of a line's height may a formula reach into the space above and below it, rather than take a line more.
    private static final double INTRUDES = 0.4;

    /// Formulas made smaller than this are worth a word.
    private static final double NOTED = 0.97;

    private final SectionContext context;

    DisplayedFormulas(SectionContext context) {
        this.context = context;
    }

    /// @return false where the formula can't be set
    boolean lay(StyledElement e, Inset in, FlowList list, ListMarker marker) {
        FontStyle font = e.style().font();
        int tag = context.tagOf().applyAsInt(e);
        int color = e.style().text().color().rgb();
        Look look = new Look(font.families(), font.weight(), font.sizePt(), color, tag);
        Display d = context.formulas().display(e.element(), look, in.widthPt());
        if (d == null || d.rows().isEmpty()) {
            context.diagnostics().add(onALine(e));
            return false;
        }
        if (d.factor() < NOTED) context.diagnostics().add(narrowed(e, d.factor()));
        double line = e.style().text().lineHeightPt();
        double[] ups = new double[d.rows().size()];
        double[] downs = new double[d.rows().size()];
        double height = extents(d.rows(), line, ups, downs);
        double over = height % line;
        if (over < INTRUDES * line) {
            ups[0] -= over / 2;
            downs[downs.length - 1] -= over / 2;
        }
        List<FrameItem> mark = marker.take(in.xPt(), font.sizePt());
        place(e, d.rows(), ups, downs, in, mark, list);
        return true;
    }

    /// What rows have above and below their baselines.
    ///
    /// @return all of it, with the space between them
    private static double extents(List<Row> rows, double line, double[] ups, double[] downs) {
        double sum = (rows.size() - 1) * BETWEEN * line;
        for (int i = 0; i < rows.size(); i++) {
            Row r = rows.get(i);
            ups[i] = Math.max(ABOVE * line, r.box().ascentPt());
            downs[i] = Math.max(BELOW * line, r.box().descentPt());
            MathBox l = r.label();
            if (l != null) {
                ups[i] = Math.max(ups[i], l.ascentPt());
                downs[i] = Math.max(downs[i], l.descentPt());
            }
            sum += ups[i] + downs[i];
        }
        return sum;
    }

    private void place(
            StyledElement e,
            List<Row> rows,
            double[] ups,
            double[] downs,
            Inset in,
            List<FrameItem> mark,
            FlowList list) {
        double line = e.style().text().lineHeightPt();
        String id = e.element().id();
        for (int i = 0; i < rows.size(); i++) {
            Row r = rows.get(i);
            double up = ups[i];
            double down = downs[i];
            MathBox label = r.label();
            List<FrameItem> items = new ArrayList<>();
            if (i == 0 && id != null && context.anchors().contains(id))
                items.add(new AnchorItem(id, 0, 0));
            if (i == 0) for (FrameItem f : mark) items.add(f.moved(0, up));
            for (FrameItem f : r.box().items()) items.add(f.moved(r.xPt(), up));
            if (label != null)
                for (FrameItem f : label.items()) items.add(f.moved(r.labelXPt(), up));
            if (i > 0) list.plain(new Kern(BETWEEN * line, false));
            list.content(
                    new Box(up + down, in.xPt(), items, List.of(), id, null, BoxKind.FIXED),
                    i == 0 ? AT_HEAD : DIVIDED,
                    false);
        }
    }

    private static Diagnostic onALine(StyledElement e) {
        return Diagnostic.warning(
                "formula-line",
                "a formula is too wide for the page, or no font has its signs; it stands as text on a line",
                e.element().span(),
                "divide it into rows (`aligned`, `split`)");
    }

    private static Diagnostic narrowed(StyledElement e, double factor) {
        return Diagnostic.warning(
                "formula-narrowed",
                String.format(
                        Locale.ROOT,
                        "a formula is wider than the page; it is set at %.0f per cent",
                        100 * factor),
                e.element().span(),
                "divide it into rows (`aligned`, `split`)");
    }
}
