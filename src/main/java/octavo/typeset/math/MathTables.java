package octavo.typeset.math;

import static octavo.font.MathConstant.AXIS_HEIGHT;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem.RectItem;
import octavo.math.MathNode;

/// Matrices, cases, aligned equations: cells in columns, the whole centred on the axis.
final class MathTables {
    /// In ems of the table's level: between columns, between baselines, the least between rows.
    private static final double COLUMN_GAP = 1;

    private static final double LEADING = 1.25;
    private static final double LEAST_GAP = 0.22;

    /// Of aligned equations: between their pairs of columns, and between rows.
    private static final double PAIR_GAP = 2;

    private static final double ALIGNED_GAP = 0.45;

    /// At the sides of a matrix, as there is at those of a fraction.
    private static final double SIDE = 0.12;

    private static final int MOST_COLUMNS = 200;

    private final MathLayout layout;
    private final MathFont font;

    MathTables(MathLayout layout) {
        this.layout = layout;
        font = layout.font;
    }

    MathBox table(MathNode n, MathLevel outer) {
        boolean aligned = isAligned(n);
        MathLevel level = outer.with(aligned);
        Cells cells = cells(n, aligned, level);
        return cells.columns == 0
                ? MathBox.EMPTY
                : placed(n, cells, grid(n, cells, aligned, level), aligned, level);
    }

    private static boolean isAligned(MathNode table) {
        return "true".equals(table.attributes().get("displaystyle"));
    }

    /// The rows each by itself, for a table that may be divided between them.
    List<MathBox> rows(MathNode n, MathLevel outer) {
        boolean aligned = isAligned(n);
        MathLevel level = outer.with(aligned);
        Cells cells = cells(n, aligned, level);
        if (cells.columns == 0) return List.of();
        Grid grid = grid(n, cells, aligned, level);
        List<MathBox> out = new ArrayList<>();
        for (int r = 0; r < cells.rows.size(); r++) {
            MathBox.Builder b = new MathBox.Builder();
            row(n, cells, r, grid, 0, b);
            out.add(b.width(grid.width).build());
        }
        return out;
    }

    /// @param rows the cells' elements
    /// @param boxes the same set
    private record Cells(List<List<MathNode>> rows, List<List<MathBox>> boxes, int columns) {}

    private Cells cells(MathNode n, boolean aligned, MathLevel level) {
        List<List<MathNode>> rows = new ArrayList<>();
        int columns = 0;
        for (MathNode r : n.children()) {
            rows.add(r.children());
            columns = Math.max(columns, columns(r.children()));
        }
        List<List<MathBox>> boxes = new ArrayList<>();
        if (columns == 0 || columns > MOST_COLUMNS) return new Cells(rows, boxes, 0);
        for (List<MathNode> r : rows) {
            List<MathBox> line = new ArrayList<>();
            int at = 0;
            for (MathNode cell : r) {
                MathBox b = layout.row(cell.children(), level);
                if (aligned && at % 2 == 1) b = led(cell, b, level);
                line.add(b);
                at += span(cell);
            }
            boxes.add(line);
        }
        return new Cells(rows, boxes, columns);
    }

    private Grid grid(MathNode n, Cells cells, boolean aligned, MathLevel level) {
        double em = font.emPt(level);
        int columns = cells.columns;
        double[] widths = new double[columns];
        for (int r = 0; r < cells.rows.size(); r++) {
            int at = 0;
            for (int k = 0; k < cells.rows.get(r).size(); k++) {
                int span = span(cells.rows.get(r).get(k));
                if (span == 1) widths[at] = Math.max(widths[at], full(cells.boxes.get(r).get(k)));
                at += span;
            }
        }
        double[] lefts = new double[columns + 1];
        boolean lined = words(n, "columnlines").length > 0;
        double side = aligned ? 0 : lined ? COLUMN_GAP * em / 2 : SIDE * em;
        double x = side;
        boolean pairs = aligned && "right".equals(align(n, n, n, 0));
        for (int i = 0; i < columns; i++) {
            lefts[i] = x;
            double gap =
                    i + 1 == columns
                            ? 0
                            : pairs ? (i % 2 == 0 ? 0 : PAIR_GAP * em) : COLUMN_GAP * em;
            x += widths[i] + gap;
        }
        lefts[columns] = x;
        return new Grid(widths, lefts, x + side);
    }

    private record Grid(double[] widths, double[] lefts, double width) {}

