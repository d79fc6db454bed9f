package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.gather.clean.InlineClean;
import octavo.gather.clean.InlineText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Blocks of a page's body: paragraphs, headings, quotations, divisions and code; [ListConverter], [TableConverter]
/// and [FigureConverter] have what is theirs.
final class BlockConverter {
    private static final int DEEPEST = 200;
    private final PageContext page;
    private final InlineConverter inlines;
    private final TableConverter tables;
    private final FigureConverter figures;
    private final ListConverter lists;
    private int depth;

    BlockConverter(PageContext page) {
        this.page = page;
        this.inlines = new InlineConverter(page);
        this.tables = new TableConverter(page, this, inlines);
        this.figures = new FigureConverter(page, this, inlines);
        this.lists = new ListConverter(page, this, inlines);
        inlines.connect(this);
    }

    List<Inline> inline(Element e) {
        return inlines.convert(e.childNodes());
    }

    List<Block> convert(Element root) {
        return children(root);
    }

    /// The blocks of an element's content; text that stands among them becomes paragraphs.
    List<Block> children(Element e) {
        List<Block> out = new ArrayList<>();
        if (++depth > DEEPEST) {
            out.add(
                    new Block.Paragraph(
                            Attributes.NONE,
                            InlineClean.normalize(List.of(new Inline.Text(e.text()))),
                            page.span(e)));
            depth--;
            return out;
        }
        flow(e.childNodes(), out);
        depth--;
        return out;
    }

    void flow(List<Node> nodes, List<Block> out) {
        List<Node> run = new ArrayList<>();
        for (Node n : nodes) {
            if (n instanceof Element e) {
                if (page.skipped.contains(e) || Markup.isDropped(e) || page.notes.isUsed(e))
                    continue;
                if (Markup.isBlock(e)) {
                    loose(run, out);
                    block(e, out);
                    continue;
                }
                if (Markup.hasBlock(e)) {
                    loose(run, out);
                    flow(e.childNodes(), out);
                    continue;
                }
            }
            run.add(n);
        }
        loose(run, out);
    }

