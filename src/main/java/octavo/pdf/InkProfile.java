package octavo.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// An ICC profile of an output device (ICC.1:2001-04, version 2) made of an [InkTable], with which the file's own colours
/// were made: tables in both directions between the inks and CIELAB (D50), of eight bits.
final class InkProfile {
    private static final int LAB = 17;
    private static final int INKS = 9;

    /// Linear sRGB to XYZ of D50 (Bradford).
    private static final double[][] TO_XYZ = {
        {0.43607, 0.38515, 0.14307}, {0.22249, 0.71687, 0.06061}, {0.01392, 0.09708, 0.71410}
    };

    private static final double[][] FROM_XYZ = {
        {3.13386, -1.61687, -0.49062}, {-0.97877, 1.91614, 0.03345}, {0.07195, -0.22899, 1.40524}
    };

    private static final double[] WHITE = {0.9642, 1, 0.8249};

    private InkProfile() {}

    static byte[] of(InkTable table) {
        byte[] toLab = toLab(table);
        byte[] toInks = toInks(table);
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", SrgbProfile.description("Coated paper, CGATS TR 001"));
        tags.put("cprt", SrgbProfile.text("No copyright, use freely"));
        tags.put("wtpt", SrgbProfile.xyz(WHITE));
        for (int i = 0; i < 3; i++) tags.put("A2B" + i, toLab);
        for (int i = 0; i < 3; i++) tags.put("B2A" + i, toInks);
        tags.put("gamt", gamut());
        return file(tags);
    }

    private static byte[] file(Map<String, byte[]> tags) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer table = ByteBuffer.allocate(4 + 12 * tags.size());
        table.putInt(tags.size());
        Map<byte[], Integer> written = new IdentityHashMap<>();
        int first = 128 + table.capacity();
        tags.forEach((name, bytes) -> {
            Integer at = written.get(bytes);
            if (at == null) {
                at = first + data.size();
                written.put(bytes, at);
                data.writeBytes(bytes);
                while (data.size() % 4 != 0) data.write(0);
            }
            table.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(at).putInt(bytes.length);
        });
        ByteBuffer all = ByteBuffer.allocate(first + data.size());
        all.putInt(0, all.capacity()).putInt(8, 0x02400000);
        all.put(12, "prtrCMYKLab ".getBytes(StandardCharsets.US_ASCII));
        all.putShort(24, (short) 2026).putShort(26, (short) 1).putShort(28, (short) 1);
        all.put(36, "acsp".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 3; i++) all.putInt(68 + 4 * i, SrgbProfile.fixed(WHITE[i]));
        all.put(128, table.array());
        all.put(first, data.toByteArray());
        return all.array();
    }

    /// `lut8Type`: identity matrix and curves around the table.
    private static byte[] lut(int in, int out, int grid, byte[] colors) {
        ByteBuffer b = ByteBuffer.allocate(48 + 256 * in + colors.length + 256 * out);
        b.put("mft1".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        b.put((byte) in).put((byte) out).put((byte) grid).put((byte) 0);
        for (int i = 0; i < 9; i++) b.putInt(i % 4 == 0 ? 65536 : 0);
        for (int c = 0; c < in; c++) for (int i = 0; i < 256; i++) b.put((byte) i);
        b.put(colors);
        for (int c = 0; c < out; c++) for (int i = 0; i < 256; i++) b.put((byte) i);
        return b.array();
    }

    private static byte[] toLab(InkTable table) {
        byte[] colors = new byte[INKS * INKS * INKS * INKS * 3];
        int n = INKS * INKS * INKS * INKS;
        for (int i = 0; i < n; i++) {
            double[] inks = new double[4];
            int left = i;
            for (int c = 3; c >= 0; c--) {
                inks[c] = left % INKS / (INKS - 1.0);
                left /= INKS;
            }
            double[] lab = lab(table.look(inks));
            colors[3 * i] = octet(lab[0] * 2.55);
            colors[3 * i + 1] = octet(lab[1] + 128);
            colors[3 * i + 2] = octet(lab[2] + 128);
        }
        return lut(4, 3, INKS, colors);
    }

    private static byte[] toInks(InkTable table) {
        byte[] colors = new byte[LAB * LAB * LAB * 4];
        int at = 0;
        for (int l = 0; l < LAB; l++) {
            for (int a = 0; a < LAB; a++) {
                for (int b = 0; b < LAB; b++, at += 4) {
                    double step = 255.0 / (LAB - 1);
                    int[] rgb = rgb(l * step / 2.55, a * step - 128, b * step - 128);
                    table.put(rgb[0], rgb[1], rgb[2], colors, at);
                }
            }
        }
        return lut(3, 4, LAB, colors);
    }

    /// Everything is within reach: what is not was brought there.
    private static byte[] gamut() {
        return lut(3, 1, 2, new byte[8]);
    }

    private static byte octet(double v) {
        return (byte) Math.clamp(Math.round(v), 0, 255);
    }

    private static double[] lab(double[] srgb) {
        double[] f = new double[3];
        for (int i = 0; i < 3; i++) {
            double v = 0;
            for (int c = 0; c < 3; c++) v += TO_XYZ[i][c] * linear(srgb[c]);
            double t = v / WHITE[i];
            f[i] = t > 216 / 24389.0 ? StrictMath.cbrt(t) : (24389 / 27.0 * t + 16) / 116;
        }
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }

    private static int[] rgb(double l, double a, double b) {
        double y = (l + 16) / 116;
        double[] f = {y + a / 500, y, y - b / 200};
        double[] xyz = new double[3];
        for (int i = 0; i < 3; i++) {
            double cube = f[i] * f[i] * f[i];
            xyz[i] = WHITE[i] * (cube > 216 / 24389.0 ? cube : (116 * f[i] - 16) * 27 / 24389.0);
        }
        int[] out = new int[3];
        for (int i = 0; i < 3; i++) {
            double v = 0;
            for (int c = 0; c < 3; c++) v += FROM_XYZ[i][c] * xyz[c];
            double coded = v <= 0.0031308 ? 12.92 * v : 1.055 * StrictMath.pow(v, 1 / 2.4) - 0.055;
            out[i] = (int) Math.clamp(Math.round(coded * 255), 0, 255);
        }
        return out;
    }

    private static double linear(double v) {
        return v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
    }
}
