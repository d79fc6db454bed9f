package octavo.image;

import java.util.List;

/// Within what bounds a device takes images.
///
/// @param types media types that it shows; empty for all of EPUB's
/// @param longestPx the greater side; 0 for no bound
/// @param mostPixels 0 for no bound
/// @param mostBytes 0 for no bound
/// @param transparent may have transparent pixels
public record ImageFit(
        List<String> types, int longestPx, double mostPixels, long mostBytes, boolean transparent) {
    public ImageFit {
        types = List.copyOf(types);
    }

    boolean shows(String mediaType) {
        return types.isEmpty() || types.contains(mediaType);
    }

    /// Factor by which an image is made smaller, at most 1.
    double scale(int widthPx, int heightPx) {
        double scale = 1;
        int longer = Math.max(widthPx, heightPx);
        if (longestPx > 0 && longer > longestPx) scale = (double) longestPx / longer;
        double pixels = (double) widthPx * heightPx;
        if (mostPixels > 0 && pixels * scale * scale > mostPixels)
            scale = Math.sqrt(mostPixels / pixels);
        return scale;
    }
}
