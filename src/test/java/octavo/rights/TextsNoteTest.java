package octavo.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import octavo.cli.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsNoteTest {
    @TempDir Path temp;

    @Test
    void emendationsOmissionsAndNotesAreListed() throws IOException {
        String note =
                note(
                        "They [sat]{.emendation original=sad} on [the wall]{.emendation original=\"\"}, [\\[…\\]]{.omission} and went. [Not all.]{.editor-note}");
        assertTrue(note.contains("reading of the source"), note);
        assertTrue(
                note.contains(
                        "sat] sad; the wall] not in the source; passages left out, marked […]: 1; editor’s notes: 1."),
                note);
        // In print the page stands there, in the e-book a link to the text.
        assertTrue(note.contains("href=\"wall.xhtml"), note);
        assertFalse(note.contains("page"), note.substring(note.indexOf("<body")));
    }

    @Test
    void whereNothingWasEmendedItIsNotSpokenOf() throws IOException {
        String note = note("They sat. [\\[…\\]]{.omission}");
        assertFalse(note.contains("reading of the source"), note);
        assertTrue(note.contains("passages left out, marked […]: 1."), note);
    }

    private String note(String text) throws IOException {
        Files.writeString(
                temp.resolve("book.yaml"),
                """
                title: Reprints
                language: en
                identifier: urn:uuid:d171d8cb-5282-477c-b406-016aae4b186f
                front: []
                parts:
                  - articles: [articles/wall]
                back: [texts-note]
                """);
        Path article = Files.createDirectories(temp.resolve("articles/wall"));
        Files.writeString(
                article.resolve("article.md"),
                "---\ntitle: The wall\nrights: {ground: public-domain, status: granted}\n---\n\n"
                        + text
                        + "\n");
        Program p = Program.run("build", temp, "--epub");
        assertEquals(0, p.code(), p.err());
        try (var files = Files.list(temp.resolve("out"));
                ZipFile zip =
                        new ZipFile(
                                files.filter(f -> f.toString().endsWith(".epub"))
                                        .findFirst()
                                        .orElseThrow()
                                        .toFile())) {
            var entry = zip.stream().filter(e -> e.getName().contains("texts-note")).findFirst();
            return new String(
                    zip.getInputStream(entry.orElseThrow()).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
