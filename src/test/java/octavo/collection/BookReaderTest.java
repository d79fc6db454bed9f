package octavo.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.diag.Outcome;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a book's files say, and what is said of them.
class BookReaderTest {
    @TempDir Path temp;

    private static final String GOOD =
            """
            title: Book
            language: en-GB
            parts:
              - title: One
                articles: [articles/a]
            """;

    private Path book(String manifest) throws IOException {
        write("book.yaml", manifest);
        write("articles/a/article.md", "---\ntitle: A\n---\nText.\n");
        return temp.resolve("book");
    }

    private void write(String file, String text) throws IOException {
        Path p = temp.resolve("book").resolve(file);
        Files.createDirectories(p.getParent());
        Files.writeString(p, text);
    }

    private Outcome<Volume> read(String manifest) throws IOException {
        return BookReader.read(new RealWorld(), book(manifest));
    }

    private void says(String manifest, String... expected) throws IOException {
        assertEquals(List.of(expected), lines(read(manifest)));
    }

    private static List<String> lines(Outcome<?> o) {
        return o.diagnostics().stream()
                .map(d -> d + (d.hint() == null ? "" : " | " + d.hint()))
                .toList();
    }

    @Test
    void aGoodBookSaysNothing() throws IOException {
        Outcome<Volume> o = read(GOOD);
        assertEquals(List.of(), o.diagnostics());
        Volume v = o.value();
        assertEquals("book", v.slug());
        assertEquals("Book", v.manifest().title());
        assertEquals("One", v.parts().getFirst().title());
        assertEquals("a", v.entries().getFirst().id());
        assertEquals("1980-01-01", v.newestDate());
        assertEquals(4, v.front().size());
    }

    @Test
    void noBook() {
        Outcome<Volume> o = BookReader.read(new RealWorld(), temp);
        assertEquals(List.of("no-book"), o.diagnostics().stream().map(d -> d.code()).toList());
    }

    @Test
    void misspeltKeys() throws IOException {
        says(
                GOOD + "langauge: de\npage: {trimm: A5}\n",
                "book.yaml:6:1: error[unknown-key]: unknown key `langauge` | did you mean `language`?",
                "book.yaml:7:8: error[unknown-key]: unknown key `trimm` | did you mean `trim`?");
    }

    @Test
    void badYamlLine() throws IOException {
        Outcome<Volume> o = read("title: Book\n  subtitle: x\n");
        assertEquals(1, o.diagnostics().size());
        assertEquals(
                "book.yaml:2:11: error[yaml-syntax]",
                o.diagnostics().getFirst().toString().split("\\]")[0] + "]");
    }

    @Test
    void wrongValues() throws IOException {
        says(
                GOOD.replace("en-GB", "en_GB")
                        + "use: sale\ndate: 2026-13\nisbn: 978-3-16-148410-1\npage: {trim: big}\n"
                        + "subjects: {a: b}\n",
                "book.yaml:2:11: error[bad-value]: `language`: `en_GB` is not a language | did you mean `en-GB`?",
                "book.yaml:6:6: error[unknown-value]: `sale` is no value of `use` | known are: personal, classroom, free, sold",
                "book.yaml:7:7: error[bad-value]: `date`: `2026-13` is not a date | write 2026-05-17, 2026-05 or 2026",
                "book.yaml:8:7: error[bad-value]: `isbn`: `978-3-16-148410-1` is not an ISBN"
                        + " | by the other digits the last one is 0; one of them is wrong",
                "book.yaml:9:14: error[bad-value]: `page`: `big` is not a page size | write 6x9in, 148x210mm, A5 or Letter"
                        .replace("`page`", "`trim`"),
                "book.yaml:10:11: error[yaml-type]: `subjects` must be text, found a mapping (`key: value`)"
                        + " | text with `[`, `{` or `: ` in it stands within quotation marks: `subjects: \"…\"`");
    }

