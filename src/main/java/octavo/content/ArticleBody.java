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
    /// @param fullPage whether they fill the page to its edges, without running head and folio
    record Facsimile(String file, List<Integer> pages, Flow text, boolean fullPage)
            implements ArticleBody {
        public Facsimile {
            pages = List.copyOf(pages);
        }

        public Facsimile(String file, List<Integer> pages, Flow text) {
            this(file, pages, text, false);
        }

        public Facsimile withText(Flow other) {
            return new Facsimile(file, pages, other, fullPage);
        }
    }
}
