package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.diag.Diagnostic;
import octavo.frame.FrameItem;
import octavo.style.Border;
import octavo.style.BoxStyle;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.BoxStyle.VerticalAlign;
import octavo.style.PageSelector;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.page.FlowBuilder.Column;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.BoxKind;
import octavo.typeset.page.TableGrid.Cell;
import octavo.typeset.page.TableGrid.Row;
import org.jspecify.annotations.Nullable;

/// Tables (CSS Tables 3): automatic column widths, a row is a box of the flow, the head is set again on every page.
final class TableLayout {
    private final SectionContext context;
    private final Notes notes;
    private final Column column;
    private final boolean turns;

    TableLayout(SectionContext context, Notes notes, Column column, boolean turns) {
        this.context = context;
        this.notes = notes;
        this.column = column;
        this.turns = turns;
    }

    void lay(StyledElement table, Inset in, FlowList list) {
        TableGrid grid = TableGrid.of(table);
        if (grid.rows().isEmpty()) return;
        if (turned(grid)) turnedPages(grid, list);
        else {
            boolean own = !column.inner() || table.style().box().floatMode() != FloatMode.NONE;
            rows(grid, in, own ? scale(grid, in.widthPt()) : 1, list);
        }
    }

    /// Lays a table that floats on turned pages, if it is too wide for another.
    boolean layTurned(StyledElement table, FlowList list) {
        TableGrid grid = TableGrid.of(table);
        if (grid.rows().isEmpty() || !turned(grid)) return false;
        turnedPages(grid, list);
        return true;
    }

    /// Captions stand outside the table's borders, above or below.
    void captions(StyledElement table, Inset in, FlowList list, boolean above) {
        if (table.style().list().captionBelow() == above) return;
        TableGrid grid = TableGrid.of(table);
        if (!grid.captions().isEmpty() && turned(grid)) return;
        for (StyledElement c : grid.captions()) {
            if (!above) list.penalty(Costs.AVOID);
            Stack s =
                    Stack.of(
                            FlowBuilder.inner(
                                    c, in.boxWidthPt(), column.depthPt(), context, notes));
            list.content(s.box(in.boxXPt(), Styles.firstLeafId(c), BoxKind.FIXED), 0, false);
            if (above) list.penalty(Costs.AVOID);
        }
    }

    /// Whether a table would have to be set too small, but has more room on a turned page.
    private boolean turned(TableGrid grid) {
        if (!turns || column.inner() || column.depthPt() <= column.widthPt()) return false;
        return ColumnWidths.table(grid, context).minPt() * TURNED > column.widthPt();
    }

    /// The table on pages of its own that lie on their side, its head on each.
    private void turnedPages(TableGrid grid, FlowList list) {
        Column side = new Column(column.depthPt(), column.widthPt(), 0, true);
        TableLayout own = new TableLayout(context, notes, side, false);
        Inset in = new Inset(0, side.widthPt(), 0, side.widthPt());
        FlowList rows = new FlowList();
        own.captions(grid.table(), in, rows, true);
        own.rows(grid, in, own.scale(grid, side.widthPt()), rows);
        own.captions(grid.table(), in, rows, false);
        List<FrameItem> items = new ArrayList<>();
        List<String> noteIds = new ArrayList<>();
        String startId = null;
        double y = 0;
        for (FlowItem i : rows.take(notes).items) {
            if (!(i instanceof Box b)) continue;
            if (y > 0 && y + b.heightPt() > side.depthPt() + Cursor.EPS) {
                list.floated(turnedPage(y, items, noteIds, startId));
                items = new ArrayList<>();
                noteIds = new ArrayList<>();
                startId = null;
                y = 0;
                Box head = b.repeat();
                if (head != null) {
                    Stack.place(head, 0, 0, items);
                    y = head.heightPt();
                }
            }
            Stack.place(b, 0, y, items);
            noteIds.addAll(b.noteIds());
            if (startId == null) startId = b.startId();
            y += b.heightPt();
        }
        if (y > 0) list.floated(turnedPage(y, items, noteIds, startId));
    }

    private static Box turnedPage(
            double height, List<FrameItem> items, List<String> noteIds, @Nullable String startId) {
        return new Box(height, 0, items, noteIds, startId, null, BoxKind.TURNED);
    }

    /// A table that would have to be smaller than this part of its size goes onto a turned page.
    private static final double TURNED = 0.75;

    /// A table whose words need more room than there is is set smaller, down to this part of its size.
    private static final double SMALLEST = 0.5;

    /// Words that take more of the room leave none for lines of text.
    private static final double CROWDED = 0.8;

    /// Sizes that are tried on a crowded table. Any text takes less room as it becomes smaller, by the square: it must
    /// be so much less than that.
    private static final double[] SMALLER = {0.9, 0.8};

    private static final double WORTH = 0.75;

