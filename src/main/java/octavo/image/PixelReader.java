package octavo.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes through the JDK's ImageIO and its plug-ins. Loading these classes takes a tenth of a second: JPEG and PNG are
/// mostly embedded without.
final class PixelReader {
    static {
        Headless.set();
        ImageIO.setUseCache(false);
    }

    private PixelReader() {}

    /// The picture, of an animation the first one, as stored.
    static Raster read(ImageFormat format, byte[] bytes) throws BrokenImageException {
        ImageReader reader = reader(format);
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return upright(format, bytes, raster(reader.read(0)));
        } catch (IOException | RuntimeException e) {
            throw new BrokenImageException("its data are damaged, or of a kind that can't be read");
        } finally {
            reader.dispose();
        }
    }

    /// A TIFF says how it is turned (TIFF 6.0, section 8: `Orientation`).
    private static Raster upright(ImageFormat format, byte[] bytes, Raster stored)
            throws BrokenImageException {
        if (format != ImageFormat.TIFF) return stored;
        return stored.turned(ExifReader.read(new ByteSource(bytes), 0).orientation());
    }

    /// Samples of a CMYK JPEG as stored, four a pixel.
    static byte[] cmyk(byte[] jpeg) throws BrokenImageException {
        ImageReader reader = reader(ImageFormat.JPEG);
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            java.awt.image.Raster r = reader.readRaster(0, null);
            int[] samples = r.getPixels(0, 0, r.getWidth(), r.getHeight(), (int[]) null);
            byte[] bytes = new byte[samples.length];
            for (int i = 0; i < samples.length; i++) bytes[i] = (byte) samples[i];
            return bytes;
        } catch (IOException | RuntimeException e) {
            throw new BrokenImageException("its data are damaged, or of a kind that can't be read");
        } finally {
            reader.dispose();
        }
    }

    /// The JDK's own reader where it has one: which others there are depends on the class path. Its reader of TIFF takes
    /// inks for light and refuses samples of 16 bits with a predictor.
    private static ImageReader reader(ImageFormat format) throws BrokenImageException {
        List<ImageReader> readers = new ArrayList<>();
        ImageIO.getImageReadersByMIMEType(format.mediaType()).forEachRemaining(readers::add);
        if (readers.isEmpty())
            throw new BrokenImageException("there is no reader for " + format.label());
        String vendor = format == ImageFormat.TIFF ? "com.twelvemonkeys." : "com.sun.";
        return readers.stream()
                .filter(r -> r.getClass().getName().startsWith(vendor))
                .findFirst()
                .orElse(readers.getFirst());
    }

    /// Gray samples are taken as they are: `getRGB` would take them as linear and lighten them.
    static Raster raster(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        ColorModel model = image.getColorModel();
        boolean gray =
                !(model instanceof IndexColorModel)
                        && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        if (gray && image.getRaster().getNumBands() <= 2) {
            byte[] alpha =
                    image.getRaster().getNumBands() == 2
                            ? eightBits(image, 1, model.getComponentSize(1))
                            : null;
            return new Raster(w, h, 1, eightBits(image, 0, model.getComponentSize(0)), alpha);
        }
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
                && image.getRaster().getDataBuffer() instanceof DataBufferByte d
                && d.getData().length == 3 * w * h) return Raster.ofBgr(w, h, d.getData());
        return Raster.ofArgb(w, h, image.getRGB(0, 0, w, h, null, 0, w));
    }

    private static byte[] eightBits(BufferedImage image, int band, int bits) {
        int w = image.getWidth();
        int most = (1 << Math.min(bits, 30)) - 1;
        byte[] samples = new byte[w * image.getHeight()];
        int[] row = new int[w];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getSamples(0, y, w, 1, band, row);
            for (int x = 0; x < w; x++)
                samples[y * w + x] = (byte) (((long) row[x] * 255 + most / 2) / most);
        }
        return samples;
    }
}
