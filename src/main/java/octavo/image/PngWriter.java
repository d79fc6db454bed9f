package octavo.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;

/// Writes a [Raster] as PNG (W3C PNG, third edition): 8 bits a sample, each row with the filter that leaves the least.
final class PngWriter {
    private static final int LEVEL = 6;

    private PngWriter() {}

    static byte[] write(Raster raster) {
        int channels = raster.components() + (raster.alpha() == null ? 0 : 1);
        int colorType = (raster.components() == 3 ? 2 : 0) | (raster.alpha() == null ? 0 : 4);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngChunks.signature(out);
        ByteBuffer header =
                ByteBuffer.allocate(13).putInt(raster.widthPx()).putInt(raster.heightPx());
        PngChunks.add(out, "IHDR", header.put((byte) 8).put((byte) colorType).array());
        if (raster.components() == 3) PngChunks.add(out, "sRGB", new byte[] {0});
        PngChunks.add(out, "IDAT", deflate(raster, channels));
        PngChunks.add(out, "IEND", new byte[0]);
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
        byte[] alpha = raster.alpha();
        if (alpha == null) {
            System.arraycopy(raster.samples(), y * row.length, row, 0, row.length);
            return;
        }
        for (int x = 0, to = 0; x < raster.widthPx(); x++, to += channels) {
            int pixel = y * raster.widthPx() + x;
            System.arraycopy(raster.samples(), pixel * components, row, to, components);
            row[to + components] = alpha[pixel];
        }
    }

    /// Filters none, sub, up and average; the first with the smallest sum of absolute differences.
    private static byte[] best(byte[] row, byte[] above, int bpp, byte[][] candidates) {
        // Of a row like the one above nothing is left by "up", and by no earlier one if it isn't
        // black.
        if (Arrays.equals(row, above)) return same(row, candidates);
        byte[] sub = candidates[1];
        byte[] up = candidates[2];
        byte[] average = candidates[3];
        long[] sums = new long[candidates.length];
        for (int i = 0; i < row.length; i++) {
            int left = i < bpp ? 0 : row[i - bpp] & 0xFF;
            int over = above[i] & 0xFF;
            sub[i + 1] = (byte) (row[i] - left);
            up[i + 1] = (byte) (row[i] - over);
            average[i + 1] = (byte) (row[i] - (left + over) / 2);
            sums[0] += Math.abs(row[i]);
            sums[1] += Math.abs(sub[i + 1]);
            sums[2] += Math.abs(up[i + 1]);
            sums[3] += Math.abs(average[i + 1]);
        }
        int best = 0;
        for (int filter = 1; filter < sums.length; filter++)
            if (sums[filter] < sums[best]) best = filter;
        if (best == 0) System.arraycopy(row, 0, candidates[0], 1, row.length);
        candidates[best][0] = (byte) best;
        return candidates[best];
    }

    private static byte[] same(byte[] row, byte[][] candidates) {
        boolean black = true;
        for (byte b : row) if (b != 0) black = false;
        byte[] filtered = candidates[black ? 0 : 2];
        Arrays.fill(filtered, (byte) 0);
        filtered[0] = (byte) (black ? 0 : 2);
        return filtered;
    }
}
