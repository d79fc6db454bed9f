package octavo.image;

/// Makes sure that an image can be shown before anything relies on it: its header, its bounds, and, where it will be
/// decoded by others' code, the decoding itself.
final class Examination {
    private static final int PROOF_PX = 100;

    private Examination() {}

    static ImageInfo examine(ImageFormat format, byte[] bytes) throws BrokenImageException {
        return switch (format) {
            case JPEG -> {
                JpegFile file = JpegFile.read(bytes);
                ImageInfo info = bounded(file.info());
                if (!file.isPlain() || info.orientation() != Orientation.UPRIGHT)
                    Conversion.upright(file);
                yield info;
            }
            case PNG -> bounded(PngFile.read(bytes).info());
            case SVG -> {
                SvgFile svg = SvgFile.read(bytes);
                Conversion.drawn(svg, PROOF_PX);
                yield svg.info();
            }
            case GIF, WEBP, TIFF, BMP -> {
                ImageInfo info = bounded(OtherHeaders.read(format, bytes));
                Raster raster = PixelReader.read(format, bytes);
                if (raster.widthPx() != info.widthPx() || raster.heightPx() != info.heightPx()) {
                    info =
                            new ImageInfo(
                                    format,
                                    raster.widthPx(),
                                    raster.heightPx(),
                                    info.dpiX(),
                                    info.dpiY(),
                                    info.orientation(),
                                    raster.components(),
                                    raster.alpha() != null);
                }
                yield info;
            }
        };
    }

    private static ImageInfo bounded(ImageInfo info) throws BrokenImageException {
        if (info.widthPx() <= 0 || info.heightPx() <= 0)
            throw new BrokenImageException("it states no size");
        if ((long) info.widthPx() * info.heightPx() > ImageStore.MAX_PIXELS) {
            throw new BrokenImageException(
                    "it has "
                            + info.widthPx()
                            + " by "
                            + info.heightPx()
                            + " pixels; at most 100 million are read");
        }
        return info;
    }
}
