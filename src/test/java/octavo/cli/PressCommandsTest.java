package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files for printers, from the command line.
class PressCommandsTest {
    @TempDir Path folder;
    private Path book;

    @BeforeEach
    void aBook() throws IOException {
        book = folder.resolve("reader");
        Path source = folder.resolve("road.md");
        Files.writeString(
                source,
                "---\ntitle: A Road\nauthor: Anna Berg\n---\n\n"
                        + "The road leads to the sea. ".repeat(400)
                        + "\n");
        assertEquals(0, Program.run("new", book).code());
        assertEquals(0, Program.run("add", source, "--book", book).code());
        settle("own");
    }

    private void settle(String ground) throws IOException {
        Path article = book.resolve("articles/road/article.md");
        if (!Files.exists(article)) {
            try (var all = Files.list(book.resolve("articles"))) {
                article = all.findFirst().orElseThrow().resolve("article.md");
            }
        }
        String text = Files.readString(article);
        Files.writeString(
                article,
                text.replaceFirst(
                        "(?m)^rights:\\n(?:  .*\\n)+",
                        "rights:\n  ground: "
                                + ground
                                + "\n  status: "
                                + (ground.equals("own") ? "granted" : "refused")
                                + "\n"));
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument d = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(d);
        }
    }

    @Test
    void asManyFilesAsAreAskedFor() throws IOException {
        Path manifest = book.resolve("book.yaml");
        Files.writeString(manifest, Files.readString(manifest) + "\nprint: [x1a]\n");
        Program p = Program.run("build", book, "--for", "x4");
        assertEquals(0, p.code(), p.err());
        Path out = book.resolve("out");
        for (String name :
                new String[] {"reader.pdf", "reader-x4.pdf", "reader-x1a.pdf", "reader.epub"})
            assertTrue(Files.exists(out.resolve(name)), name + "\n" + p.out());
        assertEquals(text(out.resolve("reader.pdf")), text(out.resolve("reader-x4.pdf")));
        assertEquals(text(out.resolve("reader.pdf")), text(out.resolve("reader-x1a.pdf")));
    }

    @Test
    void tooFewPagesForThePrinter() {
        Program p = Program.run("build", book, "--for", "kdp");
        assertEquals(1, p.code());
        assertTrue(p.err().contains("press-pages-few"), p.err());
        assertFalse(Files.exists(book.resolve("out")));
        Program check = Program.run("check", book, "--for", "kdp");
        assertEquals(1, check.code());
        assertTrue(check.err().contains("takes 24 and more"), check.err());
    }

    @Test
    void unknownPrinters() throws IOException {
        Program p = Program.run("build", book, "--for", "ingrm");
        assertEquals(2, p.code());
        assertTrue(p.err().contains("ingram"), p.err());
        Path manifest = book.resolve("book.yaml");
        Files.writeString(manifest, Files.readString(manifest) + "\nprint: [luluu]\n");
        Program q = Program.run("build", book);
        assertEquals(1, q.code());
        assertTrue(q.err().contains("luluu"), q.err());
    }

    @Test
    void aDraftSaysSo() throws IOException {
        settle("permission");
        assertEquals(4, Program.run("build", book).code());
        Program p = Program.run("build", book, "--draft");
        assertEquals(0, p.code(), p.err());
        Path out = book.resolve("out");
        assertTrue(text(out.resolve("reader.pdf")).contains("Draft"));
        try (ZipFile zip = new ZipFile(out.resolve("reader.epub").toFile())) {
            long marked =
                    zip.stream()
                            .filter(e -> e.getName().endsWith(".xhtml"))
                            .filter(e -> {
                                try (var in = zip.getInputStream(e)) {
                                    return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                            .contains("Draft: rights are not settled");
                                } catch (IOException x) {
                                    throw new UncheckedIOException(x);
                                }
                            })
                            .count();
            assertTrue(marked >= 4, "marked " + marked);
        }
    }

    /// A picture that can't be shown never vanishes without a word.
    @Test
    void aBrokenImageIsNamedWithItsPlace() throws IOException {
        Path article;
        try (var all = Files.list(book.resolve("articles"))) {
            article = all.findFirst().orElseThrow().resolve("article.md");
        }
        Files.createDirectories(article.resolveSibling("images"));
        Files.write(article.resolveSibling("images/half.jpg"), new byte[] {-1, -40, -1, -32, 0, 9});
        Files.writeString(article, Files.readString(article) + "\n![A picture](images/half.jpg)\n");
        Program p = Program.run("build", book, "--pdf");
        assertEquals(1, p.code(), p.err());
        assertTrue(p.err().contains("error[image-broken]"), p.err());
        assertTrue(
                p.err().lines().anyMatch(l -> l.matches(".*article\\.md:\\d+:\\d+: error.*")),
                p.err());
        assertFalse(Files.exists(book.resolve("out/reader.pdf")));
    }
}
