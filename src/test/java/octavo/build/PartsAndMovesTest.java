package octavo.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.cli.Program;
import octavo.testing.EpubChecks;
import octavo.testing.Tool;
import octavo.testing.Unzipped;
import octavo.testing.VeraPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `build --part`, `--against` and `--for`.
class PartsAndMovesTest {
    private static final Path SAMPLER = Path.of("books/sampler");

    @TempDir Path folder;

    @Test
    void aPartHasThePagesAndNumbersOfTheWhole() throws IOException {
        Path out = folder.resolve("out");
        assertEquals(0, Program.run("build", SAMPLER, "-o", out, "-q").code());
        Program p = Program.run("build", SAMPLER, "--part", "of books", "-o", out, "-q");
        assertEquals(0, p.code(), p.err());
        assertFalse(p.err().contains("link-target-missing"), p.err());
        String part = out.resolve("sampler-of-books.pdf").toString();
        VeraPdf.check(Path.of(part), "ua1", "2a");
        byte[] bytes = Files.readAllBytes(out.resolve("sampler-of-books.epub"));
        assertEquals(List.of(), EpubChecks.check(bytes));
        Unzipped epub = new Unzipped(bytes);
        Unzipped all = new Unzipped(Files.readAllBytes(out.resolve("sampler.epub")));
        assertFalse(epub.names().contains("EPUB/text/gifts.xhtml"));
        assertEquals(pages(all, "glossary"), pages(epub, "glossary"));
        assertFalse(pages(epub, "glossary").isEmpty());
        String whole = text(out.resolve("sampler.pdf").toString());
        for (String page : text(part).split("\f")) assertTrue(whole.contains(page), page);
    }

    private static String text(String pdf) throws IOException {
        return Tool.run("pdftotext", "-layout", pdf, "-");
    }

    /// The marks of a file, with what stands around them.
    private static List<String> pages(Unzipped epub, String file) {
        Matcher m =
                Pattern.compile("id=\"page-(\\d+)\" aria-label=\"\\d+\"></span>.{20}")
                        .matcher(epub.text("EPUB/text/" + file + ".xhtml"));
        return m.results().map(r -> r.group()).toList();
    }

    @Test
    void unknownPartsAndProfilesAreNamed() {
        Program part = Program.run("build", SAMPLER, "--part", "Week", "-o", folder, "-q");
        assertEquals(2, part.code());
        assertTrue(part.err().contains("Of Letters; Of Books; Of Giving"), part.err());
        Program device = Program.run("build", SAMPLER, "--for", "kobi", "-o", folder, "-q");
        assertEquals(2, device.code());
        assertTrue(device.err().contains("did you mean `kobo`"), device.err());
    }

    @Test
    void whatMovedIsNamed() throws IOException {
        Path book = folder.resolve("moving");
        for (String id : List.of("a", "b", "c")) {
            Path at = book.resolve("articles/" + id);
            Files.createDirectories(at);
            String words = "Some words of a text that goes on for a while. ".repeat(60);
            Files.writeString(
                    at.resolve("article.md"),
                    "---\ntitle: Article "
                            + id
                            + "\nrights: {ground: own, status: granted}\n---\n\n"
                            + (words + "\n\n").repeat(6));
        }
        Files.writeString(
                book.resolve("book.yaml"),
                "title: Moving\nlanguage: en\nuse: personal\nstyle: classic\nparts:\n"
                        + "- articles: [articles/a, articles/b, articles/c]\n");
        assertEquals(0, Program.run("build", book, "--pdf", "-q").code());
        Path saved = folder.resolve("saved.json");
        Files.copy(book.resolve("out/moving.report.json"), saved);
        Program same = Program.run("build", book, "--pdf", "--against", saved, "-q");
        assertTrue(same.out().contains("no page moved"), same.out());

        Path b = book.resolve("articles/b/article.md");
        String text = Files.readString(b);
        Files.writeString(
                b, text.replaceFirst("Some words", "A few words more. ".repeat(15) + "Some words"));
        Program fix = Program.run("build", book, "--pdf", "--against", saved, "-q");
        assertEquals(0, fix.code());
        assertFalse(fix.out().contains("Article a:"), fix.out());
        assertTrue(fix.out().contains("Article b:"), fix.out());
        assertTrue(fix.out().contains("other words"), fix.out());

        Files.writeString(b, text + "More words of the text here. ".repeat(600));
        Program longer = Program.run("build", book, "--pdf", "--against", saved, "-q");
        assertTrue(longer.out().lines().anyMatch(l -> l.matches("Article b: pages .*, was .*")));
        assertTrue(longer.out().lines().anyMatch(l -> l.matches("Article c: pages .*, was .*")));

        Program none = Program.run("build", book, "--against", folder.resolve("none.json"), "-q");
        assertEquals(3, none.code());
    }

    @Test
    void aBookForADeviceIsFittedToIt() throws IOException {
        Program p =
                Program.run("build", SAMPLER, "--for", "kobo,eink", "-o", folder, "-q", "--epub");
        assertEquals(0, p.code(), p.err());
        byte[] kobo = Files.readAllBytes(folder.resolve("sampler-kobo.kepub.epub"));
        byte[] eink = Files.readAllBytes(folder.resolve("sampler-eink.epub"));
        assertEquals(List.of(), EpubChecks.check(kobo));
        assertEquals(List.of(), EpubChecks.check(eink));
        assertTrue(new Unzipped(eink).names().stream().noneMatch(n -> n.endsWith(".svg")));
        Unzipped k = new Unzipped(kobo);
        for (String n : k.names()) {
            if (!n.startsWith("EPUB/text/") || n.endsWith("cover.xhtml")) continue;
            String text = k.text(n);
            String body = text.substring(text.indexOf("book-inner"));
            String outside =
                    body.replaceAll("(?s)<pre.*?</pre>|<a [^>]*noteref.*?</a>", "")
                            .replaceAll("<span class=\"koboSpan\"[^>]*>[^<]*</span>", "")
                            .replaceAll("<[^>]*>", "");
            assertEquals("book-inner\">", outside.replaceAll("\\s", ""), n);
        }
        Unzipped plain = new Unzipped(Files.readAllBytes(folder.resolve("sampler.epub")));
        assertEquals(words(plain), words(k));
    }

    /// What the checks say of the fitted book is what no fitting can mend.
    @Test
    void aBookForKindleHasTwoLevelsAndTheReadersSize() throws IOException {
        Program p = Program.run("build", SAMPLER, "--for", "kindle", "-o", folder, "-q", "--epub");
        assertEquals(0, p.code(), p.err());
        assertFalse(p.err().contains("ebook-"), p.err());
        byte[] kindle = Files.readAllBytes(folder.resolve("sampler-kindle.epub"));
        assertEquals(List.of(), EpubChecks.check(kindle));
        Unzipped k = new Unzipped(kindle);
        assertFalse(k.text("EPUB/nav.xhtml").contains("From the Russian"));
        assertFalse(k.text("EPUB/css/style.css").contains("line-height: 1.4;"));
        Unzipped common = new Unzipped(Files.readAllBytes(folder.resolve("sampler.epub")));
        assertTrue(common.text("EPUB/nav.xhtml").contains("From the Russian"));
        assertTrue(common.text("EPUB/css/style.css").contains("line-height: 1.4;"));
    }

    private static String words(Unzipped epub) {
        return epub.text("EPUB/text/glossary.xhtml")
                .replaceAll("(?s)<head>.*</head>|<[^>]*>|\\s", "");
    }
}
