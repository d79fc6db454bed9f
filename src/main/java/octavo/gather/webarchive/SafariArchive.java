package octavo.gather.webarchive;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.gather.fetch.Fetched;
import org.jspecify.annotations.Nullable;

/// Safari's `.webarchive`: a property list of the page (`WebMainResource`) and of what it shows (`WebSubresources`), each
/// with its address, media type and bytes. Pages in frames (`WebSubframeArchives`) are passed over.
final class SafariArchive {
    private static final int MOST_FILES = 5_000;

    private SafariArchive() {}

    static boolean is(byte[] bytes) {
        return PropertyList.is(bytes) && holds(bytes, "WebMainResource");
    }

    private static boolean holds(byte[] bytes, String text) {
        byte[] t = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i <= bytes.length - t.length; i++)
            if (java.util.Arrays.equals(bytes, i, i + t.length, t, 0, t.length)) return true;
        return false;
    }

    static WebArchive read(byte[] bytes) throws IOException {
        Object main = PropertyList.read(bytes) instanceof Map<?, ?> m ? m : Map.of();
        Map<?, ?> top = (Map<?, ?>) main;
        if (!(top.get("WebMainResource") instanceof Map<?, ?> page)
                || !(page.get("WebResourceData") instanceof byte[] html))
            throw new IOException("the web archive holds no page");
        String type = text(page, "WebResourceMIMEType");
        if (!type.isEmpty() && !type.matches("(?i)text/html|application/xhtml\\+xml"))
            throw new IOException("the web archive holds no page but a file of type " + type);
        Map<String, byte[]> files = new HashMap<>();
        if (top.get("WebSubresources") instanceof List<?> all) {
            if (all.size() > MOST_FILES)
                throw new IOException("the web archive has more than " + MOST_FILES + " files");
            for (Object o : all)
                if (o instanceof Map<?, ?> f && f.get("WebResourceData") instanceof byte[] data)
                    files.putIfAbsent(text(f, "WebResourceURL"), data);
        }
        @Nullable Charset charset =
                Fetched.charset(";charset=" + text(page, "WebResourceTextEncodingName"));
        return new WebArchive(
                new WebArchive.Page(html, charset, text(page, "WebResourceURL"), null), files);
    }

    private static String text(Map<?, ?> of, String key) {
        return of.get(key) instanceof String s ? s : "";
    }
}
