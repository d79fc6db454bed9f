package octavo.collection;

import java.util.List;
import octavo.content.Article;
import octavo.content.Block;
import octavo.content.Inline;
import org.jspecify.annotations.Nullable;

/// An article in its place in the book.
///
/// @param id fit for a file name, unique in the book: `balancing-act`
/// @param folder of the article, relative to the book, forward slashes; images are relative to it
/// @param shortTitle for running heads, or null
/// @param headnote the editor's introduction; may be empty
/// @param questions for discussion; may be empty
public record Entry(
        String id,
        String folder,
        Article article,
        @Nullable String shortTitle,
        List<Block> headnote,
        List<Block> questions) {
    public Entry {
        headnote = List.copyOf(headnote);
        questions = List.copyOf(questions);
    }

    /// The title as it stands in the article.
    public List<Inline> title() {
        return article.metadata().title();
    }
}
