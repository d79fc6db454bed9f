package octavo.markup;

import java.util.ArrayList;
import java.util.List;

/// Which column a cell begins in, with the cells of earlier rows that reach down (HTML 4.9.12, forming a table).
final class TableColumns {
    /// Rows that each column is still taken for, the current one included.
    private final List<Integer> taken = new ArrayList<>();

    private int next;

    /// Column of the next cell, 0-based.
    int place(int columnSpan, int rowSpan) {
        while (next < taken.size() && taken.get(next) > 0) next++;
        int column = next;
        for (int c = column; c < column + columnSpan; c++) {
            while (taken.size() <= c) taken.add(0);
            taken.set(c, rowSpan);
        }
        next = column + columnSpan;
        return column;
    }

    void endRow() {
        taken.replaceAll(n -> Math.max(0, n - 1));
        next = 0;
    }
}
