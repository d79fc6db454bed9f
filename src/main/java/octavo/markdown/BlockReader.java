package octavo.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DefinitionItem;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.MathNotation;
import octavo.content.Numbering;
import octavo.diag.SourceSpan;
import octavo.markdown.ContainerNode.Break;
import octavo.markdown.ContainerNode.Definition;
import octavo.markdown.ContainerNode.DivEnd;
import octavo.markdown.ContainerNode.FancyItem;
import octavo.markdown.ContainerNode.FencedDiv;
import octavo.markdown.ContainerNode.NoteDefinition;
import org.jspecify.annotations.Nullable;

/// Flexmark's tree of blocks to the model.
final class BlockReader {
    private final ReadContext context;

    /// Paragraphs without the reference definitions they began with.
    private final Map<Node, Leaf> paragraphs = new IdentityHashMap<>();

    /// Numbers of the examples, in the order of the text.
    private final Map<Node, Integer> examples = new IdentityHashMap<>();

    BlockReader(ReadContext context) {
        this.context = context;
    }

    List<Block> read(Document document) {
        define(document);
        List<Block> blocks = children(document);
        noteDefinitions(document);
        return blocks;
    }

    /// References and the ids of notes are known before any text is read.
    private void define(Node parent) {
        for (Node n : parent.getChildren()) {
            if (n instanceof Paragraph p) {
                paragraphs.put(n, References.take(context, Leaf.ofLines(p.getContentLines())));
            } else {
                if (n instanceof NoteDefinition d && !context.defineNote(d.id)) {
                    context.warn(
                            "duplicate-note",
                            "the note `[^" + d.id + "]` is given twice",
                            d.offset(),
                            null);
                }
                if (n instanceof FancyItem i && i.marker.isExample())
                    examples.put(i, context.defineExample(i.marker.label()));
                define(n);
            }
        }
    }

    private void noteDefinitions(Node parent) {
        for (Node n : parent.getChildren()) {
            if (n instanceof NoteDefinition d) {
                context.addNote(d.offset(), d.id, children(d));
            }
            noteDefinitions(n);
        }
    }

    private List<Block> children(Node parent) {
        var tree = new HtmlTree(context);
        Node n = parent.getFirstChild();
        while (n != null) n = read(n, tree);
        return new HtmlBlocks(context).blocks(tree.roots());
    }

    /// Takes a node, and perhaps nodes after it; returns the next one.
    private @Nullable Node read(Node n, HtmlTree tree) {
        switch (n) {
            case Paragraph p -> {
                return paragraph(p, tree);
            }
            case Heading h -> tree.add(heading(h));
            case BlockQuote q -> tree.add(new Block.Quote(Attributes.NONE, children(q), span(q)));
            case ListBlock l -> {
                Block.ListBlock list = list(l);
                if (!isContentsMark(list)) tree.add(list);
            }
            case FencedCodeBlock c -> tree.add(fenced(c));
            case IndentedCodeBlock c -> tree.add(code(Attributes.NONE, null, text(c), span(c)));
            case Break b -> tree.add(new Block.ThematicBreak(Attributes.NONE, span(b)));
            case HtmlBlock h -> html(h, tree);
            case FencedDiv d -> tree.add(division(d));
            case Definition d when isCaption(d) -> caption(d, tree);
            case Definition d -> {
                return definitions(d, List.of(), span(d), tree);
            }
            case FancyItem i -> {
                return fancyList(i, tree);
            }
            case ContainerNode.MathLines m ->
                    tree.add(
                            new Block.MathBlock(
                                    Attributes.NONE,
                                    MathNotation.LATEX,
                                    m.source.toString().strip(),
                                    span(m)));
            case ContainerNode.TextTable t -> tree.add(textTable(t));
            case NoteDefinition d -> {}
            case DivEnd e -> {}
            default ->
                    context.warn(
                            "markdown-left-out", "a block was left out", n.getStartOffset(), null);
        }
        return n.getNext();
    }

    private SourceSpan span(Node n) {
        int offset = n instanceof ContainerNode c ? c.offset() : n.getStartOffset();
        return context.span(offset);
    }

    private Leaf leaf(Paragraph p) {
        Leaf known = paragraphs.get(p);
        return known == null ? Leaf.ofLines(p.getContentLines()) : known;
    }

