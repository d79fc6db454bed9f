package octavo.markup;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DefinitionItem;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.Numbering;
import octavo.content.StructureRole;
import octavo.content.VerseLine;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Blocks to elements. Headings within quotations, lists and the like open no section; those of the flow itself are
/// [FlowLowering]'s.
final class BlockLowering {
    /// Deeper than any text is; what is deeper came from a broken source.
    private static final int MAX_DEPTH = 64;

    private final Scope scope;
    private final InlineLowering inlines;
    private final FigureLowering figures;
    private final TableLowering tables;
    private int depth;
    private boolean inDialogue;
    private int headingLevel = 1;

    BlockLowering(Scope scope) {
        this.scope = scope;
        this.inlines = new InlineLowering(scope);
        this.figures = new FigureLowering(scope, inlines, this);
        this.tables = new TableLowering(scope, inlines, figures, this);
    }

    InlineLowering inlines() {
        return inlines;
    }

    /// Level of the heading that encloses what follows; 1 is the text's title.
    void within(int level) {
        headingLevel = level;
    }

    /// Sibling blocks; what a paragraph follows decides whether it is flush.
    List<Element> lowerAll(List<? extends Block> blocks) {
        return lowerAll(blocks, null);
    }

    private List<Element> lowerAll(List<? extends Block> blocks, @Nullable Block first) {
        List<Element> out = new ArrayList<>();
        Block before = first;
        for (Block b : blocks) {
            out.addAll(lower(b, before));
            before = lastWithin(b);
        }
        return out;
    }

    /// Of a division that only says in which language its blocks are, the last one: the text goes on through it.
    static Block lastWithin(Block b) {
        return b instanceof Block.Division d && plain(d) && !d.content().isEmpty()
                ? lastWithin(d.content().getLast())
                : b;
    }

    private static boolean plain(Block.Division d) {
        return d.kind() == DivisionKind.GENERIC && d.attributes().classes().isEmpty();
    }

    /// @param before the sibling before it, or null
    List<Element> lower(Block block, @Nullable Block before) {
        if (depth >= MAX_DEPTH) {
            scope.diagnostics.add(
                    Diagnostic.warning(
                            "too-deep",
                            "blocks nest deeper than "
                                    + MAX_DEPTH
                                    + " levels; the innermost are left out",
                            block.span() != null ? block.span() : SourceSpan.ofFile(scope.file),
                            "flatten the text"));
            return List.of();
        }
        depth++;
        try {
            return switch (block) {
                case Block.Paragraph p ->
                        figures.isImagesOnly(p) ? figures.unframed(p) : list(paragraph(p, before));
                case Block.Heading h -> list(heading(h, Math.min(6, headingLevel + 1)));
                case Block.Quote q ->
                        list(container("blockquote", StructureRole.BLOCK_QUOTE, q, q.content()));
                case Block.ListBlock l -> list(listBlock(l));
                case Block.DefinitionList d -> list(definitions(d));
                case Block.CodeBlock c -> list(code(c));
                case Block.Figure f -> figures.lower(f);
                case Block.Table t -> list(tables.table(t));
                case Block.Verse v -> list(verse(v));
                case Block.MathBlock m ->
                        list(
                                inlines.math("div", m.attributes(), m.notation(), m.source())
                                        .id(
                                                m.attributes().id() == null
                                                        ? scope.nextId()
                                                        : scope.own(m.attributes().id()))
                                        .span(m.span())
                                        .build());
                case Block.ThematicBreak t -> list(open("hr", StructureRole.NONE, t).build());
                case Block.Division d -> division(d, before);
            };
        } finally {
            depth--;
        }
    }

    private static List<Element> list(@Nullable Element e) {
        return e == null ? List.of() : List.of(e);
    }

    ElementBuilder open(String name, StructureRole role, Block b) {
        ElementBuilder e = ElementBuilder.of(name, role).span(b.span());
        inlines.common(e, b.attributes());
        EditorsWord.lower(b.attributes(), e, scope, b.span());
        return e;
    }

