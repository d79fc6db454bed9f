package octavo.pdf;

import static octavo.content.StructureRole.H1;
import static octavo.content.StructureRole.H2;
import static octavo.content.StructureRole.H4;
import static octavo.content.StructureRole.LINK;
import static octavo.content.StructureRole.NOTE;
import static octavo.content.StructureRole.P;
import static octavo.content.StructureRole.REFERENCE;
import static octavo.content.StructureRole.SECT;
import static octavo.content.StructureRole.SPAN;
import static octavo.content.StructureRole.TABLE;
import static octavo.content.StructureRole.TD;
import static octavo.content.StructureRole.TH;
import static octavo.content.StructureRole.TR;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import octavo.content.StructureRole;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.FrameItem.LinkItem;
import octavo.frame.FrameItem.RectItem;
import octavo.frame.OutlineEntry;
import octavo.testing.Tool;
import octavo.testing.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfWriterTest {
    @TempDir Path folder;

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument doc = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(doc).strip();
        }
    }

    /// A document with a bit of everything but images.
    private static Sheet sample() {
        Sheet s = new Sheet();
        int sect = s.tag(0, SECT);
        int h = s.tag(sect, H1);
        int p = s.tag(sect, P);
        int ref = s.tag(p, REFERENCE);
        int refLink = s.tag(ref, LINK);
        int note = s.tag(p, NOTE);
        int noteP = s.tag(note, P);
        int link = s.tag(p, LINK);
        int table = s.tag(sect, TABLE);
        int row = s.tag(table, TR);
        int th = s.tag(row, TH, null, Map.of("Scope", "Column"));
        s.tag(row, TD);
        int td = s.tag(row, TD, null, Map.of("ColSpan", "1"));
        s.add(new AnchorItem("start", 54, 60));
        s.text(h, 54, 80, "Office flows");
        s.text(FrameItem.ARTIFACT, 54, 40, "RUNNING HEAD");
        double x = s.text(p, 54, 120, "The note");
        s.text(refLink, x, 116, "1");
        s.add(new LinkItem("#note", x, 108, 6, 12, refLink));
        x = s.text(p, x + 6, 120, " is called, ");
        double end = s.text(link, x, 120, "Пекин");
        s.add(new LinkItem("https://example.org/ä?a=(b)", x, 108, end - x, 14, link));
        s.text(p, end, 120, " after.");
        s.add(new RectItem(54, 500, 100, .5, 0x808080, p));
        s.text(th, 54, 300, "Head");
        s.text(td, 154, 300, "Cell");
        s.add(new AnchorItem("note", 54, 540));
        s.text(noteP, 54, 550, "The note itself.");
        s.page("iv");
        s.text(p, 54, 80, "It goes on overleaf.");
        s.page("1");
        s.bookmark("Office", "start", new OutlineEntry("Überall", "note", List.of()));
        return s;
    }

    @Test
    void ligaturesAndSmallCapitalsExtractAsTheirCharacters() throws IOException {
        Sheet s = new Sheet();
        int p = s.tag(0, P);
        s.text(p, 54, 60, "Office fjord waffle", Sheet.SERIF, "liga");
        s.text(p, 54, 90, "Nato nATO", Sheet.SERIF, "smcp", "c2sc");
        s.text(p, 54, 120, "1914–1918 (old \\ style)", Sheet.SERIF, "onum");
        assertEquals("Office fjord waffle\nNato nATO\n1914–1918 (old \\ style)", textOf(s.write()));
    }

    @Test
    void aDiscretionaryHyphenIsSoftAndAHardOneIsItself() throws IOException {
        Sheet s = new Sheet();
        int p = s.tag(0, P);
        s.add(Sheet.run(p, 54, 60, "well-in", Sheet.SERIF, true));
        s.text(p, 54, 90, "formed");
        assertEquals("well-in\u00AD\nformed", textOf(s.write()));
    }

    @Test
    void wordJoinersAndSoftHyphensInTheTextAreLeftOut() throws IOException {
        Sheet s = new Sheet();
        int p = s.tag(0, P);
        s.text(p, 54, 60, "a\u2060b re\u00ADform");
        byte[] pdf = s.write();
        assertEquals("ab reform", textOf(pdf));
        VeraPdf.check(pdf, "ua1", "2a");
    }

    @Test
    void aCharacterOfSeveralGlyphsHasActualText() throws IOException {
        Sheet s = new Sheet();
        int p = s.tag(0, P);
        FrameItem.GlyphRun ss = Sheet.run(p, 54, 60, "SS", Sheet.SERIF, false);
        s.add(
                new FrameItem.GlyphRun(
                        ss.face(),
                        ss.sizePt(),
                        54,
                        60,
                        ss.glyphs(),
                        ss.xOffsetsPt(),
                        new float[0],
                        "ß",
                        new int[] {0, 0},
                        1,
                        0,
                        false,
                        p));
        byte[] pdf = s.write();
        Path file = folder.resolve("s.pdf");
        Files.write(file, pdf);
        VeraPdf.check(pdf, "ua1", "2a");
        assertEquals("ß", Tool.run("pdftotext", file.toString(), "-").strip());
    }

    @Test
    void aMissingGlyphIsDiagnosedAndItsTextKept() throws IOException {
        Sheet s = new Sheet();
        s.text(s.tag(0, P), 54, 60, "a\uD83D\uDE00b");
        Outcome<byte[]> out =
                PdfWriter.write(
                        s.document(),
                        Sheet.images(folder),
                        Sheet.metadata(),
                        PdfOptions.ACCESSIBLE);
        assertEquals("a\uD83D\uDE00b", textOf(out.value()));
        assertEquals(
                List.of("glyph-missing"),
                out.diagnostics().stream().map(Diagnostic::code).toList());
        VeraPdf.check(out.value(), "ua1", "2a");
    }

    @Test
    void theStructureFollowsTheTags() throws IOException {
        byte[] pdf = sample().write();
        assertEquals(
                """
                Document
                  Sect
                    H1: Office flows
                    P: The note
                      Reference
                        Link: 1 [link]
                      Note #note-6
                        P: The note itself.
                      :  is called,\s
                      Link: Пекин [link]
                      :  after.It goes on overleaf.
                    Table
                      TR
                        TH{Scope=Column}: Head
                        TD
                        TD: Cell
                """,
                StructureDump.of(pdf));
    }

    @Test
    void headingsGoDownInSingleSteps() throws IOException {
        Sheet s = new Sheet();
        int y = 40;
        for (StructureRole role : List.of(H2, H4, H4, StructureRole.H3, H1, StructureRole.H6)) {
            s.text(s.tag(0, role), 54, y += 20, role.pdfName());
        }
        byte[] pdf = s.write();
        assertEquals(
                """
                Document
                  H1: H2
                  H2: H4
                  H2: H4
                  H2: H3
                  H1: H1
                  H2: H6
                """,
                StructureDump.of(pdf));
        VeraPdf.check(pdf, "ua1", "2a");
    }

    @Test
    void aLinkOfAnotherRoleGetsALinkElement() throws IOException {
        Sheet s = new Sheet();
        int p = s.tag(0, P);
        int ref = s.tag(p, REFERENCE);
        s.text(ref, 54, 60, "12");
        s.add(new AnchorItem("a", 54, 60));
        s.add(new LinkItem("#a", 54, 50, 10, 12, ref));
        byte[] pdf = s.write();
        assertEquals(
                """
                Document
                  P
                    Reference
                      Link: 12 [link]
                """,
                StructureDump.of(pdf));
        VeraPdf.check(pdf, "ua1", "2a");
    }

    @Test
    void conformsToPdfUaAndPdfA() throws IOException {
        byte[] pdf = sample().write();
        VeraPdf.check(pdf, "ua1", "2a");
        Path file = folder.resolve("s.pdf");
        Files.write(file, pdf);
        Tool.run("qpdf", "--check", file.toString());
    }

    @Test
    void fontsAreSubsets() throws IOException {
        try (PDDocument doc = Loader.loadPDF(sample().write())) {
            for (COSName name : doc.getPage(0).getResources().getFontNames()) {
                PDFont font = doc.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded());
                assertTrue(font.getName().matches("[A-Z]{6}\\+EBGaramond.*"), font.getName());
            }
        }
    }

    @Test
    void catalogLinksLabelsAndOutline() throws IOException {
        try (PDDocument doc = Loader.loadPDF(sample().write())) {
            assertEquals(1.7f, doc.getVersion());
            assertEquals("en-GB", doc.getDocumentCatalog().getLanguage());
            assertEquals("Tests & <Trials>", doc.getDocumentInformation().getTitle());
            assertArrayEquals(
                    new String[] {"iv", "1"},
                    doc.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
            PDOutlineItem first = doc.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertEquals("Office", first.getTitle());
            assertEquals("Überall", first.getFirstChild().getTitle());
            PDPageXYZDestination to = (PDPageXYZDestination) first.getDestination();
            assertEquals(0, to.retrievePageNumber());
            assertEquals(588, to.getTop());
            List<PDAnnotation> annotations = doc.getPage(0).getAnnotations();
            assertEquals(2, annotations.size());
            PDAnnotationLink web = (PDAnnotationLink) annotations.get(1);
            assertEquals(
                    "https://example.org/%C3%A4?a=(b)", ((PDActionURI) web.getAction()).getURI());
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertArrayEquals(sample().write(), sample().write());
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() throws Exception {
        byte[] pdf = longBook().write();
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool many = new ForkJoinPool(7)) {
            assertArrayEquals(pdf, one.submit(() -> longBook().write()).get());
            assertArrayEquals(pdf, many.submit(() -> longBook().write()).get());
        }
    }

    /// More pages than a node of the page tree and a task have, with letters that differ from page to page.
    private static Sheet longBook() {
        Sheet s = new Sheet();
        int p = s.tag(0, P);
        for (int i = 0; i < 150; i++) {
            if (i % 3 == 0) p = s.tag(0, P);
            s.text(p, 54, 60, "Page " + i + " has " + (char) ('А' + i % 32));
            s.text(p, 54, 90, (char) ('А' + i % 32) + " small", Sheet.SERIF, "smcp", "c2sc");
            s.page(Integer.toString(i + 1));
        }
        return s;
    }

    @Test
    void manyPages() throws IOException {
        byte[] pdf = longBook().write();
        VeraPdf.check(pdf, "ua1", "2a");
        Path file = folder.resolve("s.pdf");
        Files.write(file, pdf);
        Tool.run("qpdf", "--check", file.toString());
        try (PDDocument doc = Loader.loadPDF(pdf)) {
            assertEquals(150, doc.getNumberOfPages());
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(150);
            assertEquals("Page 149 has Х\nХ small", last.getText(doc).strip());
        }
    }

    @Test
    void rightToLeftText() throws IOException {
        Sheet s = new Sheet();
        int p = s.tag(0, P);
        FrameItem.GlyphRun drawn = Sheet.run(p, 54, 60, "abc", Sheet.SERIF, false);
        s.add(
                new FrameItem.GlyphRun(
                        drawn.face(),
                        12,
                        54,
                        60,
                        drawn.glyphs(),
                        drawn.xOffsetsPt(),
                        new float[0],
                        "גבא",
                        new int[] {2, 1, 0},
                        1,
                        0,
                        false,
                        p));
        byte[] pdf = s.write();
        VeraPdf.check(pdf, "ua1", "2a");
        assertEquals("גבא", textOf(pdf));
    }

    @Test
    void expandedRunsKeepTheirPlaces() throws IOException {
        Sheet s = new Sheet();
        int p = s.tag(0, P);
        FrameItem.GlyphRun r = Sheet.run(p, 54, 60, "even lines", Sheet.SERIF, false);
        float[] xs = r.xOffsetsPt().clone();
        for (int i = 0; i < xs.length; i++) xs[i] *= 1.02f;
        s.add(
                new FrameItem.GlyphRun(
                        r.face(),
                        12,
                        54,
                        60,
                        r.glyphs(),
                        xs,
                        new float[0],
                        r.text(),
                        r.clusters(),
                        1.02,
                        0,
                        false,
                        p));
        List<TextPosition> found = new ArrayList<>();
        try (PDDocument doc = Loader.loadPDF(s.write())) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition t) {
                    found.add(t);
                }
            }.getText(doc);
        }
        for (int i = 0; i < found.size(); i++) {
            assertEquals(54 + xs[i], found.get(i).getXDirAdj(), 0.02);
        }
        assertEquals(10, found.size());
    }

    @Test
    void deadLinksAndUndescribedFiguresAreDiagnosed() {
        Sheet s = new Sheet();
        int p = s.tag(0, P);
        int figure = s.tag(p, StructureRole.FIGURE);
        s.tag(p, SPAN);
        s.text(figure, 54, 60, "drawn");
        s.add(new LinkItem("#nowhere", 54, 50, 10, 12, p));
        Outcome<byte[]> out =
                PdfWriter.write(
                        s.document(),
                        Sheet.images(folder),
                        Sheet.metadata(),
                        PdfOptions.ACCESSIBLE);
        assertEquals(
                List.of("link-target-missing", "figure-without-alt"),
                out.diagnostics().stream().map(Diagnostic::code).toList());
        String pdf = new String(out.value(), StandardCharsets.ISO_8859_1);
        assertTrue(!pdf.contains("pdfuaid") && pdf.contains("pdfaid:part"));
    }

    /// ISO 32000-1, 14.8.2.2.2.
    @Test
    void artifactsSayWhatTheyAre() throws IOException {
        Sheet s = new Sheet();
        int p = s.tag(0, StructureRole.P);
        s.text(FrameItem.ARTIFACT, 54, 40, "RUNNING");
        s.text(p, 54, 80, "Text.");
        s.text(FrameItem.ARTIFACT, 30, 80, "5");
        s.text(p, 54, 94, "More.");
        s.add(new RectItem(54, 100, 40, 0.5, 0, FrameItem.ARTIFACT));
        s.text(FrameItem.ARTIFACT, 200, 620, "12");
        try (PDDocument d = Loader.loadPDF(s.write())) {
            String content =
                    new String(
                            d.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            List<String> kinds =
                    content.lines()
                            .filter(l -> l.startsWith("/Artifact"))
                            .map(l -> l.replaceAll("/Artifact<<|>>BDC", ""))
                            .toList();
            assertEquals(
                    List.of(
                            "/Type/Pagination/Subtype/Header/Attached[/Top]",
                            "/Type/Layout",
                            "/Type/Pagination/Subtype/Footer/Attached[/Bottom]"),
                    kinds.stream().distinct().toList());
        }
    }

    /// Who goes from heading to heading learns which article is in which part.
    @Test
    void articlesStandInTheirParts() throws IOException {
        Sheet s = new Sheet();
        int y = 20;
        int contents = s.tag(0, SECT);
        int entry = s.tag(s.tag(contents, StructureRole.TOC), StructureRole.TOCI);
        int link = s.tag(entry, LINK);
        s.text(link, 54, y += 20, "One ");
        s.text(s.tag(link, SPAN), 154, y, "5");
        s.add(new LinkItem("#one", 54, y - 10, 120, 12, link));
        s.text(s.tag(s.tag(0, StructureRole.PART), H1), 54, y += 20, "Part");
        int one = s.tag(0, StructureRole.ART);
        s.add(new AnchorItem("one", 54, y));
        s.text(s.tag(one, H1), 54, y += 20, "One");
        s.text(s.tag(s.tag(one, SECT), H2), 54, y += 20, "Section");
        s.text(s.tag(s.tag(0, StructureRole.ART), H1), 54, y += 20, "Two");
        s.text(s.tag(s.tag(0, SECT), H1), 54, y += 20, "Sources");
        byte[] pdf = s.write();
        VeraPdf.check(pdf, "ua1", "2a");
        String tree = StructureDump.of(pdf).replaceAll(" \\{[^}]*\\}|\\{[^}]*\\}", "");
        assertEquals(
                """
                Document
                  Sect
                    TOC
                      TOCI
                        Reference
                          Link: One
                            Span: 5
                  Part
                    H1: Part
                    Art
                      H2: One
                      Sect
                        H3: Section
                    Art
                      H2: Two
                  Sect
                    H1: Sources
                """,
                tree.replace(" [link]\n", "").replaceAll("(?m) +$", ""));
    }
}
