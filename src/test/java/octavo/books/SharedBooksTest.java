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
import octavo.testing.Shared;
import octavo.testing.Tool;
import octavo.testing.Unzipped;
import octavo.testing.VeraPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole books of real articles, from `add` to the finished files.
class SharedBooksTest {
    @TempDir Path folder;

    private Path built(String name, Path source) {
        Path book = folder.resolve(name);
        assertEquals(0, Program.run("new", book, "-q").code());
        Program add = Program.run("add", source, "--book", book, "-q");
        assertEquals(0, add.code(), add.err());
        Program build = Program.run("build", book, "-q");
        assertEquals(0, build.code(), build.err());
        return book.resolve("out").resolve(name);
    }

    private static void valid(Path slug) throws IOException {
        VeraPdf.check(Files.readAllBytes(Path.of(slug + ".pdf")), "ua1", "2a");
        Tool.run("qpdf", "--check", slug + ".pdf");
        assertEquals(List.of(), EpubChecks.check(Files.readAllBytes(Path.of(slug + ".epub"))));
    }

    /// Text of the articles' files, in reading order.
    private static String epubText(Path slug, List<String> articles) throws IOException {
        Unzipped zip = new Unzipped(Files.readAllBytes(Path.of(slug + ".epub")));
        StringBuilder sb = new StringBuilder();
        for (String id : articles)
            sb.append(plain(zip.text("EPUB/text/" + id + ".xhtml"))).append('\n');
        return sb.toString();
    }

    private static String plain(String xhtml) {
        return xhtml.replaceAll("(?s)<head>.*?</head>", "")
                .replaceAll(
                        "(?s)<p [^>]*class=\"(source-note|article-author|article-translator)\".*?</p>",
                        " ")
                .replaceAll(
                        "(?s)<(?:a|h2) [^>]*(doc-noteref|doc-backlink|notes-title)[^>]*>.*?</(?:a|h2)>",
                        "")
                .replaceAll("</?(?:i|b|em|strong|span|abbr|a|cite|q|small|sub|sup)\\b[^>]*>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /// Ids of the articles, in the order of the spine.
    private static List<String> articles(Path slug) throws IOException {
        Unzipped zip = new Unzipped(Files.readAllBytes(Path.of(slug + ".epub")));
        Matcher m =
                Pattern.compile("<itemref idref=\"x-([^\"]+)\"")
                        .matcher(zip.text("EPUB/package.opf"));
        List<String> ids = new ArrayList<>();
        while (m.find()) {
            String id = m.group(1);
            if (zip.text("EPUB/text/" + id + ".xhtml").contains("<section class=\"article\""))
                ids.add(id);
        }
        return ids;
    }

    @Test
    void emersonsWordsAreAllThereInOrder() throws IOException {
        Path source = Shared.folder().resolve("corpus/standardebooks/ralph-waldo-emerson_essays");
        Path slug = Built.emerson();
        valid(slug);
        List<String> ids = articles(slug);
        assertEquals(21, ids.size(), ids.toString());
        StringBuilder sb = new StringBuilder();
        for (String id : ids) {
            Path file = source.resolve("src/epub/text/" + id + ".xhtml");
            sb.append(plain(Files.readString(file))).append('\n');
        }
        List<String> words = Words.of(sb.toString());
        List<String> epub = Words.of(epubText(slug, ids));
        int limit = words.size() / 1000;
        assertTrue(Words.distance(words, epub, limit) <= limit, "EPUB");
        String pdf =
                Tool.run(
                        "pdftotext",
                        "-x",
                        "0",
                        "-y",
                        "55",
                        "-W",
                        "432",
                        "-H",
                        "528",
                        slug + ".pdf",
                        "-");
        List<String> printed = Words.of(pdf);
        int from = printed.indexOf("History");
        assertTrue(from >= 0, "no History");
        assertTrue(printed.size() > words.size() * 0.999, printed.size() + " of " + words.size());
    }

    @Test
    void thePostsAreABook() throws IOException {
        Path slug = Built.posts();
        valid(slug);
        Unzipped zip = new Unzipped(Files.readAllBytes(Path.of(slug + ".epub")));
        assertEquals(48, articles(slug).size());
        for (String id : articles(slug)) {
            String text =
                    zip.text("EPUB/text/" + id + ".xhtml")
                            .replaceAll("(?s)<(pre|code)\\b.*?</\\1>", "");
            assertFalse(text.contains("{%"), id);
            assertFalse(text.contains("site.baseurl") || text.contains("| url"), id);
        }
    }

    @Test
    void thePastedSampleKeepsItsCreditsAndLosesItsFurniture() throws IOException {
        Path slug = built("pasted", Shared.folder().resolve("corpus/pasted"));
        valid(slug);
        String id = articles(slug).getFirst();
        Unzipped zip = new Unzipped(Files.readAllBytes(Path.of(slug + ".epub")));
        String text = zip.text("EPUB/text/" + id + ".xhtml");
        String nav = zip.text("EPUB/nav.xhtml");
        for (String h :
                List.of(
                        "Familiarity Breeds Contempt",
                        "Heartland Theory",
                        "Rough Riding in the Pacific",
                        "Energy Dependency")) {
            assertTrue(text.contains(h + "</h2>"), h);
            assertTrue(nav.contains(">" + h + "</a>"), h);
        }
        String rights = zip.text("EPUB/text/attribution.xhtml");
        assertTrue(
                plain(rights)
                        .contains(
                                "don’t reflect any official position of Geopoliticalmonitor.com."),
                rights);
        assertTrue(plain(rights).contains("Пресс-служба Президента России"), rights);
        String pdf = Tool.run("pdftotext", slug + ".pdf", "-");
        for (String gone : List.of("Back to Top", "Login", "Lost your password?")) {
            assertFalse(pdf.contains(gone), gone);
            assertFalse(text.contains(gone), gone);
            Path removed = folder.resolve("pasted/articles/" + id + "/source/removed.yaml");
            assertTrue(Files.readString(removed).contains(gone), gone);
        }
        String fonts = Tool.run("pdffonts", slug + ".pdf");
        assertTrue(fonts.lines().skip(2).allMatch(l -> l.contains("EBGaramond")), fonts);
    }
}
