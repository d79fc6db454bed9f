package octavo.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
