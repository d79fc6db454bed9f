package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.content.StructureRole;
import octavo.diag.Diagnostics;
import octavo.frame.FrameItem;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
import octavo.frame.Tag;
import octavo.image.ImageStore;
import octavo.testing.VeraPdf;
import octavo.world.RealWorld;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages of other programs in a document of ours.
class FacsimilesTest {
    private static final File FONT = new File("fonts/source-sans-3/SourceSans3-Regular.ttf");

    /// `whole`: as it is; `picture`: drawn. The files hold a page or two each, made for this test.
    @ParameterizedTest
    @CsvSource({
        "chromium, whole, 'Text of the page, with fi and ffl ligatures: office, waffle.'",
        "libreoffice, whole, 'Text of the page, with fi and ffl ligatures: office, waffle.'",
        "lualatex, whole, 'Office, efficient waffle.'",
        "pdflatex, whole, 'Office, efficient waffle.'",
        "cairo, whole, 'Office, efficient waffle.'",
        "qpdf-rotated, whole, 'Office, efficient waffle.'",
        "pdflatex-math, picture, ''",
        "ghostscript, picture, 'Times embedded'"
    })
    void pagesOfOtherProgramsConform(String name, String form, String text) throws IOException {
        byte[] pdf = resource(name + ".pdf");
        Diagnostics said = new Diagnostics();
        try (Facsimiles f = new Facsimiles()) {
            List<Facsimiles.View> views = f.open(name + ".pdf", pdf, List.of(), said);
            assertFalse(said.hasErrors(), said.toList()::toString);
            assertEquals(
                    form.equals("picture"), !views.getFirst().picture().isEmpty(), views::toString);
            assertTrue(views.getFirst().text().contains(text), views.getFirst()::text);
            byte[] made = written(f, views);
            VeraPdf.check(made, "ua1", "2a");
            // PDFBox doesn't join letters that run up the page.
            if (!name.endsWith("rotated")) assertTrue(text(made).contains(text), text(made));
            assertArrayEquals(made, written(f, views));
        }
    }

    /// Pages that set no colour are black, whatever was painted before them.
    @Test
    void pagesBeginWithBlack() throws IOException {
        for (String name : List.of("pdflatex", "lualatex", "cairo")) {
            Diagnostics said = new Diagnostics();
            try (Facsimiles f = new Facsimiles()) {
                List<Facsimiles.View> views =
                        f.open(name + ".pdf", resource(name + ".pdf"), List.of(1), said);
                try (PDDocument d = Loader.loadPDF(written(f, views))) {
                    var page = new org.apache.pdfbox.rendering.PDFRenderer(d).renderImage(0, 4);
                    int darkest = 255;
                    for (int y = 200; y < page.getHeight(); y++)
                        for (int x = 0; x < page.getWidth(); x++)
                            darkest = Math.min(darkest, page.getRGB(x, y) & 255);
                    assertTrue(darkest < 60, name + " " + darkest);
                }
            }
        }
    }

    @Test
    void croppedAndTurnedPagesStandUpright() throws IOException {
        for (int turn : new int[] {0, 90, 180, 270}) {
            byte[] pdf;
            try (PDDocument d = new PDDocument()) {
                PDPage p = page(d, new PDRectangle(700, 900));
                p.setCropBox(new PDRectangle(100, 100, 400, 600));
                p.setRotation(turn);
                PDFont font = PDType0Font.load(d, FONT);
                // Upright when the page is turned; its origin is the centre of what is shown.
                double a = Math.toRadians(turn);
                float cos = (float) Math.rint(Math.cos(a));
                float sin = (float) Math.rint(Math.sin(a));
                try (PDPageContentStream c = new PDPageContentStream(d, p)) {
                    c.beginText();
                    c.setFont(font, 20);
                    c.setTextMatrix(new Matrix(cos, sin, -sin, cos, 300, 400));
                    c.showText("up");
                    c.endText();
                }
                pdf = bytes(d);
            }
            Diagnostics said = new Diagnostics();
            try (Facsimiles f = new Facsimiles()) {
                Facsimiles.View v = f.open("a.pdf", pdf, List.of(1), said).getFirst();
                assertEquals(turn % 180 == 0 ? 400 : 600, v.widthPt(), 0.01);
                byte[] made = written(f, List.of(v));
                float[] at = firstGlyph(made);
                // Half the width, half the height of the box that `written` gives it, and level.
                assertEquals(50 + 100, at[0], 0.1);
                assertEquals(800 - 50 - 100 * v.heightPt() / v.widthPt(), at[1], 0.1);
                assertEquals(20 * 200 / v.widthPt(), at[2], 0.01, "turned by " + turn);
                VeraPdf.check(made, "ua1", "2a");
            }
        }
    }

