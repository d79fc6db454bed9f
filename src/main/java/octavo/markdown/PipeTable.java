package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Alignment;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.TableCell;
import octavo.content.TableRow;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Pipe tables: a head row, a row of dashes with colons for the alignment, and rows. A head whose cells are all empty
/// is none.
final class PipeTable {
    private PipeTable() {}

    /// A row of dashes is the second line.
    static boolean isTable(@Nullable List<? extends CharSequence> lines) {
        if (lines == null || lines.size() < 2) return false;
        String second = lines.get(1).toString().strip();
        String first = lines.get(0).toString();
        return second.indexOf('|') >= 0
                && first.indexOf('|') >= 0
                && isDelimiter(second)
                && cells(first.strip(), 0).size() == cells(orgtbl(second), 0).size();
    }

    /// Emacs has `+` between the columns.
    private static String orgtbl(String delimiter) {
        return delimiter.strip().startsWith("|") ? delimiter.replace('+', '|') : delimiter;
    }

    private static boolean isDelimiter(String line) {
        String l = orgtbl(line);
        for (Range r : cells(l, 0)) {
            String dashes = r.in(l).strip();
            int start = dashes.startsWith(":") ? 1 : 0;
            int end = dashes.endsWith(":") ? dashes.length() - 1 : dashes.length();
            if (end <= start) return false;
            for (int i = start; i < end; i++) if (dashes.charAt(i) != '-') return false;
        }
        return true;
    }

    static @Nullable Block read(ReadContext context, Leaf leaf, SourceSpan span) {
        List<String> lines = leaf.lines();
        if (!isTable(lines)) return null;
        String delimiter = orgtbl(lines.get(1));
        List<Alignment> columns =
                cells(delimiter, 0).stream().map(r -> alignment(r.in(delimiter))).toList();
        List<TableRow> rows = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (i != 1) rows.add(row(context, leaf, lines.get(i), offset, columns.size(), i == 0));
            offset += lines.get(i).length() + 1;
        }
        TableRow first = rows.getFirst();
        boolean headless = first.cells().stream().allMatch(c -> c.content().isEmpty());
        List<TableRow> head = headless ? List.of() : List.of(first);
        List<Inline> noCaption = List.of();
        return new Block.Table(
                Attributes.NONE,
                noCaption,
                columns,
                head,
                rows.subList(1, rows.size()),
                List.of(),
                span);
    }

    private static Alignment alignment(String dashes) {
        String d = dashes.strip();
        boolean left = d.startsWith(":");
        boolean right = d.endsWith(":");
        if (left && right) return Alignment.CENTER;
        if (left) return Alignment.LEFT;
        return right ? Alignment.RIGHT : Alignment.DEFAULT;
    }

    private static TableRow row(
            ReadContext context, Leaf leaf, String line, int offset, int columns, boolean header) {
        List<Range> ranges = cells(line, offset);
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            List<Inline> content =
                    i < ranges.size()
                            ? InlineReader.read(
                                    context,
                                    cell(leaf.part(ranges.get(i).start, ranges.get(i).end)))
                            : List.of();
            List<Block> blocks =
                    content.isEmpty() ? List.of() : List.of(Block.Paragraph.of(content));
            cells.add(new TableCell(Attributes.NONE, header, Alignment.DEFAULT, 1, 1, blocks));
        }
        return new TableRow(Attributes.NONE, cells);
    }

    /// An escaped pipe is a pipe, in code too.
    private static Leaf cell(Leaf part) {
        Leaf stripped = part.strip();
        if (!stripped.text().contains("\\|")) return stripped;
        return Leaf.of(stripped.text().replace("\\|", "|"), stripped.offset(0));
    }

    /// @param start offset in the whole leaf
    private record Range(int start, int end) {
        String in(String line) {
            return line.substring(start, end);
        }
    }

    private static List<Range> cells(String line, int offset) {
        List<Range> ranges = new ArrayList<>();
        int end = line.length();
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) end--;
        int start = 0;
        while (start < end && Character.isWhitespace(line.charAt(start))) start++;
        if (start < end && line.charAt(start) == '|') start++;
        boolean closed =
                end > start
                        && line.charAt(end - 1) == '|'
                        && (end < 2 || line.charAt(end - 2) != '\\');
        int limit = closed ? end - 1 : end;
        int from = start;
        for (int i = start; i < limit; i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '|') {
                ranges.add(new Range(offset + from, offset + i));
                from = i + 1;
            }
        }
        ranges.add(new Range(offset + from, offset + Math.max(from, limit)));
        return ranges;
    }
}
