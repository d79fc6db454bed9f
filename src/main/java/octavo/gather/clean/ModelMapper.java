package octavo.gather.clean;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Block;
import octavo.content.BlockMapper;
import octavo.content.Inline;
import octavo.content.Note;

/// Copies blocks with each leaf of the running text replaced.
public abstract class ModelMapper extends BlockMapper {
    /// What stands in place of a node; its own content was mapped already. An empty list takes it out.
    protected abstract List<Inline> inline(Inline node);

    /// Whether the block is kept after its content was mapped.
    protected boolean keeps(Block block) {
        return true;
    }

    @Override
    public final List<Block> blocks(List<? extends Block> blocks) {
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

    @Override
    protected final List<Inline> run(List<Inline> run, Block block) {
        return inlines(run);
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
