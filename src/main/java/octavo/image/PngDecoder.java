package octavo.image;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A PNG's pixels (W3C PNG, third edition, sections 7 to 9) in 8 bits a sample. Where the data end early, the rest is
/// left black and transparent.
final class PngDecoder {
    /// Adam7: start and step of the columns, start and step of the rows, for each pass.
    private static final int[][] ADAM7 = {
        {0, 8, 0, 8},
        {4, 8, 0, 8},
        {0, 4, 4, 8},
        {2, 4, 0, 4},
        {0, 2, 2, 4},
        {1, 2, 0, 2},
        {0, 1, 1, 2}
    };

    private static final int[][] WHOLE = {{0, 1, 0, 1}};

    private final PngFile png;
    private final int channels;
    private final int depth;
    private final int[] argb;

    private PngDecoder(PngFile png) {
        this.png = png;
        channels = png.channels();
        depth = png.bitDepth();
        argb = new int[png.width() * png.height()];
    }

    static Raster decode(PngFile png) {
        PngDecoder d = new PngDecoder(png);
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(png.deflated());
            for (int[] pass : png.interlaced() ? ADAM7 : WHOLE) d.pass(inflater, pass);
        } catch (DataFormatException e) {
            // What was decoded stands.
        } finally {
            inflater.end();
        }
        return Raster.ofArgb(png.width(), png.height(), d.argb);
    }

    private void pass(Inflater inflater, int[] pass) throws DataFormatException {
        int columns = (png.width() - pass[0] + pass[1] - 1) / pass[1];
        int rows = (png.height() - pass[2] + pass[3] - 1) / pass[3];
        if (columns <= 0 || rows <= 0) return;
        int rowBytes = (columns * channels * depth + 7) / 8;
        int pixelBytes = Math.max(1, channels * depth / 8);
        byte[] previous = new byte[rowBytes];
        byte[] row = new byte[rowBytes];
        byte[] filter = new byte[1];
        boolean plain =
                png.colorType() == PngFile.RGB && depth == 8 && png.transparency().length == 0;
        for (int r = 0; r < rows; r++) {
            if (!fill(inflater, filter) || !fill(inflater, row)) return;
            unfilter(filter[0], row, previous, pixelBytes);
            int line = (pass[2] + r * pass[3]) * png.width();
            if (plain) colours(row, columns, line + pass[0], pass[1]);
            else
                for (int c = 0; c < columns; c++)
                    argb[line + pass[0] + c * pass[1]] = pixel(row, c);
            byte[] swap = previous;
            previous = row;
            row = swap;
        }
    }

    private static boolean fill(Inflater inflater, byte[] to) throws DataFormatException {
        int n = 0;
        while (n < to.length) {
            int got = inflater.inflate(to, n, to.length - n);
            if (got == 0
                    && (inflater.finished() || inflater.needsInput() || inflater.needsDictionary()))
                return false;
            n += got;
        }
        return true;
    }

    private static void unfilter(int filter, byte[] row, byte[] above, int bpp) {
        switch (filter) {
            case 1 -> {
                for (int i = bpp; i < row.length; i++) row[i] += row[i - bpp];
            }
            case 2 -> {
                for (int i = 0; i < row.length; i++) row[i] += above[i];
            }
            case 3 -> {
                for (int i = 0; i < row.length; i++) {
                    int left = i < bpp ? 0 : row[i - bpp] & 0xFF;
                    row[i] += (byte) ((left + (above[i] & 0xFF)) / 2);
                }
            }
            case 4 -> {
                for (int i = 0; i < Math.min(bpp, row.length); i++) row[i] += above[i];
                for (int i = bpp; i < row.length; i++)
                    row[i] +=
                            (byte)
                                    paeth(
                                            row[i - bpp] & 0xFF,
                                            above[i] & 0xFF,
                                            above[i - bpp] & 0xFF);
            }
            default -> {}
        }
    }

    private static int paeth(int a, int b, int c) {
        int pa = Math.abs(b - c);
        int pb = Math.abs(a - c);
        int pc = Math.abs(a + b - 2 * c);
        if (pa <= pb && pa <= pc) return a;
        return pb <= pc ? b : c;
    }

    /// What most photographs have: three samples of 8 bits.
    private void colours(byte[] row, int columns, int to, int step) {
        for (int c = 0, i = 0; c < columns; c++, i += 3, to += step)
            argb[to] =
                    0xFF000000
                            | (row[i] & 0xFF) << 16
                            | (row[i + 1] & 0xFF) << 8
                            | row[i + 2] & 0xFF;
    }

    private int pixel(byte[] row, int column) {
        int at = column * channels;
        return switch (png.colorType()) {
            case PngFile.GRAY -> {
                int gray = scaled(row, at);
                yield opacity(row, at, 1) | gray << 16 | gray << 8 | gray;
            }
            case PngFile.RGB ->
                    opacity(row, at, 3)
                            | scaled(row, at) << 16
                            | scaled(row, at + 1) << 8
                            | scaled(row, at + 2);
            case PngFile.GRAY_ALPHA -> {
                int gray = scaled(row, at);
                yield scaled(row, at + 1) << 24 | gray << 16 | gray << 8 | gray;
            }
            case PngFile.RGBA ->
                    scaled(row, at + 3) << 24
                            | scaled(row, at) << 16
                            | scaled(row, at + 1) << 8
                            | scaled(row, at + 2);
            default -> indexed(sample(row, at));
        };
    }

    /// Gray and RGB: `tRNS` names the one colour that is transparent.
    private int opacity(byte[] row, int at, int samples) {
        byte[] key = png.transparency();
        if (key.length < 2 * samples) return 0xFF000000;
        for (int i = 0; i < samples; i++) {
            if (sample(row, at + i) != (((key[2 * i] & 0xFF) << 8) | (key[2 * i + 1] & 0xFF)))
                return 0xFF000000;
        }
        return 0;
    }

    private int indexed(int index) {
        byte[] palette = png.palette();
        if (3 * index + 2 >= palette.length) return 0xFF000000;
        byte[] alphas = png.transparency();
        int alpha = index < alphas.length ? alphas[index] & 0xFF : 255;
        return (alpha << 24)
                | ((palette[3 * index] & 0xFF) << 16)
                | ((palette[3 * index + 1] & 0xFF) << 8)
                | (palette[3 * index + 2] & 0xFF);
    }

    private int scaled(byte[] row, int i) {
        return switch (depth) {
            case 8 -> row[i] & 0xFF;
            case 16 -> row[2 * i] & 0xFF;
            default -> sample(row, i) * 255 / ((1 << depth) - 1);
        };
    }

    private int sample(byte[] row, int i) {
        if (depth == 8) return row[i] & 0xFF;
        if (depth == 16) return ((row[2 * i] & 0xFF) << 8) | (row[2 * i + 1] & 0xFF);
        int bit = i * depth;
        return (row[bit >> 3] >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
    }

    @Override
    public String toString() {
        return png + " " + Arrays.hashCode(argb);
    }
}
