package octavo.typeset.line;

import java.util.function.ToIntFunction;
import octavo.font.FontLibrary;
import octavo.style.StyledNode.StyledElement;

/// What setting lines needs beside the text.
///
/// @param tagOf id of the tag to which an element's own text belongs, or `FrameItem.ARTIFACT`
/// @param images intrinsic sizes of inline images
public record LineContext(
        FontLibrary fonts, PageReferences pages, ToIntFunction<StyledElement> tagOf, InlineImages images) {
    /// Sizes of images that stand in a line, by their `src`.
    public interface InlineImages {
        /// Width and height in points at 96 pixels an inch, before any style; null when the image is not known.
        double @org.jspecify.annotations.Nullable [] sizePt(String source);
    }
}
