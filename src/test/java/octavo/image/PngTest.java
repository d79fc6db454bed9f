package octavo.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngTest {
    private static ImageData data(byte[] png) {
        StoredImage image = MemoryWorld.storeOf(png).find("x");
        assertNotNull(image);
        return image.forPdf(100);
    }

    private static byte[] written(BufferedImage image, boolean interlaced) throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/png").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (interlaced) param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        return out.toByteArray();
    }

    private static BufferedImage noise(int type, int w, int h) {
        Random random = new Random(w);
        BufferedImage image = new BufferedImage(w, h, type);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++)
                image.setRGB(x, y, random.nextInt() | (x + y) % 2 * 0xFF000000);
        }
        return image;
    }

    @Test
    void opaqueRowsAreEmbeddedAsTheyAre() {
        byte[] rows = {0, 1, 2, 3, 4, 5, 6, 0, 9, 9, 9, 0, 0, 0};
        PngData rgb = assertInstanceOf(PngData.class, data(Samples.png(2, 2, 8, 2, false, rows)));
        assertEquals(3, rgb.components());
        assertNull(rgb.palette());
        byte[] palette = {0, 0, 0, (byte) 255, 0, 0, 0, 0, (byte) 255};
        PngData indexed =
                (PngData)
                        data(Samples.png(2, 1, 4, 3, false, new byte[] {0, 0x12}, "PLTE", palette));
        assertArrayEquals(palette, indexed.palette());
        assertEquals(4, indexed.bitDepth());
        assertEquals(1, indexed.components());
    }

    @Test
    void aTransparentColourAndPaletteAlphaBecomeAlpha() {
        byte[] palette = {0, 0, 0, (byte) 255, 0, 0, 0, 0, (byte) 255};
        byte[] png =
                Samples.png(
                        3,
                        1,
                        2,
                        3,
                        false,
                        new byte[] {0, 0b00_01_10_00},
                        "PLTE",
                        palette,
                        "tRNS",
                        new byte[] {0, 100});
        Raster r = (Raster) data(png);
        assertArrayEquals(new byte[] {0, 100, (byte) 255}, r.alpha());
        assertArrayEquals(palette, r.samples());
        Raster gray =
                (Raster)
                        data(
                                Samples.png(
                                        4,
                                        1,
                                        2,
                                        0,
                                        false,
                                        new byte[] {0, 0b00_01_10_11},
                                        "tRNS",
                                        new byte[] {0, 2}));
        assertArrayEquals(new byte[] {0, 85, (byte) 170, (byte) 255}, gray.samples());
        assertArrayEquals(new byte[] {-1, -1, 0, -1}, gray.alpha());
    }

    @Test
    void sixteenBitsBecomeEight() {
        byte[] row = {0, 10, 99, 20, 99, 30, 99, (byte) 128, 99};
        Raster r = (Raster) data(Samples.png(1, 1, 16, 6, false, row));
        assertArrayEquals(new byte[] {10, 20, 30}, r.samples());
        assertArrayEquals(new byte[] {(byte) 128}, r.alpha());
    }

    @Test
    void alphaThatHidesNothingIsDropped() throws Exception {
        Raster r = (Raster) data(written(Samples.picture(BufferedImage.TYPE_INT_ARGB), false));
        assertNull(r.alpha());
        assertEquals(3, r.components());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 33})
    void everyFilterAndPassIsUndone(int size) throws Exception {
        BufferedImage image = noise(BufferedImage.TYPE_INT_ARGB, size, size + 3);
        for (boolean interlaced : new boolean[] {false, true}) {
            Raster r = (Raster) data(written(image, interlaced));
            assertEquals(size + 3, r.heightPx());
            Raster expected =
                    Raster.ofArgb(
                            size, size + 3, image.getRGB(0, 0, size, size + 3, null, 0, size));
            assertArrayEquals(expected.samples(), r.samples());
            assertArrayEquals(expected.alpha(), r.alpha());
        }
    }

    @Test
    void grayIsNotLightened() throws Exception {
        byte[] png = Samples.png(2, 1, 8, 4, false, new byte[] {0, 100, (byte) 200, 50, 20});
        Raster r = (Raster) data(png);
        assertEquals(1, r.components());
        assertArrayEquals(new byte[] {100, 50}, r.samples());
        Raster jpeg =
                PixelReader.read(
                        ImageFormat.JPEG,
                        JpegWriter.write(new Raster(8, 8, 1, filled(64, 100), null)));
        assertEquals(100, jpeg.samples()[9] & 0xFF, 2);
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        BufferedImage image = noise(BufferedImage.TYPE_INT_ARGB, 20, 9);
        Raster raster = Raster.ofArgb(20, 9, image.getRGB(0, 0, 20, 9, null, 0, 20));
        byte[] png = PngWriter.write(raster);
        Raster own = (Raster) data(png);
        assertArrayEquals(raster.samples(), own.samples());
        assertArrayEquals(raster.alpha(), own.alpha());
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(image.getRGB(7, 4), other.getRGB(7, 4));
        assertArrayEquals(png, PngWriter.write(raster));
    }

    @Test
    void rowsLikeTheOneAboveAndBlackOnesAreReadAgain() throws Exception {
        byte[] samples = new byte[3 * 4 * 5];
        for (int i = 3 * 4; i < 3 * 4 * 4; i++) samples[i] = (byte) (i % 12 * 20);
        byte[] png = PngWriter.write(new Raster(4, 5, 3, samples, null));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(png));
        for (int i = 0; i < 20; i++) {
            int pixel =
                    (samples[3 * i] & 0xFF) << 16
                            | (samples[3 * i + 1] & 0xFF) << 8
                            | samples[3 * i + 2] & 0xFF;
            assertEquals(pixel, other.getRGB(i % 4, i / 4) & 0xFFFFFF);
        }
    }

    @Test
    void dataThatEndEarlyLeaveTheRestEmpty() {
        Raster r =
                (Raster)
                        data(
                                Samples.png(
                                        2,
                                        2,
                                        8,
                                        6,
                                        false,
                                        new byte[] {0, 1, 2, 3, -1, 4, 5, 6, -1}));
        assertArrayEquals(new byte[] {-1, -1, 0, 0}, r.alpha());
        assertTrue(r.samples()[0] == 1);
    }
}
