package octavo.gather.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import octavo.content.Alignment;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.TableCell;
import octavo.content.TableRow;
import octavo.gather.clean.InlineClean;
import org.jsoup.nodes.Element;

/// Tables; and tables that only lay out a play's speakers and speeches.
final class TableConverter {
    private static final int MOST_COLUMNS = 200;
    private final PageContext page;
    private final BlockConverter blocks;
    private final InlineConverter inlines;

    TableConverter(PageContext page, BlockConverter blocks, InlineConverter inlines) {
        this.page = page;
        this.blocks = blocks;
        this.inlines = inlines;
    }

    void convert(Element table, List<Block> out) {
        if (table.selectFirst("td[epub:type~=persona], td.persona") != null || isDrama(table)) {
            out.add(
                    new Block.Division(
                            page.attributes(table),
                            DivisionKind.DIALOGUE,
                            dialogue(table),
                            page.span(table)));
            return;
        }
        if (table.attr("role").equals("presentation")) {
            for (Element row : rows(table))
                for (Element cell : row.children()) out.addAll(blocks.children(cell));
            return;
        }
        List<TableRow> head = new ArrayList<>();
        List<TableRow> body = new ArrayList<>();
        List<TableRow> foot = new ArrayList<>();
        for (Element row : rows(table)) {
            Element parent = row.parent();
            String group = parent == null ? "" : Markup.name(parent);
            boolean headRow =
                    group.equals("thead")
                            || body.isEmpty()
                                    && !group.equals("tfoot")
                                    && !row.children().isEmpty()
                                    && rows(table).size() > 1
                                    && row.children().stream()
                                            .allMatch(c ->
                                                    Markup.name(c).equals("th")
                                                            && !c.attr("scope").equals("row"));
            (headRow ? head : group.equals("tfoot") ? foot : body).add(row(row));
        }
        if (head.isEmpty() && body.isEmpty() && foot.isEmpty()) return;
        Element caption = table.selectFirst("> caption");
        List<Inline> captionText =
                caption == null ? List.of() : inlines.convert(caption.childNodes());
        out.add(
                new Block.Table(
                        page.attributes(table),
                        captionText,
                        columns(List.of(head, body, foot)),
                        head,
                        body,
                        foot,
                        page.span(table)));
    }

    private static boolean isDrama(Element table) {
        for (Element e = table; e != null; e = e.parent()) {
            if (Semantics.is(e, "drama")) return true;
            if (Markup.name(e).equals("body")) return false;
        }
        return false;
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            switch (Markup.name(child)) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" ->
                        child.children().stream()
                                .filter(r -> Markup.name(r).equals("tr"))
                                .forEach(rows::add);
                default -> {}
            }
        }
        return rows;
    }

    private TableRow row(Element tr) {
        List<TableCell> cells = new ArrayList<>();
        for (Element cell : tr.children()) {
            String name = Markup.name(cell);
            if (!name.equals("td") && !name.equals("th")) continue;
            cells.add(
                    new TableCell(
                            page.attributes(cell),
                            name.equals("th"),
                            alignment(cell),
                            span(cell, "colspan"),
                            span(cell, "rowspan"),
                            blocks.children(cell)));
        }
        return new TableRow(page.attributes(tr), cells);
    }

    private static int span(Element cell, String key) {
        String v = cell.attr(key).trim();
        return v.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(v), 1, MOST_COLUMNS) : 1;
    }

    private static Alignment alignment(Element cell) {
        String style =
                cell.attr("style")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll(".*text-align\\s*:\\s*(\\w+).*", "$1");
        String v = cell.hasAttr("align") ? cell.attr("align").toLowerCase(Locale.ROOT) : style;
        return switch (v) {
            case "left", "start" -> Alignment.LEFT;
            case "center" -> Alignment.CENTER;
            case "right", "end" -> Alignment.RIGHT;
            default -> Alignment.DEFAULT;
        };
    }

    private static List<Alignment> columns(List<List<TableRow>> groups) {
        int widest = 1;
        for (List<TableRow> rows : groups) {
            // Cells of rows above that reach down.
            List<int[]> reaching = new ArrayList<>();
            for (TableRow row : rows) {
                int width =
                        reaching.stream().mapToInt(r -> r[1]).sum()
                                + row.cells().stream().mapToInt(TableCell::columnSpan).sum();
                widest = Math.max(widest, width);
                reaching.forEach(r -> r[0]--);
                reaching.removeIf(r -> r[0] <= 0);
                for (TableCell c : row.cells()) {
                    if (c.rowSpan() > 1) reaching.add(new int[] {c.rowSpan() - 1, c.columnSpan()});
                }
            }
        }
        return Collections.nCopies(Math.min(widest, MOST_COLUMNS), Alignment.DEFAULT);
    }

    /// Each row is a speech: the speaker in small capitals, then the words; verse keeps its lines.
    private List<Block> dialogue(Element table) {
        List<Block> out = new ArrayList<>();
        for (Element row : rows(table)) {
            List<Element> cells = row.children();
            boolean speaker = cells.size() > 1 && !cells.getFirst().text().isBlank();
            if (!speaker) {
                for (Element c : cells) out.addAll(speech(c));
                continue;
            }
            Inline name =
                    new Inline.SmallCaps(
                            page.attributes(cells.getFirst()),
                            inlines.convert(cells.getFirst().childNodes()));
            List<Block> speech = new ArrayList<>();
            for (Element c : cells.subList(1, cells.size())) speech.addAll(speech(c));
            if (!speech.isEmpty() && speech.getFirst() instanceof Block.Paragraph p) {
                List<Inline> line = new ArrayList<>(List.of(name, new Inline.Text(" ")));
                line.addAll(p.content());
                speech.set(
                        0,
                        new Block.Paragraph(
                                p.attributes(), InlineClean.normalize(line), page.span(row)));
            } else {
                speech.addFirst(
                        new Block.Paragraph(Attributes.NONE, List.of(name), page.span(row)));
            }
            out.addAll(speech);
        }
        return out;
    }

    private List<Block> speech(Element cell) {
        if (Semantics.is(cell, "verse", "poem", "song"))
            return new VerseConverter(page, blocks, inlines).content(cell);
        return blocks.children(cell);
    }
}