    /// How much smaller the table is set so that its words fit and its lines aren't of a word each; 1 where they do.
    private double scale(TableGrid grid, double roomPt) {
        double least = ColumnWidths.table(grid, context).minPt();
        if (least <= roomPt * CROWDED) return 1;
        double most = least <= roomPt + Cursor.EPS ? 1 : (roomPt - Cursor.EPS) / least;
        double scale = Math.max(SMALLEST, most);
        double height = scale * ColumnWidths.heightPt(grid, roomPt / scale, context);
        for (double part : SMALLER) {
            double smaller = Math.max(SMALLEST, most) * part;
            if (smaller < SMALLEST) break;
            double now = smaller * ColumnWidths.heightPt(grid, roomPt / smaller, context);
            if (now > height * part * part * WORTH) continue;
            scale = smaller;
            break;
        }
        if (scale == 1) return 1;
        String size = Math.round(scale * 100) + " %";
        boolean fits = scale > SMALLEST;
        context.diagnostics()
                .add(
                        Diagnostic.warning(
                                "table-too-wide",
                                "a table is too wide; it is set at "
                                        + size
                                        + " of its size"
                                        + (fits ? "" : " and still too wide"),
                                grid.table().element().span(),
                                fits ? null : "give it fewer columns or shorter words"));
        return scale;
    }

    private static Box scaled(Box b, double scale) {
        if (scale == 1) return b;
        List<FrameItem> items = new ArrayList<>();
        for (FrameItem i : b.items()) items.add(Retag.scaled(i, scale));
        return new Box(
                b.heightPt() * scale,
                b.xPt(),
                items,
                b.noteIds(),
                b.startId(),
                b.repeat(),
                b.kind());
    }

    private void rows(TableGrid grid, Inset in, double scale, FlowList list) {
        double[] widths = ColumnWidths.of(grid, in.widthPt() / scale, context);
        double x = in.xPt();
        double total = in.widthPt() / scale;

        List<RowBox> set = new ArrayList<>();
        for (Row r : grid.rows()) set.add(row(r, widths));
        shareSpans(grid, set);
        List<Box> head = new ArrayList<>();
        Box repeat = null;
        int bodyRows = 0;
        Parted parted = Parted.of(set, column.depthPt() / scale, repeats(grid), facing(grid));
        for (int i = 0; i < set.size(); i++) {
            Row r = grid.rows().get(i);
            Box b = finish(set, i, grid, widths, x, total);
            if (r.head()) {
                head.add(b);
            } else if (repeat == null && !head.isEmpty()) {
                repeat = scaled(repeated(head), scale);
            }
            int cost = 0;
            if (i > 0 && (spanned(grid, i) || grid.rows().get(i - 1).head()))
                cost = Costs.AVOID * 2;
            if (!r.head() && bodyRows > 0) cost += parted.cost(bodyRows);
            if (!r.head()) bodyRows++;
            Box placed =
                    r.head()
                            ? b
                            : new Box(
                                    b.heightPt(),
                                    b.xPt(),
                                    b.items(),
                                    b.noteIds(),
                                    b.startId(),
                                    repeat,
                                    b.kind());
            if (!r.head() && b.heightPt() > column.depthPt() / 2 && !column.inner()) {
                sliced(placed, set.get(i), cost, scale, list);
            } else {
                list.content(scaled(placed, scale), cost, false);
            }
        }
    }

    /// Whether its page is seen beside another.
    private boolean facing(TableGrid grid) {
        String page = grid.table().style().flow().page();
        return context.pages().of(new PageSelector(page, true, false, false)).facing();
    }

    private static boolean repeats(TableGrid grid) {
        for (Row r : grid.rows()) if (r.head()) return true;
        return false;
    }

    /// What a break within a table costs: a small one stays whole, of another no row stands alone, nor do two of
    /// them beneath a head that is set again. One that has room on a page isn't divided for a few lines, and where pages
    /// are read one by one not for half a page.
    private record Parted(int rows, boolean small, boolean fits, boolean headed) {
        /// Of the page's depth: a table that takes no more is small, however many rows it has.
        private static final double SMALL = 1.0 / 3;

        /// And one of so few rows, with its head, that takes no more than half of the page.
        private static final int FEW = 6;

        /// More of a page is no table that another page holds, with what goes with it.
        private static final double FITS = 0.75;

        static Parted of(List<RowBox> set, double depthPt, boolean headed, boolean facing) {
            int rows = 0;
            double height = 0;
            for (RowBox r : set) {
                if (!r.row.head()) rows++;
                height += r.heightPt;
            }
            boolean few = set.size() <= FEW && height <= depthPt / 2;
            boolean fits = height <= depthPt * FITS;
            boolean small = few || height <= depthPt * SMALL || (fits && !facing);
            return new Parted(rows, small, fits, headed);
        }