    private @Nullable Node paragraph(Paragraph p, HtmlTree tree) {
        Leaf leaf = leaf(p);
        if (leaf.isBlank()) return p.getNext();
        SourceSpan span = context.span(leaf.offset(0));
        if (p.getNext() instanceof Definition d && !isCaption(d))
            return definitions(d, terms(leaf), span, tree);
        Attributes attributes = Attributes.NONE;
        Kramdown.Split split = Kramdown.split(leaf);
        if (split != null) {
            if (split.text() == null) {
                return p.getNext();
            }
            leaf = split.text();
            attributes =
                    new Attributes(
                            split.attributes().id(),
                            List.of(),
                            split.attributes().language(),
                            null,
                            Map.of());
        }
        Block b = textBlock(leaf, attributes, span);
        if (b != null) tree.add(b);
        return p.getNext();
    }

    private @Nullable Block textBlock(Leaf leaf, Attributes attributes, SourceSpan span) {
        Block table = PipeTable.read(context, leaf, span);
        if (table != null) return table;
        Block verse = LineBlock.read(context, leaf, span);
        if (verse != null) return verse;
        Block caption = Captions.read(context, leaf, span);
        if (caption != null) return caption;
        List<Inline> content = InlineReader.read(context, leaf);
        if (content.isEmpty()) return null;
        if (attributes.isEmpty() && content.size() == 1) {
            Block figure = Figures.whole(context, content, span);
            if (figure != null) return figure;
            if (content.getFirst() instanceof Inline.Math m
                    && m.attributes().classes().equals(List.of("display"))) {
                return new Block.MathBlock(Attributes.NONE, MathNotation.LATEX, m.source(), span);
            }
        }
        return new Block.Paragraph(attributes, content, span);
    }

    /// A paragraph behind a colon, with an empty line above and a table of text below, is that table's caption.
    private boolean isCaption(Definition d) {
        return d.getNext() instanceof ContainerNode.TextTable
                && d.getFirstChild() instanceof Paragraph p
                && p.getNext() == null
                && context.isBlankBefore(d.offset());
    }

    private void caption(Definition d, HtmlTree tree) {
        if (!(d.getFirstChild() instanceof Paragraph p)) return;
        Leaf leaf = leaf(p);
        tree.add(Captions.mark(context, leaf, leaf.strip(), span(d)));
    }

    private List<List<Inline>> terms(Leaf leaf) {
        List<List<Inline>> terms = new ArrayList<>();
        int start = 0;
        for (String line : leaf.lines()) {
            terms.add(InlineReader.read(context, leaf.part(start, start + line.length())));
            start += line.length() + 1;
        }
        return terms;
    }

    private @Nullable Node definitions(
            Definition first, List<List<Inline>> firstTerms, SourceSpan span, HtmlTree tree) {
        List<DefinitionItem> items = new ArrayList<>();
        List<List<Inline>> terms = firstTerms;
        Node n = first;
        while (n instanceof Definition) {
            List<List<Block>> definitions = new ArrayList<>();
            while (n instanceof Definition d) {
                definitions.add(children(d));
                n = n.getNext();
            }
            items.add(new DefinitionItem(terms, definitions));
            if (n instanceof Paragraph p && p.getNext() instanceof Definition d) {
                terms = terms(leaf(p));
                n = d;
            }
        }
        tree.add(new Block.DefinitionList(Attributes.NONE, items, span));
        return n;
    }

    private Block heading(Heading h) {
        var text = h.getText();
        Leaf leaf =
                h.isSetextHeading()
                        ? Leaf.ofLines(h.getContentLines())
                        : Leaf.of(text.toString(), text.getStartOffset());
        if (h.isSetextHeading() && leaf.text().isEmpty())
            leaf = Leaf.of(text.toString(), text.getStartOffset());
        leaf = leaf.strip();
        int brace = AttributeSyntax.trailing(leaf.text());
        Attributes a = Attributes.NONE;
        if (brace >= 0) {
            Attributes given = AttributeSyntax.parseWhole(leaf.text().substring(brace));
            if (given != null) {
                a =
                        context.options.pandoc()
                                ? given
                                : new Attributes(
                                        given.id(), List.of(), given.language(), null, Map.of());
                leaf = leaf.part(0, brace);
            }
        }
        return new Block.Heading(a, h.getLevel(), InlineReader.read(context, leaf), span(h));
    }

    /// A list that held nothing but kramdown's `{:toc}`.
    private boolean isContentsMark(Block.ListBlock l) {
        boolean empty = l.items().size() == 1 && l.items().getFirst().content().isEmpty();
        return empty && !context.options.pandoc();
    }

