package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import octavo.content.StructureRole;
import octavo.diag.Diagnostics;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.FrameItem.RectItem;
import octavo.image.ImageStore;
import octavo.testing.Tool;
import octavo.testing.VeraPdf;
import octavo.world.RealWorld;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The structure of reproduced pages within ours.
class FacsimileTagsTest {
    @TempDir Path folder;

    /// What was made, and what was said.
    private record Made(byte[] pdf, String tree, List<String> said) {}

    /// A heading of our own, then each page as a figure with its number beneath.
    private Made made(byte[] source, Integer... numbers) throws IOException {
        Diagnostics said = new Diagnostics();
        Path file = folder.resolve("made.pdf");
        byte[] pdf;
        try (Facsimiles f = new Facsimiles()) {
            List<Facsimiles.View> views = f.open("a.pdf", source, List.of(numbers), said);
            assertFalse(said.hasErrors(), said.toList()::toString);
            Sheet s = new Sheet();
            int art = s.tag(0, StructureRole.ART);
            s.text(s.tag(art, StructureRole.H1), 54, 40, "Our title");
            for (Facsimiles.View v : views) {
                int div = s.tag(art, StructureRole.DIV);
                int figure = s.tag(div, StructureRole.FIGURE, v.text(), Map.of());
                double height = 300 * v.heightPt() / v.widthPt();
                s.add(new ImageItem(v.source(), 54, 60, 300, height, figure));
                s.text(s.tag(div, StructureRole.P), 54, 600, "original " + v.label());
                s.page("1");
            }
            pdf =
                    PdfWriter.write(
                                    s.document(),
                                    new ImageStore(new RealWorld(), folder),
                                    f,
                                    Sheet.metadata(),
                                    PdfOptions.ACCESSIBLE)
                            .value();
        }
        Files.write(file, pdf);
        VeraPdf.check(pdf, "ua1", "2a");
        Tool.run("qpdf", "--check", file.toString());
        String tree =
                Tool.run("pdfinfo", "-struct-text", file.toString())
                        .lines()
                        .map(l -> l.replaceFirst(" \\((block|inline)\\).*", ""))
                        .filter(l -> !l.isBlank())
                        .reduce("", (a, b) -> a + b + "\n");
        return new Made(pdf, tree, said.toList().stream().map(d -> d.message()).toList());
    }