    /// An element without block children: it has an id, since pages may begin in it.
    ElementBuilder leaf(String name, StructureRole role, Attributes a, @Nullable SourceSpan span) {
        ElementBuilder e = ElementBuilder.of(name, role).span(span);
        inlines.common(e, a);
        EditorsWord.lower(a, e, scope, span);
        if (!e.hasAttribute("id")) e.id(scope.nextId());
        return e;
    }

    @Nullable Element paragraph(Block.Paragraph p, @Nullable Block before) {
        return paragraph(p, before, List.of(), false);
    }

    /// @param opening the first words are set apart
    @Nullable Element paragraph(
            Block.Paragraph p, @Nullable Block before, List<String> classes, boolean opening) {
        List<MarkupNode> content = inlines.lower(p.content(), p.span());
        if (content.isEmpty()) return null;
        ElementBuilder e = leaf("p", StructureRole.P, p.attributes(), p.span());
        classes.forEach(e::addClass);
        if (before != null && !(before instanceof Block.Paragraph q && !figures.isImagesOnly(q))) {
            boolean goesOn =
                    !(before instanceof Block.Heading)
                            && !(before instanceof Block.ThematicBreak)
                            && goesOn(p);
            if (goesOn || !mayMove(before)) e.addClass("flush");
            if (goesOn) e.addClass("continued");
        }
        if (inDialogue && Speeches.is(content)) {
            e.addClass("speech");
            return e.addAll(Speeches.mark(content)).build();
        }
        return e.addAll(opening ? Opening.mark(content) : content).build();
    }

    /// Figures and tables may stand on another page than here: then the text before and after them is not parted.
    private static boolean mayMove(Block b) {
        return b instanceof Block.Figure
                || b instanceof Block.Table
                || b instanceof Block.Paragraph;
    }

