package octavo.epub.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import octavo.diag.Diagnostic;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each trap in a book that has it, and none in one that has not.
class DeviceCheckTest {
    private static DeviceProfile profile(String name) {
        DeviceProfile p =
                DeviceProfiles.find(new RealWorld(), Path.of("books/sampler"), name).value();
        assertNotNull(p, name);
        return p;
    }

    /// A book of a few files; the OPF is made of them.
    private static final class Book {
        private final SequencedMap<String, String> types = new LinkedHashMap<>();
        private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        private String cover = "cover.png";
        private String creator = "<dc:creator>Ana Editor</dc:creator>";
        private String metadata =
                "<dc:title>Book</dc:title><dc:language>en</dc:language><dc:identifier>x</dc:identifier>"
                        + "<dc:source>urn:isbn:1</dc:source>"
                        + meta("dcterms:modified")
                        + meta("schema:accessMode")
                        + meta("schema:accessibilityFeature")
                        + meta("schema:accessibilityHazard")
                        + meta("schema:accessibilitySummary");

        private static String meta(String property) {
            return "<meta property=\"" + property + "\">x</meta>";
        }

        Book() {
            put(
                    "style.css",
                    "text/css",
                    "h1 { margin: 0; color: inherit; line-height: 1.4 } p { font-size: 1em }");
            put("toc.ncx", "application/x-dtbncx+xml", "<ncx/>");
            put("cover.png", "image/png", png(1_500, 2_400, false));
            put("one.xhtml", "application/xhtml+xml", xhtml("<p id=\"a\">Words of a text.</p>"));
            put(
                    "nav.xhtml",
                    "application/xhtml+xml",
                    nav("<li><a href=\"one.xhtml#a\">1</a></li>"));
        }

        private static String nav(String pages) {
            return xhtml(
                    "<nav epub:type=\"toc\"><ol><li><a href=\"one.xhtml\">One</a></li></ol></nav>"
                            + "<nav epub:type=\"landmarks\"><ol><li><a epub:type=\"bodymatter\""
                            + " href=\"one.xhtml\">Text</a></li></ol></nav>"
                            + "<nav epub:type=\"page-list\"><ol>"
                            + pages
                            + "</ol></nav>");
        }

        Book put(String name, String type, String text) {
            return put(name, type, text.getBytes(StandardCharsets.UTF_8));
        }

        Book put(String name, String type, byte[] data) {
            types.put(name, type);
            files.put(name, data);
            return this;
        }

        Book without(String name) {
            types.remove(name);
            files.remove(name);
            return this;
        }

        byte[] zip() {
            StringBuilder opf =
                    new StringBuilder(
                            "<package xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><metadata>");
            opf.append(creator).append(metadata).append("</metadata><manifest>");
            types.forEach((n, t) -> {
                String properties =
                        n.equals(cover) ? "cover-image" : n.equals("nav.xhtml") ? "nav" : "";
                opf.append("<item id=\"")
                        .append(n)
                        .append("\" href=\"")
                        .append(n)
                        .append("\" media-type=\"")
                        .append(t)
                        .append("\" properties=\"")
                        .append(properties)
                        .append("\"/>");
            });
            opf.append("</manifest><spine>");
            types.forEach((n, t) -> {
                if (t.equals("application/xhtml+xml") && !n.equals("nav.xhtml"))
                    opf.append("<itemref idref=\"").append(n).append("\"/>");
            });
            opf.append("</spine></package>");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.setLevel(0);
                put(zip, "package.opf", opf.toString().getBytes(StandardCharsets.UTF_8));
                for (Map.Entry<String, byte[]> f : files.entrySet())
                    put(zip, f.getKey(), f.getValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        private static void put(ZipOutputStream zip, String name, byte[] data) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(data);
            zip.closeEntry();
        }
    }

    private static String xhtml(String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\""
                + " xmlns:epub=\"http://www.idpf.org/2007/ops\"><body>"
                + body
                + "</body></html>";
    }

