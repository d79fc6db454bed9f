package octavo.gather.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import octavo.content.ArticleBody;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Removed;
import octavo.gather.source.SourceFile;
import octavo.markdown.MarkdownWriter;
import octavo.testing.Zips;
import org.junit.jupiter.api.Test;

/// What stands in a paragraph and is no running text: boxes, canvases, diagrams, fields of forms.
class DocxDrawingTest {
    /// Pictures in a box stand with its words, once.
    @Test
    void drawings() throws IOException {
        String box =
                "<w:p><w:r><w:drawing><wps:wsp xmlns:wps='wps'><wps:txbx><w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:drawing><a:blip r:embed='pic'/></w:drawing></w:r></w:p>"
                        + "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></w:r></w:p>";
        String canvas =
                "<w:p><w:r><w:drawing><lc:lockedCanvas xmlns:lc='lc'><a:sp><a:txBody><a:p><a:r><a:t>On the canvas</a:t></a:r></a:p></a:txBody></a:sp></lc:lockedCanvas></w:drawing></w:r></w:p>";
        String newer =
                "<w:p><w:r><mc:AlternateContent xmlns:mc='mc'><mc:Choice Requires='cx'><w:drawing><cx:chart xmlns:cx='cx'/></w:drawing></mc:Choice>"
                        + "<mc:Fallback><w:drawing><a:blip r:embed='pic'/></w:drawing></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        String diagram =
                "<w:p><w:r><w:drawing><d:relIds xmlns:d='d' r:dm='link'/></w:drawing></w:r></w:p>";
        Zips zip =
                Zips.docx(box + canvas + newer + diagram)
                        .put("word/media/image1.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                        .put("word/points.xml", DIAGRAM);
        zip.put(
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id='link' Type='x/diagramData' Target='points.xml'/><Relationship Id='pic' Type='x/image' Target='media/image1.png'/></Relationships>");
        Outcome<GatheredArticle> o = gather(zip);
        assertEquals(
                """
                ::: sidebar
                In the box

                ![](images/image1.png)
                :::

                ::: sidebar
                On the canvas
                :::

                ![](images/image1.png)

                - First
                  - Beneath
                - Second
                """,
                markdown(o.value()));
        assertEquals(
                List.of("diagram-left-out", "title-missing"),
                o.diagnostics().stream().map(Diagnostic::code).toList());
    }

    private static final String DIAGRAM =
            "<dataModel><ptLst><pt modelId='0' type='doc'/>"
                    + point("2", "Second")
                    + point("1", "First")
                    + point("3", "Beneath")
                    + "<pt modelId='4' type='parTrans'><t><p/></t></pt></ptLst><cxnLst>"
                    + "<cxn srcId='0' destId='1' srcOrd='0'/><cxn srcId='0' destId='2' srcOrd='1'/><cxn srcId='1' destId='3' srcOrd='0'/><cxn srcId='3' destId='1' srcOrd='0'/>"
                    + "<cxn type='presOf' srcId='1' destId='9'/></cxnLst></dataModel>";

    private static String point(String id, String text) {
        return "<pt modelId='" + id + "'><t><p><r><t>" + text + "</t></r></p></t></pt>";
    }

    /// The list that a field makes is in `removed.yaml`.
    @Test
    void listsOfFields() throws IOException {
        String begin =
                "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
        GatheredArticle g =
                gather(
                                Zips.docx(
                                        "<w:p>"
                                                + begin
                                                + "<w:r><w:t>One</w:t><w:tab/><w:t>3</w:t></w:r></w:p><w:p><w:r><w:t>Two</w:t><w:tab/><w:t>7</w:t></w:r>"
                                                + end
                                                + "</w:p><w:p><w:r><w:t>Text.</w:t></w:r></w:p>"))
                        .value();
        assertEquals("Text.\n", markdown(g));
        assertEquals(List.of("One 3", "Two 7"), g.removed().stream().map(Removed::text).toList());
    }

    /// What a form asks for is no text, until somebody filled it in.
    @Test
    void promptsOfForms() throws IOException {
        String empty =
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
        String prompt = run("<w:rStyle w:val='P'/>", "Click here.");
        GatheredArticle g =
                gather(
                                Zips.docx(
                                                empty.formatted("<w:p>" + prompt + "</w:p>")
                                                        + "<w:p>"
                                                        + run("", "Dear ")
                                                        + empty.formatted(prompt)
                                                        + empty.formatted(run("", "Lena"))
                                                        + "</w:p>")
                                        .put(
                                                "word/styles.xml",
                                                Zips.word(
                                                        "styles",
                                                        "<w:style w:styleId='P'><w:name w:val='Placeholder Text'/></w:style>")))
                        .value();
        assertEquals("Dear Lena\n", markdown(g));
        assertEquals(
                List.of("Click here.", "Click here."),
                g.removed().stream().map(Removed::text).toList());
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>"
                + properties
                + "</w:rPr><w:t>"
                + text.replace("<", "&lt;")
                + "</w:t></w:r>";
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
