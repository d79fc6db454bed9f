package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import octavo.cli.Program;
import octavo.testing.EpubChecks;
import octavo.testing.Tool;
import octavo.testing.Unzipped;
import octavo.testing.VeraPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole books in other scripts, and what is copied out of their PDFs.
class ScriptBooksTest {
    private static final Path BOOKS = Path.of("src/test/resources/octavo/books");

    @TempDir Path out;

    @ParameterizedTest
    @ValueSource(strings = {"ar", "he", "ja", "ru"})
    void conformsAndGivesItsText(String language) throws IOException {
        Program p = Program.run("build", BOOKS.resolve(language), "-o", out);
        assertEquals(0, p.code(), p.err());
        assertTrue(!p.err().contains("glyph-missing"), p.err());
        Path pdf = out.resolve(language + ".pdf");
        VeraPdf.check(pdf, "ua1", "2a");
        byte[] epub = Files.readAllBytes(out.resolve(language + ".epub"));
        assertEquals(List.of(), EpubChecks.check(epub));
        boolean rtl = language.equals("ar") || language.equals("he");
        assertEquals(
                rtl,
                new Unzipped(epub)
                        .text("EPUB/package.opf")
                        .contains("page-progression-direction=\"rtl\""));
        String copied = letters(Tool.run("pdftotext", pdf.toString(), "-"));
        // Marks beside figures and Latin words stand where pdftotext's own reordering puts them.
        if (rtl) copied = copied.replaceAll("[^\\p{L}\\p{M}]", "");
        String article = Files.readString(BOOKS.resolve(language + "/articles/a/article.md"));
        String body = article.substring(article.indexOf("---", 4) + 3);
        for (String paragraph : body.split("\n\n")) {
            if (paragraph.isBlank() || paragraph.matches("(?s)\\s*(#|\\||- |1\\.|\\[\\^).*"))
                continue;
            String text =
                    paragraph
                            .replaceAll("\\]\\([^)]*\\)|\\]\\{[^}]*\\}|\\[(?!\\^)|[*>~]", "")
                            .replace("[^1]", "\0");
            for (String sentence : text.split("(?<=[.?!。؟])|\0")) {
                String plain = letters(sentence.replace("^", ""));
                if (rtl) plain = plain.replaceAll("[^\\p{L}\\p{M}]", "");
                assertTrue(copied.contains(plain), plain);
            }
        }
    }

    /// Ligatures, small capitals, figures, swashes and combining marks, each by CSS.
    @Test
    void whatGlyphsChangeIsCopiedAsWritten(@TempDir Path book) throws IOException {
        Files.createDirectories(book.resolve("articles/a"));
        Files.createDirectories(book.resolve("styles/own"));
        Files.writeString(
                book.resolve("book.yaml"),
                """
                title: Glyphs
                language: en
                use: personal
                style: own
                parts: [{articles: [articles/a]}]
                """);
        Files.writeString(
                book.resolve("styles/own/style.css"),
                """
                @page { size: A5; margin: 20mm }
                html { font-family: "EB Garamond"; font-size: 12pt; line-height: 16pt }
                .dlig { font-variant-ligatures: discretionary-ligatures historical-ligatures }
                .onum { font-variant-numeric: oldstyle-nums }
                .frac { font-variant-numeric: diagonal-fractions }
                .swsh { font-style: italic; font-variant-alternates: swash(1) }
                .caps { font-variant-caps: all-small-caps }
                .upper { text-transform: uppercase }
                .sups { font-variant-position: super }
                .ss { font-variant-alternates: styleset(1, 2) historical-forms }
                """);
        List<String> texts =
                List.of(
                        "The office of fifty fjords, affable, difficult, Though",
                        "[act strict spectrum lost]{.dlig}",
                        "[In 1841 and 23.50]{.onum}",
                        "[1/2 and 3/4]{.frac}",
                        "[Quick Kings and Verses]{.swsh}",
                        "[Small Capitals and Été]{.small-caps}",
                        "[NATO and Unesco]{.caps}",
                        "[Straße und Öl]{.upper}",
                        "x[23]{.sups} and y",
                        "[Quick lost session]{.ss}",
                        "x\u0304 q\u0323 m\u0308 e\u0301 a\u0323\u0302 combining",
                        "ﬁsh as it is written");
        Files.writeString(
                book.resolve("articles/a/article.md"),
                "---\ntitle: Glyphs\nrights: {ground: own, status: granted}\n---\n\n"
                        + String.join("\n\n", texts)
                        + "\n");
        Program p = Program.run("build", "--pdf", book, "-o", out);
        assertEquals(0, p.code(), p.err());
        Path pdf = out.resolve(book.getFileName() + ".pdf");
        VeraPdf.check(pdf, "ua1", "2a");
        String copied = letters(Tool.run("pdftotext", pdf.toString(), "-"));
        for (String t : texts) {
            String plain = letters(t.replaceAll("\\]\\{[^}]*\\}|\\[", ""));
            assertTrue(copied.contains(plain), t + "\n" + copied);
        }
    }

