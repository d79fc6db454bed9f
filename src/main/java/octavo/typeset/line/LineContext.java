package octavo.typeset.line;

import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import octavo.diag.Diagnostic;
import octavo.font.FontLibrary;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.math.FormulaSetter;
import octavo.typeset.shape.ShapeCache;
import org.jspecify.annotations.Nullable;

/// What setting lines needs beside the text.
///
/// @param shapes one for the whole book, shared by all articles and threads
/// @param tagOf id of the tag to which an element's own text belongs, or `FrameItem.ARTIFACT`
/// @param images intrinsic sizes of inline images
/// @param diagnostics takes what there is to say about the text (missing glyphs, small capitals that the face has
///     not); overfull lines are in [SetLine#overfullPt], as only the page maker knows where they stand
public record LineContext(
        FontLibrary fonts,
        ShapeCache shapes,
        PageReferences pages,
        ToIntFunction<StyledElement> tagOf,
        InlineImages images,
        FormulaSetter formulas,
        Consumer<Diagnostic> diagnostics) {
    /// Code of the note on a phrase that is set as written, since its face has no small capitals for it.
    public static final String NO_SMALL_CAPS = "small-caps-missing";

    /// Sizes of images that stand in a line, by their `src`.
    public interface InlineImages {
        /// Width and height in points at 96 pixels an inch, before any style; null when the image is not known.
        double @Nullable [] sizePt(String source);
    }
}
