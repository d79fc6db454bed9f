package octavo.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import octavo.image.ImageStore.Lookup;
import octavo.testing.Shared;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;

class ImageStoreTest {
    private static final SourceSpan SPAN = new SourceSpan("articles/a/article.md", 3, 5);

    private static String broken(byte[] file) {
        return assertInstanceOf(Lookup.Broken.class, MemoryWorld.storeOf(file).look("x")).reason();
    }

    @Test
    void aMissingImageIsSaidWithItsPlace() {
        Diagnostic d = MemoryWorld.storeOf(Samples.jpeg()).diagnose("images/none.jpg", SPAN);
        assertNotNull(d);
        assertEquals(
                "articles/a/article.md:3:5: error[image-missing]: the image images/none.jpg is not there",
                d.toString());
    }

    @Test
    void aPathMayNotLeadOutOfTheBook() {
        ImageStore store = MemoryWorld.storeOf("../secret.jpg", Samples.jpeg());
        assertInstanceOf(Lookup.Missing.class, store.look("../secret.jpg"));
        assertInstanceOf(Lookup.Missing.class, store.look("/secret.jpg"));
        assertInstanceOf(Lookup.Missing.class, store.look("https://example.org/a.jpg"));
        assertInstanceOf(Lookup.Missing.class, store.look("a\0b"));
    }

    @Test
    void aPathMayBeWrittenAsAUrl() {
        assertNotNull(MemoryWorld.storeOf("a b+ü.jpg", Samples.jpeg()).find("a%20b+%C3%BC.jpg"));
        assertNotNull(MemoryWorld.storeOf("100%.jpg", Samples.jpeg()).find("100%.jpg"));
    }

    @Test
    void eachIsLookedAtOnce() {
        ImageStore store = MemoryWorld.storeOf(Samples.jpeg());
        assertSame(store.find("x"), store.find("x"));
        assertNull(store.diagnose("x", SPAN));
    }

    @Test
    void whatIsNoImageIsNamed() {
        assertEquals("it is empty", broken(new byte[0]));
        assertTrue(
                broken("<!DOCTYPE html><html><svg></svg>".getBytes(StandardCharsets.UTF_8))
                        .contains("web page"));
        assertTrue(broken("%PDF-1.7".getBytes(StandardCharsets.UTF_8)).contains("PDF"));
        assertTrue(broken("\0\0\0 ftypavif".getBytes(StandardCharsets.UTF_8)).contains("AVIF"));
    }

    @Test
    void anImageThatIsCutOffIsRefused() {
        byte[] jpeg = Samples.jpeg();
        byte[] png = Samples.encoded("png", java.awt.image.BufferedImage.TYPE_INT_RGB);
        assertEquals("the file ends early", broken(Arrays.copyOf(jpeg, jpeg.length / 2)));
        assertEquals("the file ends early", broken(Arrays.copyOf(png, png.length - 20)));
        for (byte[] webp : Samples.WEBP) assertNotNull(broken(Arrays.copyOf(webp, 60)));
    }

    @Test
    void aDamagedPngIsRefused() {
        byte[] png = Samples.encoded("png", java.awt.image.BufferedImage.TYPE_INT_RGB);
        png[60] ^= 1;
        assertTrue(broken(png).contains("checksum"));
    }

    @Test
    void aBombIsRefusedByItsHeader() {
        byte[] png = Samples.png(60_000, 60_000, 8, 2, false, new byte[100]);
        assertTrue(broken(png).contains("60000 by 60000 pixels"));
    }

    @Test
    void damagedFilesNeverCrash() {
        Random random = new Random(2);
        byte[][] samples = {
            Samples.jpeg(),
            Samples.jpegTurned(6),
            Samples.encoded("png", java.awt.image.BufferedImage.TYPE_INT_ARGB),
            Samples.encoded("gif", java.awt.image.BufferedImage.TYPE_INT_RGB),
            Samples.encoded("bmp", java.awt.image.BufferedImage.TYPE_INT_RGB),
            Samples.encoded("tiff", java.awt.image.BufferedImage.TYPE_INT_RGB),
            Samples.WEBP.get(0),
            Samples.WEBP.get(1)
        };
        for (int i = 0; i < 240; i++) {
            byte[] bad = samples[i % samples.length].clone();
            for (int k = 0; k < 3; k++)
                bad[random.nextInt(Math.min(bad.length, 200))] = (byte) random.nextInt();
            if (i % 3 == 0) bad = Arrays.copyOf(bad, random.nextInt(bad.length));
            StoredImage image = MemoryWorld.storeOf(bad).find("x");
            if (image == null) continue;
            assertTrue(image.info().widthPx() > 0);
            assertTrue(image.forPdf(100).widthPx() > 0);
        }
    }

    @Test
    void allImagesOfThePostsAreRead() throws Exception {
        Path folder = Shared.folder().resolve("corpus/posts/assets");
        ImageStore store = new ImageStore(new RealWorld(), folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String source = folder.relativize(file).toString();
                assertNull(store.diagnose(source, SPAN), source);
                StoredImage image = store.find(source);
                assertNotNull(image);
                assertTrue(image.info().naturalWidthPt() > 10, source);
                boolean jpeg = image.info().format() == ImageFormat.JPEG;
                assertEquals(jpeg, image.forPdf(200) instanceof JpegData, source);
            }
        }
    }
}
