package octavo.gather.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import octavo.content.Article;
import octavo.content.Contributor;
import octavo.content.ImageRecord;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.SourceFile;
import org.junit.jupiter.api.Test;

/// What pages state about themselves, where it stands, and what they only show.
class PageMetadataTest {
    private static final String TEXT =
            "<p>The ferries came home through the ice, and the pilots told of it for years. Nobody on the quay had seen the like.</p>"
                    + "<p>In the spring the harbour was opened again, with a band and with speeches. Then everybody went home.</p>";

    private static GatheredArticle read(String head, String body) {
        String html =
                "<html lang='en'><head><title>The Harbour in Winter</title>"
                        + head
                        + "</head><body>"
                        + body
                        + "</body></html>";
        SourceFile evidence = new SourceFile("page.html", html.getBytes(StandardCharsets.UTF_8));
        return HtmlReader.read(
                        html,
                        "page.html",
                        evidence,
                        p -> p.endsWith("boat.png") ? new byte[] {1} : null,
                        GatherOptions.DEFAULTS)
                .value();
    }

    private static List<String> authors(GatheredArticle g) {
        return g.article().metadata().authors().stream().map(Contributor::name).toList();
    }

    private static String page(String mast) {
        return "<main><h1>The Harbour in Winter</h1>" + mast + TEXT + "</main>";
    }

