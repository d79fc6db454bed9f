package octavo.epub.device;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a shop or a kind of reading device takes. Zero and empty lists where nothing is asked.
///
/// @param name as it is asked for: `kobo`
/// @param title as it is printed
/// @param dated ISO date on which the sources were read
/// @param ending of the file's name: `.epub`
/// @param spans Kobo's spans around sentences
/// @param mostMb of the whole book
/// @param creator an author or editor must be named
public record DeviceProfile(
        String name,
        String title,
        String dated,
        List<String> sources,
        String ending,
        boolean spans,
        int mostMb,
        boolean creator,
        Files files,
        Cover cover,
        Images images,
        Text text,
        Css css,
        List<String> fontTypes) {
    public DeviceProfile {
        sources = List.copyOf(sources);
        fontTypes = List.copyOf(fontTypes);
    }

    /// @param mostKb of one content document
    /// @param most content documents
    /// @param contentsLevels that are shown
    /// @param ncx the NCX is needed
    public record Files(int mostKb, int most, int contentsLevels, boolean ncx) {}

    /// @param least width and height in pixels
    /// @param best what the shop recommends, or null
    /// @param mostPx either side
    /// @param ratio height to width that the shop recommends
    public record Cover(
            @Nullable Size least,
            @Nullable Size best,
            int mostPx,
            double ratio,
            int mostMb,
            List<String> types) {
        public Cover {
            types = List.copyOf(types);
        }
    }

    /// Of a picture, in pixels.
    public record Size(int widthPx, int heightPx) {}

    /// @param types media types that are shown
    /// @param longestPx side to which greater images are made smaller
    /// @param transparent may have transparent pixels
    /// @param inks may have the colours of printing inks (CMYK)
    public record Images(
            List<String> types,
            int longestPx,
            int mostMb,
            double mostMegapixels,
            boolean transparent,
            boolean inks) {
        public Images {
            types = List.copyOf(types);
        }
    }

    /// @param softHyphens U+00AD does no harm
    /// @param tableColumns that can be read
    /// @param mathml is shown
    /// @param noteAsides notes may be `aside` elements
    /// @param nestedTables are shown
    /// @param media sound and film are played
    /// @param scripts run
    public record Text(
            boolean softHyphens,
            int tableColumns,
            boolean mathml,
            boolean noteAsides,
            boolean nestedTables,
            boolean media,
            boolean scripts) {}

    /// @param colors text and grounds may have fixed colours
    /// @param functions `calc()` and its like are understood
    /// @param fixedHeights lengths in points or pixels do no harm
    /// @param negativeMargins are understood
    /// @param fixedSizes letters may have lengths in points or pixels
    /// @param bodySize the body's text may have another size than the reader's
    /// @param positions elements may be taken out of the flow of the text
    /// @param modern flexible boxes, grids and lengths of the screen's size are understood
    public record Css(
            boolean colors,
            boolean functions,
            boolean fixedHeights,
            boolean negativeMargins,
            boolean fixedSizes,
            boolean bodySize,
            boolean positions,
            boolean modern) {}
}
