package octavo.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes an opaque [Raster] as a JPEG.
final class JpegWriter {
    private static final float QUALITY = 0.92f;

    static {
        Headless.set();
    }

    private JpegWriter() {}

    static byte[] write(Raster raster) {
        return write(raster, QUALITY);
    }

    static byte[] write(Raster raster, float quality) {
        int w = raster.widthPx();
        int h = raster.heightPx();
        boolean gray = raster.components() == 1;
        BufferedImage image =
                new BufferedImage(
                        w, h, gray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        byte[] s = raster.samples();
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                row[x] = gray ? s[i] & 0xFF : rgb(s, 3 * i);
            }
            image.getRaster().setDataElements(0, y, w, 1, gray ? bytes(row) : row);
        }
        return encode(image, quality);
    }

    private static int rgb(byte[] s, int i) {
        return ((s[i] & 0xFF) << 16) | ((s[i + 1] & 0xFF) << 8) | (s[i + 2] & 0xFF);
    }

    private static byte[] bytes(int[] row) {
        byte[] bytes = new byte[row.length];
        for (int i = 0; i < row.length; i++) bytes[i] = (byte) row[i];
        return bytes;
    }

    private static byte[] encode(BufferedImage image, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
