package octavo.gather.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Rights;
import octavo.content.Source;
import octavo.markdown.MarkdownReader;
import octavo.markdown.MarkdownWriter;
import octavo.markdown.ReadOptions;
import org.junit.jupiter.api.Test;

class CleanerTest {
    private static Cleaner.Cleaned clean(String markdown) {
        List<Block> blocks =
                MarkdownReader.read(markdown, "x.md", ReadOptions.ARTICLE).value().blocks();
        return Cleaner.clean(
                new Article(
                        new Metadata(
                                List.of(new Inline.Text("\"A\" title")),
                                List.of(),
                                null,
                                List.of(),
                                "en",
                                null,
                                null),
                        Source.NONE,
                        Rights.UNKNOWN,
                        List.of(),
                        new ArticleBody.Flow(blocks, List.of())),
                null);
    }

    private static String markdown(Cleaner.Cleaned c) {
        return MarkdownWriter.write(((ArticleBody.Flow) c.article().body()).blocks(), List.of())
                .strip();
    }

    @Test
    void wordsInItalicsUnderAnImageAreItsCaption() {
        String image = "[![](a.png){alt=\"A\"}](a.html)";
        Cleaner.Cleaned c =
                clean(
                        "Text before.\n\n"
                                + image
                                + "\n\n*The harbour at low tide, with* boats.\n\n"
                                + image
                                + "\n\n*The harbour at low tide.*\n\nMore.\n\n"
                                + image
                                + "\\\n*Source: [Ann Lee](https://example.org/lee)*\n\n"
                                + image
                                + "\n\n*By Ann Lee*\n\n"
                                + image
                                + "\n\nNot *all* in italics.");
        List<Block> blocks = ((ArticleBody.Flow) c.article().body()).blocks();
        List<String> figures =
                blocks.stream()
                        .filter(b -> b instanceof Block.Figure)
                        .map(b -> (Block.Figure) b)
                        .map(f ->
                                octavo.content.PlainText.ofBlocks(f.caption()).strip()
                                        + "|"
                                        + octavo.content.PlainText.label(f.credit()))
                        .toList();
        assertEquals(List.of("The harbour at low tide.|", "|Source: Ann Lee"), figures);
        assertEquals(2, c.changes().get("captions"));
        assertEquals(
                null, clean(image + "\n\n*What this essay is about.*").changes().get("captions"));
    }

    @Test
    void countsEachClass() {
        Cleaner.Cleaned c =
                clean(
                        "\"One\" -- it's 1914-1918... 5'10\"\n\n### Deep\n\nhy\u00ADphen, Mr. X, -5 °C");
        assertEquals(
                Map.ofEntries(
                        Map.entry("apostrophes", 1),
                        Map.entry("dashes", 1),
                        Map.entry("ellipses", 1),
                        Map.entry("heading-levels", 1),
                        Map.entry("minus-signs", 1),
                        Map.entry("no-break-spaces", 3),
                        Map.entry("primes", 2),
                        Map.entry("quotes", 4),
                        Map.entry("ranges", 1),
                        Map.entry("soft-hyphens", 1)),
                c.changes());
        assertEquals("“A” title", InlineText.of(c.article().metadata().title()));
    }

    @Test
    void trackingGoesAndRedirectsStay() {
        assertEquals(
                "https://a.org/x?id=3#y",
                TrackingLinks.clean("https://a.org/x?utm_source=t&id=3&fbclid=z#y"));
        assertEquals("https://a.org/x", TrackingLinks.clean("https://a.org/x?gclid=1"));
        String wrapped = "https://l.example.com/l.php?u=https%3A%2F%2Fa.org%2F&utm_source=t";
        assertEquals(wrapped, TrackingLinks.clean(wrapped));
        assertEquals("#utm_x?utm_a=1", TrackingLinks.clean("#utm_x?utm_a=1"));
        assertEquals("https://a.org/?q=utm_x", TrackingLinks.clean("https://a.org/?q=utm_x"));
    }

    @Test
    void headingsHaveNoGaps() {
        assertEquals(
                "# A\n\n## B\n\n## C\n\n# D", markdown(clean("## A\n\n#### B\n\n### C\n\n## D")));
    }

    @Test
    void idsAreOneOfAKind() {
        assertEquals(
                "# A {#x}\n\n# B {#x-2}\n\n[c](#x)",
                markdown(clean("# A {#x}\n\n# B {#x}\n\n[c](#x)")));
    }

    @Test
    void codeAndFormulasStay() {
        assertEquals(
                "``` \n\"a\" -- b...\n```".replace("``` \n", "```\n"),
                markdown(clean("```\n\"a\" -- b...\n```")));
        assertEquals("`\"a\"` $a--b$", markdown(clean("`\"a\"` $a--b$")));
    }

    @Test
    void manifestKnowsEachHouse() throws IOException {
        String schema = Files.readString(Path.of("docs/book.schema.json"));
        for (String house : HouseStyle.keys())
            assertEquals(true, schema.contains("\"" + house + "\""), house);
    }

    @Test
    void editorsMarksStay() {
        String m = "The [Pacific]{.emendation original=Pacfic} [\\[…\\]]{.omission}";
        assertEquals(m, markdown(clean(m)));
    }
}
