package octavo.markup;

import java.util.List;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DefinitionItem;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.TableCell;
import octavo.content.TableRow;
import octavo.content.VerseLine;

/// Declares all ids of a text before it is lowered, so that links may lead forward.
final class IdCollector {
    private final Scope scope;

    IdCollector(Scope scope) {
        this.scope = scope;
    }

    void blocks(List<? extends Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        own(block.attributes());
        switch (block) {
            case Block.Paragraph p -> inlines(p.content());
            case Block.Heading h -> inlines(h.content());
            case Block.Quote q -> blocks(q.content());
            case Block.ListBlock l -> {
                for (ListItem i : l.items()) {
                    own(i.attributes());
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
            case Block.Verse v -> {
                for (List<VerseLine> s : v.stanzas()) s.forEach(l -> inlines(l.content()));
            }
            case Block.Division d -> blocks(d.content());
            case Block.CodeBlock c -> {}
            case Block.MathBlock m -> {}
            case Block.ThematicBreak t -> {}
        }
    }

    private void rows(List<TableRow> rows) {
        for (TableRow r : rows) {
            own(r.attributes());
            for (TableCell c : r.cells()) {
                own(c.attributes());
                blocks(c.content());
            }
        }
    }

    void inlines(List<Inline> inlines) {
        for (Inline i : inlines) {
            own(i.attributes());
            switch (i) {
                case Inline.Emphasis e -> inlines(e.content());
                case Inline.Strong s -> inlines(s.content());
                case Inline.SmallCaps s -> inlines(s.content());
                case Inline.Sub s -> inlines(s.content());
                case Inline.Sup s -> inlines(s.content());
                case Inline.Link l -> inlines(l.content());
                case Inline.Span s -> inlines(s.content());
                case Inline.Text t -> {}
                case Inline.Code c -> {}
                case Inline.Image m -> {}
                case Inline.NoteRef n -> {}
                case Inline.Citation c -> {}
                case Inline.Math m -> {}
                case Inline.LineBreak b -> {}
                case Inline.PageMark p -> {}
                case Inline.IndexTerm t -> {}
            }
        }
    }

    private void own(Attributes a) {
        if (a.id() != null) scope.declare(a.id());
    }
}
