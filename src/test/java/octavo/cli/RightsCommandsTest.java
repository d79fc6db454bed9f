package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Books that rights stop, and books that they let through.
class RightsCommandsTest {
    private static final String TEXT =
            """
            ---
            title: A Road
            author: Anna Berg
            ---

            The road was built by 'nobody' whom anybody remembers, and it leads to the sea.

            In winter it is closed. Nobody walks it then but the people who count the stones.

            > Count again, they say.
            """;

    private static final String ND =
            "rights:\n  ground: licence\n  status: granted\n  license: CC-BY-ND-4.0\n  credit: “A Road” © 2015 Anna Berg\n  notices: [The author takes no blame for the road.]\n";

    @TempDir Path folder;
    private Path book;
    private Path article;

    @BeforeEach
    void aBook() throws IOException {
        book = folder.resolve("reader");
        Path source = folder.resolve("road.md");
        Files.writeString(source, TEXT);
        assertEquals(0, Program.run("new", book).code());
        assertEquals(0, Program.run("add", source, "--book", book).code());
        try (var folders = Files.list(book.resolve("articles"))) {
            article = folders.findFirst().orElseThrow().resolve("article.md");
        }
        String text = Files.readString(article);
        Files.writeString(article, text.replaceFirst("(?m)^rights:\\n(?:  .*\\n)+", ND));
    }