    private static String json(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    @Test
    void authorsByReference() {
        GatheredArticle g =
                read(
                        json(
                                "{\"@graph\": [{\"@type\": \"Article\", \"headline\": \"The Harbour in Winter\", \"author\": {\"@id\": \"#ann\"}, \"publisher\": {\"@id\": \"#p\"}},"
                                        + "{\"@type\": \"Person\", \"@id\": \"#ann\", \"name\": \"Ann &amp; Ben\"}, {\"@type\": \"Organization\", \"@id\": \"#p\", \"name\": \"The Paper\"}]}"),
                        page(""));
        assertEquals(List.of("Ann & Ben"), authors(g));
        assertEquals("The Paper", g.article().source().container());
        assertEquals("json-ld author", g.origins().get("authors"));
        assertEquals("json-ld headline", g.origins().get("title"));
        assertEquals("json-ld publisher", g.origins().get("container"));
    }

    @Test
    void whatIsNoName() {
        for (String s :
                List.of(
                        "admin",
                        "Site Admin",
                        "webmaster",
                        "https://paper.example/ann",
                        "The Paper",
                        ", "))
            assertEquals(
                    List.of(),
                    authors(
                            read(
                                    "<meta property='og:site_name' content='The Paper'><meta name='author' content='"
                                            + s
                                            + "'>",
                                    page(""))),
                    s);
    }

    @Test
    void namesAsTheyAreStated() {
        String site = "<meta property='og:site_name' content='The Paper'>";
        assertEquals(
                List.of("Ann Author", "Ben Miller"),
                authors(
                        read(
                                site
                                        + "<meta name='author' content='By Ann Author and Ben Miller, The Paper'>",
                                page(""))));
        assertEquals(
                List.of("Ann Author"),
                authors(
                        read(
                                site + "<meta name='author' content='Ann Author, THE PAPER'>",
                                page(""))));
        assertEquals(
                List.of("Ann van Author", "Ben Miller"),
                authors(
                        read(
                                "<meta name='citation_author' content='Author, Ann van'><meta name='citation_author' content='Miller, Ben'>",
                                page(""))));
    }

    @Test
    void aroundTheTitle() {
        GatheredArticle g =
                read(
                        "",
                        page(
                                "<div class='x1'><span>By Ann Author</span> <span>● 3 min</span></div><div class='x2'>Updated 5 May 2021</div><div>2 May 2021</div>"));
        assertEquals(List.of("Ann Author"), authors(g));
        assertEquals("2021-05-02", g.article().source().published());
        assertEquals(List.of("authors", "published"), g.article().source().inferred());
        g =
                read(
                        "",
                        page(
                                "<a href='/authors/ann-author'>Ann Author</a><p>Veröffentlicht am 12. März 2020 um 10:30 Uhr</p>"));
        assertEquals(List.of("Ann Author"), authors(g));
        assertEquals("2020-03-12", g.article().source().published());
    }

    /// A day in the text, a table, or at the foot is not the day of publication.
    @Test
    void daysElsewhere() {
        GatheredArticle g =
                read(
                        "",
                        page("")
                                + "<table><tr><td class='date'>1 May 1998</td></tr></table><footer>3 June 2022</footer>");
        assertNull(g.article().source().published());
        assertEquals(List.of(), authors(g));
    }

    @Test
    void daysInWords() {
        assertEquals(
                "2024-06-12",
                read(
                                json(
                                        "{\"@type\": \"Article\", \"datePublished\": \"Jun 12, 2024\"}"),
                                page(""))
                        .article()
                        .source()
                        .published());
        assertEquals(
                "2025-09-25",
                read(
                                "<meta property='article:published_time' content='Thu, 09/25/2025 - 11:38'>",
                                page(""))
                        .article()
                        .source()
                        .published());
        assertNull(
                read("<meta property='article:published_time' content='05/06/2025'>", page(""))
                        .article()
                        .source()
                        .published());
    }

    @Test
    void titlesWithoutTheSite() {
        Article a =
                read(
                                "<meta property='og:title' content='The Harbour in Winter | Weather | paper.example'>",
                                page(""))
                        .article();
        assertEquals("The Harbour in Winter", InlineText.of(a.metadata().title()));
    }

    /// A window's line may be for search engines; what the page states for others is its title.
    @Test
    void theHeadingForAWindowsLine() {
        String h1 = "<main><h1>Nothing but ice from the harbour on</h1>" + TEXT + "</main>";
        String line = "<title>Winter ice: harbour closed | The Paper</title>";
        String page = "<html lang='en'><head>" + line + "</head><body>" + h1 + "</body></html>";
        assertEquals("Nothing but ice from the harbour on", title(readPage(page)));
        String stated =
                page.replace("</head>", "<meta property='og:title' content='Winter ice'></head>");
        assertEquals("Winter ice", title(readPage(stated)));
    }

    @Test
    void whatIsOnlyForReadersAloudPartsTheTitlesWords() {
        GatheredArticle g =
                read(
                        "",
                        "<main><h1><span>The Harbour</span><span class='sr-only'>: </span><span>in Winter</span></h1>"
                                + TEXT
                                + "</main>");
        assertEquals("The Harbour in Winter", title(g));
    }

    @Test
    void theSitesNameInItsAddress() {
        String url = "<link rel='canonical' href='https://www.harbour-paper.example/ice'>";
        for (String s :
                List.of(
                        "harbour-paper.example",
                        "HarbourPaper",
                        "a.author@harbour-paper.example",
                        "Harbour Paper Redaktion"))
            assertEquals(
                    List.of(),
                    authors(read(url + "<meta name='author' content='" + s + "'>", page(""))),
                    s);
        assertEquals(
                List.of("Ann Author"),
                authors(
                        read(
                                "<link rel='canonical' href='https://annauthor.example/ice'><meta name='author' content='Ann Author'>",
                                page(""))));
    }

    @Test
    void namesOfTheNorthAndAgencies() {
        String author = "<meta name='author' content='%s'>";
        assertEquals(
                List.of("Ann Author", "Ben Boatman"),
                authors(read(author.formatted("Ann Author og Ben Boatman"), page(""))));
        assertEquals(
                List.of("Ann Author", "Ben Boatman", "dpa"),
                authors(read(author.formatted("Ann Author und Ben Boatman, dpa"), page(""))));
        assertEquals(
                List.of("Ann Author"),
                authors(read(author.formatted("Ann Author (aau)"), page(""))));
        assertEquals(
                List.of("Ann Author"),
                authors(read("", page("<div><span>By</span><span>by ANN AUTHOR</span></div>"))));
    }

    private static String title(GatheredArticle g) {
        return InlineText.of(g.article().metadata().title());
    }

    private static GatheredArticle readPage(String html) {
        SourceFile evidence = new SourceFile("page.html", html.getBytes(StandardCharsets.UTF_8));
        return HtmlReader.read(html, "page.html", evidence, p -> null, GatherOptions.DEFAULTS)
                .value();
    }

    @Test
    void licences() {
        String by =
                "<a href='https://creativecommons.org/licenses/by/4.0/'>some rights reserved</a>";
        GatheredArticle g =
                read(
                        "",
                        page("")
                                + "<footer>© 2021 The Harbour Society. All rights reserved. "
                                + by
                                + "</footer>");
        assertEquals("CC-BY-4.0", g.article().rights().license());
        assertEquals("The Harbour Society", g.article().rights().holder());
        assertEquals(List.of("license", "holder"), g.article().source().inferred());
        g = read("", page("") + "<footer>" + by.replace("<a ", "<a rel='license' ") + "</footer>");
        assertEquals("CC-BY-4.0", g.article().rights().license());
        assertEquals(List.of(), g.article().source().inferred());
        // A picture's licence is not the page's; of two licences none is.
        assertNull(
                read(
                                "",
                                page(
                                        "<figure><img src='a.png'><figcaption>"
                                                + by
                                                + "</figcaption></figure>"))
                        .article()
                        .rights()
                        .license());
        assertNull(
                read("", page("") + "<footer>" + by + by.replace("/by/", "/by-sa/") + "</footer>")
                        .article()
                        .rights()
                        .license());
    }

    @Test
    void creditsAndLicencesOfPictures() {
        String figure =
                "<figure><img src='boat.png' alt='A boat'><figcaption>A boat in the ice. <a href='https://creativecommons.org/licenses/by-sa/4.0/'>CC BY-SA</a></figcaption>"
                        + "<div class='photo-credit'>Photo: Ann Author</div></figure>";
        ImageRecord r = read("", page(TEXT + figure)).article().images().getFirst();
        assertEquals("Photo: Ann Author", r.credit());
        assertEquals("A boat in the ice. CC BY-SA", r.caption());
        assertEquals("CC-BY-SA-4.0", r.license());
        String box =
                "<div class='pic'><img src='boat.png'><span class='image-credit'>Ben Miller</span></div>";
        r = read("", page(TEXT + box + TEXT)).article().images().getFirst();
        assertEquals("Ben Miller", r.credit());
    }
}