    @Test
    void aPageOfABrowserKeepsItsStructure() throws IOException {
        Made m;
        try (InputStream in =
                getClass().getResourceAsStream("/octavo/pdf/facsimiles/chromium-tagged.pdf")) {
            assertNotNull(in);
            m = made(in.readAllBytes());
        }
        assertEquals(List.of(), m.said());
        String one = m.tree().replaceAll("\\s*\"\"", "").replaceAll("(?m)^\\s+", "");
        assertTrue(one.contains("H1\n\"Our title\""), m.tree());
        assertTrue(one.contains("H2\n\"On harbours\""), m.tree());
        assertTrue(one.contains("H3\n\"Ships\""), m.tree());
        assertTrue(one.contains("LBody\nP\n\"One\"\nL\n"), m.tree());
        assertTrue(
                one.matches(
                        "(?s).*TH <(\\S+)>:\\n/Scope /Column\\n\"Port\".*TD:\\n/Headers \\[\\(\\1\\)].*"),
                m.tree());
        assertTrue(one.contains("BlockQuote\nP\n\"Quoted words.\""), m.tree());
        assertTrue(
                one.indexOf("original 1") < one.indexOf("Second page.")
                        && one.indexOf("Ein deutscher Satz.") < one.indexOf("original 1"),
                m.tree());
        try (PDDocument d = Loader.loadPDF(m.pdf())) {
            assertEquals(
                    1,
                    withLanguage(
                            d.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), "de"));
        }
    }

    private static int withLanguage(COSDictionary d, String language) {
        int n = language.equals(d.getString(COSName.LANG)) ? 1 : 0;
        var k = d.getDictionaryObject(COSName.K);
        if (k instanceof COSDictionary one && one.containsKey(COSName.S))
            n += withLanguage(one, language);
        if (k instanceof COSArray all) {
            for (int i = 0; i < all.size(); i++)
                if (all.getObject(i) instanceof COSDictionary one && one.containsKey(COSName.S))
                    n += withLanguage(one, language);
        }
        return n;
    }

    /// Other programs nest elements as they like; ours must hold the rules.
    @Test
    void wrongNestingIsPutRight() throws IOException {
        Sheet s = new Sheet();
        int y = 40;
        int list = s.tag(0, StructureRole.L);
        s.text(s.tag(list, StructureRole.P), 54, y += 20, "In a list without an item");
        int item = s.tag(list, StructureRole.LI);
        s.text(s.tag(item, StructureRole.P), 54, y += 20, "In an item without a body");
        s.text(s.tag(0, StructureRole.LBODY), 54, y += 20, "A body alone");
        int rows = s.tag(0, StructureRole.TABLE);
        int row = s.tag(rows, StructureRole.TR);
        s.text(s.tag(row, StructureRole.TH), 54, y += 20, "One");
        s.text(s.tag(row, StructureRole.TD), 154, y, "Two");
        s.text(s.tag(s.tag(rows, StructureRole.TR), StructureRole.TD), 54, y += 20, "Lonely");
        int table = s.tag(0, StructureRole.TABLE);
        int head = s.tag(table, StructureRole.TR);
        s.text(s.tag(head, StructureRole.TH), 54, y += 20, "No scope");
        s.text(s.tag(head, StructureRole.TH), 154, y, "Nor here");
        int body = s.tag(table, StructureRole.TR);
        s.text(s.tag(body, StructureRole.TD), 54, y += 20, "a");
        s.text(s.tag(body, StructureRole.TD), 154, y, "b");
        s.text(s.tag(s.tag(0, StructureRole.TOC), StructureRole.P), 54, y += 20, "Contents");
        s.text(s.tag(0, StructureRole.CAPTION), 54, y += 20, "A caption of nothing");
        s.text(s.tag(s.tag(0, StructureRole.SECT), StructureRole.H4), 54, y += 20, "Deep");
        s.text(s.tag(s.tag(0, StructureRole.DIV), StructureRole.SPAN), 54, y += 20, "Loose");
        s.text(FrameItem.ARTIFACT, 54, 630, "a folio");
        s.add(new RectItem(54, 620, 40, 1, 0x204060, FrameItem.ARTIFACT));
        Made m = made(s.write());
        assertEquals(List.of(), m.said());
        String one = m.tree().replaceAll("(?m)^\\s+", "");
        assertTrue(one.contains("L\nLI\nLBody\nP\n\"In a list"), m.tree());
        assertTrue(one.contains("H2\n\"Deep\""), m.tree());
        assertTrue(one.contains("/Scope /Column\n\"No scope\""), m.tree());
        assertEquals(1, one.split("Table\n", -1).length - 1, m.tree());
        assertTrue(one.contains("Div\nP\n\"One\""), m.tree());
        assertFalse(one.contains("a folio"), m.tree());
    }

    /// An element that goes on stands where it begins; a section is divided.
    @Test
    void pagesShareWhatGoesOn() throws IOException {
        Sheet s = new Sheet();
        int sect = s.tag(0, StructureRole.SECT);
        int p = s.tag(sect, StructureRole.P);
        s.text(p, 54, 600, "It begins here");
        s.page("1");
        s.text(p, 54, 60, "and ends there.");
        s.text(s.tag(sect, StructureRole.P), 54, 80, "Another.");
        s.page("2");
        String one = made(s.write()).tree().replaceAll("(?m)^\\s+", "");
        assertTrue(
                one.contains("Sect\nP\n\"It begins here\"\n\"and ends there.\"\nP\n\"original 1\""),
                one);
        assertTrue(one.contains("Sect\nP\n\"Another.\"\nP\n\"original 2\""), one);
        // Of one page alone the paragraph has what stands on it.
        String second = made(s.write(), 2).tree().replaceAll("(?m)^\\s+", "");
        assertTrue(second.contains("P\n\"and ends there.\"\nP\n\"Another.\""), second);
        assertFalse(second.contains("begins"), second);
    }

    /// Text and pictures outside of the structure would be lost for those who can't see.
    @Test
    void whatIsNotWhollyTaggedHasItsTextAsAlternative() throws IOException {
        byte[] loose = page("/P <</MCID 0>> BDC", "EMC", true);
        assertSaid("it has text without tags", made(loose));
        byte[] none = page("", "", false);
        assertSaid("the PDF is not tagged", made(none));
        byte[] right = page("/P <</MCID 0>> BDC", "EMC", false);
        assertEquals(List.of(), made(right).said());
        byte[] artifact = page("/P <</MCID 0>> BDC", "EMC /Artifact BMC", true);
        Made m = made(artifact);
        assertEquals(List.of(), m.said());
        assertFalse(m.tree().contains("loose"), m.tree());
    }

    /// Spaces between marked words are content as these are; paragraphs of spaces alone are none.
    @Test
    void spacesByThemselvesPartWords() throws IOException {
        byte[] pdf;
        try (PDDocument d = new PDDocument()) {
            PDPage p = new PDPage(new PDRectangle(300, 200));
            d.addPage(p);
            var font =
                    PDTrueTypeFont.load(
                            d,
                            Path.of("fonts/source-sans-3/SourceSans3-Regular.ttf").toFile(),
                            WinAnsiEncoding.INSTANCE);
            String[] words = {"Two", " ", "words", " "};
            try (PDPageContentStream c = new PDPageContentStream(d, p)) {
                for (int i = 0; i < words.length; i++) {
                    c.appendRawCommands("/Span <</MCID " + i + ">> BDC\n");
                    c.beginText();
                    c.setFont(font, 12);
                    c.newLineAtOffset(40 + 30 * i, 150);
                    c.showText(words[i]);
                    c.endText();
                    c.appendRawCommands("EMC\n");
                }
            }
            COSArray kids = new COSArray();
            for (int[] ids : new int[][] {{0, 1, 2}, {3}}) {
                COSDictionary element = new COSDictionary();
                element.setName(COSName.S, "P");
                element.setItem(COSName.PG, p);
                element.setItem(
                        COSName.K, COSArray.ofCOSIntegers(Arrays.stream(ids).boxed().toList()));
                kids.add(element);
            }
            COSDictionary root = new COSDictionary();
            root.setItem(COSName.K, kids);
            d.getDocumentCatalog().getCOSObject().setItem("StructTreeRoot", root);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            d.save(out);
            pdf = out.toByteArray();
        }
        Made m = made(pdf);
        assertEquals(List.of(), m.said());
        String text = m.tree().replaceAll("\\s+", " ");
        assertTrue(text.contains("Div P \"Two\" \" \" \"words\" P \"original"), m.tree());
    }

    private static void assertSaid(String what, Made m) {
        assertEquals(1, m.said().size(), m.said()::toString);
        assertTrue(m.said().getFirst().contains(what), m.said()::toString);
        assertTrue(m.tree().contains("Figure"), m.tree());
    }

    /// A page with a line between two operators and, if wanted, another one behind them; its tree is a loop beneath one
    /// paragraph.
    private static byte[] page(String begin, String end, boolean more) throws IOException {
        try (PDDocument d = new PDDocument()) {
            PDPage p = new PDPage(new PDRectangle(300, 200));
            d.addPage(p);
            PDType0Font font =
                    PDType0Font.load(
                            d, Path.of("fonts/source-sans-3/SourceSans3-Regular.ttf").toFile());
            try (PDPageContentStream c = new PDPageContentStream(d, p)) {
                c.appendRawCommands(begin + "\n");
                line(c, font, 150, "A line of text");
                c.appendRawCommands(end + "\n");
                if (more) line(c, font, 120, "a loose line");
                if (end.contains("Artifact")) c.appendRawCommands("EMC\n");
            }
            if (!begin.isEmpty()) {
                COSDictionary root = new COSDictionary();
                COSDictionary element = new COSDictionary();
                element.setName(COSName.S, "Text");
                element.setItem(COSName.PG, p);
                COSArray kids = new COSArray();
                kids.add(org.apache.pdfbox.cos.COSInteger.ZERO);
                kids.add(element);
                element.setItem(COSName.K, kids);
                root.setItem(COSName.K, element);
                COSDictionary roles = new COSDictionary();
                roles.setName("Text", "Body");
                roles.setName("Body", "P");
                root.setItem("RoleMap", roles);
                d.getDocumentCatalog().getCOSObject().setItem("StructTreeRoot", root);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            d.save(out);
            return out.toByteArray();
        }
    }

    private static void line(PDPageContentStream c, PDType0Font font, float y, String text)
            throws IOException {
        c.beginText();
        c.setFont(font, 12);
        c.newLineAtOffset(40, y);
        c.showText(text);
        c.endText();
    }

    /// A form with marked content may be drawn once only (ISO 14289-1, 7.20).
    @Test
    void aPageThatStandsTwiceIsAFigure() throws IOException {
        Sheet source = new Sheet();
        source.text(source.tag(0, StructureRole.P), 54, 60, "Words.");
        List<String> roles = new ArrayList<>();
        try (Facsimiles f = new Facsimiles()) {
            var views = f.open("a.pdf", source.write(), List.of(), new Diagnostics());
            Sheet s = new Sheet();
            for (int i = 0; i < 2; i++) {
                int figure = s.tag(0, StructureRole.FIGURE, "Words.", Map.of());
                s.add(new ImageItem(views.getFirst().source(), 54, 60, 300, 450, figure));
                s.page("" + i);
            }
            byte[] pdf =
                    PdfWriter.write(
                                    s.document(),
                                    new ImageStore(new RealWorld(), folder),
                                    f,
                                    Sheet.metadata(),
                                    PdfOptions.ACCESSIBLE)
                            .value();
            VeraPdf.check(pdf, "ua1", "2a");
            StructureDump.of(pdf).lines().forEach(l -> roles.add(l.strip().split("[ \\[]")[0]));
        }
        assertEquals(
                2, roles.stream().filter(r -> r.startsWith("Figure")).count(), roles::toString);
    }

    /// Signs of a private use say nothing (ISO 19005-2, 6.2.11.7.3): old symbol fonts have such.
    @Test
    void privateCharactersAreNoText() throws IOException {
        byte[] pdf;
        try (PDDocument d = Loader.loadPDF(page("/P <</MCID 0>> BDC", "EMC", false))) {
            var resources = d.getPage(0).getResources();
            COSDictionary font =
                    resources.getFont(resources.getFontNames().iterator().next()).getCOSObject();
            String map =
                    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                            + "/CMapName /X def /CMapType 2 def\n"
                            + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                            + "1 beginbfrange <0000> <00FF> <F000> endbfrange\n"
                            + "1 beginbfrange <0100> <01FF> <F100> endbfrange\n"
                            + "1 beginbfrange <0200> <02FF> <F200> endbfrange\n"
                            + "endcmap end end";
            try (var out = font.getCOSStream(COSName.TO_UNICODE).createOutputStream()) {
                out.write(map.getBytes(StandardCharsets.US_ASCII));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            d.save(out);
            pdf = out.toByteArray();
        }
        try (Facsimiles f = new Facsimiles()) {
            var views = f.open("a.pdf", pdf, List.of(), new Diagnostics());
            assertTrue(
                    views.getFirst().picture().toString().contains("stand for characters"),
                    views::toString);
            assertEquals("", views.getFirst().text());
        }
    }

    /// What a table of characters gives as none was a letter, and is written as the sign for an unknown one.
    @Test
    void lettersThatStandForNothingAreUnknown() throws IOException {
        byte[] pdf;
        try (PDDocument d = Loader.loadPDF(page("", "", false))) {
            var resources = d.getPage(0).getResources();
            COSDictionary font =
                    resources.getFont(resources.getFontNames().iterator().next()).getCOSObject();
            String map =
                    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                            + "/CMapName /X def /CMapType 2 def\n"
                            + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                            + "1 beginbfrange <0000> <00FF> ["
                            + "<0000>".repeat(256)
                            + "] endbfrange\n"
                            + "endcmap end end";
            try (var out = font.getCOSStream(COSName.TO_UNICODE).createOutputStream()) {
                out.write(map.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            d.save(out);
            pdf = out.toByteArray();
        }
        Made m = made(pdf);
        assertTrue(m.tree().contains("Figure"), m.tree());
    }
}
