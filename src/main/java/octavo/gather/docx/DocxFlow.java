package octavo.gather.docx;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.Numbering;
import octavo.gather.clean.InlineClean;
import octavo.gather.clean.InlineText;
import org.jspecify.annotations.Nullable;

/// Puts neighbouring paragraphs together: items to lists, quoted paragraphs to a quotation, lines to code, captions to
/// their figures and tables.
final class DocxFlow {
    /// Of a table of contents, in characters.
    private static final int LONGEST_HEADING = 40;

    private final DocxContext doc;
    private final List<Block> out = new ArrayList<>();

    DocxFlow(DocxContext doc) {
        this.doc = doc;
    }

    List<Block> blocks(List<DocxItem> items) {
        int i = 0;
        while (i < items.size()) {
            DocxItem item = items.get(i);
            int end = i + 1;
            if (headsContents(items, i)) {
                doc.removed(InlineText.of(item.content()), "heading of the table of contents");
                i++;
                continue;
            }
            while (end < items.size() && continues(item, items.get(end))) end++;
            while (end > i + 1 && items.get(end - 1).isEmpty()) end--;
            group(items.subList(i, end));
            i = end;
        }
        return captioned(out);
    }

    /// A few words as a heading before nothing but a table of contents.
    private static boolean headsContents(List<DocxItem> items, int at) {
        DocxItem item = items.get(at);
        if (item.kind() != DocxItem.Kind.HEADING) return false;
        int next = at + 1;
        while (next < items.size() && items.get(next).isEmpty()) next++;
        return next < items.size()
                && items.get(next).kind() == DocxItem.Kind.CONTENTS
                && InlineText.of(item.content()).length() <= LONGEST_HEADING;
    }

    private static boolean continues(DocxItem first, DocxItem next) {
        return switch (first.kind()) {
            case QUOTE, ABSTRACT, EPIGRAPH, REFERENCE, CONTENTS -> next.kind() == first.kind();
            case CODE -> next.kind() == DocxItem.Kind.CODE || next.isEmpty();
            case LISTED -> next.kind() == DocxItem.Kind.LISTED;
            default -> false;
        };
    }

    private void group(List<DocxItem> g) {
        DocxItem first = g.getFirst();
        switch (first.kind()) {
            case EMPTY -> {}
            case BLOCK -> {
                if (first.block() != null) out.add(first.block());
            }
            case HEADING ->
                    out.add(
                            new Block.Heading(
                                    first.attributes(),
                                    Math.min(first.level(), 6),
                                    withoutStrong(first.content()),
                                    first.span()));
            case TITLE ->
                    out.add(
                            new Block.Heading(
                                    first.attributes(),
                                    1,
                                    withoutStrong(first.content()),
                                    first.span()));
            case LISTED -> lists(g);
            case CODE -> {
                StringBuilder b = new StringBuilder();
                for (DocxItem i : g) b.append(code(i.content())).append('\n');
                out.add(
                        new Block.CodeBlock(
                                first.attributes(),
                                null,
                                b.toString().stripTrailing(),
                                first.span()));
            }
            case QUOTE -> out.add(new Block.Quote(Attributes.NONE, paragraphs(g), first.span()));
            case ABSTRACT -> division(DivisionKind.ABSTRACT, g);
            case EPIGRAPH -> division(DivisionKind.EPIGRAPH, g);
            case REFERENCE -> division(DivisionKind.REFERENCES, g);
            case CONTENTS -> {
                for (DocxItem i : g)
                    if (!i.content().isEmpty())
                        doc.removed(
                                InlineText.of(i.content()),
                                "table of contents: every book has its own");
            }
            case CAPTION ->
                    out.add(
                            new Block.Paragraph(
                                    Attributes.ofClass("caption"), first.content(), first.span()));
            case PLAIN -> out.addAll(paragraphs(g));
        }
    }

    private void division(DivisionKind kind, List<DocxItem> g) {
        out.add(new Block.Division(Attributes.NONE, kind, paragraphs(g), g.getFirst().span()));
    }

    private static String code(List<Inline> content) {
        StringBuilder b = new StringBuilder();
        for (Inline i : content) {
            if (i instanceof Inline.LineBreak) b.append('\n');
            else b.append(InlineText.of(List.of(i)));
        }
        return b.toString();
    }

