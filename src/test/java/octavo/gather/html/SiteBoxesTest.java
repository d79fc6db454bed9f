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

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Removed;
import octavo.markdown.ArticleWriter;
import org.junit.jupiter.api.Test;

/// What news sites put onto an article's page beside its text. The pages are made up; each has one shape that sites have.
class SiteBoxesTest {
    @Test
    void anotherArticleBelowIsNotTheArticles() {
        String other =
                "<div class='below'><article id='second'><h1>Skates are sold out</h1><time>3 May</time>"
                        + paragraphs(11, 22)
                        + "</article></div>";
        GatheredArticle g =
                read(
                        page(
                                "<main><article><h1>"
                                        + TITLE
                                        + "</h1>"
                                        + paragraphs(1, 6)
                                        + "</article>"
                                        + other
                                        + "</main>"));
        assertTrue(text(g).contains(prose(6)), text(g));
        assertFalse(text(g).contains(prose(11)), text(g));
        assertEquals("another article", reason(g, "Skates are sold out"));
    }

    @Test
    void sectionsWithTitlesOfTheirOwnAreTheArticles() {
        String sections =
                "<section><h1>"
                        + TITLE
                        + "</h1>"
                        + paragraphs(1, 6)
                        + "</section><section><h1>Of the pilots</h1>"
                        + paragraphs(7, 9)
                        + "</section>";
        assertTrue(text(read(page("<main>" + sections + "</main>"))).contains(prose(9)));
    }

    @Test
    void anArticleInTheTextThatIsALinkAnnouncesAnother() {
        String card = "<article class='c'><a href='/x'><h3>Skates are sold out</h3></a></article>";
        String text = text(read(article(paragraphs(1, 3) + card + paragraphs(4, 5))));
        assertFalse(text.contains("Skates"), text);
    }

    @Test
    void listsOfCookiesMayBeLongerThanTheArticle() {
        String rows =
                IntStream.rangeClosed(1, 60)
                        .mapToObj(n ->
                                "<tr><td>_c"
                                        + n
                                        + "</td><td>This cookie is set by the site to remember what its readers chose to see there, number "
                                        + n
                                        + ".</td></tr>")
                        .collect(Collectors.joining());
        String text =
                text(
                        read(
                                page(
                                        "<div class='x'><h1>"
                                                + TITLE
                                                + "</h1>"
                                                + paragraphs(1, 5)
                                                + "</div><div id='cookie-law-info'><table>"
                                                + rows
                                                + "</table></div>")));
        assertTrue(text.contains(prose(5)), text);
        assertFalse(text.contains("This cookie is set"), text);
    }

    @Test
    void textThatIsNamedForWhatLocksItIsText() {
        String locked = "<p class='paywall'>" + prose(7) + "</p>";
        String plea =
                "<div class='paywall'><p>To read on, subscribe for a euro a week and get all that we print.</p></div>";
        String text = text(read(article(paragraphs(1, 4) + locked + paragraphs(5, 5) + plea)));
        assertTrue(text.contains(prose(7)), text);
        assertFalse(text.contains("a euro a week"), text);
    }

    @Test
    void placesOfFilmsThatAskForLeaveAreNotText() {
        String box =
                "<div class='b4'><div><h4>Recommended external content</h4><p>At this place you find external"
                        + " content from a film site that goes with the article. You can show it with one"
                        + " click.</p><label><input type='checkbox'>Show it</label><p>By a click you agree that"
                        + " personal data may be sent to third-party sites.</p></div></div>";
        GatheredArticle g = read(article(paragraphs(1, 3) + box + paragraphs(4, 5)));
        assertFalse(text(g).contains("personal data"), text(g));
        assertFalse(text(g).contains("goes with the article"), text(g));
        assertEquals("a request for consent", reason(g, "At this place"), g.removed().toString());
    }

    @Test
    void whatAnArticleSaysOfConsentStays() {
        String said =
                "<p>The minister said that your consent to cookies must be asked for, and that personal data"
                        + " of citizens is no ware.</p>";
        assertTrue(
                text(read(article(paragraphs(1, 3) + said + paragraphs(4, 5))))
                        .contains("no ware"));
    }

