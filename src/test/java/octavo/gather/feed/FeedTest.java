package octavo.gather.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.content.ArticleBody;
import octavo.content.Contributor;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.Gatherer;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.markdown.ArticleWriter;
import octavo.testing.Web;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
    private static final String LONG =
            "Nobody had told the sailors that the harbour was closed, and so they sat on the wall and counted gulls. ";
    private static final String RSS =
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Gulls &amp; Co</title><link>https://example.org/</link><language>en-gb</language>
            <item><title>The wall&amp;#8217;s end</title><link>https://example.org/wall</link><dc:creator>Lena Holm and Jo Sand</dc:creator>
            <pubDate>Sun, 3 May 2020 10:00:00 +0000</pubDate><description>Short.</description>
            <content:encoded><![CDATA[<p>%s</p><h2 id=\\"later\\"><a href=\\"https://example.org/wall#later\\">Later</a></h2><p>In the evening&nbsp;they went home.</p>]]></content:encoded></item>
            <item><title>Cut off</title><link>https://example.org/cut</link><description>They sat on the wall and [&amp;#8230;]</description></item>
            </channel></rss>
            """
                    .formatted(LONG);
    private static final String ATOM =
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Möwen</title>
            <author><name>Lena Holm</name></author>
            <entry><title type="html">Die &lt;i&gt;Mauer&lt;/i&gt;</title><link rel="self" href="https://e.example/x.atom"/><link href="https://e.example/x"/>
            <updated>2021-02-03T10:00:00Z</updated><rights>CC BY 4.0</rights>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Niemand hatte den Matrosen gesagt, dass der Hafen geschlossen war.</p></div></content></entry></feed>
            """;

    @TempDir Path temp;

    @Test
    void feedInAFileStaysOffTheNetwork() throws IOException {
        Outcome<List<GatheredArticle>> r = file("gulls.xml", RSS);
        GatheredArticle first = r.value().getFirst();
        assertEquals("The wall’s end", InlineText.of(first.article().metadata().title()));
        assertEquals(
                List.of("Lena Holm", "Jo Sand"),
                first.article().metadata().authors().stream().map(Contributor::name).toList());
        assertEquals("en-gb", first.article().metadata().language());
        assertEquals("Gulls & Co", first.article().source().container());
        assertEquals("2020-05-03", first.article().source().published());
        assertTrue(text(first).contains("Later\nIn the evening"), text(first));
        assertEquals(2, r.value().size());
        assertEquals(
                List.of("feed-summary"), r.diagnostics().stream().map(Diagnostic::code).toList());
    }

    @Test
    void summariesAreFollowedOnTheNetwork() {
        Web web =
                new Web()
                        .page("https://example.org/feed", "application/rss+xml", RSS)
                        .page(
                                "https://example.org/cut",
                                "text/html",
                                "<html><head><title>Cut off</title></head><body><article><h1>Cut off</h1><p>"
                                        + LONG.repeat(4)
                                        + "</p></article></body></html>");
        Outcome<List<GatheredArticle>> r =
                Gatherer.gather(web.world(), "https://example.org/feed", GatherOptions.DEFAULTS);
        assertEquals(2, r.value().size());
        GatheredArticle second = r.value().getLast();
        assertTrue(text(second).length() > 300, text(second));
        assertEquals("2026-11-23", second.article().source().retrieved());
        assertEquals("https://example.org/cut", second.article().source().url());
    }

    @Test
    void atom() throws IOException {
        GatheredArticle g = file("x.atom", ATOM).value().getFirst();
        assertEquals("Die Mauer", InlineText.of(g.article().metadata().title()));
        assertEquals("https://e.example/x", g.article().source().url());
        assertEquals("2021-02-03", g.article().source().published());
        assertEquals("Lena Holm", g.article().metadata().authors().getFirst().name());
        assertTrue(text(g).startsWith("Niemand"), text(g));
    }

    /// A prefix for Atom's own names, and addresses that go from `xml:base`.
    @Test
    void relativeAddresses() throws IOException {
        Outcome<List<GatheredArticle>> r =
                file(
                        "x.xml",
                        """
                        <?xml version="1.0"?>
                        <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://example.org/log/">
                        <a:title>Gulls</a:title><a:link href="/"/>
                        <a:entry xml:base="2020/"><a:title>The wall</a:title><a:link href="wall"/>
                        <a:content type="html">&lt;p&gt;See &lt;a href="more#x"&gt;more&lt;/a&gt;, &lt;a href="/top"&gt;top&lt;/a&gt; and &lt;a href="#here"&gt;here&lt;/a&gt;.&lt;/p&gt;</a:content></a:entry>
                        </a:feed>
                        """);
        GatheredArticle g = r.value().getFirst();
        assertEquals("https://example.org/log/2020/wall", g.article().source().url());
        String markdown = ArticleWriter.write(g.article());
        assertTrue(markdown.contains("[more](https://example.org/log/2020/more#x)"), markdown);
        assertTrue(markdown.contains("[top](https://example.org/top)"), markdown);
        GatheredArticle rss =
                file(
                                "y.rss",
                                "<rss><channel><title>G</title><link>https://example.org/</link><item><title>T</title><link>/t/1</link><description>&lt;p&gt;"
                                        + LONG
                                        + "&lt;a href='two'&gt;two&lt;/a&gt;&lt;/p&gt;</description></item></channel></rss>")
                        .value()
                        .getFirst();
        assertEquals("https://example.org/t/1", rss.article().source().url());
        assertTrue(
                ArticleWriter.write(rss.article()).contains("[two](https://example.org/t/two)"),
                ArticleWriter.write(rss.article()));
    }

    @Test
    void json() throws IOException {
        String feed =
                """
                {
                \t"version": "https:\\/\\/jsonfeed.org\\/version\\/1.1",
                \t"title": "Gulls & Co", "home_page_url": "https://example.org/", "language": "en-GB",
                \t"authors": [{"name": "Lena Holm", "url": "https://example.org/lena"}],
                \t"items": [
                \t\t{"id": "1", "url": "https://example.org/wall", "title": "The wall \\ud83d\\ude00", "date_published": "2020-05-03T10:00:00-07:00",
                \t\t "content_html": "<p>%s</p><h2>Later</h2><p>They went home.</p>",
                \t\t "attachments": [{"url": "https://example.org/a.mp3", "mime_type": "audio/mpeg", "title": "Listen"}]},
                \t\t{"id": "https://example.org/2", "author": {"name": "Jo Sand"}, "date_published": "Mon, 10 Jul 2023 00:00:00 GMT", "content_text": "One & two.\\n\\nThree <four>."},
                \t\t{"id": 3, "title": "Cut", "summary": "Only this."}
                \t]
                }
                """
                        .formatted(LONG);
        Outcome<List<GatheredArticle>> r = file("gulls.json", feed);
        assertEquals(3, r.value().size());
        GatheredArticle first = r.value().getFirst();
        assertEquals("The wall 😀", InlineText.of(first.article().metadata().title()));
        assertEquals("Lena Holm", first.article().metadata().authors().getFirst().name());
        assertEquals("2020-05-03", first.article().source().published());
        assertEquals("Gulls & Co", first.article().source().container());
        assertFalse(first.article().body().toString().contains("#later"), first.toString());
        assertTrue(text(first).contains("Later\nThey went home.\nListen"), text(first));
        GatheredArticle second = r.value().get(1);
        assertEquals("https://example.org/2", second.article().source().url());
        assertEquals("2023-07-10", second.article().source().published());
        assertEquals("Jo Sand", second.article().metadata().authors().getFirst().name());
        assertEquals("One & two.\nThree <four>.", text(second));
        assertTrue(
                r.diagnostics().stream().anyMatch(d -> d.code().equals("feed-summary")),
                r.diagnostics().toString());
        Files.writeString(temp.resolve("data.json"), "{\"version\": 1}");
        assertEquals(
                3, Gatherer.gather(new RealWorld(), temp, GatherOptions.DEFAULTS).value().size());
    }

    @Test
    void entriesInOldFormsAndWithoutText() throws IOException {
        Outcome<List<GatheredArticle>> r =
                file(
                        "old.rdf",
                        """
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                            xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns="http://purl.org/rss/1.0/">
                        <channel rdf:about="https://example.org/"><title>Gulls</title></channel>
                        <item rdf:about="https://example.org/1"><title>The wall</title><content:items><rdf:Bag>
                        <rdf:li><content:item><content:format rdf:resource="http://www.isi.edu/in-notes/iana/assignments/media-types/text/plain"/>
                        <rdf:value>plain</rdf:value></content:item></rdf:li>
                        <rdf:li><content:item><content:format rdf:resource="http://www.w3.org/1999/xhtml"/>
                        <rdf:value rdf:parseType="Literal"><p>It <em>is</em> closed.</p></rdf:value></content:item></rdf:li>
                        </rdf:Bag></content:items></item>
                        <item rdf:about="https://example.org/2"><title>A recording</title><description/></item>
                        </rdf:RDF>
                        """);
        assertEquals(1, r.value().size());
        assertEquals("It is closed.", text(r.value().getFirst()));
        assertEquals(List.of("text-missing"), r.diagnostics().stream().map(d -> d.code()).toList());
    }

    private Outcome<List<GatheredArticle>> file(String name, String xml) throws IOException {
        Path f = temp.resolve(name);
        Files.writeString(f, xml);
        return Gatherer.gather(new RealWorld(), f, GatherOptions.DEFAULTS);
    }

    private static String text(GatheredArticle g) {
        return BlockText.of(((ArticleBody.Flow) g.article().body()).blocks());
    }
}
