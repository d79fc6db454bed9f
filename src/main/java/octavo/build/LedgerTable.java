package octavo.build;

import java.util.ArrayList;
import java.util.List;

/// The ledger for a terminal: a table where it fits in its width, else an entry a row with a line for each thing that is
/// known. Nothing is cut off.
final class LedgerTable {
    private static final List<String> PLAIN =
            List.of("kind", "title", "status", "ground", "license");

    private LedgerTable() {}

    /// @param heads names of the columns
    /// @param rows as many cells as heads each; empty where nothing is known
    /// @param columns of the terminal
    static String of(List<String> heads, List<List<String>> rows, int columns) {
        String table = table(heads, rows);
        boolean fits = table.lines().allMatch(l -> LineWrap.width(l) <= columns);
        return fits ? table : entries(heads, rows, columns);
    }

    /// Columns in which no row has anything are left out.
    private static String table(List<String> heads, List<List<String>> rows) {
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int column = i;
            if (rows.isEmpty() || rows.stream().anyMatch(r -> !r.get(column).isEmpty()))
                used.add(i);
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(used.stream().map(heads::get).toList());
        for (List<String> r : rows) lines.add(used.stream().map(r::get).toList());
        int[] widths = new int[used.size()];
        for (List<String> l : lines) {
            for (int i = 0; i < widths.length; i++)
                widths[i] = Math.max(widths[i], LineWrap.width(l.get(i)));
        }
        StringBuilder out = new StringBuilder();
        for (List<String> l : lines) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = l.get(i);
                line.append(cell).append(" ".repeat(widths[i] - LineWrap.width(cell) + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private static String entries(List<String> heads, List<List<String>> rows, int columns) {
        int kinds = widest(rows.stream().map(r -> r.getFirst()).toList()) + 2;
        int labels = widest(heads) + 2;
        String indent = " ".repeat(kinds);
        StringBuilder out = new StringBuilder();
        for (List<String> r : rows) {
            String kind = r.get(heads.indexOf("kind"));
            String title = r.get(heads.indexOf("title"));
            LineWrap.labelled(out, padded(kind, kinds), title.isEmpty() ? "-" : title, columns);
            String state =
                    String.join(
                            ", ",
                            List.of("status", "ground", "license").stream()
                                    .map(h -> r.get(heads.indexOf(h)))
                                    .filter(s -> !s.isEmpty())
                                    .toList());
            LineWrap.labelled(out, indent, state, columns);
            for (int i = 0; i < heads.size(); i++) {
                if (PLAIN.contains(heads.get(i))) continue;
                LineWrap.labelled(out, indent + padded(heads.get(i), labels), r.get(i), columns);
            }
        }
        return out.toString();
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(LineWrap::width).max().orElse(0);
    }

    private static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - LineWrap.width(text)));
    }
}
