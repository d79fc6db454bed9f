package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DefinitionItem;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.Numbering;
import org.jsoup.nodes.Element;

/// Lists and definition lists.
final class ListConverter {
    private final PageContext page;
    private final BlockConverter blocks;
    private final InlineConverter inlines;

    ListConverter(PageContext page, BlockConverter blocks, InlineConverter inlines) {
        this.page = page;
        this.blocks = blocks;
        this.inlines = inlines;
    }

    void list(Element e, List<Block> out) {
        List<ListItem> items = new ArrayList<>();
        boolean tight = true;
        for (Element li : e.children()) {
            if (Markup.isDropped(li) || page.skipped.contains(li) || page.notes.isUsed(li))
                continue;
            List<Block> content;
            if (Markup.name(li).equals("li")) {
                content = blocks.children(li);
            } else {
                content = new ArrayList<>();
                blocks.flow(List.of(li), content);
            }
            if (content.isEmpty()) continue;
            tight &= li.children().stream().noneMatch(c -> Markup.name(c).equals("p"));
            items.add(new ListItem(Attributes.NONE, content));
        }
        if (items.isEmpty()) return;
        boolean ordered = Markup.name(e).equals("ol");
        int start = 1;
        if (e.attr("start").matches("-?\\d{1,6}")) start = Integer.parseInt(e.attr("start"));
        out.add(
                new Block.ListBlock(
                        page.attributes(e),
                        ordered ? numbering(e.attr("type")) : null,
                        start,
                        tight,
                        items,
                        page.span(e)));
    }

    private static Numbering numbering(String type) {
        return switch (type) {
            case "a" -> Numbering.LOWER_ALPHA;
            case "A" -> Numbering.UPPER_ALPHA;
            case "i" -> Numbering.LOWER_ROMAN;
            case "I" -> Numbering.UPPER_ROMAN;
            default -> Numbering.DECIMAL;
        };
    }

    void definitions(Element e, List<Block> out) {
        List<DefinitionItem> items = new ArrayList<>();
        List<List<Inline>> terms = new ArrayList<>();
        List<List<Block>> definitions = new ArrayList<>();
        for (Element child : e.select("> dt, > dd, > div > dt, > div > dd")) {
            if (Markup.name(child).equals("dt")) {
                if (!definitions.isEmpty()) flush(items, terms, definitions);
                List<Inline> term = inlines.convert(child.childNodes());
                if (!term.isEmpty()) terms.add(term);
            } else {
                List<Block> content = blocks.children(child);
                if (!content.isEmpty()) definitions.add(content);
            }
        }
        flush(items, terms, definitions);
        // Wikis indent by definitions of nothing: their content is text.
        int at = 0;
        while (at < items.size() && items.get(at).terms().isEmpty()) {
            items.get(at).definitions().forEach(out::addAll);
            at++;
        }
        if (at < items.size())
            out.add(
                    new Block.DefinitionList(
                            page.attributes(e), items.subList(at, items.size()), page.span(e)));
    }

    private static void flush(
            List<DefinitionItem> items, List<List<Inline>> terms, List<List<Block>> definitions) {
        if (!terms.isEmpty() || !definitions.isEmpty())
            items.add(new DefinitionItem(terms, definitions));
        terms.clear();
        definitions.clear();
    }
}
