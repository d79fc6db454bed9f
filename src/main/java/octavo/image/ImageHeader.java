package octavo.image;

import org.jspecify.annotations.Nullable;

/// What a finished image file says of itself.
public final class ImageHeader {
    private ImageHeader() {}

    /// Null for what is no image, or a broken one.
    public static @Nullable ImageInfo read(byte[] bytes) {
        ImageFormat format = ImageFormat.of(bytes);
        if (format == null) return null;
        try {
            return switch (format) {
                case JPEG -> JpegFile.read(bytes).info();
                case PNG -> PngFile.read(bytes).info();
                case SVG -> SvgFile.read(bytes).info();
                case GIF, WEBP, TIFF, BMP -> OtherHeaders.read(format, bytes);
            };
        } catch (BrokenImageException e) {
            return null;
        }
    }
}
