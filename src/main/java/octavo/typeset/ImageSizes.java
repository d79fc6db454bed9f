package octavo.typeset;

import org.jspecify.annotations.Nullable;

/// Intrinsic sizes of the book's images.
public interface ImageSizes {
    /// Width and height in points at 96 pixels an inch; null when the image is not known.
    double @Nullable [] sizePt(String source);
}
