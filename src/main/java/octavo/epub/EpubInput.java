package octavo.epub;

import java.util.List;
import octavo.content.PageStart;
import octavo.markup.MarkupDocument;
import org.jspecify.annotations.Nullable;

/// All that an EPUB is made of.
///
/// @param css the style's e-book side, without `@font-face`
/// @param cover front cover, or null for a book without one
/// @param pages of the PDF of the same build; empty when none was made
/// @param spans Kobo's spans around sentences
public record EpubInput(
        MarkupDocument document,
        EpubMetadata metadata,
        String css,
        List<EmbeddedFont> fonts,
        EpubImages images,
        EpubImages.@Nullable Image cover,
        List<PageStart> pages,
        boolean spans) {
    public EpubInput(
            MarkupDocument document,
            EpubMetadata metadata,
            String css,
            List<EmbeddedFont> fonts,
            EpubImages images,
            EpubImages.@Nullable Image cover,
            List<PageStart> pages) {
        this(document, metadata, css, fonts, images, cover, pages, false);
    }

    public EpubInput {
        fonts = List.copyOf(fonts);
        pages = List.copyOf(pages);
    }
}
