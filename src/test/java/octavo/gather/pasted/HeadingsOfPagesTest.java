package octavo.gather.pasted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What of a page that was copied whole are its title and its headings.
class HeadingsOfPagesTest {
    private static final String MENU =
            """
            Skip to content

            Home
            Gardens
            Kitchen
            Workshop
            Letters
            Weather
            Markets
            Recipes
            Archive
            Events
            Jobs
            Shop

            Log in
            Subscribe
            """;

    private static final String FOOT =
            """

            Share this page

            Facebook
            Twitter
            Print

            Related articles

            Ten ways to mend a gate
            The orchard in winter
            A visit to the smithy

            The price of slate
            Bees on the south wall
            What the miller said
            An evening with the choir

            Follow us
            RSS
            Newsletter
            About us
            Staff
            Advertise
            Contact
            Privacy policy
            Terms of use
            All rights reserved
            """;

    private static final List<String> PARAGRAPHS =
            List.of(
                    "The lime was burned in kilns along the river, and the carters brought it up the hill before the frost made the lane too hard for their horses to climb.",
                    "When the wall had stood for a year the masons came back, looked at every joint with a lamp, and raked out whatever the winter had loosened.",
                    "Nobody in the valley remembers who laid the first course, but the stones carry marks that the old men could still read when I was a boy there.",
                    "A good mortar gives way a little, so that the stone does not have to; this is why the old walls lean and stand, while the new ones crack and fall.",
                    "In the second summer the grass grows into the foot of the wall, and it is better to leave it there, for its roots hold what the rain would carry off.",
                    "The last of the builders kept a book in which each wall had a page, with the weather, the wages, and the name of whoever had carried the water.",
                    "Sand from the river is round and slips; sand from the pit is sharp and holds, and a mason will pay for the cart that brings it from the far side.",
                    "We measured the wall again this spring, and found that in forty years it had moved by the breadth of a hand, all of it toward the road.");

    @Test
    void theTitleStandsAboveTheText() {
        String page =
                page("How the old walls were built", "The lime", text(0), "The mortar", text(3));
        assertEquals("How the old walls were built", title(read(page)));
    }

    @Test
    void ofAWikiWhatHasItsButtonIsAHeading() {
        String page =
                page(
                        "Walls of the valley",
                        "History [edit]",
                        text(0),
                        "A wall above the river",
                        text(2),
                        "Building [edit]",
                        text(4),
                        "[edit]");
        assertEquals(List.of("History", "Building"), headings(read(page)));
    }

    @Test
    void aListOfContentsBesideTheTextNamesItsHeadings() {
        String contents =
                "Where the lime came from\nWhat mortar is for\nSand and its sharpness\nThe last builder\n";
        String page =
                MENU
                        + contents
                        + page(
                                        "How the old walls were built",
                                        "Where the lime came from",
                                        text(0),
                                        "What mortar is for",
                                        text(3),
                                        "Sand and its sharpness",
                                        text(6),
                                        "The last builder",
                                        text(5))
                                .substring(MENU.length());
        assertEquals(List.of(contents.strip().split("\n")), headings(read(page)));
    }

    @Test
    void whereContentsAreCapitalisedASentenceIsNone() {
        String[] names = {
            "The Lime and Its Kilns",
            "What Mortar Is For",
            "Sand and Its Sharpness",
            "The Last Builder"
        };
        String page =
                page(
                        "How the Old Walls Were Built",
                        "* " + String.join("\n* ", names),
                        names[0],
                        text(0),
                        "Cracks in the mortar over forty years",
                        text(2),
                        names[1],
                        text(3),
                        names[2],
                        text(6),
                        names[3],
                        text(5));
        assertEquals(List.of(names), headings(read(page)));
    }

    @Test
    void whatHasTheMarkOfALinkIsAHeadingAndNothingElseIs() {
        String page =
                page(
                        "Walls of the valley",
                        "History #",
                        text(0),
                        "A wall above the river",
                        text(2),
                        "Building ¶",
                        text(4));
        assertEquals(List.of("History", "Building"), headings(read(page)));
    }

    @Test
    void contentsNameHeadingsAboveVerseToo() {
        String[] names = {"1. The Lime", "2. The Mortar", "3. The Sand", "4. The Last Builder"};
        String list = String.join("\n", names);
        String page =
                page(
                        "How the old walls were built",
                        list,
                        names[0],
                        text(0),
                        names[1],
                        "“Every year I have passed the day\nWhen the last fires will wave to me",
                        text(3),
                        names[2],
                        text(6),
                        names[3],
                        text(5));
        assertEquals(4, headings(read(page)).size(), headings(read(page)).toString());
    }

