package octavo.collection;

import octavo.content.Article;

/// An item of the front or back matter.
public sealed interface Matter {
    /// Made by Octavo.
    record Generated(MatterKind kind) implements Matter {}

    /// A text of the editor's: `preface.md`.
    ///
    /// @param id fit for a file name, unique in the book
    /// @param file relative to the book
    record Text(String id, String file, Article article) implements Matter {}
}
