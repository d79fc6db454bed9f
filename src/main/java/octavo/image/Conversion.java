package octavo.image;

import org.jspecify.annotations.Nullable;

/// Images in the forms that the outputs take. What is decoded here was decoded once when the store took the image in, so
/// that a damaged file has been refused there.
final class Conversion {
    private static final int MAX_DRAWN_PX = 6000;

    private Conversion() {}

    static ImageData forPdf(StoredImage image, int drawnWidthPx) {
        byte[] bytes = image.bytes();
        try {
            return switch (image.info().format()) {
                case JPEG -> {
                    JpegFile file = JpegFile.read(bytes);
                    yield file.isPlain() ? file.data() : upright(file);
                }
                case PNG -> {
                    PngFile file = PngFile.read(bytes);
                    yield file.isPlain() ? file.data() : PngDecoder.decode(file);
                }
                case SVG -> {
                    SvgFile svg = SvgFile.read(bytes);
                    Drawing shapes = SvgRenderer.shapes(svg);
                    yield shapes != null ? shapes : drawn(svg, drawnWidthPx);
                }
                case GIF, WEBP, TIFF, BMP -> PixelReader.read(image.info().format(), bytes);
            };
        } catch (BrokenImageException e) {
            throw changed(image, e);
        }
    }

    static JpegData stored(StoredImage image) {
        try {
            return JpegFile.read(image.bytes()).data();
        } catch (BrokenImageException e) {
            throw changed(image, e);
        }
    }

    static byte[] inks(StoredImage image) {
        try {
            return CmykJpeg.inks(JpegFile.read(image.bytes()));
        } catch (BrokenImageException e) {
            throw changed(image, e);
        }
    }

    private static IllegalStateException changed(StoredImage image, BrokenImageException e) {
        return new IllegalStateException(image.source() + " has changed since it was looked at", e);
    }

    static Raster pixels(StoredImage image, int drawnWidthPx) {
        byte[] bytes = image.bytes();
        try {
            return switch (image.info().format()) {
                case JPEG -> upright(JpegFile.read(bytes));
                case PNG -> PngDecoder.decode(PngFile.read(bytes));
                case SVG -> drawn(SvgFile.read(bytes), drawnWidthPx);
                case GIF, WEBP, TIFF, BMP -> PixelReader.read(image.info().format(), bytes);
            };
        } catch (BrokenImageException e) {
            throw changed(image, e);
        }
    }

    static EncodedImage forEbook(StoredImage image) {
        byte[] bytes = image.bytes();
        try {
            return switch (image.info().format()) {
                case JPEG -> {
                    JpegFile file = JpegFile.read(bytes);
                    boolean asItIs =
                            file.isPlain() && image.info().orientation() == Orientation.UPRIGHT;
                    yield jpeg(asItIs ? bytes : JpegWriter.write(upright(file)));
                }
                case PNG -> pngForEbook(image.info(), bytes);
                case GIF -> new EncodedImage(bytes, ImageFormat.GIF.mediaType());
                case SVG ->
                        new EncodedImage(
                                Ground.under(SvgFile.read(bytes).cleaned()),
                                ImageFormat.SVG.mediaType());
                case WEBP -> {
                    Raster raster = PixelReader.read(ImageFormat.WEBP, bytes);
                    boolean photo =
                            raster.alpha() == null && ImageFormat.startsWith(bytes, 12, "VP8 ");
                    yield photo ? jpeg(JpegWriter.write(raster)) : png(Ground.under(raster));
                }
                case TIFF, BMP -> png(Ground.under(PixelReader.read(image.info().format(), bytes)));
            };
        } catch (BrokenImageException e) {
            throw changed(image, e);
        }
    }

    private static EncodedImage pngForEbook(ImageInfo info, byte[] bytes)
            throws BrokenImageException {
        EncodedImage asItIs = new EncodedImage(bytes, ImageFormat.PNG.mediaType());
        if (!info.alpha()) return asItIs;
        Raster raster = PixelReader.read(ImageFormat.PNG, bytes);
        return isOpaque(raster.alpha()) ? asItIs : png(Ground.under(raster));
    }

    private static boolean isOpaque(byte @Nullable [] alpha) {
        if (alpha == null) return true;
        for (byte a : alpha) if (a != -1) return false;
        return true;
    }

    private static EncodedImage jpeg(byte[] data) {
        return new EncodedImage(data, ImageFormat.JPEG.mediaType());
    }

    private static EncodedImage png(Raster raster) {
        return new EncodedImage(PngWriter.write(raster), ImageFormat.PNG.mediaType());
    }

    /// Decoded and turned.
    static Raster upright(JpegFile file) throws BrokenImageException {
        Raster raster =
                file.isPlain()
                        ? PixelReader.read(ImageFormat.JPEG, file.bytes())
                        : CmykJpeg.decode(file);
        return raster.turned(file.info().orientation());
    }

    static Raster drawn(SvgFile svg, int widthPx) throws BrokenImageException {
        double scale = Math.min(widthPx / svg.widthPx(), MAX_DRAWN_PX / svg.heightPx());
        int w = (int) Math.max(1, Math.round(svg.widthPx() * scale));
        int h = (int) Math.max(1, Math.round(svg.heightPx() * scale));
        return SvgRenderer.render(svg, w, h);
    }
}
