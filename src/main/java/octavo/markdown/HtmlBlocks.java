package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DefinitionItem;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.Numbering;
import octavo.diag.SourceSpan;
import octavo.markdown.HtmlTree.Child;
import octavo.markdown.HtmlTree.Element;
import octavo.markdown.HtmlTree.Raw;
import octavo.markdown.HtmlTree.Whole;
import org.jspecify.annotations.Nullable;

/// Block elements of HTML to blocks.
final class HtmlBlocks {
    private final ReadContext context;

    HtmlBlocks(ReadContext context) {
        this.context = context;
    }

    /// A comment that says something is left out with a note; one that is empty only keeps blocks apart.
    static void reportComment(String comment, ReadContext context, int offset) {
        boolean empty = comment.replaceAll("[<>!\\-\\s]", "").isEmpty();
        if (!empty) context.note("html-left-out", "a comment was left out", offset, null);
    }

    List<Block> blocks(List<Child> children) {
        return blocks(children, true);
    }

    /// @param figures an image alone is a figure
    List<Block> blocks(List<Child> children, boolean figures) {
        List<Block> out = new ArrayList<>();
        List<Leaf> raw = new ArrayList<>();
        for (Child c : children) {
            switch (c) {
                case Raw r -> raw.add(r.leaf());
                case Whole w -> {
                    flush(raw, out, figures);
                    out.add(w.block());
                }
                case Element e -> {
                    flush(raw, out, figures);
                    out.addAll(element(e, figures));
                }
            }
        }
        flush(raw, out, figures);
        return Captions.attach(context, out);
    }

    private void flush(List<Leaf> raw, List<Block> out, boolean figures) {
        if (raw.isEmpty()) return;
        Leaf leaf = Leaf.concat(raw).strip();
        raw.clear();
        List<Inline> content = inlines(leaf);
        if (!content.isEmpty())
            out.add(paragraph(Attributes.NONE, content, context.span(leaf.offset(0)), figures));
    }

    private List<Inline> inlines(Leaf leaf) {
        return context.options.pandoc()
                ? InlineReader.read(context, leaf)
                : InlineReader.readHtml(context, leaf);
    }

    private Block paragraph(Attributes a, List<Inline> content, SourceSpan span, boolean figures) {
        Block figure = figures && a.isEmpty() ? Figures.whole(context, content, span) : null;
        if (figure != null) return figure;
        return new Block.Paragraph(a, content, span);
    }

    private List<Block> element(Element e, boolean figures) {
        SourceSpan span = context.span(e.offset);
        Attributes a = HtmlNames.attributes(e.tag, context, "align");
        return switch (e.name()) {
            case "p", "summary" -> paragraphs(e, a, span, figures);
            case "div", "section", "article", "main", "header", "footer", "center" ->
                    division(e, a, span, figures);
            case "aside" ->
                    one(new Block.Division(a, DivisionKind.SIDEBAR, blocks(e.children), span));
            case "figure" -> figure(e, a, span);
            case "blockquote" ->
                    one(new Block.Quote(attributes(e, "cite"), blocks(e.children), span));
            case "ul", "ol" -> list(e, span);
            case "dl" -> definitions(e, a, span);
            case "table" -> new HtmlTables(context, this).table(e, span);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(e, a, span);
            case "pre" -> one(code(e, span));
            case "hr" -> one(new Block.ThematicBreak(a, span));
            default ->
                    HtmlNames.isEmbedded(e.name())
                            ? embedded(e, span)
                            : blocks(e.children, figures);
        };
    }

    private Attributes attributes(Element e, String... readElsewhere) {
        return HtmlNames.attributes(e.tag, context, readElsewhere);
    }

    private static List<Block> one(Block b) {
        return List.of(b);
    }

    private List<Block> paragraphs(Element e, Attributes a, SourceSpan span, boolean figures) {
        List<Block> content = blocks(e.children, figures && !context.options.pandoc());
        if (content.size() == 1
                && content.getFirst() instanceof Block.Paragraph p
                && p.attributes().isEmpty()) {
            return one(new Block.Paragraph(a, p.content(), span));
        }
        return content;
    }

    private List<Block> division(Element e, Attributes a, SourceSpan span, boolean figures) {
        List<Block> content = blocks(e.children, figures);
        return a.isEmpty() ? content : one(Divisions.block(a, content, span));
    }

    private List<Block> figure(Element e, Attributes a, SourceSpan span) {
        List<Child> body = new ArrayList<>();
        List<Block> caption = new ArrayList<>();
        for (Child c : e.children) {
            if (c instanceof Element f && f.name().equals("figcaption"))
                caption.addAll(blocks(f.children, false));
            else body.add(c);
        }
        List<Block> content = new ArrayList<>();
        for (Block b : blocks(body, false)) {
            if (b instanceof Block.Figure f && f.attributes().isEmpty() && f.caption().isEmpty()) {
                content.addAll(f.content());
            } else {
                content.add(b);
            }
        }
        if (content.isEmpty()) return caption;
        return one(new Block.Figure(a, content, caption, List.of(), span));
    }

