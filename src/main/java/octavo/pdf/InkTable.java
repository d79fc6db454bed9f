package octavo.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/// Which inks make a colour, found by turning a printing condition's profile around: for each colour of a grid the black
/// is chosen, and then the three others that come nearest to it on paper. All sums are within the ink limit.
final class InkTable {
    /// Colours along each axis of sRGB.
    private static final int RGB = 17;

    /// Amounts of each ink of which the look is known.
    private static final int INKS = 9;

    /// Share of darkness from which black takes over.
    private static final double BLACK_FROM = 0.35;

    /// Fraction bits of an ink's amount, and of a place between two colours of the grid.
    private static final int SHIFT = 8;

    private static final int PART_BITS = 12;
    private static final int GREEN = RGB * 4;
    private static final int RED = RGB * RGB * 4;

    /// Of a sample: the colour of the grid below it, and how far above that it is.
    private static final int[] LOW = new int[256];

    private static final int[] PART = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            LOW[i] = Math.min(i * (RGB - 1) / 255, RGB - 2);
            PART[i] = (i * (RGB - 1) - LOW[i] * 255) * (1 << PART_BITS) / 255;
        }
    }

    private final float[] looks;
    private final int[] fixed = new int[RGB * RGB * RGB * 4];
    private final double limit;

    private InkTable(float[] looks, double limit) {
        this.looks = looks;
        this.limit = limit;
    }

    /// @param limitPercent 0 for none
    static InkTable of(byte[] profile, int limitPercent) {
        InkTable t = new InkTable(looks(profile), limitPercent == 0 ? 4 : limitPercent / 100.0);
        for (int r = 0, at = 0; r < RGB; r++)
            for (int g = 0; g < RGB; g++)
                for (int b = 0; b < RGB; b++, at += 4)
                    t.solve(r / (RGB - 1.0), g / (RGB - 1.0), b / (RGB - 1.0), at);
        return t;
    }

    /// How the inks of a grid look in sRGB, by the JDK's colour management.
    private static float[] looks(byte[] profile) {
        if (System.getProperty("java.awt.headless") == null)
            System.setProperty("java.awt.headless", "true");
        int n = INKS * INKS * INKS * INKS;
        byte[] inks = new byte[4 * n];
        for (int i = 0; i < n; i++) {
            int left = i;
            for (int c = 3; c >= 0; c--) {
                inks[4 * i + c] = (byte) Math.round(left % INKS * 255f / (INKS - 1));
                left /= INKS;
            }
        }
        WritableRaster from =
                Raster.createInterleavedRaster(
                        new DataBufferByte(inks, inks.length),
                        n,
                        1,
                        4 * n,
                        4,
                        new int[] {0, 1, 2, 3},
                        null);
        WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, n, 1, 3, null);
        ColorSpace press = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
        ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        new ColorConvertOp(press, srgb, null).filter(from, to);
        byte[] rgb = ((DataBufferByte) to.getDataBuffer()).getData();
        float[] looks = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) looks[i] = (rgb[i] & 0xFF) / 255f;
        return looks;
    }

    private void solve(double r, double g, double b, int at) {
        double dark = 1 - Math.max(r, Math.max(g, b));
        double k = Math.max(0, (dark - BLACK_FROM) / (1 - BLACK_FROM));
        double[] inks = {0, 0, 0, k};
        double[] want = {r, g, b};
        for (int i = 0; i < 3; i++) inks[i] = Math.clamp((1 - want[i] - k) / (1 - k + 1e-9), 0, 1);
        within(inks);
        double best = distance(inks, want);
        for (double step = 0.25; step > 0.002; step /= 2) {
            for (boolean better = true; better; ) {
                better = false;
                for (int i = 0; i < 3; i++) {
                    for (int sign = -1; sign <= 1; sign += 2) {
                        double was = inks[i];
                        inks[i] = Math.clamp(was + sign * step, 0, 1);
                        double now = sum(inks) > limit ? Double.MAX_VALUE : distance(inks, want);
                        if (now < best - 1e-9) {
                            best = now;
                            better = true;
                        } else {
                            inks[i] = was;
                        }
                    }
                }
            }
        }
        for (int i = 0; i < 4; i++) fixed[at + i] = (int) (inks[i] * 255 * (1 << SHIFT));
    }

    /// Black stays; the colours give way in proportion.
    private void within(double[] inks) {
        double colors = inks[0] + inks[1] + inks[2];
        double room = Math.max(0, limit - inks[3]);
        if (colors <= room) return;
        for (int i = 0; i < 3; i++) inks[i] *= room / colors;
    }

    private static double sum(double[] inks) {
        return inks[0] + inks[1] + inks[2] + inks[3];
    }

    private double distance(double[] inks, double[] want) {
        double sum = 0;
        double[] look = look(inks);
        for (int i = 0; i < 3; i++) {
            double d = look[i] - want[i];
            sum += d * d;
        }
        return sum;
    }

    /// Interpolated between the sixteen neighbours.
    double[] look(double[] inks) {
        double[] out = new double[3];
        int[] low = new int[4];
        double[] part = new double[4];
        for (int c = 0; c < 4; c++) {
            double x = inks[c] * (INKS - 1);
            low[c] = Math.min((int) x, INKS - 2);
            part[c] = x - low[c];
        }
        for (int corner = 0; corner < 16; corner++) {
            double weight = 1;
            int index = 0;
            for (int c = 0; c < 4; c++) {
                int up = corner >> c & 1;
                weight *= up == 1 ? part[c] : 1 - part[c];
                index = index * INKS + low[c] + up;
            }
            if (weight == 0) continue;
            for (int i = 0; i < 3; i++) out[i] += weight * looks[3 * index + i];
        }
        return out;
    }

    /// Writes the four inks of a colour, each 0 to 255. Interpolated between eight neighbours, in fixed point.
    void put(int r, int g, int b, byte[] out, int at) {
        int r0 = LOW[r];
        int g0 = LOW[g];
        int b0 = LOW[b];
        int fr = PART[r];
        int fg = PART[g];
        int fb = PART[b];
        int base = ((r0 * RGB + g0) * RGB + b0) * 4;
        for (int ink = 0; ink < 4; ink++) {
            int n = base + ink;
            int v00 = between(fixed[n], fixed[n + 4], fb);
            int v01 = between(fixed[n + GREEN], fixed[n + GREEN + 4], fb);
            int v10 = between(fixed[n + RED], fixed[n + RED + 4], fb);
            int v11 = between(fixed[n + RED + GREEN], fixed[n + RED + GREEN + 4], fb);
            int v = between(between(v00, v01, fg), between(v10, v11, fg), fr);
            out[at + ink] = (byte) (v >> SHIFT);
        }
    }

    /// Never above the greater of the two: the limit of ink is kept.
    private static int between(int a, int b, int part) {
        return a + ((b - a) * part >> PART_BITS);
    }
}
