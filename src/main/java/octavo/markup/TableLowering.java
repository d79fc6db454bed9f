package octavo.markup;

import java.util.List;
import java.util.Locale;
import octavo.content.Alignment;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.StructureRole;
import octavo.content.TableCell;
import octavo.content.TableRow;

/// Tables: head, body and foot, the headers' scopes, columns of numbers.
final class TableLowering {
    private final Scope scope;
    private final InlineLowering inlines;
    private final FigureLowering figures;
    private final BlockLowering blocks;

    TableLowering(
            Scope scope, InlineLowering inlines, FigureLowering figures, BlockLowering blocks) {
        this.scope = scope;
        this.inlines = inlines;
        this.figures = figures;
        this.blocks = blocks;
    }

    Element table(Block.Table t) {
        ElementBuilder table = blocks.open("table", StructureRole.TABLE, t);
        List<MarkupNode> caption = inlines.lower(t.caption(), t.span());
        if (!caption.isEmpty()) {
            table.add(
                    blocks.leaf("caption", StructureRole.CAPTION, Attributes.NONE, t.span())
                            .addAll(caption)
                            .build());
        }
        NumberColumns numbers = new NumberColumns(t.body());
        rows(table, "thead", StructureRole.THEAD, t.head(), t, numbers);
        rows(table, "tbody", StructureRole.TBODY, t.body(), t, numbers);
        rows(table, "tfoot", StructureRole.TFOOT, t.foot(), t, numbers);
        return table.build();
    }

    private void rows(
            ElementBuilder table,
            String name,
            StructureRole role,
            List<TableRow> rows,
            Block.Table t,
            NumberColumns numbers) {
        if (rows.isEmpty()) return;
        TableColumns columns = new TableColumns();
        ElementBuilder group = ElementBuilder.of(name, role);
        for (TableRow row : rows) {
            ElementBuilder tr = ElementBuilder.of("tr", StructureRole.TR).span(t.span());
            inlines.common(tr, row.attributes());
            for (TableCell cell : row.cells()) {
                int column = columns.place(cell.columnSpan(), cell.rowSpan());
                tr.add(cell(cell, column, name.equals("thead"), t, numbers));
            }
            columns.endRow();
            group.add(tr.build());
        }
        table.add(group.build());
    }

    private Element cell(
            TableCell c, int column, boolean inHead, Block.Table t, NumberColumns numbers) {
        boolean header = (c.header() || inHead) && !isBlank(c);
        ElementBuilder e =
                ElementBuilder.of(
                        header ? "th" : "td", header ? StructureRole.TH : StructureRole.TD);
        inlines.common(e, c.attributes());
        if (header) e.attribute("scope", inHead ? "col" : "row");
        if (c.columnSpan() > 1) e.attribute("colspan", Integer.toString(c.columnSpan()));
        if (c.rowSpan() > 1) e.attribute("rowspan", Integer.toString(c.rowSpan()));
        Alignment a = c.alignment();
        if (a == Alignment.DEFAULT && column < t.columns().size()) a = t.columns().get(column);
        String number = c.columnSpan() > 1 ? null : numbers.of(column);
        if (number != null && (a == Alignment.DEFAULT || a == Alignment.RIGHT))
            e.addClass(header ? "right" : number);
        else if (a != Alignment.DEFAULT) e.addClass(a.name().toLowerCase(Locale.ROOT));
        if (c.content().isEmpty()
                || c.content().size() == 1
                        && c.content().getFirst() instanceof Block.Paragraph p
                        && p.attributes().isEmpty()
                        && !figures.isImagesOnly(p)) {
            if (!e.hasAttribute("id")) e.id(scope.nextId());
            List<Inline> content =
                    c.content().isEmpty()
                            ? List.of()
                            : ((Block.Paragraph) c.content().getFirst()).content();
            return e.addAll(inlines.lower(content, t.span())).span(t.span()).build();
        }
        return e.addAll(blocks.lowerAll(c.content())).span(t.span()).build();
    }

    /// The empty corner above the rows' heads names nothing: a header cell there would be read as one.
    private static boolean isBlank(TableCell c) {
        for (Block b : c.content()) {
            if (!(b instanceof Block.Paragraph p) || !TextRules.plain(p.content()).isBlank())
                return false;
        }
        return true;
    }
}
