package octavo.gather.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import octavo.content.ArticleBody;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.clean.InlineText;
import octavo.gather.source.CslJson;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Removed;
import octavo.gather.source.SourceFile;
import octavo.markdown.MarkdownWriter;
import octavo.testing.Zips;
import org.junit.jupiter.api.Test;

class DocxReaderTest {
    private static final String STYLES =
            Zips.word(
                    "styles",
                    "<w:style w:styleId='T'><w:name w:val='Title'/></w:style>"
                            + "<w:style w:styleId='A'><w:name w:val='Author'/></w:style>"
                            + "<w:style w:styleId='H1'><w:name w:val='heading 1'/></w:style>"
                            + "<w:style w:styleId='H3'><w:name w:val='heading 3'/></w:style>"
                            + "<w:style w:styleId='Own'><w:name w:val='Mine'/><w:basedOn w:val='H3'/></w:style>"
                            + "<w:style w:styleId='Q'><w:name w:val='Intense Quote'/></w:style>"
                            + "<w:style w:styleId='C'><w:name w:val='caption'/></w:style>");

    @Test
    void structure() throws IOException {
        String body =
                p("T", "The <Wall>")
                        + p("A", "Lena Holm")
                        + p("H1", "One")
                        + p("", "Text.")
                        + p("Own", "Deeper")
                        + p("Q", "Quoted.")
                        + p("Q", "Again.")
                        + "<w:p><w:r><w:t xml:space='preserve'>A </w:t></w:r>"
                        + run("<w:b/>", "bo")
                        + run("<w:b/>", "ld")
                        + run("<w:i/>", " and")
                        + "<w:hyperlink r:id='link'>"
                        + run("", " link")
                        + "</w:hyperlink>"
                        + "<w:r><w:footnoteReference w:id='2'/></w:r></w:p>";
        GatheredArticle g =
                read(
                        Zips.docx(body)
                                .put("word/styles.xml", STYLES)
                                .put(
                                        "word/footnotes.xml",
                                        Zips.word(
                                                "footnotes",
                                                "<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r>"
                                                        + run("", " The note.")
                                                        + "</w:p></w:footnote>")));
        assertEquals("The <Wall>", InlineText.of(g.article().metadata().title()));
        assertEquals("Lena Holm", g.article().metadata().authors().getFirst().name());
        assertEquals(
                """
                # One

                Text.

                ## Deeper

                > Quoted.
                >
                > Again.

                A **bold** *and* [link](https://example.org/)[^fn2]

                [^fn2]: The note.
                """,
                markdown(g));
    }

    @Test
    void changesAcceptedAndCommentsDropped() throws IOException {
        String body =
                "<w:p><w:r><w:t xml:space='preserve'>Kept </w:t></w:r><w:del w:id='1'><w:r><w:delText>gone</w:delText></w:r></w:del>"
                        + "<w:ins w:id='2'>"
                        + run("", "new")
                        + "</w:ins><w:commentRangeStart w:id='0'/>"
                        + run("", " said")
                        + "<w:commentRangeEnd w:id='0'/></w:p>"
                        + "<w:p><w:pPr><w:rPr><w:del w:id='3'/></w:rPr></w:pPr>"
                        + run("", "One ")
                        + "</w:p>"
                        + p("", "paragraph.");
        Outcome<GatheredArticle> r =
                gather(
                        Zips.docx(body)
                                .put(
                                        "word/comments.xml",
                                        Zips.word(
                                                "comments",
                                                "<w:comment w:id='0' w:author='Ana'>"
                                                        + p("", "Really?")
                                                        + "</w:comment>")));
        assertEquals("Kept new said\n\nOne paragraph.\n", markdown(r.value()));
        assertEquals(
                List.of("gone", "Really?"),
                r.value().removed().stream().map(Removed::text).toList());
        List<String> codes = r.diagnostics().stream().map(Diagnostic::code).toList();
        assertTrue(
                codes.containsAll(List.of("changes-accepted", "comments-dropped")),
                codes.toString());
    }

