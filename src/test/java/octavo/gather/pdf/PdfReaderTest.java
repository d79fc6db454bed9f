package octavo.gather.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import octavo.content.ArticleBody;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.SourceFile;
import octavo.markdown.MarkdownWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
    @Test
    void journalPages() throws IOException {
        byte[] pdf = journal(4);
        Outcome<List<GatheredArticle>> r = read(pdf, "2-3");
        GatheredArticle g = r.value().getFirst();
        ArticleBody.Facsimile f = (ArticleBody.Facsimile) g.article().body();
        assertEquals(List.of(2, 3), f.pages());
        assertEquals("source/paper.pdf", f.file());
        assertEquals(
                """
                []{.page-mark label=24}The harbour was closed, and nobody had told the sailors of the decision that was taken in the capital last night.

                They sat on the well-known wall and counted gulls until the evening came, and then on the []{.page-mark label=25}next page they went home.

                The harbour was closed, and nobody had told the sailors of the decision that was taken in the capital last night.

                They sat on the well-known wall and counted gulls until the evening came, and then on the
                """,
                MarkdownWriter.write(f.text().blocks(), List.of()));
        assertEquals(4, g.removed().size());
    }

    @Test
    void titleAndHeadings() throws IOException {
        GatheredArticle g = read(journal(3), null).value().getFirst();
        assertEquals("A Day without Wind", InlineText.of(g.article().metadata().title()));
        ArticleBody.Facsimile f = (ArticleBody.Facsimile) g.article().body();
        assertTrue(!BlockText.of(f.text().blocks()).contains("Journal of Gulls"));
    }

    @Test
    void paragraphsOfTwoLines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument d = new PDDocument()) {
            PDType1Font roman = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
            PDPage page = new PDPage();
            d.addPage(page);
            try (PDPageContentStream c = new PDPageContentStream(d, page)) {
                for (int i = 0; i < 8; i++) {
                    line(
                            c,
                            roman,
                            11,
                            72,
                            700 - 40 * i,
                            "The tide of the day " + i + " was high, as the pilots saw");
                    line(
                            c,
                            roman,
                            11,
                            72,
                            686 - 40 * i,
                            "and wrote into the book, which was to be kept dry.");
                }
            }
            d.save(out);
        }
        ArticleBody.Facsimile f =
                (ArticleBody.Facsimile)
                        read(out.toByteArray(), null).value().getFirst().article().body();
        assertEquals(8, f.text().blocks().size());
    }

    @Test
    void pagesThatAreNotThere() throws IOException {
        for (String pages : List.of("3-9", "0", "x", "3-2"))
            assertEquals(List.of("pages-unknown"), codes(read(journal(3), pages)), pages);
    }

    /// A font of numbered glyphs without a table of what they are.
    @Test
    void lettersWithoutMeaning() throws IOException {
        String text = "BT /F 12 Tf 50 700 Td <000100020003000400050006> Tj ET";
        String pdf =
                "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                        + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                        + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                        + "/Resources<</Font<</F 5 0 R>>>>>> endobj\n4 0 obj <</Length "
                        + text.length()
                        + ">> stream\n"
                        + text
                        + "\nendstream endobj\n"
                        + "5 0 obj <</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]>> endobj\n"
                        + "6 0 obj <</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDToGIDMap/Identity/DW 500"
                        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>> endobj\n"
                        + "trailer <</Root 1 0 R>>";
        assertTrue(
                codes(read(pdf.getBytes(StandardCharsets.UTF_8), null)).contains("pdf-nameless"));
        String blank = pdf.replace(text, " ".repeat(text.length()));
        assertTrue(
                !codes(read(blank.getBytes(StandardCharsets.UTF_8), null))
                        .contains("pdf-nameless"));
    }

    /// A page that lies on its side, with a stamp along its margin in larger type.
    @Test
    void otherDirections() throws IOException {
        PDType1Font roman = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
        try (PDDocument d = new PDDocument()) {
            for (String text :
                    List.of("They sat on the wall and counted", "gulls until it was dark.")) {
                PDPage page = new PDPage();
                page.setRotation(90);
                d.addPage(page);
                try (PDPageContentStream c = new PDPageContentStream(d, page)) {
                    for (int i = 0; i < 3; i++)
                        turned(
                                c,
                                roman,
                                11,
                                90,
                                300 + 13 * i,
                                72,
                                i == 2 ? text : "The harbour was");
                    turned(c, roman, 20, 180, 400, 40, "Library of Gulls IV");
                    turned(c, roman, 11, 50, 500, 400, "Wind");
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            d.save(out);
            Outcome<List<GatheredArticle>> r = read(out.toByteArray(), null);
            assertEquals(List.of("title-missing"), codes(r));
            ArticleBody.Facsimile f = (ArticleBody.Facsimile) r.value().getFirst().article().body();
            assertEquals(
                    "The harbour was The harbour was They sat on the wall and counted The harbour was The harbour was gulls until it was dark.\n"
                            + "Library of Gulls IV\nWind\nLibrary of Gulls IV\nWind",
                    BlockText.of(f.text().blocks()));
        }
    }

    private static void turned(
            PDPageContentStream c,
            PDType1Font font,
            float size,
            int degrees,
            float x,
            float y,
            String text)
            throws IOException {
        c.beginText();
        c.setFont(font, size);
        c.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), x, y));
        c.showText(text);
        c.endText();
    }

    /// Tables of characters that some programs write for the fonts of TeX have signs in place of ligatures.
    @Test
    void ligaturesByTheirNames() throws IOException {
        String text =
                "BT /F 12 Tf 50 700 Td (The di\\001culty of e\\002ort) Tj 0 -20 Td (\\003x\\004 end) Tj ET";
        String table =
                "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
                        + "4 beginbfchar <01> <0000> <02> <21B5> <03> <21B5> <04> <0007> endbfchar endcmap end";
        String pdf =
                "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                        + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                        + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                        + "/Resources<</Font<</F 5 0 R>>>>>> endobj\n4 0 obj <</Length "
                        + text.length()
                        + ">> stream\n"
                        + text
                        + "\nendstream endobj\n"
                        + "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Times-Roman/ToUnicode 6 0 R/FirstChar 1/LastChar 4/Widths[600 600 600 600]"
                        + "/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[1/f_f_i/ff/arrowdown/g99999]>>>> endobj\n"
                        + "6 0 obj <</Length "
                        + table.length()
                        + ">> stream\n"
                        + table
                        + "\nendstream endobj\ntrailer <</Root 1 0 R>>";
        GatheredArticle g = read(pdf.getBytes(StandardCharsets.UTF_8), null).value().getFirst();
        ArticleBody.Facsimile f = (ArticleBody.Facsimile) g.article().body();
        assertEquals("The difficulty of effort \u21B5x\uFFFD end", BlockText.of(f.text().blocks()));
    }

    @Test
    void whatIsNoPdfIsSaidToBeNone() {
        IOException e =
                assertThrows(
                        IOException.class,
                        () -> read("../paper.pdf".getBytes(StandardCharsets.UTF_8), null));
        assertTrue(e.getMessage().contains("it is no PDF"), e.getMessage());
    }

    @Test
    void damagedAndHostile() throws IOException {
        assertThrows(
                IOException.class,
                () -> read("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), null));
        try (PDDocument d = new PDDocument()) {
            PDPage page = new PDPage();
            d.addPage(page);
            PDStream bomb = new PDStream(d);
            try (var out = bomb.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < 100; i++) out.write(zeros);
            }
            page.setContents(bomb);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            d.save(bytes);
            IOException e = assertThrows(IOException.class, () -> read(bytes.toByteArray(), null));
            assertTrue(e.getMessage().contains("unpacks"), e.getMessage());
        }
    }

    /// Two columns of lines a page, with a running head and a folio; the second page's text goes on on the third.
    private static byte[] journal(int pages) throws IOException {
        try (PDDocument d = new PDDocument()) {
            PDType1Font roman = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
            for (int i = 1; i <= pages; i++) {
                PDPage page = new PDPage();
                d.addPage(page);
                try (PDPageContentStream c = new PDPageContentStream(d, page)) {
                    line(c, roman, 9, 72, 750, "Journal of Gulls " + (22 + i));
                    if (i == 1) line(c, roman, 20, 72, 700, "A Day without Wind");
                    List<String> text = new ArrayList<>();
                    if (i > 2) text.add("next page they went home.");
                    text.add("  The harbour was closed, and nobody had told the sai-");
                    text.add("lors of the decision that was taken in the capital last");
                    text.add("night.");
                    text.add("  They sat on the well-known wall and counted gulls un-");
                    text.add("til the evening came, and then on the");
                    float y = 660;
                    for (String t : text) {
                        boolean indented = t.startsWith("  ");
                        line(c, roman, 11, indented ? 84 : 72, y, t.strip());
                        y -= 13;
                    }
                    line(c, roman, 9, 300, 40, String.valueOf(22 + i));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            d.save(out);
            return out.toByteArray();
        }
    }

    private static void line(
            PDPageContentStream c, PDType1Font font, float size, float x, float y, String text)
            throws IOException {
        c.beginText();
        c.setFont(font, size);
        c.newLineAtOffset(x, y);
        c.showText(text);
        c.endText();
    }

    private static Outcome<List<GatheredArticle>> read(byte[] pdf, String pages)
            throws IOException {
        return PdfReader.read(
                "paper.pdf",
                new SourceFile("paper.pdf", pdf),
                new GatherOptions(null, false, pages, false, GatherOptions.Corrections.NONE));
    }

    private static List<String> codes(Outcome<?> o) {
        return o.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
