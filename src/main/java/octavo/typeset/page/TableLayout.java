package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.PageSelector;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.page.FlowBuilder.Column;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.BoxKind;
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
            rows(grid, in, own ? TableScale.of(grid, in.widthPt(), context) : 1, list);
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
        own.rows(grid, in, TableScale.of(grid, side.widthPt(), context), rows);
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

    private void rows(TableGrid grid, Inset in, double scale, FlowList list) {
        TableRows set = new TableRows(grid, in.widthPt() / scale, column, context, notes);
        List<Box> head = new ArrayList<>();
        Box repeat = null;
        int bodyRows = 0;
        TableBreaks breaks = TableBreaks.of(set, column.depthPt() / scale, facing(grid));
        for (int i = 0; i < set.size(); i++) {
            Row r = set.row(i);
            Box b = set.box(i, in.xPt());
            if (r.head()) {
                head.add(b);
            } else if (repeat == null && !head.isEmpty()) {
                repeat = TableScale.scaled(repeated(head), scale);
            }
            int cost = 0;
            if (i > 0 && (set.isSpanned(i) || set.row(i - 1).head())) cost = Costs.AVOID * 2;
            if (!r.head() && bodyRows > 0) cost += breaks.cost(bodyRows);
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
                sliced(placed, set.cuts(i, placed), cost, scale, list);
            } else {
                list.content(TableScale.scaled(placed, scale), cost, false);
            }
        }
    }

    /// Whether its page is seen beside another.
    private boolean facing(TableGrid grid) {
        String page = grid.table().style().flow().page();
        return context.pages().of(new PageSelector(page, true, false, false)).facing();
    }

    /// A row that is too high for a page, or leaves much of one empty, is cut between the lines of its cells.
    private static void sliced(Box row, List<Double> cuts, int cost, double scale, FlowList list) {
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
                    TableScale.scaled(
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
