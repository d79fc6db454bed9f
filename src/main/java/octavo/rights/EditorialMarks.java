package octavo.rights;

import java.util.ArrayList;
import java.util.List;
import octavo.content.ArticleBody;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.PlainText;
import octavo.content.TableRow;
import org.jspecify.annotations.Nullable;

/// What an editor marked in a text as not the author's: `.emendation`, `.omission`, `.editor-note`.
record EditorialMarks(List<Emendation> emendations, int omissions, int notes) {
    /// @param reading as it stands in the book
    /// @param original the source's reading, or null where it was not written down
    record Emendation(String reading, @Nullable String original) {}

    static EditorialMarks of(ArticleBody.Flow flow) {
        Collector c = new Collector();
        c.blocks(flow.blocks());
        flow.notes().forEach(n -> c.blocks(n.content()));
        return new EditorialMarks(List.copyOf(c.emendations), c.omissions, c.notes);
    }

    boolean isEmpty() {
        return emendations.isEmpty() && omissions == 0 && notes == 0;
    }

    private static final class Collector {
        private final List<Emendation> emendations = new ArrayList<>();
        private int omissions;
        private int notes;

        void blocks(List<Block> blocks) {
            for (Block b : blocks) block(b);
        }

        private void marked(Attributes a, String text) {
            if (a.hasClass("omission")) omissions++;
            if (a.hasClass("editor-note")) notes++;
            if (a.hasClass("emendation"))
                emendations.add(new Emendation(text, a.other().get("original")));
        }

        private void block(Block b) {
            switch (b) {
                case Block.Paragraph p -> inlines(p.content());
                case Block.Heading h -> inlines(h.content());
                case Block.Quote q -> blocks(q.content());
                case Block.ListBlock l -> l.items().forEach(i -> blocks(i.content()));
                case Block.DefinitionList d ->
                        d.items()
                                .forEach(i -> {
                                    i.terms().forEach(this::inlines);
                                    i.definitions().forEach(this::blocks);
                                });
                case Block.Figure f -> {
                    blocks(f.content());
                    blocks(f.caption());
                }
                case Block.Table t -> {
                    inlines(t.caption());
                    rows(t.head());
                    rows(t.body());
                    rows(t.foot());
                }
                case Block.Verse v ->
                        v.stanzas().forEach(s -> s.forEach(l -> inlines(l.content())));
                case Block.Division d -> {
                    marked(d.attributes(), "");
                    if (d.kind() == DivisionKind.EDITORS_NOTE) notes++;
                    blocks(d.content());
                }
                case Block.CodeBlock _, Block.MathBlock _, Block.ThematicBreak _ -> {}
            }
        }

        private void rows(List<TableRow> rows) {
            rows.forEach(r -> r.cells().forEach(c -> blocks(c.content())));
        }

        private void inlines(List<Inline> content) {
            for (Inline i : content) {
                switch (i) {
                    case Inline.Span s -> {
                        marked(s.attributes(), PlainText.ofInlines(s.content()));
                        inlines(s.content());
                    }
                    case Inline.Emphasis e -> inlines(e.content());
                    case Inline.Strong e -> inlines(e.content());
                    case Inline.SmallCaps e -> inlines(e.content());
                    case Inline.Sub e -> inlines(e.content());
                    case Inline.Sup e -> inlines(e.content());
                    case Inline.Link e -> inlines(e.content());
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
}
