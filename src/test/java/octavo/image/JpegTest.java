package octavo.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegTest {
    private static StoredImage image(byte[] bytes) {
        StoredImage image = MemoryWorld.storeOf(bytes).find("x");
        assertNotNull(image);
        return image;
    }

    private static int pixel(Raster r, int x, int y) {
        int i = (y * r.widthPx() + x) * r.components();
        int red = r.samples()[i] & 0xFF;
        if (r.components() == 1) return red << 16 | red << 8 | red;
        return red << 16 | (r.samples()[i + 1] & 0xFF) << 8 | r.samples()[i + 2] & 0xFF;
    }

    /// The nearest of the corners of the colour cube: compression blurs.
    static String name(int rgb) {
        return ((rgb >> 16 & 0xFF) > 127 ? "r" : "-")
                + ((rgb >> 8 & 0xFF) > 127 ? "g" : "-")
                + ((rgb & 0xFF) > 127 ? "b" : "-");
    }

    @Test
    void isEmbeddedAsItIs() {
        byte[] bytes = Samples.jpeg();
        StoredImage image = image(bytes);
        JpegData data = assertInstanceOf(JpegData.class, image.forPdf(100));
        assertSame(bytes, data.bytes());
        assertEquals(3, data.components());
        assertNull(data.iccProfile());
        assertArrayEquals(bytes, image.forEbook().data());
        assertEquals(24, image.info().naturalWidthPt());
    }

    @Test
    void grayHasOneComponent() {
        JpegData data =
                (JpegData) image(Samples.encoded("jpeg", BufferedImage.TYPE_BYTE_GRAY)).forPdf(100);
        assertEquals(1, data.components());
    }

    /// Exif 2.32, 4.6.4: where the stored picture's first pixel stands when shown.
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"
    })
    void exifTellsHowItIsTurned(int orientation, int right, int bottom) {
        StoredImage image = image(Samples.jpegTurned(orientation));
        boolean swaps = orientation > 4;
        assertEquals(swaps ? Samples.H : Samples.W, image.info().widthPx());
        assertEquals(swaps ? Samples.W : Samples.H, image.info().heightPx());
        JpegData data = (JpegData) image.forPdf(100);
        assertEquals(Samples.W, data.widthPx());
        double[] m = image.info().orientation().matrix();
        assertEquals(right, m[2] + m[4]);
        assertEquals(bottom, 1 - (m[3] + m[5]));
    }

    /// The stored picture has red at its left, blue at its right and green at its foot: the colours of the shown one
    /// in the middle of its left, right, upper and lower edge.
    @ParameterizedTest
    @CsvSource({
        "1, r--, --b, ???, -g-", "2, --b, r--, ???, -g-", "3, --b, r--, -g-, ???",
                "4, r--, --b, -g-, ???",
        "5, ???, -g-, r--, --b", "6, -g-, ???, r--, --b", "7, -g-, ???, --b, r--",
                "8, ???, -g-, --b, r--"
    })
    void theEbooksCopyStandsUpright(
            int orientation, String left, String right, String top, String foot) throws Exception {
        EncodedImage e = image(Samples.jpegTurned(orientation)).forEbook();
        Raster r = PixelReader.read(ImageFormat.JPEG, e.data());
        int w = r.widthPx();
        int h = r.heightPx();
        assertColor(left, r, 1, h / 2 - 1);
        assertColor(right, r, w - 2, h / 2 - 1);
        assertColor(top, r, w / 2 - 1, 1);
        assertColor(foot, r, w / 2 - 1, h - 2);
        assertEquals(Orientation.UPRIGHT, image(e.data()).info().orientation());
    }

    private static void assertColor(String expected, Raster r, int x, int y) {
        if (!expected.equals("???")) assertEquals(expected, name(pixel(r, x, y)), x + " " + y);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void cmykBecomesColour(int ink) throws Exception {
        int[] inks = new int[4];
        inks[ink] = 255;
        StoredImage image = image(Samples.cmykJpeg(inks[0], inks[1], inks[2], inks[3]));
        assertEquals(4, image.info().components());
        Raster r = assertInstanceOf(Raster.class, image.forPdf(100));
        assertEquals(new String[] {"-gb", "r-b", "rg-", "---"}[ink], name(pixel(r, 8, 8)));
        assertEquals(3, image(image.forEbook().data()).info().components());
    }

    /// As Photoshop and libjpeg write them.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void ycckBecomesTheSameColour(int ink) throws Exception {
        int[] inks = new int[4];
        inks[ink] = 255;
        byte[] file = Samples.ycckJpeg(inks[0], inks[1], inks[2], inks[3]);
        assertEquals(2, file[17]);
        StoredImage image = image(file);
        Raster r = assertInstanceOf(Raster.class, image.forPdf(100));
        assertEquals(new String[] {"-gb", "r-b", "rg-", "---"}[ink], name(pixel(r, 8, 8)));
        for (int i = 0; i < 4; i++) assertEquals(inks[i], image.inks()[i] & 0xFF, 3);
    }

    @Test
    void aProfileIsKeptUnlessItSaysSrgb() {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ByteBuffer segment = ByteBuffer.allocate(18 + linear.length);
        segment.putShort((short) 0xFFE2).putShort((short) (16 + linear.length));
        segment.put("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1)).put(linear);
        byte[] jpeg = Samples.inserted(Samples.jpeg(), 2, segment.array());
        assertArrayEquals(linear, ((JpegData) image(jpeg).forPdf(100)).iccProfile());
        assertNull(IccProfile.usable(linear, 1));
        assertNull(IccProfile.usable(new byte[500], 3));
    }

    /// Each scan is a pass over the whole picture.
    @Test
    void scansAreBounded() {
        byte[] head = {-1, (byte) 0xD8, -1, (byte) 0xC2, 0, 11, 8, 31, 64, 31, 64, 1, 1, 0x11, 0};
        byte[] scan = {-1, (byte) 0xDA, 0, 8, 1, 1, 0, 1, 63, 0, 0, 0};
        ByteBuffer b = ByteBuffer.allocate(20_000).put(head);
        for (int i = 0; i < 1_000; i++) b.put(scan);
        b.put((byte) -1).put((byte) 0xD9);
        byte[] all = Arrays.copyOf(b.array(), b.position());
        BrokenImageException e =
                org.junit.jupiter.api.Assertions.assertThrows(
                        BrokenImageException.class, () -> JpegFile.read(all));
        assertEquals("it has more than 200 scans", e.getMessage());
    }

    @Test
    void densityIsRead() {
        byte[] jpeg = Samples.jpeg();
        assertEquals('J', jpeg[6]);
        jpeg[13] = 1;
        jpeg[14] = 1;
        jpeg[15] = 44;
        jpeg[16] = 0;
        jpeg[17] = (byte) 150;
        assertEquals(300, image(jpeg).info().dpiX());
        assertEquals(150, image(jpeg).info().dpiY());
    }
}
