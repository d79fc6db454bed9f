package octavo.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.CitationItem;
import octavo.content.Inline;
import octavo.content.Locators;
import octavo.content.Note;
import org.junit.jupiter.api.Test;

/// A suite file: each case Markdown, after `>>>` the citations that are read from it (`prefix|key|term value|suffix`).
/// What is written of each is read again. `OCTAVO_REWRITE=1` rewrites the expectations.
class CitationSuiteTest {
    private static final Path FILE = Path.of("src/test/resources/octavo/markdown/citations.txt");

    @Test
    void suite() throws IOException {
        String text = Files.readString(FILE);
        List<String> made = new ArrayList<>();
        for (String one : text.split("\n===\n")) {
            String input = one.substring(0, one.indexOf("\n>>>\n"));
            made.add(input + "\n>>>\n" + dump(input));
        }
        String all = String.join("\n===\n", made);
        if (System.getenv("OCTAVO_REWRITE") != null) Files.writeString(FILE, all);
        else assertEquals(text, all);
    }

    private static String dump(String input) {
        Article a = ArticleReader.read(input + "\n", "article.md").value();
        String written = ArticleWriter.write(a);
        Article again = ArticleReader.read(written, "article.md").value();
        assertEquals(Spans.without(flow(a).blocks()), Spans.without(flow(again).blocks()), written);
        assertEquals(
                Spans.withoutInNotes(flow(a).notes()),
                Spans.withoutInNotes(flow(again).notes()),
                written);
        StringBuilder b = new StringBuilder();
        for (Block x : flow(a).blocks()) block(x, b);
        for (Note n : flow(a).notes()) n.content().forEach(x -> block(x, b));
        return b.toString();
    }

    private static ArticleBody.Flow flow(Article a) {
        return (ArticleBody.Flow) a.body();
    }

    private static void block(Block x, StringBuilder b) {
        if (x instanceof Block.Paragraph p) p.content().forEach(i -> inline(i, b));
    }

    private static void inline(Inline i, StringBuilder b) {
        switch (i) {
            case Inline.Citation c -> {
                b.append(c.inText() ? "in text" : "cite");
                for (CitationItem item : c.items()) {
                    Locators.Parts l = Locators.split(item.locator(), "en");
                    b.append("  ")
                            .append(item.prefix())
                            .append('|')
                            .append(item.suppressAuthor() ? "-" : "")
                            .append(item.key())
                            .append('|')
                            .append(item.locator().isEmpty() ? "" : l.term() + " " + l.value())
                            .append('|')
                            .append(item.suffix());
                }
                b.append('\n');
            }
            case Inline.Emphasis e -> e.content().forEach(x -> inline(x, b));
            case Inline.Strong e -> e.content().forEach(x -> inline(x, b));
            case Inline.Span e -> e.content().forEach(x -> inline(x, b));
            case Inline.Link e -> e.content().forEach(x -> inline(x, b));
            default -> {}
        }
    }
}