    @Test
    void aSelectionHasNoSpaceBeneathItsHeadings() {
        String page =
                page(
                        "How the old walls were built",
                        "The lime\n" + text(0),
                        "What the masons asked for\n" + text(2),
                        "The mortar\n" + text(3),
                        "The sand of the far side\n" + text(5));
        assertEquals(
                List.of(
                        "The lime",
                        "What the masons asked for",
                        "The mortar",
                        "The sand of the far side"),
                headings(read(page)));
    }

    @Test
    void announcementsOfOtherArticlesAreNone() {
        StringBuilder others = new StringBuilder();
        for (String other :
                List.of(
                        "The Miller Speaks of the River",
                        "Slate Is Dear This Year",
                        "Bees in the Chimney"))
            others.append("\n")
                    .append(other)
                    .append("\n\n")
                    .append(PARAGRAPHS.get(others.length() % 8))
                    .append("\n\n12 Comments. Click to view comments\n");
        String page =
                page("How the old walls were built", "The lime", text(0), "The mortar", text(3));
        int foot = page.length() - 2 * FOOT.length();
        List<String> found =
                headings(read(page.substring(0, foot) + others + page.substring(foot)));
        assertFalse(found.contains("Slate Is Dear This Year"), found.toString());
        assertTrue(found.contains("The mortar"), found.toString());
    }

    @Test
    void aLineThatBeginsItsParagraphIsNone() {
        String page =
                page(
                        "How the old walls were built",
                        "Materials",
                        "Lime\n" + PARAGRAPHS.get(0),
                        "Sand\n" + PARAGRAPHS.get(6),
                        "Work",
                        "Masons\n" + PARAGRAPHS.get(1),
                        "Builders\n" + PARAGRAPHS.get(5),
                        "Results",
                        text(7));
        assertEquals(List.of("Materials", "Work", "Results"), headings(read(page)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Figure 3. The wall above the river",
                "Media caption The wall above the river",
                "Photo",
                "Ann Lee/River Archive/Pictures",
                "Learn more about the wall above the river",
                "Related coverage",
                "Read on in the Letters",
                "(The wall above the river)",
                "4/12 The wall above the river",
                "This is what we found in the wall above the river:",
                "The wall above the river. Source: County Museum",
                "The wall above the river (Wikipedia)",
                "1,186 Retweets3,780 Likes",
                "--wall above the river"
            })
    void captionsAndButtonsAreNone(String line) {
        String page =
                page(
                        "How the old walls were built",
                        "The lime",
                        text(0),
                        line,
                        text(2),
                        "The mortar",
                        text(3));
        assertFalse(headings(read(page)).contains(line), headings(read(page)).toString());
    }

    @Test
    void wordsOfButtonsAreTheAuthorsWithinTheText() {
        String page =
                page(
                        "How the old walls were built",
                        "The lime",
                        text(0),
                        "Search and Navigation",
                        text(2),
                        "The mortar",
                        text(3));
        GatheredArticle g = read(page);
        ArticleBody.Flow flow = (ArticleBody.Flow) g.article().body();
        assertTrue(BlockText.of(flow.blocks()).contains("Search and Navigation"));
    }

    private static String text(int from) {
        return IntStream.of(from, from + 1)
                .mapToObj(k -> PARAGRAPHS.get(k % PARAGRAPHS.size()))
                .collect(Collectors.joining("\n\n"));
    }

    private static String page(String title, String... blocks) {
        return MENU
                + "\n"
                + title
                + "\n\n"
                + PARAGRAPHS.get(1)
                + "\n\n"
                + String.join("\n\n", blocks)
                + "\n"
                + FOOT
                + FOOT.replace("gate", "fence")
                        .replace("orchard", "meadow")
                        .replace("smithy", "mill");
    }

    private static GatheredArticle read(String text) {
        return PastedReader.read(
                        text,
                        "page.txt",
                        new SourceFile("page.txt", text.getBytes(StandardCharsets.UTF_8)),
                        GatherOptions.DEFAULTS)
                .value();
    }

    private static String title(GatheredArticle g) {
        return InlineText.of(g.article().metadata().title());
    }

    private static List<String> headings(GatheredArticle g) {
        ArticleBody.Flow flow = (ArticleBody.Flow) g.article().body();
        return flow.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(b -> InlineText.of(((Block.Heading) b).content()))
                .toList();
    }
}
