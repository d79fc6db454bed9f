package octavo.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import octavo.content.Alignment;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.TableCell;
import octavo.content.TableRow;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Grid tables: cells of any blocks in boxes of `+`, `-` and `|`, also over several rows and columns. A line of `=`
/// ends the head; one of them above and below the last rows makes these the foot. Cells are found as reStructuredText
/// has it: from each corner to the right, down, back and up.
final class GridTable {
    /// Steps of the search.
    private static final int MOST_STEPS = 20_000_000;

    private final ReadContext context;
    private final SourceSpan span;
    private final char[][] grid;
    private final List<TextColumns> lines;
    private final List<Integer> heavy = new ArrayList<>();
    private final TreeSet<Integer> rows = new TreeSet<>();
    private final TreeSet<Integer> columns = new TreeSet<>();
    private final int width;
    private final List<Box> boxes = new ArrayList<>();
    private int steps;

    private record Corner(int top, int left) {}

    private record Box(int top, int left, int bottom, int right) {}

    private GridTable(ReadContext context, SourceSpan span, List<TextColumns> lines) {
        this.context = context;
        this.span = span;
        this.lines = lines;
        this.width = lines.stream().mapToInt(TextColumns::length).max().orElse(0);
        this.grid = new char[lines.size()][width];
        for (int r = 0; r < lines.size(); r++) {
            for (int c = 0; c < width; c++) grid[r][c] = lines.get(r).at(c);
            if (lines.get(r).toString().matches("\\+(?:[=:]+\\+)+")) heavy.add(r);
            plain(grid[r]);
        }
    }

    /// Stretches of `-`, `=` and `:` between two corners are edges.
    private static void plain(char[] line) {
        for (int i = 0; i < line.length; i++) {
            if (line[i] != '+') continue;
            int end = i + 1;
            while (end < line.length && "-=:".indexOf(line[end]) >= 0) end++;
            if (end < line.length && line[end] == '+')
                for (int k = i + 1; k < end; k++) line[k] = '-';
        }
    }

    /// The table, or null where the lines make no boxes.
    static @Nullable Block read(
            ReadContext context, ContainerNode.TextTable node, SourceSpan span) {
        if (node.lines.isEmpty()) return null;
        int indent = TextColumns.of(node.lines.getFirst()).indent();
        List<TextColumns> lines = new ArrayList<>();
        for (String l : node.lines) {
            TextColumns t = TextColumns.of(l);
            lines.add(TextColumns.of(t.part(Math.min(indent, t.indent()), t.length())));
        }
        GridTable t = new GridTable(context, span, lines);
        return t.scan() ? t.table() : null;
    }

    private boolean scan() {
        int bottom = grid.length - 1;
        int[] done = new int[width];
        PriorityQueue<Corner> corners =
                new PriorityQueue<>(
                        Comparator.comparingInt(Corner::top).thenComparingInt(Corner::left));
        corners.add(new Corner(0, 0));
        while (!corners.isEmpty()) {
            Corner c = corners.poll();
            if (c.top >= bottom || c.left >= width - 1 || done[c.left] > c.top) continue;
            Box b = box(c);
            if (b == null) continue;
            for (int i = b.left; i < b.right; i++) done[i] = b.bottom;
            boxes.add(b);
            corners.add(new Corner(b.top, b.right));
            corners.add(new Corner(b.bottom, b.left));
            if (boxes.size() > 50_000) return false;
        }
        for (int i = 0; i < width - 1; i++) if (done[i] != bottom) return false;
        for (Box b : boxes) {
            rows.add(b.top);
            columns.add(b.left);
        }
        return true;
    }

    private @Nullable Box box(Corner c) {
        if (grid[c.top][c.left] != '+') return null;
        for (int right = c.left + 1; right < width; right++) {
            char x = grid[c.top][right];
            if (x == '+') {
                Box b = down(c, right);
                if (b != null) return b;
            } else if (x != '-') {
                return null;
            }
        }
        return null;
    }

    private @Nullable Box down(Corner c, int right) {
        for (int bottom = c.top + 1; bottom < grid.length; bottom++) {
            if (++steps > MOST_STEPS) return null;
            char x = grid[bottom][right];
            if (x == '+') {
                if (closes(c, bottom, right)) return new Box(c.top, c.left, bottom, right);
            } else if (x != '|') {
                return null;
            }
        }
        return null;
    }

    private boolean closes(Corner c, int bottom, int right) {
        steps += right - c.left + bottom - c.top;
        if (grid[bottom][c.left] != '+') return false;
        for (int i = c.left + 1; i < right; i++)
            if (grid[bottom][i] != '-' && grid[bottom][i] != '+') return false;
        for (int i = c.top + 1; i < bottom; i++)
            if (grid[i][c.left] != '|' && grid[i][c.left] != '+') return false;
        return true;
    }

    private Block table() {
        int last = grid.length - 1;
        boolean footed = heavy.size() > 2 && heavy.getLast() == last;
        int headEnd = heavy.isEmpty() || heavy.getFirst() == last ? 0 : heavy.getFirst();
        int footStart = footed ? heavy.get(heavy.size() - 2) : last;
        List<TableRow> head = new ArrayList<>();
        List<TableRow> body = new ArrayList<>();
        List<TableRow> foot = new ArrayList<>();
        for (int top : rows) {
            boolean isHead = top < headEnd;
            List<TableCell> cells = new ArrayList<>();
            boxes.stream()
                    .filter(b -> b.top == top)
                    .sorted(Comparator.comparingInt(Box::left))
                    .forEach(b -> cells.add(cell(b, isHead)));
            (isHead ? head : top >= footStart ? foot : body)
                    .add(new TableRow(Attributes.NONE, cells));
        }
        List<Inline> noCaption = List.of();
        return new Block.Table(
                Attributes.NONE, noCaption, alignments(headEnd), head, body, foot, span);
    }

    /// Colons stand in the line under the head, or in the first.
    private List<Alignment> alignments(int line) {
        List<Alignment> out = new ArrayList<>();
        List<Integer> starts = new ArrayList<>(columns);
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : width - 1;
            boolean left = lines.get(line).at(starts.get(i) + 1) == ':';
            boolean right = lines.get(line).at(end - 1) == ':';
            if (left && right) out.add(Alignment.CENTER);
            else if (left) out.add(Alignment.LEFT);
            else out.add(right ? Alignment.RIGHT : Alignment.DEFAULT);
        }
        return out;
    }

    private TableCell cell(Box b, boolean head) {
        List<String> text = new ArrayList<>();
        int indent = Integer.MAX_VALUE;
        for (int r = b.top + 1; r < b.bottom; r++) {
            String l = lines.get(r).part(b.left + 1, b.right).stripTrailing();
            text.add(l);
            if (!l.isBlank()) indent = Math.min(indent, l.length() - l.stripLeading().length());
        }
        StringBuilder content = new StringBuilder();
        for (String l : text) content.append(l.isBlank() ? "" : l.substring(indent)).append('\n');
        return new TableCell(
                Attributes.NONE,
                head,
                Alignment.DEFAULT,
                columns.subSet(b.left, b.right).size(),
                rows.subSet(b.top, b.bottom).size(),
                context.within(
                        span,
                        () ->
                                new BlockReader(context)
                                        .read(
                                                BlockParsers.parse(
                                                        content.toString(), context.options))));
    }
}
