package octavo.gather.webarchive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.gather.fetch.Fetched;
import octavo.gather.source.WrittenDay;
import org.jspecify.annotations.Nullable;

/// A page saved with what belongs to it in one file (MHTML, RFC 2557): `multipart/related`, the page first or named by
/// `start`, the rest by their `Content-Location` or `Content-ID`.
final class MimeArchive {
    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 5_000;
    private static final int MOST_HEADER = 64 * 1024;

    private final List<Part> parts = new ArrayList<>();

    private record Part(MimeHeaders headers, byte[] bytes) {}

    /// Whether a file begins like a MIME message that holds a page.
    static boolean is(byte[] bytes) {
        MimeHeaders h = headers(bytes, 0, Math.min(bytes.length, MOST_HEADER));
        return (h.type().startsWith("multipart/") || h.type().equals("text/html"))
                && (h.fields().containsKey("mime-version")
                        || h.fields().containsKey("from")
                        || h.type().startsWith("multipart/"));
    }

    static WebArchive read(byte[] bytes) throws IOException {
        return new MimeArchive().archive(bytes);
    }

    private WebArchive archive(byte[] bytes) throws IOException {
        MimeHeaders top = headers(bytes, 0, Math.min(bytes.length, MOST_HEADER));
        collect(top, bytes, bodyStart(bytes, 0, bytes.length), bytes.length, 0);
        Part main = main(top.parameter("start"));
        if (main == null) throw new IOException("the web archive holds no page");
        String location = main.headers.location();
        String snapshot = top.get("snapshot-content-location").replaceAll("\\s+", "");
        if (!location.matches("(?i)https?://.*"))
            location = snapshot.isEmpty() ? location : snapshot;
        Map<String, byte[]> byName = new HashMap<>();
        for (Part p : parts) {
            String at = p.headers.location();
            if (!at.isEmpty()) byName.putIfAbsent(at, p.bytes);
            if (!p.headers.id().isEmpty()) byName.putIfAbsent("cid:" + p.headers.id(), p.bytes);
        }
        return new WebArchive(
                new WebArchive.Page(
                        withAddresses(main.bytes),
                        Fetched.charset(main.headers.get("content-type")),
                        location,
                        WrittenDay.of(top.get("date"))),
                byName);
    }

    /// Chromium puts `cid:` in the place of the address of what a page embeds; the frame's part still has it.
    private byte[] withAddresses(byte[] html) {
        String s = new String(html, StandardCharsets.ISO_8859_1);
        if (!s.contains("cid:frame-")) return html;
        for (Part p : parts) {
            String at = p.headers.location();
            if (p.headers.id().startsWith("frame-") && isPage(p) && at.matches("(?i)https?://.*"))
                s =
                        s.replace(
                                "cid:" + p.headers.id(),
                                at.replace("&", "&amp;").replace("\"", "%22"));
        }
        return s.getBytes(StandardCharsets.ISO_8859_1);
    }

    private @Nullable Part main(@Nullable String start) {
        if (start != null) {
            String id = start.replaceAll("^<|>$", "");
            for (Part p : parts) if (p.headers.id().equals(id) && isPage(p)) return p;
        }
        for (Part p : parts) if (isPage(p)) return p;
        return null;
    }

    private static boolean isPage(Part p) {
        return p.headers.type().equals("text/html")
                || p.headers.type().equals("application/xhtml+xml");
    }

    private void collect(MimeHeaders headers, byte[] bytes, int from, int to, int depth)
            throws IOException {
        if (depth > DEEPEST) throw new IOException("the web archive is nested too deeply");
        String boundary = headers.parameter("boundary");
        if (!headers.type().startsWith("multipart/") || boundary == null) {
            if (parts.size() >= MOST_PARTS)
                throw new IOException("the web archive has more than " + MOST_PARTS + " parts");
            byte[] body = java.util.Arrays.copyOfRange(bytes, from, to);
            parts.add(
                    new Part(
                            headers,
                            Transfer.decode(body, headers.get("content-transfer-encoding"))));
            return;
        }
        byte[] mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        int at = boundaryLine(bytes, mark, from, to);
        while (at >= 0) {
            int start = lineEnd(bytes, at, to);
            boolean last =
                    at + mark.length + 1 < to
                            && bytes[at + mark.length] == '-'
                            && bytes[at + mark.length + 1] == '-';
            if (last) return;
            int next = boundaryLine(bytes, mark, start, to);
            int end = next < 0 ? to : withoutLineEnd(bytes, start, next);
            MimeHeaders own = headers(bytes, start, Math.min(end, start + MOST_HEADER));
            collect(own, bytes, bodyStart(bytes, start, end), end, depth + 1);
            at = next;
        }
    }

    /// The next boundary at the start of a line, or -1.
    private static int boundaryLine(byte[] bytes, byte[] mark, int from, int to) {
        for (int i = from; i <= to - mark.length; i = lineEnd(bytes, i, to)) {
            int k = 0;
            while (k < mark.length && bytes[i + k] == mark[k]) k++;
            if (k == mark.length) return i;
        }
        return -1;
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != '\n') i++;
        return i + 1;
    }

    /// The line end before a boundary belongs to the boundary (RFC 2046, 5.1.1).
    private static int withoutLineEnd(byte[] bytes, int from, int to) {
        int end = to;
        if (end > from && bytes[end - 1] == '\n') end--;
        if (end > from && bytes[end - 1] == '\r') end--;
        return end;
    }

    private static MimeHeaders headers(byte[] bytes, int from, int to) {
        int end = Math.min(bodyStart(bytes, from, to), to);
        return MimeHeaders.parse(
                new String(bytes, from, Math.max(0, end - from), StandardCharsets.UTF_8));
    }

    /// After the first empty line; where there is none, the end.
    private static int bodyStart(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i = lineEnd(bytes, i, to)) {
            int end = lineEnd(bytes, i, to);
            int length = Math.min(end, to) - i;
            if (length == 1 && bytes[i] == '\n' || length == 2 && bytes[i] == '\r') {
                if (i > from) return end;
            }
        }
        return to;
    }
}
