package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.EAN13Reader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import octavo.diag.Diagnostics;
import octavo.font.FontLibrary;
import octavo.font.Fonts;
import octavo.press.PressProfile;
import octavo.press.PressProfiles;
import octavo.world.RealWorld;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Covers, re-opened.
class CoverTest {
    private static final FontLibrary FONTS = Fonts.of(new RealWorld(), Path.of("none")).value();

    private static final CoverText TEXT =
            new CoverText(
                    "Balancing Acts",
                    "Readings on Eurasian security",
                    List.of("Ana Editor"),
                    "A blurb of some words that goes over more than one line on the back of the book.",
                    "The Press",
                    "9780306406157",
                    "978-0-306-40615-7",
                    "en");

    private static PressProfile profile(String name) {
        PressProfile p = PressProfiles.load(new RealWorld(), Path.of("none"), name, null).value();
        if (p == null) throw new IllegalStateException(name);
        return p;
    }

    private static byte[] cover(
            PressProfile p, CoverGeometry g, CoverDesign design, CoverText text) {
        CoverPdf.Target target =
                new CoverPdf.Target(
                        p.standard(),
                        p.color() != PressProfile.Color.SRGB,
                        p.marks(),
                        "2026-11-24",
                        "Octavo");
        return CoverDesign.pdf(design, text, g, target, null, FONTS, new Diagnostics());
    }

    @ParameterizedTest
    @CsvSource({
        "kdp, 60, 0.13512", "kdp, 200, 0.4504", "kdp, 700, 1.5764", "ingram, 60, 0.15",
                "ingram, 200, 0.5",
        "ingram, 700, 1.75", "lulu, 60, 0.135", "lulu, 200, 0.45", "lulu, 700, 1.575",
                "x1a, 200, 0.5",
        "x4, 700, 1.75", "office, 60, 0.15"
    })
    void boxesAreThoseOfTheSheet(String name, int pages, double spineIn) throws IOException {
        PressProfile p = profile(name);
        CoverGeometry g =
                CoverGeometry.of(
                        p,
                        432,
                        648,
                        pages,
                        p.paper().isEmpty() ? CoverGeometry.USUAL_PAGE : p.pageThickness(null),
                        false);
        assertEquals(spineIn * 72, g.spine(), 0.01);
        byte[] pdf = cover(p, g, CoverDesign.LABEL, TEXT);
        assertEquals(
                "%PDF-" + p.standard().version(), new String(pdf, 0, 8, StandardCharsets.US_ASCII));
        assertEquals(pdf.length, cover(p, g, CoverDesign.LABEL, TEXT).length);
        assertArrayEquals(pdf, cover(p, g, CoverDesign.LABEL, TEXT));
        try (PDDocument d = Loader.loadPDF(pdf)) {
            assertEquals(1, d.getNumberOfPages());
            PDPage page = d.getPage(0);
            assertEquals(864 + spineIn * 72, page.getTrimBox().getWidth(), 0.02);
            assertEquals(648, page.getTrimBox().getHeight(), 0.01);
            double bleed = g.bleed();
            assertEquals(864 + spineIn * 72 + 2 * bleed, page.getBleedBox().getWidth(), 0.02);
            assertEquals(648 + 2 * bleed, page.getBleedBox().getHeight(), 0.01);
            double edge = p.marks() ? 24 : 0;
            assertEquals(
                    page.getBleedBox().getWidth() + 2 * edge, page.getMediaBox().getWidth(), 0.02);
            assertFalse(page.getResources().getFontNames().iterator().hasNext());
        }
    }

