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
/// @param cited what stands in the article's place where the book only cites it; else null
public record Entry(
        String id,
        String folder,
        Article article,
        @Nullable String shortTitle,
        List<Block> headnote,
        List<Block> questions,
        @Nullable CitedReading cited) {
    /// An article that the book holds.
    public Entry(
            String id,
            String folder,
            Article article,
            @Nullable String shortTitle,
            List<Block> headnote,
            List<Block> questions) {
        this(id, folder, article, shortTitle, headnote, questions, null);
    }

    public Entry {
        headnote = List.copyOf(headnote);
        questions = List.copyOf(questions);
    }

    public Entry withArticle(Article other) {
        return new Entry(id, folder, other, shortTitle, headnote, questions, cited);
    }

    /// The title as it stands in the article.
    public List<Inline> title() {
        return article.metadata().title();
    }
}
