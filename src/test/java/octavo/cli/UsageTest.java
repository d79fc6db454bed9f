package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What those meet who know nothing yet: misspelt commands and names, things forgotten, `--json` where something failed.
class UsageTest {
    @TempDir Path folder;
    private Path book;

    @BeforeEach
    void aBook() {
        book = folder.resolve("reader");
        assertEquals(0, Program.run("new", book, "-q").code());
    }

    private static void says(int code, String message, Object... args) {
        Program p = Program.run(args);
        assertEquals(code, p.code(), p.err());
        assertTrue(p.err().contains(message), p.err());
    }

    private void add(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        assertEquals(0, Program.run("add", file, "--book", book, "-q").code());
    }

    private void edit(String from, String to) throws IOException {
        Path manifest = book.resolve("book.yaml");
        String text = Files.readString(manifest);
        assertTrue(text.contains(from), text);
        Files.writeString(manifest, text.replace(from, to));
    }

    @Test
    void misspeltCommandsAndOptionsNameTheNearest() {
        says(2, "there is no command `buld`\n  hint: did you mean `build`?", "buld");
        says(2, "there is no command `frobnicate`\n  hint: octavo --help", "frobnicate");
        says(
                2,
                "`octavo build` has no option `--pfd`\n  hint: did you mean `--pdf`?",
                "build",
                "--pfd");
        says(2, "`b` is one name too many for `octavo check`", "check", "a", "b");
        says(2, "`octavo add` needs SOURCE", "add");
        says(2, "error: there is no format 'foo'; there are text,", "cite", "--to", "foo");
        says(2, "`octavo cover` needs --for=PROFILE", "cover", book);
        says(2, "a book can't have -5 pages", "cover", book, "--for", "kdp", "--pages", "-5");
        says(2, "--style needs a value: S", "build", "--style");
    }

    @Test
    void helpFitsATerminal() {
        assertEquals(Program.run("--help").out(), Program.run("help").out());
        assertEquals(Program.run("add", "--help").out(), Program.run("help", "add").out());
        for (String command :
                "new add extract build check rights cite cover impose styles fonts".split(" ")) {
            String help = Program.run("help", command).out();
            assertTrue(help.lines().allMatch(l -> l.length() <= 80), help);
            assertFalse(help.matches("(?s).*[.]\n +[a-z].*"), help);
        }
        String completion = Program.run("completion").out();
        assertTrue(completion.contains("--citation-style"), completion);
    }

    @Test
    void aMisspeltStyleOfTheCommandIsAMatterOfUsage() throws IOException {
        says(
                2,
                "there is no style `clasic`\n  hint: did you mean",
                "build",
                book,
                "--style",
                "clasic");
        says(2, "there is no style `clasic`", "styles", "clasic");
        says(2, "no citation style `apaa`", "build", book, "--citation-style", "apaa");
        says(2, "no citation style `apaa`", "cite", book, "--style", "apaa");
        edit("style: classic", "style: {name: classic, size: 11}");
        says(1, "book.yaml:8:30: error[style-setting]", "check", book);
    }

    @Test
    void aBookMayBeNamedByItsFile() {
        assertEquals(0, Program.run("check", book.resolve("book.yaml")).code());
        assertEquals(0, Program.run("rights", book.resolve("book.yaml")).code());
    }

    @Test
    void whatWasForgottenIsSaid() throws IOException {
        says(0, "book.yaml:15:1: warning[book-empty]: the book has no articles", "check", book);
        add("a.md", "# One\n\nText.\n");
        add("b.md", "# Two\n\nText.\n");
        Files.writeString(folder.resolve("c.md"), "# Only a title\n");
        says(0, "warning[article-empty]", "add", folder.resolve("c.md"), "--book", book);
        edit("      - articles/two\n", "");
        says(0, "note[article-unlisted]: not in the book: articles/two\n", "check", book);
        says(0, "articles/only-a-title/article.md: warning[article-empty]", "check", book);
    }

    @Test
    void foreignKeysOfATextAreOneNote() throws IOException {
        add("a.md", "---\ntitle: One\nlayout: post\ntags: [x]\n---\n\nText.\n");
        says(0, "the keys `layout`, `tags` are kept and not used", "check", book);
    }

    @Test
    void pagesAreChosenOfPdfsAlone() throws IOException {
        Path text = Files.writeString(folder.resolve("a.md"), "# One\n\nText.\n");
        says(0, "a.md: warning[pages-ignored]: is no PDF", "extract", text, "--pages", "3");
    }

    @Test
    void aLanguageIsNoName() throws IOException {
        edit("language: en", "language: German");
        says(
                1,
                "`language`: `German` is not a language\n  hint: did you mean `de`?",
                "check",
                book);
        edit("language: German", "language: klingon");
        says(1, "hint: write a BCP 47 tag", "check", book);
    }

    @Test
    void aMissingImageIsNamedOnce() throws IOException {
        add("a.md", "# One\n\nText.\n");
        Path article = book.resolve("articles/one/article.md");
        Files.writeString(article, Files.readString(article) + "\n![A map](map.png)\n");
        Program p = Program.run("check", book);
        assertEquals(1, p.code(), p.err());
        assertEquals(1, p.err().split("\\[image-missing\\]", -1).length - 1, p.err());
    }

    @Test
    void jsonSaysWhatWentWrong() {
        Path nowhere = folder.resolve("nowhere");
        for (Object[] args :
                new Object[][] {
                    {"cite", nowhere, "--json"},
                    {"rights", nowhere, "--json"},
                    {"styles", "clasic", "--json"},
                    {"new", book, "--json"}
                }) {
            Program p = Program.run(args);
            assertEquals(2, p.code());
            assertTrue(p.out().contains("\"exit\": 2"), p.out());
            assertTrue(p.out().contains("\"severity\": \"error\""), p.out());
            assertEquals("", p.err());
        }
        Program p = Program.run("extract", folder.resolve("none.txt"), "--json");
        assertEquals(3, p.code());
        assertTrue(p.out().contains("\"code\": \"source-missing\""), p.out());
    }

    @Test
    void jsonHasTheResults() throws IOException {
        add("a.md", "# One\n\nText.\n");
        assertTrue(
                Program.run("rights", book, "--json").out().contains("\"ground\": \"none-found\""));
        assertTrue(Program.run("styles", "--json").out().contains("\"style\": \"classic\""));
        assertTrue(
                Program.run("fonts", book, "--json").out().contains("\"family\": \"EB Garamond\""));
        assertTrue(Program.run("cite", book, "--json").out().contains("\"citations\": \"One"));
        Program p = Program.run("extract", folder.resolve("a.md"), "--json", "--to", "json");
        assertTrue(p.out().contains("\"articles\": ["), p.out());
        assertFalse(p.out().contains("error"), p.out());
    }
}
