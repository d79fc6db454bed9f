package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.cli.Program;
import octavo.testing.EpubChecks;
import octavo.testing.Tool;
import octavo.testing.Unzipped;
import octavo.testing.VeraPdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Index, list of figures, series page, the editor's last word, and the page numbers of another edition.
class IndexedBookTest {
    @TempDir Path folder;
    private Path book;

    @BeforeEach
    void write() throws IOException {
        book = folder.resolve("coasts");
        Path a = book.resolve("articles/a");
        Files.createDirectories(a);
        Files.copy(
                Path.of("books/sampler/articles/18f-guides/images/18F-guides.png"),
                a.resolve("home.png"));
        String words = "Some words of a text that goes on for a while about harbours. ".repeat(36);
        Files.writeString(
                a.resolve("article.md"),
                "---\ntitle: Long Coasts<br>and Short Ones\nrights: {ground: own, status: granted}\n"
                        + "images:\n  - {file: home.png, alt: A page, ground: own, status: granted}\n---\n\n"
                        + "Of [harbours]{.index} and []{.index term=\"Ships > sailing\"}sails. "
                        + words
                        + "\n\n![The home page of a guide. It is here for its caption.](home.png)\n\n"
                        + (words + "\n\n").repeat(6)
                        + "## The second part {break=recto}\n\n"
                        + "[]{.index term=\"Ports\" see=\"harbours\"}[]{.index term=\"*Élan*\"}"
                        + "[]{.index term=\"Ships > sailing\"}"
                        + words
                        + "\n\n::: {.attributes looseness=1}\n"
                        + words
                        + "\n:::\n");
        Files.writeString(
                book.resolve("book.yaml"),
                "title: Coasts\nlanguage: en\nuse: personal\nseries: Readings, 3\n"
                        + "front: [half-title, series, title, contents, list-of-figures]\n"
                        + "parts:\n- articles: [articles/a]\nback: [index, colophon]\n");
    }

    @Test
    void theIndexLeadsToPagesAndThroughItsEntries() throws IOException {
        Program p = Program.run("build", book, "-q");
        assertEquals(0, p.code(), p.err());
        Path pdf = book.resolve("out/coasts.pdf");
        VeraPdf.check(pdf, "ua1", "2a");
        String text = Tool.run("pdftotext", pdf.toString(), "-").replace("\u00a0", " ");
        assertTrue(text.contains("Readings\n3\n"), text);
        assertTrue(text.contains("List of Figures"), text);
        assertTrue(text.contains("The home page of a guide"), text);
        assertFalse(text.contains("guide. It is here for its caption\u2003"), text);
        String index = text.substring(text.lastIndexOf("Index\n"));
        for (String line :
                List.of("Élan, N", "harbours, 1", "Ports. See harbours", "Ships", "sailing, 1, N"))
            assertTrue(
                    index.lines().anyMatch(l -> l.matches(line.replace("N", "\\d+"))),
                    line + "\n" + index);

        byte[] bytes = Files.readAllBytes(book.resolve("out/coasts.epub"));
        assertEquals(List.of(), EpubChecks.check(bytes));
        Unzipped epub = new Unzipped(bytes);
        String nav = epub.text("EPUB/nav.xhtml");
        assertTrue(nav.contains("epub:type=\"loi\""), nav);
        assertTrue(nav.contains("epub:type=\"index\""), nav);
        String article = epub.text("EPUB/text/a.xhtml");
        Matcher links =
                Pattern.compile("href=\"a\\.xhtml#([^\"]+)\"")
                        .matcher(epub.text("EPUB/text/index.xhtml"));
        int n = 0;
        while (links.find()) {
            assertTrue(article.contains("id=\"" + links.group(1) + "\""), links.group(1));
            n++;
        }
        assertEquals(4, n);
        List<String> terms =
                Pattern.compile("(?:<p [^>]*index-line[^>]*>)(?:<em>)?([^<,.]+)")
                        .matcher(epub.text("EPUB/text/index.xhtml"))
                        .results()
                        .map(r -> r.group(1))
                        .toList();
        assertEquals(List.of("Élan", "harbours", "Ports", "Ships", "sailing"), terms);
    }

    @Test
    void whatTheIndexLeadsToMustBeThere() throws IOException {
        Path md = book.resolve("articles/a/article.md");
        Files.writeString(md, Files.readString(md).replace("see=\"harbours\"", "see=\"havens\""));
        Program p = Program.run("build", book, "--pdf", "-q");
        assertTrue(p.err().contains("warning[index-see-missing]"), p.err());
        assertTrue(p.err().contains("havens"), p.err());
    }

