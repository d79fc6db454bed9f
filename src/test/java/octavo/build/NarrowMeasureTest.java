package octavo.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import octavo.cli.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NarrowMeasureTest {
    @TempDir Path folder;

    private String said(String style, String trim) throws IOException {
        Path article = folder.resolve("one");
        Files.createDirectories(article);
        Files.writeString(
                folder.resolve("book.yaml"),
                """
                title: Lines
                language: en
                identifier: urn:uuid:0e6f9f5c-5a63-4a8e-8f60-7a8a1f0e4c12
                date: 2026
                style: %s
                page: {trim: %s}
                editors: [{name: Ana Editor, file-as: "Editor, Ana"}]
                parts: [{articles: [one]}]
                """
                        .formatted(style, trim));
        Files.writeString(
                article.resolve("article.md"),
                "---\ntitle: One\nauthors: [A. Writer]\n---\n\nA text of one line.\n");
        Path out = folder.resolve("out");
        Program p = Program.run("build", "--draft", "--pdf", "-q", "-o", out, folder);
        assertEquals(0, p.code(), p.err());
        return p.err();
    }

    @Test
    void wideMarginsOnASmallPageLeaveShortLines() throws IOException {
        String narrow = said("reader", "6x9in");
        assertTrue(
                narrow.contains("book.yaml: warning[measure-narrow]: on pages of 6.0 × 9.0 in"),
                narrow);
        assertFalse(said("reader", "A4").contains("measure-narrow"));
        assertFalse(said("classic", "6x9in").contains("measure-narrow"));
        assertFalse(said("journal", "A4").contains("measure-narrow"));
    }
}
