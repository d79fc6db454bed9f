package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user meets: results, diagnostics with their places, exit codes, and that nothing is half-written.
class CommandsTest {
    private static final String PASTE =
            """
            The Bridge That Moved

            For two hundred years the bridge stood where the road wanted it to stand, and nobody asked why the river had to bend to reach it.

            A Matter of Stone

            Then the survey came, with its chains and its small flags, and found that the bridge was eleven yards from where every map had put it.

            Back to top
            """;

    @TempDir Path folder;
    private Path book;

    @BeforeEach
    void aBook() throws IOException {
        book = folder.resolve("reader");
        Path paste = folder.resolve("bridge.txt");
        Files.writeString(paste, PASTE);
        assertEquals(0, Program.run("new", book).code());
        assertEquals(0, Program.run("add", paste, "--book", book).code());
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = book.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(from), from + " in " + text);
        Files.writeString(path, text.replace(from, to));
    }

    private String article() throws IOException {
        try (var folders = Files.list(book.resolve("articles"))) {
            return "articles/" + folders.findFirst().orElseThrow().getFileName() + "/article.md";
        }
    }

    private void fails(int code, String message, String hint) {
        Program p = Program.run("build", book);
        assertEquals(code, p.code(), p.err());
        assertTrue(p.err().contains(message), p.err());
        assertTrue(p.err().contains(hint), p.err());
        assertFalse(Files.exists(book.resolve("out")), "something was written");
        assertFalse(p.err().contains("\tat "), "a stack trace");
    }

    @Test
    void aBookOfOneArticleIsMade() throws IOException {
        edit("book.yaml", "title:", "title: Bridges");
        Program p = Program.run("build", book);
        assertEquals(0, p.code(), p.err());
        assertTrue(p.out().contains("reader.pdf"), p.out());
        assertTrue(Files.size(book.resolve("out/reader.pdf")) > 10_000);
        assertTrue(Files.size(book.resolve("out/reader.epub")) > 10_000);
        assertTrue(Files.readString(book.resolve("out/reader.report.json")).contains("\"pages\""));
    }

    @Test
    void pdfAndEpubCanBeAskedForAlone() {
        assertEquals(
                0, Program.run("build", book, "--epub", "-o", folder.resolve("e"), "-q").code());
        assertTrue(Files.exists(folder.resolve("e/reader.epub")));
        assertFalse(Files.exists(folder.resolve("e/reader.pdf")));
        assertEquals(
                0, Program.run("build", book, "--pdf", "-o", folder.resolve("p"), "-q").code());
        assertFalse(Files.exists(folder.resolve("p/reader.epub")));
    }

    @Test
    void checkWritesNothing() {
        Program p = Program.run("check", book);
        assertEquals(0, p.code(), p.err());
        assertTrue(p.err().contains("warning[untitled]"), p.err());
        assertFalse(Files.exists(book.resolve("out")));
    }

    @Test
    void aMisspeltKeyNamesTheNearest() throws IOException {
        edit("book.yaml", "title:", "tilte:");
        fails(1, "book.yaml:3:1: error[unknown-key]", "title");
    }

    @Test
    void aBadLineOfYamlHasItsPlace() throws IOException {
        edit("book.yaml", "title:", "title: [unclosed\nx");
        fails(1, "book.yaml:", "error[");
    }

    @Test
    void aMissingImageHasItsPlaceInTheArticle() throws IOException {
        String file = article();
        Files.writeString(
                book.resolve(file),
                Files.readString(book.resolve(file)) + "\n![A map](images/map.png)\n");
        fails(1, "error[image-missing]", file + ":");
    }

    @Test
    void latin1IsToldToBeConverted() throws IOException {
        Path file = book.resolve(article());
        byte[] bytes = (Files.readString(file) + "\nCafé\n").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);
        fails(1, "error[not-utf-8]", "UTF-8");
    }

    @Test
    void anArticleListedTwiceIsAnError() throws IOException {
        String name = article().split("/")[1];
        edit(
                "book.yaml",
                "- articles/" + name,
                "- articles/" + name + "\n      - articles/" + name);
        fails(1, "error[article-twice]", "hint:");
    }

    @Test
    void aFolderWithoutABookIsAMatterOfUsage() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Program p = Program.run("build", empty);
        assertEquals(2, p.code(), p.err());
        assertTrue(p.err().contains("hint:"), p.err());
        assertEquals(2, Program.run("new", book).code());
        assertEquals(2, Program.run("build", book, "--no-such-option").code());
    }

    @Test
    void aSourceThatCantBeReadEndsWithThree() throws IOException {
        String before = Files.readString(book.resolve("book.yaml"));
        Program p = Program.run("add", folder.resolve("nothing.txt"), "--book", book);
        assertEquals(3, p.code(), p.err());
        assertEquals(before, Files.readString(book.resolve("book.yaml")));
        assertEquals(3, Program.run("extract", folder.resolve("nothing.txt")).code());
    }

    @Test
    void unsettledRightsForbidABookThatIsSoldButNotADraft() throws IOException {
        edit("book.yaml", "use: personal", "use: sold");
        fails(4, "error[rights-unconfirmed]", "hint:");
        assertEquals(0, Program.run("build", book, "--draft", "-q").code());
    }

    @Test
    void theLedgerHasARowForTheText() {
        Program p = Program.run("rights", book, "--to", "csv");
        assertEquals(0, p.code(), p.err());
        assertTrue(p.out().contains("The Bridge That Moved"), p.out());
        assertTrue(p.out().contains("none-found"), p.out());
    }

    @Test
    void extractPrintsTheBody() {
        Program p = Program.run("extract", folder.resolve("bridge.txt"), "--to", "text");
        assertEquals(0, p.code(), p.err());
        assertTrue(p.out().contains("A Matter of Stone"), p.out());
        assertFalse(p.out().contains("Back to top"), p.out());
        assertFalse(p.out().contains("The Bridge That Moved"), p.out());
    }

    @Test
    void helpNamesEveryCommand() {
        String help = Program.run("--help").out();
        for (String c : new String[] {"new", "add", "extract", "build", "check", "rights"}) {
            assertTrue(help.contains("  " + c), help);
        }
        assertTrue(Program.run("--version").out().startsWith("Octavo "));
    }

    @Test
    void filesAreNamedFromTheCurrentFolder() throws IOException {
        edit("book.yaml", "style: classic", "stile: classic");
        Program p = Program.run("build", book);
        assertTrue(p.err().contains(book.resolve("book.yaml") + ":8:1: error"), p.err());
        assertTrue(
                Program.run("build", book, "--json").out().contains("\"file\": \"book.yaml\""),
                "as in the report: relative to the book");
    }
}
