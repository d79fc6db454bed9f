package octavo.image;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/// A drawn page in the form that is smaller: as it is (type, line art), or as a JPEG where it holds photographs.
///
/// @param jpeg null where the samples are to be compressed without loss
public record PagePixels(
        int widthPx, int heightPx, int components, byte[] samples, byte @Nullable [] jpeg) {
    /// Of so many neighbours one differs, where a page holds more than type.
    private static final double PHOTOGRAPHIC = 0.25;

    /// A JPEG in any case.
    public static byte[] jpeg(BufferedImage image) {
        PagePixels p = of(image);
        if (p.jpeg != null) return p.jpeg;
        return JpegWriter.write(new Raster(p.widthPx, p.heightPx, p.components, p.samples, null));
    }

    public static PagePixels of(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        int[] argb = image.getRGB(0, 0, w, h, null, 0, w);
        long differ = 0;
        boolean gray = true;
        for (int i = 0; i < argb.length; i++) {
            int p = argb[i];
            gray &= (p >> 16 & 255) == (p >> 8 & 255) && (p >> 8 & 255) == (p & 255);
            if (i % w > 0 && p != argb[i - 1]) differ++;
        }
        int components = gray ? 1 : 3;
        byte[] samples = new byte[w * h * components];
        for (int i = 0, s = 0; i < argb.length; i++) {
            if (!gray) {
                samples[s++] = (byte) (argb[i] >> 16);
                samples[s++] = (byte) (argb[i] >> 8);
            }
            samples[s++] = (byte) argb[i];
        }
        byte[] jpeg =
                differ > PHOTOGRAPHIC * argb.length
                        ? JpegWriter.write(new Raster(w, h, components, samples, null))
                        : null;
        return new PagePixels(w, h, components, samples, jpeg);
    }
}
