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

/// A work of which the style prints nothing is named by its title, and said.
class FormlessCitationTest {
    private static final String STYLE =
            """
            <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
            <info><title>S</title><id>s</id><updated>2020-01-01T00:00:00+00:00</updated></info>
            <citation><layout prefix="(" suffix=")"><names variable="author"/></layout></citation>
            </style>
            """;

    @TempDir Path folder;

    @Test
    void theTitleStandsForIt() throws IOException {
        Files.createDirectories(folder.resolve("articles/a"));
        Files.writeString(
                folder.resolve("book.yaml"),
                "title: T\nlanguage: en\ncitations: {style: s.csl, bibliography: [r.json]}\n"
                        + "parts: [{articles: [articles/a]}]\n");
        Files.writeString(
                folder.resolve("r.json"),
                "[{\"id\":\"x\",\"type\":\"book\",\"title\":\"Nobody\"}]");
        Files.writeString(folder.resolve("s.csl"), STYLE);
        Files.writeString(
                folder.resolve("articles/a/article.md"),
                "---\ntitle: A\nrights: {ground: own, status: granted}\n---\n\nAs said [@x].\n");
        Program p = Program.run("build", folder, "--epub", "-o", folder.resolve("out"), "-q");
        assertEquals(0, p.code(), p.err());
        assertTrue(p.err().contains("warning[citation-formless]"), p.err());
        String epub = "out/" + folder.getFileName() + ".epub";
        String text =
                new Unzipped(Files.readAllBytes(folder.resolve(epub))).text("EPUB/text/a.xhtml");
        assertTrue(text.contains("(Nobody)"), text);
    }
}
