package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.diag.Diagnostic;
import octavo.frame.FrameItem;
import octavo.typeset.page.FlowItem.Box;

/// How much smaller a table is set that is too wide for its column.
final class TableScale {
    /// A table whose words need more room than there is is set smaller, down to this part of its size.
    private static final double SMALLEST = 0.5;

    /// Words that take more of the room leave none for lines of text.
    private static final double CROWDED = 0.8;

    /// Sizes that are tried on a crowded table. Any text takes less room as it becomes smaller, by the square: it must
    /// be so much less than that.
    private static final double[] SMALLER = {0.9, 0.8};

    private static final double WORTH = 0.75;

    /// How much smaller the table is set so that its words fit and its lines aren't of a word each; 1 where they do.
    static double of(TableGrid grid, double roomPt, SectionContext context) {
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

    private TableScale() {}

    static Box scaled(Box b, double scale) {
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
}
