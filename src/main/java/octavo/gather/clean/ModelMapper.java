package octavo.gather.clean;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Block;
import octavo.content.DefinitionItem;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.Note;
import octavo.content.TableCell;
import octavo.content.TableRow;
import octavo.content.VerseLine;

/// Copies blocks with each leaf of the running text replaced.
public abstract class ModelMapper {
    /// What stands in place of a node; its own content was mapped already. An empty list takes it out.
    protected abstract List<Inline> inline(Inline node);

    /// Whether the block is kept after its content was mapped.
    protected boolean keeps(Block block) {
        return true;
    }

    public final List<Block> blocks(List<Block> blocks) {
        List<Block> out = new ArrayList<>();
        for (Block b : blocks) {
            Block mapped = block(b);
            if (keeps(mapped)) out.add(mapped);
        }
        return out;
    }

    public final List<Note> notes(List<Note> notes) {
        return notes.stream().map(n -> new Note(n.id(), blocks(n.content()))).toList();
    }

    public final List<Inline> inlines(List<Inline> content) {
        List<Inline> out = new ArrayList<>();
        for (Inline i : content) out.addAll(inline(nested(i)));
        return out;
    }

    private Block block(Block b) {
        return switch (b) {
            case Block.Paragraph p ->
                    new Block.Paragraph(p.attributes(), inlines(p.content()), p.span());
            case Block.Heading h ->
                    new Block.Heading(h.attributes(), h.level(), inlines(h.content()), h.span());
            case Block.Quote q -> new Block.Quote(q.attributes(), blocks(q.content()), q.span());
            case Block.ListBlock l ->
                    new Block.ListBlock(
                            l.attributes(),
                            l.numbering(),
                            l.start(),
                            l.tight(),
                            l.items().stream()
                                    .map(i -> new ListItem(i.attributes(), blocks(i.content())))
                                    .toList(),
                            l.span());
            case Block.DefinitionList d ->
                    new Block.DefinitionList(
                            d.attributes(),
                            d.items().stream()
                                    .map(i ->
                                            new DefinitionItem(
                                                    i.terms().stream().map(this::inlines).toList(),
                                                    i.definitions().stream()
                                                            .map(this::blocks)
                                                            .toList()))
                                    .toList(),
                            d.span());
            case Block.CodeBlock c -> c;
            case Block.Figure f ->
                    new Block.Figure(
                            f.attributes(),
                            blocks(f.content()),
                            blocks(f.caption()),
                            inlines(f.credit()),
                            f.span());
            case Block.Table t ->
                    new Block.Table(
                            t.attributes(),
                            inlines(t.caption()),
                            t.columns(),
                            rows(t.head()),
                            rows(t.body()),
                            rows(t.foot()),
                            t.span());
            case Block.Verse v ->
                    new Block.Verse(
                            v.attributes(),
                            v.stanzas().stream()
                                    .map(s ->
                                            s.stream()
                                                    .map(l ->
                                                            new VerseLine(
                                                                    l.indent(),
                                                                    inlines(l.content())))
                                                    .toList())
                                    .toList(),
                            v.span());
            case Block.MathBlock m -> m;
            case Block.ThematicBreak t -> t;
            case Block.Division d ->
                    new Block.Division(d.attributes(), d.kind(), blocks(d.content()), d.span());
        };
    }

    private List<TableRow> rows(List<TableRow> rows) {
        return rows.stream()
                .map(r ->
                        new TableRow(
                                r.attributes(),
                                r.cells().stream()
                                        .map(c ->
                                                new TableCell(
                                                        c.attributes(),
                                                        c.header(),
                                                        c.alignment(),
                                                        c.columnSpan(),
                                                        c.rowSpan(),
                                                        blocks(c.content())))
                                        .toList()))
                .toList();
    }

    private Inline nested(Inline i) {
        return switch (i) {
            case Inline.Emphasis e -> new Inline.Emphasis(e.attributes(), inlines(e.content()));
            case Inline.Strong e -> new Inline.Strong(e.attributes(), inlines(e.content()));
            case Inline.SmallCaps e -> new Inline.SmallCaps(e.attributes(), inlines(e.content()));
            case Inline.Sub e -> new Inline.Sub(e.attributes(), inlines(e.content()));
            case Inline.Sup e -> new Inline.Sup(e.attributes(), inlines(e.content()));
            case Inline.Span e -> new Inline.Span(e.attributes(), inlines(e.content()));
            case Inline.Link e ->
                    new Inline.Link(e.attributes(), inlines(e.content()), e.target(), e.title());
            case Inline.Text t -> t;
            case Inline.Code t -> t;
            case Inline.Image t -> t;
            case Inline.NoteRef t -> t;
            case Inline.Citation t -> t;
            case Inline.Math t -> t;
            case Inline.LineBreak t -> t;
            case Inline.PageMark t -> t;
            case Inline.IndexTerm t -> t;
        };
    }
}
