package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.MathNotation;
import octavo.content.Numbering;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// What the classes of a fenced division mean.
///
/// - A kind of division: `epigraph`, `dedication`, `headnote`, `questions`, `sidebar`, `letter`, `dialogue`,
///   `abstract`, `attribution`, `editors-note`, `references`. `division` first says that it is of none.
/// - `attributes`: the attributes are those of the only block in it, which has no place for them itself; `tight`,
///   `numbering`, `alignment` and the like are such attributes too.
/// - `figure`, with a division `caption` and one `credit` in it.
/// - `item`, the only block of a list's item: its attributes are the item's.
final class Divisions {
    static final String GENERIC = "division";
    static final String ATTRIBUTES = "attributes";
    static final String FIGURE = "figure";
    static final String CAPTION = "caption";
    static final String CREDIT = "credit";
    static final String ITEM = "item";
    private static final Set<String> RESERVED =
            Set.of(GENERIC, ATTRIBUTES, FIGURE, CAPTION, CREDIT, ITEM);

    private Divisions() {}

    static String className(DivisionKind kind) {
        return switch (kind) {
            case GENERIC -> GENERIC;
            case ATTRIBUTION_LINE -> "attribution";
            default -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    static @Nullable DivisionKind kind(String className) {
        for (DivisionKind k : DivisionKind.values()) if (className(k).equals(className)) return k;
        return null;
    }

    static boolean isReserved(String className) {
        return RESERVED.contains(className) || kind(className) != null;
    }

    static Block block(Attributes a, List<Block> content, SourceSpan span) {
        if (!a.classes().isEmpty()) {
            String first = a.classes().getFirst();
            Attributes rest = Inlines.withoutClass(a, first);
            switch (first) {
                case ATTRIBUTES -> {
                    if (content.size() == 1) return withAttributes(content.getFirst(), rest, span);
                }
                case FIGURE -> {
                    return figure(rest, content, span);
                }
                default -> {}
            }
        }
        for (String c : a.classes()) {
            DivisionKind kind = kind(c);
            if (kind != null)
                return new Block.Division(Inlines.withoutClass(a, c), kind, content, span);
        }
        return new Block.Division(a, DivisionKind.GENERIC, content, span);
    }

    private static Block figure(Attributes a, List<Block> content, SourceSpan span) {
        List<Block> body = new ArrayList<>();
        List<Block> caption = new ArrayList<>();
        List<Inline> credit = new ArrayList<>();
        for (Block b : content) {
            boolean generic = b instanceof Block.Division d && d.kind() == DivisionKind.GENERIC;
            if (generic && b.attributes().classes().equals(List.of(CAPTION))) {
                caption.addAll(((Block.Division) b).content());
            } else if (generic && b.attributes().classes().equals(List.of(CREDIT))) {
                for (Block c : ((Block.Division) b).content()) {
                    if (c instanceof Block.Paragraph p) {
                        if (!credit.isEmpty()) credit.add(new Inline.LineBreak());
                        credit.addAll(p.content());
                    }
                }
            } else if (b instanceof Block.Figure f && isImage(f)) {
                body.addAll(f.content());
                caption.addAll(f.caption());
                credit.addAll(f.credit());
            } else {
                body.add(b);
            }
        }
        return new Block.Figure(a, body, caption, credit, span);
    }

    /// An image alone is a figure by itself; within a figure it is that figure's image.
    private static boolean isImage(Block.Figure f) {
        return f.attributes().isEmpty()
                && f.content().size() == 1
                && f.content().getFirst() instanceof Block.Paragraph p
                && p.attributes().isEmpty()
                && Inlines.isOnlyImage(p.content());
    }

    private static Block withAttributes(Block b, Attributes a, SourceSpan span) {
        return switch (b) {
            case Block.Paragraph p -> new Block.Paragraph(a, p.content(), p.span());
            case Block.Heading h -> new Block.Heading(a, h.level(), h.content(), h.span());
            case Block.Quote q -> new Block.Quote(a, q.content(), q.span());
            case Block.ListBlock l -> list(l, a);
            case Block.DefinitionList l -> new Block.DefinitionList(a, l.items(), l.span());
            case Block.CodeBlock c -> {
                String language = a.other().getOrDefault("code-language", "");
                boolean given = a.other().containsKey("code-language");
                Attributes rest = Inlines.withoutKeys(a, "code-language");
                yield new Block.CodeBlock(
                        rest, given ? language : c.codeLanguage(), c.text(), c.span());
            }
            case Block.Figure f ->
                    new Block.Figure(a, f.content(), f.caption(), f.credit(), f.span());
            case Block.Table t ->
                    new Block.Table(
                            a, t.caption(), t.columns(), t.head(), t.body(), t.foot(), t.span());
            case Block.Verse v -> new Block.Verse(a, v.stanzas(), v.span());
            case Block.MathBlock m -> new Block.MathBlock(a, m.notation(), m.source(), m.span());
            case Block.ThematicBreak t -> new Block.ThematicBreak(a, t.span());
            case Block.Division d -> new Block.Division(a, DivisionKind.GENERIC, List.of(b), span);
        };
    }

    private static Block list(Block.ListBlock l, Attributes a) {
        String tight = a.other().get("tight");
        Numbering numbering = l.numbering();
        String given = a.other().get("numbering");
        for (Numbering n : Numbering.values()) {
            if (numbering != null && numberingName(n).equals(given)) numbering = n;
        }
        Attributes rest = Inlines.withoutKeys(a, "tight", "numbering");
        boolean isTight = tight == null ? l.tight() : tight.equals("true");
        return new Block.ListBlock(rest, numbering, l.start(), isTight, l.items(), l.span());
    }

    static String numberingName(Numbering n) {
        return n.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// An item whose only block is a division `item` takes its attributes.
    static ListItem item(List<Block> content) {
        if (content.size() == 1
                && content.getFirst() instanceof Block.Division d
                && d.kind() == DivisionKind.GENERIC
                && !d.attributes().classes().isEmpty()
                && d.attributes().classes().getFirst().equals(ITEM)) {
            return new ListItem(Inlines.withoutClass(d.attributes(), ITEM), d.content());
        }
        return new ListItem(Attributes.NONE, content);
    }

    /// A fenced code block that is a formula: its first class is `math`.
    static Block.@Nullable MathBlock math(Attributes a, String text, @Nullable SourceSpan span) {
        if (a.classes().isEmpty() || !a.classes().getFirst().equals("math")) return null;
        boolean mathml = "mathml".equals(a.other().get("notation"));
        Attributes rest = Inlines.withoutKeys(Inlines.withoutClass(a, "math"), "notation");
        return new Block.MathBlock(
                rest, mathml ? MathNotation.MATHML : MathNotation.LATEX, text, span);
    }
}
