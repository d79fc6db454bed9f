package octavo.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.diag.Outcome;
import org.junit.jupiter.api.Test;

/// `read(write(a))` equals `a`, over the whole model.
class RoundTripTest {
    private static final int ARTICLES = Integer.getInteger("octavo.articles", 600);

    @Test
    void whatIsWrittenIsReadBack() {
        for (int seed = 0; seed < ARTICLES; seed++) {
            Article article = new Contents(seed).article();
            String text = ArticleWriter.write(article);
            Outcome<Article> read = ArticleReader.read(text, "article.md");
            String message = "seed " + seed + "\n" + text;
            compare(flow(article), flow(read.value()), message);
            assertEquals(withoutBody(article), withoutBody(read.value()), message);
            // Any text stands in for a date here.
            assertEquals(
                    List.of(),
                    read.diagnostics().stream()
                            .filter(d -> !d.message().endsWith("is not a date"))
                            .toList(),
                    message);
            assertEquals(text, ArticleWriter.write(read.value()), message);
        }
    }

    private static ArticleBody.Flow flow(Article a) {
        return switch (a.body()) {
            case ArticleBody.Flow f -> f;
            case ArticleBody.Facsimile f -> f.text();
        };
    }

    private static void compare(
            ArticleBody.Flow expected, ArticleBody.Flow actual, String message) {
        List<Block> a = Spans.without(expected.blocks());
        List<Block> b = Spans.without(actual.blocks());
        for (int i = 0; i < Math.min(a.size(), b.size()); i++)
            assertEquals(a.get(i), b.get(i), message);
        assertEquals(a.size(), b.size(), message);
        assertEquals(
                Spans.withoutInNotes(expected.notes()),
                Spans.withoutInNotes(actual.notes()),
                message);
    }

    private static Article withoutBody(Article a) {
        ArticleBody.Flow none = new ArticleBody.Flow(List.of(), List.of());
        ArticleBody body =
                a.body() instanceof ArticleBody.Facsimile f
                        ? new ArticleBody.Facsimile(f.file(), f.pages(), none)
                        : none;
        return new Article(a.metadata(), a.source(), a.rights(), a.images(), body);
    }
}
