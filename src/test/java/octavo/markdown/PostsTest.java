package octavo.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.PlainText;
import octavo.content.Rights;
import octavo.content.Source;
import octavo.diag.Outcome;
import octavo.testing.Shared;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The posts of a site, all 48: read, written as articles and read again.
class PostsTest {
    @TestFactory
    Stream<DynamicTest> readWriteRead() throws IOException {
        Path folder = Shared.folder().resolve("corpus/posts");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> posts =
                    files.filter(f -> f.getFileName().toString().matches("20.*\\.md"))
                            .sorted()
                            .toList();
            assertEquals(48, posts.size());
            return posts.stream()
                    .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
        }
    }

    private static void check(Path file) throws IOException {
        Outcome<MarkdownDocument> read =
                MarkdownReader.read(
                        Files.readAllBytes(file),
                        file.getFileName().toString(),
                        ReadOptions.SOURCE);
        assertFalse(read.hasErrors(), () -> read.diagnostics().toString());
        MarkdownDocument d = read.value();
        String words = PlainText.ofBlocks(d.blocks());
        assertFalse(words.contains("{%") && !file.toString().contains("2014-11-17"), words);
        var title = List.<Inline>of(new Inline.Text(d.frontMatter().text("title").strip()));
        var metadata = new Metadata(title, List.of(), null, List.of(), null, null, null);
        var article =
                new Article(
                        metadata,
                        Source.NONE,
                        Rights.UNKNOWN,
                        List.of(),
                        new ArticleBody.Flow(d.blocks(), d.notes()));
        String text = ArticleWriter.write(article);
        Outcome<Article> again = ArticleReader.read(text, "article.md");
        assertEquals(List.of(), again.diagnostics(), text);
        var flow = (ArticleBody.Flow) again.value().body();
        assertEquals(title, again.value().metadata().title());
        List<?> expected = Spans.without(d.blocks());
        List<?> actual = Spans.without(flow.blocks());
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertEquals(expected.get(i), actual.get(i));
        }
        assertEquals(expected.size(), actual.size());
        assertEquals(Spans.withoutInNotes(d.notes()), Spans.withoutInNotes(flow.notes()));
        assertEquals(text, ArticleWriter.write(again.value()));
    }
}