    @Test
    void wordsForBrowsersThatPlayNothingAreNotShown() {
        String film =
                "<div><video><source src='/f.mp4'><p>To view this video please use a newer browser that plays films, or load it from here.</p></video></div>";
        assertFalse(
                text(read(article(paragraphs(1, 3) + film + paragraphs(4, 5)))).contains("newer"));
    }

    @Test
    void aLabelAndALinkAnnounceAnotherArticle() {
        String label =
                "<p><strong>FUNDA LAPHA | <a href='/a/1'>The pilots of the northern harbour strike</a></strong></p>";
        String source =
                "<p>Source: <a href='https://office.example.org/report'>Report of the harbour office on the ice</a></p>";
        String text =
                text(
                        read(
                                article(
                                        paragraphs(1, 3)
                                                + label
                                                + paragraphs(4, 5)
                                                + source
                                                + paragraphs(6, 6))));
        assertFalse(text.contains("pilots of the northern"), text);
        assertTrue(text.contains("Report of the harbour office"), text);
    }

    @Test
    void readAlsoInLanguagesOfTheNorth() {
        String text =
                text(
                        read(
                                article(
                                        paragraphs(1, 3)
                                                + "<p>Les også: <a href='/n'>Lang vinter</a> i havna</p>"
                                                + paragraphs(4, 5))));
        assertFalse(text.contains("Lang vinter"), text);
    }

    @Test
    void aLineWithDayAndHourIsNoText() {
        String line =
                "<div>Publié le 18 juil. 2024 à 08:01Mis à jour le 18 juil. 2024 à 09:06</div>";
        assertFalse(text(read(article(line + paragraphs(1, 5)))).contains("Publié"));
    }

    @Test
    void whoAnAuthorIsStandsInTheirNote() {
        String note =
                "<p>Our correspondent Ann Author has written for the paper about harbours and ice since 1999.</p>";
        assertFalse(text(read(article(paragraphs(1, 5) + note))).contains("since 1999"));
    }

    @Test
    void aLinkThatSearchesTheSiteIsAWordOfTheText() {
        String text =
                text(
                        read(
                                article(
                                        "<p>In the town of <a class='searchLink' href='/search?q=Borno'>Borno</a> they waited. "
                                                + prose(1)
                                                + "</p>"
                                                + paragraphs(2, 5))));
        assertTrue(text.contains("town of Borno they"), text);
    }

    @Test
    void aLineUnderAPictureThatIsCalledItsDescriptionIsItsCaption() {
        String box =
                "<div class='media-block'><div class='c'><img src='https://paper.example/1.jpg'></div><div class='media-block__description'>The quay at noon / A. Painter</div></div>";
        GatheredArticle g = read(article(paragraphs(1, 3) + box + paragraphs(4, 5)));
        assertFalse(text(g).contains("The quay at noon"), text(g));
        assertEquals(
                "caption of an image that is not in the source", reason(g, "The quay at noon"));
    }

    @Test
    void aPictureThatIsElsewhereKeepsItsAddress() {
        String picture = "<figure><img src='//paper.example/1.jpg'></figure>";
        GatheredArticle g = read(article(paragraphs(1, 3) + picture + paragraphs(4, 5) + picture));
        String kept = ArticleWriter.write(g.article());
        assertEquals(1, kept.split("url: https://paper.example/1.jpg", -1).length - 1, kept);
    }

    @Test
    void aHeadingOfTheFirstLevelWithinTheArticleIsASections() {
        String text =
                text(
                        read(
                                page(
                                        "<main><article><div><h1>"
                                                + TITLE
                                                + "</h1>"
                                                + paragraphs(1, 4)
                                                + "</div><div class='body'><h1>Of the pilots</h1><span class='author'>A. A.</span>"
                                                + paragraphs(5, 9)
                                                + "</div></article></main>")));
        assertTrue(text.contains(prose(9)), text);
    }

