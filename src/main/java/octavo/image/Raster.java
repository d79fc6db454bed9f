package octavo.image;

import org.jspecify.annotations.Nullable;

/// Decoded pixels in sRGB or gray, 8 bits a sample, rows from the top, upright.
///
/// @param components 1 or 3 samples a pixel
/// @param alpha one sample a pixel, not multiplied into the colours; null when all is opaque
public record Raster(
        int widthPx, int heightPx, int components, byte[] samples, byte @Nullable [] alpha)
        implements ImageData {
    /// Gray where all pixels are, without alpha where all are opaque.
    public static Raster ofArgb(int widthPx, int heightPx, int[] argb) {
        boolean gray = true;
        boolean opaque = true;
        for (int p : argb) {
            opaque &= p >>> 24 == 255;
            gray &= (p >> 16 & 0xFF) == (p >> 8 & 0xFF) && (p >> 8 & 0xFF) == (p & 0xFF);
        }
        int components = gray ? 1 : 3;
        byte[] samples = new byte[argb.length * components];
        byte[] alpha = opaque ? null : new byte[argb.length];
        for (int i = 0, s = 0; i < argb.length; i++) {
            int p = argb[i];
            if (!gray) {
                samples[s++] = (byte) (p >> 16);
                samples[s++] = (byte) (p >> 8);
            }
            samples[s++] = (byte) p;
            if (alpha != null) alpha[i] = (byte) (p >>> 24);
        }
        return new Raster(widthPx, heightPx, components, samples, alpha);
    }

    /// @param bgr three octets a pixel, blue first
    static Raster ofBgr(int widthPx, int heightPx, byte[] bgr) {
        boolean gray = true;
        for (int i = 0; gray && i < bgr.length; i += 3)
            gray = bgr[i] == bgr[i + 1] && bgr[i] == bgr[i + 2];
        int components = gray ? 1 : 3;
        byte[] samples = new byte[bgr.length / 3 * components];
        for (int i = 0, s = 0; i < bgr.length; i += 3) {
            if (!gray) {
                samples[s++] = bgr[i + 2];
                samples[s++] = bgr[i + 1];
            }
            samples[s++] = bgr[i];
        }
        return new Raster(widthPx, heightPx, components, samples, null);
    }

    /// Turned so that what was stored in `orientation` stands upright.
    Raster turned(Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) return this;
        int w = orientation.swapsSides() ? heightPx : widthPx;
        int h = orientation.swapsSides() ? widthPx : heightPx;
        byte[] turned = new byte[samples.length];
        byte[] turnedAlpha = alpha == null ? null : new byte[alpha.length];
        double[] m = orientation.matrix();
        for (int y = 0; y < heightPx; y++) {
            for (int x = 0; x < widthPx; x++) {
                int to = target(m, x, y, w, h);
                int from = y * widthPx + x;
                System.arraycopy(samples, from * components, turned, to * components, components);
                if (alpha != null && turnedAlpha != null) turnedAlpha[to] = alpha[from];
            }
        }
        return new Raster(w, h, components, turned, turnedAlpha);
    }

    /// The matrix works on y upwards.
    private int target(double[] m, int x, int y, int w, int h) {
        double u = (x + 0.5) / widthPx;
        double v = 1 - (y + 0.5) / heightPx;
        int tx = (int) ((m[0] * u + m[2] * v + m[4]) * w);
        int ty = (int) ((1 - (m[1] * u + m[3] * v + m[5])) * h);
        return Math.clamp(ty, 0, h - 1) * w + Math.clamp(tx, 0, w - 1);
    }
}
