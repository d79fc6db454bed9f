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
            int start = y * rowLength;
            for (int filter = 0; filter < FILTERS; filter++) {
                if (filter == 2 && y == 0) break;
                int back = filter == 0 ? 0 : filter == 1 ? pixelLength : rowLength;
                long cost = 0;
                int bare =
                        filter == 0
                                ? rowLength
                                : filter == 1 ? Math.min(pixelLength, rowLength) : 0;
                for (int i = 0; i < bare; i++) {
                    row[i] = samples[start + i];
                    cost += Math.abs(row[i]);
                }
                for (int i = bare; i < rowLength; i++) {
                    int d = (byte) (samples[start + i] - samples[start + i - back]);
                    row[i] = (byte) d;
                    cost += d < 0 ? -d : d;
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
