package octavo.gather.html;

import static octavo.gather.html.MadeUpPages.TITLE;
import static octavo.gather.html.MadeUpPages.article;
import static octavo.gather.html.MadeUpPages.page;
import static octavo.gather.html.MadeUpPages.paragraphs;
import static octavo.gather.html.MadeUpPages.prose;
import static octavo.gather.html.MadeUpPages.read;
import static octavo.gather.html.MadeUpPages.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Removed;
import org.junit.jupiter.api.Test;

/// Lines and boxes that newspapers put above, among and behind an article's paragraphs. The pages are made up.
class NewsPagesTest {
    private static final String LEAD =
            "<p class='lead'>For three weeks no ship has left the harbour. Now the pilots tell what they saw out there.</p>";

    private static String reason(GatheredArticle g, String text) {
        return g.removed().stream()
                .filter(r -> r.text().contains(text))
                .map(Removed::reason)
                .findFirst()
                .orElse("-");
    }

    private static void isGone(String html, String text, String reason) {
        GatheredArticle g = read(html);
        assertFalse(text(g).contains(text), text(g));
        assertEquals(reason, reason(g, text));
        for (int n : List.of(1, 2, 3)) assertTrue(text(g).contains(prose(n)), text(g));
    }

    @Test
    void linesBetweenTheLeadAndTheTextAreThePages() {
        String lines =
                "<div class='meta'><span>Harbour desk</span></div><div class='when'>3 May 2024, 14:26 o’clock"
                        + "</div><div class='who'>By Ann Author and Ben Writer</div>";
        GatheredArticle g = read(article(LEAD + lines + paragraphs(1, 5)));
        String text = text(g);
        for (String line : List.of("Harbour desk", "14:26", "Ben Writer"))
            assertFalse(text.contains(line), text);
        assertTrue(text.contains("For three weeks"), text);
    }

    @Test
    void daysWithTheYearInFrontAreDays() {
        String line =
                "<div><span>Paper</span> <span>2025/1/14 21:17 (updated 1/14 22:17)</span> <span>789 words</span></div>";
        isGone(article(line + paragraphs(1, 5)), "789 words", "date");
    }

    @Test
    void eachEntryOfAGrowingReportIsSigned() {
        String report =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(n ->
                                "<div class='entry'><div><time>1"
                                        + n
                                        + ":05</time><mark>Ben Writer</mark></div><div>"
                                        + paragraphs(n, n)
                                        + "</div></div>")
                        .collect(Collectors.joining());
        isGone(article(paragraphs(5, 6) + report), "Ben Writer", "date or author");
    }

    @Test
    void whatHappenedAtAnHourIsText() {
        String line = "<p><time>11:05</time> The first ferry reaches the quay</p>";
        assertTrue(
                text(read(article(paragraphs(1, 3) + line + paragraphs(4, 5)))).contains("11:05"));
    }

    @Test
    void proseAboveTheTitleIsNotTheArticles() {
        String above =
                "<div class='x1'><h2>You read on two screens</h2><p>Whoever reads here can read there no more. That is how it is with us.</p></div>";
        String html =
                page(
                        "<main><article>"
                                + above
                                + "<header><h1>"
                                + TITLE
                                + "</h1></header>"
                                + paragraphs(1, 6)
                                + "</article></main>");
        isGone(html, "Whoever reads here", "above the title");
    }

    @Test
    void aBoxThatEndsInAButtonForSubscribingIsTheSites() {
        String box =
                "<div class='grey'><p>Reading matters</p><p>Our paper has told of ships for a hundred years. It can go on telling of them only with you.</p><div><a href='/subscribe/trial'>Try two weeks</a></div></div>";
        isGone(article(paragraphs(1, 6) + box), "hundred years", "an invitation to subscribe");
        isGone(
                article(
                        paragraphs(1, 6)
                                + box.replace(
                                        "<a href='/subscribe/trial'>Try two weeks</a>",
                                        "<button>Subscribe now</button>")),
                "hundred years",
                "an invitation to subscribe");
    }

    @Test
    void aParagraphWithALinkToAShopIsText() {
        String p =
                "<div><p>The chart can be had from <a href='https://charts.example/shop/'>the chart house</a></p></div>";
        assertTrue(
                text(read(article(paragraphs(1, 4) + p + paragraphs(5, 6))))
                        .contains("chart house"));
    }

    @Test
    void aBoxOfAccountsBehindTheTextIsTheSites() {
        String box =
                "<section class='x'><h2>Your subscription is in use</h2><p>Your account is open on a second device. Only one device at a time can use your subscription.</p><p>Sign in again, or take a plan for two. Your account shows which.</p></section>";
        isGone(
                page(
                        "<main><h1>"
                                + TITLE
                                + "</h1><div class='core'>"
                                + paragraphs(1, 9)
                                + "</div>"
                                + box
                                + "</main>"),
                "second device",
                "a notice of the site");
    }

