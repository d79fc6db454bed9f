package octavo.gather.html;

import static octavo.gather.html.MadeUpPages.TITLE;
import static octavo.gather.html.MadeUpPages.paragraphs;
import static octavo.gather.html.MadeUpPages.prose;
import static octavo.gather.html.MadeUpPages.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import octavo.content.ArticleBody;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Removed;
import octavo.gather.source.SourceFile;
import org.junit.jupiter.api.Test;

/// The article of a page among what its site put around it. The pages are made up; each has one shape that sites have.
class MainContentTest {
    /// Prose that says its number, so that each paragraph is told from the others.
    private static String page(String body) {
        return "<html lang='en'><head><title>"
                + TITLE
                + "</title></head><body>"
                + body
                + "</body></html>";
    }

    private static String article(String inner) {
        return page(
                "<nav><a href='/'>Home</a> <a href='/news'>News</a></nav><main><article><h1>"
                        + TITLE
                        + "</h1>"
                        + inner
                        + "</article></main><footer><p>All about our paper and its staff.</p></footer>");
    }

    @Test
    void namesOfAPageBuilderSayNothing() {
        String sections =
                IntStream.rangeClosed(1, 6)
                        .mapToObj(n ->
                                "<section class='row'><div class='builder-widget-wrap'>"
                                        + paragraphs(n, n)
                                        + "</div></section>")
                        .collect(Collectors.joining());
        String text =
                text(page("<h1>" + TITLE + "</h1><div class='builder'>" + sections + "</div>"));
        for (int n = 1; n <= 6; n++) assertTrue(text.contains(prose(n)), text);
    }

    @Test
    void oneSidebarIsStillASidebar() {
        String side = "<div class='widget'><p>" + prose(9) + "</p></div>";
        assertFalse(text(article(paragraphs(1, 6) + side)).contains(prose(9)));
    }

    /// More text than the article has, but all of it leads elsewhere.
    @Test
    void aBoxThatIsOneLinkIsALink() {
        String cards =
                IntStream.rangeClosed(11, 22)
                        .mapToObj(n ->
                                "<article class='card'><a href='/n/"
                                        + n
                                        + "'><h3>Headline "
                                        + n
                                        + "</h3><p>"
                                        + prose(n)
                                        + "</p></a></article>")
                        .collect(Collectors.joining());
        String text =
                text(
                        page(
                                "<div class='a'><div><h1>"
                                        + TITLE
                                        + "</h1>"
                                        + paragraphs(1, 4)
                                        + "</div><div class='b'>"
                                        + cards
                                        + "</div></div>"));
        assertTrue(text.contains(prose(1)) && text.contains(prose(4)), text);
        assertFalse(text.contains(prose(11)), text);
    }

    @Test
    void answersBehindAClickAreText() {
        String faq =
                "<h2>Is the harbour open?</h2><button aria-controls='a1'>Show</button>"
                        + "<div id='a1' style='display:none'><p>"
                        + prose(7)
                        + "</p></div>"
                        + "<div id='c' style='display:none'><p>"
                        + prose(8)
                        + "</p></div>";
        String text = text(article(paragraphs(1, 4) + faq + paragraphs(5, 5)));
        assertTrue(text.contains(prose(7)), text);
        assertFalse(text.contains(prose(8)), text);
    }

    @Test
    void hiddenOnSmallScreensAloneIsShown() {
        String wide = "<div class='hidden md:block'><p>" + prose(7) + "</p></div>";
        assertTrue(text(article(paragraphs(1, 3) + wide + paragraphs(4, 4))).contains(prose(7)));
    }