    @Test
    void theEditorHasTheLastWord() throws IOException {
        Program p = Program.run("build", book, "--pdf", "-q");
        assertEquals(0, p.code(), p.err());
        Path pdf = book.resolve("out/coasts.pdf");
        List<String> pages = pages(pdf);
        int second = -1;
        for (int i = 0; i < pages.size(); i++)
            if (pages.get(i).strip().startsWith("The second part")
                    || pages.get(i).contains("\nThe second part\n")
                            && !pages.get(i).contains("Contents")) second = i;
        assertEquals(1, (second + 1) % 2, "page " + (second + 1));
        long loose = lines(pages);

        Path md = book.resolve("articles/a/article.md");
        Files.writeString(md, Files.readString(md).replace("looseness=1", "looseness=7"));
        Program odd = Program.run("build", book, "--pdf", "-q");
        assertTrue(
                odd.err().contains("warning[bad-attribute]: `looseness=7` is not known"),
                odd.err());
        assertEquals(loose - 1, lines(pages(pdf)));
    }

    @Test
    void anotherEditionHasTheNumbersOfThisOne() throws IOException {
        assertEquals(0, Program.run("build", book, "-q").code());
        Path report = folder.resolve("reference.json");
        Files.copy(book.resolve("out/coasts.report.json"), report);
        Path out = folder.resolve("large");
        Program p =
                Program.run(
                        "build",
                        book,
                        "--style",
                        "large-print",
                        "--reference",
                        report,
                        "-o",
                        out,
                        "-q");
        assertEquals(0, p.code(), p.err());
        assertFalse(p.err().contains("reference-page-lost"), p.err());
        VeraPdf.check(out.resolve("coasts.pdf"), "ua1", "2a");
        List<String> own = labels(Files.readAllBytes(book.resolve("out/coasts.epub")));
        byte[] large = Files.readAllBytes(out.resolve("coasts.epub"));
        assertEquals(own, labels(large));
        assertEquals(List.of(), EpubChecks.check(large));
        assertEquals(around(Files.readAllBytes(book.resolve("out/coasts.epub"))), around(large));

        // A word put in before does not move the others.
        Path md = book.resolve("articles/a/article.md");
        Files.writeString(md, Files.readString(md).replace("Of [harbours]", "Now of [harbours]"));
        Program moved =
                Program.run("build", book, "--epub", "--reference", report, "-o", out, "-q");
        assertTrue(moved.err().isEmpty(), moved.err());
        assertEquals(own, labels(Files.readAllBytes(out.resolve("coasts.epub"))));

        Program none = Program.run("build", book, "--reference", folder.resolve("no"), "-q");
        assertEquals(3, none.code());
    }

    @Test
    void theReportOfTheReferenceEditionIsInTheBook() throws IOException {
        Files.writeString(folder.resolve("report.json"), "{}");
        Path yaml = book.resolve("book.yaml");
        Files.writeString(yaml, Files.readString(yaml) + "pages: {reference: ../report.json}\n");
        for (String command : List.of("build", "check")) {
            Program p = Program.run(command, book, "-q");
            assertEquals(1, p.code(), p.err());
            assertTrue(p.err().contains("book.yaml:9:20: error[outside-book]"), p.err());
            assertFalse(p.err().contains("report-unreadable"), p.err());
        }
    }

    private static List<String> pages(Path pdf) throws IOException {
        return List.of(Tool.run("pdftotext", "-layout", pdf.toString(), "-").split("\f"));
    }

    /// Lines of the text.
    private static long lines(List<String> pages) {
        return pages.stream().flatMap(String::lines).filter(l -> l.length() > 30).count();
    }

    private static List<String> labels(byte[] epub) {
        String nav = new Unzipped(epub).text("EPUB/nav.xhtml");
        List<String> out = new ArrayList<>();
        Matcher m =
                Pattern.compile("#page-[^\"]*\">([^<]+)</a>")
                        .matcher(nav.substring(nav.indexOf("page-list")));
        while (m.find()) out.add(m.group(1));
        return out;
    }

    private static List<String> around(byte[] epub) {
        Matcher m =
                Pattern.compile("id=\"page-(\\d+)\" aria-label=\"\\d+\"></span>.{12}")
                        .matcher(new Unzipped(epub).text("EPUB/text/a.xhtml"));
        return m.results().map(r -> r.group()).toList();
    }
}
