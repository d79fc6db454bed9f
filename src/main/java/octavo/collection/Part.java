package octavo.collection;

import java.util.List;
import octavo.content.Block;
import org.jspecify.annotations.Nullable;

/// A part of a book.
///
/// @param title null for articles that stand in no part
/// @param headnote may be empty
public record Part(@Nullable String title, List<Block> headnote, List<Entry> entries) {
    public Part {
        headnote = List.copyOf(headnote);
        entries = List.copyOf(entries);
    }
}
