package octavo.image;

/// Sizes of the formats that are always decoded.
final class OtherHeaders {
    private static final double INCH_IN_METRES = 0.0254;

    private OtherHeaders() {}

    static ImageInfo read(ImageFormat format, byte[] bytes) throws BrokenImageException {
        ByteSource in = new ByteSource(bytes);
        return switch (format) {
            case GIF -> info(format, in.u16le(6), in.u16le(8), 3, true);
            case WEBP -> webp(in);
            case TIFF -> tiff(in);
            case BMP -> bmp(in);
            case JPEG, PNG, SVG -> throw new IllegalArgumentException(format.label());
        };
    }

    private static ImageInfo info(
            ImageFormat format, int width, int height, int components, boolean alpha) {
        return new ImageInfo(format, width, height, 0, 0, Orientation.UPRIGHT, components, alpha);
    }

    /// RFC 9649, section 2: one of three kinds of first chunk.
    private static ImageInfo webp(ByteSource in) throws BrokenImageException {
        return switch (in.ascii(12, 4)) {
            case "VP8 " ->
                    info(ImageFormat.WEBP, in.u16le(26) & 0x3FFF, in.u16le(28) & 0x3FFF, 3, false);
            case "VP8L" -> {
                int bits = in.i32le(21);
                yield info(
                        ImageFormat.WEBP,
                        1 + (bits & 0x3FFF),
                        1 + (bits >> 14 & 0x3FFF),
                        3,
                        (bits >> 28 & 1) != 0);
            }
            case "VP8X" ->
                    info(
                            ImageFormat.WEBP,
                            1 + (in.u16le(24) | in.u8(26) << 16),
                            1 + (in.u16le(27) | in.u8(29) << 16),
                            3,
                            (in.u8(20) & 0x10) != 0);
            default -> throw new BrokenImageException("its header is damaged");
        };
    }

    private static ImageInfo tiff(ByteSource in) throws BrokenImageException {
        ExifReader fields = ExifReader.read(in, 0);
        int photometric = fields.get(ExifReader.PHOTOMETRIC, 2);
        int components = photometric <= 1 ? 1 : photometric == 5 ? 4 : 3;
        return new ImageInfo(
                ImageFormat.TIFF,
                fields.get(ExifReader.WIDTH, 0),
                fields.get(ExifReader.HEIGHT, 0),
                fields.dpi(ExifReader.X_RESOLUTION),
                fields.dpi(ExifReader.Y_RESOLUTION),
                Orientation.UPRIGHT,
                components,
                fields.get(ExifReader.SAMPLES, components) > components);
    }

    private static ImageInfo bmp(ByteSource in) throws BrokenImageException {
        if (in.i32le(14) < 40) return info(ImageFormat.BMP, in.u16le(18), in.u16le(20), 3, false);
        int height = in.i32le(22);
        return new ImageInfo(
                ImageFormat.BMP,
                in.i32le(18),
                Math.abs(height),
                in.i32le(38) * INCH_IN_METRES,
                in.i32le(42) * INCH_IN_METRES,
                Orientation.UPRIGHT,
                3,
                false);
    }
}
