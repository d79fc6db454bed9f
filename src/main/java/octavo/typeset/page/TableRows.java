package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.style.Border;
import octavo.style.BoxStyle;
import octavo.style.BoxStyle.VerticalAlign;
import octavo.typeset.page.FlowBuilder.Column;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.BoxKind;
import octavo.typeset.page.TableGrid.Cell;
import octavo.typeset.page.TableGrid.Row;

/// The rows of a table with what is in their cells, all as high as their cells and the spans of their neighbours ask
/// for.
final class TableRows {
    private final TableGrid grid;
    private final double widthPt;
    private final SectionContext context;
    private final double[] widths;
    private final List<RowBox> rows = new ArrayList<>();

    /// @param widthPt of the table
    /// @param column in which it stands
    TableRows(TableGrid grid, double widthPt, Column column, SectionContext context, Notes notes) {
        this.grid = grid;
        this.widthPt = widthPt;
        this.context = context;
        widths = ColumnWidths.of(grid, widthPt, context);
        for (Row r : grid.rows()) rows.add(set(r, column, notes));
        shareSpans();
    }

    int size() {
        return rows.size();
    }

    Row row(int i) {
        return rows.get(i).row;
    }

    /// Of the cells, without the rules above and below them.
    double heightPt(int i) {
        return rows.get(i).heightPt;
    }

    /// Places at which a row can be cut, from its top; the last is its foot.
    List<Double> cuts(int i, Box row) {
        RowBox parts = rows.get(i);
        return RowSlices.cuts(parts.stacks, parts.aboveText(), row.heightPt());
    }

    /// Whether a cell of a row before it reaches into it.
    boolean isSpanned(int row) {
        for (int r = 0; r < row; r++) {
            for (Cell c : grid.rows().get(r).cells()) if (r + c.rowSpan() > row) return true;
        }
        return false;
    }

    /// The row as a box of the flow, with the rules above and below it.
    Box box(int i, double xPt) {
        RowBox row = rows.get(i);
        List<FrameItem> items = new ArrayList<>();
        List<String> noteIds = new ArrayList<>();
        double above = rules(grid.above(i), 0, items);
        row.abovePt = above;
        String startId = null;
        for (int k = 0; k < row.stacks.size(); k++) {
            Cell c = row.row.cells().get(k);
            Stack stack = row.stacks.get(k);
            double left = 0;
            double w = 0;
            for (int n = 0; n < c.column(); n++) left += widths[n];
            for (int n = c.column(); n < c.column() + c.columnSpan(); n++) w += widths[n];
            // CSS Tables 3, section 4.3: the first column stands where lines begin.
            if (grid.table().style().text().rightToLeft()) left = widthPt - left - w;
            double height = 0;
            for (int r = i; r < Math.min(rows.size(), i + c.rowSpan()); r++)
                height += rows.get(r).heightPt;
            double on = Decimals.shiftPt(grid, c, stack.items, context);
            Placed at = new Placed(left, above, w, height);
            items.addAll(at.cell(c, stack, on));
            noteIds.addAll(stack.noteIds);
            if (startId == null) startId = Styles.firstLeafId(c.element());
        }
        double below = rules(grid.below(i), above + row.heightPt, items);
        return new Box(
                above + row.heightPt + below, xPt, items, noteIds, startId, null, BoxKind.FIXED);
    }

    private RowBox set(Row r, Column column, Notes notes) {
        RowBox box = new RowBox(r);
        for (Cell c : r.cells()) {
            double w = 0;
            for (int k = c.column(); k < c.column() + c.columnSpan(); k++) w += widths[k];
            BoxStyle s = c.element().style().box();
            double inner = Math.max(1, w - Widths.edges(s));
            Stack stack =
                    Stack.of(
                            FlowBuilder.content(
                                    c.element(), inner, column.depthPt(), context, notes));
            box.stacks.add(stack);
            if (c.rowSpan() == 1) box.heightPt = Math.max(box.heightPt, outerHeight(s, stack));
        }
        return box;
    }

    /// What a cell over several rows needs more than they have goes to the last of them.
    private void shareSpans() {
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> cells = grid.rows().get(i).cells();
            for (int k = 0; k < cells.size(); k++) {
                Cell c = cells.get(k);
                if (c.rowSpan() == 1) continue;
                int last = Math.min(rows.size(), i + c.rowSpan()) - 1;
                double have = 0;
                for (int r = i; r <= last; r++) have += rows.get(r).heightPt;
                double need = outerHeight(c.element().style().box(), rows.get(i).stacks.get(k));
                if (need > have) rows.get(last).heightPt += need - have;
            }
        }
    }

    /// Draws borders one below the other; returns what they take.
    private double rules(List<Border> borders, double y, List<FrameItem> items) {
        double at = y;
        for (Border b : borders) {
            Strokes.horizontal(b, 0, at, widthPt, items);
            at += b.widthPt();
        }
        return at - y;
    }

    private static double outerHeight(BoxStyle s, Stack stack) {
        double set = s.height().auto() ? 0 : s.height().pt();
        return Math.max(set, stack.heightPt)
                + s.padding().top().pt()
                + s.padding().bottom().pt()
                + stroke(s.borderTop())
                + stroke(s.borderBottom());
    }

    private static double stroke(Border b) {
        return Decoration.visible(b) ? b.widthPt() : 0;
    }

    /// Where a cell stands in its row, from the table's left edge and the row's top.
    private record Placed(double leftPt, double topPt, double widthPt, double heightPt) {
        /// @param shiftPt to the left, for numbers that stand on their points
        List<FrameItem> cell(Cell c, Stack stack, double shiftPt) {
            List<FrameItem> items = new ArrayList<>();
            BoxStyle s = c.element().style().box();
            if (Decoration.needed(s))
                new Decoration(s, leftPt, widthPt, false)
                        .paint(topPt, topPt + heightPt, true, true, items);
            double slack = heightPt - outerHeight(s, stack);
            VerticalAlign align = s.verticalAlign();
            double dy =
                    align == VerticalAlign.MIDDLE
                            ? slack / 2
                            : align == VerticalAlign.BOTTOM ? slack : 0;
            double x = leftPt + s.padding().left().pt() + s.borderLeft().widthPt();
            double y = topPt + s.padding().top().pt() + stroke(s.borderTop()) + Math.max(0, dy);
            for (FrameItem f : stack.items) items.add(f.moved(x - shiftPt, y));
            return items;
        }
    }

    /// A row that is not yet as high as its neighbours' spans ask for.
    private static final class RowBox {
        final Row row;
        final List<Stack> stacks = new ArrayList<>();
        double heightPt;
        double abovePt;

        /// From the row's top to the first line of its cells.
        double aboveText() {
            double least = Double.MAX_VALUE;
            for (Cell c : row.cells()) {
                BoxStyle s = c.element().style().box();
                least = Math.min(least, s.padding().top().pt() + stroke(s.borderTop()));
            }
            return row.cells().isEmpty() ? 0 : abovePt + least;
        }

        RowBox(Row row) {
            this.row = row;
        }
    }
}
