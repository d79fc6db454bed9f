package octavo.gather.webarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.Gatherer;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives in zip and in Safari's property lists.
class PackedPagesTest {
    private static final byte[] DOT =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final String PAGE =
            """
            <!DOCTYPE html> <html lang=en><!--
             Page saved with SingleFile
             url: https://example.org/one
             saved date: Mon May 04 2020 12:00:00 GMT+0200
            --><meta charset=utf-8><title>One</title><article><h1>One</h1>
            <p>Nobody had told the sailors of the café that the harbour was closed, and so they sat on the wall.</p>
            <p><img alt="Dot" src="images/0.png"></p>
            <p>In the evening the gulls came back, all of them, and nobody was there to count them.</p></article>
            """;

    @TempDir Path temp;

    @Test
    void pageAndFilesInAZip() throws IOException {
        byte[] zip = zip(Map.of("index.html", utf8(PAGE), "images/0.png", DOT));
        check(gather("one.html", zip), "2020-05-04");
        check(gather("one.zip", zip), "2020-05-04");
    }

    @Test
    void pageThatUnpacksItself() throws IOException {
        byte[] zip = zip(Map.of("index.html", utf8(PAGE), "images/0.png", DOT));
        byte[] head = utf8("<!DOCTYPE html> <html data-sfz><body hidden>Please wait…<!-- ");
        shift(zip, head.length);
        byte[] tail = utf8(" --><sfz-extra-data>" + "A".repeat(70_000) + "</sfz-extra-data>");
        check(gather("one.html", join(head, zip, tail)), "2020-05-04");
    }

    @Test
    void severalPagesAreNotOne() throws IOException {
        byte[] zip = zip(Map.of("index.html", utf8(PAGE), "two.html", utf8(PAGE)));
        Diagnostic d = gather("site.zip", zip).diagnostics().getFirst();
        assertEquals("source-kind-unknown", d.code());
        assertTrue(String.valueOf(d.hint()).contains("unpack"), d.toString());
    }

    @Test
    void archiveOfSafari() throws IOException {
        byte[] list =
                safari(
                        utf8(PAGE),
                        "https://example.org/x/one",
                        "https://example.org/x/images/0.png");
        check(gather("one.webarchive", list), "2020-05-04");
        byte[] note = safari(utf8(PAGE), "file:///index.html", "file:///images/0.png");
        assertEquals(1, gather("note.webarchive", note).value().getFirst().images().size());
    }

    @Test
    void damagedListsAreTold() throws IOException {
        byte[] list = safari(utf8(PAGE), "https://example.org/one", "https://example.org/0.png");
        for (int i = 9; i < list.length; i += 7) {
            byte[] damaged = list.clone();
            damaged[i] ^= 0x5A;
            gather("damaged.webarchive", damaged);
        }
        byte[] cut = Arrays.copyOf(list, list.length - 40);
        assertEquals(
                "source-unreadable", gather("cut.webarchive", cut).diagnostics().getFirst().code());
    }

    /// An array that holds an array twice, and so on, would come to a billion objects.
    @Test
    void listThatUnpacksToBillions() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(utf8("bplist00"));
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        for (int i = 0; i < 15; i++) {
            table.write(out.size());
            out.write(0xA8);
            for (int k = 0; k < 8; k++) out.write(i + 1);
        }
        table.write(out.size());
        out.write(0x5F);
        out.write(0x10);
        out.write(15);
        out.writeBytes(utf8("WebMainResource"));
        byte[] list = trailer(out, table, 1, 16);
        assertEquals(
                "source-unreadable", gather("b.webarchive", list).diagnostics().getFirst().code());
    }

    private static void check(Outcome<List<GatheredArticle>> r, String day) {
        GatheredArticle g = r.value().getFirst();
        assertEquals(List.of("images/0.png"), List.copyOf(g.images().keySet()));
        assertTrue(String.valueOf(g.article().source().url()).startsWith("https://example.org/"));
        assertEquals(day, g.article().source().retrieved());
        assertTrue(g.article().body().toString().contains("café"));
    }

    private Outcome<List<GatheredArticle>> gather(String name, byte[] bytes) throws IOException {
        Path file = temp.resolve(name);
        Files.write(file, bytes);
        return Gatherer.gather(new RealWorld(), file, GatherOptions.DEFAULTS);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var e : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(e.getKey()));
                zip.write(e.getValue());
            }
        }
        return out.toByteArray();
    }

    /// Moves what the directory says by what stands before the archive.
    private static void shift(byte[] zip, int by) {
        var b = java.nio.ByteBuffer.wrap(zip).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 4 <= zip.length; i++) {
            int mark = b.getInt(i);
            int at = mark == 0x02014b50 ? i + 42 : mark == 0x06054b50 ? i + 16 : -1;
            if (at >= 0) b.putInt(at, b.getInt(at) + by);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] p : parts) out.writeBytes(p);
        return out.toByteArray();
    }

    /// A property list of one page and one image, its numbers two bytes wide.
    private static byte[] safari(byte[] html, String at, String image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        out.writeBytes(utf8("bplist00"));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("WebResourceData", html);
        page.put("WebResourceMIMEType", "text/html");
        page.put("WebResourceTextEncodingName", "UTF-8");
        page.put("WebResourceURL", at);
        Map<String, Object> dot = new LinkedHashMap<>();
        dot.put("WebResourceData", DOT);
        dot.put("WebResourceURL", image);
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("WebMainResource", page);
        top.put("WebSubresources", List.of(dot));
        int[] count = {0};
        int root = put(top, out, table, count);
        return trailer(out, table, 2, count[0], root);
    }

    private static int put(
            Object o, ByteArrayOutputStream out, ByteArrayOutputStream table, int[] count) {
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        switch (o) {
            case byte[] b -> {
                mark(0x40, b.length, own);
                own.writeBytes(b);
            }
            case String s -> {
                mark(0x50, s.length(), own);
                own.writeBytes(utf8(s));
            }
            case List<?> l -> {
                mark(0xA0, l.size(), own);
                for (Object x : l) u16(put(x, out, table, count), own);
            }
            case Map<?, ?> m -> {
                mark(0xD0, m.size(), own);
                for (Object x : m.keySet()) u16(put(x, out, table, count), own);
                for (Object x : m.values()) u16(put(x, out, table, count), own);
            }
            default -> throw new IllegalArgumentException();
        }
        u16(out.size(), table);
        out.writeBytes(own.toByteArray());
        return count[0]++;
    }

    private static void mark(int kind, int length, ByteArrayOutputStream out) {
        out.write(kind | 0xF);
        out.write(0x11);
        u16(length, out);
    }

    private static void u16(int n, ByteArrayOutputStream out) {
        out.write(n >> 8);
        out.write(n);
    }

    private static byte[] trailer(
            ByteArrayOutputStream out, ByteArrayOutputStream table, int size, int count) {
        return trailer(out, table, size, count, 0);
    }

    private static byte[] trailer(
            ByteArrayOutputStream out, ByteArrayOutputStream table, int size, int count, int root) {
        int at = out.size();
        out.writeBytes(table.toByteArray());
        out.writeBytes(new byte[] {0, 0, 0, 0, 0, 0, (byte) size, (byte) size});
        for (int n : new int[] {count, root, at}) {
            out.writeBytes(new byte[4]);
            u16(n >> 16, out);
            u16(n, out);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }
}
