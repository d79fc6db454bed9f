package octavo.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import octavo.content.StructureRole;
import octavo.diag.Diagnostic;
import octavo.diag.Severity;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.FrameItem.LinkItem;
import octavo.frame.FrameItem.RectItem;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
import octavo.image.ImageStore;
import octavo.pdf.preflight.Preflight;
import octavo.press.PressProfile;
import octavo.press.PressProfiles;
import octavo.testing.Places;
import octavo.testing.Tool;
import octavo.world.RealWorld;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same pages for printers.
class PressWriterTest {
    @TempDir Path folder;

    private void images() throws IOException {
        BufferedImage photo = new BufferedImage(450, 300, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 300; y++)
            for (int x = 0; x < 450; x++) photo.setRGB(x, y, Color.HSBtoRGB(x / 450f, 1, y / 300f));
        ImageIO.write(photo, "jpeg", folder.resolve("photo.jpg").toFile());
        BufferedImage clear = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 300; y++)
            for (int x = 0; x < 300; x++) clear.setRGB(x, y, (x * 255 / 300) << 24 | 0x20A040);
        ImageIO.write(clear, "png", folder.resolve("clear.png").toFile());
    }

    /// Text, a rule in colour, a photograph and something transparent, on as many pages as are asked for.
    private PagedDocument document(int pages, boolean bleed) throws IOException {
        images();
        Sheet s = new Sheet();
        int p = s.tag(0, StructureRole.P);
        int link = s.tag(p, StructureRole.LINK);
        int figure = s.tag(0, StructureRole.FIGURE, "colours", Map.of());
        for (int i = 0; i < pages - 1; i++) {
            s.text(p, 54, 80, "Page " + (i + 1) + " stays where it is");
            if (i == 0) {
                s.text(link, 54, 120, "A link");
                s.add(new LinkItem("https://example.org/", 54, 110, 40, 14, link));
                s.add(new RectItem(54, 140, 200, 4, 0xA02020, -1));
                s.add(new ImageItem("photo.jpg", 54, 160, 108, 72, figure));
                s.add(new ImageItem("clear.png", 200, 160, 72, 72, figure));
                if (bleed) s.add(new RectItem(0, 600, Sheet.WIDTH, 48, 0xC0C0C0, -1));
            }
            s.page(Integer.toString(i + 1));
        }
        s.page("");
        return s.document();
    }

    private PressProfile profile(String name) {
        PressProfile p = PressProfiles.load(new RealWorld(), folder, name, null).value();
        assertNotNull(p);
        return p;
    }

    private byte[] written(PagedDocument d, PdfOptions options) {
        ImageStore store = new ImageStore(new RealWorld(), folder);
        PdfMetadata about =
                new PdfMetadata(
                        "A Book",
                        List.of("Ana Editor"),
                        "en-GB",
                        "urn:uuid:1",
                        "2026-01-02",
                        "",
                        "Octavo",
                        "",
                        List.of());
        return PdfWriter.write(d, store, about, options).value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kdp", "ingram", "lulu", "office", "x1a", "x4"})
    void whatThePrinterAsksFor(String name) throws IOException {
        PressProfile profile = profile(name);
        byte[] pdf = written(document(32, false), PdfOptions.press(profile));
        List<Diagnostic> found = Preflight.check(pdf, name + ".pdf", profile);
        assertEquals(
                List.of(), found.stream().filter(d -> d.severity() == Severity.ERROR).toList());
        assertTrue(
                new String(pdf, 0, 8, StandardCharsets.US_ASCII)
                        .endsWith(profile.standard().version()));
        try (PDDocument d = Loader.loadPDF(pdf)) {
            assertNull(d.getDocumentCatalog().getStructureTreeRoot());
            assertNull(d.getDocumentCatalog().getDocumentOutline());
            PDPage page = d.getPage(0);
            assertTrue(page.getAnnotations().isEmpty());
            assertEquals(432, page.getTrimBox().getWidth(), 0.01);
            assertEquals(648, page.getTrimBox().getHeight(), 0.01);
            double around = profile.marks() ? 2 * (profile.bleed() + 24) : 0;
            assertEquals(432 + around, page.getMediaBox().getWidth(), 0.01);
            assertFalse(page.getCOSObject().containsKey(COSName.GROUP));
        }
        Path file = folder.resolve(name + ".pdf");
        Files.write(file, pdf);
        Tool.run("qpdf", "--check", file.toString());
        String fonts = Tool.run("pdffonts", file.toString());
        assertTrue(fonts.lines().skip(2).allMatch(l -> l.contains(" yes yes yes")), fonts);
        String images = Tool.run("pdfimages", "-list", file.toString());
        assertFalse(images.contains("smask"), images);
        String expected =
                switch (profile.color()) {
                    case GRAY -> " gray ";
                    case CMYK -> " cmyk ";
                    case SRGB -> " rgb ";
                };
        assertTrue(images.lines().skip(2).allMatch(l -> l.contains(expected)), images);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kdp", "ingram", "x1a", "x4"})
    void ghostscriptAndMuPdfDrawItWithoutAWord(String name) throws IOException {
        byte[] pdf = written(document(4, true), PdfOptions.press(profile(name)));
        Path file = folder.resolve(name + ".pdf");
        Files.write(file, pdf);
        String inks =
                Tool.run(
                        "gs",
                        "-q",
                        "-dNOPAUSE",
                        "-dBATCH",
                        "-sDEVICE=inkcov",
                        "-o",
                        "-",
                        file.toString());
        assertFalse(inks.toLowerCase(Locale.ROOT).contains("warning"), inks);
        List<String> pages = inks.lines().filter(l -> l.contains("CMYK")).toList();
        assertEquals(4, pages.size(), inks);
        // The second page has text alone: black ink and no other.
        String[] text = pages.get(1).strip().split("\\s+");
        assertEquals(
                0,
                Double.parseDouble(text[0])
                        + Double.parseDouble(text[1])
                        + Double.parseDouble(text[2]),
                inks);
        assertTrue(Double.parseDouble(text[3]) > 0, inks);
        boolean colored = Double.parseDouble(pages.get(0).strip().split("\\s+")[1]) > 0;
        assertEquals(name.startsWith("x"), colored, inks);
        String drawn =
                Tool.run(
                        "mutool",
                        "draw",
                        "-q",
                        "-r",
                        "30",
                        "-o",
                        folder.resolve("p%d.png").toString(),
                        file.toString());
        // Said of the program as Debian builds it, not of the file.
        String said = drawn.replace("warning: ICC support is not available", "");
        assertEquals("", said.strip());
    }

    @Test
    void bleedOnThreeSidesWhereThePrinterWantsNoneAtTheSpine() throws IOException {
        byte[] pdf = written(document(4, true), PdfOptions.press(profile("kdp")));
        try (PDDocument d = Loader.loadPDF(pdf)) {
            assertEquals(441, d.getPage(0).getMediaBox().getWidth(), 0.01);
            assertEquals(666, d.getPage(0).getMediaBox().getHeight(), 0.01);
            assertEquals(0, d.getPage(0).getTrimBox().getLowerLeftX(), 0.01);
            assertEquals(9, d.getPage(1).getTrimBox().getLowerLeftX(), 0.01);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kdp", "ingram", "lulu", "office", "x1a", "x4"})
    void everyLetterStandsWhereItStandsInTheAccessibleFile(String name) throws IOException {
        PagedDocument d = document(6, true);
        List<String> expected = Places.of(written(d, PdfOptions.ACCESSIBLE));
        assertFalse(expected.isEmpty());
        assertEquals(expected, Places.of(written(d, PdfOptions.press(profile(name)))));
    }

    /// The second page lies on its side: its head is at the left edge of the leaf, and no leaf is of another size.
    @ParameterizedTest
    @ValueSource(strings = {"kdp", "x4"})
    void aPageOnItsSideIsTurnedOnItsLeaf(String name) throws IOException {
        Sheet s = new Sheet();
        int p = s.tag(0, StructureRole.P);
        for (int i = 1; i <= 3; i++) {
            s.text(p, 60, 40, "Head " + i);
            s.page(Integer.toString(i));
        }
        List<Page> pages = new ArrayList<>(s.document().pages());
        pages.set(1, new Page("2", Sheet.HEIGHT, Sheet.WIDTH, pages.get(1).items()));
        PagedDocument d = new PagedDocument("en", pages, List.of(), s.document().tags(), List.of());
        TypeArea.Margins moved = TypeArea.margins(TypeArea.moved(d, 10));
        assertEquals(TypeArea.margins(d).inner().distancePt() + 10, moved.inner().distancePt(), 1);
        try (PDDocument made = Loader.loadPDF(written(d, PdfOptions.press(profile(name))))) {
            PDRectangle first = made.getPage(0).getTrimBox();
            PDRectangle turned = made.getPage(1).getTrimBox();
            assertEquals(Sheet.WIDTH, turned.getWidth(), 0.01);
            assertEquals(Sheet.HEIGHT, turned.getHeight(), 0.01);
            assertEquals(first.getHeight(), turned.getHeight(), 0.01);
            String drawn = new String(made.getPage(1).getContents().readAllBytes(), UTF_8);
            assertTrue(drawn.contains("0 1 -1 0 432 0 cm"), drawn);
        }
        try (PDDocument made = Loader.loadPDF(written(d, PdfOptions.ACCESSIBLE))) {
            assertEquals(Sheet.HEIGHT, made.getPage(1).getMediaBox().getWidth(), 0.01);
        }
    }

    @Test
    void theTypeAreaMovesFromTheSpine() throws IOException {
        PagedDocument d = document(4, false);
        TypeArea.Margins before = TypeArea.margins(d);
        assertEquals(54, before.inner().distancePt(), 1);
        PagedDocument moved = TypeArea.moved(d, 10);
        TypeArea.Margins after = TypeArea.margins(moved);
        assertEquals(before.inner().distancePt() + 10, after.inner().distancePt(), 0.01);
        assertEquals(before.outer().distancePt() - 10, after.outer().distancePt(), 0.01);
        assertEquals(6, TypeArea.filled(d, 6).pages().size());
    }

    /// Four inks of as much as is said, as a photographer separates them: stored inverted, with Adobe's marker.
    private byte[] separation(int percent) throws IOException {
        var raster = java.awt.image.Raster.createInterleavedRaster(0, 400, 400, 4, null);
        int each = 255 - percent * 255 / 400;
        for (int i = 0; i < 160_000; i++)
            raster.setPixel(i % 400, i / 400, new int[] {each, each, each, each});
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new javax.imageio.IIOImage(raster, null, null), null);
        }
        byte[] plain = out.toByteArray();
        var made = new ByteArrayOutputStream();
        made.write(plain, 0, 2);
        made.write(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14});
        made.writeBytes("Adobe".getBytes(StandardCharsets.US_ASCII));
        made.write(new byte[] {0, 100, 0, 0, 0, 0, 0});
        made.write(plain, 2, plain.length - 2);
        return made.toByteArray();
    }

    private PagedDocument withSeparation(byte[] jpeg) throws IOException {
        Files.write(folder.resolve("inks.jpg"), jpeg);
        Sheet s = new Sheet();
        int figure = s.tag(0, StructureRole.FIGURE, "gray", Map.of());
        s.add(new ImageItem("inks.jpg", 54, 160, 72, 72, figure)).page("1");
        s.page("2");
        return s.document();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x1a", "x4"})
    void aSeparationGoesThroughUnchanged(String name) throws IOException {
        byte[] jpeg = separation(200);
        byte[] pdf = written(withSeparation(jpeg), PdfOptions.press(profile(name)));
        try (PDDocument d = Loader.loadPDF(pdf)) {
            var resources = d.getPage(0).getResources();
            var image =
                    (org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject)
                            resources.getXObject(resources.getXObjectNames().iterator().next());
            org.junit.jupiter.api.Assertions.assertArrayEquals(
                    jpeg, image.getCOSObject().createRawInputStream().readAllBytes());
            assertEquals("DeviceCMYK", image.getColorSpace().getName());
        }
        Path file = folder.resolve("separation.pdf");
        Files.write(file, pdf);
        String[] inks =
                Tool.run("gs", "-q", "-sDEVICE=ink_cov", "-o", "-", file.toString())
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .strip()
                        .split("\\s+");
        // Half of each ink on an inch square; of black also the marks.
        double part = 100.0 * 72 * 72 / (497 * 713) / 2;
        for (int i = 0; i < 3; i++) assertEquals(part, Double.parseDouble(inks[i]), 0.1);
    }

    @Test
    void aSeparationOfTooMuchInkIsMadeToFit() throws IOException {
        PressProfile x4 = profile("x4");
        byte[] pdf = written(withSeparation(separation(390)), PdfOptions.press(x4));
        assertTrue(
                Preflight.check(pdf, "b.pdf", x4).stream()
                        .noneMatch(d -> d.code().equals("press-ink")));
    }

    /// What reaches the trim must reach the end of the bleed: a sheet is never cut exactly.
    @Test
    void whatReachesTheTrimBleeds() throws IOException {
        BufferedImage red = new BufferedImage(450, 300, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 450 * 300; i++) red.setRGB(i % 450, i / 450, 0xD02020);
        ImageIO.write(red, "png", folder.resolve("red.png").toFile());
        Sheet s = new Sheet();
        int figure = s.tag(0, StructureRole.FIGURE, "red", Map.of());
        s.add(new ImageItem("red.png", 0, 0, Sheet.WIDTH, 288, figure));
        s.add(new RectItem(0, 600, 100, 48, 0x0000A0, -1));
        s.page("1");
        s.page("2");
        byte[] pdf = written(s.document(), PdfOptions.press(profile("x4")));
        try (PDDocument d = Loader.loadPDF(pdf)) {
            BufferedImage drawn = new org.apache.pdfbox.rendering.PDFRenderer(d).renderImage(0, 1);
            int h = drawn.getHeight();
            // The bleed begins 24 pt from the sheet's edges.
            assertTrue((drawn.getRGB(27, 60) >> 16 & 255) > 150, "left of the image");
            assertTrue((drawn.getRGB(250, 27) >> 16 & 255) > 150, "above the image");
            assertTrue((drawn.getRGB(drawn.getWidth() - 28, 300) >> 16 & 255) > 150, "right of it");
            assertEquals(255, drawn.getRGB(250, 330) >> 8 & 255, "beneath it");
            assertTrue((drawn.getRGB(27, h - 50) >> 16 & 255) < 100, "left of the box");
            assertTrue((drawn.getRGB(100, h - 28) >> 16 & 255) < 100, "beneath the box");
            assertEquals(255, drawn.getRGB(22, 300) >> 8 & 255, "beyond the bleed");
        }
    }

    @Test
    void theSamePagesGiveTheSameBytes() throws IOException {
        PagedDocument d = document(6, true);
        PdfOptions x4 = PdfOptions.press(profile("x4"));
        org.junit.jupiter.api.Assertions.assertArrayEquals(written(d, x4), written(d, x4));
    }

    @Test
    void colorsLookLikeThemselves() {
        InkConversion c = new InkConversion(300);
        int[] red = c.inks(0xC02020);
        assertTrue(red[0] < 80 && red[1] > 200 && red[2] > 180, Arrays.toString(red));
        int[] blue = c.inks(0x2040A0);
        assertTrue(blue[0] > 200 && blue[1] > 150 && blue[2] < 60, Arrays.toString(blue));
        int[] white = c.inks(0xFFFFFF);
        assertTrue(white[0] + white[1] + white[2] + white[3] < 8, Arrays.toString(white));
    }

    @Test
    void inkStaysUnderTheLimit() throws IOException {
        InkConversion c = new InkConversion(240);
        int most = 0;
        for (int rgb = 0; rgb < 0x1000000; rgb += 0x070503) {
            int sum = 0;
            for (int i : c.inks(rgb)) sum += i;
            most = Math.max(most, sum);
        }
        assertTrue(most <= 240 * 255 / 100, "most " + most);
        assertTrue(most > 200 * 255 / 100, "most " + most);
    }
}
