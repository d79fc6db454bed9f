package octavo.gather.docx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import octavo.content.Alignment;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.TableCell;
import octavo.content.TableRow;
import octavo.diag.SourceSpan;
import octavo.gather.clean.BlockText;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Tables: cells that reach over columns (`gridSpan`) and rows (`vMerge`), heads that repeat (ECMA-376, 17.4).
final class DocxTable {
    private static final int MOST_COLUMNS = 200;
    private final DocxContext doc;
    private final DocxBlocks blocks;

    DocxTable(DocxContext doc, DocxBlocks blocks) {
        this.doc = doc;
        this.blocks = blocks;
    }

    private static final class Cell {
        final int column;
        final int columns;
        final boolean continued;
        final Alignment alignment;
        List<Block> content;
        int rows = 1;

        Cell(int column, int columns, boolean continued, Alignment alignment, List<Block> content) {
            this.column = column;
            this.columns = columns;
            this.continued = continued;
            this.alignment = alignment;
            this.content = content;
        }
    }

    private record Row(List<Cell> cells, boolean head) {}

    List<Block> convert(Element table, SourceSpan span) {
        List<Row> rows = new ArrayList<>();
        for (Element tr : rows(table)) {
            Element properties = Xml.child(tr, "trPr");
            if (Xml.child(properties, "del") != null) {
                doc.trackedChanges++;
                continue;
            }
            rows.add(row(tr, properties));
        }
        merge(rows);
        rows.removeIf(r -> r.cells.isEmpty());
        if (rows.isEmpty()) return List.of();
        if (rows.size() == 1 && rows.getFirst().cells.size() == 1) {
            // A frame around paragraphs.
            List<Block> content = rows.getFirst().cells.getFirst().content;
            return content.isEmpty()
                    ? List.of()
                    : List.of(
                            new Block.Division(
                                    Attributes.NONE, DivisionKind.SIDEBAR, content, span));
        }
        int heads = 0;
        while (heads < rows.size() - 1 && rows.get(heads).head) heads++;
        if (heads == 0 && rows.size() > 1 && isBold(rows.getFirst())) heads = 1;
        int columns = 1;
        for (Row r : rows) for (Cell c : r.cells) columns = Math.max(columns, c.column + c.columns);
        List<TableRow> head = new ArrayList<>();
        List<TableRow> body = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++)
            (i < heads ? head : body).add(of(rows.get(i), i < heads));
        return List.of(
                new Block.Table(
                        Attributes.NONE,
                        List.of(),
                        Collections.nCopies(Math.min(columns, MOST_COLUMNS), Alignment.DEFAULT),
                        head,
                        body,
                        List.of(),
                        span));
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element e : Xml.children(table)) {
            if (Xml.name(e).equals("tr")) rows.add(e);
            else if (Xml.name(e).equals("sdt") || Xml.name(e).equals("customXml"))
                rows.addAll(rows(Xml.child(e, "sdtContent") == null ? e : content(e)));
        }
        return rows;
    }

    private static Element content(Element sdt) {
        Element c = Xml.child(sdt, "sdtContent");
        return c == null ? sdt : c;
    }

    private Row row(Element tr, @Nullable Element properties) {
        List<Cell> cells = new ArrayList<>();
        int column = number(Xml.value(properties, "gridBefore"), 0);
        for (Element tc : cells(tr)) {
            Element p = Xml.child(tc, "tcPr");
            int span = Math.clamp(number(Xml.value(p, "gridSpan"), 1), 1, MOST_COLUMNS);
            Element merge = Xml.child(p, "vMerge");
            boolean continued = merge != null && !Xml.attribute(merge, "val").equals("restart");
            List<Block> content = blocks.cell(tc);
            cells.add(new Cell(column, span, continued, alignment(tc), content));
            column = Math.min(column + span, MOST_COLUMNS);
        }
        return new Row(cells, Xml.isOn(properties, "tblHeader"));
    }

    private static List<Element> cells(Element tr) {
        List<Element> cells = new ArrayList<>();
        for (Element e : Xml.children(tr)) {
            if (Xml.name(e).equals("tc")) cells.add(e);
            else if (Xml.name(e).equals("sdt")) cells.addAll(cells(content(e)));
        }
        return cells;
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    /// The alignment that all paragraphs of the cell share.
    private static Alignment alignment(Element tc) {
        Alignment found = null;
        for (Element p : Xml.children(tc, "p")) {
            Alignment a =
                    switch (Xml.value(p, "pPr", "jc")) {
                        case "center" -> Alignment.CENTER;
                        case "right", "end" -> Alignment.RIGHT;
                        default -> Alignment.DEFAULT;
                    };
            if (found != null && found != a) return Alignment.DEFAULT;
            found = a;
        }
        return found == null ? Alignment.DEFAULT : found;
    }

    /// A cell that continues the one above it adds a row to it.
    private static void merge(List<Row> rows) {
        for (int i = rows.size() - 1; i > 0; i--) {
            for (Cell c : List.copyOf(rows.get(i).cells)) {
                if (!c.continued) continue;
                for (Cell above : rows.get(i - 1).cells) {
                    if (above.column != c.column || above.columns != c.columns) continue;
                    above.rows += c.rows;
                    List<Block> both = new ArrayList<>(above.content);
                    both.addAll(c.content);
                    above.content = both;
                    rows.get(i).cells.remove(c);
                }
            }
        }
    }

    private static boolean isBold(Row row) {
        boolean any = false;
        for (Cell c : row.cells) {
            if (BlockText.of(c.content).isBlank()) continue;
            for (Block b : c.content) {
                if (!(b instanceof Block.Paragraph p)) return false;
                for (Inline i : p.content())
                    if (!(i instanceof Inline.Strong) && !(i instanceof Inline.LineBreak))
                        return false;
            }
            any = true;
        }
        return any;
    }

    private static TableRow of(Row row, boolean head) {
        List<TableCell> cells = new ArrayList<>();
        for (Cell c : row.cells) {
            List<Block> content = c.content;
            if (head)
                content =
                        content.stream()
                                .map(b ->
                                        b instanceof Block.Paragraph p
                                                ? new Block.Paragraph(
                                                        p.attributes(),
                                                        DocxFlow.withoutStrong(p.content()),
                                                        p.span())
                                                : b)
                                .toList();
            cells.add(
                    new TableCell(Attributes.NONE, head, c.alignment, c.columns, c.rows, content));
        }
        return new TableRow(Attributes.NONE, cells);
    }
}
