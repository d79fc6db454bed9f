package octavo.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherFormatsTest {
    private static StoredImage image(byte[] bytes) {
        StoredImage image = MemoryWorld.storeOf(bytes).find("x");
        assertNotNull(image);
        return image;
    }

    private static void assertPicture(Raster r) {
        assertEquals(Samples.W, r.widthPx());
        assertEquals(Samples.H, r.heightPx());
        assertEquals("r--", JpegTest.name(rgb(r, 3, 3)));
        assertEquals("--b", JpegTest.name(rgb(r, Samples.W - 3, 3)));
    }

    private static int rgb(Raster r, int x, int y) {
        int i = 3 * (y * r.widthPx() + x);
        return (r.samples()[i] & 0xFF) << 16
                | (r.samples()[i + 1] & 0xFF) << 8
                | r.samples()[i + 2] & 0xFF;
    }

    @ParameterizedTest
    @CsvSource({"gif, image/gif, GIF", "bmp, image/png, BMP", "tiff, image/png, TIFF"})
    void areDecodedForPdf(String format, String ebookType, ImageFormat expected) {
        StoredImage image = image(Samples.encoded(format, BufferedImage.TYPE_INT_RGB));
        assertEquals(expected, image.info().format());
        assertEquals(Samples.W, image.info().widthPx());
        assertPicture((Raster) image.forPdf(100));
        assertEquals(ebookType, image.forEbook().mediaType());
    }

    @ParameterizedTest
    @CsvSource({"0, image/jpeg, false", "1, image/png, true", "2, image/png, true"})
    void webpIsConverted(int sample, String ebookType, boolean alpha) {
        StoredImage image = image(Samples.WEBP.get(sample));
        assertEquals(Samples.W, image.info().widthPx());
        assertEquals(Samples.H, image.info().heightPx());
        assertEquals(alpha, image.info().alpha());
        Raster r = (Raster) image.forPdf(100);
        assertPicture(r);
        if (alpha) assertEquals(128, assertAlpha(r)[0] & 0xFF, 2);
        else assertNull(r.alpha());
        assertEquals(ebookType, image.forEbook().mediaType());
        StoredImage converted = image(image.forEbook().data());
        assertEquals(Samples.W, converted.info().widthPx());
        assertFalse(converted.info().alpha());
    }

    /// As print shops send them, written by ImageMagick.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sixteen-bits-lzw",
                "inks-lzw",
                "turned-deflate",
                "two-pages",
                "alpha-sixteen-bits",
                "jpeg"
            })
    void tiffOfEveryKind(String name) throws IOException {
        byte[] file;
        try (InputStream in = getClass().getResourceAsStream("/octavo/image/" + name + ".tif")) {
            assertNotNull(in, name);
            file = in.readAllBytes();
        }
        StoredImage image = image(file);
        assertEquals(Samples.W, image.info().widthPx());
        Raster r = (Raster) image.forPdf(100);
        assertPicture(r);
        if (name.startsWith("alpha")) assertEquals(128, assertAlpha(r)[0] & 0xFF, 2);
        else assertNull(r.alpha());
    }

    @Test
    void sixteenBitsOfGrayAreNotLightened() throws IOException {
        BufferedImage gray = new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 64; i++) gray.getRaster().setSample(i % 8, i / 8, 0, 0x4000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(gray, "tiff", out));
        Raster r = (Raster) image(out.toByteArray()).forPdf(100);
        assertEquals(1, r.components());
        assertEquals(0x40, r.samples()[0] & 0xFF);
    }

    private static byte[] assertAlpha(Raster r) {
        assertNotNull(r.alpha());
        return r.alpha();
    }

    @Test
    void theFirstPictureOfAnAnimationIsTaken() {
        assertPicture(
                (Raster) image(Samples.encoded("gif", BufferedImage.TYPE_INT_RGB)).forPdf(50));
    }
}