    @Test
    void textStandsOnTheSpineOnlyWhereItIsWideEnough() {
        PressProfile kdp = profile("kdp");
        assertEquals(
                0, CoverGeometry.of(kdp, 432, 648, 60, kdp.pageThickness(null), false).spineText());
        CoverGeometry g = CoverGeometry.of(kdp, 432, 648, 200, kdp.pageThickness(null), false);
        assertEquals(g.spine() - 9, g.spineText(), 0.01);
        // Enough pages for the printer's rule, of paper too thin for the eye.
        assertEquals(0, CoverGeometry.of(kdp, 432, 648, 80, 0.15, false).spineText());
        assertEquals(2, turned(g));
        assertEquals(
                0, turned(CoverGeometry.of(kdp, 432, 648, 60, kdp.pageThickness(null), false)));
    }

    private static long turned(CoverGeometry g) {
        return CoverDesign.LABEL.wrap(TEXT, g, null, FONTS, new Diagnostics()).shapes.stream()
                .filter(s -> s instanceof CoverSheet.Line l && l.turn() != 0)
                .count();
    }

    /// Every line lies within the safe area of back or front, or on the spine.
    @ParameterizedTest
    @EnumSource(CoverDesign.class)
    void textKeepsAwayFromTrimAndFold(CoverDesign design) {
        String longTitle =
                "An Inquiry into the Nature and Causes of the Misfortunes of Libraries, Archives and Repositories";
        for (String title :
                List.of("Oil", "Balancing Acts", longTitle, "Donaudampfschifffahrtsgesellschaft")) {
            for (double[] trim : new double[][] {{432, 648}, {298, 420}, {595, 842}}) {
                for (boolean rtl : new boolean[] {false, true}) {
                    PressProfile p = profile("kdp");
                    CoverGeometry g = CoverGeometry.of(p, trim[0], trim[1], 300, 0.18, rtl);
                    CoverText text =
                            new CoverText(
                                    title,
                                    TEXT.subtitle(),
                                    TEXT.names(),
                                    TEXT.blurb(),
                                    TEXT.publisher(),
                                    TEXT.isbn(),
                                    TEXT.printedIsbn(),
                                    "en");
                    for (CoverSheet.Shape s :
                            design.wrap(text, g, null, FONTS, new Diagnostics()).shapes) {
                        if (!(s instanceof CoverSheet.Line l)) continue;
                        String what = design + " " + title + " " + trim[0] + " " + l;
                        if (l.turn() != 0) {
                            assertTrue(l.x() > g.spineX() && l.x() < g.spineX() + g.spine(), what);
                            assertTrue(l.y() + l.width() <= g.trimHeight() - g.safe() + 0.1, what);
                            continue;
                        }
                        boolean left = l.x() < g.spineX();
                        double from = left ? 0 : g.spineX() + g.spine();
                        assertTrue(l.x() >= from + g.safe() - 0.1, what);
                        assertTrue(
                                l.x() + l.width() <= from + g.trimWidth() - g.safe() + 0.1, what);
                        assertTrue(l.y() <= g.trimHeight() - g.safe() + 0.1, what);
                        assertTrue(l.y() - l.size() * 0.8 >= g.safe() - 0.1, what);
                    }
                }
            }
        }
    }

    /// Whatever the title's length and the direction of the spine: WCAG 2.2, 1.4.3.
    @ParameterizedTest
    @EnumSource(CoverDesign.class)
    void everyWordStandsOutFromItsGround(CoverDesign design) {
        String longTitle = "An Inquiry into the Nature and Causes of the Misfortunes of Libraries";
        PressProfile p = profile("kdp");
        CoverGeometry g = CoverGeometry.of(p, 432, 648, 300, 0.18, false);
        for (String title : List.of("Oil", "Хартленд и его соседи", longTitle)) {
            for (String language : List.of("en", "fr")) {
                CoverText text =
                        new CoverText(
                                title,
                                "Essays",
                                List.of("Ana Berg", "Ben Cole"),
                                TEXT.blurb(),
                                "Press",
                                TEXT.isbn(),
                                TEXT.printedIsbn(),
                                language);
                var shapes = design.wrap(text, g, null, FONTS, new Diagnostics()).shapes;
                for (int i = 0; i < shapes.size(); i++) {
                    if (!(shapes.get(i) instanceof CoverSheet.Line l)) continue;
                    for (double part : new double[] {0.02, 0.5, 0.98}) {
                        double x = l.x() + (l.turn() == 0 ? part * l.width() : 0);
                        double y = l.y() + Math.signum(l.turn()) * part * l.width();
                        int ground = 0xFFFFFF;
                        for (CoverSheet.Shape s : shapes.subList(0, i)) {
                            if (s instanceof CoverSheet.Rect r
                                    && x >= r.x()
                                    && x <= r.x() + r.width()
                                    && y >= r.y()
                                    && y <= r.y() + r.height()) ground = r.ink().rgb();
                        }
                        double contrast = contrast(ground, l.ink().rgb());
                        assertTrue(contrast >= 4.5, design + " " + title + ": " + contrast);
                    }
                }
            }
        }
    }