    /// Of a short article the foot says more.
    @Test
    void aPagesFootIsNotTheText() {
        String foot =
                "<footer><div><p>All articles and pictures are protected by law, and nobody may copy them without leave. "
                        + "Copyright The Paper.</p></div></footer>";
        String text =
                text(
                        read(
                                page(
                                        "<div><h1>"
                                                + TITLE
                                                + "</h1><p>The harbour was closed on Monday because of the ice, as the office of the pilots said.</p>"
                                                + "<p>Places: North Quay, South Quay, Mole</p></div>"
                                                + foot)));
        assertTrue(text.contains("closed on Monday"), text);
        assertFalse(text.contains("protected by law"), text);
    }

    @Test
    void aHeadlineWithItsAuthorInTheTextAnnouncesAnotherArticle() {
        String card =
                "<section><article><h4><a href='/x'>Skates are sold out</a></h4><span>di Ben Boatman</span><time>3 May</time></article></section>";
        String text = text(read(article(paragraphs(1, 3) + card + paragraphs(4, 5))));
        assertFalse(text.contains("Skates") || text.contains("Boatman"), text);
    }

    @Test
    void aBoxWithAButtonForLettersIsAnInvitation() {
        String box =
                "<div class='p7'><h2>Newsletter: Harbours</h2><p>Every Monday what the pilots say.</p><button>Go</button></div>";
        String text = text(read(article(paragraphs(1, 3) + box + paragraphs(4, 5))));
        assertFalse(text.contains("Every Monday"), text);
    }

    @Test
    void whatStandsApartBehindTheTextAndInvitesIsNoText() {
        String end =
                "<p><em>Our paper is the place for news of the sea. Sign up for our letters so that we can keep you informed of it all.</em></p>"
                        + "<p>Please see to it that your comments are polite. We read all comments before they are shown.</p>";
        String text = text(read(article(paragraphs(1, 5) + end)));
        assertFalse(text.contains("keep you informed") || text.contains("polite"), text);
        assertTrue(text.contains(prose(5)), text);
    }

    @Test
    void aCaptionForNarrowScreensIsTheSame() {
        String figure =
                "<figure><img src='https://paper.example/1.jpg'><div><figcaption>The quay at noon.</figcaption></div><span><figcaption>The quay at noon.</figcaption></span></figure>";
        assertFalse(
                text(read(article(paragraphs(1, 3) + figure + paragraphs(4, 5))))
                        .contains("The quay"));
    }

    /// A box that ends in a form of payment, or in a button that sends it away.
    @Test
    void boxesThatAskForMoneyOrGetRefused() {
        String money =
                "<div class='grey'><p>Our paper has told of ships for a hundred years.</p><p>Please help it to go on telling of them.</p>"
                        + "<form action='https://pay.example/donate'><table><tr><td>18 a month</td></tr></table><input type='submit'></form></div>";
        assertEquals(
                "an invitation to subscribe",
                reason(read(article(paragraphs(1, 6) + money)), "hundred years"));
        String app =
                "<div class='b1'><ul><li>All of the paper in one app</li><li>Push messages the whole day</li></ul><div><a href='#'>No thanks. Go on here.</a></div></div>";
        assertFalse(text(read(article(app + paragraphs(1, 6)))).contains("Push messages"));
        String form =
                "<div><p>Write to the pilots about it.</p><form action='/search'><input></form></div>";
        assertTrue(
                text(read(article(paragraphs(1, 6) + form + paragraphs(7, 8))))
                        .contains("Write to the pilots"));
    }

    /// An article that only browsers without scripts are given, among much else.
    @Test
    void textWithoutScripts() {
        String comments =
                "<div class='comments'>"
                        + paragraphs(20, 26)
                                .replace("<p>", "<div class='comment'><p>")
                                .replace("</p>", "</p></div>")
                        + "</div>";
        String text =
                text(
                        read(
                                page(
                                        "<h1>"
                                                + TITLE
                                                + "</h1><div class='story-column'><noscript>"
                                                + paragraphs(1, 4)
                                                + "</noscript></div>"
                                                + comments)));
        assertTrue(text.contains(prose(1)) && text.contains(prose(4)), text);
    }

    private static String reason(GatheredArticle g, String start) {
        return g.removed().stream()
                .filter(r -> r.text().contains(start))
                .map(Removed::reason)
                .findFirst()
                .orElse("");
    }
}
