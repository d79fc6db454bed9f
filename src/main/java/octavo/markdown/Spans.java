package octavo.markdown;

import java.util.List;
import octavo.content.Block;
import octavo.content.DefinitionItem;
import octavo.content.ListItem;
import octavo.content.Note;
import octavo.content.TableCell;
import octavo.content.TableRow;

/// Content without its places in a source, for comparison.
final class Spans {
    private Spans() {}

    static List<Block> without(List<Block> blocks) {
        return blocks.stream().map(Spans::without).toList();
    }

    static List<Note> withoutInNotes(List<Note> notes) {
        return notes.stream().map(n -> new Note(n.id(), without(n.content()))).toList();
    }

    private static Block without(Block b) {
        return switch (b) {
            case Block.Paragraph p -> new Block.Paragraph(p.attributes(), p.content(), null);
            case Block.Heading h -> new Block.Heading(h.attributes(), h.level(), h.content(), null);
            case Block.Quote q -> new Block.Quote(q.attributes(), without(q.content()), null);
            case Block.ListBlock l ->
                    new Block.ListBlock(
                            l.attributes(),
                            l.numbering(),
                            l.start(),
                            l.tight(),
                            l.items().stream()
                                    .map(i -> new ListItem(i.attributes(), without(i.content())))
                                    .toList(),
                            null);
            case Block.DefinitionList l ->
                    new Block.DefinitionList(
                            l.attributes(),
                            l.items().stream()
                                    .map(i ->
                                            new DefinitionItem(
                                                    i.terms(),
                                                    i.definitions().stream()
                                                            .map(Spans::without)
                                                            .toList()))
                                    .toList(),
                            null);
            case Block.CodeBlock c ->
                    new Block.CodeBlock(c.attributes(), c.codeLanguage(), c.text(), null);
            case Block.Figure f ->
                    new Block.Figure(
                            f.attributes(),
                            without(f.content()),
                            without(f.caption()),
                            f.credit(),
                            null);
            case Block.Table t ->
                    new Block.Table(
                            t.attributes(),
                            t.caption(),
                            t.columns(),
                            rows(t.head()),
                            rows(t.body()),
                            rows(t.foot()),
                            null);
            case Block.Verse v -> new Block.Verse(v.attributes(), v.stanzas(), null);
            case Block.MathBlock m ->
                    new Block.MathBlock(m.attributes(), m.notation(), m.source(), null);
            case Block.ThematicBreak t -> new Block.ThematicBreak(t.attributes(), null);
            case Block.Division d ->
                    new Block.Division(d.attributes(), d.kind(), without(d.content()), null);
        };
    }

    private static List<TableRow> rows(List<TableRow> rows) {
        return rows.stream()
                .map(r ->
                        new TableRow(r.attributes(), r.cells().stream().map(Spans::cell).toList()))
                .toList();
    }

    private static TableCell cell(TableCell c) {
        return new TableCell(
                c.attributes(),
                c.header(),
                c.alignment(),
                c.columnSpan(),
                c.rowSpan(),
                without(c.content()));
    }
}
