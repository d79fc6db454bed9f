package octavo.books;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import octavo.cli.Program;
import octavo.testing.EpubChecks;
import octavo.testing.Tool;
import octavo.testing.Unzipped;
import octavo.testing.VeraPdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README's first command, and what must hold for what it makes.
class SamplerTest {
    private static final Path BOOK = Path.of("books/sampler");

    @TempDir static Path out;

    @BeforeAll
    static void build() {
        Program p = Program.run("build", BOOK, "-o", out);
        assertEquals(0, p.code(), p.err());
    }

    @Test
    void thePdfIsAccessibleAndArchivable() throws IOException {
        VeraPdf.check(out.resolve("sampler.pdf"), "ua1", "2a");
        Tool.run("qpdf", "--check", out.resolve("sampler.pdf").toString());
    }

    @Test
    void epubcheckHasNothingToSay() throws IOException {
        assertEquals(List.of(), EpubChecks.check(Files.readAllBytes(out.resolve("sampler.epub"))));
    }

    @Test
    void anotherFolderTimeZoneAndLocaleGiveTheSameBytes(@TempDir Path other) throws IOException {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Path copy = other.resolve("sampler");
            try (var files = Files.walk(BOOK)) {
                for (Path f : files.filter(Files::isRegularFile).toList()) {
                    Path to = copy.resolve(BOOK.relativize(f).toString());
                    if (to.startsWith(copy.resolve("out"))) continue;
                    Files.createDirectories(to.getParent());
                    Files.copy(f, to);
                }
            }
            assertEquals(0, Program.run("build", copy, "-q").code());
            for (String name : List.of("sampler.pdf", "sampler.epub")) {
                assertArrayEquals(
                        Files.readAllBytes(out.resolve(name)),
                        Files.readAllBytes(copy.resolve("out").resolve(name)),
                        name);
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void everyPageOfThePdfIsInThePageList() throws IOException {
        Unzipped zip = new Unzipped(Files.readAllBytes(out.resolve("sampler.epub")));
        String nav = zip.text("EPUB/nav.xhtml");
        String list = nav.substring(nav.indexOf("page-list"));
        long entries = list.lines().filter(l -> l.startsWith("<li>")).count();
        String info = Tool.run("pdfinfo", out.resolve("sampler.pdf").toString());
        int pages = Integer.parseInt(info.replaceAll("(?s).*Pages:\\s+(\\d+).*", "$1"));
        assertTrue(
                entries <= pages && entries > pages / 2,
                entries + " entries for " + pages + " pages");
        assertTrue(list.contains(">1</a>"), list);
    }
}