    private List<Block> list(Element e, SourceSpan span) {
        List<ListItem> items = new ArrayList<>();
        boolean tight = true;
        for (Child c : e.children) {
            if (c instanceof Element li && li.name().equals("li")) {
                tight &= li.children.stream().noneMatch(HtmlBlocks::isLoose);
                items.add(new ListItem(attributes(li, "value"), blocks(li.children)));
            } else {
                List<Block> stray = blocks(List.of(c));
                if (!stray.isEmpty()) items.add(new ListItem(Attributes.NONE, stray));
            }
        }
        if (items.isEmpty()) return List.of();
        boolean ordered = e.name().equals("ol");
        Attributes a = attributes(e, "start", "type");
        return one(
                new Block.ListBlock(
                        a,
                        ordered ? numbering(e) : null,
                        ordered ? number(e, "start", 1) : 1,
                        tight,
                        items,
                        span));
    }

    private static boolean isLoose(Child c) {
        return c instanceof Element p && p.name().equals("p") || c instanceof Whole;
    }

    private static Numbering numbering(Element e) {
        return switch (e.tag.attribute("type")) {
            case "a" -> Numbering.LOWER_ALPHA;
            case "A" -> Numbering.UPPER_ALPHA;
            case "i" -> Numbering.LOWER_ROMAN;
            case "I" -> Numbering.UPPER_ROMAN;
            default -> Numbering.DECIMAL;
        };
    }

    static int number(Element e, String key, int otherwise) {
        String s = e.tag.attribute(key).strip();
        return s.matches("\\d{1,7}") ? Integer.parseInt(s) : otherwise;
    }

    private List<Block> definitions(Element e, Attributes a, SourceSpan span) {
        List<DefinitionItem> items = new ArrayList<>();
        List<List<Inline>> terms = new ArrayList<>();
        List<List<Block>> definitions = new ArrayList<>();
        for (Child c : definitionParts(e)) {
            if (!(c instanceof Element d) || !d.name().equals("dt") && !d.name().equals("dd")) {
                List<Block> stray = blocks(List.of(c));
                if (!stray.isEmpty()) definitions.add(stray);
                continue;
            }
            if (d.name().equals("dt")) {
                if (!definitions.isEmpty()) {
                    items.add(new DefinitionItem(terms, definitions));
                    terms = new ArrayList<>();
                    definitions = new ArrayList<>();
                }
                terms.add(flat(d));
            } else {
                definitions.add(blocks(d.children));
            }
        }
        if (!terms.isEmpty() || !definitions.isEmpty())
            items.add(new DefinitionItem(terms, definitions));
        return items.isEmpty() ? List.of() : one(new Block.DefinitionList(a, items, span));
    }

    /// A `dl` may group its parts in `div`s.
    private static List<Child> definitionParts(Element e) {
        List<Child> parts = new ArrayList<>();
        for (Child c : e.children) {
            if (c instanceof Element d && d.name().equals("div")) parts.addAll(d.children);
            else parts.add(c);
        }
        return parts;
    }

    /// Running text of an element; paragraphs in it are joined by line breaks.
    List<Inline> flat(Element e) {
        List<Inline> out = new ArrayList<>();
        for (Block b : blocks(e.children, false)) {
            if (b instanceof Block.Paragraph p) {
                if (!out.isEmpty()) out.add(new Inline.LineBreak());
                out.addAll(p.content());
            }
        }
        return out;
    }

    private List<Block> heading(Element e, Attributes a, SourceSpan span) {
        List<Inline> content = flat(e);
        int level = e.name().charAt(1) - '0';
        return content.isEmpty() ? List.of() : one(new Block.Heading(a, level, content, span));
    }

    private Block code(Element e, SourceSpan span) {
        var text = new StringBuilder();
        for (Child c : e.children) if (c instanceof Raw r) text.append(r.leaf().text());
        String raw = text.toString();
        String language = null;
        var plain = new StringBuilder();
        int from = 0;
        for (int i = raw.indexOf('<'); i >= 0; i = raw.indexOf('<', Math.max(from, i + 1))) {
            HtmlTag tag = HtmlTag.parse(raw, i);
            if (tag == null) continue;
            if (tag.name().equals("code")) language = language(tag, language);
            plain.append(raw, from, i);
            from = tag.end();
        }
        plain.append(raw.substring(from));
        String code = HtmlTag.decode(plain.toString());
        if (code.startsWith("\n")) code = code.substring(1);
        if (code.endsWith("\n")) code = code.substring(0, code.length() - 1);
        return new Block.CodeBlock(attributes(e), language, code, span);
    }

    private static @Nullable String language(HtmlTag tag, @Nullable String otherwise) {
        for (String c : tag.attribute("class").split("\\s+")) {
            if (c.toLowerCase(Locale.ROOT).startsWith("language-"))
                return c.substring("language-".length());
        }
        return otherwise;
    }

    private List<Block> embedded(Element e, SourceSpan span) {
        Inline.Link link = HtmlInlines.embedded(e.tag);
        if (link == null) {
            HtmlNames.reportLeftOut(e.tag, context, e.offset);
            return List.of();
        }
        context.note(
                "embedded-media",
                "`<" + e.name() + ">` became a link: " + link.target(),
                e.offset,
                null);
        return one(new Block.Paragraph(Attributes.NONE, List.of(link), span));
    }
}
