package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A book of five articles and a reading that is only cited, with shared and own references, in the scopes that
/// citations are counted in.
class CitedBookTest {
    private static final Path BOOK = Path.of("books/harbour");
    private static final List<String> ARTICLES = List.of("tides", "nets", "ropes", "knots", "foam");

    @TempDir Path folder;

    /// What is added to the article on tides.
    private String more = "";

    @ParameterizedTest
    @CsvSource({
        "chicago-notes-bibliography, article, both, foot",
        "chicago-notes-bibliography, part, part, article-end",
        "chicago-notes-bibliography, book, book, book-end",
        "apa, article, both, foot",
        "apa, part, part, article-end",
        "apa, book, book, book-end",
    })
    void conforms(String style, String scope, String list, String notes) throws IOException {
        Path made = build(style, scope, list, notes);
        VeraPdf.check(Path.of(made + ".pdf"), "ua1", "2a");
        assertEquals(List.of(), EpubChecks.check(Files.readAllBytes(Path.of(made + ".epub"))));
    }

    /// OSCOLA says "Ibid" for the work of the note before and "(n 3)" for one of an earlier note.
    @ParameterizedTest
    @CsvSource({"article, both", "part, part", "book, book"})
    void ibidNeverCrossesAnArticle(String scope, String list) throws IOException {
        Unzipped book = epub(build("oscola", scope, list, "foot"));
        List<String> all = new ArrayList<>();
        for (String a : ARTICLES) {
            List<String> notes = notes(book.text("EPUB/text/" + a + ".xhtml"));
            assertTrue(!notes.getFirst().contains("Ibid"), a + ": " + notes);
            all.add(a + ": " + String.join(" | ", notes));
        }
        assertTrue(all.getFirst().contains("| 2 Ibid 14. |"), all.getFirst());
        assertTrue(all.get(1).contains("Ibid 3."), all.get(1));
        String first =
                switch (scope) {
                    case "article" ->
                            "nets: 1 Ada Kern, A Short History of Nets (Quay Press 1999) ch 2.";
                    default -> "nets: 8 Kern, A Short History of Nets (n 7) ch 2.";
                };
        assertTrue(all.get(1).startsWith(first), all.get(1));
        String ropes =
                switch (scope) {
                    case "article", "part" -> "ropes: 1 Bo Lind and Lea Moor, ‘Ropes of the North’";
                    default -> "ropes: 13 Lind and Moor (n 3) 50.";
                };
        assertTrue(all.get(2).startsWith(ropes), all.get(2));
        String foam =
                switch (scope) {
                    case "article" -> "foam: 1 Ruth Amsel, ‘Foam’";
                    case "part" -> "foam: 6 Ruth Amsel, ‘Foam’";
                    default -> "foam: 18 Amsel (n 12).";
                };
        assertTrue(all.get(4).startsWith(foam), all.get(4));
    }

    /// Kern has two books of one year; the first part cites both, the article on ropes but one.
    @ParameterizedTest
    @CsvSource({"article, both, 1999", "part, part, 1999", "book, book, 1999b"})
    void yearsHaveLettersWithinTheScope(String scope, String list, String ropes)
            throws IOException {
        Unzipped book = epub(build("apa", scope, list, "foot"));
        String tides = text(book.text("EPUB/text/tides.xhtml"));
        assertTrue(tides.contains("(Kern, 1999b, p. 12)"), tides);
        assertTrue(tides.contains("(Kern, 1999a)"), tides);
        assertTrue(text(book.text("EPUB/text/nets.xhtml")).contains("(Kern, 1999a, Chapter 2)"));
        String of = text(book.text("EPUB/text/ropes.xhtml"));
        assertTrue(of.contains("(Kern, " + ropes + ")"), of);
        String where =
                switch (scope) {
                    case "article" -> "ropes";
                    case "part" -> "references-2";
                    default -> "bibliography";
                };
        String entries = text(book.text("EPUB/text/" + where + ".xhtml"));
        assertTrue(entries.contains("Kern, A. (" + ropes + "). Tides and harbours."), entries);
    }

    @Test
    void citationsLeadToEntriesAndBack() throws IOException {
        for (String scope : List.of("article, both", "part, part", "book, book")) {
            Unzipped book = epub(build("apa", scope.split(", ")[0], scope.split(", ")[1], "foot"));
            for (String a : ARTICLES) {
                String page = book.text("EPUB/text/" + a + ".xhtml");
                Matcher m =
                        Pattern.compile("<a class=\"biblioref\"[^>]* href=\"([^\"#]*)#([^\"]+)\"")
                                .matcher(page);
                int links = 0;
                while (m.find()) {
                    links++;
                    String in = m.group(1).isEmpty() ? a + ".xhtml" : m.group(1);
                    String target = book.text("EPUB/text/" + in);
                    assertTrue(target.contains("id=\"" + m.group(2) + "\""), m.group());
                }
                assertTrue(links > 0, a);
            }
        }
    }

    /// What the article came with stays as it is; what it cites beside that follows.
    @Test
    void ownListIsKeptReformattedOrBoth() throws IOException {
        String own = "Moor, Lea. “On Knots.” In A Reader in Ropework.";
        String formatted = "Moor, L. (2010). On knots.";
        String keep = knots("keep");
        assertTrue(keep.contains(own) && !keep.contains(formatted), keep);
        assertTrue(keep.contains("Further references Lind, B., & Moor, L. (2004)."), keep);
        String reformat = knots("reformat");
        assertTrue(!reformat.contains(own) && reformat.contains(formatted), reformat);
        assertTrue(reformat.contains("Strand, Ivo. Unfindable Knots."), reformat);
        String both = knots("both");
        assertTrue(both.contains(own) && both.contains(formatted), both);
    }