    private MathBox placed(MathNode n, Cells cells, Grid grid, boolean aligned, MathLevel level) {
        double em = font.emPt(level);
        double leading = LEADING * em + (aligned ? ALIGNED_GAP * em - LEAST_GAP * em : 0);
        double least = aligned ? ALIGNED_GAP * em : LEAST_GAP * em;
        MathBox.Builder out = new MathBox.Builder();
        double y = 0;
        double foot = 0;
        double[] below = new double[cells.rows.size()];
        for (int r = 0; r < cells.rows.size(); r++) {
            double up = 0.68 * em;
            double down = 0.24 * em;
            for (MathBox b : cells.boxes.get(r)) {
                up = Math.max(up, b.ascentPt());
                down = Math.max(down, b.descentPt());
            }
            y = r == 0 ? up : y + Math.max(leading, foot + least + up);
            foot = down;
            below[r] = y + down;
            row(n, cells, r, grid, y, out);
        }
        double height = y + foot;
        rules(n, grid, below, height, least, level, out);
        double axis = font.get(AXIS_HEIGHT, level);
        MathBox all = out.width(grid.width).build();
        MathBox whole = new MathBox(grid.width, 0, height, 0, grid.width / 2, -1, all.items());
        return whole.raised(height / 2 + axis);
    }

    private static void row(
            MathNode n, Cells cells, int r, Grid grid, double y, MathBox.Builder out) {
        int at = 0;
        for (int k = 0; k < cells.boxes.get(r).size(); k++) {
            MathBox b = cells.boxes.get(r).get(k);
            MathNode cell = cells.rows.get(r).get(k);
            int span = span(cell);
            int to = Math.min(at + span, grid.widths.length) - 1;
            double slack = grid.lefts[to] + grid.widths[to] - grid.lefts[at] - full(b);
            double dx =
                    switch (align(n, n.children().get(r), cell, at)) {
                        case "left" -> 0;
                        case "right" -> slack;
                        default -> slack / 2;
                    };
            out.put(b, grid.lefts[at] + dx, -y);
            at += span;
        }
    }

    /// `columnlines` and `rowlines`: lines between columns and rows.
    private void rules(
            MathNode n,
            Grid grid,
            double[] below,
            double height,
            double gap,
            MathLevel level,
            MathBox.Builder out) {
        double thick = font.get(octavo.font.MathConstant.FRACTION_RULE_THICKNESS, level);
        String[] columns = words(n, "columnlines");
        for (int i = 0; i + 1 < grid.widths.length && columns.length > 0; i++) {
            if (!columns[Math.min(i, columns.length - 1)].equals("solid")) continue;
            double x = (grid.lefts[i] + grid.widths[i] + grid.lefts[i + 1]) / 2 - thick / 2;
            out.put(new RectItem(x, 0, thick, height, font.color(), font.tag()));
        }
        String[] lines = words(n, "rowlines");
        for (int i = 0; i + 1 < below.length && lines.length > 0; i++) {
            if (!lines[Math.min(i, lines.length - 1)].equals("solid")) continue;
            double y = below[i] + gap / 2 - thick / 2;
            out.put(new RectItem(0, y, grid.width, thick, font.color(), font.tag()));
        }
    }

    private static String[] words(MathNode n, String key) {
        String s = n.attributes().getOrDefault(key, "").strip();
        return s.isEmpty() ? new String[0] : s.split("\\s+");
    }

    /// A cell at the right of an alignment begins with the space that its relation has.
    private MathBox led(MathNode cell, MathBox b, MathLevel level) {
        MathNode first = cell;
        for (int i = 0; i < 20 && !first.children().isEmpty(); i++) {
            if (!first.is("mtd") && !first.is("mrow") && !first.is("mstyle")) break;
            first = first.children().getFirst();
        }
        AtomClass kind = Classes.of(first);
        int space = AtomClass.space(AtomClass.ORDINARY, kind, level.order() > 0);
        if (kind != AtomClass.RELATION && kind != AtomClass.BINARY || space == 0) return b;
        double x = space * font.emPt(level) / 18;
        return new MathBox.Builder().put(b, x, 0).build();
    }

    private static double full(MathBox b) {
        return b.widthPt() + b.italicPt();
    }

    private static int columns(List<MathNode> cells) {
        int n = 0;
        for (MathNode c : cells) n += span(c);
        return n;
    }

    private static int span(MathNode cell) {
        String s = cell.attributes().getOrDefault("columnspan", "1");
        return s.matches("[1-9][0-9]?") ? Integer.parseInt(s) : 1;
    }

    private static String align(MathNode table, MathNode row, MathNode cell, int column) {
        for (MathNode n : List.of(cell, row, table)) {
            String[] all = words(n, "columnalign");
            if (all.length > 0) return all[Math.min(column, all.length - 1)];
        }
        return "center";
    }
}
