package octavo.gather.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import octavo.content.Contributor;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.SourceFile;
import org.junit.jupiter.api.Test;

/// Bylines of newspapers: several names, offices, houses and agencies beside them, accounts in their place; their titles
/// and days.
class PageAuthorsTest {
    private static final String TEXT =
            "<p>The ferries came home through the ice, and the pilots told of it for years. Nobody on the quay had seen the like.</p>"
                    + "<p>In the spring the harbour was opened again, with a band and with speeches. Then everybody went home.</p>";

    private static GatheredArticle page(String head, String mast) {
        String html =
                "<html lang='en'><head>"
                        + (head.contains("<title>") ? "" : "<title>The Harbour in Winter</title>")
                        + head
                        + "</head><body><main><h1>The Harbour in Winter</h1>"
                        + mast
                        + TEXT
                        + "</main></body></html>";
        return read(html);
    }

    private static GatheredArticle read(String html) {
        SourceFile evidence = new SourceFile("page.html", html.getBytes(StandardCharsets.UTF_8));
        return HtmlReader.read(html, "page.html", evidence, p -> null, GatherOptions.DEFAULTS)
                .value();
    }

    private static List<String> authors(GatheredArticle g) {
        return g.article().metadata().authors().stream().map(Contributor::name).toList();
    }

    private static List<String> stated(String author) {
        return authors(page("<meta name='author' content=\"" + author + "\">", ""));
    }

    private static List<String> shown(String mast) {
        return authors(page("", mast));
    }

    private static final List<String> ANN = List.of("Ann Author");
    private static final List<String> BOTH = List.of("Ann Author", "Ben Boatman");

    @Test
    void housesAndOfficesBesideNames() {
        assertEquals(ANN, stated("Ann Author | Associated Press"));
        assertEquals(ANN, stated("Ann Author | Harbour Staff Writer"));
        assertEquals(ANN, stated("Ann Author, The Harbour Times"));
        assertEquals(BOTH, stated("By Ann Author and Ben Boatman, Staff writers"));
        assertEquals(BOTH, stated("Ann Author and Ben Boatman / AP"));
        assertEquals(BOTH, stated("Ann Author, Ben Boatman | HARBOUR TODAY"));
        assertEquals(
                List.of("Ann Author", "Ben Boatman", "dpa"),
                stated("Ann Author, Ben Boatman / dpa"));
        assertEquals(ANN, shown("<p>By Ann Author, Vice President, Harbour Cloud</p>"));
        assertEquals(ANN, shown("<h3>By Ann Author (Harbour News)</h3>"));
    }

    @Test
    void capitals() {
        assertEquals(ANN, stated("ANN AUTHOR"));
        assertEquals(List.of("Ann R. McAuthor"), stated("ANN R. MCAUTHOR"));
        assertEquals(List.of("Ann O’Author-Boat"), stated("ANN O’AUTHOR-BOAT"));
        assertEquals(List.of("HBR TV"), stated("HBR TV"));
    }

    /// An account, or a line that asks for something, stands back behind what the page shows.
    @Test
    void doubtfulStatements() {
        String account = "<meta name='dcterms.creator' content='newsdesk1'>";
        assertEquals(ANN, authors(page(account, "<div class='byline'>By Ann Author</div>")));
        assertEquals(List.of("newsdesk1"), authors(page(account, "")));
        assertEquals(
                ANN,
                authors(
                        page(
                                "<meta name='author' content='Download our new app FREE'><meta name='author' content='Ann Author'>",
                                "")));
    }

    @Test
    void namesInElementsOfTheirOwn() {
        assertEquals(
                ANN, shown("<p class='byline'><a>Ann Author</a><span>July 1, 2021</span></p>"));
        assertEquals(
                ANN,
                shown("<div class='byline'><b>Ann Author</b> <span>HARBOUR TODAY</span></div>"));
        assertEquals(
                BOTH, shown("<p>By <a>Ann Author</a> and <a>Ben Boatman</a><br>The Harbour</p>"));
        assertEquals(
                List.of("Ann"),
                shown("<span class='author vcard'><a href='/author/ann/'>Ann</a></span>"));
    }

    /// A date that a program writes for want of one is none; the address may have it.
    @Test
    void days() {
        String zero =
                "<meta property='article:published_time' content='0001-01-01T00:00:00Z'>"
                        + "<meta name='date' content='1970-01-01'>";
        GatheredArticle g = page(zero, "<p>May 2, 2021</p>");
        assertEquals("2021-05-02", g.article().source().published());
        g = page("<link rel='canonical' href='https://h.example/2014/05/18/ice/'>", "");
        assertEquals("2014-05-18", g.article().source().published());
        assertEquals("address", g.origins().get("published"));
        assertEquals(List.of("published"), g.article().source().inferred());
    }

    /// JSON-LD as templates put it together.
    @Test
    void brokenJson() {
        String ld = "<script type='application/ld+json'>%s</script>";
        String person = "'author': {'@type': 'Person', 'name': 'Ann Author',},";
        for (String json :
                List.of(
                        "{'@type': 'NewsArticle', 'headline': 'The 'Stella' in ice', "
                                + person
                                + "}",
                        "<!-- {'@type': 'NewsArticle', 'description': 'In\nice',\n"
                                + person
                                + "\n} -->",
                        "{'@type': 'NewsArticle', 'publisher': {'name': 'H'}},\n// not used\n"
                                + person
                                + "}",
                        "[{'@type': 'WebPage'}, {'@type': 'NewsArticle', "
                                + person
                                + "'description': 'It was",
                        "{'@type': 'NewsArticle', " + person + "'a': {'b': 'c'}"))
            assertEquals(ANN, authors(page(ld.formatted(json.replace('\'', '"')), "")), json);
    }

    private static String title(String head, String body) {
        GatheredArticle g =
                read(
                        "<html lang='en'><head>"
                                + head
                                + "</head><body>"
                                + body
                                + TEXT
                                + "</body></html>");
        return InlineText.of(g.article().metadata().title());
    }

    @Test
    void titles() {
        String url = "<link rel='canonical' href='https://harbourtimes.example/ice'>";
        assertEquals(
                "Ferries in Ice",
                title(
                        url + "<title>Ferries in Ice - Harbour Times</title>",
                        "<h1>Harbour Times</h1><h1>Ferries in Ice</h1>"));
        assertEquals(
                "The Ferry Stella in Ice",
                title(
                        "<meta property='og:title' content='The Ferry &lt;i&gt;Stella&lt;/i&gt; in Ice'>",
                        ""));
        assertEquals(
                "Pilots bring all the ferries home",
                title(
                        "<title>Pilots bring all the ferries home | The Times</title>",
                        "<h1><span>Harbour <span>:</span></span> <span>Pilots bring all the ferries home</span></h1>"));
    }
}
