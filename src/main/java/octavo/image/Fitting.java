package octavo.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Images made to fit a device: smaller where they are greater than its screen, without transparency, as JPEG at the
/// strongest compression that can't be told from the original.
final class Fitting {
    private static final float[] QUALITIES = {0.6f, 0.7f, 0.8f, 0.88f};
    private static final double GOOD = 0.985;

    private Fitting() {}

    static EncodedImage fit(StoredImage image, ImageFit fit) {
        EncodedImage form = image.forEbook();
        ImageInfo info = ImageHeader.read(form.data());
        if (info == null) return form;
        boolean drawing = form.mediaType().equals(ImageFormat.SVG.mediaType());
        double scale = drawing ? 1 : fit.scale(info.widthPx(), info.heightPx());
        boolean heavy = fit.mostBytes() > 0 && form.data().length > fit.mostBytes();
        boolean ground = !fit.transparent() && info.alpha() && !drawing;
        if (fit.shows(form.mediaType()) && scale == 1 && !heavy && !ground) return form;
        try {
            Raster raster = raster(form, info, fit);
            if (ground || !fit.transparent()) raster = Ground.under(raster);
            double s = drawing ? 1 : scale;
            EncodedImage made = encode(s < 1 ? scaled(raster, s) : raster, info, fit);
            while (fit.mostBytes() > 0 && made.data().length > fit.mostBytes() && s > 0.1) {
                s *= 0.8;
                made = encode(scaled(raster, s), info, fit);
            }
            return made;
        } catch (BrokenImageException e) {
            throw new IllegalStateException(image.source() + " has changed", e);
        }
    }

    private static Raster raster(EncodedImage form, ImageInfo info, ImageFit fit)
            throws BrokenImageException {
        return switch (info.format()) {
            case JPEG -> Conversion.upright(JpegFile.read(form.data()));
            case SVG -> {
                int width = fit.longestPx() > 0 ? Math.min(fit.longestPx(), 1600) : 1600;
                yield Conversion.drawn(SvgFile.read(form.data()), width);
            }
            case PNG, GIF, WEBP, TIFF, BMP -> PixelReader.read(info.format(), form.data());
        };
    }

    /// Photographs as JPEG; drawings, with few colours, as PNG.
    private static EncodedImage encode(Raster r, ImageInfo info, ImageFit fit)
            throws BrokenImageException {
        byte[] png = info.format() == ImageFormat.JPEG ? null : PngWriter.write(r);
        if (r.alpha() != null && png != null) return png(png);
        boolean photo = info.format() == ImageFormat.JPEG;
        byte[] jpeg = jpeg(r);
        if (png != null && !photo && png.length < 2 * jpeg.length) {
            if (fit.mostBytes() == 0 || png.length <= fit.mostBytes()) return png(png);
        }
        return new EncodedImage(jpeg, ImageFormat.JPEG.mediaType());
    }

    private static EncodedImage png(byte[] data) {
        return new EncodedImage(data, ImageFormat.PNG.mediaType());
    }

    private static byte[] jpeg(Raster raster) throws BrokenImageException {
        for (float q : QUALITIES) {
            byte[] bytes = JpegWriter.write(raster, q);
            if (likeness(raster, PixelReader.read(ImageFormat.JPEG, bytes)) >= GOOD) return bytes;
        }
        return JpegWriter.write(raster);
    }

    /// Mean structural similarity of the luma in blocks of 8 by 8 (Wang, Bovik, Sheikh, Simoncelli 2004).
    static double likeness(Raster a, Raster b) {
        if (a.widthPx() < 8 || a.heightPx() < 8) return 0;
        double sum = 0;
        int blocks = 0;
        for (int y = 0; y + 8 <= a.heightPx(); y += 8) {
            for (int x = 0; x + 8 <= a.widthPx(); x += 8) {
                sum += block(a, b, x, y);
                blocks++;
            }
        }
        return sum / blocks;
    }

