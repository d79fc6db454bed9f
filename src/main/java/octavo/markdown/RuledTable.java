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
import octavo.markdown.TableShape.Column;
import org.jspecify.annotations.Nullable;

/// Simple and multiline tables: columns stand under groups of hyphens; of a multiline table an empty line parts the
/// rows.
final class RuledTable {
    private final ReadContext context;
    private final SourceSpan span;
    private final int offset;
    private final List<Column> columns;

    private RuledTable(ReadContext context, SourceSpan span, int offset, List<Column> columns) {
        this.context = context;
        this.span = span;
        this.offset = offset;
        this.columns = columns;
    }

    static @Nullable Block read(
            ReadContext context, ContainerNode.TextTable node, SourceSpan span) {
        List<TextColumns> lines = node.lines.stream().map(TextColumns::of).toList();
        int rule = rule(lines);
        if (rule < 0) return null;
        RuledTable t =
                new RuledTable(
                        context,
                        span,
                        node.offset(),
                        TableShape.columns(lines.get(rule).toString()));
        List<TextColumns> head = new ArrayList<>();
        for (TextColumns l : lines.subList(0, rule))
            if (!TableShape.isRule(l.toString())) head.add(l);
        int end = lines.size();
        if (end > rule + 1 && TableShape.isRule(lines.get(end - 1).toString())) end--;
        List<TextColumns> body = lines.subList(rule + 1, end);
        return t.table(head, rows(body, node.kind == TableShape.Kind.MULTILINE));
    }

    /// The line under which the columns stand: the last line of several groups above the rows.
    private static int rule(List<TextColumns> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String l = lines.get(i).toString();
            if (TableShape.isRule(l) && l.strip().indexOf(' ') > 0) return i;
        }
        return -1;
    }

    private static List<List<TextColumns>> rows(List<TextColumns> lines, boolean several) {
        List<List<TextColumns>> out = new ArrayList<>();
        boolean open = false;
        for (TextColumns l : lines) {
            if (l.toString().isBlank()) {
                open = false;
            } else if (open && several) {
                out.getLast().add(l);
            } else {
                out.add(new ArrayList<>(List.of(l)));
                open = true;
            }
        }
        return out;
    }

    private Block table(List<TextColumns> head, List<List<TextColumns>> body) {
        List<TextColumns> judged = head.isEmpty() && !body.isEmpty() ? body.getFirst() : head;
        List<Alignment> alignments = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) alignments.add(alignment(judged, i));
        List<TableRow> rows = body.stream().map(r -> row(r, false)).toList();
        List<Inline> noCaption = List.of();
        return new Block.Table(
                Attributes.NONE,
                noCaption,
                alignments,
                head.isEmpty() ? List.of() : List.of(row(head, true)),
                rows,
                List.of(),
                span);
    }

    /// By where the shortest line of the head stands above the hyphens.
    private Alignment alignment(List<TextColumns> lines, int column) {
        String shortest = "";
        for (TextColumns l : lines) {
            String t = text(l, column).stripTrailing();
            if (!t.isEmpty() && (shortest.isEmpty() || t.length() < shortest.length()))
                shortest = t;
        }
        if (shortest.isEmpty()) return Alignment.DEFAULT;
        Column c = columns.get(column);
        boolean left = shortest.startsWith(" ");
        boolean right = TextColumns.of(shortest).length() < c.end() - c.start();
        if (left && right) return Alignment.CENTER;
        if (left) return Alignment.RIGHT;
        return right ? Alignment.LEFT : Alignment.DEFAULT;
    }

    private String text(TextColumns line, int column) {
        int start =
                column == 0 ? Math.min(columns.getFirst().start(), line.indent()) : start(column);
        int end = column + 1 < columns.size() ? start(column + 1) : line.length();
        return line.part(start, end);
    }

    private int start(int column) {
        return columns.get(column).start();
    }

    private TableRow row(List<TextColumns> lines, boolean head) {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            List<String> text = new ArrayList<>();
            for (TextColumns l : lines) {
                String t = text(l, i).strip();
                if (!t.isEmpty()) text.add(t);
            }
            List<Inline> content =
                    InlineReader.read(context, Leaf.of(String.join("\n", text), offset));
            List<Block> blocks =
                    content.isEmpty() ? List.of() : List.of(Block.Paragraph.of(content));
            cells.add(new TableCell(Attributes.NONE, head, Alignment.DEFAULT, 1, 1, blocks));
        }
        return new TableRow(Attributes.NONE, cells);
    }
}
