package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.cli.Program;
import octavo.testing.Tool;
import octavo.testing.VeraPdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// PDF/UA-1 and PDF/A-2a of whole books, in all styles.
class AccessibleBooksTest {
    /// Pages that other programs made.
    private static final List<String> PAGES =
            List.of(
                    "libreoffice",
                    "lualatex",
                    "pdflatex",
                    "cairo",
                    "qpdf-rotated",
                    "pdflatex-math");

    @TempDir static Path folder;

    private static Path facsimiles;

    @BeforeAll
    static void facsimiles() throws IOException {
        facsimiles = folder.resolve("facsimiles");
        assertEquals(0, Program.run("new", facsimiles, "-q").code());
        for (String name : PAGES) {
            Path pdf = Path.of("src/test/resources/octavo/pdf/facsimiles", name + ".pdf");
            Program add = Program.run("add", pdf, "--pages", "1", "--book", facsimiles, "-q");
            assertEquals(0, add.code(), add.err());
        }
        Path yaml = facsimiles.resolve("book.yaml");
        Files.writeString(yaml, Files.readString(yaml) + "\npages: {multiple: 16}\n");
        try (var articles = Files.list(facsimiles.resolve("articles"))) {
            Path first = articles.sorted().findFirst().orElseThrow().resolve("article.md");
            String s = Files.readString(first);
            Files.writeString(first, s.replace("facsimile:\n", "facsimile:\n  full-page: true\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "journal", "large-print", "modern", "plain", "reader"})
    void facsimilesConform(String style) throws IOException {
        Path out = folder.resolve(style);
        Program build = Program.run("build", facsimiles, "--pdf", "--style", style, "-o", out);
        assertEquals(0, build.code(), build.err());
        Path pdf = out.resolve("facsimiles.pdf");
        VeraPdf.check(pdf, "ua1", "2a");
        String info = Tool.run("pdfinfo", pdf.toString());
        Matcher pages = Pattern.compile("Pages: +(\\d+)").matcher(info);
        assertTrue(pages.find() && Integer.parseInt(pages.group(1)) % 16 == 0, info);
        assertTrue(build.err().contains("empty at the end make"), build.err());
        String text = Tool.run("pdftotext", pdf.toString(), "-");
        assertTrue(text.contains("Office, efficient waffle."), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "large-print", "modern", "plain", "reader"})
    void theSamplerConforms(String style) throws IOException {
        VeraPdf.check(Path.of(Built.styled(style) + ".pdf"), "ua1", "2a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "large-print", "reader"})
    void thePostsConform(String style) throws IOException {
        Path out = folder.resolve("posts-" + style);
        Path book = Built.posts().getParent().getParent();
        Program build = Program.run("build", book, "--pdf", "--style", style, "-o", out, "-q");
        assertEquals(0, build.code(), build.err());
        VeraPdf.check(out.resolve("posts.pdf"), "ua1", "2a");
    }

    @Test
    void poeConforms() throws IOException {
        VeraPdf.check(Files.readAllBytes(Path.of(Built.poe() + ".pdf")), "ua1", "2a");
    }
}
