package octavo.cite;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Block;
import octavo.content.DefinitionItem;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.TableCell;
import octavo.content.TableRow;
import octavo.content.VerseLine;

/// Goes through blocks in the order of the text and may put other inlines in the place of runs.
abstract class InlineWalk {
    /// A run of siblings, in order; [#within] goes on into what they hold.
    abstract List<Inline> run(List<Inline> run, Block block);

    final List<Block> blocks(List<? extends Block> blocks) {
        List<Block> out = new ArrayList<>(blocks.size());
        for (Block b : blocks) out.add(block(b));
        return out;
    }

    final Inline within(Inline i, Block block) {
        return switch (i) {
            case Inline.Emphasis e -> new Inline.Emphasis(e.attributes(), run(e.content(), block));
            case Inline.Strong e -> new Inline.Strong(e.attributes(), run(e.content(), block));
            case Inline.SmallCaps e ->
                    new Inline.SmallCaps(e.attributes(), run(e.content(), block));
            case Inline.Sub e -> new Inline.Sub(e.attributes(), run(e.content(), block));
            case Inline.Sup e -> new Inline.Sup(e.attributes(), run(e.content(), block));
            case Inline.Span e -> new Inline.Span(e.attributes(), run(e.content(), block));
            default -> i;
        };
    }

    Block block(Block block) {
        return switch (block) {
            case Block.Paragraph p ->
                    new Block.Paragraph(p.attributes(), run(p.content(), p), p.span());
            case Block.Heading h ->
                    new Block.Heading(h.attributes(), h.level(), run(h.content(), h), h.span());
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
                                                    i.terms().stream().map(t -> run(t, d)).toList(),
                                                    i.definitions().stream()
                                                            .map(this::blocks)
                                                            .toList()))
                                    .toList(),
                            d.span());
            case Block.Figure f ->
                    new Block.Figure(
                            f.attributes(),
                            blocks(f.content()),
                            blocks(f.caption()),
                            run(f.credit(), f),
                            f.span());
            case Block.Table t ->
                    new Block.Table(
                            t.attributes(),
                            run(t.caption(), t),
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
                                                                    run(l.content(), v)))
                                                    .toList())
                                    .toList(),
                            v.span());
            case Block.Division d ->
                    new Block.Division(d.attributes(), d.kind(), blocks(d.content()), d.span());
            case Block.CodeBlock c -> c;
            case Block.MathBlock m -> m;
            case Block.ThematicBreak t -> t;
        };
    }

    private List<TableRow> rows(List<TableRow> rows) {
        return rows.stream()
                .map(r -> new TableRow(r.attributes(), r.cells().stream().map(this::cell).toList()))
                .toList();
    }

    private TableCell cell(TableCell c) {
        return new TableCell(
                c.attributes(),
                c.header(),
                c.alignment(),
                c.columnSpan(),
                c.rowSpan(),
                blocks(c.content()));
    }
}
