package octavo.markdown;

import java.util.List;
import octavo.content.Block;
import octavo.content.BlockMapper;
import octavo.content.Inline;
import octavo.content.Note;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Content without its places in a source, for comparison.
final class Spans extends BlockMapper {
    private Spans() {}

    static List<Block> without(List<Block> blocks) {
        return new Spans().blocks(blocks);
    }

    static List<Note> withoutInNotes(List<Note> notes) {
        return notes.stream().map(n -> new Note(n.id(), without(n.content()))).toList();
    }

    @Override
    protected List<Inline> run(List<Inline> run, Block block) {
        return run;
    }

    @Override
    protected @Nullable SourceSpan place(@Nullable SourceSpan span) {
        return null;
    }
}
