package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.content.Alignment;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.TableCell;
import octavo.content.TableRow;

/// Tables: pipes where each cell is one line of text, else HTML with Markdown in the cells.
final class TableWriter {
    private final MarkdownWriter writer;

    TableWriter(MarkdownWriter writer) {
        this.writer = writer;
    }

    String write(Block.Table t) {
        if (isPlain(t)) {
            for (boolean safe : new boolean[] {false, true}) {
                String s = pipes(t, safe);
                if (MarkdownWriter.readsAs(s, t)) return s;
            }
        }
        return html(t);
    }

    private static boolean isPlain(Block.Table t) {
        if (t.columns().isEmpty() || t.head().size() > 1 || !t.foot().isEmpty()) return false;
        for (List<TableRow> rows : List.of(t.head(), t.body())) {
            for (TableRow r : rows) {
                if (!r.attributes().isEmpty() || r.cells().size() != t.columns().size())
                    return false;
                for (TableCell c : r.cells()) if (!isPlain(c)) return false;
            }
        }
        return true;
    }

    private static boolean isPlain(TableCell c) {
        boolean text =
                c.content().isEmpty() || c.content().size() == 1 && isText(c.content().getFirst());
        return text
                && c.attributes().isEmpty()
                && c.alignment() == Alignment.DEFAULT
                && c.columnSpan() == 1
                && c.rowSpan() == 1;
    }

    private static boolean isText(Block b) {
        return b instanceof Block.Paragraph p && p.attributes().isEmpty();
    }

    private static String pipes(Block.Table t, boolean safe) {
        List<String> lines = new ArrayList<>();
        lines.add(
                t.head().isEmpty()
                        ? "|" + "   |".repeat(t.columns().size())
                        : row(t.head().getFirst(), safe));
        var dashes = new StringBuilder("|");
        for (Alignment a : t.columns()) {
            dashes.append(
                    switch (a) {
                        case DEFAULT -> "---|";
                        case LEFT -> ":--|";
                        case CENTER -> ":-:|";
                        case RIGHT -> "--:|";
                    });
        }
        lines.add(dashes.toString());
        for (TableRow r : t.body()) lines.add(row(r, safe));
        String table = String.join("\n", lines);
        if (t.caption().isEmpty() && t.attributes().isEmpty()) return table;
        String caption = ("Table: " + MarkdownWriter.writeInlines(t.caption())).strip();
        if (!t.attributes().isEmpty()) caption += " " + AttributeSyntax.write(t.attributes());
        return table + "\n\n" + caption;
    }

    private static String row(TableRow r, boolean safe) {
        var s = new StringBuilder("|");
        for (TableCell c : r.cells()) s.append(' ').append(cell(c, safe)).append(" |");
        return s.toString();
    }

    private static String cell(TableCell c, boolean safe) {
        return c.content().isEmpty() ? "" : InlineWriter.writeCell(inlines(c), safe);
    }

    private static List<Inline> inlines(TableCell c) {
        return ((Block.Paragraph) c.content().getFirst()).content();
    }

    private String html(Block.Table t) {
        var out = new StringBuilder("<table" + HtmlAttributes.write(t.attributes()) + ">\n");
        if (!t.caption().isEmpty()) {
            out.append("<caption>\n\n")
                    .append(writer.paragraph(t.caption()))
                    .append("\n\n</caption>\n");
        }
        if (!t.columns().isEmpty()) {
            out.append("<colgroup>");
            for (Alignment a : t.columns()) out.append("<col").append(align(a)).append('>');
            out.append("</colgroup>\n");
        }
        section("thead", t.head(), out);
        section("tbody", t.body(), out);
        section("tfoot", t.foot(), out);
        return out.append("</table>").toString();
    }

    private static String align(Alignment a) {
        return a == Alignment.DEFAULT ? "" : " align=\"" + a.name().toLowerCase(Locale.ROOT) + '"';
    }

    private void section(String name, List<TableRow> rows, StringBuilder out) {
        if (rows.isEmpty()) return;
        out.append('<').append(name).append(">\n");
        for (TableRow r : rows) {
            out.append("<tr").append(HtmlAttributes.write(r.attributes())).append(">\n");
            for (TableCell c : r.cells()) cell(c, out);
            out.append("</tr>\n");
        }
        out.append("</").append(name).append(">\n");
    }

    private void cell(TableCell c, StringBuilder out) {
        String tag = c.header() ? "th" : "td";
        out.append('<').append(tag).append(HtmlAttributes.write(c.attributes()));
        if (c.columnSpan() > 1) out.append(" colspan=\"").append(c.columnSpan()).append('"');
        if (c.rowSpan() > 1) out.append(" rowspan=\"").append(c.rowSpan()).append('"');
        out.append(align(c.alignment())).append('>');
        String text =
                c.content().size() == 1 && isText(c.content().getFirst())
                        ? MarkdownWriter.writeInlines(inlines(c))
                        : null;
        if (text != null && text.indexOf('<') < 0) {
            out.append(text);
        } else if (!c.content().isEmpty()) {
            out.append("\n\n").append(writer.blocks(c.content())).append("\n\n");
        }
        out.append("</").append(tag).append(">\n");
    }
}