    /// Each is said once, where the value stands.
    @Test
    void valuesThatWereSilentOrSaidTwice() throws IOException {
        says(
                GOOD.replace("title: Book", "title: [Book]")
                        + "print-run: many\nterritory: [DE, Austria, nowhere]\n"
                        + "cover: zz.png\npages: {multiple: x, reference: zz.json}\n"
                        + "style: {opening: rectoo, sise: 3pt}\nuse: \"\"\n",
                "book.yaml:1:8: error[yaml-type]: `title` must be text, found a list"
                        + " | text with `[`, `{` or `: ` in it stands within quotation marks: `title: \"…\"`",
                "book.yaml:10:18: error[unknown-value]: `rectoo` is no value of `opening` | did you mean `recto`?",
                "book.yaml:10:26: error[unknown-key]: unknown key `sise` | did you mean `size`?",
                "book.yaml:7:17: error[unknown-value]: `territory`: `Austria` is no country | did you mean `AT`?",
                "book.yaml:7:26: error[unknown-value]: `territory`: `nowhere` is no country"
                        + " | write ISO 3166 codes of two letters, `EU` or `world`",
                "book.yaml:6:12: error[bad-value]: `print-run`: `many` is no number of copies"
                        + " | write digits alone: 1500",
                "book.yaml:9:19: error[bad-value]: `pages: {multiple: x}` is no number of pages"
                        + " | write a number from 1 to 99: 4, 8, 16, 32",
                "book.yaml:8:8: error[image-missing]: there is no image `zz.png`"
                        + " | put the image into the book and write its path from there, or take `cover:` out: a typographic one is made",
                "book.yaml:9:33: error[file-missing]: there is no file `zz.json`"
                        + " | keep a copy of out/SLUG.report.json of the edition that readers have");
        Volume v =
                read(GOOD + "style: {opening: rectoo, size: 11pt}\nprint: [lulo, kdp]\n").value();
        assertEquals(java.util.Map.of("size", "11pt"), v.manifest().style().settings());
        assertEquals(
                "[PressChoice[name=lulo, place=book.yaml:7:9], PressChoice[name=kdp, place=book.yaml:7:15]]",
                v.manifest().print().toString());
    }

    /// Unicode's composed and decomposed forms look alike.
    @Test
    void namesThatLookAlike() throws IOException {
        write("u\u0308ber.md", "");
        String line = lines(read(GOOD + "front: [\u00fcber.md]\n")).getFirst();
        assertTrue(line.contains("a name that looks the same is there"), line);
    }

    @Test
    void quotedValuesAreShortened() throws IOException {
        String line = lines(read(GOOD + "date: " + "9".repeat(5000) + "\n")).getFirst();
        assertTrue(line.length() < 900 && line.contains(" … "), line);
    }

    @Test
    void articleTwiceMissingOutside() throws IOException {
        Files.createDirectories(temp.resolve("out/x"));
        Path link = temp.resolve("book/articles/link");
        book(GOOD);
        Files.createSymbolicLink(link, temp.resolve("out/x"));
        says(
                GOOD.replace(
                        "[articles/a]",
                        "[articles/a, ./articles//a/, articles/aa, ../out/x, /etc, articles/link]"),
                "book.yaml:5:28: error[article-twice]: `articles/a` is listed twice; the first time at book.yaml:5:16"
                        + " | take one of them out",
                "book.yaml:5:44: error[article-missing]: there is no article `articles/aa` | did you mean `articles/a`?",
                "book.yaml:5:57: error[outside-book]: `../out/x` leads out of the book's folder"
                        + " | copy what it names into the book, and write its path from there",
                "book.yaml:5:67: error[outside-book]: `/etc` leads out of the book's folder"
                        + " | copy what it names into the book, and write its path from there",
                "book.yaml:5:73: error[outside-book]: `articles/link` leads out of the book's folder"
                        + " | copy what it names into the book, and write its path from there");
    }

    @Test
    void missingImage() throws IOException {
        book(GOOD);
        write("articles/a/images/river.png", "x");
        write(
                "articles/a/article.md",
                "---\ntitle: A\n---\nText.\n\nSee ![A river](images/rivver.png) there.\n");
        assertEquals(
                List.of(
                        "articles/a/article.md:6:5: error[image-missing]: there is no image `images/rivver.png` in"
                                + " `articles/a` | did you mean `images/river.png`?"),
                lines(BookReader.read(new RealWorld(), temp.resolve("book"))));
    }

    /// RFC 3986, 2.1, mixed with plain letters.
    @Test
    void imagesByEncodedNames() throws IOException {
        book(GOOD);
        write("articles/a/images/bild ü.png", "");
        write("articles/a/100% a.png", "");
        write(
                "articles/a/article.md",
                "---\ntitle: A\n---\n![A](images/bild%20ü.png) ![B](images/bild%20%C3%BC.png) ![C](<100% a.png>)\n\n![D](bilt%20ü.png)\n");
        assertEquals(
                List.of(
                        "articles/a/article.md:6:1: error[image-missing]: there is no image `bilt%20ü.png` in `articles/a`"
                                + " | did you mean `images/bild ü.png`?"),
                lines(BookReader.read(new RealWorld(), temp.resolve("book"))));
    }

