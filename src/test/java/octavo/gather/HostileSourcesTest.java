package octavo.gather;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import octavo.cli.Program;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.diag.Severity;
import octavo.gather.archive.Archive;
import octavo.gather.archive.LockedException;
import octavo.gather.office.LibreOffice;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.testing.Web;
import octavo.testing.Zips;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A file for each way to harm: it is refused with a diagnostic and a hint and exit code 3, or an article is made of
/// what is text in it and nothing of the rest is there. Nothing is written beside it.
class HostileSourcesTest {
    private static final String TEXT =
            "Nobody had told the sailors that the harbour was closed, and so they sat on the wall. "
                    .repeat(8);
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final String CONTAINER =
            "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>";

    @TempDir Path temp;

    static Stream<Arguments> refused() {
        return Stream.of(
                file("bomb.epub", () -> epub().put("OPS/big.bin", new byte[40_000_000]).bytes()),
                file("traversal.epub", () -> epub().put("../../outside.txt", "x").bytes()),
                file("absolute.epub", () -> epub().put("/outside.txt", "x").bytes()),
                file("drive.epub", () -> epub().put("C:\\outside.txt", "x").bytes()),
                file(
                        "nested.epub",
                        () ->
                                new Zips()
                                        .put("mimetype", "application/epub+zip")
                                        .put("inner.epub", epub().bytes())
                                        .bytes()),
                file("entries.epub", HostileSourcesTest::manyEntries),
                file("link.epub", HostileSourcesTest::link),
                file(
                        "locked.epub",
                        () ->
                                epub().put(
                                                "META-INF/encryption.xml",
                                                "<x><CipherReference URI='OPS/one.xhtml'/></x>")
                                        .bytes()),
                file(
                        "deep.epub",
                        () ->
                                epub().put(
                                                "OPS/one.xhtml",
                                                "<html><body>" + "<div>".repeat(30_000) + TEXT)
                                        .bytes()),
                file(
                        "bomb.docx",
                        () ->
                                Zips.docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>")
                                        .put("word/media/big.bin", new byte[40_000_000])
                                        .bytes()),
                file(
                        "laughs.docx",
                        () -> Zips.docx("").put("word/document.xml", laughs("w:document")).bytes()),
                file(
                        "external-entity.docx",
                        () ->
                                Zips.docx("")
                                        .put(
                                                "word/document.xml",
                                                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w='w'>&e;</w:document>")
                                        .bytes()),
                file(
                        "deep.docx",
                        () ->
                                Zips.docx("<w:sdt>".repeat(5_000) + "</w:sdt>".repeat(5_000))
                                        .bytes()),
                file("traversal.docx", () -> Zips.docx("").put("../word/x.xml", "x").bytes()),
                file(
                        "attributes.docx",
                        () ->
                                Zips.docx(
                                                "<w:p "
                                                        + IntStream.range(0, 300)
                                                                .mapToObj(i -> "a" + i + "='x' ")
                                                                .collect(Collectors.joining())
                                                        + "/>")
                                        .bytes()),
                file("deep.html", () -> text("<html><body>" + "<div>".repeat(100_000) + TEXT)),
                file("lists.html", () -> text("<html><body>" + "<ul><li>".repeat(30_000) + TEXT)),
                file("deep.md", () -> text("# T\n\n" + items(400))),
                file("brackets.md", () -> text("# T\n\n" + "[".repeat(400_000))),
                file(
                        "nested-brackets.md",
                        () -> text("# T\n\n" + "[".repeat(200_000) + "x" + "]".repeat(200_000))),
                file("links.md", () -> text("[r]: http://x/\n\n" + "[r]".repeat(130_000))),
                file("lines.txt", () -> text("One more line.\n".repeat(200_001))),
                file("comments.md", () -> text("# T\n\n" + "<!-- ".repeat(80_000))),
                file("table.md", () -> text("# T\n\n| a |\n|---|\n" + "| b |\n".repeat(30_000))),
                file("divisions.md", () -> text("% T\n\n" + "::: {.a}\n".repeat(30_000))),
                file("endless.html", () -> text("<html><body><p>" + "word ".repeat(400_000))),
                file("endless.md", () -> text("word ".repeat(400_000))),
                file("endless.txt", () -> text("word ".repeat(400_000))),
                file("huge.txt", () -> text("word word word\n".repeat(1_300_000))),
                file("nul.txt", () -> text("Title\n\n" + TEXT + "\0" + TEXT)),
                file("nul.html", () -> text("<html><body><p>" + TEXT + "\0</p></body></html>")),
                file("deep.xml", () -> text("<rss><channel>" + "<x>".repeat(100_000))),
                file(
                        "feed.json",
                        () ->
                                text(
                                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":"
                                                + "[".repeat(50_000))),
                file(
                        "damaged.pdf",
                        () ->
                                text(
                                        "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj trailer <</Root 1 0 R>>")),
                file("cyclic.pdf", () -> pdf("<</Type/Pages/Kids[2 0 R]/Count 1>>")),
                file(
                        "many.pdf",
                        () ->
                                pdf(
                                        "<</Type/Pages/Kids["
                                                + "3 0 R ".repeat(20_000)
                                                + "]/Count 20000>>")),
                file(
                        "bomb.mht",
                        () ->
                                text(
                                        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
                                                + "--b\nContent-Type: multipart/mixed; boundary=b\n\n"
                                                        .repeat(6_000))),
                file(
                        "titles.epub",
                        () ->
                                epub().put(
                                                "OPS/book.opf",
                                                "<package><metadata><dc:title>T</dc:title></metadata><manifest><item id='a' href='one.xhtml' media-type='application/xhtml+xml'/></manifest><spine/></package>")
                                        .bytes()),
                file("entry\u001b[31m.epub", () -> epub().put("../x\u001b]0;x\u0007", "x").bytes()),
                file("empty.txt", () -> new byte[0]),
                file("blank.md", () -> text(" \n\n\t\n")),
                file("binary.dat", () -> new byte[] {1, 0, 2, 0, 3}),
                file("empty.epub", () -> new byte[0]));
    }

    /// Word wraps what it locks in a compound file, whose directory names the stream.
    @Test
    void aPasswordIsAskedFor() throws IOException {
        byte[] word = new byte[1024];
        System.arraycopy(
                new byte[] {
                    (byte) 0xD0,
                    (byte) 0xCF,
                    0x11,
                    (byte) 0xE0,
                    (byte) 0xA1,
                    (byte) 0xB1,
                    0x1A,
                    (byte) 0xE1
                },
                0,
                word,
                0,
                8);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, word, 640, name.length);
        Path file = Files.write(temp.resolve("locked.docx"), word);
        Program p = Program.run("extract", file);
        assertEquals(3, p.code(), p.err());
        assertTrue(p.err().contains("error[source-locked]"), p.err());
        assertTrue(p.err().contains("without the password"), p.err());
        byte[] odt =
                new Zips()
                        .put("mimetype", "application/vnd.oasis.opendocument.text")
                        .put(
                                "META-INF/manifest.xml",
                                "<manifest:manifest><manifest:encryption-data/></manifest:manifest>")
                        .bytes();
        assertThrows(
                LockedException.class,
                () -> LibreOffice.toDocx(new RealWorld(), temp.resolve("none"), odt, "odt"));
    }