    @Test
    void aPagesOwnContentsGo() {
        GatheredArticle g =
                read(
                        article(
                                "<div class='box'><p><b>In this story</b></p><ul><li><a href='#ice'>1. The ice</a></li><li><a href='#men'>2. The men</a></li><li><a href='#end'>3. The end</a></li></ul></div>"
                                        + paragraphs(1, 1)
                                        + "<h2 id='ice'>The ice</h2>"
                                        + paragraphs(2, 2)
                                        + "<h2 id='men'>The men</h2>"
                                        + paragraphs(3, 3)
                                        + "<h2 id='end'>The end</h2>"
                                        + paragraphs(4, 4)));
        assertEquals(1, count(text(g), "The ice"), text(g));
        assertEquals(
                1,
                g.removed().stream()
                        .filter(r -> r.reason().equals("the page’s table of contents"))
                        .count());
    }

    @Test
    void aCopyForNarrowScreensGoes() {
        String text =
                text(
                        article(
                                "<div class='desktop'>"
                                        + paragraphs(1, 2)
                                        + "</div><div class='mobile'>"
                                        + paragraphs(1, 2)
                                        + "</div>"
                                        + paragraphs(3, 4)));
        assertEquals(1, count(text, prose(1)), text);
        assertEquals(1, count(text, prose(2)), text);
    }

    /// An author may say a thing twice.
    @Test
    void aRefrainStays() {
        assertEquals(
                2,
                count(
                        text(article(paragraphs(1, 2) + paragraphs(1, 1) + paragraphs(3, 3))),
                        prose(1)));
    }

    @Test
    void linksToOthersAreTheAuthors() {
        String head = "<link rel='canonical' href='https://www.harbour.example/ice'>";
        String html =
                article(
                                paragraphs(1, 2)
                                        + "<p><a href='https://museum.other.example/pilots'>The pilots’ logbooks at the museum</a></p>"
                                        + paragraphs(3, 3)
                                        + "<p><a href='https://www.harbour.example/n/2'>Five more harbours that froze over</a></p>"
                                        + paragraphs(4, 4)
                                        + "<ul><li><a href='https://www.other.example/a.pdf'>The report of the board of trade</a></li>"
                                        + "<li><a href='https://archive.example/b'>Letters of the harbour master</a></li></ul>")
                        .replace("</head>", head + "</head>");
        String text = text(html);
        assertTrue(text.contains("logbooks at the museum"), text);
        assertTrue(text.contains("board of trade"), text);
        assertFalse(text.contains("Five more harbours"), text);
    }

    @Test
    void popUpsInParagraphsGo() {
        String p =
                "<p>The pilot <span>Anders<span role='tooltip'>Anders, born in the north. <a href='/p'>More</a></span></span> was the first who saw the ice break up.</p>";
        String text = text(article(paragraphs(1, 2) + p + paragraphs(3, 3)));
        assertTrue(text.contains("The pilot Anders was the first"), text);
    }

    @Test
    void aNoteOnTheAuthorIsNoText() {
        String html =
                article(
                                paragraphs(1, 4)
                                        + "<p>Ann Author is a reporter at the paper. She lives by the sea and writes about ships.</p>")
                        .replace("</head>", "<meta name='author' content='Ann Author'></head>");
        GatheredArticle g = read(html);
        assertFalse(text(g).contains("lives by the sea"));
        assertEquals("about the author", reason(g, "Ann Author is"));
        // Somebody who speaks in the text.
        assertTrue(
                text(article(
                                paragraphs(1, 4)
                                        + "<p>Ben Pilot is glad that it is over and done.</p>"))
                        .contains("Ben Pilot is glad"));
    }

    @Test
    void answersAreTheTextOfADiscussion() {
        String posts =
                IntStream.rangeClosed(1, 5)
                        .mapToObj(n ->
                                "<div class='comment'><h4><a href='/u/"
                                        + n
                                        + "'>somebody number "
                                        + n
                                        + "</a></h4>"
                                        + paragraphs(n, n)
                                        + "</div>")
                        .collect(Collectors.joining());
        String thread = "<h1>" + TITLE + "</h1>" + paragraphs(10, 12) + posts;
        assertFalse(text(page(thread)).contains(prose(3)));
        String forum =
                page(thread)
                        .replace(
                                "</head>",
                                "<script type='application/ld+json'>{\"@type\": \"DiscussionForumPosting\"}</script></head>");
        assertTrue(text(forum).contains(prose(3)));
    }