    @Test
    void latin1Article() throws IOException {
        book(GOOD);
        Files.write(
                temp.resolve("book/articles/a/article.md"),
                "---\ntitle: A\n---\nCafé.\n".getBytes(StandardCharsets.ISO_8859_1));
        List<String> lines = lines(BookReader.read(new RealWorld(), temp.resolve("book")));
        assertEquals(1, lines.size());
        assertTrue(
                lines.getFirst().startsWith("articles/a/article.md:4:4: error[not-utf-8]"),
                lines.getFirst());
    }

    @Test
    void people() throws IOException {
        book(GOOD);
        write("people.yaml", "mbland: {name: Mike Bland, file-as: 'Bland, Mike', bio: Writes.}\n");
        write("articles/a/article.md", "---\ntitle: A\nauthors: [{id: mbland}]\n---\nText.\n");
        Outcome<Volume> o = BookReader.read(new RealWorld(), temp.resolve("book"));
        assertEquals(List.of(), o.diagnostics());
        var author = o.value().entries().getFirst().article().metadata().authors().getFirst();
        assertEquals("Mike Bland", author.name());
        assertEquals("Writes.", author.bio());
    }

    @Test
    void unknownPerson() throws IOException {
        book(GOOD);
        write("people.yaml", "mbland: {name: Mike Bland}\n");
        write("articles/a/article.md", "---\ntitle: A\nauthors: [{id: mblnd}]\n---\nText.\n");
        Outcome<Volume> o = BookReader.read(new RealWorld(), temp.resolve("book"));
        assertEquals(
                List.of(
                        "articles/a/article.md:3:16: warning[unknown-person]: nobody in people.yaml has the id `mblnd`;"
                                + " the name is left out | did you mean `mbland`?"),
                lines(o));
        assertEquals(List.of(), o.value().entries().getFirst().article().metadata().authors());
    }

    @Test
    void untitled() throws IOException {
        says(
                "language: en\ntitle:\nprint: [lulu]\nparts: [{articles: [{cite: mackinder1904}]}]\n",
                "book.yaml:2:1: warning[untitled]: the book has no title; it is called “Untitled” | fill in `title:`",
                "book.yaml:4:1: note[article-unlisted]: not in the book: articles/a | list it under `articles:`, or delete its folder");
    }

    @Test
    void matter() throws IOException {
        book(GOOD);
        write("preface.md", "---\ntitle: Preface\n---\nText.\n");
        says(
                GOOD + "front: [title, preface.md, contnts, title]\nback: [missing.md]\n",
                "book.yaml:6:28: error[unknown-value]: `contnts` is neither matter that Octavo makes nor a Markdown file"
                        + " | did you mean `contents`?",
                "book.yaml:6:37: error[matter-twice]: `title` is listed twice | take one out",
                "book.yaml:7:8: error[file-missing]: there is no file `missing.md` | write the file, or take its name out");
    }

    /// Of what a text in another script would be without its language.
    @Test
    void aTextInOtherLettersThanTheBooks() throws IOException {
        Path book = book(GOOD);
        List<String> says =
                List.of(
                        "articles/a/article.md:4:1: warning[language-script]: this text is in Hebrew"
                                + " letters and is set as English, the book's language | write"
                                + " `language: he` at its head");
        String hebrew = "שלום לכם, קוראים יקרים, וברוכים הבאים.\n";
        write("articles/a/article.md", "---\ntitle: A\n---\n" + hebrew);
        assertEquals(says, lines(BookReader.read(new RealWorld(), book)));
        write("articles/a/article.md", "---\ntitle: A\nlanguage: he\n---\n" + hebrew);
        assertEquals(List.of(), lines(BookReader.read(new RealWorld(), book)));
        write(
                "articles/a/article.md",
                "---\ntitle: A\n---\nThe inscription reads:\n\n::: {lang=he}\n" + hebrew + ":::\n");
        assertEquals(List.of(), lines(BookReader.read(new RealWorld(), book)));
    }

    @Test
    void apostrophesOfTwoKinds() throws IOException {
        Path book = book(GOOD);
        write(
                "articles/a/article.md",
                "---\ntitle: A\n---\nWe can’t: `don't`.\n\nIt's what\nwe can't, and rock'n'roll.\n");
        assertEquals(
                List.of(
                        "articles/a/article.md:6:1: note[apostrophes-mixed]: of this text's"
                                + " apostrophes 4 are straight (') and 1 curled (’) | write ’ for"
                                + " each; `octavo add` does so for what it gathers"),
                lines(BookReader.read(new RealWorld(), book)));
        write("articles/a/article.md", "---\ntitle: A\n---\nIt's what we can't.\n");
        assertEquals(List.of(), lines(BookReader.read(new RealWorld(), book)));
    }
}
