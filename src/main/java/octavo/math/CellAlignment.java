package octavo.math;

import java.util.ArrayList;
import java.util.List;

/// Writes how cells are aligned on the cells. MathML 3 has it on rows and tables too (`columnalign`, a list of words, the
/// last of which stands for all further columns), but of that style sheets can make nothing.
final class CellAlignment {
    private CellAlignment() {}

    static MathNode onCells(MathNode n) {
        List<MathNode> children = new ArrayList<>();
        for (MathNode c : n.children()) {
            MathNode child = onCells(c);
            children.add(n.is("mtable") && c.is("mtr") ? row(child, words(n)) : child);
        }
        return new MathNode(n.name(), n.attributes(), children, n.text());
    }

    private static MathNode row(MathNode row, List<String> table) {
        List<String> own = words(row);
        List<String> all = own.isEmpty() ? table : own;
        if (all.isEmpty()) return row;
        List<MathNode> cells = new ArrayList<>();
        int column = 0;
        for (MathNode cell : row.children()) {
            String align = all.get(Math.min(column, all.size() - 1));
            boolean says = cell.attributes().containsKey("columnalign") || align.equals("center");
            cells.add(says || !cell.is("mtd") ? cell : cell.with("columnalign", align));
            column += span(cell);
        }
        return new MathNode(row.name(), row.attributes(), cells, row.text());
    }

    private static List<String> words(MathNode n) {
        String said = n.attributes().getOrDefault("columnalign", "").strip();
        return said.isEmpty() ? List.of() : List.of(said.split("\\s+"));
    }

    private static int span(MathNode cell) {
        String s = cell.attributes().getOrDefault("columnspan", "1");
        return s.matches("[1-9][0-9]?") ? Integer.parseInt(s) : 1;
    }
}
