package octavo.content;

import java.util.List;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Goes through content in the order of the text and changes nothing. A walk overrides what it wants to see; each is
/// called before what stands within.
public abstract class ContentWalk {
    private @Nullable SourceSpan place;

    protected void enter(Block block) {}

    protected void enter(Inline inline) {}

    /// Of every block and inline, and of items, rows and cells.
    protected void attributes(Attributes attributes) {}

    /// Where in the source the innermost block that knows its place begins; null where none does.
    protected final @Nullable SourceSpan place() {
        return place;
    }

    /// The text of a body, then its notes.
    public final void body(ArticleBody body) {
        switch (body) {
            case ArticleBody.Flow f -> {
                blocks(f.blocks());
                f.notes().forEach(n -> blocks(n.content()));
            }
            case ArticleBody.Facsimile f -> body(f.text());
        }
    }

    public final void blocks(List<? extends Block> blocks) {
        for (Block b : blocks) {
            SourceSpan outer = place;
            if (b.span() != null) place = b.span();
            attributes(b.attributes());
            enter(b);
            within(b);
            place = outer;
        }
    }

    private void within(Block block) {
        switch (block) {
            case Block.Paragraph p -> inlines(p.content());
            case Block.Heading h -> inlines(h.content());
            case Block.Quote q -> blocks(q.content());
            case Block.ListBlock l -> {
                for (ListItem i : l.items()) {
                    attributes(i.attributes());
                    blocks(i.content());
                }
            }
            case Block.DefinitionList d -> {
                for (DefinitionItem i : d.items()) {
                    i.terms().forEach(this::inlines);
                    i.definitions().forEach(this::blocks);
                }
            }
            case Block.Figure f -> {
                blocks(f.content());
                blocks(f.caption());
                inlines(f.credit());
            }
            case Block.Table t -> {
                inlines(t.caption());
                rows(t.head());
                rows(t.body());
                rows(t.foot());
            }
            case Block.Verse v -> v.stanzas().forEach(s -> s.forEach(l -> inlines(l.content())));
            case Block.Division d -> blocks(d.content());
            case Block.CodeBlock _, Block.MathBlock _, Block.ThematicBreak _ -> {}
        }
    }

    private void rows(List<TableRow> rows) {
        for (TableRow r : rows) {
            attributes(r.attributes());
            for (TableCell c : r.cells()) {
                attributes(c.attributes());
                blocks(c.content());
            }
        }
    }

    public final void inlines(List<? extends Inline> inlines) {
        for (Inline i : inlines) {
            attributes(i.attributes());
            enter(i);
            switch (i) {
                case Inline.Emphasis e -> inlines(e.content());
                case Inline.Strong s -> inlines(s.content());
                case Inline.SmallCaps s -> inlines(s.content());
                case Inline.Sub s -> inlines(s.content());
                case Inline.Sup s -> inlines(s.content());
                case Inline.Link l -> inlines(l.content());
                case Inline.Span s -> inlines(s.content());
                case Inline.Text _,
                        Inline.Code _,
                        Inline.Image _,
                        Inline.NoteRef _,
                        Inline.Citation _,
                        Inline.Math _,
                        Inline.LineBreak _,
                        Inline.PageMark _,
                        Inline.IndexTerm _ -> {}
            }
        }
    }
}