    @Test
    void filledFormsArePrintedAndScriptsStayBehind() throws IOException {
        byte[] pdf;
        try (PDDocument d = new PDDocument()) {
            PDPage p = page(d, PDRectangle.LETTER);
            PDAcroForm form = new PDAcroForm(d);
            d.getDocumentCatalog().setAcroForm(form);
            PDResources r = new PDResources();
            r.put(
                    COSName.getPDFName("F"),
                    PDType0Font.load(d, new java.io.FileInputStream(FONT), false));
            form.setDefaultResources(r);
            PDTextField field = new PDTextField(form);
            field.setPartialName("n");
            field.setDefaultAppearance("/F 14 Tf 0 g");
            form.getFields().add(field);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(72, 640, 300, 30));
            widget.setPage(p);
            widget.setPrinted(true);
            p.getAnnotations().add(widget);
            field.setValue("Filled in");
            d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            pdf = bytes(d);
        }
        byte[] made = made(pdf);
        assertTrue(text(made).contains("Filled in"));
        assertFalse(
                new String(made, java.nio.charset.StandardCharsets.ISO_8859_1).contains("alert"));
        try (PDDocument d = Loader.loadPDF(made)) {
            assertEquals(null, d.getDocumentCatalog().getAcroForm());
        }
        VeraPdf.check(made, "ua1", "2a");
    }

    @Test
    void layersAreShownAndReadAsTheyAreSet() throws IOException {
        byte[] pdf;
        try (PDDocument d = new PDDocument()) {
            PDPage p = page(d, PDRectangle.LETTER);
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            d.getDocumentCatalog().setOCProperties(layers);
            PDOptionalContentGroup on = new PDOptionalContentGroup("on");
            PDOptionalContentGroup off = new PDOptionalContentGroup("off");
            layers.addGroup(on);
            layers.addGroup(off);
            layers.setGroupEnabled(off, false);
            PDFont font = PDType0Font.load(d, FONT);
            try (PDPageContentStream c = new PDPageContentStream(d, p)) {
                for (PDOptionalContentGroup g : List.of(on, off)) {
                    c.beginMarkedContent(COSName.OC, g);
                    c.beginText();
                    c.setFont(font, 20);
                    c.newLineAtOffset(72, g == on ? 700 : 600);
                    c.showText(g == on ? "Seen" : "Unseen");
                    c.endText();
                    c.endMarkedContent();
                }
            }
            pdf = bytes(d);
        }
        byte[] made = made(pdf);
        assertEquals("Seen", text(made).strip());
        VeraPdf.check(made, "ua1", "2a");
    }

    @Test
    void aScanHasNoAlternativeAndTheClaimIsLeftOut() throws IOException {
        byte[] pdf;
        try (PDDocument d = new PDDocument()) {
            PDPage p = page(d, PDRectangle.A4);
            BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
            try (PDPageContentStream c = new PDPageContentStream(d, p)) {
                c.drawImage(JPEGFactory.createFromImage(d, image), 0, 0, 595, 842);
            }
            page(d, PDRectangle.A4);
            pdf = bytes(d);
        }
        Diagnostics said = new Diagnostics();
        try (Facsimiles f = new Facsimiles()) {
            List<Facsimiles.View> views = f.open("a.pdf", pdf, List.of(), said);
            assertEquals("", views.getFirst().text());
            assertEquals(
                    List.of("facsimile-without-text"),
                    said.toList().stream().map(d -> d.code()).toList());
            assertFalse(views.getFirst().blank());
            assertTrue(views.getLast().blank());
            byte[] jpeg = f.picture(views.getFirst().source());
            assertTrue(jpeg != null && jpeg.length > 500);
            byte[] made = written(f, views.subList(0, 1));
            VeraPdf.check(made, "2a");
        }
    }

    @Test
    void fontsOfAllPagesStandInTheFileOnce() throws IOException {
        byte[] pdf;
        try (PDDocument d = new PDDocument()) {
            PDFont font = PDType0Font.load(d, FONT);
            for (int i = 1; i <= 40; i++) {
                PDPage p = page(d, PDRectangle.A5);
                try (PDPageContentStream c = new PDPageContentStream(d, p)) {
                    c.beginText();
                    c.setFont(font, 20);
                    c.newLineAtOffset(72, 300);
                    c.showText("Page " + i);
                    c.endText();
                }
            }
            pdf = bytes(d);
        }
        byte[] made = made(pdf);
        try (PDDocument d = Loader.loadPDF(made)) {
            long programs =
                    d.getDocument().getXrefTable().keySet().stream()
                            .map(k -> d.getDocument().getObjectFromPool(k).getObject())
                            .filter(o -> o instanceof COSDictionary x && x.containsKey("FontFile2"))
                            .count();
            assertEquals(1, programs);
        }
    }

    @Test
    void whatCannotBeUsedIsSaid() throws IOException {
        byte[] good = ImposerTest.source(2);
        assertEquals("facsimile-pages", code(good, List.of(3)));
        assertEquals("pdf-not-one", code(new byte[] {1, 2, 3}, List.of()));
        byte[] half = java.util.Arrays.copyOf(good, good.length / 3);
        assertEquals("pdf-damaged", code(half, List.of()));
        byte[] locked;
        try (PDDocument d = Loader.loadPDF(good)) {
            d.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
            locked = bytes(d);
        }
        assertEquals("pdf-locked", code(locked, List.of()));
    }

    @Test
    void aPageThatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] pdf;
        try (PDDocument d = new PDDocument()) {
            PDPage p = page(d, PDRectangle.A5);
            try (var out =
                    new org.apache.pdfbox.pdmodel.common.PDStream(d)
                            .createOutputStream(COSName.FLATE_DECODE)) {
                out.write(' ');
            }
            var stream = new org.apache.pdfbox.pdmodel.common.PDStream(d);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] spaces = new byte[1 << 20];
                java.util.Arrays.fill(spaces, (byte) ' ');
                for (int i = 0; i < 140; i++) out.write(spaces);
            }
            p.setContents(stream);
            pdf = bytes(d);
        }
        assertTrue(pdf.length < 1 << 20);
        assertEquals("pdf-damaged", code(pdf, List.of()));
    }

    @Test
    void fontsThatAreNotEmbeddedAreNamed() throws IOException {
        byte[] pdf;
        try (PDDocument d = new PDDocument()) {
            PDPage p = page(d, PDRectangle.A5);
            try (PDPageContentStream c = new PDPageContentStream(d, p)) {
                c.beginText();
                c.setFont(new PDType1Font(FontName.TIMES_ROMAN), 20);
                c.newLineAtOffset(72, 300);
                c.showText("Times");
                c.endText();
            }
            pdf = bytes(d);
        }
        Diagnostics said = new Diagnostics();
        try (Facsimiles f = new Facsimiles()) {
            f.open("a.pdf", pdf, List.of(), said);
        }
        assertTrue(
                said.toList().stream()
                        .anyMatch(
                                x -> x.message().contains("the font Times-Roman is not embedded")),
                said.toList()::toString);
    }

    private static String code(byte[] pdf, List<Integer> pages) {
        Diagnostics said = new Diagnostics();
        try (Facsimiles f = new Facsimiles()) {
            assertEquals(List.of(), f.open("a.pdf", pdf, pages, said));
        }
        return said.toList().getFirst().code();
    }

    private static byte[] made(byte[] pdf) {
        Diagnostics said = new Diagnostics();
        try (Facsimiles f = new Facsimiles()) {
            List<Facsimiles.View> views = f.open("a.pdf", pdf, List.of(), said);
            assertFalse(said.hasErrors(), said.toList()::toString);
            return written(f, views);
        }
    }

    /// Each page 200 pt wide at 50, 50 from the top left corner of a page of 300 by 800 pt.
    private static byte[] written(Facsimiles f, List<Facsimiles.View> views) {
        List<Page> pages = new ArrayList<>();
        List<Tag> tags = new ArrayList<>();
        tags.add(new Tag(0, -1, StructureRole.DOCUMENT, null, null, null, null, null, Map.of()));
        for (Facsimiles.View v : views) {
            int tag = tags.size();
            String alt = v.text().isEmpty() ? "a picture" : v.text();
            tags.add(
                    new Tag(
                            tag,
                            0,
                            StructureRole.FIGURE,
                            null,
                            alt,
                            null,
                            null,
                            null,
                            new TreeMap<>()));
            double height = 200 * v.heightPt() / v.widthPt();
            pages.add(
                    new Page(
                            String.valueOf(tag),
                            300,
                            800,
                            List.of(
                                    new FrameItem.RectItem(0, 0, 10, 10, 0xE2E2E2, -1),
                                    new FrameItem.ImageItem(
                                            v.source(), 50, 50, 200, height, tag))));
        }
        PagedDocument document = new PagedDocument("en", pages, List.of(), tags, List.of());
        PdfMetadata about =
                new PdfMetadata(
                        "Test", List.of(), "en", "", "", "", "Octavo", "2026-11-24", List.of());
        return PdfWriter.write(
                        document,
                        new ImageStore(new RealWorld(), Path.of("")),
                        f,
                        about,
                        PdfOptions.ACCESSIBLE)
                .value();
    }

    private static PDPage page(PDDocument d, PDRectangle size) {
        PDPage p = new PDPage(size);
        d.addPage(p);
        return p;
    }

    private static byte[] bytes(PDDocument d) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        d.save(out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument d = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(d);
        }
    }

    /// x, y and size of the first glyph; the size is 0 where it isn't level.
    private static float[] firstGlyph(byte[] pdf) throws IOException {
        float[] at = new float[3];
        try (PDDocument d = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition t) {
                    if (at[0] != 0) return;
                    at[0] = t.getTextMatrix().getTranslateX();
                    at[1] = t.getTextMatrix().getTranslateY();
                    at[2] = t.getTextMatrix().getScaleX();
                }
            }.getText(d);
        }
        return at;
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = FacsimilesTest.class.getResourceAsStream("facsimiles/" + name)) {
            if (in == null) throw new IOException(name);
            return in.readAllBytes();
        }
    }
}