    @Test
    void whoWroteItStandsInABoxBehindTheText() {
        String box =
                "<section class='x'><h3>About</h3><div>Ann Author</div><div>Has gone to sea for the paper since 1990, and has told of each of her voyages in a book of its own. Lives by the harbour, whose history she has been writing for more than ten years.</div></section>";
        isGone(
                page(
                        "<main><h1>"
                                + TITLE
                                + "</h1><div class='core'>"
                                + paragraphs(1, 9)
                                + "</div>"
                                + box
                                + "</main>"),
                "Has gone to sea",
                "about the author");
    }

    @Test
    void aHeadlineWithItsPictureOrDayAnnouncesAnotherArticle() {
        String card =
                "<div class='m'><div><a href='/ice'><img src='a.jpg'></a></div><div><h3><a href='/ice'>Ice breakers are on their way</a></h3><div>May 3, 2024</div><div>Two of them left the yard at dawn, and a third is said to follow them soon.</div></div></div>";
        isGone(
                article(paragraphs(1, 4) + card + paragraphs(5, 8)),
                "left the yard",
                "links to other articles");
    }

    @Test
    void sectionsUnderLinkedHeadingsAreText() {
        String section =
                "<div><h3><a href='https://yard.example/a'>The yard and what it builds</a></h3>"
                        + paragraphs(9, 9)
                        + "</div>";
        assertTrue(
                text(read(article(paragraphs(1, 4) + section + paragraphs(5, 8))))
                        .contains(prose(9)));
    }

    @Test
    void aListOfLabelledHeadlinesIsOfOtherArticles() {
        String list =
                "<ul><li><strong>Ice:</strong> <a href='/a'>Breakers are on their way</a></li><li><strong>Skates:</strong> <a href='/b'>All are sold out</a></li></ul>";
        isGone(
                article(paragraphs(1, 4) + list + paragraphs(5, 8)),
                "sold out",
                "links to other pages");
    }

    @Test
    void textBehindANoticeIsText() {
        String html =
                article(
                                paragraphs(1, 1)
                                        + "<div class='wall' hidden>"
                                        + paragraphs(2, 9)
                                        + "</div><div class='x'><p>Readers of the paper read on.</p></div>")
                        .replace("</main>", "</main><aside>" + paragraphs(11, 15) + "</aside>");
        assertTrue(text(read(html)).contains(prose(9)));
    }

    @Test
    void namesDrawnByLotSayNothing() {
        String p = "<p id='block-n1AuAdJlVL'>" + prose(9) + "</p>";
        assertTrue(text(read(article(paragraphs(1, 4) + p + paragraphs(5, 8)))).contains(prose(9)));
        assertEquals(List.of(), NameEvidence.words("n1AuAdJlVL"));
        assertEquals(List.of("article", "body", "main"), NameEvidence.words("articleBody-main"));
    }

    @Test
    void theTitleMayStandThereInOtherWords() {
        String html =
                page("<main><h2>How the harbour lives in winter now</h2>"
                                + paragraphs(1, 4)
                                + "<h2>The pilots</h2>"
                                + paragraphs(5, 8)
                                + "</main>")
                        .replace("<title>" + TITLE, "<title>The harbour in winter: how it lives");
        GatheredArticle g = read(html);
        assertFalse(text(g).contains("lives in winter now"), text(g));
        assertTrue(InlineText.of(g.article().metadata().title()).contains("arbour"));
        assertTrue(text(g).contains("The pilots"));
    }

    @Test
    void aPostsClassesNameItsSubjects() {
        String post =
                "<section class='post-12 post type-post status-publish hentry category-news tag-comments tag-cookies'><h1>"
                        + TITLE
                        + "</h1>"
                        + paragraphs(1, 5)
                        + "</section><section class='comments'><p>"
                        + prose(8)
                        + "</p></section>";
        String text = text(read(page(post)));
        assertTrue(text.contains(prose(5)), text);
        assertFalse(text.contains(prose(8)), text);
    }

    @Test
    void instructionsThatOnlyAScriptWouldShowAreReadStepByStep() {
        String steps =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(n ->
                                "{\"@type\":\"HowToStep\",\"name\":\"Step "
                                        + n
                                        + "\",\"text\":\"<p>"
                                        + prose(n)
                                        + "</p>\"}")
                        .collect(Collectors.joining(","));
        String html =
                page(
                        "<script type='application/ld+json'>{\"@type\":\"HowTo\",\"name\":\""
                                + TITLE
                                + "\",\"description\":\"How to keep a harbour free of ice.\",\"step\":["
                                + steps
                                + "]}</script><div id='app'></div>");
        String text = text(read(html));
        assertTrue(text.contains("free of ice") && text.contains("Step 3"), text);
        assertTrue(text.contains(prose(4)) && !text.contains("<p>"), text);
    }

