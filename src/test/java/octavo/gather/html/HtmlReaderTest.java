package octavo.gather.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.SourceFile;
import octavo.markdown.ArticleWriter;
import octavo.testing.Expected;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    /// The whole of the model, as `article.md` writes it.
    @Test
    void everyKindOfBlock() throws IOException {
        Outcome<GatheredArticle> o = read(fixture("blocks.xhtml"));
        Article a = o.value().article();
        Expected.check("octavo/gather/html/blocks.expected.md", ArticleWriter.write(a));
        assertEquals(
                List.of("image-missing"), o.diagnostics().stream().map(Diagnostic::code).toList());
        assertEquals(List.of("images/boat.png"), List.copyOf(o.value().images().keySet()));
        assertEquals(
                List.of("HomeAbout", "Imprint", "Notes"),
                o.value().removed().stream().map(r -> r.text().replace(" ", "")).toList());
    }

    @Test
    void neverScriptsStylesOrPixels() {
        String text =
                text(
                        "<p>Text <script>alert(1)</script><img src='data:image/gif;base64,R0lGOD' width=1 height=1>end</p>"
                                + "<style>p{}</style><noscript>Enable it</noscript><p hidden>unseen</p>");
        assertEquals("Text end", text);
    }

    @Test
    void looseTextAndDivisionsBecomeParagraphs() {
        assertEquals("One\nTwo\nThree\nFour", text("<div>One<p>Two</p>Three<br><br>Four</div>"));
    }

    @Test
    void definitionsOfNothingAreIndentedText() {
        assertEquals(
                "Before it.\nProof: it is so.\nAnd so on.\nA term\nWhat it means.",
                text(
                        "<p>Before it.</p><dl><dd>Proof: it is so.<dl><dd>And so on.</dd></dl></dd></dl>"
                                + "<dl><dt>A term</dt><dd>What it means.</dd></dl>"));
    }

    @Test
    void theCaptionOfAMissingImageGoesWithIt() {
        assertEquals(
                "Text.",
                text(
                        "<p>Text.</p><div class='thumb'><div class='thumbinner'><a><img src='x.png'></a>"
                                + "<div class='thumbcaption'>A logo</div></div></div>"));
    }

    /// MediaWiki's references: several marks, letters that lead back, dots in ids, the whole in `cite`.
    @Test
    void notesOfAWikiWithSeveralMarks() {
        String mark =
                "<sup id='cite_ref-a.b_1-%d' class='reference'><a href='#cite_note-a.b-1'>[1]</a></sup>";
        GatheredArticle g =
                read("<h1>T</h1><p>A claim."
                                + mark.formatted(0)
                                + " And one more of the same kind."
                                + mark.formatted(1)
                                + "</p><h2>References</h2><ol><li id='cite_note-a.b-1'><span class='mw-cite-backlink'>^ "
                                + "<a href='#cite_ref-a.b_1-0'><sup><i><b>a</b></i></sup></a> "
                                + "<a href='#cite_ref-a.b_1-1'><sup><i><b>b</b></i></sup></a></span> <span><cite"
                                + " class='citation web'>Ada. <i>Notes</i>. 1843.</cite></span></li></ol><footer>Imprint</footer>")
                        .value();
        String written = ArticleWriter.write(g.article());
        assertTrue(
                written.contains(
                        "A claim.[^cite_note-a-b-1] And one more of the same kind.[^cite_note-a-b-1]"),
                written);
        assertTrue(written.contains("[^cite_note-a-b-1]: Ada. *Notes*. 1843."), written);
        assertFalse(written.contains("# References"), written);
    }

    @Test
    void notesWithoutSemantics() {
        GatheredArticle g =
                read("<h1>T</h1><p>A claim.<sup><a id='r1' href='#fn1'>1</a></sup></p>"
                                + "<ol><li id='fn1'>The source. <a href='#r1'>↩</a></li></ol>")
                        .value();
        ArticleBody.Flow flow = (ArticleBody.Flow) g.article().body();
        assertEquals(1, flow.notes().size());
        assertEquals("The source.", BlockText.of(flow.notes().getFirst().content()));
        assertEquals("A claim.", BlockText.of(flow.blocks()));
    }

    @Test
    void metadataOfJsonLd() {
        Article a =
                read("<html lang=fr><head><title>x</title><script type='application/ld+json'>{\"@graph\": [{\"@type\": \"NewsArticle\","
                                + "\"headline\": \"Le titre\", \"author\": [{\"@type\": \"Person\", \"name\": \"Luc Noir\"}], \"datePublished\": \"2020-05-06T08:00:00+02:00\","
                                + "\"publisher\": {\"name\": \"Le Journal\"}}]}</script></head><body><p>Du texte.</p></body></html>")
                        .value()
                        .article();
        assertEquals("Le titre", InlineText.of(a.metadata().title()));
        assertEquals("Luc Noir", a.metadata().authors().getFirst().name());
        assertEquals("2020-05-06", a.source().published());
        assertEquals("Le Journal", a.source().container());
        assertEquals("fr", a.metadata().language());
    }

    @Test
    void deepNestingIsFlattenedAndKeepsItsText() {
        String html = "<div>".repeat(3000) + "<p>deep</p>" + "</div>".repeat(3000);
        assertTrue(text(html).contains("deep"));
        String inline = "<p>" + "<i>".repeat(400) + "slanted" + "</i>".repeat(400) + "</p>";
        assertEquals("slanted", text(inline));
    }

    @Test
    void externalEntitiesAreNotRead() {
        String xml =
                "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                        + "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>a&x;b</p></body></html>";
        String text = text(xml);
        assertFalse(text.contains("localhost"), text);
        assertTrue(text.contains("a") && text.contains("b"), text);
    }

    private static String text(String html) {
        ArticleBody.Flow flow = (ArticleBody.Flow) read(html).value().article().body();
        List<Block> blocks = flow.blocks();
        return BlockText.of(blocks);
    }

    private static Outcome<GatheredArticle> read(String html) {
        SourceFile evidence = new SourceFile("page.xhtml", html.getBytes(StandardCharsets.UTF_8));
        return HtmlReader.read(
                html,
                "page.xhtml",
                evidence,
                p -> p.equals("images/boat.png") ? new byte[] {1} : null,
                GatherOptions.DEFAULTS);
    }

    private static String fixture(String name) throws IOException {
        try (InputStream in =
                HtmlReaderTest.class.getResourceAsStream("/octavo/gather/html/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
