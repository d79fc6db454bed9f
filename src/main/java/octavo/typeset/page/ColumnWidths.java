package octavo.typeset.page;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import octavo.style.BoxStyle;
import octavo.typeset.page.TableGrid.Cell;
import octavo.typeset.page.TableGrid.Row;

/// Automatic table layout (CSS 2.1, 17.5.2.2): between the widest word and the widest line of each column; where lines
/// have to turn over, with the least height ([ColumnFit]).
final class ColumnWidths {
    private ColumnWidths() {}

    /// The columns' widths; together they are the room.
    static double[] of(TableGrid grid, double roomPt, SectionContext context) {
        double[] min = new double[grid.columns()];
        double[] max = new double[grid.columns()];
        return of(measure(grid, roomPt, context, min, max), min, max, roomPt);
    }

    private static double[] of(ColumnFit fit, double[] min, double[] max, double roomPt) {
        double[] shared = share(min, max, roomPt);
        boolean free = Arrays.stream(max).sum() > roomPt && Arrays.stream(min).sum() < roomPt;
        return free ? fit.best(shared) : shared;
    }

    /// About how high the text of the table's rows becomes.
    static double heightPt(TableGrid grid, double roomPt, SectionContext context) {
        double[] min = new double[grid.columns()];
        double[] max = new double[grid.columns()];
        ColumnFit fit = measure(grid, roomPt, context, min, max);
        return fit.heightPt(of(fit, min, max, roomPt));
    }

    /// Intrinsic widths of the whole table.
    static Widths table(TableGrid grid, SectionContext context) {
        double[] min = new double[grid.columns()];
        double[] max = new double[grid.columns()];
        measure(grid, 0, context, min, max);
        return new Widths(Arrays.stream(min).sum(), Arrays.stream(max).sum());
    }

    /// @return what finds better widths, once the least of them are known
    private static ColumnFit measure(
            TableGrid grid, double roomPt, SectionContext context, double[] min, double[] max) {
        Map<Cell, CellText> texts = new IdentityHashMap<>();
        for (Row r : grid.rows()) {
            for (Cell c : r.cells())
                if (c.columnSpan() == 1) texts.put(c, measure(grid, c, roomPt, context, min, max));
        }
        for (Row r : grid.rows()) {
            for (Cell c : r.cells())
                if (c.columnSpan() > 1) texts.put(c, measure(grid, c, roomPt, context, min, max));
        }
        ColumnFit fit = new ColumnFit(grid.rows().size(), min);
        for (int i = 0; i < grid.rows().size(); i++) {
            for (Cell c : grid.rows().get(i).cells())
                fit.add(
                        Objects.requireNonNull(texts.get(c)),
                        i,
                        c,
                        Widths.edges(c.element().style().box()));
        }
        return fit;
    }

    private static CellText measure(
            TableGrid grid,
            Cell c,
            double roomPt,
            SectionContext context,
            double[] min,
            double[] max) {
        CellText text = new CellText();
        Widths w = Widths.of(c.element(), context, text);
        BoxStyle s = c.element().style().box();
        double edges = Widths.edges(s);
        double on = Decimals.widthPt(grid, c, context);
        double least = Math.max(w.minPt(), on) + edges + Cursor.EPS;
        double most = Math.max(w.maxPt(), on) + edges + Cursor.EPS;
        if (!s.width().auto()) {
            double set = Math.max(least, s.width().resolvePt(roomPt));
            least = set;
            most = set;
        }
        spread(min, c, least);
        spread(max, c, Math.max(most, least));
        return text;
    }

    /// What the columns lack is given to each in equal parts.
    private static void spread(double[] widths, Cell c, double needPt) {
        double have = 0;
        int end = Math.min(widths.length, c.column() + c.columnSpan());
        for (int k = c.column(); k < end; k++) have += widths[k];
        if (needPt <= have) return;
        for (int k = c.column(); k < end; k++) widths[k] += (needPt - have) / (end - c.column());
    }

    private static double[] share(double[] min, double[] max, double roomPt) {
        double sumMin = 0;
        double sumMax = 0;
        for (double v : min) sumMin += v;
        for (double v : max) sumMax += v;
        double[] out = new double[min.length];
        for (int i = 0; i < out.length; i++) {
            if (sumMax <= roomPt) {
                out[i] = sumMax > 0 ? max[i] * roomPt / sumMax : 0;
            } else if (sumMin >= roomPt) {
                out[i] = min[i] * roomPt / sumMin;
            } else {
                out[i] = min[i] + (max[i] - min[i]) * (roomPt - sumMin) / (sumMax - sumMin);
            }
        }
        return out;
    }
}