    private void loose(List<Node> run, List<Block> out) {
        if (run.isEmpty()) return;
        List<Inline> raw = inlines.raw(run);
        Node at =
                run.stream()
                        .filter(n -> !(n instanceof TextNode t && t.isBlank()))
                        .findFirst()
                        .orElse(run.getFirst());
        // Two line breaks in loose text are a paragraph's end.
        List<Inline> part = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            if (raw.get(i) instanceof Inline.LineBreak && nextIsBreak(raw, i)) {
                paragraph(Attributes.NONE, part, at, out);
                part.clear();
            } else {
                part.add(raw.get(i));
            }
        }
        paragraph(Attributes.NONE, part, at, out);
        run.clear();
    }

    private static boolean nextIsBreak(List<Inline> raw, int i) {
        int k = i + 1;
        while (k < raw.size() && raw.get(k) instanceof Inline.Text t && t.text().isBlank()) k++;
        return k < raw.size() && raw.get(k) instanceof Inline.LineBreak;
    }

    private void paragraph(Attributes attributes, List<Inline> raw, Node at, List<Block> out) {
        List<Inline> content = InlineClean.normalize(raw);
        if (content.isEmpty() || content.stream().allMatch(i -> i instanceof Inline.LineBreak))
            return;
        if (content.size() == 1 && content.getFirst() instanceof Inline.Math m) {
            out.add(new Block.MathBlock(attributes, m.notation(), m.source(), page.span(at)));
        } else if (content.size() == 1 && content.getFirst() instanceof Inline.Image) {
            Block p = new Block.Paragraph(Attributes.NONE, content, page.span(at));
            out.add(new Block.Figure(attributes, List.of(p), List.of(), List.of(), page.span(at)));
        } else {
            out.add(new Block.Paragraph(attributes, content, page.span(at)));
        }
    }

    private void block(Element e, List<Block> out) {
        String name = Markup.name(e);
        if (Semantics.is(e, "pagebreak")) {
            String label = InlineConverter.label(e);
            if (!label.isEmpty()) out.add(Block.Paragraph.of(List.of(new Inline.PageMark(label))));
            return;
        }
        if (VerseConverter.isVerse(e)) {
            new VerseConverter(page, this, inlines).convert(e, out);
            return;
        }
        switch (name) {
            case "p" -> p(e, out);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(e, e.childNodes(), out);
            case "hgroup" -> headingGroup(e, out);
            case "blockquote" -> quote(e, out);
            case "ul", "ol" -> lists.list(e, out);
            case "dl" -> lists.definitions(e, out);
            case "pre" -> pre(e, out);
            case "figure" -> figures.convert(e, out);
            case "table" -> tables.convert(e, out);
            case "hr" -> out.add(new Block.ThematicBreak(page.attributes(e), page.span(e)));
            case "nav", "form", "search", "dialog" ->
                    page.removed(e, name.equals("nav") ? "navigation" : "a form");
            default -> container(e, out);
        }
    }

    private void p(Element e, List<Block> out) {
        if (Markup.hasBlock(e)) {
            flow(e.childNodes(), out);
            return;
        }
        Attributes a = page.attributes(e, letterClasses(e));
        paragraph(a, inlines.raw(e.childNodes()), e, out);
    }

    /// Parts of a letter keep their names: a style sets them apart.
    private static List<String> letterClasses(Element e) {
        List<String> classes = new ArrayList<>();
        for (String c : List.of("salutation", "valediction", "signature"))
            if (Semantics.is(e, c)) classes.add(c);
        if (Semantics.is(e, "letter.dateline", "diary.dateline")) classes.add("dateline");
        return classes;
    }

    /// Sites make a heading a link to itself, for readers to copy.
    private static List<Inline> withoutOwnLink(List<Inline> content, String id) {
        return !id.isEmpty()
                        && content.size() == 1
                        && content.getFirst() instanceof Inline.Link l
                        && l.target().endsWith("#" + id)
                ? l.content()
                : content;
    }

    private void heading(Element e, List<Node> nodes, List<Block> out) {
        if (page.notes.isAllUnder(e, page.root)) {
            page.removed(e, "a heading of notes alone");
            return;
        }
        List<Inline> content = withoutOwnLink(inlines.convert(nodes), e.id());
        if (content.isEmpty()) return;
        int level = Math.clamp((long) (Markup.name(e).charAt(1) - '0') - page.titleLevel, 1, 6);
        out.add(new Block.Heading(page.attributes(e), level, content, page.span(e)));
    }

    /// A number and a title, or a title and a subtitle: one heading in two lines.
    private void headingGroup(Element e, List<Block> out) {
        Element main = null;
        List<Inline> content = new ArrayList<>();
        for (Element child : e.children()) {
            if (page.skipped.contains(child) || Markup.isDropped(child)) continue;
            if (main == null && Markup.isHeading(child)) main = child;
            List<Inline> line = inlines.convert(child.childNodes());
            if (line.isEmpty()) continue;
            if (!content.isEmpty()) content.add(new Inline.LineBreak());
            content.addAll(line);
        }
        if (main == null) {
            flow(e.childNodes(), out);
            return;
        }
        if (content.isEmpty()) return;
        int level = Math.clamp((long) (Markup.name(main).charAt(1) - '0') - page.titleLevel, 1, 6);
        out.add(new Block.Heading(page.attributes(main), level, content, page.span(e)));
    }

    private void quote(Element e, List<Block> out) {
        DivisionKind kind = divisionKind(e);
        List<Block> content = quoted(e);
        if (content.isEmpty()) return;
        Attributes a = page.attributes(e, extraClasses(e));
        if (kind != null) out.add(new Block.Division(a, kind, content, page.span(e)));
        else out.add(new Block.Quote(a, content, page.span(e)));
    }

    private static List<String> extraClasses(Element e) {
        List<String> classes = new ArrayList<>();
        for (String c : List.of("telegram", "note")) if (e.hasClass(c)) classes.add(c);
        return classes;
    }

    /// A `cite` or a footer at the end says whose words they are.
    List<Block> quoted(Element e) {
        List<Node> body = new ArrayList<>(e.childNodes());
        List<Block> out = new ArrayList<>();
        List<Element> cites =
                e.children().stream()
                        .filter(c ->
                                Markup.name(c).equals("cite")
                                        || Markup.name(c).equals("footer")
                                                && c.selectFirst("cite") != null)
                        .filter(c -> !hasTextBeside(c))
                        .toList();
        body.removeAll(cites);
        flow(body, out);
        for (Element c : cites) out.addAll(attribution(c));
        return out;
    }

    private static boolean hasTextBeside(Element cite) {
        for (Node n = cite.previousSibling(); n != null; n = n.previousSibling()) {
            if (n instanceof TextNode t && !t.isBlank()) return true;
            if (n instanceof Element s) return !Markup.isBlock(s);
        }
        return false;
    }

    List<Block> attribution(Element c) {
        List<Inline> content = inlines.convert(c.childNodes());
        if (content.isEmpty()) return List.of();
        Block p = new Block.Paragraph(Attributes.NONE, content, page.span(c));
        return List.of(
                new Block.Division(
                        page.attributes(c),
                        DivisionKind.ATTRIBUTION_LINE,
                        List.of(p),
                        page.span(c)));
    }

    static @Nullable DivisionKind divisionKind(Element e) {
        if (Semantics.named(e, "epigraph")) return DivisionKind.EPIGRAPH;
        if (Semantics.is(e, "dedication")) return DivisionKind.DEDICATION;
        if (Semantics.is(e, "letter")) return DivisionKind.LETTER;
        if (Semantics.is(e, "drama") || Semantics.is(e, "scene")) return DivisionKind.DIALOGUE;
        if (Semantics.named(e, "abstract")) return DivisionKind.ABSTRACT;
        if (Semantics.is(e, "bibliography")) return DivisionKind.REFERENCES;
        return null;
    }

    private void container(Element e, List<Block> out) {
        String name = Markup.name(e);
        if (Semantics.is(e, "endnotes", "footnotes", "rearnotes")) {
            notes(e, out);
            return;
        }
        DivisionKind kind =
                name.equals("aside") && !Semantics.is(e, "footnote", "endnote", "rearnote", "note")
                        ? DivisionKind.SIDEBAR
                        : divisionKind(e);
        List<Block> content = children(e);
        if (content.isEmpty()) return;
        if (kind != null) {
            out.add(new Block.Division(page.attributes(e), kind, content, page.span(e)));
            return;
        }
        Attributes a = page.attributes(e);
        if (a.language() != null || a.direction() != null) {
            out.add(new Block.Division(a, DivisionKind.GENERIC, content, page.span(e)));
        } else {
            if (a.id() != null) content.set(0, withId(content.getFirst(), a.id()));
            out.addAll(content);
        }
    }

    /// Notes that no mark leads to stay where they stand; with none left their heading goes too.
    private void notes(Element e, List<Block> out) {
        List<Block> rest =
                children(e).stream()
                        .filter(b -> !(b instanceof Block.ListBlock l && l.items().isEmpty()))
                        .filter(b -> !(b instanceof Block.ThematicBreak))
                        .toList();
        if (rest.stream().allMatch(b -> b instanceof Block.Heading)) {
            for (Block b : rest)
                if (b instanceof Block.Heading h)
                    page.removed(e, InlineText.of(h.content()), "heading of the notes");
        } else {
            out.addAll(rest);
        }
    }

    /// Links to a section lead to its first block.
    static Block withId(Block b, String id) {
        if (b.attributes().id() != null) return b;
        Attributes a = b.attributes().withId(id);
        return switch (b) {
            case Block.Heading h -> new Block.Heading(a, h.level(), h.content(), h.span());
            case Block.Paragraph p -> new Block.Paragraph(a, p.content(), p.span());
            case Block.Quote q -> new Block.Quote(a, q.content(), q.span());
            case Block.Division d -> new Block.Division(a, d.kind(), d.content(), d.span());
            case Block.Figure f ->
                    new Block.Figure(a, f.content(), f.caption(), f.credit(), f.span());
            default -> b;
        };
    }

    private void pre(Element e, List<Block> out) {
        Element code =
                e.children().size() == 1 && Markup.name(e.child(0)).equals("code")
                        ? e.child(0)
                        : null;
        String text = e.wholeText().replace("\u00AD", "");
        if (text.startsWith("\n")) text = text.substring(1);
        text = text.stripTrailing();
        if (text.isBlank()) return;
        String language = null;
        for (Element x : code == null ? List.of(e) : List.of(code, e)) {
            for (String c : x.classNames()) {
                if (language == null && (c.startsWith("language-") || c.startsWith("lang-"))) {
                    language = c.substring(c.indexOf('-') + 1);
                }
            }
        }
        out.add(new Block.CodeBlock(page.attributes(e), language, text, page.span(e)));
    }

    List<Block> noteBlocks(Element note) {
        List<Block> out = new ArrayList<>();
        if (Markup.name(note).equals("p")) {
            paragraph(page.attributes(note), inlines.raw(note.childNodes()), note, out);
        } else {
            out.addAll(children(note));
        }
        return out;
    }
}
