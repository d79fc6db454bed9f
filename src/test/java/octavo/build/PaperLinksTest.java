package octavo.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import octavo.cite.CitedVolume;
import octavo.collection.BookReader;
import octavo.collection.Volume;
import octavo.content.ArticleBody.Flow;
import octavo.content.Note;
import octavo.content.PlainText;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Addresses on paper: each once an article, none that its link shows.
class PaperLinksTest {
    @TempDir Path book;

    private Volume volume(String links) throws IOException {
        Path article = Files.createDirectories(book.resolve("articles/a"));
        Files.writeString(
                book.resolve("book.yaml"),
                "title: Walls\nlanguage: en\nstyle: {name: classic, links: "
                        + links
                        + "}\nparts:\n  - articles: [articles/a]\n");
        Files.writeString(
                article.resolve("article.md"),
                """
                ---
                title: A
                ---
                The [museum](https://example.org/a) and *the [archive](http://example.org/b)*, \
                <https://example.org/c>, [mail](mailto:a@example.org), [above](#x), the \
                [museum](https://example.org/a) again.[^1]

                ## The [lime](https://example.org/d)

                [example.org/e](https://www.example.org/e/) is shown.

                [^1]: With a [link](https://example.org/f).
                """);
        return BookReader.read(new RealWorld(), book).value();
    }

    private static Flow print(Volume v) {
        CitedVolume printed = PaperLinks.print(cited(v));
        return (Flow) printed.volume().entries().getFirst().article().body();
    }

    private static CitedVolume cited(Volume v) {
        return new CitedVolume(v, Map.of(), Map.of(), Map.of(), Map.of(), null);
    }

    private static List<String> notes(Flow f) {
        return f.notes().stream()
                .map(Note::content)
                .map(PlainText::ofBlocks)
                .map(String::strip)
                .toList();
    }

    @Test
    void inNotes() throws IOException {
        assertEquals(
                List.of(
                        "With a link (https://example.org/f).",
                        "https://example.org/a",
                        "http://example.org/b"),
                notes(print(volume("notes"))));
    }

    @Test
    void atTheArticlesEnd() throws IOException {
        Flow f = print(volume("article-end"));
        assertEquals(List.of("With a link."), notes(f));
        assertEquals(
                """
                Links
                museum: https://example.org/a
                archive: http://example.org/b
                lime: https://example.org/d
                link: https://example.org/f\
                """,
                PlainText.ofBlocks(List.of(f.blocks().getLast())).strip().replaceAll("\\n+", "\n"));
    }

    @Test
    void nowhere() throws IOException {
        CitedVolume none = cited(volume("none"));
        assertSame(none, PaperLinks.print(none));
        assertFalse(PaperLinks.isAsked(none.volume()));
    }
}
