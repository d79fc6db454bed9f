package octavo.image;

/// Photographs with fewer pixels, for files that are read on screens.
final class Reduction {
    private Reduction() {}

    /// A JPEG in colours of its own is left alone, and so is what has few colours.
    static boolean isPossible(StoredImage image) {
        try {
            return switch (image.info().format()) {
                case JPEG ->
                        Conversion.forPdf(image, 1) instanceof JpegData j && j.iccProfile() == null;
                case PNG -> {
                    PngFile png = PngFile.read(image.bytes());
                    yield !png.isPlain()
                            || png.data().palette() == null && png.data().bitDepth() >= 8;
                }
                case WEBP, TIFF, BMP -> true;
                case GIF, SVG -> false;
            };
        } catch (BrokenImageException e) {
            return false;
        }
    }

    static ImageData of(StoredImage image, double scale) {
        Raster small = Fitting.scaled(Conversion.pixels(image, 1), scale);
        if (image.info().format() != ImageFormat.JPEG) return small;
        return new JpegData(
                small.widthPx(),
                small.heightPx(),
                small.components(),
                null,
                false,
                JpegWriter.write(small));
    }
}