    private static double contrast(int a, int b) {
        double x = luminance(a) + 0.05;
        double y = luminance(b) + 0.05;
        return Math.max(x, y) / Math.min(x, y);
    }

    private static double luminance(int rgb) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++)
            sum += weights[i] * Math.pow((rgb >> (16 - 8 * i) & 255) / 255.0, 2.2);
        return sum;
    }

    @Test
    void titlesBreakBeforeShortWords() {
        CoverSheet s = new CoverSheet(FONTS, "en");
        var face = s.face("EB Garamond", 400, false);
        String title = "The Handbook of Harbours";
        double size = s.fitting(face, title, 40, 20, 300, 5);
        assertEquals(List.of("The Handbook", "of Harbours"), s.even(face, title, size, 300));
        assertEquals(
                List.of("Russia’s Sino-Japanese", "Balancing Act"),
                s.even(face, "Russia’s Sino-Japanese Balancing Act", 30, 300));
    }

    /// A book of many hands still names them.
    @ParameterizedTest
    @EnumSource(CoverDesign.class)
    void manyEditorsStandOnTheFront(CoverDesign design) {
        List<String> names = IntStream.range(0, 9).mapToObj(i -> "Editor Number" + i).toList();
        CoverText text = new CoverText("Oil", null, names, null, null, null, null, "en");
        CoverGeometry g = CoverGeometry.of(profile("kdp"), 432, 648, 300, 0.18, false);
        long with = lines(design, text, g);
        CoverText none = new CoverText("Oil", null, List.of(), null, null, null, null, "en");
        assertTrue(with >= lines(design, none, g) + 2);
    }

    private static long lines(CoverDesign design, CoverText text, CoverGeometry g) {
        return design.wrap(text, g, null, FONTS, new Diagnostics()).shapes.stream()
                .filter(s -> s instanceof CoverSheet.Line l && l.turn() == 0)
                .count();
    }

    @Test
    void clothGoesWithThePicture() {
        assertEquals(0x22384F, Ink.clothFor(0x4060A0).rgb());
        assertEquals(0x2F4A3C, Ink.clothFor(0x60A070).rgb());
        assertEquals(0x45505A, Ink.clothFor(0x808080).rgb());
    }

    @Test
    void inksKeepTheLimitAndTextIsBlackAlone() throws IOException {
        PressProfile p = profile("ingram");
        CoverGeometry g = CoverGeometry.of(p, 432, 648, 200, p.pageThickness(null), false);
        for (CoverDesign design : CoverDesign.values()) {
            for (String title : List.of("A", "B", "C", "D", "E", "F", "Gifts")) {
                CoverText text =
                        new CoverText(title, null, List.of(), null, null, TEXT.isbn(), null, "en");
                byte[] pdf = cover(p, g, design, text);
                try (PDDocument d = Loader.loadPDF(pdf)) {
                    assertEquals(
                            "PDF/X-1a:2001",
                            d.getDocumentInformation()
                                    .getCustomMetadataValue("GTS_PDFXConformance"));
                    assertEquals(1, d.getDocumentCatalog().getOutputIntents().size());
                    String content =
                            new String(
                                    d.getPage(0).getContents().readAllBytes(),
                                    StandardCharsets.ISO_8859_1);
                    assertFalse(Pattern.compile("\\srg\\s").matcher(content).find());
                    Matcher k = Pattern.compile("(\\S+) (\\S+) (\\S+) (\\S+) k\n").matcher(content);
                    while (k.find()) {
                        double sum = 0;
                        for (int i = 1; i <= 4; i++) sum += Double.parseDouble(k.group(i));
                        assertTrue(sum <= p.inkLimit() / 100.0, k.group());
                    }
                }
            }
        }
    }

    @Test
    void theBarCodeIsRead() throws Exception {
        PressProfile p = profile("kdp");
        CoverGeometry g = CoverGeometry.of(p, 432, 648, 200, p.pageThickness(null), false);
        for (CoverDesign design : CoverDesign.values()) {
            try (PDDocument d = Loader.loadPDF(cover(p, g, design, TEXT))) {
                BufferedImage image = new PDFRenderer(d).renderImageWithDPI(0, 300);
                int w = image.getWidth() / 2;
                int h = image.getHeight() / 3;
                int[] pixels = image.getRGB(0, 2 * h, w, h, null, 0, w);
                BinaryBitmap bitmap =
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(w, h, pixels)));
                assertEquals(TEXT.isbn(), new EAN13Reader().decode(bitmap).getText());
            }
        }
    }

    @Test
    void isbnsAreChecked() {
        assertEquals("9780306406157", Ean13.of("0-306-40615-2"));
        assertEquals("9780306406157", Ean13.of("ISBN 978-0-306-40615-7"));
        assertEquals("9780804429573", Ean13.of("0-8044-2957-X"));
        assertNull(Ean13.of("978-0-306-40615-8"));
        assertNull(Ean13.of("12345"));
        assertEquals(95, Ean13.modules("9780306406157").length());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anImageFillsTheFrontWithItsBleed(boolean cmyk) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++)
            for (int y = 0; y < 30; y++) image.setRGB(x, y, x < 20 ? 0x102080 : 0x000000);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        CoverImage front = CoverImage.of(png.toByteArray(), cmyk, 240);
        if (front == null) throw new IllegalStateException();
        if (cmyk) {
            for (int i = 0; i < front.samples().length; i += 4) {
                int sum = 0;
                for (int c = 0; c < 4; c++) sum += front.samples()[i + c] & 255;
                assertTrue(sum <= 240 * 2.55);
            }
        }
        PressProfile p = profile(cmyk ? "ingram" : "lulu");
        CoverGeometry g = CoverGeometry.of(p, 432, 648, 200, 0.16, false);
        CoverPdf.Target target = new CoverPdf.Target(p.standard(), cmyk, false, "2026", "Octavo");
        byte[] pdf =
                CoverDesign.pdf(
                        CoverDesign.LABEL, TEXT, g, target, front, FONTS, new Diagnostics());
        try (PDDocument d = Loader.loadPDF(pdf)) {
            BufferedImage seen = new PDFRenderer(d).renderImageWithDPI(0, 36);
            int w = seen.getWidth();
            // The right edge and both corners are the picture's black, the back is not.
            assertTrue((seen.getRGB(w - 2, 2) & 0xFF) < 60);
            assertTrue((seen.getRGB(w - 2, seen.getHeight() - 3) & 0xFF) < 60);
            assertTrue((seen.getRGB(2, 2) & 0xFFFFFF) != 0);
        }
    }

    @Test
    void theFrontForAScreenIsAPictureOf1600By2400() throws IOException {
        for (CoverDesign design : CoverDesign.values()) {
            byte[] png = CoverDesign.png(design, TEXT, FONTS);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertEquals(1600, image.getWidth());
            assertEquals(2400, image.getHeight());
        }
    }
}
