package octavo.content;

import java.util.List;

/// The text of an article.
public sealed interface ArticleBody {
    /// A flow of blocks.
    record Flow(List<Block> blocks, List<Note> notes) implements ArticleBody {
        public Flow {
            blocks = List.copyOf(blocks);
            notes = List.copyOf(notes);
        }
    }

    /// Pages of a PDF that are reproduced as they are.
    ///
    /// @param file relative to the article's folder
    /// @param pages 1-based page numbers in the order of reproduction
    /// @param text for search and for the EPUB
    record Facsimile(String file, List<Integer> pages, Flow text) implements ArticleBody {
        public Facsimile {
            pages = List.copyOf(pages);
        }
    }
}