    /// Some writers give the size of a stored entry behind it.
    @Test
    void storedEntriesWithoutSizeAreRead() throws IOException {
        byte[] name = "a.txt".getBytes(StandardCharsets.UTF_8);
        byte[] body = "PK in the middle".getBytes(StandardCharsets.UTF_8);
        ByteBuffer b = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0x04034b50).putShort((short) 20).putShort((short) 8).put(new byte[18]);
        b.putShort((short) name.length).putShort((short) 0).put(name).put(body);
        b.putInt(0x08074b50).putInt(0).putInt(body.length).putInt(body.length);
        int directory = b.position();
        b.putInt(0x02014b50).putInt(0x0014_0014).putShort((short) 8).put(new byte[10]);
        b.putInt(body.length).putInt(body.length).putShort((short) name.length);
        b.put(new byte[12]).putInt(0).put(name);
        int size = b.position() - directory;
        b.putInt(0x06054b50).putInt(0).putInt(0x0001_0001).putInt(size).putInt(directory);
        b.putShort((short) 0);
        Archive read = Archive.of(Arrays.copyOf(b.array(), b.position()));
        assertEquals(List.of("a.txt"), read.paths());
        assertArrayEquals(body, read.read("a.txt"));
    }

    @Test
    void aCutArchiveIsSaidToEndEarly() throws IOException {
        byte[] whole = Zips.docx("<w:p><w:r><w:t>" + TEXT + "</w:t></w:r></w:p>").bytes();
        Path file = Files.write(temp.resolve("cut.docx"), Arrays.copyOf(whole, whole.length / 2));
        Program p = Program.run("extract", file);
        assertEquals(3, p.code(), p.err());
        assertTrue(p.err().contains("hint: "), p.err());
        assertFalse(p.err().contains("Exception"), p.err());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefused(String name, Bytes bytes) throws IOException {
        Path file =
                Files.write(Files.createDirectory(temp.resolve("in")).resolve(name), bytes.make());
        TreeSet<String> before = files();
        Program p =
                assertTimeoutPreemptively(
                        LONGEST, () -> Program.run("extract", file, "-o", temp.resolve("out")));
        assertEquals(3, p.code(), p.err());
        assertTrue(p.err().contains("error[source-") || p.err().contains("error[epub-"), p.err());
        assertTrue(p.err().contains("hint: "), p.err());
        assertFalse(p.err().contains("\tat "), p.err());
        assertFalse(p.err().contains("JAXP"), p.err());
        assertFalse(p.err().contains("\u001b"), p.err());
        assertEquals(before, files());
    }

    static Stream<Arguments> disarmed() {
        return Stream.of(
                file("script.html", () -> text(scripts())),
                file(
                        "script.md",
                        () ->
                                text(
                                        "# T\n\n"
                                                + TEXT
                                                + "[a](javascript:alert(1)) [b](<java\tscript:alert(1)>) <img src=x onerror=alert(1)> <script>alert(1)</script> [c](vbscript:alert(1))\n\n<svg onload=alert(1)></svg>\n")),
                file(
                        "script.xml",
                        () ->
                                text(
                                        "<rss><channel><item><title>T</title><description><![CDATA["
                                                + scripts()
                                                + TEXT.repeat(3)
                                                + "]]></description></item></channel></rss>")),
                file("script.epub", () -> epub().put("OPS/one.xhtml", scripts()).bytes()),
                file(
                        "entities.xml",
                        () ->
                                text(
                                        laughs("rss")
                                                .replace(
                                                        "<rss>",
                                                        "<rss><channel><item><title>T</title><description>"
                                                                + TEXT.repeat(4))
                                                .replace(
                                                        "</rss>",
                                                        "</description></item></channel></rss>"))),
                file(
                        "laughs.md",
                        () ->
                                text(
                                        "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]\ntitle: T\n---\n"
                                                + TEXT)),
                file(
                        "front.md",
                        () -> text("---\ntitle: " + "[".repeat(50_000) + "\n---\n\n" + TEXT)),
                file("toml.md", () -> text("+++\nx = " + "[".repeat(50_000) + "\n+++\n\n" + TEXT)),
                file(
                        "json.md",
                        () ->
                                text(
                                        "{\"title\":"
                                                + "[".repeat(20_000)
                                                + "]".repeat(20_000)
                                                + "}\n\n"
                                                + TEXT)),
                file(
                        "environments.md",
                        () -> text("% T\n\n" + TEXT + "\n\n" + "\\begin{x}\n\n".repeat(90_000))),
                file("labels.md", () -> text("% T\n\n" + "{#fig-a".repeat(120_000))),
                file(
                        "braces.md",
                        () -> text("---\nlayout: x\n---\n" + "{{ ".repeat(200_000) + TEXT)),
                file(
                        "tags.md",
                        () -> text("---\nlayout: x\n---\n" + "{% x %}".repeat(30_000) + TEXT)),
                file(
                        "ticks.md",
                        () ->
                                text(
                                        "# T\n\n{{ x }}"
                                                + "`".repeat(39).concat(" ").repeat(9_000)
                                                + TEXT)),
                file("run.md", () -> text("# T\n\n" + TEXT + "\n\n" + "`".repeat(700_000))),
                file(
                        "runs.md",
                        () ->
                                text(
                                        "# T\n\n> [!note] x\n\n"
                                                + TEXT
                                                + "`".repeat(300_000)
                                                + "a"
                                                + "`".repeat(299_999))),
                file("hyphens.md", () -> text("# T\n\n" + TEXT + "1-".repeat(300_000))),
                file("letters.md", () -> text("# T\n\n" + TEXT + "a-".repeat(300_000))),
                file("primes.md", () -> text("# T\n\n" + TEXT + "1' 2\" ".repeat(100_000))),
                file("quotes.md", () -> text("# T\n\n" + "> ".repeat(20_000) + TEXT)),
                file(
                        "data.html",
                        () ->
                                text(
                                        "<html><body><h1>T</h1><p>"
                                                + TEXT
                                                + "</p><img src='data:image/png;base64,"
                                                + "A".repeat(3_000_000)
                                                + "'></body></html>")),
                file(
                        "file.html",
                        () ->
                                text(
                                        "<html><body><h1>T</h1><p>"
                                                + TEXT
                                                + "</p><img src='file:///etc/passwd'><img src='/etc/passwd'><img src='../../secret.txt'></body></html>")),
                file("spine.epub", HostileSourcesTest::sameFileAgain),
                file("encoding.txt", () -> broken()),
                file(
                        "external.docx",
                        () ->
                                Zips.docx("<w:p><w:r><w:t>" + TEXT + "</w:t></w:r></w:p>")
                                        .put(
                                                "word/_rels/document.xml.rels",
                                                "<Relationships><Relationship Id='pic' Type='x/image' TargetMode='External' Target='http://127.0.0.1/x.png'/><Relationship Id='t' Type='x/attachedTemplate' TargetMode='External' Target='file:///etc/passwd'/></Relationships>")
                                        .bytes()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disarmed")
    void isDisarmed(String name, Bytes bytes) throws IOException {
        Files.writeString(temp.resolve("secret.txt"), "secret");
        Path file =
                Files.write(
                        Files.createDirectories(temp.resolve("a/in")).resolve(name), bytes.make());
        TreeSet<String> before = files();
        Program p =
                assertTimeoutPreemptively(
                        LONGEST, () -> Program.run("extract", file, "--to", "html"));
        assertEquals(0, p.code(), p.err());
        String out = p.out().toLowerCase(Locale.ROOT);
        for (String bad :
                List.of(
                        "<script",
                        "onload=",
                        "onerror=",
                        "onclick=",
                        "\"javascript:",
                        "\"vbscript:",
                        "<iframe",
                        "root:",
                        "secret",
                        "\"data:text")) assertFalse(out.contains(bad), bad + " in " + p.out());
        assertEquals(before, files());
    }

    @Test
    void linksOutOfAFolderAreNotFollowed() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "The secret\n\n" + TEXT);
        Path in = Files.createDirectory(temp.resolve("in"));
        Files.createSymbolicLink(in.resolve("a.txt"), secret);
        Files.createSymbolicLink(in.resolve("all"), temp);
        Outcome<List<GatheredArticle>> o =
                Gatherer.gather(new RealWorld(), in, GatherOptions.DEFAULTS);
        assertEquals(List.of(), o.value());
        refusal(o);
    }

    @Test
    void theNetworkIsBounded() {
        Web web =
                new Web()
                        .redirect("http://example.org/loop", "/loop")
                        .redirect("http://example.org/inside", "http://169.254.169.254/latest")
                        .redirect("http://example.org/file", "file:///etc/passwd")
                        .page("http://example.org/huge", "text/html", new byte[129 * 1024 * 1024]);
        for (String address : List.of("loop", "inside", "file", "huge", "missing"))
            refusal(
                    Gatherer.gather(
                            web.world(), "http://example.org/" + address, GatherOptions.DEFAULTS));
        assertTrue(
                web.asked.stream().allMatch(a -> a.startsWith("http://example.org/")),
                web.asked.toString());
    }

    private static void refusal(Outcome<List<GatheredArticle>> o) {
        assertEquals(List.of(), o.value());
        Diagnostic error =
                o.diagnostics().stream()
                        .filter(d -> d.severity() == Severity.ERROR)
                        .findFirst()
                        .orElseThrow();
        assertTrue(error.code().startsWith("source-"), error.toString());
        assertNotNull(error.hint(), error.toString());
    }

    private TreeSet<String> files() throws IOException {
        try (Stream<Path> s = Files.walk(temp)) {
            TreeSet<String> all = new TreeSet<>();
            s.filter(Files::isRegularFile).forEach(f -> all.add(f.toString()));
            return all;
        }
    }

    /// Made in the test alone, so that none is kept.
    interface Bytes {
        byte[] make() throws IOException;
    }

    private static Arguments file(String name, Bytes bytes) {
        return Arguments.of(name, bytes);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String scripts() {
        return "<html><head><title>T</title><script>alert(1)</script><style>@import url(http://evil.example)</style></head>"
                + "<body onload='alert(1)'><h1>T</h1><p onclick='alert(1)'>"
                + TEXT
                + "<a href='javascript:alert(1)'>a</a><a href=' java&#10;script:alert(1)'>b</a><a href='data:text/html,x'>c</a></p>"
                + "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script><a href='javascript:alert(1)'><text>x</text></a>"
                + "<foreignObject><iframe src='javascript:alert(1)'></iframe></foreignObject></svg>"
                + "<iframe src='javascript:alert(1)'></iframe><p><img src='x' onerror='alert(1)' alt='y'/></p><object data='javascript:alert(1)'></object></body></html>";
    }

    private static String laughs(String root) {
        StringBuilder b = new StringBuilder("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'ha'>");
        for (char c = 'b'; c < 'l'; c++)
            b.append("<!ENTITY ")
                    .append(c)
                    .append(" '")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("'>");
        return b.append("]><").append(root).append(">&k;</").append(root).append(">").toString();
    }

    private static String items(int depth) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < depth; i++) b.append("  ".repeat(i)).append("- x\n");
        return b.toString();
    }

    private static byte[] broken() {
        byte[] bytes = text("The wall\n\n" + TEXT + "\n\n" + TEXT);
        for (int i = 40; i < bytes.length; i += 97) bytes[i] = (byte) 0x81;
        return bytes;
    }

    private static byte[] pdf(String pages) {
        return text(
                "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n"
                        + pages
                        + "\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
    }

    private static Zips epub() {
        return new Zips()
                .put("mimetype", "application/epub+zip")
                .put("META-INF/container.xml", CONTAINER)
                .put(
                        "OPS/book.opf",
                        "<package><metadata><dc:title>T</dc:title></metadata><manifest><item id='a' href='one.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>")
                .put("OPS/one.xhtml", "<html><body><h1>T</h1><p>" + TEXT + "</p></body></html>");
    }

    /// The spine names a file a hundred thousand times; so many are said to have written it.
    private static byte[] sameFileAgain() {
        StringBuilder creators = new StringBuilder();
        for (int i = 0; i < 20_000; i++)
            creators.append("<dc:contributor id='c").append(i).append("'>A</dc:contributor>");
        return epub().put(
                        "OPS/book.opf",
                        "<package><metadata><dc:title>T</dc:title>"
                                + creators
                                + "</metadata><manifest><item id='a' href='one.xhtml' media-type='application/xhtml+xml'/></manifest><spine>"
                                + "<itemref idref='a'/>".repeat(100_000)
                                + "</spine></package>")
                .bytes();
    }

    private static byte[] manyEntries() {
        Zips z = epub();
        for (int i = 0; i < 20_100; i++) z.put("x" + i, new byte[0]);
        return z.bytes();
    }

    /// The first entry of the central directory becomes a link: made on Unix, of that mode.
    private static byte[] link() {
        byte[] b = epub().bytes();
        for (int i = 0; i < b.length - 46; i++) {
            if (b[i] != 'P' || b[i + 1] != 'K' || b[i + 2] != 1 || b[i + 3] != 2) continue;
            b[i + 5] = 3;
            b[i + 41] = (byte) 0xA1;
            b[i + 40] = (byte) 0xFF;
            return b;
        }
        return b;
    }
}