    private void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(from), from + " in " + text);
        Files.writeString(file, text.replace(from, to));
    }

    private Program builds(int code) {
        Program p = Program.run("build", book);
        assertEquals(code, p.code(), p.err());
        assertEquals(code == 0, Files.exists(book.resolve("out")), p.err());
        return p;
    }

    @Test
    void anUnchangedTextOfAnNdLicenceIsAllowed() throws IOException {
        builds(0);
        String report = Files.readString(book.resolve("out/reader.report.json"));
        assertTrue(report.contains("\"kind\": \"licence\""), report);
        assertTrue(report.contains("\"kind\": \"notice\""), report);
        assertFalse(report.contains("\"page\": null"), report);
        assertFalse(report.contains("\"epub\": null"), report);
    }

    @Test
    void smartQuotesAreFormat() throws IOException {
        String text = Files.readString(article);
        Files.writeString(
                article, text.replace("'nobody'", "“nobody”").replace("‘nobody’", "“nobody”"));
        builds(0);
    }

    @Test
    void anAbridgedTextIsRefused() throws IOException {
        edit(article, "In winter it is closed. ", "");
        Program p = builds(4);
        assertTrue(p.err().contains("error[rights-no-derivatives]"), p.err());
        assertTrue(p.err().contains("(omission), and CC BY-ND 4.0 allows no changes"), p.err());
    }

    @Test
    void anotherTitleMustBeGivenAsChanged() throws IOException {
        edit(article, "title: A Road", "title: The Long Way");
        assertTrue(builds(4).err().contains("changes: [retitling]"));
        edit(article, "  status: granted\n", "  status: granted\n  changes: [retitling]\n");
        builds(0);
        Program p = Program.run("rights", book, "--to", "json");
        assertTrue(p.out().contains("\"changes\": \"retitling\""), p.out());
    }

    @Test
    void anEditorLetsARowThrough() throws IOException {
        edit(article, "In winter it is closed. ", "");
        edit(
                article,
                "  status: granted\n",
                "  status: granted\n  accepted: {by: A. Editor, date: 2026-02-01, reason: the author agreed}\n");
        Program p = builds(0);
        String report = Files.readString(book.resolve("out/reader.report.json"));
        assertTrue(report.contains("A. Editor: the author agreed"), report + p.err());
    }

    @Test
    void aStyleThatHidesCreditsIsFound() throws IOException {
        hide("@media print { .credit-text { display: none } }");
        Program p = builds(4);
        assertTrue(
                p.err().contains("the credit \"“A Road” © 2015 Anna Berg\" owed for \"A Road\""),
                p.err());
        assertTrue(p.err().contains("does not stand in the PDF"), p.err());
        assertFalse(p.err().contains("in the EPUB"), p.err());
        hide("@media epub { .notice { display: none } }");
        p = builds(4);
        assertTrue(
                p.err().contains("the notice \"The author takes no blame for the road.\""),
                p.err());
        assertTrue(p.err().contains("does not stand in the EPUB"), p.err());
        assertFalse(p.err().contains("in the PDF"), p.err());
    }

    /// A style of the book's own that differs from `classic` by a rule; the source note would say the credit again.
    private void hide(String rule) throws IOException {
        Path style = book.resolve("styles/own/style.css");
        Files.createDirectories(style.getParent());
        Path classic = Path.of("styles/classic/style.css");
        Files.writeString(
                style,
                Files.readString(classic) + "\n.source-note { display: none }\n" + rule + "\n");
        String manifest = Files.readString(book.resolve("book.yaml"));
        Files.writeString(
                book.resolve("book.yaml"), manifest.replaceFirst("(?m)^style:.*$", "style: own"));
    }

    @Test
    void aBookWithoutAttributionPagesOwesThem() throws IOException {
        String manifest = Files.readString(book.resolve("book.yaml"));
        Files.writeString(
                book.resolve("book.yaml"),
                manifest.replaceFirst("(?m)^back:.*$", "back: [colophon]"));
        Program p = builds(4);
        assertTrue(p.err().contains("keep `attribution` in the book's `back:`"), p.err());
    }

    @Test
    void whoIsToBeAskedAndWhatItCosts() throws IOException {
        edit(
                article,
                "  status: granted\n",
                "  status: pending\n  holder: Example Press\n  contact: rights@example.org\n  fee: 120.50 EUR\n  expires: 2031-05-01\n");
        Program p = Program.run("rights", book);
        assertEquals(0, p.code(), p.err());
        assertTrue(p.out().contains("Example Press <rights@example.org>: A Road"), p.out());
        assertTrue(p.out().contains("2031-05-01  A Road"), p.out());
        assertTrue(p.out().contains("120.50 EUR"), p.out());
        Path letters = folder.resolve("letters");
        assertEquals(0, Program.run("rights", book, "--letters", letters).code());
        String letter = Files.readString(letters.resolve("example-press.md"));
        assertTrue(letter.contains("To: Example Press\nrights@example.org"), letter);
        assertTrue(letter.contains("- A Road"), letter);
        assertFalse(letter.contains("{"), letter);
        assertTrue(letter.contains("*, for "), letter);
        String sheet = Program.run("rights", book, "--to", "course-pack").out();
        assertTrue(sheet.contains("A Road"), sheet);
    }

    @Test
    void theSheetHasNoMarkUp() throws IOException {
        edit(article, "  kind: markdown\n", "  kind: markdown\n  container: Example.org\n");
        String sheet = Program.run("rights", book, "--to", "course-pack").out();
        assertTrue(sheet.contains(",Example.org,"), sheet);
    }

    @Test
    void theSheetForACoursePackOffice() throws IOException {
        edit(
                book.resolve("book.yaml"),
                "style: classic\n",
                "style: classic\ncourse: {code: GEO 210, term: Spring 2027}\ncitations: {style: apa, bibliography: [refs.bib]}\n");
        Files.writeString(
                book.resolve("refs.bib"),
                """
                @incollection{berg, author = {Berg, Anna}, title = {A Road}, booktitle = {Roads and Stones},
                  publisher = {Example Press}, address = {Oslo}, year = 1931, pages = {12--19},
                  isbn = {978-0-306-40615-7}}
                """);
        edit(article, "title: A Road\n", "title: A Road\ncite-as: berg\n");
        Program p = Program.run("rights", book, "--to", "course-pack");
        assertEquals(0, p.code(), p.err());
        String[] lines = p.out().split("\r\n");
        assertTrue(
                lines[0].startsWith("course,term,author,title,source,publisher,year,pages,isbn"),
                lines[0]);
        assertTrue(
                lines[1].startsWith(
                        "GEO 210,Spring 2027,Anna Berg,A road,Roads and stones,Oslo: Example Press,1931,12"),
                lines[1]);
        assertTrue(lines[1].contains("978-0-306-40615-7"), lines[1]);
        builds(0);
    }

    @Test
    void theEbookSaysItToPrograms() throws IOException {
        builds(0);
        try (var zip = new ZipFile(book.resolve("out/reader.epub").toFile())) {
            StringBuilder all = new StringBuilder();
            for (var e : Collections.list(zip.entries())) {
                if (!e.getName().endsWith(".xhtml")) continue;
                try (var in = zip.getInputStream(e)) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            String said = all.toString();
            assertTrue(
                    said.contains(
                            "<link rel=\"license\" href=\"https://creativecommons.org/licenses/by-nd/4.0/\"/>"),
                    said);
            assertTrue(
                    said.contains("<meta property=\"dcterms:creator\" content=\"Anna Berg\"/>"),
                    said);
        }
    }
}
