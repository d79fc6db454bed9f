package octavo.gather.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.MathNotation;
import octavo.diag.SourceSpan;
import octavo.gather.clean.InlineText;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Paragraphs and tables to blocks: what each is by its style, its outline level, its list.
final class DocxBlocks {
    private static final int DEEPEST = 40;
    private static final String QUOTE =
            "(?:intense )?quote|quotations?|block text|block quotation|blockquote|zitat|citation|intensives zitat|quotation|extract";
    private static final String CODE =
            "source code|code|html preformatted|preformatted text|preformatted|macro text|plain text code|code block|listing";
    private static final String CAPTION =
            "caption|table caption|image caption|figure caption|figure|illustration|beschriftung|légende";
    private static final int INDENT = 500; // twentieths of a point

    private final DocxContext doc;
    private int depth;

    DocxBlocks(DocxContext doc) {
        this.doc = doc;
    }

    /// What the document itself says it is: found in front of the text, and no part of it.
    final List<Inline> title = new ArrayList<>();

    final List<Inline> subtitle = new ArrayList<>();
    final List<String> authors = new ArrayList<>();

    private boolean body;
    private int number;

    List<Block> body(Element root) {
        body = true;
        List<DocxItem> items = new ArrayList<>();
        story(root, new DocxInlines(doc, this), items);
        body = false;
        return new DocxFlow(doc).blocks(items);
    }

    List<Block> cell(Element cell) {
        return inner(cell);
    }

    /// The words in a text box stand apart from the text.
    List<Block> box(Element content) {
        return boxed(inner(content));
    }

    List<Block> boxed(List<Block> blocks) {
        if (blocks.isEmpty()) return List.of();
        if (blocks.stream().allMatch(b -> b instanceof Block.Figure)) return blocks;
        return List.of(new Block.Division(Attributes.NONE, DivisionKind.SIDEBAR, blocks, span()));
    }

    private List<Block> inner(Element e) {
        if (++depth > DEEPEST) throw new StackOverflowError();
        boolean before = body;
        body = false;
        List<DocxItem> items = new ArrayList<>();
        story(e, new DocxInlines(doc, this), items);
        body = before;
        depth--;
        return new DocxFlow(doc).blocks(items);
    }

    /// The content of a note, or null when there is none; the note is the article's from then on.
    @Nullable List<Block> note(String kind, String number, String id) {
        try {
            Element e = doc.noteElement(kind, number);
            String part = doc.parts.related(kind + "s");
            if (e == null || part == null) {
                doc.warn(
                        "note-missing",
                        "the " + kind + " " + number + " is not in the document",
                        null);
                return null;
            }
            if (!doc.openNote(id)) return List.of();
            String before = doc.part;
            doc.part = part;
            List<Block> content = inner(e);
            doc.part = before;
            doc.closeNote(id, content);
            return content;
        } catch (IOException e) {
            doc.warn("note-missing", "the notes can’t be read: " + e.getMessage(), null);
            return null;
        }
    }

    private void story(Element parent, DocxInlines inlines, List<DocxItem> items) {
        for (Element e : Xml.children(parent)) {
            switch (Xml.name(e)) {
                case "p" -> paragraph(e, inlines, items);
                case "tbl" -> {
                    number++;
                    List<Block> table = new DocxTable(doc, this).convert(e, span());
                    table.forEach(b -> items.add(DocxItem.of(b)));
                }
                case "sdt" -> {
                    String gallery = Xml.value(e, "sdtPr", "docPartObj", "docPartGallery");
                    Element content = Xml.child(e, "sdtContent");
                    if (content == null) continue;
                    if (gallery.equals("Table of Contents")) {
                        doc.removed(
                                DocxContext.words(content),
                                "table of contents: every book has its own");
                    } else if (doc.isPlaceholder(e)) {
                        doc.placeholder(content);
                    } else {
                        story(content, inlines, items);
                    }
                }
                case "ins", "moveTo", "customXml", "smartTag" -> story(e, inlines, items);
                case "AlternateContent" -> story(DocxDrawing.alternative(e), inlines, items);
                case "altChunk" ->
                        doc.warn(
                                "chunk-left-out",
                                "a document within the document was not read",
                                "save the document once in the word processor");
                default -> {}
            }
        }
    }

    SourceSpan span() {
        return SourceSpan.ofLine(doc.file, number);
    }

    private void paragraph(Element p, DocxInlines inlines, List<DocxItem> items) {
        number++;
        Element properties = Xml.child(p, "pPr");
        String style = Xml.value(properties, "pStyle");
        DocxInlines.Line line = inlines.paragraph(p);
        List<Inline> content = line.content();
        DocxItem item = item(p, properties, style, content, line.bibliography());
        // A deleted paragraph mark joins the paragraph with the next, and so does an initial in a
        // frame of its own.
        Element mark = Xml.child(properties, "rPr");
        String initial = Xml.attribute(Xml.child(properties, "framePr"), "dropCap");
        boolean joined =
                Xml.child(mark, "del") != null
                        || Xml.child(mark, "moveFrom") != null
                        || initial.equals("drop")
                        || initial.equals("margin");
        if (!items.isEmpty() && items.getLast().joinsNext()) {
            DocxItem before = items.removeLast();
            item = before.joined(item, joined);
        } else if (joined) {
            item = item.joining(line.openEnd());
        }
        if (body && items.isEmpty() && front(item, style)) return;
        items.add(item);
        line.boxes().forEach(b -> items.add(DocxItem.of(b)));
    }

