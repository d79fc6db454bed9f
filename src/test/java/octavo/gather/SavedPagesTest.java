package octavo.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.content.Source;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages as programs save them.
class SavedPagesTest {
    static final String DOT =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    static final String TEXT =
            """
            <article><h1>One</h1>
            <p>Nobody had told the sailors that the harbour was closed, and so they sat on the wall and counted.</p>
            <p><img alt="Dot" src="%s"></p>
            <p>In the evening the gulls came back, all of them, and nobody was there to count them.</p>
            </article>
            """
                    .formatted(DOT);

    @TempDir Path temp;

    @Test
    void addressAndDayThatProgramsWrite() throws IOException {
        List<String> heads =
                List.of(
                        """
                        <!DOCTYPE html> <html lang=en><!--
                         Page saved with SingleFile\s
                         url: https://example.org/one\s
                         saved date: Mon May 04 2020 01:00:00 GMT+0200 (Central European Summer Time)
                        --><meta charset=utf-8>\
                        """,
                        "<!-- Saved from https://example.org/one at 2020-05-04T10:00:00Z using monolith v2.8.1 -->",
                        "<!DOCTYPE html><html lang=en data-scrapbook-source=\"https://example.org/one\" data-scrapbook-create=\"20200504100000000\">",
                        "<!-- Mirrored from example.org/one by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 04 May 2020 10:00:00 GMT -->",
                        """
                        <meta name="savepage-url" content="https://example.org/one">
                        <meta name="savepage-pubdate" content="Unknown">
                        <meta name="savepage-date" content="Mon May 04 2020 01:00:00 GMT+0200">
                        """);
        for (String head : heads) {
            Source s = page("one.html", head + "<title>One</title>" + TEXT).article().source();
            assertTrue(String.valueOf(s.url()).matches("https?://example.org/one"), head);
            assertEquals("2020-05-04", s.retrieved(), head);
        }
        String browser = "<!-- saved from url=(0023)https://example.org/one -->";
        Source s = page("one.html", browser + TEXT).article().source();
        assertEquals("https://example.org/one", s.url());
        assertEquals(null, s.retrieved());
    }

    @Test
    void whatThePageStatesGoesFirst() throws IOException {
        GatheredArticle g =
                page(
                        "one.html",
                        "<!-- saved from url=(0031)https://example.org/one?from=2 -->"
                                + "<link rel=canonical href=https://example.org/one>"
                                + TEXT);
        assertEquals("https://example.org/one", g.article().source().url());
        assertEquals(1, g.images().size());
    }

    GatheredArticle page(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return Gatherer.gather(new RealWorld(), file, GatherOptions.DEFAULTS).value().getFirst();
    }
}