    @Test
    void aLabelThatStandsAboveTheTitleIsNoPartOfIt() {
        String heading =
                "<h1><span>“It has come”</span><span>The Harbour in the Great Winter</span></h1>";
        String html =
                page("<main>" + heading + paragraphs(1, 5) + "</main>")
                        .replace("<title>" + TITLE, "<title>The Harbour in the Great Winter");
        assertEquals(
                "The Harbour in the Great Winter",
                InlineText.of(read(html).article().metadata().title()));
    }

    @Test
    void aLeadMayBeCalledATeaser() {
        String lead =
                "<p class='artikel teaser'>No ship has left the harbour for three weeks now.</p>";
        assertTrue(text(read(article(lead + paragraphs(1, 5)))).contains("three weeks now"));
    }

    @Test
    void whatIsHiddenStaysHiddenWhereTheRestIsAText() {
        String hidden = "<div style='display:none'>" + paragraphs(20, 90) + "</div>";
        String text = text(read(article(paragraphs(1, 14)).replace("</body>", hidden + "</body>")));
        assertFalse(text.contains(prose(30)), text);
        assertTrue(text.contains(prose(12)), text);
    }

    @Test
    void theLabelOfRemovedLinksGoesWithThem() {
        String box =
                "<h4>Read also</h4><div class='related'><a href='/a'><b>Ice</b> Breakers are on their way</a></div>";
        GatheredArticle g = read(article(paragraphs(1, 4) + box + paragraphs(5, 8)));
        assertFalse(text(g).contains("Read also"), text(g));
    }

    @Test
    void aPlaceBehindNamesIsNoAuthor() {
        String html =
                article(paragraphs(1, 5))
                        .replace(
                                "content='Ann Author'",
                                "content='Ann Author und Ben Rower, Nairobi'");
        assertEquals(
                List.of("Ann Author", "Ben Rower"),
                read(html).article().metadata().authors().stream().map(c -> c.name()).toList());
    }

    private static List<String> authors(String html) {
        return read(html).article().metadata().authors().stream().map(c -> c.name()).toList();
    }

    @Test
    void whereTheHouseIsNamedAsAuthorWhoWroteItIs() {
        String house =
                article(paragraphs(1, 5))
                        .replace("content='Ann Author'", "content='Harbour House'");
        String named = "<meta property='article:author' content='Ann Author'>";
        assertEquals(List.of("Ann Author"), authors(house.replace("</head>", named + "</head>")));
        String link = named.replace("Ann Author", "https://paper.example/people/1");
        assertEquals(List.of("Harbour House"), authors(house.replace("</head>", link + "</head>")));
    }

    @Test
    void anOrganizationGivesWayToTheLineUnderTheTitle() {
        String data =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Harbour House\"}}</script>";
        String html =
                article("<p class='x'>By Ann Author</p>" + paragraphs(1, 5))
                        .replace("<meta name='author' content='Ann Author'>", data);
        assertEquals(List.of("Ann Author"), authors(html));
        assertEquals(
                List.of("Harbour House"),
                authors(html.replace("<p class='x'>By Ann Author</p>", "")));
    }

    @Test
    void behindABarStandsTheSiteOrItsSection() {
        String html =
                article(paragraphs(1, 5))
                        .replace(
                                "<title>" + TITLE,
                                "<title>What the pilots saw in the ice | Sea News | Paper")
                        .replace("<h1>" + TITLE + "</h1>", "<h2>Seen by pilots</h2>");
        assertEquals(
                "What the pilots saw in the ice",
                InlineText.of(read(html).article().metadata().title()));
    }

    @Test
    void theSitesHeadingIsNotTheArticles() {
        String html =
                page("<header><h1>My log</h1></header><main><h3>What the pilots saw in the ice of this winter</h3>"
                                + paragraphs(1, 5)
                                + "</main>")
                        .replace(
                                "<title>" + TITLE,
                                "<title>My log - What the pilots saw in the ice of this winter");
        html = html.replace("<header>", "<div>").replace("</header>", "</div>");
        assertEquals(
                "What the pilots saw in the ice of this winter",
                InlineText.of(read(html).article().metadata().title()));
    }

    @Test
    void aLinkBelowATextLeadsOnFromIt() {
        String box =
                "<div class='m'><a href='/ice'><img src='a.jpg'></a><p>Two ice breakers left the yard at dawn. A third is said to follow them, and the pilots wait for it.</p><p><a href='/ice'>More of the ice breakers and their yard</a></p></div>";
        assertTrue(
                text(read(article(paragraphs(1, 4) + box + paragraphs(5, 8))))
                        .contains("left the yard"));
    }

    @Test
    void theLastParagraphsMayHoldLongLinks() {
        String p =
                "<p>The council said on Monday <a href='/a'>that it would pay for two more ice breakers before the year is out and for their crews</a>. It has said so before, and the pilots have heard it.</p>";
        assertTrue(text(read(article(paragraphs(1, 6) + p))).contains("It has said so before"));
    }
}
