package octavo.gather.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import octavo.content.ArticleBody;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.SourceFile;
import org.junit.jupiter.api.Test;

/// Books whose files are not their chapters.
class ChaptersTest {
    private static final GatherOptions WHOLE =
            new GatherOptions(null, false, null, true, GatherOptions.Corrections.NONE);
    private static final String LONG =
            "<p>"
                    + "Nobody had told the sailors that the harbour was closed. ".repeat(300)
                    + "</p>";

    /// An EPUB 2 as converters make it: an NCX, several chapters a file, a chapter over two files, a guide, a licence.
    private static Map<String, byte[]> second() {
        Map<String, byte[]> f = new LinkedHashMap<>();
        put(f, "mimetype", "application/epub+zip");
        put(
                f,
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='OEBPS/content.opf'/></rootfiles></container>");
        put(
                f,
                "OEBPS/content.opf",
                """
                <?xml version='1.0'?><!DOCTYPE package [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
                <dc:title>The Harbour</dc:title><dc:creator opf:role="aut" opf:file-as="Holm, Lena">Lena Holm</dc:creator>
                <dc:contributor opf:role="edt">Ed Ito</dc:contributor><dc:description>&lt;p&gt;Of &lt;b&gt;gulls&lt;/b&gt;.&lt;/p&gt;</dc:description>
                <dc:language>en</dc:language><dc:rights>Public domain in the USA.</dc:rights><meta name="cover" content="cv"/></metadata>
                <manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
                <item id="cv" href="cover.jpg" media-type="image/jpeg"/><item id="au" href="a.mp3" media-type="audio/mpeg"/>
                <item id="w" href="wrap0000.html" media-type="application/xhtml+xml"/>
                <item id="a" href="x_split_000.html" media-type="application/xhtml+xml"/><item id="b" href="x_split_001.html" media-type="application/xhtml+xml"/>
                <item id="l" href="x_split_002.html" media-type="application/xhtml+xml"/><item id="s" href="plate.svg" media-type="image/svg+xml"/></manifest>
                <spine toc="ncx"><itemref idref="w"/><itemref idref="a"/><itemref idref="b"/><itemref idref="s"/><itemref idref="l"/></spine></package>
                """);
        put(
                f,
                "OEBPS/toc.ncx",
                """
                <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>
                <navPoint><navLabel><text>The Closing</text></navLabel><content src="x_split_000.html#c1"/>
                  <navPoint><navLabel><text>Of the wall</text></navLabel><content src="x_split_000.html#c1s"/></navPoint></navPoint>
                <navPoint><navLabel><text>The Gulls</text></navLabel><content src="x_split_000.html#c2"/></navPoint>
                <navPoint><navLabel><text>Licence</text></navLabel><content src="x_split_002.html"/></navPoint>
                </navMap></ncx>
                """);
        page(f, "wrap0000.html", "<div><img src='cover.jpg' alt='Cover'/></div>");
        page(
                f,
                "x_split_000.html",
                "<section id='pg-header' class='pg-boilerplate'><p>This eBook is for the use of anyone anywhere.</p></section>"
                        + "<div class='chapter'><h2><a id='c1'></a>I. The Closing</h2>"
                        + LONG
                        + "<p>A mark<a href='x_split_001.html#fn1'><sup>1</sup></a>.</p><h3 id='c1s'>Of the wall</h3>"
                        + LONG
                        + "</div><div class='chapter'><h2 id='c2'>II. The Gulls</h2>"
                        + LONG
                        + "<p>They sat</p></div>");
        page(
                f,
                "x_split_001.html",
                "<p>and went home; see <a href='x_split_000.html#c1s'>the wall</a>.</p><p><img src='pics/gull.png' alt='Gull'/></p><div id='fn1'><p>1. The note.</p></div>");
        page(
                f,
                "x_split_002.html",
                "<section id='pg-footer' class='pg-boilerplate'><h2>THE FULL LICENSE</h2><p>Terms of use.</p></section>");
        f.put("OEBPS/pics/gull.png", new byte[] {1, 2, 3});
        f.put("OEBPS/cover.jpg", new byte[] {4, 5});
        put(f, "OEBPS/plate.svg", "<svg/>");
        return f;
    }

    @Test
    void chaptersOfTheContents() throws IOException {
        Outcome<List<GatheredArticle>> o =
                EpubReader.packed(zip(second()), "b.epub", GatherOptions.DEFAULTS);
        assertEquals(List.of("I. The Closing", "II. The Gulls"), titles(o));
        String first = text(o.value().getFirst());
        assertTrue(first.contains("Of the wall"), first);
        assertTrue(
                text(o.value().getLast()).contains("They sat\nand went home"),
                text(o.value().getLast()));
        assertEquals(
                List.of("images/gull.png"), List.copyOf(o.value().getLast().images().keySet()));
        ArticleBody.Flow flow = (ArticleBody.Flow) o.value().getFirst().article().body();
        assertEquals(1, flow.notes().size());
        assertEquals(
                "the distributor’s own text", o.value().getFirst().removed().getFirst().reason());
        assertEquals(List.of("book-matter", "epub-media", "epub-file-passed-over"), codes(o));
        List<String> shared =
                o.value().getFirst().shared().files().stream().map(SourceFile::name).toList();
        assertTrue(
                shared.containsAll(
                        List.of(
                                "content.opf",
                                "cover.jpg",
                                "x_split_001.html",
                                "x_split_002.html")),
                shared.toString());
    }

    @Test
    void theWholeIsOneArticle() throws IOException {
        Outcome<List<GatheredArticle>> o = EpubReader.packed(zip(second()), "b.epub", WHOLE);
        assertEquals(List.of("The Harbour"), titles(o));
        GatheredArticle g = o.value().getFirst();
        String text = text(g);
        assertTrue(text.startsWith("I. The Closing\n"), text.substring(0, 60));
        assertTrue(text.contains("II. The Gulls\n"));
        assertTrue(text.endsWith("see the wall."), text.substring(text.length() - 80));
        assertEquals("Of gulls.", g.article().metadata().summary());
        assertEquals(
                List.of("aut", "edt"),
                g.article().metadata().authors().stream().map(c -> c.role()).toList());
        assertEquals(1, g.images().size());
        ArticleBody.Flow flow = (ArticleBody.Flow) g.article().body();
        assertEquals("The note.", BlockText.of(flow.notes().getFirst().content()));
    }

    @Test
    void theBooksTitleAndAuthorAtItsBeginningAreNotRepeated() throws IOException {
        String page =
                "<section><header><h1>The Harbour</h1><p>by <b>Lena Holm</b></p></header>"
                        + "<p>For Ana</p><h2>I.</h2><p>A wall.</p></section>";
        for (GatherOptions options : List.of(WHOLE, GatherOptions.DEFAULTS)) {
            GatheredArticle g =
                    EpubReader.packed(zip(single(page)), "b.epub", options).value().getFirst();
            assertEquals("The Harbour", InlineText.of(g.article().metadata().title()));
            assertEquals("For Ana\nI.\nA wall.", text(g));
            assertTrue(
                    g.removed().stream().anyMatch(r -> r.text().equals("by Lena Holm")),
                    g.removed().toString());
        }
        String collection =
                "<h1>The Harbour</h1><p>A wall.</p><h1>The Gulls</h1><p>Lena Holm</p><p>They sat.</p>";
        assertEquals(
                "The Harbour\nA wall.\nThe Gulls\nLena Holm\nThey sat.",
                text(
                        EpubReader.packed(zip(single(collection)), "b.epub", WHOLE)
                                .value()
                                .getFirst()),
                "the first text of a collection may be called as the book is");
    }

    private static Map<String, byte[]> single(String body) {
        Map<String, byte[]> f = new LinkedHashMap<>();
        put(f, "mimetype", "application/epub+zip");
        put(
                f,
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='OEBPS/content.opf'/></rootfiles></container>");
        put(
                f,
                "OEBPS/content.opf",
                "<package version='3.0'><metadata><dc:title>The Harbour</dc:title><dc:creator>Lena Holm</dc:creator><dc:language>en-GB</dc:language></metadata>"
                        + "<manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>");
        page(f, "a.xhtml", body);
        return f;
    }

    @Test
    void sectionsOfAShortTextAreNoChapters() throws IOException {
        Map<String, byte[]> f = second();
        f.replaceAll((n, b) ->
                n.endsWith("000.html")
                        ? new String(b, StandardCharsets.UTF_8)
                                .replace(LONG, "<p>Short.</p>")
                                .getBytes(StandardCharsets.UTF_8)
                        : b);
        Outcome<List<GatheredArticle>> o =
                EpubReader.packed(zip(f), "b.epub", GatherOptions.DEFAULTS);
        assertEquals(1, o.value().size());
        assertTrue(text(o.value().getFirst()).contains("II. The Gulls"));
    }

    @Test
    void navigationStandsBeforeTheNcx() throws IOException {
        Map<String, byte[]> f = second();
        f.replaceAll((n, b) ->
                n.endsWith(".opf")
                        ? new String(b, StandardCharsets.UTF_8)
                                .replace(
                                        "<item id=\"ncx\"",
                                        "<item id='nav' href='nav.xhtml' properties='nav' media-type='application/xhtml+xml'/><item id=\"ncx\"")
                                .getBytes(StandardCharsets.UTF_8)
                        : b);
        page(
                f,
                "nav.xhtml",
                "<nav epub:type='toc'><ol><li><span>Part</span><ol><li><a href='x_split_000.html'>All of it</a></li></ol></li></ol></nav>");
        Outcome<List<GatheredArticle>> o =
                EpubReader.packed(zip(f), "b.epub", GatherOptions.DEFAULTS);
        assertEquals(2, o.value().size());
        assertTrue(text(o.value().getFirst()).contains("II. The Gulls"));
    }

    private static String text(GatheredArticle g) {
        return BlockText.of(((ArticleBody.Flow) g.article().body()).blocks());
    }

    private static List<String> titles(Outcome<List<GatheredArticle>> o) {
        return o.value().stream().map(g -> InlineText.of(g.article().metadata().title())).toList();
    }

    private static void page(Map<String, byte[]> files, String name, String body) {
        put(
                files,
                "OEBPS/" + name,
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'><head><title>x</title></head><body>"
                        + body
                        + "</body></html>");
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> e : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(e.getKey()));
                zip.write(e.getValue());
            }
        }
        return out.toByteArray();
    }

    private static List<String> codes(Outcome<?> o) {
        return o.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
