package octavo.image;

import org.jspecify.annotations.Nullable;

/// A gray or colour JPEG with 8 bits a sample, to be embedded as it is (`DCTDecode`).
///
/// @param components 1 or 3
/// @param orientation for the matrix with which it is placed
/// @param iccProfile of the kind that `components` asks for; null when the file has none: then sRGB
/// @param bytes the whole file
public record JpegData(
        int widthPx,
        int heightPx,
        int components,
        Orientation orientation,
        byte @Nullable [] iccProfile,
        byte[] bytes)
        implements ImageData {}
