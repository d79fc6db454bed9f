package octavo.image;

/// What an image's header says.
///
/// @param widthPx as it is shown, turned upright; an SVG's in CSS pixels, rounded up
/// @param heightPx as it is shown
/// @param dpiX stated pixels an inch; 0 when the file states none
/// @param orientation how the stored pixels must be turned
/// @param components colour channels without alpha: 1 gray, 3 colour, 4 CMYK
/// @param alpha some pixels may be transparent
public record ImageInfo(
        ImageFormat format,
        int widthPx,
        int heightPx,
        double dpiX,
        double dpiY,
        Orientation orientation,
        int components,
        boolean alpha) {
    private static final double PT_PER_PX = 72.0 / 96;

    /// CSS's natural width: 96 pixels an inch, whatever the file states. Layout caps it to the measure.
    public double naturalWidthPt() {
        return widthPx * PT_PER_PX;
    }

    public double naturalHeightPt() {
        return heightPx * PT_PER_PX;
    }
}
