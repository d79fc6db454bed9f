package octavo.image;

import java.util.Arrays;

/// Scan conversion of shapes into pixels with exact coverage: every edge adds the area to its right, and a running sum
/// along each row gives the share of each pixel that is inside. Contours must not overlap.
///
/// Needs no `java.awt`, and gives the same pixels on every machine.
public final class Rasterizer {
    private final int width;
    private final int height;
    private final float[] edges;
    private final byte[] pixels;
    private int firstRow = Integer.MAX_VALUE;
    private int lastRow = -1;
    private int firstColumn = Integer.MAX_VALUE;
    private int lastColumn = -1;

    /// A black picture.
    ///
    /// @param width in pixels
    /// @param height in pixels
    public Rasterizer(int width, int height) {
        this.width = width;
        this.height = height;
        edges = new float[width * height];
        pixels = new byte[3 * width * height];
    }

    /// An edge of the shape that [#fill] will fill; pixels, y downwards. Edges outside are cut off.
    public void edge(double x0, double y0, double x1, double y1) {
        if (y0 == y1) return;
        double direction = 1;
        if (y0 > y1) {
            direction = -1;
            double t = x0;
            x0 = x1;
            x1 = t;
            t = y0;
            y0 = y1;
            y1 = t;
        }
        firstRow = Math.min(firstRow, (int) Math.max(0, Math.floor(y0)));
        lastRow = Math.max(lastRow, (int) Math.min(height, Math.ceil(y1)) - 1);
        double slope = (x1 - x0) / (y1 - y0);
        for (int row = (int) Math.max(0, Math.floor(y0));
                row < Math.min(height, Math.ceil(y1));
                row++) {
            double top = Math.max(y0, row);
            double bottom = Math.min(y1, row + 1);
            if (bottom <= top) continue;
            double xa = x0 + (top - y0) * slope;
            double xb = x0 + (bottom - y0) * slope;
            span(row, Math.min(xa, xb), Math.max(xa, xb), direction * (bottom - top));
        }
    }

    /// @param dy signed height of the edge within the row
    private void span(int row, double left, double right, double dy) {
        left = Math.clamp(left, 0, width - 1e-6);
        right = Math.clamp(right, 0, width - 1e-6);
        int base = row * width;
        int first = (int) left;
        int last = (int) right;
        firstColumn = Math.min(firstColumn, first);
        lastColumn = Math.max(lastColumn, last);
        double run = right - left;
        double before = 0;
        for (int x = first; x <= last; x++) {
            double a = Math.max(left, x);
            double b = Math.min(right, x + 1);
            double share = run < 1e-9 ? dy : dy * (b - a) / run;
            // Of this share's height, the pixel x gets what lies right of the edge; all later
            // pixels get all of it.
            double inside = share * (1 - ((a + b) / 2 - x));
            edges[base + x] += (float) (before + inside);
            before = share - inside;
        }
        if (last + 1 < width) edges[base + last + 1] += (float) before;
    }

    /// Fills the shape of all edges since the last fill.
    ///
    /// @param rgb sRGB as 0xRRGGBB
    public void fill(int rgb) {
        // Right of the last edge of a closed contour the sum is 0 again.
        int end = Math.min(width, lastColumn + 2);
        for (int row = firstRow; row <= lastRow; row++) {
            float sum = 0;
            for (int x = firstColumn; x < end; x++) {
                int i = row * width + x;
                sum += edges[i];
                float cover = Math.min(1, Math.abs(sum));
                if (cover < 1 / 512f) continue;
                for (int c = 0; c < 3; c++) {
                    int ink = rgb >> (16 - 8 * c) & 0xFF;
                    if (cover == 1) {
                        pixels[3 * i + c] = (byte) ink;
                        continue;
                    }
                    int old = pixels[3 * i + c] & 0xFF;
                    pixels[3 * i + c] = (byte) Math.round(old + (ink - old) * cover);
                }
            }
            if (firstColumn < end)
                Arrays.fill(edges, row * width + firstColumn, row * width + end, 0);
        }
        firstRow = Integer.MAX_VALUE;
        lastRow = -1;
        firstColumn = Integer.MAX_VALUE;
        lastColumn = -1;
    }

    /// The picture as PNG.
    public byte[] toPng() {
        return PngWriter.write(new Raster(width, height, 3, pixels, null));
    }
}
