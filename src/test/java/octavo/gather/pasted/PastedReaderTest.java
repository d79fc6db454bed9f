package octavo.gather.pasted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.Note;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Removed;
import octavo.gather.source.SourceFile;
import octavo.testing.Expected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "news",
                "wrapped-blog",
                "sentence-case",
                "cyrillic",
                "list-heavy",
                "comments",
                "interview",
                "bare",
                "tight",
                "mail-wrapped",
                "german",
                "credits",
                "refs",
                "backgrounder",
                "night-train",
                "pivot",
                "cyrillic-bar",
                "dialog",
                "recipe",
                "caps",
                "poem"
            })
    void everyLineGoesSomewhere(String name) throws IOException {
        String text = fixture(name + ".txt");
        GatheredArticle g = read(text);
        List<String> found = words(everything(g));
        Map<String, Integer> counts = new HashMap<>();
        found.forEach(w -> counts.merge(w, 1, Integer::sum));
        List<String> lost = new ArrayList<>();
        // The one word that the paste divides.
        for (String w : words(text.replace("light-\nhouse", "lighthouse"))) {
            // An item's bullet or number is kept as the list's numbering.
            if (counts.merge(w, -1, Integer::sum) < 0 && !w.matches("\\d{1,2}")) lost.add(w);
        }
        assertEquals(List.of(), lost);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news",
                "wrapped-blog",
                "sentence-case",
                "cyrillic",
                "list-heavy",
                "comments",
                "interview",
                "bare",
                "tight",
                "mail-wrapped",
                "german",
                "credits",
                "refs",
                "backgrounder",
                "night-train",
                "pivot",
                "cyrillic-bar",
                "dialog",
                "recipe",
                "caps",
                "poem"
            })
    void judgesEveryLine(String name) throws IOException {
        String actual =
                PastedReader.judge(fixture(name + ".txt")).stream()
                        .map(v -> v.unit().line() + " " + v.kind())
                        .collect(Collectors.joining("\n", "", "\n"));
        Expected.check("octavo/gather/pasted/" + name + ".expected", actual);
    }

    /// Lines that each begin something: none is compared with all the rest, and none is lost.
    @Test
    void longPastesEnd() {
        for (String line :
                List.of(
                        "Comments",
                        "Related articles",
                        "Part One",
                        "This article was first published in The Weekly and is reprinted with permission.\n")) {
            String text =
                    "The Ferry\n\n"
                            + (line + "\n").repeat(6_000)
                            + "The ferry came in late that night, and nobody was there to meet it.\n";
            assertEquals(6_002, PastedReader.judge(text).size(), line);
        }
    }

    @Test
    void newsPage() throws IOException {
        Article a = read(fixture("news.txt")).article();
        assertEquals("Harbour Town Votes to Keep Its Ferry", InlineText.of(a.metadata().title()));
        assertEquals(
                List.of("Marta Oldfield", "Jens Brandt"),
                a.metadata().authors().stream().map(Contributor::name).toList());
        assertEquals("2019-03-14", a.source().published());
        assertEquals("The Sound Observer", a.source().container());
        assertEquals(List.of("container"), a.source().inferred());
        assertEquals("Northern Wire", a.rights().holder());
        assertEquals("en", a.metadata().language());
        ImageRecord image = a.images().getFirst();
        assertNull(image.file());
        assertEquals("A crowd waits at the landing stage on Tuesday evening.", image.caption());
        assertEquals("Photograph: Lina Storm/Coast Pictures", image.credit());
        assertEquals(List.of("What the bridge would have cost", "A long memory"), headings(a));
    }

    @Test
    void joinsWrappedLines() throws IOException {
        Article a = read(fixture("wrapped-blog.txt")).article();
        Block first = blocks(a).getFirst();
        assertTrue(
                BlockText.of(first)
                        .startsWith(
                                "My grandfather kept a tide table nailed to the door of his shed, and"));
        assertTrue(
                blocks(a).stream()
                        .anyMatch(b ->
                                b instanceof Block.ListBlock l
                                        && l.ordered()
                                        && l.items().size() == 3));
    }

    @Test
    void numbersInBracketsAreNotes() throws IOException {
        Article a = read(fixture("refs.txt")).article();
        ArticleBody.Flow flow = (ArticleBody.Flow) a.body();
        assertEquals(List.of("n1", "n2"), flow.notes().stream().map(Note::id).toList());
        assertEquals(
                "M. Toll, The Wired House, 1988.", BlockText.of(flow.notes().getLast().content()));
        assertEquals(List.of("Further reading"), headings(a));
        assertTrue(BlockText.of(blocks(a).getFirst()).endsWith("and not by a sound."));
    }

    @Test
    void marksForeignScripts() throws IOException {
        Article a = read(fixture("bare.txt")).article();
        Block last = blocks(a).getLast();
        Inline.Span span =
                ((Block.Paragraph) last)
                        .content().stream()
                                .filter(Inline.Span.class::isInstance)
                                .map(Inline.Span.class::cast)
                                .findFirst()
                                .orElseThrow();
        assertEquals("ru", span.attributes().language());
    }

    @Test
    void sectionsWithoutTextAreKeptAboveTheFirstParagraph() {
        Article a =
                read("""
                A Sampler of Formulas

                Six of them, as the page had them

                The Lorenz Equations

                A Cross Product Formula

                , and there are two solutions to it

                Finally, the formulas above were pictures on the page that this was copied \
                from, and what is left of each of its sections is the heading alone.
                """)
                        .article();
        assertEquals("A Sampler of Formulas", InlineText.of(a.metadata().title()));
        assertEquals(List.of("The Lorenz Equations", "A Cross Product Formula"), headings(a));
        assertTrue(BlockText.of(blocks(a)).contains(", and there are two solutions to it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "© 2002, 2003 Ada Printer",
                "[Text] [PDF] [Errata]",
                "Versions: 00 01 02",
                "Topics: presses, inks, harvest of the year",
                "Presses\tThe Columbian, the Albion",
                "Home » Workshop » The back room",
                "See also: Albion and Columbian"
            })
    void isNoTitle(String line) {
        Article a =
                read(line
                                + "\n\nThe press stood in the back room, and nobody had used it since the"
                                + " harvest, though its ink was fresh and its type was in order.\n")
                        .article();
        assertEquals("", InlineText.of(a.metadata().title()));
    }

    @Test
    void labelsAboveListsAreHeadingsHoweverOftenTheyStand() {
        StringBuilder text = new StringBuilder("Four Presses for a Small Shop\n\n");
        for (String press : List.of("The Albion", "The Columbian", "The Adana", "The Vandercook"))
            text.append(press)
                    .append("\n\n")
                    .append(press)
                    .append(
                            " was set up in our shop for a month, and we printed the same forme on it"
                                    + " every day, as a printer would who has nothing else to do.\n\n")
                    .append("Pros\n\nA firm and even impression\nParts that can still be had\n\n")
                    .append("Cons\n\nToo heavy for a wooden floor\nA frisket that wears\n\n");
        List<String> headings = headings(read(text.toString()).article());
        assertEquals(4, headings.stream().filter("Pros"::equals).count());
        assertEquals(4, headings.stream().filter("Cons"::equals).count());
    }

    @Test
    void aHeadingThatAParagraphNamesIsNoPullQuotation() {
        Article a =
                read("""
                The Care of Old Presses

                What follows is in two parts: we say how to clean the bed and the rollers, and \
                then How to Keep Wood Type from the Damp, which is what readers ask for.

                How to Keep Wood Type from the Damp

                Wood drinks what the air holds. A case that stands on a stone floor in winter \
                will swell until no letter of it can be locked up with another.
                """)
                        .article();
        assertTrue(headings(a).contains("How to Keep Wood Type from the Damp"));
    }

    @Test
    void aShortLineAboveTheFirstOfASeriesIsAHeading() {
        StringBuilder text = new StringBuilder("Ten Days with a Press\n\n");
        String prose =
                "The bed was cold in the morning, and the ink stood in the duct as if it had never"
                        + " been meant to leave it, so we lit the stove and waited for an hour.\n\n";
        text.append(prose)
                .append(prose)
                .append("All that went wrong with it while we stood there and watched\n\n");
        for (String day : List.of("1. The Rollers", "2. The Tympan", "3. The Forme"))
            text.append(day).append("\n\n").append(prose.replace("bed", day.substring(3)));
        assertTrue(
                headings(read(text.toString()).article())
                        .contains("All that went wrong with it while we stood there and watched"));
    }

    @Test
    void linesOfProgramsStayAsTheyStandThere() {
        Article a =
                read("""
                How Walls Are Counted

                Each wall is asked for its length, and what is "short" isn't counted. What follows \
                does so, and nothing is left to the mason's eye.

                // all of them
                function count(walls) {
                    let n = 0;

                    for (const w of walls) {
                        if (w.name != "short") n++;
                    }
                    return n;
                }

                In the county's books it was a query:

                SELECT name, count(*)
                FROM walls
                WHERE length > 10;
                """)
                        .article();
        List<String> code =
                blocks(a).stream()
                        .filter(Block.CodeBlock.class::isInstance)
                        .map(b -> ((Block.CodeBlock) b).text())
                        .toList();
        assertEquals(
                List.of(
                        """
                        // all of them
                        function count(walls) {
                            let n = 0;

                            for (const w of walls) {
                                if (w.name != "short") n++;
                            }
                            return n;
                        }\
                        """,
                        """
                        SELECT name, count(*)
                        FROM walls
                        WHERE length > 10;\
                        """),
                code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The wall, the wall;\nfor it is old;\nwhile we are young;\nreturn, return;",
                "import duties rose in May\nfor a while nothing came\nclass was over by noon",
                "S = Specific\nM = Measurable\nA = Achievable",
                "x = (−b ± √d)/2a\ny = 2 × x²",
                "Lime: two parts\nSand: five parts\nWater: as needed",
                "pacman(8)\nlibalpm(3)\nmakepkg(8)"
            })
    void noCode(String lines) {
        Article a =
                read("The Wall\n\nThe lime was burned in kilns along the river, and the carters brought"
                                + " it up the hill before the frost made the lane too hard.\n\n"
                                + lines
                                + "\n\nThe last of the builders kept a book in which each wall had a page,"
                                + " with the weather and the wages.\n")
                        .article();
        assertTrue(blocks(a).stream().noneMatch(Block.CodeBlock.class::isInstance), lines);
    }

    @Test
    void theLastOfALooseListIsNoHeadingAboveAHeading() {
        Article a =
                read("""
                The Care of Old Presses
                What follows is in two parts: we say how to clean the bed and the rollers, and then how to dry them.
                The bed
                The rollers
                The tympan
                The Damp
                Wood drinks what the air holds. A case that stands on a stone floor in winter will swell until no letter of it can be locked up with another.
                """)
                        .article();
        assertEquals(List.of("The Damp"), headings(a));
    }

    @Test
    void buttonsThatWereCopiedWithoutSpaceAreButtons() {
        assertTrue(InterfaceWords.share(List.of("NewerOlder")) > 0.9);
        assertTrue(InterfaceWords.share(List.of("ShareTweetEmail")) > 0.9);
        assertEquals(0, InterfaceWords.share(List.of("NewYork", "McDonald", "PostScript")));
    }

    @Test
    void collapsesNoBreakSpaceAndSpace() {
        GatheredArticle g =
                read(
                        "A small title\n\n\u00A0\n\nOne sentence stands here for a while.\u00A0 Another one "
                                + "follows it, after two spaces that were never meant to be seen.\n");
        String text = BlockText.of(blocks(g.article()).getFirst());
        assertTrue(text.contains("while. Another one follows"), text);
    }

    private static GatheredArticle read(String text) {
        return PastedReader.read(
                        text,
                        "page.txt",
                        new SourceFile("page.txt", new byte[0]),
                        GatherOptions.DEFAULTS)
                .value();
    }

    private static List<Block> blocks(Article a) {
        return ((ArticleBody.Flow) a.body()).blocks();
    }

    private static List<String> headings(Article a) {
        return blocks(a).stream()
                .filter(Block.Heading.class::isInstance)
                .map(BlockText::of)
                .toList();
    }

    private static String everything(GatheredArticle g) {
        Article a = g.article();
        StringBuilder b = new StringBuilder();
        b.append(InlineText.of(a.metadata().title())).append('\n');
        b.append(InlineText.of(a.metadata().subtitle())).append('\n');
        for (Block block : blocks(a)) b.append(BlockText.of(block)).append('\n');
        for (Note n : ((ArticleBody.Flow) a.body()).notes())
            b.append(BlockText.of(n.content())).append('\n');
        for (ImageRecord i : a.images())
            b.append(i.title())
                    .append(' ')
                    .append(i.caption())
                    .append(' ')
                    .append(i.credit())
                    .append('\n');
        for (String n : a.rights().notices()) b.append(n).append('\n');
        for (Removed r : g.removed()) b.append(r.text()).append('\n');
        b.append(a.source().url());
        return b.toString();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
    }

    private static String fixture(String name) throws IOException {
        try (InputStream in =
                PastedReaderTest.class.getResourceAsStream("/octavo/gather/pasted/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