    private Block textTable(ContainerNode.TextTable t) {
        Block table =
                t.kind == TableShape.Kind.GRID
                        ? GridTable.read(context, t, span(t))
                        : RuledTable.read(context, t, span(t));
        if (table != null) return table;
        context.warn(
                "table-syntax",
                "the lines of this table do not meet: it is kept as it was typed",
                t.offset(),
                null);
        return code(Attributes.NONE, null, String.join("\n", t.lines), span(t));
    }

    private Block.ListBlock list(ListBlock l) {
        List<ListItem> items = new ArrayList<>();
        for (Node n : l.getChildren()) items.add(Divisions.item(children(n)));
        boolean ordered = l instanceof OrderedList;
        int start = l instanceof OrderedList o ? o.getStartNumber() : 1;
        return new Block.ListBlock(
                Attributes.NONE,
                ordered ? Numbering.DECIMAL : null,
                start,
                l.isTight(),
                items,
                span(l));
    }

    /// Items one after another whose markers are of one kind; returns what follows them.
    private @Nullable Node fancyList(FancyItem first, HtmlTree tree) {
        List<ListItem> items = new ArrayList<>();
        boolean tight = true;
        Node n = first;
        while (n instanceof FancyItem i && (i == first || first.marker.goesOn(i.marker))) {
            if (i != first) tight &= !context.isBlankBefore(i.offset());
            items.add(Divisions.item(children(i)));
            n = i.getNext();
        }
        int start = examples.getOrDefault(first, first.marker.start());
        tree.add(
                new Block.ListBlock(
                        Attributes.NONE,
                        first.marker.numbering(),
                        start,
                        tight,
                        items,
                        span(first)));
        return n;
    }

    private static String text(com.vladsch.flexmark.util.ast.Block b) {
        var text = new StringBuilder();
        for (var line : b.getContentLines()) text.append(line);
        String s = FancyMarker.plain(text.toString()).replace("\r\n", "\n");
        return s.endsWith("\n") ? s.substring(0, s.length() - 1) : s;
    }

    private Block fenced(FencedCodeBlock c) {
        String info = c.getInfo().toString().strip();
        Attributes a = info.startsWith("{") ? AttributeSyntax.parseWhole(info) : null;
        if (a == null) {
            String word = LinkScanner.unescape(info.split("\\s", 2)[0]);
            return code(Attributes.NONE, word.isEmpty() ? null : word, text(c), span(c));
        }
        Block math = Divisions.math(a, text(c), span(c));
        if (math != null) return math;
        String language = a.classes().isEmpty() ? null : a.classes().getFirst();
        return code(
                language == null ? a : Inlines.withoutClass(a, language),
                language,
                text(c),
                span(c));
    }

    private static Block code(
            Attributes a, @Nullable String language, String text, SourceSpan span) {
        return new Block.CodeBlock(a, language, text, span);
    }

    private void html(HtmlBlock h, HtmlTree tree) {
        Leaf whole = Leaf.ofWholeLines(h.getContentLines());
        HtmlTag first = HtmlTag.parse(whole.text().stripLeading(), 0);
        boolean structure =
                first == null
                        || first.name().isEmpty()
                        || HtmlNames.isBlock(first.name())
                        || HtmlNames.isDropped(first.name())
                        || HtmlNames.isEmbedded(first.name());
        if (structure) {
            tree.addHtml(whole);
            return;
        }
        Leaf text = Leaf.ofLines(h.getContentLines());
        int end = blockTag(text);
        Block b = textBlock(text.part(0, end).strip(), Attributes.NONE, span(h));
        if (b != null) tree.add(b);
        if (end < text.text().length()) tree.addHtml(text.part(end, text.text().length()));
    }

    /// Offset of the first line that begins with the tag of a block, else the text's length.
    private static int blockTag(Leaf leaf) {
        String s = leaf.text();
        for (int i = s.indexOf("\n<"); i >= 0; i = s.indexOf("\n<", i + 1)) {
            HtmlTag tag = HtmlTag.parse(s, i + 1);
            if (tag != null && HtmlNames.isBlock(tag.name())) return i + 1;
        }
        return s.length();
    }

    private Block division(FencedDiv d) {
        if (!d.closed) {
            context.warn(
                    "div-unclosed",
                    "no `:::` closes this division",
                    d.offset(),
                    "end it with a line `:::`");
        }
        Attributes a =
                d.attributes.startsWith("{")
                        ? AttributeSyntax.parseWhole(d.attributes)
                        : Attributes.ofClass(d.attributes);
        if (a == null) {
            context.warn(
                    "attribute-syntax",
                    "these attributes can't be read",
                    d.offset(),
                    "`{#id .class key=value}`");
            a = Attributes.NONE;
        }
        return Divisions.block(a, children(d), span(d));
    }
}