    @Test
    void textForBrowsersWithoutScripts() {
        String text =
                text(
                        page(
                                "<div id='app'></div><noscript><h1>"
                                        + TITLE
                                        + "</h1>"
                                        + paragraphs(1, 4)
                                        + "</noscript>"));
        assertTrue(text.contains(prose(4)), text);
    }

    @Test
    void textThatOnlyThePropertiesState() {
        String json =
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \""
                        + prose(1)
                        + "\\n\\n"
                        + prose(2)
                        + "\\n\\n<script>no()<\\/script>"
                        + prose(3)
                        + "\"}</script></head>";
        String built = page("<div id='app'>Loading</div>").replace("</head>", json);
        assertTrue(text(built).contains(prose(3)), text(built));
        assertFalse(text(built).contains("no()"), text(built));
        // What the page shows itself goes before.
        String shown =
                page("<article>" + paragraphs(1, 4) + "</article>")
                        .replace("</head>", json.replace(prose(1), "Another beginning of it. "));
        assertFalse(text(shown).contains("Another beginning"), text(shown));
    }

    /// The title stands outside of the element that holds the text, a heading begins the text.
    @Test
    void aHeadingOfTheTextIsNoTitle() {
        String html =
                page(
                        "<div class='top'><h1>"
                                + TITLE
                                + "</h1></div><div class='body'><h2>What the pilots of the Harbour saw</h2>"
                                + paragraphs(1, 4)
                                + "</div>");
        assertEquals(TITLE, InlineText.of(read(html).article().metadata().title()));
        assertTrue(text(html).contains("What the pilots"), text(html));
    }

    /// Nothing goes without a word.
    @Test
    void aTitleInOtherWordsIsListed() {
        String html =
                page("<article><h1>How the Harbour froze in Winter</h1>"
                                + paragraphs(1, 4)
                                + "</article>")
                        .replace(
                                "</head>",
                                "<meta property='og:title' content='" + TITLE + "'></head>");
        GatheredArticle g = read(html);
        assertEquals(TITLE, InlineText.of(g.article().metadata().title()));
        assertTrue(
                text(g).contains("froze in Winter")
                        || g.removed().stream()
                                .anyMatch(r -> r.text().contains("froze in Winter")));
    }

    @Test
    void aShortLastLineIsTextLikeTheOthers() {
        String text = text(article(paragraphs(1, 3) + "<p>Nothing but ice</p>"));
        assertTrue(text.contains("Nothing but ice"), text);
    }

    @Test
    void aTableAtTheEndIsText() {
        String text =
                text(
                        article(
                                paragraphs(1, 3)
                                        + "<table><tr><th>Year<th>Ships</tr><tr><td>1893<td>12</tr></table>"));
        assertTrue(text.contains("1893"), text);
    }

    @Test
    void theDayUnderTheTitleIsNoText() {
        assertFalse(
                text(article("<time>2 May 2021, 10:30</time>" + paragraphs(1, 3)))
                        .contains("2021"));
    }

    @Test
    void pagesWithoutAnArticleSayWhy() {
        assertEquals(
                "a script would fetch it",
                missing(page("<div id='app'></div><script src='a.js'></script>")));
        assertEquals(
                "it asks for a password", missing(page("<form><input type='password'></form>")));
        assertEquals(
                "it consists of frames",
                missing("<html><frameset><frame src='a.html'></frameset></html>"));
        String links =
                IntStream.range(0, 12)
                        .mapToObj(n -> "<li><a href='/x/" + n + "'>Harbour " + n + "</a></li>")
                        .collect(Collectors.joining());
        assertEquals("it lists other pages", missing(page("<ul>" + links + "</ul>")));
    }

