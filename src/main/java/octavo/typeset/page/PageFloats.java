package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.page.FlowBuilder.Column;
import octavo.typeset.page.FlowItem.Aside;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.BoxKind;
import octavo.typeset.page.FlowItem.Hung;
import org.jspecify.annotations.Nullable;

/// What leaves its place in the text: floats to the head and the foot of pages, notes that no mark calls.
final class PageFloats {
    private final SectionContext context;
    private final Notes notes;
    private final Column column;
    private final FigureLayout figures;
    private final FlowList list;

    PageFloats(
            SectionContext context,
            Notes notes,
            Column column,
            FigureLayout figures,
            FlowList list) {
        this.context = context;
        this.notes = notes;
        this.column = column;
        this.figures = figures;
        this.list = list;
    }

    /// To the head or foot of a page, its height with its margins whole lines of the grid.
    ///
    /// @param columns those in which its place in the text is
    void add(StyledElement e, double xPt, double widthPt, @Nullable Columns columns) {
        boolean across = columns != null && e.style().flow().columnSpan();
        double x = across && columns != null ? columns.leftPt() : xPt;
        double width = across && columns != null ? columns.fullPt() : widthPt;
        if (BlockKinds.isTable(e)) {
            Column full = new Column(width, column.depthPt(), column.gridPt(), false);
            if (new TableLayout(context, notes, full, columns == null).layTurned(e, list)) return;
        }
        Box box = figures.apart(e, x, width);
        if (box == null) return;
        double grid = column.gridPt() > 0 ? column.gridPt() : 1;
        double height = Math.ceil((box.heightPt() - Cursor.EPS) / grid) * grid;
        boolean atFoot = e.style().box().floatMode() == FloatMode.BOTTOM;
        double dy = atFoot ? height - box.heightPt() : 0;
        BoxKind kind =
                across
                        ? BoxKind.ACROSS
                        : switch (e.style().box().floatMode()) {
                            case BOTTOM -> BoxKind.BOTTOM;
                            case PAGE -> BoxKind.PAGE;
                            default -> BoxKind.TOP;
                        };
        List<FrameItem> items = new ArrayList<>();
        for (FrameItem i : box.items()) items.add(i.moved(0, dy));
        String id = e.pseudo() == null ? e.element().id() : null;
        if (id != null && context.anchors().contains(id)) items.add(new AnchorItem(id, 0, dy));
        list.floated(new Box(height, box.xPt(), items, box.noteIds(), box.startId(), null, kind));
    }

    /// A note without a call, into the margin beside what follows.
    void aside(StyledElement e) {
        NoteBlock note = notes.set(e);
        if (note.size() == 0) return;
        int number = notes.hang(note);
        list.mark(note.inMargin ? new Aside(number) : new Hung(number));
    }

    /// A note without a call, to the foot of the page.
    void hang(StyledElement e, double widthPt) {
        Flow flow = FlowBuilder.inner(e, widthPt, column.depthPt(), context, notes);
        if (flow.size() == 0) return;
        list.plain(new Hung(notes.hang(new NoteBlock(flow))));
    }
}
