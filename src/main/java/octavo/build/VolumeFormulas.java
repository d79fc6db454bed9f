package octavo.build;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import octavo.collection.Entry;
import octavo.collection.Matter;
import octavo.collection.Volume;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.MathNotation;
import octavo.content.TableRow;
import octavo.math.ParsedFormula;

/// Whether a book has formulas that are set as mathematics.
final class VolumeFormulas {
    private VolumeFormulas() {}

    static boolean any(Volume volume) {
        Stream<Matter> matter = Stream.concat(volume.front().stream(), volume.back().stream());
        return volume.parts().stream().anyMatch(p -> blocks(p.headnote()))
                || volume.entries().stream().anyMatch(VolumeFormulas::entry)
                || matter.anyMatch(m -> m instanceof Matter.Text t && body(t.article().body()));
    }

    private static boolean entry(Entry e) {
        return inlines(e.title())
                || blocks(e.headnote())
                || body(e.article().body())
                || blocks(e.questions());
    }

    private static boolean body(ArticleBody body) {
        return switch (body) {
            case ArticleBody.Flow f ->
                    blocks(f.blocks()) || f.notes().stream().anyMatch(n -> blocks(n.content()));
            case ArticleBody.Facsimile f -> body(f.text());
        };
    }

    private static boolean blocks(Collection<? extends Block> all) {
        return all.stream().anyMatch(VolumeFormulas::block);
    }

    private static boolean block(Block block) {
        return switch (block) {
            case Block.MathBlock m -> isSet(m.notation(), m.source());
            case Block.Paragraph p -> inlines(p.content());
            case Block.Heading h -> inlines(h.content());
            case Block.Quote q -> blocks(q.content());
            case Block.ListBlock l -> l.items().stream().anyMatch(i -> blocks(i.content()));
            case Block.DefinitionList d ->
                    d.items().stream()
                            .anyMatch(i ->
                                    i.terms().stream().anyMatch(VolumeFormulas::inlines)
                                            || i.definitions().stream()
                                                    .anyMatch(VolumeFormulas::blocks));
            case Block.Figure f -> blocks(f.content()) || blocks(f.caption());
            case Block.Table t ->
                    inlines(t.caption()) || rows(t.head()) || rows(t.body()) || rows(t.foot());
            case Block.Verse v ->
                    v.stanzas().stream()
                            .anyMatch(s -> s.stream().anyMatch(l -> inlines(l.content())));
            case Block.Division d -> blocks(d.content());
            case Block.CodeBlock _, Block.ThematicBreak _ -> false;
        };
    }

    private static boolean rows(List<TableRow> rows) {
        return rows.stream().anyMatch(r -> r.cells().stream().anyMatch(c -> blocks(c.content())));
    }

    private static boolean inlines(List<Inline> all) {
        return all.stream().anyMatch(VolumeFormulas::inline);
    }

    private static boolean inline(Inline inline) {
        return switch (inline) {
            case Inline.Math m -> isSet(m.notation(), m.source());
            case Inline.Emphasis e -> inlines(e.content());
            case Inline.Strong s -> inlines(s.content());
            case Inline.SmallCaps s -> inlines(s.content());
            case Inline.Sub s -> inlines(s.content());
            case Inline.Sup s -> inlines(s.content());
            case Inline.Span s -> inlines(s.content());
            case Inline.Link l -> inlines(l.content());
            case Inline.Text _,
                    Inline.Code _,
                    Inline.Image _,
                    Inline.NoteRef _,
                    Inline.Citation _,
                    Inline.LineBreak _,
                    Inline.PageMark _,
                    Inline.IndexTerm _ ->
                    false;
        };
    }

    private static boolean isSet(MathNotation notation, String source) {
        ParsedFormula f =
                notation == MathNotation.LATEX
                        ? ParsedFormula.ofLatex(source)
                        : ParsedFormula.ofMathml(source);
        return f.math() != null;
    }
}
