package octavo.markdown;

import java.util.List;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.Note;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// A Markdown text that was read.
///
/// @param frontMatter null where there is none
/// @param title the heading that was taken out of the text as the title's; empty where there was none
/// @param notes in the order of their places in the file
public record MarkdownDocument(
        @Nullable YamlMapping frontMatter,
        List<Inline> title,
        List<Block> blocks,
        List<Note> notes) {
    public MarkdownDocument {
        title = List.copyOf(title);
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }
}