    @Test
    void notesAtTheEndSayToWhichPagesTheyBelong() throws IOException {
        Path made = build("chicago-notes-bibliography", "article", "book", "book-end");
        String pdf = Tool.run("pdftotext", "-layout", made + ".pdf", "-");
        assertTrue(pdf.matches("(?s).*Notes to pages \\d+–\\d+ .*"), pdf);
        String notes = text(epub(made).text("EPUB/text/notes.xhtml"));
        assertTrue(notes.contains("Northern Ropes 1 Bo Lind and Lea Moor"), notes);
        Path after = build("chicago-notes-bibliography", "article", "article", "article-end");
        String knots = text(epub(after).text("EPUB/text/knots.xhtml"));
        assertTrue(knots.matches(".* Notes 1 Lea Moor.* References Moor, Lea.*"), knots);
    }

    @Test
    void listsAndNotesAreTheTextsNotItsLastSections() throws IOException {
        more = "\n\n## Afterwards\n\nMore of it [@kern1999].\n";
        String page =
                epub(build("chicago-notes-bibliography", "article", "article", "article-end"))
                        .text("EPUB/text/tides.xhtml");
        assertTrue(page.contains("<h2 class=\"references-title\""), page);
        assertTrue(text(page).matches(".* Afterwards More of it.* Notes 1 .* References .*"), page);
    }

    /// In a note of the text's own the title follows the author's name, without parentheses.
    @Test
    void citationsWithinNotes() throws IOException {
        more = "\n\nMore.^[See @lind2012 [p. 4], who follows [@lind2012, p. 5].]\n";
        List<String> notes =
                notes(
                        epub(build("chicago-notes-bibliography", "article", "article", "foot"))
                                .text("EPUB/text/tides.xhtml"));
        String last = notes.getLast();
        assertTrue(
                last.matches("\\d+ See (Bo )?Lind, ‘.*, 4, who follows \\(Lind, .*, 5\\)\\."),
                last);
    }

    /// A name that says all stands alone, and leads to its entry; what is no list has no numbers.
    @Test
    void namesAloneAndNumbers() throws IOException {
        more = "\n\n@old1866 says so.\n";
        String mla = epub(build("mla", "article", "both", "foot")).text("EPUB/text/tides.xhtml");
        assertTrue(text(mla).contains(" Old says so."), text(mla));
        assertTrue(mla.matches("(?s).*<a class=\"biblioref\"[^>]*>Old</a> says so\\..*"), mla);
        Unzipped ieee = epub(build("ieee", "article", "both", "foot"));
        String tides = text(ieee.text("EPUB/text/tides.xhtml"));
        assertTrue(tides.contains("Reprinted from N. Bell, "), tides);
        String reading = text(ieee.text("EPUB/text/lind2012.xhtml"));
        assertTrue(reading.contains("B. Lind, ") && !reading.contains("[1]"), reading);
    }

    /// Notes that stand behind all texts are cited from behind them.
    @Test
    void placesStandInPrintedOrder() throws IOException {
        Unzipped book = epub(build("apa", "book", "book", "book-end"));
        String entry =
                book.text("EPUB/text/bibliography.xhtml")
                        .replaceAll(
                                "(?s).*(<div class=\"reference[^>]*>(?:(?!</div>).)*Tides and harbours.*?</div>).*",
                                "$1");
        Matcher m = Pattern.compile("href=\"([a-z]+)\\.xhtml#").matcher(entry);
        List<String> files = new ArrayList<>();
        while (m.find()) files.add(m.group(1));
        assertTrue(files.indexOf("notes") == files.size() - 1, files + entry);
    }

    private String knots(String references) throws IOException {
        Path made = build("apa", "article", "article", "foot", references);
        return text(epub(made).text("EPUB/text/knots.xhtml"));
    }

    private Path build(String style, String scope, String list, String notes) throws IOException {
        return build(style, scope, list, notes, "keep");
    }

    private Path build(String style, String scope, String list, String notes, String references)
            throws IOException {
        Path book = folder.resolve("citing");
        try (var files = Files.walk(BOOK)) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                Path to = book.resolve(BOOK.relativize(f));
                Files.createDirectories(to.getParent());
                Files.write(to, Files.readAllBytes(f));
            }
        }
        Path tides = book.resolve("articles/tides/article.md");
        Files.writeString(tides, Files.readString(tides) + more);
        Path manifest = book.resolve("book.yaml");
        String citations =
                String.format(
                        "citations: {style: %s, bibliography: [refs.bib], scope: %s, list: %s,"
                                + " notes: %s, references: %s}",
                        style, scope, list, notes, references);
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("(?m)^citations:.*$", citations));
        Program p = Program.run("build", book, "-q");
        assertEquals(0, p.code(), p.err());
        return book.resolve("out/citing");
    }

    private static Unzipped epub(Path made) throws IOException {
        return new Unzipped(Files.readAllBytes(Path.of(made + ".epub")));
    }

    private static List<String> notes(String page) {
        List<String> out = new ArrayList<>();
        Matcher m = Pattern.compile("(?s)<div class=\"note\".*?</div>").matcher(page);
        while (m.find()) out.add(text(m.group()));
        return out;
    }

    private static String text(String page) {
        return page.replaceAll("(?i)</(p|h[1-6]|div|section|li)>", " ")
                .replaceAll("<[^>]+>", "")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
