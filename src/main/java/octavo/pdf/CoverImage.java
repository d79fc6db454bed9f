package octavo.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// The picture that an editor gave for the front, in the press's colours.
///
/// @param components 3 for sRGB, 4 for CMYK
public record CoverImage(int widthPx, int heightPx, int components, byte[] samples) {
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
            byte[] samples = cmyk ? new InkConversion(inkLimit).inks(samples(rgb)) : samples(rgb);
            return new CoverImage(w, h, cmyk ? 4 : 3, samples);
        } catch (IOException | RuntimeException e) {
            return null;
        }
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
