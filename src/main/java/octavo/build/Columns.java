package octavo.build;

import java.util.List;

/// Rows of text as a table for a terminal.
public final class Columns {
    private Columns() {}

    /// @param rows of equal length, the head first
    public static String of(List<List<String>> rows) {
        int n = rows.getFirst().size();
        int[] widths = new int[n];
        for (List<String> r : rows)
            for (int i = 0; i < n; i++) widths[i] = Math.max(widths[i], r.get(i).length());
        StringBuilder sb = new StringBuilder();
        for (List<String> r : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < n; i++)
                line.append(r.get(i)).append(" ".repeat(widths[i] - r.get(i).length() + 2));
            sb.append(line.toString().stripTrailing()).append('\n');
        }
        return sb.toString();
    }
}
