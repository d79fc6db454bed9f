package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import octavo.cli.Program;
import octavo.testing.Unzipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `octavo check` says of citations and references.
class CheckedCitationsTest {
    private static final String REFERENCES =
            """
            @book{kern, author={Kern, Ada}, title={Nets}, publisher={Kai}, year=1999}
            @book{lind, author={Lind, Bo}, title={Ropes}, publisher={Kai}, year=2001}
            """;

    @TempDir Path folder;

    private String check(String references, String text) throws IOException {
        write(references, text);
        return Program.run("check", folder).err();
    }

    private void write(String references, String text) throws IOException {
        Files.createDirectories(folder.resolve("articles/a"));
        Files.writeString(
                folder.resolve("book.yaml"),
                "title: T\nlanguage: en\ncitations: {style: apa, bibliography: [refs.bib], list: book}\n"
                        + "parts: [{articles: [articles/a]}]\nback: [bibliography]\n");
        Files.writeString(folder.resolve("refs.bib"), references);
        Files.writeString(
                folder.resolve("articles/a/article.md"),
                "---\ntitle: A\nrights: {ground: own, status: granted}\n---\n\n" + text + "\n");
    }

    private static void says(String all, String... parts) {
        for (String p : parts) assertTrue(all.contains(p), p + "\n" + all);
    }

    @Test
    void citedButMissing() throws IOException {
        String said = check(REFERENCES, "As said [@kern; @lindt, p. 4].");
        assertTrue(!said.contains("`kern` is listed"), said);
        says(
                said,
                "articles/a/article.md:6:17: error[citation-unknown]: `lindt`",
                "hint: did you mean `lind`?");
    }

    @Test
    void listedButUncited() throws IOException {
        String said = check(REFERENCES, "As said [@kern].");
        says(said, "refs.bib:2:1: note[reference-uncited]: `lind` is listed and nothing cites it");
        assertTrue(!said.contains("`kern` is listed"), said);
    }

    @Test
    void twoItemsAlike() throws IOException {
        says(
                check(
                        REFERENCES
                                + "@book{kern99, author={Kern, A.}, title={{Nets}}, publisher={Kai}, date=1999}\n",
                        "As said [@kern; @lind; @kern99]."),
                "refs.bib:3:1: warning[references-alike]: `kern99` and `kern` (refs.bib:1:1) are the same work");
    }

    @Test
    void fieldsThatTheStylePrintsAreMissing() throws IOException {
        says(
                check(
                        "@article{moor, author={Moor, Lea}, title={Foam}, year=2004}\n",
                        "As said [@moor]."),
                "refs.bib:1:1: warning[reference-incomplete]: `moor` (article-journal) lacks container-title");
    }

    /// The key of an entry is changed after the text was written.
    @Test
    void keysDieWithAnEdit() throws IOException {
        String alive = check(REFERENCES, "As said [@kern; @lind].");
        assertTrue(!alive.contains("citation-unknown"), alive);
        says(
                check(REFERENCES.replace("{lind,", "{lind2001,"), "As said [@kern; @lind]."),
                "articles/a/article.md:6:17: error[citation-unknown]: `lind` is cited and is in no bibliography",
                "hint: did you mean `lind2001`?",
                "`lind2001` is listed and nothing cites it");
    }

    @Test
    void nociteOfTheBook() throws IOException {
        write(REFERENCES, "As said [@kern].");
        Path manifest = folder.resolve("book.yaml");
        Files.writeString(
                manifest,
                Files.readString(manifest).replace("list: book", "list: book, nocite: [lint]"));
        says(
                Program.run("check", folder).err(),
                "book.yaml: error[citation-unknown]: `nocite` names `lint`",
                "hint: did you mean `lind`?");
    }

    /// One work under two keys is listed once; works that only look alike are not merged.
    @Test
    void worksAreMergedButNotThoseThatDiffer() throws IOException {
        write(
                """
                @article{a, author={Kern, Ada}, title={Nets}, journal={Coasts}, year=1999, pages={1--9}, doi={10.5555/1}}
                @article{b, author={Kern, A.}, title={Nets.}, journal={Coasts}, year=2000, pages={1-9}, doi={https://doi.org/10.5555/1}}
                @article{c, author={Lind, Bo}, title={Review}, journal={Coasts}, year=2001, pages={11-12}}
                @article{d, author={Lind, Bo}, title={Review}, journal={Knots}, year=2001, pages={40}}
                @incollection{e, author={Moor, Lea}, title={Foam}, booktitle={Sea}, publisher={Kai}, year=2002, doi={10.5555/2}}
                @incollection{f, author={Orr, Kim}, title={Salt}, booktitle={Sea}, publisher={Kai}, year=2002, doi={10.5555/2}}
                """,
                "As said [@a; @b; @c; @d; @e; @f].");
        Program p = Program.run("build", folder, "--epub", "-q");
        assertEquals(0, p.code(), p.err());
        String epub = "out/" + folder.getFileName() + ".epub";
        String list =
                new Unzipped(Files.readAllBytes(folder.resolve(epub)))
                        .text("EPUB/text/bibliography.xhtml");
        assertEquals(5, list.split("class=\"reference ", -1).length - 1, list);
    }

    /// A part's headnote has no notes: citations of a note style stand within its sentences.
    @Test
    void theHeadnoteOfAPartCites() throws IOException {
        write(REFERENCES, "As said [@lind].");
        Path manifest = folder.resolve("book.yaml");
        String parts = "parts: [{title: One, headnote: one.md, articles: [articles/a]}]";
        String yaml =
                Files.readString(manifest).replace("parts: [{articles: [articles/a]}]", parts);
        Files.writeString(manifest, yaml);
        Files.writeString(folder.resolve("one.md"), "So @kern and others [@lind, p. 4].\n");
        assertTrue(part().contains("So Kern"), part());
        assertTrue(part().contains("(Lind, 2001, p. 4)."), part());
        Files.writeString(manifest, yaml.replace("apa", "chicago-notes"));
        assertTrue(part().contains("(Bo Lind, "), part());
        says(Program.run("check", folder).err(), "book.yaml: warning[bibliography-empty]");
        Files.writeString(folder.resolve("one.md"), "So @kernn.\n");
        says(
                Program.run("check", folder).err(),
                "one.md:1:4: error[citation-unknown]: `kernn`",
                "did you mean `kern`?");
    }

    private String part() throws IOException {
        Program p = Program.run("build", folder, "--epub");
        assertEquals(0, p.code(), p.err());
        Path book = folder.resolve("out/" + folder.getFileName() + ".epub");
        return new Unzipped(Files.readAllBytes(book))
                .text("EPUB/text/part-1.xhtml")
                .replaceAll("<[^>]+>", "");
    }
}
