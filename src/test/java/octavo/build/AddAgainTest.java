package octavo.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.source.GatherOptions;
import octavo.world.RealWorld;
import octavo.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddAgainTest {
    private static final String TEXT =
            """
            ---
            title: The wall
            description: Of sailors
            ---

            The first paragraph stays.

            The second paragraph will be edited by the editor.

            The third paragraph will be changed by the source.

            The fourth paragraph will be changed by both.

            The last paragraph stays.
            """;

    private final World world = new RealWorld();

    @TempDir Path temp;

    @Test
    void bothChangesAreKept() throws IOException {
        Path source = source(TEXT);
        add();
        Path article = temp.resolve("book/articles/the-wall/article.md");
        String edited =
                Files.readString(article)
                        .replace("title: The wall", "# the editor's word\ntitle: The Wall")
                        .replace("will be edited by the editor", "was edited")
                        .replace("changed by both", "changed by the editor");
        Files.writeString(article, edited);
        source(
                TEXT.replace("will be changed by the source", "was changed by the source")
                                .replace("Of sailors", "Of sailors and gulls")
                                .replace("changed by both", "changed by the source too")
                        + "\nAnd one more.\n");
        Outcome<AddSources.Result> r = add();
        String merged = Files.readString(article);
        assertTrue(merged.contains("# the editor's word\ntitle: The Wall\n"), merged);
        assertTrue(merged.contains("summary: Of sailors and gulls"), merged);
        assertTrue(
                merged.endsWith(
                        """
                        The first paragraph stays.

                        The second paragraph was edited.

                        The third paragraph was changed by the source.

                        The fourth paragraph will be changed by the editor.

                        The last paragraph stays.

                        And one more.
                        """),
                merged);
        assertEquals(List.of("source-conflict", "source-changed"), codes(r));
        String[] lines = merged.split("\n");
        Diagnostic conflict = r.diagnostics().getFirst();
        assertTrue(lines[conflict.span().line() - 1].startsWith("The fourth"), conflict.toString());
        assertTrue(r.value().added().getFirst().updated());
        assertEquals("The Wall", r.value().added().getFirst().title(), "as the editor calls it");
        assertEquals(List.of("already-added"), codes(add()), "the same again changes nothing");
        assertEquals(merged, Files.readString(article));
        String manifest = Files.readString(temp.resolve("book/book.yaml"));
        assertEquals(1, manifest.split("articles/the-wall").length - 1);
        assertEquals(
                Files.readString(source),
                Files.readString(temp.resolve("book/articles/the-wall/source/wall.md")));
    }

    @Test
    void correctionsHoldWhenTheSourceIsAddedAgain() throws IOException {
        source(TEXT);
        Path article = temp.resolve("book/articles/the-wall/article.md");
        add(new GatherOptions.Corrections(List.of(), List.of("first paragraph")));
        assertFalse(Files.readString(article).contains("first paragraph"));
        assertTrue(
                Files.readString(article.resolveSibling("source/removed.yaml"))
                        .contains("The first paragraph stays."));
        source(TEXT.replace("last paragraph stays", "last paragraph stays too"));
        add();
        assertFalse(Files.readString(article).contains("first paragraph"));
        assertTrue(Files.readString(article).contains("last paragraph stays too"));
    }

    @Test
    void whatWasTakenOutComesBack() throws IOException {
        newBook();
        Path page = temp.resolve("page.txt");
        Files.writeString(
                page,
                """
                Menu

                A day without wind

                By Lena Holm
                3 May 2020

                Nobody had told the sailors that the harbour was closed, and so they sat on the wall and counted the gulls.

                Login
                """);
        GatherOptions.Corrections keep = new GatherOptions.Corrections(List.of("Login"), List.of());
        Outcome<AddSources.Result> r =
                AddSources.run(
                        world,
                        new AddSources.Request(
                                temp.resolve("book"),
                                List.of(page.toString()),
                                null,
                                GatherOptions.DEFAULTS.with(keep)));
        String text =
                Files.readString(
                        temp.resolve("book")
                                .resolve(r.value().added().getFirst().folder())
                                .resolve("article.md"));
        assertTrue(text.endsWith("counted the gulls.\n\nLogin\n"), text);
    }

    private Path source(String text) throws IOException {
        newBook();
        Path file = temp.resolve("wall.md");
        Files.writeString(file, text);
        return file;
    }

    private void newBook() throws IOException {
        Path manifest = temp.resolve("book/book.yaml");
        if (Files.exists(manifest)) return;
        Files.createDirectories(manifest.getParent());
        Files.writeString(manifest, "title: B\nparts: []\n");
    }

    private Outcome<AddSources.Result> add() {
        return add(GatherOptions.Corrections.NONE);
    }

    private Outcome<AddSources.Result> add(GatherOptions.Corrections corrections) {
        return AddSources.run(
                world,
                new AddSources.Request(
                        temp.resolve("book"),
                        List.of(temp.resolve("wall.md").toString()),
                        null,
                        GatherOptions.DEFAULTS.with(corrections)));
    }

    private static List<String> codes(Outcome<?> o) {
        return o.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