        /// @param above rows of the body before the break
        int cost(int above) {
            int least = Math.min(above, rows - above);
            if (small) return Costs.SMALL_TABLE + (least == 1 ? Costs.FEW_ROWS : 0);
            if (least == 1) return Costs.ORPHAN;
            return (fits ? Costs.WHOLE_TABLE : 0) + (least == 2 && headed ? Costs.FEW_ROWS : 0);
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

    private RowBox row(Row r, double[] widths) {
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

    private static double outerHeight(BoxStyle s, Stack stack) {
        double set = s.height().auto() ? 0 : s.height().pt();
        return Math.max(set, stack.heightPt)
                + s.padding().top().pt()
                + s.padding().bottom().pt()
                + stroke(s.borderTop())
                + stroke(s.borderBottom());
    }

    /// What a cell over several rows needs more than they have goes to the last of them.
    private static void shareSpans(TableGrid grid, List<RowBox> set) {
        for (int i = 0; i < set.size(); i++) {
            List<Cell> cells = grid.rows().get(i).cells();
            for (int k = 0; k < cells.size(); k++) {
                Cell c = cells.get(k);
                if (c.rowSpan() == 1) continue;
                int last = Math.min(set.size(), i + c.rowSpan()) - 1;
                double have = 0;
                for (int r = i; r <= last; r++) have += set.get(r).heightPt;
                double need = outerHeight(c.element().style().box(), set.get(i).stacks.get(k));
                if (need > have) set.get(last).heightPt += need - have;
            }
        }
    }

    private static boolean spanned(TableGrid grid, int row) {
        for (int r = 0; r < row; r++) {
            for (Cell c : grid.rows().get(r).cells()) if (r + c.rowSpan() > row) return true;
        }
        return false;
    }

    private Box finish(
            List<RowBox> set, int i, TableGrid grid, double[] widths, double x, double total) {
        RowBox row = set.get(i);
        List<FrameItem> items = new ArrayList<>();
        List<String> noteIds = new ArrayList<>();
        double above = rules(grid.above(i), 0, total, items);
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
            if (grid.table().style().text().rightToLeft()) left = total - left - w;
            double height = 0;
            for (int r = i; r < Math.min(set.size(), i + c.rowSpan()); r++)
                height += set.get(r).heightPt;
            double on = Decimals.shiftPt(grid, c, stack.items, context);
            cell(c, stack, left, above, w, height, on, items);
            noteIds.addAll(stack.noteIds);
            if (startId == null) startId = Styles.firstLeafId(c.element());
        }
        double below = rules(grid.below(i), above + row.heightPt, total, items);
        return new Box(
                above + row.heightPt + below, x, items, noteIds, startId, null, BoxKind.FIXED);
    }

    /// A row that is too high for a page, or leaves much of one empty, is cut between the lines of its cells.
    private void sliced(Box row, RowBox parts, int cost, double scale, FlowList list) {
        double top = parts.aboveText();
        List<Double> cuts = RowSlices.cuts(parts.stacks, top, row.heightPt());
        double from = 0;
        int slices = cuts.size();
        for (int k = 0; k < slices; k++) {
            double to = cuts.get(k);
            List<FrameItem> items = RowSlices.between(row.items(), from, to);
            List<String> notes = k == slices - 1 ? row.noteIds() : List.of();
            String id = k == 0 ? row.startId() : null;
            int own =
                    k == 0 ? cost : k == 1 ? Costs.ORPHAN : k == slices - 1 ? Costs.WIDOW : ROW_CUT;
            list.content(
                    scaled(
                            new Box(
                                    to - from,
                                    row.xPt(),
                                    items,
                                    notes,
                                    id,
                                    row.repeat(),
                                    row.kind()),
                            scale),
                    own,
                    false);
            from = to;
        }
    }

    /// Rather between rows than within one.
    private static final int ROW_CUT = 200;

    private static void cell(
            Cell c,
            Stack stack,
            double left,
            double top,
            double width,
            double height,
            double on,
            List<FrameItem> items) {
        BoxStyle s = c.element().style().box();
        if (Decoration.needed(s))
            new Decoration(s, left, width, false).paint(top, top + height, true, true, items);
        double slack = height - outerHeight(s, stack);
        VerticalAlign align = s.verticalAlign();
        double dy =
                align == VerticalAlign.MIDDLE
                        ? slack / 2
                        : align == VerticalAlign.BOTTOM ? slack : 0;
        double x = left + s.padding().left().pt() + s.borderLeft().widthPt();
        double y = top + s.padding().top().pt() + stroke(s.borderTop()) + Math.max(0, dy);
        for (FrameItem f : stack.items) items.add(f.moved(x - on, y));
    }

    private static double rules(
            List<Border> borders, double y, double width, List<FrameItem> items) {
        double at = y;
        for (Border b : borders) {
            Strokes.horizontal(b, 0, at, width, items);
            at += b.widthPt();
        }
        return at - y;
    }

    private static double stroke(Border b) {
        return Decoration.visible(b) ? b.widthPt() : 0;
    }

    /// The head once more, as an artifact.
    private static Box repeated(List<Box> head) {
        List<FrameItem> items = new ArrayList<>();
        double y = 0;
        for (Box b : head) {
            for (FrameItem f : Retag.artifacts(b.items())) items.add(f.moved(0, y));
            y += b.heightPt();
        }
        return new Box(y, head.getFirst().xPt(), items, List.of(), null, null, BoxKind.FIXED);
    }
}
