package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import octavo.diag.Outcome;
import octavo.pdf.Imposer.Imposed;
import octavo.pdf.Imposition.Flip;
import octavo.pdf.Imposition.Scheme;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The sheets are printed, cut, folded and gathered here as they would be on a table, and read.
class ImposerTest {
    private static final double W = 200;
    private static final double H = 300;

    private static Imposition booklet(int up, boolean rtl, Flip flip) {
        return new Imposition(new Scheme.Booklet(), up, 595, 842, 0.28, rtl, flip, true);
    }

    @ParameterizedTest
    @CsvSource({
        "2,false,AUTO",
        "2,true,AUTO",
        "2,false,LONG",
        "2,false,SHORT",
        "4,false,AUTO",
        "4,true,AUTO",
        "4,false,LONG",
        "4,false,SHORT",
        "8,false,AUTO"
    })
    void bookletsOf1To65PagesReadInOrder(int up, boolean rtl, Flip flip) throws IOException {
        for (int n = 1; n <= 65; n++) {
            byte[] sheets = imposed(source(n), booklet(up, rtl, flip)).pdf();
            assertEquals(
                    expected(n, (n + 3) / 4 * 4),
                    read(sheets, up / 2, 1000, rtl, flip),
                    n + " pages");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 16, 32})
    void signaturesOf1To65PagesReadInOrder(int pages) throws IOException {
        for (int n = 1; n <= 65; n++) {
            for (int up : new int[] {2, 4}) {
                Imposition how =
                        new Imposition(
                                new Scheme.Signatures(pages),
                                up,
                                595,
                                842,
                                0.28,
                                false,
                                Flip.AUTO,
                                true);
                byte[] sheets = imposed(source(n), how).pdf();
                assertEquals(
                        expected(n, (n + 3) / 4 * 4),
                        read(sheets, up / 2, pages, false, Flip.AUTO),
                        n + " pages");
            }
        }
    }

    @Test
    void pagesBesideOneAnotherReadRowByRow() throws IOException {
        for (int up : new int[] {2, 3, 4, 6, 8, 9, 16}) {
            Imposition how =
                    new Imposition(new Scheme.Beside(), up, 595, 842, 0, false, Flip.AUTO, true);
            List<List<Mark>> sides = marks(imposed(source(20), how).pdf());
            assertEquals((20 + up - 1) / up, sides.size());
            List<Integer> read = new ArrayList<>();
            for (List<Mark> side : sides) {
                side.stream()
                        .sorted((a, b) ->
                                Math.abs(a.y - b.y) > 5
                                        ? Double.compare(b.y, a.y)
                                        : Double.compare(a.x, b.x))
                        .forEach(m -> read.add(m.page));
            }
            assertEquals(IntStream.rangeClosed(1, 20).boxed().toList(), read, up + " up");
        }
    }

    @Test
    void innerSheetsCreepTowardsTheFold() throws IOException {
        Imposition how = booklet(2, false, Flip.AUTO);
        List<List<Mark>> sides = marks(imposed(source(16), how).pdf());
        // Page 1 stands on the outermost sheet, page 7 on the innermost, both on the right.
        double first = sides.get(0).get(1).x;
        double inner = sides.get(6).get(1).x;
        assertEquals(1, sides.get(0).get(1).page);
        assertEquals(7, sides.get(6).get(1).page);
        assertEquals(3 * 0.28, first - inner, 0.01);
        assertEquals(842 / 2.0 + 20, first, 0.01);
    }

