package octavo.cite;

import java.util.List;
import octavo.content.Block;
import octavo.content.BlockMapper;
import octavo.content.Inline;

/// Goes through blocks in the order of the text and may put other inlines in the place of runs.
abstract class InlineWalk extends BlockMapper {
    /// [#within] goes on into what the siblings hold.
    @Override
    protected abstract List<Inline> run(List<Inline> run, Block block);

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
}
