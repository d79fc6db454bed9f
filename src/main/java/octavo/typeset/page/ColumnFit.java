package octavo.typeset.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The widths of columns with which a table becomes least high: room goes from where it saves no line to where it saves
/// one, as a compositor casts a table off. A local search over pairs of columns; the problem as such is hard (Anderson
/// and Sobti, "The Table Layout Problem", 1999).
final class ColumnFit {
    /// Parts of the room that are moved at once, the largest first.
    private static final double[] STEPS = {8, 16, 32, 64, 128};

    private static final int PASSES = 12;

    /// Larger tables, by cells times pairs of columns, keep what they have.
    private static final long MOST = 60_000;

    /// What all cells' heights weigh beside those of the rows: of two settings equally high the evener.
    private static final double CELLS = 0.01;

    /// @param text words of the cell
    /// @param row a cell over several rows counts in none
    private record Part(CellText text, int row, int from, int to, double edgesPt) {}

    private final List<Part> parts = new ArrayList<>();
    private final int rows;
    private final double[] least;

    /// @param least of every column
    ColumnFit(int rows, double[] least) {
        this.rows = rows;
        this.least = least.clone();
    }

    void add(CellText text, int row, TableGrid.Cell cell, double edgesPt) {
        int to = Math.min(least.length, cell.column() + cell.columnSpan());
        parts.add(new Part(text, cell.rowSpan() > 1 ? -1 : row, cell.column(), to, edgesPt));
    }

    /// @param start widths to begin with; near them it stays where nothing is won
    double[] best(double[] start) {
        int n = start.length;
        if (n < 2 || (long) parts.size() * n * n > MOST) return start;
        for (Part p : parts)
            if (p.text.rigid())
                for (int k = p.from; k < p.to; k++) least[k] = Math.max(least[k], start[k]);
        double room = Arrays.stream(start).sum();
        double[] widths = start.clone();
        double[] heights = new double[parts.size()];
        for (int i = 0; i < heights.length; i++) heights[i] = height(parts.get(i), widths);
        double now = cost(heights);
        boolean moved = true;
        for (int pass = 0; pass < PASSES && moved; pass++) {
            moved = false;
            for (double part : STEPS) {
                double after = move(widths, heights, now, room / part, start, false);
                moved |= after < now;
                now = after;
            }
        }
        if (Arrays.equals(widths, start)) return start;
        for (double part : STEPS) now = move(widths, heights, now, room / part, start, true);
        return widths;
    }

    /// Moves so much from column to column wherever it saves height.
    ///
    /// @param back rather where it brings the widths nearer to those of the start and costs none
    private double move(
            double[] widths,
            double[] heights,
            double cost,
            double step,
            double[] start,
            boolean back) {
        double now = cost;
        for (int from = 0; from < widths.length; from++) {
            for (int to = 0; to < widths.length; to++) {
                if (from == to || widths[from] - step < least[from]) continue;
                if (back && (widths[from] - step < start[from] || widths[to] + step > start[to]))
                    continue;
                widths[from] -= step;
                widths[to] += step;
                double[] then = heights.clone();
                for (int i = 0; i < then.length; i++) {
                    Part p = parts.get(i);
                    if ((p.from <= from && from < p.to) != (p.from <= to && to < p.to))
                        then[i] = height(p, widths);
                }
                double after = cost(then);
                if (back ? after <= now + Cursor.EPS : after < now - Cursor.EPS) {
                    now = Math.min(now, after);
                    System.arraycopy(then, 0, heights, 0, then.length);
                } else {
                    widths[from] += step;
                    widths[to] -= step;
                }
            }
        }
        return now;
    }

    /// What the text of all rows comes to.
    double heightPt(double[] widths) {
        double[] row = new double[rows];
        for (Part p : parts) if (p.row >= 0) row[p.row] = Math.max(row[p.row], height(p, widths));
        return Arrays.stream(row).sum();
    }

    /// Height of the table, with a little of what its cells have together.
    private double cost(double[] heights) {
        double[] row = new double[rows];
        double all = 0;
        for (int i = 0; i < heights.length; i++) {
            Part p = parts.get(i);
            if (p.row >= 0) row[p.row] = Math.max(row[p.row], heights[i]);
            all += heights[i];
        }
        return Arrays.stream(row).sum() + all * CELLS;
    }

    private static double height(Part p, double[] widths) {
        double width = -p.edgesPt;
        for (int k = p.from; k < p.to; k++) width += widths[k];
        return p.text.heightPt(width);
    }
}