    /// Title, subtitle and author by their styles, in front of the text.
    private boolean front(DocxItem item, String style) {
        if (item.isEmpty()) return false;
        String name = doc.styles.name(style);
        List<Inline> text = DocxFlow.withoutStrong(item.content());
        if (name.equals("title") || name.equals("titel") || name.equals("titre")) {
            if (!title.isEmpty()) title.add(new Inline.Text(" "));
            title.addAll(text);
            return true;
        }
        if (title.isEmpty()) return false;
        if (name.equals("subtitle") || name.equals("untertitel")) {
            if (!subtitle.isEmpty()) subtitle.add(new Inline.Text(" "));
            subtitle.addAll(text);
            return true;
        }
        if (name.equals("author") || name.equals("authors") || name.equals("byline")) {
            authors.add(InlineText.of(text));
            return true;
        }
        return false;
    }

    private DocxItem item(
            Element p,
            @Nullable Element properties,
            String style,
            List<Inline> content,
            boolean bibliography) {
        Attributes attributes = Attributes.NONE;
        if (Xml.isOn(properties, "bidi"))
            attributes =
                    new Attributes(null, List.of(), null, octavo.content.Direction.RTL, Map.of());
        SourceSpan at = span();
        if (content.isEmpty()) {
            boolean rule =
                    Xml.child(properties, "pBdr", "bottom") != null
                            || Xml.child(properties, "pBdr", "top") != null;
            if (kind(properties, style) == DocxItem.Kind.CONTENTS)
                return DocxItem.paragraph(attributes, DocxItem.Kind.CONTENTS, content, at);
            return rule ? DocxItem.of(new Block.ThematicBreak(attributes, at)) : DocxItem.empty();
        }
        String text = InlineText.of(content).strip();
        if (text.matches("[*⁂•·#~_—–-]+(?: +[*⁂•·#~_—–-]+)*")
                && text.length() <= 15
                && !text.matches("[\\p{L}\\p{N}]"))
            return DocxItem.of(new Block.ThematicBreak(attributes, at));
        int level = level(properties, style);
        if (level > 0) return DocxItem.heading(attributes, level, content, at);
        if (content.size() == 1
                && content.getFirst() instanceof Inline.Math m
                && m.notation() == MathNotation.MATHML
                && m.source().contains("display=\"block\""))
            return DocxItem.of(new Block.MathBlock(attributes, m.notation(), m.source(), at));
        DocxItem.Kind kind = kind(properties, style);
        // A style of pictures may be made after one of captions.
        if (kind == DocxItem.Kind.CAPTION
                && content.stream().anyMatch(Inline.Image.class::isInstance)
                && InlineText.of(content).isBlank()) kind = DocxItem.Kind.PLAIN;
        if (bibliography) kind = DocxItem.Kind.REFERENCE;
        Element numbers = Xml.child(properties, "numPr");
        Element inherited = doc.styles.property(style, "pPr", "numPr");
        String numId = Xml.value(numbers, "numId");
        if (numId.isEmpty()) numId = Xml.value(inherited, "numId");
        String ilvl = Xml.value(numbers, "ilvl");
        if (ilvl.isEmpty()) ilvl = Xml.value(inherited, "ilvl");
        boolean listed = !numId.isEmpty() && !numId.equals("0") && doc.numbering.isKnown(numId);
        if (listed && kind == DocxItem.Kind.PLAIN) {
            int deep = ilvl.matches("[0-8]") ? Integer.parseInt(ilvl) : 0;
            return DocxItem.listed(attributes, numId, deep, content, at);
        }
        TypedLists.Item typed =
                kind == DocxItem.Kind.PLAIN ? doc.typedLists.item(p, content) : null;
        if (typed != null)
            return DocxItem.listed(attributes, typed.id(), typed.level(), typed.content(), at);
        return DocxItem.paragraph(attributes, kind, content, at);
    }

    private int level(@Nullable Element properties, String style) {
        Element own = Xml.child(properties, "outlineLvl");
        if (own != null) return DocxStyles.level(Xml.attribute(own, "val"));
        return style.isEmpty() ? 0 : doc.styles.headingLevel(style);
    }

    private DocxItem.Kind kind(@Nullable Element properties, String style) {
        if (!style.isEmpty()) {
            DocxStyles s = doc.styles;
            if (s.is(style, "title|titel|titre")) return DocxItem.Kind.TITLE;
            if (s.is(style, CODE)) return DocxItem.Kind.CODE;
            if (s.is(style, QUOTE)) return DocxItem.Kind.QUOTE;
            if (s.is(style, CAPTION)) return DocxItem.Kind.CAPTION;
            if (s.is(style, "abstract")) return DocxItem.Kind.ABSTRACT;
            if (s.is(style, "epigraph")) return DocxItem.Kind.EPIGRAPH;
            if (s.is(style, "bibliography|references?|literaturverzeichnis"))
                return DocxItem.Kind.REFERENCE;
            if (s.name(style).matches("toc \\d|table of figures|index \\d"))
                return DocxItem.Kind.CONTENTS;
        }
        Element indent = Xml.child(properties, "ind");
        boolean both =
                twips(indent, "left", "start") >= INDENT && twips(indent, "right", "end") >= INDENT;
        return both ? DocxItem.Kind.QUOTE : DocxItem.Kind.PLAIN;
    }

    private static int twips(@Nullable Element indent, String name, String strict) {
        String v = Xml.attribute(indent, name);
        if (v.isEmpty()) v = Xml.attribute(indent, strict);
        return v.matches("-?\\d{1,6}") ? Integer.parseInt(v) : 0;
    }
}
