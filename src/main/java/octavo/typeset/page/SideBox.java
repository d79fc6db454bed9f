package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.style.BoxStyle;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.ParagraphInput;
import octavo.typeset.page.FlowBuilder.Column;
import octavo.typeset.page.FlowItem.Beside;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.Kern;
import org.jspecify.annotations.Nullable;

/// The box beside the text, if there is one, and how much of its height the text has passed.
final class SideBox {
    private final FlowList list;
    private final Column column;
    private @Nullable Placed placed;

    /// Where in the list its lines begin; -1 before the first.
    private int from = -1;

    SideBox(FlowList list, Column column) {
        this.list = list;
        this.column = column;
    }

    /// @param box its `xPt` is its width with margins
    private record Placed(Box box, FloatMode side, double xPt, double measurePt) {}

    /// @param box its `xPt` is its width with margins
    void begin(Box box, FloatMode side, double xPt, double measurePt) {
        placed = new Placed(box, side, xPt, measurePt);
        from = -1;
        list.mark(new Beside(box.at(xPt), side, measurePt));
    }

    /// What is left of the height of the box.
    private double leftPt() {
        Placed b = placed;
        if (b == null) return 0;
        if (from < 0) return b.box.heightPt();
        return b.box.heightPt() - list.heightSince(from) - Math.max(0, list.pendingMarginPt());
    }

    /// What follows stands beneath it.
    void end() {
        double left = leftPt();
        if (placed != null && left > Cursor.EPS) {
            double grid = column.gridPt() > 0 ? column.gridPt() : 1;
            list.dropMargin();
            list.penalty(Costs.BESIDE);
            double y = from < 0 ? 0 : list.heightSince(from);
            double rest = placed.box.heightPt() - y - Cursor.EPS;
            list.plain(new Kern(Math.ceil(rest / grid) * grid, true));
        }
        placed = null;
    }

    /// Text goes on beside the box; other blocks, and those that `clear`, stand beneath it.
    ///
    /// @param newPage a forced break stands before the block
    void block(StyledElement e, boolean newPage) {
        if (placed == null) return;
        boolean flows =
                switch (e.element().name()) {
                    case "table", "figure", "hr", "pre" -> false;
                    default -> e.style().box().clear() == BoxStyle.Clear.NONE;
                };
        if (!flows || Decoration.needed(e.style().box()) || newPage) end();
    }

    /// Of the lines beside the box, as for one at the right; none where the text has passed it.
    List<ParagraphInput.Indent> indents(StyledElement e, double xPt, double widthPt) {
        Placed b = placed;
        if (b == null || column.inner()) return List.of();
        double left = leftPt();
        if (left <= Cursor.EPS) {
            placed = null;
            return List.of();
        }
        int lines = (int) Math.ceil((left - Cursor.EPS) / e.style().text().lineHeightPt());
        double inner = b.xPt + b.measurePt - (xPt + widthPt);
        double width = b.side == FloatMode.RIGHT ? b.box.xPt() - inner : b.box.xPt();
        List<ParagraphInput.Indent> out = new ArrayList<>();
        for (int i = 0; i < lines; i++) out.add(new ParagraphInput.Indent(0, Math.max(0, width)));
        return out;
    }

    /// How the first lines of a paragraph stand beside the box.
    Para.@Nullable Beside passed(int lines) {
        Placed b = placed;
        return b == null || lines == 0 ? null : new Para.Beside(b.side, b.box.xPt(), 0, lines);
    }

    /// No line stands beside the box yet.
    boolean fresh() {
        return placed != null && from < 0;
    }

    /// The next content is the first beside the box.
    void reached() {
        from = list.startOfNext();
    }
}
