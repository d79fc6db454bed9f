package octavo.frame;

import java.util.List;
import octavo.content.PageStart;

/// What layout ends in. `pdf` draws it and knows no layout.
///
/// @param language BCP 47 of the book
/// @param tags indexed by [Tag#id]
/// @param pageStarts in page order; blank pages have none
public record PagedDocument(
        String language,
        List<Page> pages,
        List<OutlineEntry> outline,
        List<Tag> tags,
        List<PageStart> pageStarts) {
    public PagedDocument {
        pages = List.copyOf(pages);
        outline = List.copyOf(outline);
        tags = List.copyOf(tags);
        pageStarts = List.copyOf(pageStarts);
    }

    /// The same with other pages, one for each.
    public PagedDocument withPages(List<Page> others) {
        return new PagedDocument(language, others, outline, tags, pageStarts);
    }
}
