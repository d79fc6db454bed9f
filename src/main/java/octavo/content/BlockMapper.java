package octavo.content;

import java.util.ArrayList;
import java.util.List;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Copies blocks with other running text or other blocks in them; all else of a block stays. Goes in the order of the
/// text.
public abstract class BlockMapper {
    /// What stands in place of a run of siblings: a paragraph, a heading, a line of verse, a term, a caption, a credit.
    ///
    /// @param block in which the run stands
    protected abstract List<Inline> run(List<Inline> run, Block block);

    public List<Block> blocks(List<? extends Block> blocks) {
        List<Block> out = new ArrayList<>(blocks.size());
        for (Block b : blocks) out.add(block(b));
        return out;
    }

    /// Where a block of the copy stands in the source.
    protected @Nullable SourceSpan place(@Nullable SourceSpan span) {
        return span;
    }

    /// The block with its contents put in place; code, formulas and breaks are as they were.
    protected Block block(Block block) {
        return switch (block) {
            case Block.Paragraph p ->
                    new Block.Paragraph(p.attributes(), run(p.content(), p), place(p.span()));
            case Block.Heading h ->
                    new Block.Heading(
                            h.attributes(), h.level(), run(h.content(), h), place(h.span()));
            case Block.Quote q ->
                    new Block.Quote(q.attributes(), blocks(q.content()), place(q.span()));
            case Block.ListBlock l ->
                    new Block.ListBlock(
                            l.attributes(),
                            l.numbering(),
                            l.start(),
                            l.tight(),
                            l.items().stream()
                                    .map(i -> new ListItem(i.attributes(), blocks(i.content())))
                                    .toList(),
                            place(l.span()));
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
                            place(d.span()));
            case Block.Figure f ->
                    new Block.Figure(
                            f.attributes(),
                            blocks(f.content()),
                            blocks(f.caption()),
                            run(f.credit(), f),
                            place(f.span()));
            case Block.Table t ->
                    new Block.Table(
                            t.attributes(),
                            run(t.caption(), t),
                            t.columns(),
                            rows(t.head()),
                            rows(t.body()),
                            rows(t.foot()),
                            place(t.span()));
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
                            place(v.span()));
            case Block.Division d ->
                    new Block.Division(
                            d.attributes(), d.kind(), blocks(d.content()), place(d.span()));
            case Block.CodeBlock c ->
                    new Block.CodeBlock(
                            c.attributes(), c.codeLanguage(), c.text(), place(c.span()));
            case Block.MathBlock m ->
                    new Block.MathBlock(m.attributes(), m.notation(), m.source(), place(m.span()));
            case Block.ThematicBreak t -> new Block.ThematicBreak(t.attributes(), place(t.span()));
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
