package octavo.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a [Raster] as PNG (W3C PNG, third edition): 8 bits a sample, each row with the filter that leaves the least.
final class PngWriter {
    private static final int LEVEL = 6;

    private PngWriter() {}

    static byte[] write(Raster raster) {
        int channels = raster.components() + (raster.alpha() == null ? 0 : 1);
        int colorType = (raster.components() == 3 ? 2 : 0) | (raster.alpha() == null ? 0 : 4);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header =
                ByteBuffer.allocate(13).putInt(raster.widthPx()).putInt(raster.heightPx());
        chunk(out, "IHDR", header.put((byte) 8).put((byte) colorType).array());
        if (raster.components() == 3) chunk(out, "sRGB", new byte[] {0});
        chunk(out, "IDAT", deflate(raster, channels));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflate(Raster raster, int channels) {
        int rowBytes = raster.widthPx() * channels;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(LEVEL);
        byte[] buffer = new byte[65536];
        byte[] row = new byte[rowBytes];
        byte[] above = new byte[rowBytes];
        byte[][] candidates = new byte[4][rowBytes + 1];
        for (int y = 0; y < raster.heightPx(); y++) {
            fillRow(raster, y, channels, row);
            deflater.setInput(best(row, above, channels, candidates));
            while (!deflater.needsInput()) out.write(buffer, 0, deflater.deflate(buffer));
            byte[] swap = above;
            above = row;
            row = swap;
        }
        deflater.finish();
        while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
        deflater.end();
        return out.toByteArray();
    }

    private static void fillRow(Raster raster, int y, int channels, byte[] row) {
        int components = raster.components();
        for (int x = 0, to = 0; x < raster.widthPx(); x++, to += channels) {
            int pixel = y * raster.widthPx() + x;
            System.arraycopy(raster.samples(), pixel * components, row, to, components);
            if (raster.alpha() != null) row[to + components] = raster.alpha()[pixel];
        }
    }

    /// Filters none, sub, up and average; the one with the smallest sum of absolute differences.
    private static byte[] best(byte[] row, byte[] above, int bpp, byte[][] candidates) {
        byte[] best = candidates[0];
        long bestSum = Long.MAX_VALUE;
        for (int filter = 0; filter < candidates.length; filter++) {
            byte[] c = candidates[filter];
            c[0] = (byte) filter;
            long sum = 0;
            for (int i = 0; i < row.length; i++) {
                int left = i < bpp ? 0 : row[i - bpp] & 0xFF;
                int predicted =
                        switch (filter) {
                            case 1 -> left;
                            case 2 -> above[i];
                            case 3 -> (left + (above[i] & 0xFF)) / 2;
                            default -> 0;
                        };
                c[i + 1] = (byte) (row[i] - predicted);
                sum += Math.abs(c[i + 1]);
            }
            if (sum < bestSum) {
                best = c;
                bestSum = sum;
            }
        }
        return best;
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