    /// Of small capitals that the face has not only a sheet of the book is told, once.
    @Test
    void wantingSmallCapitalsAreToldOfTheBooksSheet(@TempDir Path folder) throws IOException {
        Program plain = Program.run("check", BOOKS.resolve("ru"));
        assertTrue(!plain.err().contains("small-caps-missing"), plain.err());
        Path book = Files.createDirectories(folder.resolve("b"));
        Files.createDirectories(book.resolve("styles/own"));
        Files.writeString(
                book.resolve("styles/own/style.css"),
                """
                @import "../classic/style.css";
                h1, strong { font-variant-caps: all-small-caps; }
                """);
        Files.writeString(
                book.resolve("book.yaml"),
                "title: Книга\nlanguage: ru\nuse: personal\nstyle: own\nparts: [{articles: [a]}]\n");
        Files.createDirectories(book.resolve("a"));
        Files.writeString(
                book.resolve("a/article.md"),
                "---\ntitle: Книга\nrights: {ground: own, status: granted}\n---\n\nЭто **важно** и **нужно**.\n");
        String said = Program.run("check", book).err();
        assertTrue(
                said.contains(
                        "styles/own/style.css:2:14: note[small-caps-missing]: EB Garamond 400 has"
                                + " no small capitals for “Книга”"),
                said);
        assertEquals(2, said.split("small-caps-missing").length, said);
    }

    /// The colophon names the faces that stand in for the style's in a text; not those of a word in passing.
    @Test
    void facesOfOtherScriptsAreNamed(@TempDir Path book) throws IOException {
        Files.createDirectories(book.resolve("a"));
        Files.writeString(
                book.resolve("book.yaml"),
                "title: Two\nlanguage: en\nuse: personal\nparts: [{articles: [a]}]\nback: [colophon]\n");
        Files.writeString(
                book.resolve("a/article.md"),
                "---\ntitle: A\nlanguage: ar\nrights: {ground: own, status: granted}\n---\n\n"
                        + "الكتاب بيت من الورق، وكل صفحة نافذة تطل على حديقة كبيرة. [ספר]{lang=he}\n");
        Program p = Program.run("build", book, "-o", out);
        assertEquals(0, p.code(), p.err());
        Unzipped epub = new Unzipped(Files.readAllBytes(out.resolve(book.getFileName() + ".epub")));
        assertTrue(
                epub.text("EPUB/package.opf")
                        .contains("<dc:language>en</dc:language>\n<dc:language>ar</dc:language>"));
        assertTrue(
                epub.text("EPUB/text/a.xhtml").contains(" lang=\"ar\" xml:lang=\"ar\">\n<head>"));
        String pdf = out.resolve(book.getFileName() + ".pdf").toString();
        String said = Tool.run("pdftotext", pdf, "-").replaceAll("\\s+", " ");
        assertTrue(said.contains("Georg Duffner and Octavio Pardo) and Amiri (Khaled Hosny"), said);
        assertTrue(!said.contains("Ruhl"), said);
    }

    @Test
    void fontsAreListedAndShown() throws IOException {
        Path specimen = out.resolve("specimen.pdf");
        Program p = Program.run("fonts", "-o", specimen);
        assertEquals(0, p.code(), p.err());
        assertTrue(
                p.out().lines().anyMatch(l -> l.matches("Amiri +400, 700 +Latin, Arabic +OFL-1.1")),
                p.out());
        VeraPdf.check(specimen, "ua1", "2a");
    }

    /// Without spaces, marks of direction and hyphens at line ends; letters composed with their marks.
    private static String letters(String s) {
        String composed = Normalizer.normalize(s, Normalizer.Form.NFC);
        return composed.replaceAll("[\0\\s\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069\u2060]", "");
    }
}
