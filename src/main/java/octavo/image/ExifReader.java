package octavo.image;

import java.util.Map;
import java.util.TreeMap;

/// The whole numbers and fractions of a TIFF's first directory (TIFF 6.0, section 2), which is also how Exif stands in
/// other files.
///
/// @param values by tag; of a fraction the quotient, of a list the first
record ExifReader(Map<Integer, Double> values) {
    static final int WIDTH = 0x100;
    static final int HEIGHT = 0x101;
    static final int PHOTOMETRIC = 0x106;
    static final int ORIENTATION = 0x112;
    static final int SAMPLES = 0x115;
    static final int X_RESOLUTION = 0x11A;
    static final int Y_RESOLUTION = 0x11B;
    static final int RESOLUTION_UNIT = 0x128;

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int MAX_ENTRIES = 1000;

    /// @param start where the TIFF header stands; offsets count from it
    static ExifReader read(ByteSource in, long start) throws BrokenImageException {
        boolean little = in.u8(start) == 'I';
        long directory = start + u32(in, start + 4, little);
        int count = Math.min(MAX_ENTRIES, u16(in, directory, little));
        Map<Integer, Double> values = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            long entry = directory + 2 + 12L * i;
            int tag = u16(in, entry, little);
            switch (u16(in, entry + 2, little)) {
                case SHORT ->
                        values.put(
                                tag, (double) u16(in, shortAt(in, start, entry, little), little));
                case LONG -> values.put(tag, (double) u32(in, entry + 8, little));
                case RATIONAL -> {
                    long at = start + u32(in, entry + 8, little);
                    long denominator = u32(in, at + 4, little);
                    if (denominator != 0)
                        values.put(tag, u32(in, at, little) / (double) denominator);
                }
                default -> {}
            }
        }
        return new ExifReader(values);
    }

    /// Up to two shorts stand in the entry itself.
    private static long shortAt(ByteSource in, long start, long entry, boolean little)
            throws BrokenImageException {
        return u32(in, entry + 4, little) <= 2 ? entry + 8 : start + u32(in, entry + 8, little);
    }

    private static int u16(ByteSource in, long at, boolean little) throws BrokenImageException {
        return little ? in.u16le(at) : in.u16(at);
    }

    private static long u32(ByteSource in, long at, boolean little) throws BrokenImageException {
        return (little ? in.i32le(at) : in.i32(at)) & 0xFFFFFFFFL;
    }

    int get(int tag, int otherwise) {
        Double v = values.get(tag);
        return v == null || v > Integer.MAX_VALUE ? otherwise : v.intValue();
    }

    Orientation orientation() {
        return Orientation.ofExif(get(ORIENTATION, 1));
    }

    /// Pixels an inch; 0 when not stated.
    double dpi(int tag) {
        double perUnit = values.getOrDefault(tag, 0.0);
        return switch (get(RESOLUTION_UNIT, 2)) {
            case 2 -> perUnit;
            case 3 -> perUnit * 2.54;
            default -> 0;
        };
    }
}
