package octavo.image;

import org.jspecify.annotations.Nullable;

/// An opaque PNG that is not interlaced, whose compressed samples can be embedded as they are: `FlateDecode` with
/// `/Predictor 15 /Colors n /BitsPerComponent b /Columns w`.
///
/// @param bitDepth bits a sample: 1, 2, 4, 8 or 16
/// @param components colours a pixel: 1 (gray or an index) or 3
/// @param palette sRGB triples when the samples are indexes; else null
/// @param iccProfile of the kind that `components` asks for; null: then sRGB
/// @param deflated zlib data of the filtered rows
public record PngData(
        int widthPx,
        int heightPx,
        int bitDepth,
        int components,
        byte @Nullable [] palette,
        byte @Nullable [] iccProfile,
        byte[] deflated)
        implements ImageData {}
