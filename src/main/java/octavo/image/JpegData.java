package octavo.image;

import org.jspecify.annotations.Nullable;

/// A JPEG with 8 bits a sample, to be embedded as it is (`DCTDecode`).
///
/// @param components 1, 3, or 4 for inks
/// @param iccProfile of the kind that `components` asks for; null when the file has none: then sRGB
/// @param inverted of inks: 255 is none
/// @param bytes the whole file
public record JpegData(
        int widthPx,
        int heightPx,
        int components,
        byte @Nullable [] iccProfile,
        boolean inverted,
        byte[] bytes)
        implements ImageData {}
