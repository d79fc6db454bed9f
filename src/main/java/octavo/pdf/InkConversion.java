package octavo.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// sRGB to the inks of the press, by a table of colours between which is interpolated.
final class InkConversion {
    /// How the printing condition is called in the registry of the International Color Consortium.
    static final String CONDITION = "CGATS TR 001";

    private static final String PROFILE =
            "/org/apache/pdfbox/resources/icc/CGATS001Compat-v2-micro.icc";
    private static final double[] LINEAR = new double[256];

    static {
        for (int i = 0; i < 256; i++) LINEAR[i] = linear(i);
    }

    private final int limitPercent;
    private @Nullable InkTable table;

    /// @param limitPercent most of all inks on one place; 0 for no limit
    InkConversion(int limitPercent) {
        this.limitPercent = limitPercent;
    }

    /// The profile of coated stock that comes with PDFBox (of the Compact ICC Profiles, which are in the public
    /// domain). It says how inks look, not which inks make a colour.
    private static byte[] profile() {
        try (InputStream in = PDDocument.class.getResourceAsStream(PROFILE)) {
            if (in == null) throw new IllegalStateException("PDFBox's CMYK profile is missing");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The luminance of a colour as gray of sRGB's tone curve.
    static int gray(int rgb) {
        int r = rgb >> 16 & 0xFF;
        int g = rgb >> 8 & 0xFF;
        int b = rgb & 0xFF;
        if (r == g && g == b) return r;
        double y = 0.2126 * LINEAR[r] + 0.7152 * LINEAR[g] + 0.0722 * LINEAR[b];
        return Tone.OF[(int) (y * Tone.STEPS + 0.5)] & 0xFF;
    }

    private static double linear(int of255) {
        double v = of255 / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static final class Tone {
        static final int STEPS = 1 << 16;

        /// The sample of a luminance.
        static final byte[] OF = new byte[STEPS + 1];

        static {
            for (int i = 0; i <= STEPS; i++) {
                double y = (double) i / STEPS;
                double v = y <= 0.0031308 ? 12.92 * y : 1.055 * Math.pow(y, 1 / 2.4) - 0.055;
                OF[i] = (byte) Math.clamp(Math.round(v * 255), 0, 255);
            }
        }
    }

    int limitPercent() {
        return limitPercent;
    }

    /// Cyan, magenta, yellow, black, 0 to 255.
    int[] inks(int rgb) {
        byte[] made = new byte[4];
        table().put(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, made, 0);
        return new int[] {made[0] & 0xFF, made[1] & 0xFF, made[2] & 0xFF, made[3] & 0xFF};
    }

    /// @param rgb three samples a pixel
    /// @return four samples a pixel
    byte[] inks(byte[] rgb) {
        InkTable t = table();
        byte[] inks = new byte[rgb.length / 3 * 4];
        for (int i = 0, o = 0; i + 2 < rgb.length; i += 3, o += 4)
            t.put(rgb[i] & 0xFF, rgb[i + 1] & 0xFF, rgb[i + 2] & 0xFF, inks, o);
        return inks;
    }

    /// Of the paper and inks for which the colours are made.
    byte[] outputProfile() {
        return InkProfile.of(table());
    }

    private synchronized InkTable table() {
        InkTable t = table;
        if (t == null) {
            t = InkTable.of(profile(), limitPercent);
            table = t;
        }
        return t;
    }
}
