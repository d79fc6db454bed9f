package octavo.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;

/// Images made for the tests: left half red, right half blue, the lowest four rows green.
final class Samples {
    static final int W = 32;
    static final int H = 16;

    /// The picture as lossy WebP, lossless with its upper half half transparent, and lossy with alpha.
    static final List<byte[]> WEBP =
            Stream.of(
                            "UklGRpYAAABXRUJQVlA4IIoAAABQBgCdASogABAAAMASJagCdMoRwN4B+AH7Af0DkAuwH7AfwC2gf1X8"
                                    + "AMUA/qvt/3aB/VQYGs2/RkD34AD+/Zmluzf/Tv2p/6l7/7uZp2/sV5Xe+7rT/9aGHIhBmStPHvUaBKnT"
                                    + "/4R09nV+t6vB1N6un1tZs78Ie/zldSZguktvMQKhtz9cGqhoAAA=",
                            "UklGRkoAAABXRUJQVlA4TD0AAAAvH8ADECcgEEjaH3oNAUGR/6MJCIr8H01AUHTdcsEvDdKgGJIkZhVW"
                                    + "4RRO4fytcvhH9H8C1DX3H3Hh3sc0AA==",
                            "UklGRsQAAABXRUJQVlA4WAoAAAAQAAAAHwAADwAAQUxQSBQAAAABD/DA/4iIIBZM8pfunkFE/3OOAVZQ"
                                    + "OCCKAAAAUAYAnQEqIAAQAADAEiWoAnTKEcDeAfgB+wH9A5ALsB+wH8AtoH9V/ADFAP6r7f92gf1UGBrN"
                                    + "v0ZA9+AA/v2Zpbs3/079qf+pe/+7madv7FeV3vu60//WhhyIQZkrTx71GgSp0/+EdPZ1frerwdTerp9b"
                                    + "WbO/CHv85XUmYLpLbzECobc/XBqoaAAA")
                    .map(Base64.getDecoder()::decode)
                    .toList();

    private Samples() {}

    static BufferedImage picture(int type) {
        BufferedImage image = new BufferedImage(W, H, type);
        for (int y = 0; y < H; y++) {
            for (int x = 0; x < W; x++) image.setRGB(x, y, color(x, y));
        }
        return image;
    }

    static int color(int x, int y) {
        if (y >= H - 4) return 0xFF00FF00;
        return x < W / 2 ? 0xFFFF0000 : 0xFF0000FF;
    }

    static byte[] encoded(String format, int type) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture(type), format, out)) throw new IllegalStateException(format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] jpeg() {
        return encoded("jpeg", BufferedImage.TYPE_INT_RGB);
    }

    /// With an Exif segment that states an orientation, big-endian.
    static byte[] jpegTurned(int orientation) {
        byte[] jpeg = jpeg();
        ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 26);
        exif.putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0);
        return inserted(jpeg, 2, exif.array());
    }

    static byte[] inserted(byte[] data, int at, byte[] more) {
        ByteBuffer out = ByteBuffer.allocate(data.length + more.length);
        return out.put(data, 0, at).put(more).put(data, at, data.length - at).array();
    }

    /// Four channels as stored, with Adobe's marker: inverted CMYK.
    static byte[] cmykJpeg(int c, int m, int y, int k) throws IOException {
        return inkJpeg(255 - c, 255 - m, 255 - y, 255 - k, 0);
    }

    /// The same as YCCK, which is made of the complements of what is stored.
    static byte[] ycckJpeg(int c, int m, int y, int k) throws IOException {
        double luma = 0.299 * c + 0.587 * m + 0.114 * y;
        return inkJpeg(
                (int) Math.round(luma),
                (int) Math.min(255, Math.round(128 + (y - luma) / 1.772)),
                (int) Math.min(255, Math.round(128 + (c - luma) / 1.402)),
                255 - k,
                2);
    }

    /// @param transform as Adobe's marker has it
    private static byte[] inkJpeg(int a, int b, int c, int d, int transform) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        java.awt.image.WritableRaster raster =
                java.awt.image.Raster.createInterleavedRaster(0, 16, 16, 4, null);
        for (int i = 0; i < 256; i++) raster.setPixel(i % 16, i / 16, new int[] {a, b, c, d});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        ByteBuffer adobe = ByteBuffer.allocate(16);
        adobe.putShort((short) 0xFFEE)
                .putShort((short) 14)
                .put("Adobe".getBytes(StandardCharsets.US_ASCII));
        adobe.put(15, (byte) transform);
        return inserted(out.toByteArray(), 2, adobe.array());
    }

    /// A PNG of given rows, each with its filter byte.
    static byte[] png(
            int width,
            int height,
            int depth,
            int colorType,
            boolean interlaced,
            byte[] rows,
            Object... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) depth)
                .put((byte) colorType)
                .putShort((short) 0)
                .put((byte) (interlaced ? 1 : 0));
        chunk(out, "IHDR", header.array());
        for (int i = 0; i < more.length; i += 2) chunk(out, (String) more[i], (byte[]) more[i + 1]);
        byte[] deflated = deflated(rows);
        chunk(out, "IDAT", Arrays.copyOf(deflated, deflated.length / 2));
        chunk(out, "IDAT", Arrays.copyOfRange(deflated, deflated.length / 2, deflated.length));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater();
        deflater.setInput(rows);
        deflater.finish();
        byte[] out = new byte[rows.length + 100];
        return Arrays.copyOf(out, deflater.deflate(out));
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
