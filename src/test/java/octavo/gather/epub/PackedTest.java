package octavo.gather.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import octavo.content.Contributor;
import octavo.content.RightsGround;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import org.junit.jupiter.api.Test;

class PackedTest {
    private static final String CONTAINER =
            "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>";

    @Test
    void partsChaptersAndNotes() throws IOException {
        Outcome<List<GatheredArticle>> o = read(book());
        assertEquals(List.of("book-matter"), codes(o));
        List<GatheredArticle> all = o.value();
        assertEquals(
                List.of("one", "two", "three"), all.stream().map(GatheredArticle::slug).toList());
        assertEquals("Part the First", all.getFirst().partTitle());
        GatheredArticle one = all.getFirst();
        ArticleBody.Flow flow = (ArticleBody.Flow) one.article().body();
        assertEquals("First text, with a picture.", BlockText.of(flow.blocks()));
        assertEquals("The note.", BlockText.of(flow.notes().getFirst().content()));
        assertEquals(List.of("images/p.png"), List.copyOf(one.images().keySet()));
        assertEquals(
                "Second text.",
                BlockText.of(((ArticleBody.Flow) all.get(1).article().body()).blocks()));
        assertEquals("Three", InlineText.of(all.get(2).article().metadata().title()));
        Contributor author = one.article().metadata().authors().getFirst();
        assertEquals("Roe, Ann", author.fileAs());
        assertEquals("trl", one.article().metadata().authors().getLast().role());
        assertEquals(RightsGround.NONE_FOUND, one.article().rights().ground());
        assertEquals("Ann Roe", one.article().rights().holder());
        assertTrue(one.shared().files().stream().anyMatch(f -> f.name().equals("title.xhtml")));
    }

    @Test
    void pathsOutOfTheArchiveAreRefused() throws IOException {
        Map<String, byte[]> files = book();
        files.put("../outside.txt", new byte[] {1});
        byte[] archive = zip(files);
        IOException e =
                assertThrows(
                        IOException.class,
                        () -> EpubReader.packed(archive, "b.epub", GatherOptions.DEFAULTS));
        assertTrue(e.getMessage().contains("leads out"), e.getMessage());
    }

    @Test
    void bombsAreRefused() throws IOException {
        Map<String, byte[]> files = book();
        files.put("OPS/big.bin", new byte[40_000_000]);
        byte[] archive = zip(files);
        IOException e =
                assertThrows(
                        IOException.class,
                        () -> EpubReader.packed(archive, "b.epub", GatherOptions.DEFAULTS));
        assertTrue(e.getMessage().contains("times its size"), e.getMessage());
    }

    @Test
    void encryptedTextIsTold() throws IOException {
        Map<String, byte[]> files = book();
        put(files, "META-INF/encryption.xml", "<x><CipherReference URI=\"OPS/one.xhtml\"/></x>");
        assertEquals(List.of("epub-encrypted"), codes(read(files)));
    }

    @Test
    void missingPackageIsTold() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "mimetype", "application/epub+zip");
        assertEquals(List.of("epub-package"), codes(read(files)));
    }

    private static Map<String, byte[]> book() {
        Map<String, byte[]> f = new LinkedHashMap<>();
        put(f, "mimetype", "application/epub+zip");
        put(f, "META-INF/container.xml", CONTAINER);
        put(
                f,
                "OPS/book.opf",
                """
                <package version="3.0"><metadata>
                <dc:title>Whole</dc:title><dc:language>en</dc:language><dc:rights>Copyright © 2011 Ann Roe. All rights reserved.</dc:rights>
                <dc:creator id="a">Ann Roe</dc:creator><meta refines="#a" property="file-as">Roe, Ann</meta>
                <dc:contributor id="t">Tom Low</dc:contributor><meta refines="#t" property="role">trl</meta>
                </metadata><manifest>
                <item id="t" href="title.xhtml" media-type="application/xhtml+xml"/>
                <item id="p" href="part.xhtml" media-type="application/xhtml+xml"/>
                <item id="c1" href="one.xhtml" media-type="application/xhtml+xml"/>
                <item id="c2" href="two%20three.xhtml" media-type="application/xhtml+xml"/>
                <item id="n" href="notes.xhtml" media-type="application/xhtml+xml"/>
                </manifest><spine><itemref idref="t"/><itemref idref="p"/><itemref idref="c1"/><itemref idref="c2"/><itemref idref="n"/></spine></package>
                """);
        page(f, "title.xhtml", "<section epub:type='titlepage'><h1>Whole</h1></section>");
        page(f, "part.xhtml", "<section epub:type='part'><h1>Part the First</h1></section>");
        page(
                f,
                "one.xhtml",
                "<section epub:type='chapter'><h2>One</h2><p>First text<a epub:type='noteref' href='notes.xhtml#n1'>1</a>, with a picture.</p><p><img src='p.png' alt='P'/></p></section>");
        f.put("OPS/p.png", new byte[] {1, 2});
        page(
                f,
                "two three.xhtml",
                "<article><h2>Two</h2><p>Second text.</p></article><article><h2>Three</h2><p>Third text.</p></article>");
        page(
                f,
                "notes.xhtml",
                "<section epub:type='endnotes'><h2>Notes</h2><ol><li id='n1'><p>The note. <a epub:type='backlink' href='one.xhtml#r'>↩</a></p></li></ol></section>");
        return f;
    }

    private static void page(Map<String, byte[]> files, String name, String body) {
        put(
                files,
                "OPS/" + name,
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops' xml:lang='en'><head><title>x</title></head><body>"
                        + body
                        + "</body></html>");
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Outcome<List<GatheredArticle>> read(Map<String, byte[]> files)
            throws IOException {
        return EpubReader.packed(zip(files), "b.epub", GatherOptions.DEFAULTS);
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