    @Test
    void tablesListsAndFigures() throws IOException {
        String body =
                p("C", "Table 1: Spans")
                        + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
                        + p("", "Head")
                        + "</w:tc></w:tr>"
                        + "<w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>"
                        + p("", "a")
                        + "</w:tc><w:tc>"
                        + p("", "b")
                        + "</w:tc></w:tr>"
                        + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>"
                        + p("", "c")
                        + "</w:tc></w:tr></w:tbl>"
                        + item("1", 0, "one")
                        + item("1", 1, "inner")
                        + item("1", 0, "two")
                        + p("", "Between.")
                        + item("1", 0, "three")
                        + "<w:p><w:r><w:drawing><wp:docPr descr='A wall'/><a:blip r:embed='pic'/></w:drawing></w:r></w:p>"
                        + p("C", "Figure 1: The wall");
        GatheredArticle g =
                read(
                        Zips.docx(body)
                                .put("word/styles.xml", STYLES)
                                .put(
                                        "word/media/image1.png",
                                        new byte[] {
                                            (byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4, 5, 6, 7, 8
                                        })
                                .put(
                                        "word/numbering.xml",
                                        Zips.word(
                                                "numbering",
                                                "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/></w:lvl>"
                                                        + "<w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum>"
                                                        + "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>")));
        String md = markdown(g);
        assertTrue(md.contains("colspan=\"2\"") && md.contains("rowspan=\"2\""), md);
        assertTrue(md.contains("Table 1: Spans"), md);
        assertTrue(md.contains("1. one\n   - inner\n2. two\n\nBetween.\n\n3. three"), md);
        assertTrue(md.contains("![Figure 1: The wall](images/image1.png){alt=\"A wall\"}"), md);
        assertEquals("A wall", g.article().images().getFirst().alt());
    }

    @Test
    void citationsOfZotero() throws IOException {
        String json =
                "{\"citationItems\":[{\"id\":1,\"itemData\":{\"id\":1,\"type\":\"book\",\"title\":\"Heartland\",\"author\":[{\"family\":\"Mackinder\",\"given\":\"H.\"}],\"issued\":{\"date-parts\":[[1904]]}},\"locator\":\"12\",\"label\":\"page\",\"prefix\":\"see\"}]}";
        String body =
                "<w:p>"
                        + run("", "Said.")
                        + field("begin")
                        + "<w:r><w:instrText> ADDIN ZOTERO_ITEM CSL_CITATION "
                        + json
                        + " </w:instrText></w:r>"
                        + field("separate")
                        + run("", "(see Mackinder 1904, 12)")
                        + field("end")
                        + "</w:p>"
                        + "<w:p>"
                        + field("begin")
                        + "<w:r><w:instrText> HYPERLINK \"https://example.org/x\" </w:instrText></w:r>"
                        + field("separate")
                        + run("", "there")
                        + field("end")
                        + "</w:p>";
        GatheredArticle g = read(Zips.docx(body));
        assertEquals(
                "Said.[see @mackinder1904, p. 12]\n\n[there](https://example.org/x)\n",
                markdown(g));
        SourceFile refs = g.images().get(CslJson.FILE);
        assertTrue(
                new String(refs.bytes(), StandardCharsets.UTF_8)
                        .contains("\"id\":\"mackinder1904\""));
    }

    @Test
    void mathematics() throws IOException {
        String body =
                "<w:p>"
                        + run("", "It is ")
                        + "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e>"
                        + "<m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:den></m:f></m:oMath></w:p>";
        String md = markdown(read(Zips.docx(body)));
        assertTrue(md.contains("<mfrac><mn>1</mn><msup><mi>x</mi><mn>2</mn></msup></mfrac>"), md);
    }

    @Test
    void hostileDocuments() {
        String dtd =
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>";
        assertThrows(IOException.class, () -> gather(Zips.docx("").put("word/document.xml", dtd)));
        String deep = "<w:tbl><w:tr><w:tc>".repeat(3000) + "</w:tc></w:tr></w:tbl>".repeat(3000);
        assertThrows(IOException.class, () -> gather(Zips.docx(deep)));
        assertThrows(IOException.class, () -> gather(Zips.docx(p("", "x")).put("../../evil", "x")));
        assertThrows(
                IOException.class,
                () -> gather(Zips.docx("").put("word/media/x.png", new byte[40_000_000])));
        assertThrows(
                IOException.class, () -> gather(new Zips().put("word/document.xml", "<a><b></a>")));
    }

    private static String p(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + run("", text) + "</w:p>";
    }

    @Test
    void contentsGoWithTheirHeading() throws IOException {
        GatheredArticle g =
                read(
                        Zips.docx(
                                        p("T", "The wall")
                                                + p("H1", "Contents")
                                                + p("C1", "One 3")
                                                + p("H1", "One")
                                                + p("", "Text."))
                                .put(
                                        "word/styles.xml",
                                        STYLES.replace(
                                                "</w:styles>",
                                                "<w:style w:styleId='C1'><w:name w:val='toc 1'/></w:style></w:styles>")));
        assertEquals("# One\n\nText.\n", markdown(g));
        assertEquals(
                List.of("Contents", "One 3"), g.removed().stream().map(Removed::text).toList());
    }

    @Test
    void typedNumbersWithATabAreLists() throws IOException {
        GatheredArticle g =
                read(
                        Zips.docx(
                                p("", "Text.")
                                        + typed(360, "a)", "one")
                                        + typed(720, "•", "below")
                                        + typed(360, "b)", "two")
                                        + typed(360, "3.", "three")
                                        + "<w:p><w:pPr><w:ind w:left='360' w:hanging='360'/></w:pPr>"
                                        + run("", "A. Miller, The wall.")
                                        + "</w:p>"));
        assertEquals(
                """
                Text.

                ::: {.attributes numbering=lower-alpha}
                1. one
                   - below
                2. two
                :::

                <!-- -->

                3. three

                A. Miller, The wall.
                """,
                markdown(g).replace(' ', ' '));
    }

    private static String typed(int left, String marker, String text) {
        return "<w:p><w:pPr><w:ind w:left='"
                + left
                + "' w:hanging='360'/></w:pPr><w:r><w:t>"
                + marker
                + "</w:t><w:tab/><w:t>"
                + text
                + "</w:t></w:r></w:p>";
    }

    private static String item(String list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='"
                + level
                + "'/><w:numId w:val='"
                + list
                + "'/></w:numPr></w:pPr>"
                + run("", text)
                + "</w:p>";
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>"
                + properties
                + "</w:rPr><w:t>"
                + text.replace("<", "&lt;")
                + "</w:t></w:r>";
    }

    private static String field(String type) {
        return "<w:r><w:fldChar w:fldCharType='" + type + "'/></w:r>";
    }

    private static GatheredArticle read(Zips docx) throws IOException {
        return gather(docx).value();
    }

    private static Outcome<GatheredArticle> gather(Zips docx) throws IOException {
        byte[] bytes = docx.bytes();
        return DocxReader.read(
                bytes, "wall.docx", new SourceFile("wall.docx", bytes), GatherOptions.DEFAULTS);
    }

    private static String markdown(GatheredArticle g) {
        ArticleBody.Flow f = (ArticleBody.Flow) g.article().body();
        return MarkdownWriter.write(f.blocks(), f.notes());
    }
}
