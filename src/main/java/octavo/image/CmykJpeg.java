package octavo.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads CMYK JPEGs: their inks, and what these look like in sRGB.
final class CmykJpeg {
    private static final int ROWS = 64;

    private CmykJpeg() {}

    /// By the image's own profile where it has one; else each ink takes away its complement, and black from all.
    static Raster decode(JpegFile file) throws BrokenImageException {
        byte[] inks = inks(file);
        JpegData data = file.data();
        byte[] rgb = data.iccProfile() == null ? null : seen(inks, data, data.iccProfile());
        if (rgb == null) rgb = complements(inks);
        return new Raster(data.widthPx(), data.heightPx(), 3, rgb, null);
    }

    /// Cyan, magenta, yellow and black of each pixel as stored, 0 is none. Adobe's marker means that the samples are
    /// stored inverted, and its transform 2 that they are YCCK, of which the first three are converted as if they were
    /// the complements of red, green and blue (Adobe Technical Note 5116).
    static byte[] inks(JpegFile file) throws BrokenImageException {
        byte[] s = PixelReader.cmyk(file.bytes());
        int pixels = file.data().widthPx() * file.data().heightPx();
        if (s.length < 4 * pixels) throw new BrokenImageException("its data are damaged");
        if (file.adobeTransform() == 2) {
            for (int i = 0; i < s.length; i += 4) {
                int y = s[i] & 0xFF;
                int cb = (s[i + 1] & 0xFF) - 128;
                int cr = (s[i + 2] & 0xFF) - 128;
                s[i] = complement(y + 1.402 * cr);
                s[i + 1] = complement(y - 0.344136 * cb - 0.714136 * cr);
                s[i + 2] = complement(y + 1.772 * cb);
            }
        }
        if (file.isInverted()) for (int i = 0; i < s.length; i++) s[i] = (byte) ~s[i];
        return s;
    }

    private static byte complement(double sample) {
        return (byte) (255 - Math.clamp(Math.round(sample), 0, 255));
    }

    private static byte[] complements(byte[] inks) {
        byte[] rgb = new byte[inks.length / 4 * 3];
        for (int i = 0, o = 0; i + 3 < inks.length; i += 4) {
            int white = 255 - (inks[i + 3] & 0xFF);
            for (int c = 0; c < 3; c++)
                rgb[o++] = (byte) ((255 - (inks[i + c] & 0xFF)) * white / 255);
        }
        return rgb;
    }

    /// Null for a profile that the JDK can't use.
    private static byte @Nullable [] seen(byte[] inks, JpegData data, byte[] profile) {
        Headless.set();
        int w = data.widthPx();
        byte[] rgb = new byte[inks.length / 4 * 3];
        try {
            ColorSpace press = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
            ColorConvertOp op =
                    new ColorConvertOp(press, ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
            for (int y = 0; y < data.heightPx(); y += ROWS) {
                int rows = Math.min(ROWS, data.heightPx() - y);
                byte[] part = Arrays.copyOfRange(inks, 4 * w * y, 4 * w * (y + rows));
                WritableRaster from =
                        java.awt.image.Raster.createInterleavedRaster(
                                new DataBufferByte(part, part.length),
                                w,
                                rows,
                                4 * w,
                                4,
                                new int[] {0, 1, 2, 3},
                                null);
                WritableRaster to =
                        java.awt.image.Raster.createInterleavedRaster(
                                DataBuffer.TYPE_BYTE, w, rows, 3, null);
                op.filter(from, to);
                byte[] made = ((DataBufferByte) to.getDataBuffer()).getData();
                System.arraycopy(made, 0, rgb, 3 * w * y, made.length);
            }
            return rgb;
        } catch (RuntimeException e) {
            return null;
        }
    }
}
