package octavo.gather.html;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import octavo.content.ArticleBody;
import octavo.gather.clean.BlockText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.SourceFile;

/// What made-up pages of newspapers are put together from, and how they are read.
final class MadeUpPages {
    private MadeUpPages() {}

    static final String TITLE = "The Harbour in Winter";

    static String prose(int n) {
        return "Paragraph "
                + n
                + " tells how the ferries came home through the ice, and what the pilots said of it afterwards. "
                + "Nobody on the quay had seen the like since the year of the great storm.";
    }

    static String paragraphs(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> "<p>" + prose(n) + "</p>")
                .collect(Collectors.joining());
    }

    static String page(String body) {
        return "<html lang='en'><head><title>"
                + TITLE
                + "</title><meta name='author' content='Ann Author'><link rel='canonical'"
                + " href='https://paper.example/harbour'></head><body>"
                + body
                + "</body></html>";
    }

    static String article(String inner) {
        return page("<main><article><h1>" + TITLE + "</h1>" + inner + "</article></main>");
    }

    static GatheredArticle read(String html) {
        SourceFile evidence = new SourceFile("page.html", html.getBytes(StandardCharsets.UTF_8));
        return HtmlReader.read(html, "page.html", evidence, p -> null, GatherOptions.DEFAULTS)
                .value();
    }

    static String text(GatheredArticle g) {
        return BlockText.of(((ArticleBody.Flow) g.article().body()).blocks());
    }
}
