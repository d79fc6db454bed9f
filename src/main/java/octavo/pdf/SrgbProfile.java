package octavo.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The sRGB colour space (IEC 61966-2-1) as an ICC profile of version 2.1: three colorants and one tone curve
/// (ICC.1:2001-04). Made here so that no profile of others has to be carried along.
final class SrgbProfile {
    private static final int CURVE_POINTS = 1024;

    /// The primaries, adapted from D65 to the D50 of the profile connection space (Bradford).
    private static final double[][] COLORANTS = {
        {0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}, {0.14307, 0.06061, 0.71410}
    };

    private static final double[] D50 = {0.9642, 1, 0.8249};

    private SrgbProfile() {}

    static byte[] bytes() {
        String name = "sRGB";
        byte[] description = description(name);
        byte[] copyright = text("No copyright, use freely");
        byte[] curve = curve();
        String[] tags = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
        byte[][] data = {
            description,
            copyright,
            xyz(D50),
            xyz(COLORANTS[0]),
            xyz(COLORANTS[1]),
            xyz(COLORANTS[2]),
            curve,
            curve,
            curve
        };
        int first = 128 + 4 + 12 * tags.length;
        int size = first;
        for (int i = 0; i < 7; i++) size += padded(data[i]);
        ByteBuffer b = ByteBuffer.allocate(size);
        header(b, size);
        b.position(128);
        b.putInt(tags.length);
        int at = first;
        for (int i = 0; i < tags.length; i++) {
            b.put(tags[i].getBytes(StandardCharsets.US_ASCII)).putInt(at).putInt(data[i].length);
            b.put(at, data[i]);
            // The three channels share one curve.
            if (i < 6) at += padded(data[i]);
        }
        return b.array();
    }

    private static int padded(byte[] b) {
        return b.length + 3 & ~3;
    }

    private static void header(ByteBuffer b, int size) {
        b.putInt(0, size);
        b.putInt(8, 0x02100000);
        b.put(12, "mntrRGB XYZ ".getBytes(StandardCharsets.US_ASCII));
        b.putShort(24, (short) 2026).putShort(26, (short) 1).putShort(28, (short) 1);
        b.put(36, "acsp".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 3; i++) b.putInt(68 + 4 * i, fixed(D50[i]));
    }

    static int fixed(double v) {
        return (int) Math.round(v * 65536);
    }

    static byte[] xyz(double[] v) {
        ByteBuffer b = ByteBuffer.allocate(20).put("XYZ ".getBytes(StandardCharsets.US_ASCII));
        b.putInt(0);
        for (double c : v) b.putInt(fixed(c));
        return b.array();
    }

    static byte[] text(String s) {
        ByteBuffer b = ByteBuffer.allocate(9 + s.length());
        b.put("text".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        b.put(s.getBytes(StandardCharsets.US_ASCII));
        return b.array();
    }

    /// `textDescriptionType` with its ASCII part alone; the other parts are there and empty.
    static byte[] description(String s) {
        ByteBuffer b = ByteBuffer.allocate(12 + s.length() + 1 + 8 + 3 + 67);
        b.put("desc".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(s.length() + 1);
        b.put(s.getBytes(StandardCharsets.US_ASCII));
        return b.array();
    }

    private static byte[] curve() {
        ByteBuffer b = ByteBuffer.allocate(12 + 2 * CURVE_POINTS);
        b.put("curv".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double v = i / (CURVE_POINTS - 1.0);
            // StrictMath: the same bytes on every machine.
            double linear = v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
            b.putShort((short) Math.round(linear * 65535));
        }
        return b.array();
    }
}
