package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.cli.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every fault is said, once, where it is.
class FaultyBooksTest {
    private static final String BOOK =
            """
            title: Shores
            language: en-GB
            identifier: urn:uuid:d171d8cb-5282-477c-b406-016aae4b186f
            front: [title, contents]
            back: []
            parts:
              - articles: [articles/tides]
            """;

    private static final String ARTICLE =
            """
            ---
            title: The Tides
            language: en-GB
            rights: {ground: own, status: granted}
            ---

            Twice a day the water comes to the wall, and twice a day it thinks better of it.
            """;

    @TempDir Path folder;
    private Path book;

    @BeforeEach
    void write() throws IOException {
        book = folder.resolve("shores");
        write("book.yaml", BOOK);
        write("articles/tides/article.md", ARTICLE);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(book.resolve(file).getParent());
        Files.writeString(book.resolve(file), text);
    }

    private List<String> check() {
        return Program.run("check", book, "-q")
                .err()
                .lines()
                .filter(l -> !l.startsWith("  hint"))
                .map(l -> l.replaceFirst(".*?(?=book\\.yaml|articles/)", ""))
                .toList();
    }

    @Test
    void aTitleThatCantBeReadIsNotMissing() throws IOException {
        write("articles/tides/article.md", ARTICLE.replace("The Tides", "[The Tides]"));
        assertEquals(
                List.of(
                        "articles/tides/article.md:2:8: error[yaml-type]: `title` must be text, found a list"),
                check());
    }

    @Test
    void aReadingThatNothingKnowsIsSaidOnce() throws IOException {
        write("refs.bib", "@book{tide, title={Tides}, year={1900}}\n");
        write(
                "book.yaml",
                BOOK.replace("[articles/tides]", "[articles/tides, {cite: tine}]")
                        + "citations: {bibliography: [refs.bib]}\n");
        assertEquals(
                List.of(
                        "book.yaml:7:39: error[citation-unknown]: the reading `tine` is in no bibliography"),
                check());
    }

    @Test
    void ofAMappingThatIsNoneNothingMoreIsSaid() throws IOException {
        write(
                "articles/tides/article.md",
                ARTICLE.replace(
                        "rights: {ground: own, status: granted}",
                        "rights: {ground: own, status: granted, accepted: yes, territory: Mars, formats: [book], changes: ommission}\nfacsimile: tides.pdf"));
        String at = "articles/tides/article.md:";
        assertEquals(
                List.of(
                        at
                                + "4:50: error[yaml-type]: `accepted` must be a mapping (`key: value`), found text",
                        at + "4:66: warning[unknown-value]: `Mars` is no value of `territory`",
                        at + "4:82: warning[unknown-value]: `book` is no value of `formats`",
                        at + "4:98: error[unknown-value]: `ommission` is no value of `changes`",
                        at
                                + "5:12: error[yaml-type]: `facsimile` must be a mapping (`key: value`), found text"),
                check().stream().filter(l -> !l.contains("rights-")).toList());
    }

    /// Pages of facsimiles begin with no words.
    @Test
    void anotherEditionHasTheNumbersOfReproducedPages() throws IOException {
        assertEquals(0, Program.run("build", book, "--pdf", "-q").code());
        Files.copy(book.resolve("out/shores.pdf"), book.resolve("articles/tides/tides.pdf"));
        write(
                "book.yaml",
                BOOK.replace(
                        "[articles/tides]", "[{article: articles/tides, facsimile: tides.pdf}]"));
        assertEquals(0, Program.run("build", book, "-q").code());
        Path report = folder.resolve("reference.json");
        Files.copy(book.resolve("out/shores.report.json"), report);
        Program p = Program.run("build", book, "--epub", "--reference", report, "-q");
        assertEquals(0, p.code(), p.err());
        assertFalse(p.err().contains("reference-page-lost"), p.err());
    }
}
