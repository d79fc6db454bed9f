package octavo.image;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// A PNG's chunks (W3C PNG, third edition, section 11), their checksums verified.
final class PngFile {
    static final int GRAY = 0;
    static final int RGB = 2;
    static final int INDEXED = 3;
    static final int GRAY_ALPHA = 4;
    static final int RGBA = 6;

    private static final int MAX_PROFILE = 4 << 20;
    private static final double INCH_IN_METRES = 0.0254;

    private final ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int bitDepth;
    private int colorType;
    private boolean interlaced;
    private double dpiX;
    private double dpiY;
    private byte @Nullable [] palette;
    private byte @Nullable [] transparency;
    private byte @Nullable [] profile;

    private PngFile() {}

    static PngFile read(byte[] bytes) throws BrokenImageException {
        PngFile file = new PngFile();
        file.chunks(bytes, new ByteSource(bytes));
        return file;
    }

    private void chunks(byte[] bytes, ByteSource in) throws BrokenImageException {
        long at = 8;
        String type = "";
        while (!type.equals("IEND")) {
            int length = in.i32(at);
            type = in.ascii(at + 4, 4);
            long data = at + 8;
            if (length < 0) throw new BrokenImageException("a length in it is damaged");
            int expected = in.i32(data + length);
            CRC32 crc = new CRC32();
            crc.update(bytes, (int) at + 4, length + 4);
            boolean critical = Character.isUpperCase(type.charAt(0));
            if ((int) crc.getValue() == expected) chunk(type, in, data, length, bytes);
            else if (critical)
                throw new BrokenImageException("its data are damaged (a checksum differs)");
            at = data + length + 4;
        }
        if (width == 0) throw new BrokenImageException("it states no size");
        if (deflated.size() == 0) throw new BrokenImageException("it holds no picture");
        if (colorType == INDEXED && palette == null)
            throw new BrokenImageException("it has no palette");
    }

    private void chunk(String type, ByteSource in, long at, int length, byte[] bytes)
            throws BrokenImageException {
        switch (type) {
            case "IHDR" -> header(in, at);
            case "PLTE" -> palette = in.slice(at, length - length % 3);
            case "tRNS" -> transparency = in.slice(at, length);
            case "IDAT" -> deflated.write(bytes, (int) at, length);
            case "iCCP" -> profile = inflateProfile(in.slice(at, length));
            case "pHYs" -> {
                if (length >= 9 && in.u8(at + 8) == 1) {
                    dpiX = in.i32(at) * INCH_IN_METRES;
                    dpiY = in.i32(at + 4) * INCH_IN_METRES;
                }
            }
            default -> {
                if (width == 0) throw new BrokenImageException("its header is missing");
            }
        }
    }

    private void header(ByteSource in, long at) throws BrokenImageException {
        width = in.i32(at);
        height = in.i32(at + 4);
        bitDepth = in.u8(at + 8);
        colorType = in.u8(at + 9);
        interlaced = in.u8(at + 12) == 1;
        boolean known =
                switch (colorType) {
                    case GRAY -> Integer.bitCount(bitDepth) == 1 && bitDepth <= 16;
                    case INDEXED -> Integer.bitCount(bitDepth) == 1 && bitDepth <= 8;
                    case RGB, GRAY_ALPHA, RGBA -> bitDepth == 8 || bitDepth == 16;
                    default -> false;
                };
        if (!known
                || width <= 0
                || height <= 0
                || in.u8(at + 10) != 0
                || in.u8(at + 11) != 0
                || in.u8(at + 12) > 1) {
            throw new BrokenImageException("its header is damaged");
        }
    }

    /// A name, a zero byte, a method byte, zlib data. A damaged profile does no harm to the picture.
    private static byte @Nullable [] inflateProfile(byte[] chunk) {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) name++;
        if (name + 2 >= chunk.length) return null;
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(chunk, name + 2, chunk.length - name - 2);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!inflater.finished() && out.size() < MAX_PROFILE) {
                int n = inflater.inflate(buffer);
                if (n == 0) return null;
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }

    ImageInfo info() {
        boolean gray = colorType == GRAY || colorType == GRAY_ALPHA;
        return new ImageInfo(
                ImageFormat.PNG,
                width,
                height,
                dpiX,
                dpiY,
                Orientation.UPRIGHT,
                gray ? 1 : 3,
                hasAlpha());
    }

    private boolean hasAlpha() {
        return colorType == GRAY_ALPHA || colorType == RGBA || transparency != null;
    }

    /// Its rows can be embedded in a PDF as they are.
    boolean isPlain() {
        return !interlaced && !hasAlpha();
    }

    PngData data() {
        int components = colorType == RGB ? 3 : 1;
        return new PngData(
                width,
                height,
                bitDepth,
                components,
                colorType == INDEXED ? palette : null,
                colorType == INDEXED ? null : IccProfile.usable(profile, components),
                deflated.toByteArray());
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int bitDepth() {
        return bitDepth;
    }

    int colorType() {
        return colorType;
    }

    boolean interlaced() {
        return interlaced;
    }

    /// Samples a pixel as stored.
    int channels() {
        return switch (colorType) {
            case RGB -> 3;
            case RGBA -> 4;
            case GRAY_ALPHA -> 2;
            default -> 1;
        };
    }

    byte[] palette() {
        return palette == null ? new byte[0] : palette;
    }

    /// The chunk `tRNS`; empty when there is none.
    byte[] transparency() {
        return transparency == null ? new byte[0] : transparency;
    }

    byte[] deflated() {
        return deflated.toByteArray();
    }

    @Override
    public String toString() {
        return width
                + "x"
                + height
                + " type "
                + colorType
                + " depth "
                + bitDepth
                + Arrays.toString(transparency);
    }
}
