package octavo.content;

import java.util.List;

/// A footnote or endnote of an article.
///
/// @param id unique within the article
public record Note(String id, List<Block> content) {
    public Note {
        content = List.copyOf(content);
    }
}