    private static byte[] png(int width, int height, boolean alpha) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            byte[] head =
                    ByteBuffer.allocate(13)
                            .putInt(width)
                            .putInt(height)
                            .put((byte) 8)
                            .put((byte) (alpha ? 4 : 0))
                            .put((byte) 0)
                            .put((byte) 0)
                            .put((byte) 0)
                            .array();
            chunk(out, "IHDR", head);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream d = new DeflaterOutputStream(packed)) {
                d.write(new byte[(width * (alpha ? 2 : 1) + 1) * height]);
            }
            chunk(out, "IDAT", packed.toByteArray());
            chunk(out, "IEND", new byte[0]);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data)
            throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(name);
        out.write(data);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static List<String> codes(Book book, String device) {
        List<Diagnostic> found = DeviceCheck.check(book.zip(), profile(device));
        for (Diagnostic d : found) {
            assertNotNull(d.hint(), d.code());
            assertTrue(d.message().startsWith(profile(device).title() + ": "), d.message());
        }
        return found.stream().map(Diagnostic::code).toList();
    }

    private static void trap(String code, Book faulty, String device) {
        assertEquals(List.of(code), codes(faulty, device));
        assertFalse(codes(small(new Book()), device).contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apple", "eink", "google", "kindle", "kobo"})
    void nothingIsSaidOfAGoodBook(String device) {
        Book book = new Book();
        if (device.equals("eink")) book.put("cover.png", "image/png", png(1_400, 2_240, false));
        assertEquals(List.of(), codes(book, device));
        assertTrue(profile(device).dated().matches("20\\d\\d-\\d\\d-\\d\\d"));
        assertFalse(profile(device).sources().isEmpty());
    }

    @Test
    void size() {
        Book book = new Book();
        byte[] data = new byte[4 << 20];
        for (int i = 0; i < 13; i++) book.put("f" + i + ".ttf", "font/ttf", data);
        trap("ebook-size", book, "kindle");
    }

    @Test
    void creator() {
        Book book = new Book();
        book.creator = "";
        trap("ebook-creator", book, "apple");
    }

    @Test
    void ncx() {
        trap("ebook-ncx", new Book().without("toc.ncx"), "kindle");
    }

    @Test
    void fileName() {
        trap(
                "ebook-file-name",
                new Book().put("été.xhtml", "application/xhtml+xml", xhtml("<p>a</p>")),
                "kobo");
    }

    @Test
    void noCover() {
        Book book = new Book();
        book.cover = "";
        trap("ebook-cover-missing", book, "kobo");
    }

    @Test
    void coverType() {
        Book book = new Book().put("cover.gif", "image/gif", new byte[] {'G', 'I', 'F'});
        book.cover = "cover.gif";
        trap("ebook-cover-type", book.without("cover.png"), "kindle");
    }

    @Test
    void coverSize() {
        Book book = new Book();
        byte[] png = png(1_500, 2_400, false);
        byte[] padded = Arrays.copyOf(png, 4 << 20);
        trap("ebook-cover-size", book.put("cover.png", "image/png", padded), "kobo");
    }

    @Test
    void coverSmall() {
        trap(
                "ebook-cover-small",
                new Book().put("cover.png", "image/png", png(1_200, 1_800, false)),
                "apple");
    }

    @Test
    void imageType() {
        trap("ebook-image-type", small(new Book().put("a.svg", "image/svg+xml", "<svg/>")), "eink");
    }

    @Test
    void imageSize() {
        byte[] padded = Arrays.copyOf(png(10, 10, false), 6 << 20);
        trap("ebook-image-size", new Book().put("a.png", "image/png", padded), "kobo");
    }

    @Test
    void imagePixels() {
        trap(
                "ebook-image-pixels",
                new Book().put("a.png", "image/png", png(3_000, 2_000, false)),
                "apple");
    }

    @Test
    void imageTransparent() {
        trap(
                "ebook-image-transparent",
                new Book().put("a.png", "image/png", png(10, 10, true)),
                "kobo");
    }

    @Test
    void fontType() {
        trap("ebook-font-type", new Book().put("a.woff2", "font/woff2", new byte[9]), "kindle");
    }

    @Test
    void fileSize() {
        String text = xhtml("<p>" + "word ".repeat(60_000) + "</p>");
        trap(
                "ebook-file-size",
                new Book().put("two.xhtml", "application/xhtml+xml", text),
                "apple");
    }

    @Test
    void cssFunction() {
        trap("ebook-css-function", css("p { margin-left: calc(1em - 2px) }"), "eink");
    }

    @Test
    void cssColor() {
        trap("ebook-css-color", css("h1 { color: #003366 }"), "kindle");
        assertEquals(List.of(), codes(css("h1 { color: currentColor }"), "kindle"));
    }

    @Test
    void cssHeight() {
        trap("ebook-css-height", css("h1 { line-height: 14pt }"), "kindle");
    }

    @Test
    void cssMargin() {
        trap("ebook-css-margin", css("p { margin: 0 0 0 -2em }"), "kindle");
    }

    private static Book css(String text) {
        Book book = new Book().put("style.css", "text/css", text);
        return book.put("cover.png", "image/png", png(1_400, 2_240, false));
    }

    @Test
    void softHyphen() {
        trap("ebook-soft-hyphen", text("<p>syl\u00ADlable</p>"), "kobo");
    }

    @Test
    void mathml() {
        trap("ebook-mathml", small(text("<p><math><mi>x</mi></math></p>")), "eink");
    }

    @Test
    void noteAside() {
        trap("ebook-note-aside", text("<aside epub:type=\"footnote\">a</aside>"), "apple");
    }

    @Test
    void noteMark() {
        trap(
                "ebook-note-mark",
                text("<p><a epub:type=\"noteref\" href=\"#n\"><sup>1</sup></a></p>"),
                "apple");
        assertEquals(
                List.of(),
                codes(text("<p><a epub:type=\"noteref\" href=\"#n\">1</a> <b>x</b></p>"), "apple"));
    }

    @Test
    void tableWide() {
        String row = "<tr>" + "<td>a</td>".repeat(5) + "</tr>";
        trap("ebook-table-wide", text("<table>" + row + "</table>"), "kobo");
    }

    @Test
    void contentsDeep() {
        String deep = "<ol><li>a<ol><li>b<ol><li>c</li></ol></li></ol></li></ol>";
        trap("ebook-contents-deep", text("<nav epub:type=\"toc\">" + deep + "</nav>"), "kindle");
        String points = "<navPoint><navPoint><navPoint/></navPoint></navPoint>";
        trap(
                "ebook-contents-deep",
                small(
                        new Book()
                                .put(
                                        "toc.ncx",
                                        "application/x-dtbncx+xml",
                                        "<ncx>" + points + "</ncx>")),
                "kindle");
    }

    @Test
    void filesMany() {
        Book many = small(new Book());
        for (int i = 0; i < 299; i++)
            many.put("f" + i + ".xhtml", "application/xhtml+xml", xhtml("<p/>"));
        trap("ebook-files-many", many, "kindle");
    }

    @Test
    void coverShape() {
        trap(
                "ebook-cover-shape",
                new Book().put("cover.png", "image/png", png(1_600, 1_600, false)),
                "kindle");
    }

    @Test
    void coverLarge() {
        trap(
                "ebook-cover-large",
                new Book().put("cover.png", "image/png", png(4_600, 7_300, false)),
                "google");
    }

    @Test
    void imageInks() {
        byte[] jpeg = cmykHeader();
        trap("ebook-image-inks", small(new Book().put("a.jpg", "image/jpeg", jpeg)), "kobo");
    }

    /// A JPEG's frame header with four components.
    private static byte[] cmykHeader() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                new byte[] {
                    (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xC0, 0, 20, 8, 0, 9, 0, 9, 4
                });
        for (int i = 1; i <= 4; i++) out.writeBytes(new byte[] {(byte) i, 0x11, 0});
        out.writeBytes(
                new byte[] {
                    (byte) 0xFF,
                    (byte) 0xDA,
                    0,
                    14,
                    4,
                    1,
                    0,
                    2,
                    0,
                    3,
                    0,
                    4,
                    0,
                    0,
                    63,
                    0,
                    (byte) 0xFF,
                    (byte) 0xD9
                });
        return out.toByteArray();
    }

    @Test
    void svgText() {
        String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>a</text></svg>";
        trap("ebook-svg-text", new Book().put("a.svg", "image/svg+xml", drawing), "apple");
        trap("ebook-svg-text", text("<p><svg><text>a</text></svg></p>"), "kobo");
    }

    @Test
    void script() {
        trap("ebook-script", text("<p><script>1</script></p>"), "kobo");
        trap("ebook-script", text("<p onclick=\"a()\">a</p>"), "kindle");
        assertEquals(List.of(), codes(text("<p><script>1</script></p>"), "apple"));
    }

    @Test
    void media() {
        trap("ebook-media", text("<p><audio src=\"a.mp3\"/></p>"), "kindle");
    }

    @Test
    void tableNested() {
        trap(
                "ebook-table-nested",
                text("<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>"),
                "kindle");
    }

    @Test
    void idTwice() {
        trap("ebook-id-twice", text("<p id=\"b\">a</p><p id=\"b\">c</p>"), "google");
    }

    @Test
    void remote() {
        trap("ebook-remote", text("<p><img src=\"https://x.org/a.png\" alt=\"A\"/></p>"), "apple");
        trap("ebook-remote", css("h1 { background-image: url(//x.org/a.png) }"), "kobo");
        assertEquals(List.of(), codes(text("<p><a href=\"https://x.org/\">x</a></p>"), "apple"));
    }

    @Test
    void alt() {
        trap("ebook-alt", text("<p><img src=\"a.png\" alt=\" \"/></p>"), "apple");
        trap("ebook-alt", text("<p><img src=\"a.png\"/></p>"), "kindle");
        String decorative = "<p><img src=\"a.png\" alt=\"\" role=\"presentation\"/></p>";
        assertEquals(List.of(), codes(text(decorative), "apple"));
    }

    @Test
    void navigation() {
        trap("ebook-nav", new Book().without("nav.xhtml"), "google");
        String none =
                "<nav epub:type=\"toc\"><ol><li><a href=\"one.xhtml\">One</a></li></ol></nav>";
        trap(
                "ebook-start",
                small(new Book().put("nav.xhtml", "application/xhtml+xml", xhtml(none))),
                "apple");
    }

    @Test
    void pageList() {
        String text = xhtml("<p id=\"a\">a</p><p id=\"b\">b</p>");
        for (String pages : List.of("b a", "a c")) {
            StringBuilder list = new StringBuilder();
            for (String id : pages.split(" "))
                list.append("<li><a href=\"one.xhtml#").append(id).append("\">1</a></li>");
            Book book = new Book().put("one.xhtml", "application/xhtml+xml", text);
            book.put("nav.xhtml", "application/xhtml+xml", Book.nav(list.toString()));
            trap("ebook-page-list", small(book), "kobo");
        }
    }

    @Test
    void pageSource() {
        Book book = small(new Book());
        book.metadata = book.metadata.replace("<dc:source>urn:isbn:1</dc:source>", "");
        trap("ebook-page-source", book, "apple");
    }

    @Test
    void metadata() {
        Book book = small(new Book());
        book.metadata = book.metadata.replace(Book.meta("schema:accessMode"), "");
        trap("ebook-metadata", book, "google");
    }

    @Test
    void cssSize() {
        trap("ebook-css-size", css("h1 { font-size: 24px }"), "eink");
    }

    @Test
    void cssBody() {
        trap("ebook-css-body", css("h1, body { line-height: 1.4 }"), "kindle");
        trap("ebook-css-body", css("p { font-size: 0.9em }"), "kindle");
        assertEquals(
                List.of(), codes(css("h1 { font-size: 2em } body { font-size: 100% }"), "kindle"));
    }

    @Test
    void cssPosition() {
        trap("ebook-css-position", css("h1 { position: absolute }"), "kobo");
    }

    @Test
    void cssModern() {
        trap("ebook-css-modern", css("h1 { display: flex }"), "eink");
        trap("ebook-css-modern", css("h1 { margin-top: 20vh }"), "eink");
    }

    private static Book text(String body) {
        return new Book().put("two.xhtml", "application/xhtml+xml", xhtml(body));
    }

    private static Book small(Book book) {
        return book.put("cover.png", "image/png", png(1_400, 2_240, false));
    }
}