    private static double block(Raster a, Raster b, int x0, int y0) {
        double sa = 0;
        double sb = 0;
        double saa = 0;
        double sbb = 0;
        double sab = 0;
        for (int y = y0; y < y0 + 8; y++) {
            for (int x = x0; x < x0 + 8; x++) {
                double p = luma(a, x, y);
                double q = luma(b, x, y);
                sa += p;
                sb += q;
                saa += p * p;
                sbb += q * q;
                sab += p * q;
            }
        }
        double ma = sa / 64;
        double mb = sb / 64;
        double va = saa / 64 - ma * ma;
        double vb = sbb / 64 - mb * mb;
        double cov = sab / 64 - ma * mb;
        double c1 = 6.5025;
        double c2 = 58.5225;
        return (2 * ma * mb + c1) * (2 * cov + c2) / ((ma * ma + mb * mb + c1) * (va + vb + c2));
    }

    private static double luma(Raster r, int x, int y) {
        int i = (y * r.widthPx() + x) * r.components();
        byte[] s = r.samples();
        if (r.components() == 1) return s[i] & 0xFF;
        return 0.299 * (s[i] & 0xFF) + 0.587 * (s[i + 1] & 0xFF) + 0.114 * (s[i + 2] & 0xFF);
    }

    /// Every pixel is the mean of those that it covers.
    static Raster scaled(Raster r, double scale) {
        int w = Math.max(1, (int) Math.round(r.widthPx() * scale));
        int h = Math.max(1, (int) Math.round(r.heightPx() * scale));
        int n = r.components();
        byte @Nullable [] alpha = r.alpha();
        byte[] out = new byte[w * h * n];
        if (alpha == null) {
            means(r, w, h, out);
            return new Raster(w, h, n, out, null);
        }
        byte[] outAlpha = new byte[w * h];
        double[] sums = new double[n];
        for (int y = 0; y < h; y++) {
            int y0 = y * r.heightPx() / h;
            int y1 = Math.max(y0 + 1, (y + 1) * r.heightPx() / h);
            for (int x = 0; x < w; x++) {
                int x0 = x * r.widthPx() / w;
                int x1 = Math.max(x0 + 1, (x + 1) * r.widthPx() / w);
                Arrays.fill(sums, 0);
                double weight = 0;
                for (int v = y0; v < y1; v++) {
                    for (int u = x0; u < x1; u++) {
                        int i = v * r.widthPx() + u;
                        double a = (alpha[i] & 0xFF) / 255.0;
                        weight += a;
                        for (int k = 0; k < n; k++) sums[k] += a * (r.samples()[i * n + k] & 0xFF);
                    }
                }
                int to = y * w + x;
                for (int k = 0; k < n; k++)
                    out[to * n + k] = (byte) Math.round(weight == 0 ? 255 : sums[k] / weight);
                outAlpha[to] = (byte) Math.round(255 * weight / ((double) (y1 - y0) * (x1 - x0)));
            }
        }
        return new Raster(w, h, n, out, outAlpha);
    }

    /// What is opaque, in whole numbers.
    private static void means(Raster r, int w, int h, byte[] out) {
        int n = r.components();
        byte[] samples = r.samples();
        long[] sums = new long[n];
        int[] starts = new int[w + 1];
        for (int x = 0; x <= w; x++) starts[x] = x * r.widthPx() / w;
        for (int y = 0; y < h; y++) {
            int y0 = y * r.heightPx() / h;
            int y1 = Math.max(y0 + 1, (y + 1) * r.heightPx() / h);
            for (int x = 0; x < w; x++) {
                int x0 = starts[x];
                int x1 = Math.max(x0 + 1, starts[x + 1]);
                Arrays.fill(sums, 0);
                for (int v = y0; v < y1; v++) {
                    int end = (v * r.widthPx() + x1) * n;
                    for (int i = (v * r.widthPx() + x0) * n; i < end; i += n)
                        for (int k = 0; k < n; k++) sums[k] += samples[i + k] & 0xFF;
                }
                double covered = (double) (y1 - y0) * (x1 - x0);
                for (int k = 0; k < n; k++)
                    out[(y * w + x) * n + k] = (byte) Math.round(sums[k] / covered);
            }
        }
    }
}