    @Test
    void aPageThatOnlyAsksForConsentIsNoArticle() {
        String html =
                page(
                        "<div role='dialog'><h2>We value your privacy</h2><p>We and our partners use cookies and process personal data to show advertisements and measure what is read.</p>"
                                + "<p>With your consent we may use precise locations. You may accept all cookies, or change your preferences before consenting.</p></div>");
        SourceFile evidence = new SourceFile("page.html", html.getBytes(StandardCharsets.UTF_8));
        assertTrue(
                HtmlReader.read(html, "page.html", evidence, p -> null, GatherOptions.DEFAULTS)
                        .diagnostics()
                        .stream()
                        .anyMatch(d -> d.message().contains("consent to cookies")));
    }

    @Test
    void aRequestForConsentBeforeAnArticleIsNotTheArticle() {
        String scraps =
                IntStream.range(0, 60)
                        .mapToObj(
                                n -> "<div><div>Harbour " + n + " closed early, gulls</div></div>")
                        .collect(Collectors.joining());
        String text =
                text(
                        page(
                                "<div><p>We use cookies and process personal data on this website, to show advertisements, to measure what is read, and to improve the whole of it.</p><p>You may accept all cookies or reject them, in which case some parts of the website, as the films, may not work as they should.</p></div><section>"
                                        + scraps
                                        + "</section>"));
        assertFalse(text.contains("cookies"), text);
    }

    @Test
    void aPaywallNamedOnTheTextIsNoFurniture() {
        String text =
                text(
                        page(
                                "<article><div class='entry__content steady-paywall'><h1>The wall</h1>"
                                        + "<p>Nobody had told the sailors that the harbour was closed, and so they sat on the wall and counted the gulls, until it was dark.</p>"
                                                .repeat(4)
                                        + "</div></article><div class='comments'>"
                                        + "<p>He said that he had never seen the harbour closed, in all the years that he had sat there, and I believe him.</p>"
                                                .repeat(8)
                                        + "</div>"));
        assertTrue(text.contains("counted the gulls"), text);
        assertFalse(text.contains("believe him"), text);
    }

    private static String missing(String html) {
        SourceFile evidence = new SourceFile("page.html", html.getBytes(StandardCharsets.UTF_8));
        return HtmlReader.read(html, "page.html", evidence, p -> null, GatherOptions.DEFAULTS)
                .diagnostics()
                .stream()
                .filter(d -> d.code().equals("text-missing"))
                .map(d -> d.message().substring(d.message().indexOf(": ") + 2))
                .findFirst()
                .orElse("");
    }

    @Test
    void furnitureOfOtherLanguages() {
        String german =
                "<p>Der Hafen war bis in den April hinein zugefroren, und die Lotsen erzählten noch lange davon. Niemand am Kai hatte so etwas je gesehen.</p>";
        String text =
                text(
                        article(
                                german
                                        + "<p>Lesen Sie auch: <a href='/x'>Wo das Eis noch liegt</a></p>"
                                        + german.replace("April", "Mai")
                                        + "<div class='teilen'>Teilen</div><p>Schlagwörter: Hafen, Eis</p>"));
        assertFalse(text.contains("Wo das Eis") || text.contains("Schlagwörter"), text);
        String chinese = "<p>港口一直结冰到四月，领航员们后来还常常讲起这件事。码头上没有人见过这样的景象。船只在冰面上慢慢地驶回港口，人们都站在岸边看着。</p>";
        text =
                text(
                        article(
                                chinese
                                        + "<p>相关阅读：<a href='/y'>冰还在的地方</a></p>"
                                        + chinese.replace("四月", "五月")));
        assertTrue(text.contains("四月") && text.contains("五月"), text);
        assertFalse(text.contains("冰还在的地方"), text);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static String reason(GatheredArticle g, String start) {
        return g.removed().stream()
                .filter(r -> r.text().startsWith(start))
                .map(Removed::reason)
                .findFirst()
                .orElse("");
    }

    private static String text(String html) {
        return text(read(html));
    }

    private static String text(GatheredArticle g) {
        return BlockText.of(((ArticleBody.Flow) g.article().body()).blocks());
    }
}
