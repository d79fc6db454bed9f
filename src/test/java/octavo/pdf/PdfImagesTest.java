package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import octavo.content.StructureRole;
import octavo.frame.FrameItem.ImageItem;
import octavo.testing.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfImagesTest {
    @TempDir Path folder;

    /// Left half red, right half blue; the upper left quarter green.
    private static BufferedImage picture(int type) {
        BufferedImage image = new BufferedImage(64, 32, type);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 64; x++) {
                Color c = x >= 32 ? Color.BLUE : y < 16 ? Color.GREEN : Color.RED;
                image.setRGB(x, y, c.getRGB());
            }
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, out));
        return out.toByteArray();
    }

    /// A JPEG with an Exif segment that says it is to be turned.
    private static byte[] turned(byte[] jpeg, int orientation) {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] all = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, all, 0, 2);
        System.arraycopy(exif, 0, all, 2, exif.length);
        System.arraycopy(jpeg, 2, all, 2 + exif.length, jpeg.length - 2);
        return all;
    }

    private byte[] pdf(String file, byte[] bytes, double width, double height) throws IOException {
        Files.write(folder.resolve(file), bytes);
        Sheet s = new Sheet();
        int figure = s.tag(0, StructureRole.FIGURE, "A flag", Map.of());
        s.add(new ImageItem(file, 100, 100, width, height, figure));
        s.add(new ImageItem(file, 100, 400, width, height, -1));
        return s.write(folder);
    }

    /// Colours at the upper left, lower left and right of the first image.
    private static String drawn(byte[] pdf, double width, double height) throws IOException {
        try (PDDocument doc = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(doc).renderImage(0, 1);
            return at(page, 100 + width / 4, 100 + height / 4)
                    + at(page, 100 + width / 4, 100 + height * 3 / 4)
                    + at(page, 100 + width * 3 / 4, 100 + height / 4)
                    + at(page, 100 + width * 3 / 4, 100 + height * 3 / 4);
        }
    }

    private static String at(BufferedImage image, double x, double y) {
        Color c = new Color(image.getRGB((int) x, (int) y));
        if (c.getRed() > 200 && c.getBlue() > 200) return "w";
        return c.getRed() > 200 ? "r" : c.getGreen() > 200 ? "g" : c.getBlue() > 200 ? "b" : "?";
    }

    @Test
    void aJpegIsEmbeddedAsItIs() throws IOException {
        byte[] jpeg = encoded(picture(BufferedImage.TYPE_INT_RGB), "jpg");
        byte[] pdf = pdf("a.jpg", jpeg, 128, 64);
        assertEquals("grbb", drawn(pdf, 128, 64));
        VeraPdf.check(pdf, "ua1", "2a");
        assertTrue(contains(pdf, jpeg));
    }

    private static boolean contains(byte[] all, byte[] part) {
        String a = new String(all, StandardCharsets.ISO_8859_1);
        return a.contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aTurnedJpegStandsUpright() throws IOException {
        byte[] jpeg = encoded(picture(BufferedImage.TYPE_INT_RGB), "jpg");
        // 6: the stored picture is to be turned by 90 degrees clockwise.
        assertEquals("rbgb", drawn(pdf("a.jpg", turned(jpeg, 6), 64, 128), 64, 128));
        assertEquals("bbrg", drawn(pdf("b.jpg", turned(jpeg, 3), 128, 64), 128, 64));
    }

    /// 3,000 pixels on 128 points: 300 an inch are kept of them, turned upright.
    @Test
    void aPhotographTooFineForScreensIsReduced() throws IOException {
        BufferedImage image = new BufferedImage(3000, 1500, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random(7);
        for (int y = 0; y < 1500; y++)
            for (int x = 0; x < 3000; x++) {
                int rgb = x >= 1500 ? 0x0000F0 : y < 750 ? 0x00F000 : 0xF00000;
                image.setRGB(x, y, rgb | noise.nextInt(16) * 0x010101);
            }
        byte[] jpeg = encoded(image, "jpg");
        byte[] pdf = pdf("a.jpg", jpeg, 128, 64);
        assertEquals("grbb", drawn(pdf, 128, 64));
        assertTrue(pdf.length < jpeg.length / 10, pdf.length + " of " + jpeg.length);
        VeraPdf.check(pdf, "ua1", "2a");
        assertEquals("rbgb", drawn(pdf("b.jpg", turned(jpeg, 6), 64, 128), 64, 128));
        // At the width of a page it isn't too fine.
        assertTrue(contains(pdf("c.jpg", jpeg, 480, 240), jpeg));
    }

    @Test
    void opaquePngs() throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_INDEXED}) {
            byte[] pdf = pdf("a" + type + ".png", encoded(picture(type), "png"), 128, 64);
            assertEquals("grbb", drawn(pdf, 128, 64));
            VeraPdf.check(pdf, "ua1", "2a");
        }
    }

    @Test
    void aTransparentPngHasASoftMask() throws IOException {
        BufferedImage image = picture(BufferedImage.TYPE_INT_ARGB);
        for (int y = 16; y < 32; y++) for (int x = 0; x < 32; x++) image.setRGB(x, y, 0);
        byte[] pdf = pdf("a.png", encoded(image, "png"), 128, 64);
        assertEquals("gwbb", drawn(pdf, 128, 64));
        VeraPdf.check(pdf, "ua1", "2a");
    }

    @Test
    void aMissingImageIsLeftOut() {
        Sheet s = new Sheet();
        int figure = s.tag(0, StructureRole.FIGURE, "A flag", Map.of());
        s.add(new ImageItem("none.png", 100, 100, 10, 10, figure));
        VeraPdf.check(s.write(folder), "ua1", "2a");
    }
}
