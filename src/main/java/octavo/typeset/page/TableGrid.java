package octavo.typeset.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.style.Border;
import octavo.style.BoxStyle.Display;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import org.jspecify.annotations.Nullable;

/// The rows and cells of a table in their grid (HTML, "forming a table").
///
/// @param decimals for columns aligned on a character, as they are asked for: widths before and after it
/// @param rows head, bodies, foot, in that order
record TableGrid(
        StyledElement table,
        List<StyledElement> captions,
        List<Row> rows,
        int columns,
        Map<Integer, double[]> decimals) {
    /// @param group the row group, or null
    record Row(
            StyledElement element, @Nullable StyledElement group, boolean head, List<Cell> cells) {}

    record Cell(StyledElement element, int column, int columnSpan, int rowSpan) {}

    private record Raw(StyledElement element, @Nullable StyledElement group, Display kind) {}

    private static final int MAX_SPAN = 1000;

    static TableGrid of(StyledElement table) {
        List<StyledElement> captions = new ArrayList<>();
        List<Raw> heads = new ArrayList<>();
        List<Raw> bodies = new ArrayList<>();
        List<Raw> feet = new ArrayList<>();
        for (StyledNode n : table.children()) {
            if (!(n instanceof StyledElement e)) continue;
            Display d = e.style().box().display();
            switch (d) {
                case TABLE_CAPTION -> captions.add(e);
                case TABLE_HEADER_GROUP -> collect(e, d, heads);
                case TABLE_FOOTER_GROUP -> collect(e, d, feet);
                case TABLE_ROW_GROUP -> collect(e, d, bodies);
                case TABLE_ROW -> bodies.add(new Raw(e, null, Display.TABLE_ROW_GROUP));
                default -> {}
            }
        }
        List<Raw> all = new ArrayList<>(heads);
        all.addAll(bodies);
        all.addAll(feet);
        return arrange(table, captions, all);
    }

    private static void collect(StyledElement group, Display kind, List<Raw> out) {
        for (StyledNode n : group.children()) {
            if (n instanceof StyledElement e && e.style().box().display() == Display.TABLE_ROW) {
                out.add(new Raw(e, group, kind));
            }
        }
    }

    private static TableGrid arrange(
            StyledElement table, List<StyledElement> captions, List<Raw> raws) {
        List<Row> rows = new ArrayList<>();
        List<Integer> busy = new ArrayList<>();
        int columns = 0;
        for (int r = 0; r < raws.size(); r++) {
            Raw raw = raws.get(r);
            List<Cell> cells = new ArrayList<>();
            int col = 0;
            for (StyledNode n : raw.element.children()) {
                if (!(n instanceof StyledElement e)
                        || e.style().box().display() != Display.TABLE_CELL) continue;
                while (col < busy.size() && busy.get(col) > r) col++;
                int cs = span(e.element().attribute("colspan"));
                int rs = Math.min(span(e.element().attribute("rowspan")), raws.size() - r);
                while (busy.size() < col + cs) busy.add(0);
                for (int k = col; k < col + cs; k++) busy.set(k, r + rs);
                cells.add(new Cell(e, col, cs, rs));
                col += cs;
            }
            columns = Math.max(columns, busy.size());
            rows.add(
                    new Row(raw.element, raw.group, raw.kind == Display.TABLE_HEADER_GROUP, cells));
        }
        return new TableGrid(table, captions, rows, columns, new HashMap<>());
    }

    private static int span(@Nullable String s) {
        if (s == null) return 1;
        try {
            return Math.clamp(Integer.parseInt(s.strip()), 1, MAX_SPAN);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /// Rules over the whole width above a row: the row's, its group's.
    List<Border> above(int row) {
        List<Border> out = new ArrayList<>();
        Row r = rows.get(row);
        if (r.group != null && (row == 0 || rows.get(row - 1).group != r.group))
            add(r.group.style().box().borderTop(), out);
        add(r.element.style().box().borderTop(), out);
        return out;
    }

    List<Border> below(int row) {
        List<Border> out = new ArrayList<>();
        Row r = rows.get(row);
        add(r.element.style().box().borderBottom(), out);
        if (r.group != null && (row == rows.size() - 1 || rows.get(row + 1).group != r.group)) {
            add(r.group.style().box().borderBottom(), out);
        }
        return out;
    }

    private static void add(Border b, List<Border> out) {
        if (Decoration.visible(b)) out.add(b);
    }
}
