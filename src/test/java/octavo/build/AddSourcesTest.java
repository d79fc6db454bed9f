package octavo.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import octavo.collection.BookReader;
import octavo.collection.Volume;
import octavo.content.ArticleBody;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.Gatherer;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.testing.Shared;
import octavo.world.RealWorld;
import octavo.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddSourcesTest {
    private static final String PAGE =
            """
            Menu

            A day without wind

            By Lena Holm
            3 May 2020

            Nobody had told the sailors that the harbour was closed, and so they sat on the wall and counted the gulls.

            Login
            """;

    private final World world = new RealWorld();

    @TempDir Path temp;

    @Test
    void pastedPageIntoANewBook() throws IOException {
        Path book = newBook();
        Path page = write("page.txt", PAGE);
        Outcome<AddSources.Result> added = add(book, null, page);
        assertFalse(added.hasErrors());
        assertEquals("articles/a-day-without-wind", added.value().added().getFirst().folder());
        Path folder = book.resolve("articles/a-day-without-wind");
        assertEquals(PAGE, Files.readString(folder.resolve("source/page.txt")));
        String removed = Files.readString(folder.resolve("source/removed.yaml"));
        assertTrue(removed.contains("line: 10\n    text: Login\n    reason:"), removed);
        Outcome<Volume> volume = BookReader.read(world, book);
        assertFalse(volume.hasErrors(), volume.diagnostics().toString());
        var article = volume.value().entries().getFirst().article();
        assertEquals("Lena Holm", article.metadata().authors().getFirst().name());
        assertEquals("source/page.txt", article.source().file());
        assertEquals("2020-05-03", article.source().published());
    }

    @Test
    void sameSourceAgainIsNoticed() throws IOException {
        Path book = newBook();
        Path page = write("page.txt", PAGE);
        add(book, null, page);
        String manifest = Files.readString(book.resolve("book.yaml"));
        Outcome<AddSources.Result> again = add(book, null, page);
        assertEquals(List.of("already-added"), codes(again));
        assertEquals(manifest, Files.readString(book.resolve("book.yaml")));
    }

    @Test
    void anotherTextOfTheSameTitleGetsANumber() throws IOException {
        Path book = newBook();
        add(book, null, write("page.txt", PAGE));
        Outcome<AddSources.Result> other =
                add(book, "Later", write("other.txt", PAGE.replace("gulls", "boats")));
        assertEquals("articles/a-day-without-wind-2", other.value().added().getFirst().folder());
        Volume v = BookReader.read(world, book).value();
        assertEquals(2, v.parts().size());
        assertEquals("Later", v.parts().getLast().title());
    }

    @Test
    void unreadableSourcesLeaveNoTrace() throws IOException {
        Path book = newBook();
        Path binary = temp.resolve("photo.dat");
        Files.write(binary, new byte[] {1, 0, 2, 0});
        Path bomb = temp.resolve("book.epub");
        Files.write(bomb, "PK no archive".getBytes(StandardCharsets.UTF_8));
        String manifest = Files.readString(book.resolve("book.yaml"));
        Outcome<AddSources.Result> r =
                add(book, null, binary, temp.resolve("missing.txt"), bomb, write("page.txt", PAGE));
        assertEquals(
                List.of("source-kind-unknown", "source-missing", "source-unreadable"), codes(r));
        assertEquals(3, r.value().unreadable().size());
        assertEquals(1, r.value().added().size());
        assertFalse(manifest.equals(Files.readString(book.resolve("book.yaml"))));
        try (Stream<Path> s = Files.list(book.resolve("articles"))) {
            assertEquals(1, s.count());
        }
    }

    @Test
    void noBookIsUsage() throws IOException {
        Outcome<AddSources.Result> r = add(temp, null, write("page.txt", PAGE));
        assertTrue(r.value().usage());
        assertEquals(List.of("no-book"), codes(r));
    }

    @Test
    void newRefusesAFolderThatIsNotEmpty() throws IOException {
        write("page.txt", PAGE);
        Outcome<NewBook.Result> r = NewBook.create(world, temp, Template.ANTHOLOGY);
        assertTrue(r.value().usage());
        assertEquals("folder-not-empty", r.diagnostics().getFirst().code());
    }

    /// Every post's text in the book is the text that was gathered.
    @Test
    void postsSurviveTheirFiles() throws IOException {
        compare(Shared.folder().resolve("corpus/posts"), 48);
    }

    @Test
    void aBookSurvivesItsFiles() throws IOException {
        compare(Shared.folder().resolve("corpus/standardebooks/edgar-allan-poe_short-fiction"), 69);
    }

    private void compare(Path source, int articles) throws IOException {
        Path book = newBook();
        Outcome<AddSources.Result> added = add(book, null, source);
        assertFalse(added.hasErrors());
        assertEquals(articles, added.value().added().size());
        Outcome<Volume> volume = BookReader.read(world, book);
        assertFalse(volume.hasErrors(), volume.diagnostics().toString());
        List<GatheredArticle> gathered =
                Gatherer.gather(world, source, GatherOptions.DEFAULTS).value();
        for (int i = 0; i < articles; i++) {
            var a = gathered.get(i).article();
            var b = volume.value().entries().get(i).article();
            String name = gathered.get(i).slug();
            assertEquals(
                    InlineText.of(a.metadata().title()), InlineText.of(b.metadata().title()), name);
            ArticleBody.Flow x = (ArticleBody.Flow) a.body();
            ArticleBody.Flow y = (ArticleBody.Flow) b.body();
            assertEquals(words(BlockText.of(x.blocks())), words(BlockText.of(y.blocks())), name);
            assertEquals(x.notes().size(), y.notes().size(), name);
            assertEquals(a.images(), b.images(), name);
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(w -> !w.isEmpty()).toList();
    }

    private Path newBook() {
        Path book = temp.resolve("book");
        Outcome<NewBook.Result> made = NewBook.create(world, book, Template.ANTHOLOGY);
        assertEquals(List.of(), made.diagnostics());
        return book;
    }

    private Outcome<AddSources.Result> add(Path book, String part, Path... sources) {
        return AddSources.run(
                world,
                new AddSources.Request(
                        book,
                        Stream.of(sources).map(Path::toString).toList(),
                        part,
                        GatherOptions.DEFAULTS));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private static List<String> codes(Outcome<?> o) {
        return o.diagnostics().stream()
                .map(Diagnostic::code)
                .filter(c -> !c.equals("unknown-person"))
                .toList();
    }
}