    @Test
    void pagesStandByTheirTrimAtTheFoldUprightAndAreNotEnlarged() throws IOException {
        byte[] pdf;
        try (PDDocument d = new PDDocument()) {
            for (int i = 1; i <= 4; i++) {
                PDPage p = new PDPage(new PDRectangle((float) H + 60, (float) W + 60));
                p.setRotation(90);
                p.setTrimBox(new PDRectangle(30, 30, (float) H, (float) W));
                p.setBleedBox(new PDRectangle(20, 20, (float) H + 20, (float) W + 20));
                d.addPage(p);
                // Upright after turning clockwise: the text runs upwards on the page.
                try (PDPageContentStream c = new PDPageContentStream(d, p)) {
                    c.beginText();
                    c.setFont(new PDType1Font(FontName.HELVETICA), 10);
                    c.setTextMatrix(
                            new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, 30 + 100, 30 + 20));
                    c.showText("p" + i);
                    c.endText();
                }
            }
            pdf = bytes(d);
        }
        List<List<Mark>> sides = marks(imposed(pdf, booklet(2, false, Flip.AUTO)).pdf());
        Mark one = sides.get(0).stream().filter(m -> m.page == 1).findFirst().orElseThrow();
        assertEquals(421 + 20, one.x, 0.1);
        assertEquals((595 - 300) / 2.0 + 200, one.y, 0.1);
        assertEquals(1, one.scaleX, 1e-3);
    }

    @Test
    void aPageOnItsSideIsTurnedAndTheOthersKeepTheirSize() throws IOException {
        byte[] pdf;
        try (PDDocument d = new PDDocument()) {
            for (int i = 1; i <= 4; i++) {
                double w = i == 3 ? H : W;
                PDPage p = new PDPage(new PDRectangle((float) w, (float) (W + H - w)));
                d.addPage(p);
                try (PDPageContentStream c = new PDPageContentStream(d, p)) {
                    c.beginText();
                    c.setFont(new PDType1Font(FontName.HELVETICA), 10);
                    c.newLineAtOffset(20, 30);
                    c.showText("p" + i);
                    c.endText();
                }
            }
            pdf = bytes(d);
        }
        Imposed made = imposed(pdf, booklet(2, false, Flip.AUTO));
        assertEquals(1, made.scale(), 1e-9);
        List<List<Mark>> sides = marks(made.pdf());
        Mark three = sides.get(1).stream().filter(m -> m.page == 3).findFirst().orElseThrow();
        // A page of 200 x 300 pt right of the fold, its head at the left.
        assertEquals(421 + W - 30, three.x, 0.1);
        assertEquals((595 - H) / 2 + 20, three.y, 0.1);
    }

    @Test
    void largePagesAreShrunkAndThatIsSaid() throws IOException {
        Outcome<Imposed> made =
                Imposer.impose(
                        source(8, new PDRectangle(595, 842)),
                        "a.pdf",
                        booklet(2, false, Flip.AUTO));
        assertEquals(842 / 2 / 595.0, made.value().scale(), 0.001);
        assertEquals("impose-shrunk", made.diagnostics().getFirst().code());
    }

    @Test
    void whatPagesShareStandsInTheFileOnce() throws IOException {
        byte[] out = imposed(source(40), booklet(2, false, Flip.AUTO)).pdf();
        try (PDDocument d = Loader.loadPDF(out)) {
            long fonts =
                    d.getDocument().getXrefTable().keySet().stream()
                            .map(k -> d.getDocument().getObjectFromPool(k).getObject())
                            .filter(o ->
                                    o instanceof org.apache.pdfbox.cos.COSDictionary x
                                            && org.apache.pdfbox.cos.COSName.FONT.equals(
                                                    x.getItem(org.apache.pdfbox.cos.COSName.TYPE)))
                            .count();
            assertEquals(1, fonts);
        }
    }

    @Test
    void theSamePdfGivesTheSameBytes() throws IOException {
        byte[] source = source(9);
        Imposition how = booklet(4, false, Flip.AUTO);
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                imposed(source, how).pdf(), imposed(source, how).pdf());
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        assertEquals("pdf-not-one", code("no PDF at all".getBytes()));
        assertEquals("pdf-damaged", code("%PDF-1.4\n1 0 obj <</Type/Catalog>>".getBytes()));
        byte[] whole = source(3);
        assertEquals("pdf-not-one", code(new byte[0]));
        byte[] locked;
        try (PDDocument d = Loader.loadPDF(whole)) {
            d.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            locked = bytes(d);
        }
        assertEquals("pdf-locked", code(locked));
        byte[] unprintable;
        try (PDDocument d = Loader.loadPDF(whole)) {
            AccessPermission none = new AccessPermission();
            none.setCanPrint(false);
            none.setCanPrintFaithful(false);
            d.protect(new StandardProtectionPolicy("owner", "", none));
            unprintable = bytes(d);
        }
        assertEquals("pdf-unusable", code(unprintable));
    }

    @Test
    void aPdfWithAnOwnersPasswordThatMayBePrintedIsReadAll() throws IOException {
        byte[] locked;
        try (PDDocument d = Loader.loadPDF(source(4))) {
            d.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            locked = bytes(d);
        }
        byte[] sheets = imposed(locked, booklet(2, false, Flip.AUTO)).pdf();
        assertEquals(List.of(1, 2, 3, 4), read(sheets, 1, 1000, false, Flip.AUTO));
    }

    private static String code(byte[] pdf) {
        Outcome<Imposed> made = Imposer.impose(pdf, "a.pdf", booklet(2, false, Flip.AUTO));
        assertEquals(0, made.value().pdf().length);
        return made.diagnostics().getFirst().code();
    }

    private static Imposed imposed(byte[] pdf, Imposition how) {
        Outcome<Imposed> made = Imposer.impose(pdf, "a.pdf", how);
        assertTrue(!made.hasErrors(), made.diagnostics()::toString);
        return made.value();
    }

    private static List<Integer> expected(int pages, int padded) {
        return IntStream.rangeClosed(1, padded).map(p -> p <= pages ? p : 0).boxed().toList();
    }

    static byte[] source(int pages) throws IOException {
        return source(pages, new PDRectangle((float) W, (float) H));
    }

    static byte[] source(int pages, PDRectangle size) throws IOException {
        try (PDDocument d = new PDDocument()) {
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            for (int i = 1; i <= pages; i++) {
                PDPage p = new PDPage(size);
                d.addPage(p);
                try (PDPageContentStream c = new PDPageContentStream(d, p)) {
                    c.beginText();
                    c.setFont(font, 10);
                    c.newLineAtOffset(20, 200);
                    c.showText("p" + i);
                    c.endText();
                }
            }
            return bytes(d);
        }
    }

    private static byte[] bytes(PDDocument d) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        d.save(out);
        return out.toByteArray();
    }

    /// @param scaleX negative when it stands on its head
    private record Mark(int page, double x, double y, double scaleX, double width, double height) {}

    private static List<List<Mark>> marks(byte[] pdf) throws IOException {
        List<List<Mark>> pages = new ArrayList<>();
        try (PDDocument d = Loader.loadPDF(pdf)) {
            for (int i = 1; i <= d.getNumberOfPages(); i++) {
                List<Mark> found = new ArrayList<>();
                PDRectangle box = d.getPage(i - 1).getMediaBox();
                PDFTextStripper stripper =
                        new PDFTextStripper() {
                            private final StringBuilder text = new StringBuilder();
                            private TextPosition first;

                            @Override
                            protected void processTextPosition(TextPosition t) {
                                if (t.getUnicode().equals("p")) finish();
                                if (first == null) first = t;
                                text.append(t.getUnicode());
                            }

                            void finish() {
                                if (first == null) return;
                                var m = first.getTextMatrix();
                                found.add(
                                        new Mark(
                                                Integer.parseInt(text.substring(1)),
                                                m.getTranslateX(),
                                                m.getTranslateY(),
                                                m.getScaleX() / 10,
                                                box.getWidth(),
                                                box.getHeight()));
                                text.setLength(0);
                                first = null;
                            }

                            @Override
                            protected void endPage(PDPage p) {
                                finish();
                            }
                        };
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                stripper.getText(d);
                pages.add(found);
            }
        }
        return pages;
    }

    /// What a reader finds who opens the folded work at the first page.
    private static List<Integer> read(
            byte[] pdf, int rows, int perSignature, boolean rtl, Flip flip) throws IOException {
        List<List<Mark>> sides = marks(pdf);
        assertEquals(0, sides.size() % 2);
        int sheets = sides.size() / 2;
        double width;
        double height;
        try (PDDocument d = Loader.loadPDF(pdf)) {
            width = d.getPage(0).getMediaBox().getWidth();
            height = d.getPage(0).getMediaBox().getHeight();
        }
        boolean wide = width > height;
        boolean aboutHorizontal = wide ? flip == Flip.LONG : flip == Flip.SHORT;
        // Strips in the order of the piles: [half seen from the front: left, right][front, back].
        int[][][] strips = new int[sheets * rows][2][2];
        for (int s = 0; s < sides.size(); s++) {
            boolean back = s % 2 == 1;
            for (Mark m : sides.get(s)) {
                double x = m.x;
                double y = m.y;
                // The printer turns the paper; where the ink of the back lies, seen through from
                // the front:
                if (back && aboutHorizontal) y = height - y;
                if (back && !aboutHorizontal) x = width - x;
                int half = x < width / 2 ? 0 : 1;
                int row = (int) ((height - y) / (height / rows));
                strips[row * sheets + s / 2][half][back ? 1 : 0] = m.page;
                boolean headDown = back && aboutHorizontal;
                assertTrue(headDown ? m.scaleX < 0 : m.scaleX > 0, "upright");
            }
        }
        List<Integer> read = new ArrayList<>();
        int perStrips = perSignature / 4;
        int used = strips.length;
        // A last strip without any page is waste.
        while (used > 0 && empty(strips[used - 1])) used--;
        for (int from = 0; from < used; from += perStrips) {
            int to = Math.min(used, from + perStrips);
            int opening = rtl ? 0 : 1;
            List<Integer> second = new ArrayList<>();
            for (int s = from; s < to; s++) {
                read.add(strips[s][opening][0]);
                read.add(strips[s][opening][1]);
                second.add(strips[s][1 - opening][0]);
                second.add(strips[s][1 - opening][1]);
            }
            Collections.reverse(second);
            read.addAll(second);
        }
        return read;
    }

    private static boolean empty(int[][] strip) {
        return strip[0][0] + strip[0][1] + strip[1][0] + strip[1][1] == 0;
    }
}
