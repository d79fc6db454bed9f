package octavo.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// sRGB to the inks of the press, through the profile of coated stock that comes with PDFBox (CGATS TR 001, of the
/// Compact ICC Profiles, which are in the public domain), by the JDK's colour management.
final class InkConversion {
    /// How the printing condition is called in the registry of the International Color Consortium.
    static final String CONDITION = "CGATS TR 001";

    private static final String PROFILE =
            "/org/apache/pdfbox/resources/icc/CGATS001Compat-v2-micro.icc";
    private final int limit;
    private @Nullable ColorConvertOp toInks;

    /// @param limitPercent most of all inks on one place; 0 for no limit
    InkConversion(int limitPercent) {
        limit = limitPercent == 0 ? Integer.MAX_VALUE : limitPercent * 255 / 100;
    }

    static byte[] profile() {
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
        double y = 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
        double v = y <= 0.0031308 ? 12.92 * y : 1.055 * Math.pow(y, 1 / 2.4) - 0.055;
        return Math.clamp(Math.round(v * 255), 0, 255);
    }

    private static double linear(int of255) {
        double v = of255 / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    /// Cyan, magenta, yellow, black, 0 to 255.
    int[] inks(int rgb) {
        byte[] one = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
        byte[] made = inks(one, 1, 1);
        return new int[] {made[0] & 0xFF, made[1] & 0xFF, made[2] & 0xFF, made[3] & 0xFF};
    }

    /// @param rgb three samples a pixel
    /// @return four samples a pixel
    byte[] inks(byte[] rgb, int width, int height) {
        WritableRaster from =
                Raster.createInterleavedRaster(
                        new DataBufferByte(rgb, rgb.length), width, height, 3 * width, 3,
                        new int[] {0, 1, 2}, null);
        WritableRaster to =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        conversion().filter(from, to);
        byte[] inks = ((DataBufferByte) to.getDataBuffer()).getData();
        for (int i = 0; i < inks.length; i += 4) limit(inks, i);
        return inks;
    }

    /// Black stays; the colours give way in proportion.
    private void limit(byte[] inks, int i) {
        int k = inks[i + 3] & 0xFF;
        int colors = (inks[i] & 0xFF) + (inks[i + 1] & 0xFF) + (inks[i + 2] & 0xFF);
        int room = Math.max(0, limit - k);
        if (colors <= room) return;
        for (int c = i; c < i + 3; c++) inks[c] = (byte) ((inks[c] & 0xFF) * room / colors);
    }

    private synchronized ColorConvertOp conversion() {
        if (toInks == null) {
            if (System.getProperty("java.awt.headless") == null)
                System.setProperty("java.awt.headless", "true");
            ColorSpace press = new ICC_ColorSpace(ICC_Profile.getInstance(profile()));
            ColorSpace srgb = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).getColorModel().getColorSpace();
            toInks = new ColorConvertOp(srgb, press, null);
        }
        return toInks;
    }
}
