package octavo.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import octavo.content.Alignment;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.TableCell;
import octavo.content.TableRow;
import octavo.diag.SourceSpan;
import octavo.markdown.HtmlTree.Child;
import octavo.markdown.HtmlTree.Element;

/// Tables of HTML.
final class HtmlTables {
    private static final int MAX_SPAN = 1000;

    private final ReadContext context;
    private final HtmlBlocks blocks;
    private final List<Alignment> columns = new ArrayList<>();
    private final List<TableRow> head = new ArrayList<>();
    private final List<TableRow> body = new ArrayList<>();
    private final List<TableRow> foot = new ArrayList<>();
    private List<Inline> caption = List.of();

    /// What stands in the table and in no cell: HTML puts it before the table.
    private final List<Child> strays = new ArrayList<>();

    HtmlTables(ReadContext context, HtmlBlocks blocks) {
        this.context = context;
        this.blocks = blocks;
    }

    List<Block> table(Element table, SourceSpan span) {
        for (Child c : table.children) {
            if (!(c instanceof Element e)) {
                strays.add(c);
                continue;
            }
            switch (e.name()) {
                case "caption" -> caption = blocks.flat(e);
                case "colgroup" -> columns(e);
                case "col" -> column(e);
                case "thead" -> rows(e, head);
                case "tbody" -> rows(e, body);
                case "tfoot" -> rows(e, foot);
                case "tr" -> body.add(row(e));
                default -> strays.add(e);
            }
        }
        if (!context.options.pandoc()) promoteHead();
        if (columns.isEmpty()) {
            for (int i = width(); i > 0; i--) columns.add(Alignment.DEFAULT);
        }
        Attributes a =
                HtmlNames.attributes(
                        table.tag, context, "border", "cellpadding", "cellspacing", "width");
        List<Block> out = new ArrayList<>(blocks.blocks(strays, false));
        boolean empty = head.isEmpty() && body.isEmpty() && foot.isEmpty() && caption.isEmpty();
        if (!empty || columns.size() > 0)
            out.add(new Block.Table(a, caption, columns, head, body, foot, span));
        return out;
    }

    private void promoteHead() {
        if (!head.isEmpty() || body.size() < 2) return;
        if (body.getFirst().cells().stream().allMatch(TableCell::header))
            head.add(body.removeFirst());
    }

    private void columns(Element group) {
        boolean any = false;
        for (Child c : group.children) {
            if (c instanceof Element col && col.name().equals("col")) {
                column(col);
                any = true;
            }
        }
        if (!any) column(group);
    }

    private void column(Element col) {
        int n = Math.clamp(HtmlBlocks.number(col, "span", 1), 1, MAX_SPAN);
        for (int i = 0; i < n; i++) columns.add(alignment(col.tag));
    }

    private void rows(Element section, List<TableRow> out) {
        for (Child c : section.children) {
            if (c instanceof Element e && e.name().equals("tr")) out.add(row(e));
            else strays.add(c);
        }
    }

    private TableRow row(Element tr) {
        List<TableCell> cells = new ArrayList<>();
        for (Child c : tr.children) {
            if (c instanceof Element e && (e.name().equals("td") || e.name().equals("th")))
                cells.add(cell(e));
            else strays.add(c);
        }
        return new TableRow(HtmlNames.attributes(tr.tag, context, "align", "valign"), cells);
    }

    private TableCell cell(Element e) {
        Attributes a =
                HtmlNames.attributes(
                        e.tag, context, "align", "valign", "colspan", "rowspan", "scope", "width");
        int columnSpan = Math.clamp(HtmlBlocks.number(e, "colspan", 1), 1, MAX_SPAN);
        int rowSpan = Math.clamp(HtmlBlocks.number(e, "rowspan", 1), 1, MAX_SPAN);
        boolean header = e.name().equals("th");
        return new TableCell(
                a, header, alignment(e.tag), columnSpan, rowSpan, blocks.blocks(e.children, false));
    }

    private static Alignment alignment(HtmlTag tag) {
        String style = tag.attribute("style").toLowerCase(Locale.ROOT).replace(" ", "");
        int at = style.indexOf("text-align:");
        String word =
                at < 0 ? tag.attribute("align") : style.substring(at + "text-align:".length());
        for (Alignment a : Alignment.values()) {
            boolean named =
                    word.toLowerCase(Locale.ROOT).startsWith(a.name().toLowerCase(Locale.ROOT));
            if (a != Alignment.DEFAULT && named) return a;
        }
        return Alignment.DEFAULT;
    }

    /// Columns that the cells take, those that hang down from rows above included.
    private int width() {
        int[] hanging = new int[0];
        for (List<TableRow> rows : List.of(head, body, foot)) {
            for (TableRow r : rows) hanging = advance(hanging, r);
        }
        return hanging.length;
    }

    /// @param hanging for each column, how many more rows a cell from above takes
    private static int[] advance(int[] hanging, TableRow row) {
        int[] next = Arrays.stream(hanging).map(h -> Math.max(0, h - 1)).toArray();
        int at = 0;
        for (TableCell c : row.cells()) {
            while (at < hanging.length && hanging[at] > 0) at++;
            int end = at + c.columnSpan();
            if (end > next.length) {
                next = Arrays.copyOf(next, end);
                hanging = Arrays.copyOf(hanging, end);
            }
            for (; at < end; at++) next[at] = Math.max(next[at], c.rowSpan() - 1);
        }
        return next;
    }
}