    /// A paragraph of images alone is a figure each.
    private static List<Block> paragraphs(List<DocxItem> g) {
        List<Block> out = new ArrayList<>();
        for (DocxItem i : g) {
            boolean images =
                    i.content().stream().anyMatch(x -> x instanceof Inline.Image)
                            && i.content().stream()
                                    .allMatch(x ->
                                            x instanceof Inline.Image
                                                    || x instanceof Inline.LineBreak
                                                    || x instanceof Inline.Text t
                                                            && t.text().isBlank());
            if (!images) {
                Attributes a = i.attributes();
                List<Inline> content = new ArrayList<>(i.content());
                // A bookmark at the paragraph's start is the paragraph's.
                if (content.getFirst() instanceof Inline.Span s
                        && s.content().isEmpty()
                        && content.size() > 1) {
                    a = a.withId(s.attributes().id());
                    content.removeFirst();
                }
                out.add(new Block.Paragraph(a, InlineClean.normalize(content), i.span()));
                continue;
            }
            for (Inline x : i.content()) {
                if (!(x instanceof Inline.Image)) continue;
                Block p = new Block.Paragraph(Attributes.NONE, List.of(x), i.span());
                out.add(
                        new Block.Figure(
                                i.attributes(), List.of(p), List.of(), List.of(), i.span()));
            }
        }
        return out;
    }

    /// A heading that is bold throughout is a heading.
    static List<Inline> withoutStrong(List<Inline> content) {
        List<Inline> c = new ArrayList<>();
        for (Inline i : content) {
            if (i instanceof Inline.Strong s) c.addAll(s.content());
            else if (!(i instanceof Inline.Span s
                    && s.content().isEmpty()
                    && s.attributes().id() == null)) c.add(i);
        }
        return InlineClean.normalize(DocxInlines.join(c));
    }

    private void lists(List<DocxItem> g) {
        int i = 0;
        while (i < g.size()) {
            int level = g.get(i).level();
            int end = i + 1;
            // A shallower item begins a list of its own.
            while (end < g.size()
                    && (g.get(end).level() > level
                            || g.get(end).level() == level
                                    && g.get(end).numId().equals(g.get(i).numId()))) end++;
            out.add(list(g.subList(i, end)));
            i = end;
        }
    }

    private Block list(List<DocxItem> g) {
        DocxItem first = g.getFirst();
        Numbering numbering = doc.numbering.numbering(first.numId(), first.level());
        int start = 0;
        List<ListItem> items = new ArrayList<>();
        int i = 0;
        while (i < g.size()) {
            DocxItem item = g.get(i);
            int n = doc.numbering.next(item.numId(), item.level());
            if (items.isEmpty()) start = n;
            List<Block> content = new ArrayList<>(paragraphs(List.of(item)));
            int end = i + 1;
            while (end < g.size() && g.get(end).level() > first.level()) end++;
            if (end > i + 1) {
                DocxFlow inner = new DocxFlow(doc);
                inner.lists(g.subList(i + 1, end));
                content.addAll(inner.out);
            }
            items.add(new ListItem(Attributes.NONE, content));
            i = end;
        }
        return new Block.ListBlock(
                Attributes.NONE,
                numbering,
                numbering == null ? 1 : start,
                true,
                items,
                first.span());
    }

    /// A caption before a table, or after a figure or a table, becomes its caption.
    private List<Block> captioned(List<Block> blocks) {
        List<Block> done = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block b = blocks.get(i);
            if (!isCaption(b)) {
                done.add(b);
                continue;
            }
            Block.Paragraph caption = (Block.Paragraph) b;
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            Block last = done.isEmpty() ? null : done.getLast();
            if (last instanceof Block.Figure f && f.caption().isEmpty()) {
                done.set(done.size() - 1, with(f, caption));
            } else if (next instanceof Block.Table t && t.caption().isEmpty()) {
                done.add(with(t, caption));
                i++;
            } else if (last instanceof Block.Table t && t.caption().isEmpty()) {
                done.set(done.size() - 1, with(t, caption));
            } else if (next instanceof Block.Figure f && f.caption().isEmpty()) {
                done.add(with(f, caption));
                i++;
            } else {
                done.add(plain(caption));
            }
        }
        return done;
    }

    private static boolean isCaption(@Nullable Block b) {
        return b instanceof Block.Paragraph p && p.attributes().hasClass("caption");
    }

    private static Block.Paragraph plain(Block.Paragraph p) {
        return new Block.Paragraph(Attributes.NONE, p.content(), p.span());
    }

    private Block with(Block.Figure f, Block.Paragraph caption) {
        String text = InlineText.of(caption.content());
        for (Block b : f.content())
            if (b instanceof Block.Paragraph p)
                for (Inline i : p.content())
                    if (i instanceof Inline.Image m) doc.caption(m.target(), text);
        return new Block.Figure(
                f.attributes(), f.content(), List.of(plain(caption)), f.credit(), f.span());
    }

    private static Block with(Block.Table t, Block.Paragraph caption) {
        return new Block.Table(
                t.attributes(),
                caption.content(),
                t.columns(),
                t.head(),
                t.body(),
                t.foot(),
                t.span());
    }
}
