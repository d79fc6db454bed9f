package octavo.pdf;

/// PNG's row filters (PNG 3, section 9): each row as it is, as differences from the left or from above, whichever has
/// the smallest sum of absolute differences (section 12.7).
final class RowFilter {
    private static final int FILTERS = 3;

    private RowFilter() {}

    /// Rows with their filter's number before them.
    ///
    /// @param rowLength octets a row
    /// @param pixelLength octets a pixel
    static byte[] apply(byte[] samples, int rowLength, int pixelLength) {
        int rows = rowLength == 0 ? 0 : samples.length / rowLength;
        byte[] out = new byte[rows * (rowLength + 1)];
        byte[] row = new byte[rowLength];
        for (int y = 0; y < rows; y++) {
            int to = y * (rowLength + 1);
            long best = Long.MAX_VALUE;
            for (int filter = 0; filter < FILTERS; filter++) {
                long cost = 0;
                for (int i = 0; i < rowLength; i++) {
                    int at = y * rowLength + i;
                    int left = i < pixelLength ? 0 : samples[at - pixelLength];
                    int above = y == 0 ? 0 : samples[at - rowLength];
                    int from = filter == 0 ? 0 : filter == 1 ? left : above;
                    row[i] = (byte) (samples[at] - from);
                    cost += Math.abs(row[i]);
                }
                if (cost < best) {
                    best = cost;
                    out[to] = (byte) filter;
                    System.arraycopy(row, 0, out, to + 1, rowLength);
                }
            }
        }
        return out;
    }
}
