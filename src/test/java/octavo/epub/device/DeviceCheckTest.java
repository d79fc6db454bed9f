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
    private static final int BIG = 1_700;

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

        Book() {
            put("style.css", "text/css", "p { margin: 0; color: inherit; line-height: 1.4 }");
            put("toc.ncx", "application/x-dtbncx+xml", "<ncx/>");
            put("cover.png", "image/png", png(BIG, 2_600, false));
            put("one.xhtml", "application/xhtml+xml", xhtml("<p>Words of a text.</p>"));
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
            StringBuilder opf = new StringBuilder("<package xmlns:dc=\"d\"><metadata>");
            opf.append(creator).append("</metadata><manifest>");
            types.forEach((n, t) ->
                    opf.append("<item href=\"")
                            .append(n)
                            .append("\" media-type=\"")
                            .append(t)
                            .append(n.equals(cover) ? "\" properties=\"cover-image\"/>" : "\"/>"));
            opf.append("</manifest></package>");
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
    @ValueSource(strings = {"apple", "eink", "kindle", "kobo"})
    void nothingIsSaidOfAGoodBook(String device) {
        Book book = new Book();
        if (device.equals("eink")) book.put("cover.png", "image/png", png(1_400, 1_900, false));
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
        byte[] png = png(BIG, 2_600, false);
        byte[] padded = java.util.Arrays.copyOf(png, 4 << 20);
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
        byte[] padded = java.util.Arrays.copyOf(png(10, 10, false), 6 << 20);
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
        trap("ebook-css-height", css("p { line-height: 14pt }"), "kindle");
    }

    @Test
    void cssMargin() {
        trap("ebook-css-margin", css("p { margin: 0 0 0 -2em }"), "kindle");
    }

    private static Book css(String text) {
        Book book = new Book().put("style.css", "text/css", text);
        return book.put("cover.png", "image/png", png(1_400, 1_900, false));
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
    }

    private static Book text(String body) {
        return new Book().put("two.xhtml", "application/xhtml+xml", xhtml(body));
    }

    private static Book small(Book book) {
        return book.put("cover.png", "image/png", png(1_400, 1_900, false));
    }
}
