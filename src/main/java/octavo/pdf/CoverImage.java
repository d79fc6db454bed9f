package octavo.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// The picture that an editor gave for the front, in the press's colours.
///
/// @param components 3 for sRGB, 4 for CMYK
/// @param meanRgb its mean colour
public record CoverImage(int widthPx, int heightPx, int components, byte[] samples, int meanRgb) {
    /// @param file PNG, JPEG
    /// @param inkLimit most ink on one place in per cent; 0 for none
    /// @return null where it can't be read
    public static @Nullable CoverImage of(byte[] file, boolean cmyk, int inkLimit) {
        if (System.getProperty("java.awt.headless") == null)
            System.setProperty("java.awt.headless", "true");
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
            if (read == null) return null;
            int w = read.getWidth();
            int h = read.getHeight();
            BufferedImage rgb = new BufferedImage(w, h, BufferedImage.TYPE_3BYTE_BGR);
            var g = rgb.createGraphics();
            g.setColor(java.awt.Color.WHITE);
            g.fillRect(0, 0, w, h);
            g.drawImage(read, 0, 0, null);
            g.dispose();
            byte[] seen = samples(rgb);
            byte[] samples = cmyk ? new InkConversion(inkLimit).inks(seen) : seen;
            return new CoverImage(w, h, cmyk ? 4 : 3, samples, mean(seen));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static int mean(byte[] rgb) {
        long[] sums = new long[3];
        for (int i = 0; i < rgb.length; i++) sums[i % 3] += rgb[i] & 0xFF;
        int pixels = Math.max(1, rgb.length / 3);
        return (int) (sums[0] / pixels) << 16
                | (int) (sums[1] / pixels) << 8
                | (int) (sums[2] / pixels);
    }

    private static byte[] samples(BufferedImage rgb) {
        int w = rgb.getWidth();
        int h = rgb.getHeight();
        int[] values = rgb.getRaster().getPixels(0, 0, w, h, (int[]) null);
        byte[] out = new byte[values.length];
        for (int i = 0; i < out.length; i++) out[i] = (byte) values[i];
        return out;
    }
}