    private static boolean goesOn(Block.Paragraph p) {
        String text = TextRules.plain(p.content());
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    Element heading(Block.Heading h, int level) {
        StructureRole role = StructureRole.valueOf("H" + level);
        ElementBuilder e =
                leaf("h" + level, role, h.attributes(), h.span())
                        .addAll(inlines.lower(h.content(), h.span()));
        if (TextRules.inCapitals(TextRules.plain(h.content()))) e.addClass("capitals");
        return e.build();
    }

    private @Nullable Element container(
            String name, StructureRole role, Block b, List<Block> content) {
        ElementBuilder e = open(name, role, b).addAll(lowerAll(content));
        return e.isEmpty() ? null : e.build();
    }

    private Element listBlock(Block.ListBlock l) {
        ElementBuilder e = open(l.ordered() ? "ol" : "ul", StructureRole.L, l);
        if (l.tight()) e.addClass("tight");
        if (l.numbering() != null && l.numbering() != Numbering.DECIMAL)
            e.attribute("type", type(l.numbering()));
        if (l.ordered() && l.start() != 1) e.attribute("start", Integer.toString(l.start()));
        for (ListItem item : l.items()) {
            ElementBuilder li = ElementBuilder.of("li", StructureRole.LI);
            inlines.common(li, item.attributes());
            List<Element> content = lowerAll(item.content());
            if (content.isEmpty())
                li.add(leaf("p", StructureRole.P, Attributes.NONE, l.span()).build());
            e.add(li.addAll(content).build());
        }
        return e.build();
    }

    private static String type(Numbering n) {
        return switch (n) {
            case DECIMAL -> "1";
            case LOWER_ALPHA -> "a";
            case UPPER_ALPHA -> "A";
            case LOWER_ROMAN -> "i";
            case UPPER_ROMAN -> "I";
        };
    }

    private Element definitions(Block.DefinitionList d) {
        ElementBuilder dl = open("dl", StructureRole.L, d);
        for (DefinitionItem item : d.items()) {
            ElementBuilder group = ElementBuilder.of("div", StructureRole.LI).addClass("dl-item");
            for (List<Inline> term : item.terms()) {
                group.add(
                        leaf("dt", StructureRole.LBL, Attributes.NONE, d.span())
                                .addAll(inlines.lower(term, d.span()))
                                .build());
            }
            for (List<Block> definition : item.definitions()) {
                group.add(
                        ElementBuilder.of("dd", StructureRole.LBODY)
                                .addAll(lowerAll(definition))
                                .build());
            }
            dl.add(group.build());
        }
        return dl.build();
    }

    private Element code(Block.CodeBlock c) {
        ElementBuilder code = ElementBuilder.of("code", StructureRole.CODE);
        String language = c.codeLanguage();
        if (language != null && language.matches("[A-Za-z0-9_+#.-]+"))
            code.addClass("language-" + language);
        String text = TextRules.xmlText(c.text());
        if (text.endsWith("\n")) text = text.substring(0, text.length() - 1);
        return leaf("pre", StructureRole.P, c.attributes(), c.span())
                .add(code.text(text).build())
                .build();
    }

    private Element verse(Block.Verse v) {
        ElementBuilder verse = open("div", StructureRole.DIV, v).addClass("verse");
        for (List<VerseLine> lines : v.stanzas()) {
            ElementBuilder stanza = ElementBuilder.of("div", StructureRole.P).addClass("stanza");
            for (VerseLine line : lines) {
                ElementBuilder p =
                        leaf("p", StructureRole.SPAN, Attributes.NONE, v.span()).addClass("line");
                if (line.indent() > 0) p.addClass("indent-" + Math.min(9, line.indent()));
                stanza.add(p.addAll(inlines.lower(line.content(), v.span())).build());
            }
            verse.add(stanza.build());
        }
        return verse.build();
    }

    private List<Element> division(Block.Division d, @Nullable Block before) {
        return switch (d.kind()) {
            case GENERIC -> {
                boolean entry = d.attributes().hasClass("reference");
                ElementBuilder e =
                        open("div", entry ? StructureRole.BIB_ENTRY : StructureRole.DIV, d)
                                .addAll(lowerAll(d.content(), plain(d) ? before : null));
                yield e.isEmpty() ? List.of() : List.of(e.build());
            }
            case EPIGRAPH ->
                    list(
                            classed(
                                    "blockquote",
                                    StructureRole.BLOCK_QUOTE,
                                    "epigraph",
                                    d,
                                    "epigraph",
                                    "doc-epigraph"));
            case DEDICATION ->
                    list(
                            classed(
                                    "div",
                                    StructureRole.DIV,
                                    "dedication",
                                    d,
                                    "dedication",
                                    "doc-dedication"));
            case HEADNOTE -> list(classed("div", StructureRole.DIV, "headnote", d, null, null));
            case QUESTIONS ->
                    list(classed("section", StructureRole.SECT, "questions", d, "practice", null));
            case SIDEBAR -> list(classed("div", StructureRole.DIV, "sidebar", d, "sidebar", null));
            case LETTER -> list(classed("div", StructureRole.DIV, "letter", d, null, null));
            case DIALOGUE -> {
                boolean around = inDialogue;
                inDialogue = true;
                List<Element> out =
                        list(classed("div", StructureRole.DIV, "dialogue", d, null, null));
                inDialogue = around;
                yield out;
            }
            case ABSTRACT ->
                    list(
                            classed(
                                    "div",
                                    StructureRole.DIV,
                                    "abstract",
                                    d,
                                    "abstract",
                                    "doc-abstract"));
            case EDITORS_NOTE ->
                    list(classed("div", StructureRole.DIV, "editors-note", d, null, "note"));
            case REFERENCES ->
                    list(
                            classed(
                                    "div",
                                    StructureRole.DIV,
                                    "references",
                                    d,
                                    "bibliography",
                                    "doc-bibliography"));
            case ATTRIBUTION_LINE -> attributionLine(d);
        };
    }

    private @Nullable Element classed(
            String name,
            StructureRole role,
            String cls,
            Block.Division d,
            @Nullable String type,
            @Nullable String aria) {
        ElementBuilder e =
                open(name, role, d)
                        .addClass(cls)
                        .semantics(type, aria)
                        .addAll(lowerAll(d.content()));
        return e.isEmpty() ? null : e.build();
    }

    private List<Element> attributionLine(Block.Division d) {
        List<Element> out = new ArrayList<>();
        for (Block b : d.content()) {
            if (b instanceof Block.Paragraph p) {
                Element e = paragraph(p, null, List.of("attribution"), false);
                if (e != null) out.add(e);
            } else {
                out.addAll(lower(b, null));
            }
        }
        return out;
    }
}
