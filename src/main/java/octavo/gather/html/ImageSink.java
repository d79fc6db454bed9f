package octavo.gather.html;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.gather.source.SourceFile;
import org.jspecify.annotations.Nullable;

/// Collects the images of an article and gives them their names in its folder.
public final class ImageSink {
    /// Reads a file of the source.
    @FunctionalInterface
    public interface Files {
        /// @param path an address, or relative to the page: as it stands there or decoded
        /// @return null when there is no such file
        byte @Nullable [] read(String path);

        /// A style sheet that belongs to the page.
        ///
        /// @param path as it stands there
        /// @return null where it is not at hand
        default byte @Nullable [] sheet(String path) {
            return null;
        }
    }

    /// Of the letters of a `data:` address.
    private static final int MOST_EMBEDDED = 48 * 1024 * 1024;

    private final Files files;
    private final SortedMap<String, SourceFile> images = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private int embedded;

    public ImageSink(Files files) {
        this.files = files;
    }

    public SortedMap<String, SourceFile> images() {
        return images;
    }

    /// Path of the image in the article's folder, or null when the source has it not.
    public @Nullable String take(String src) {
        String known = names.get(src);
        if (known != null) return known;
        byte[] bytes;
        String name;
        if (src.startsWith("data:")) {
            bytes = data(src);
            if (bytes != null && ImageNames.extension(bytes) == null) bytes = null;
            name = "embedded-" + ++embedded + "." + extension(src);
        } else if (src.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
            // Elsewhere: only who has fetched the page, or has an archive of it, has these too.
            if (!src.matches("(?i)(?:https?:|cid:|file:|//).*")) return null;
            bytes = files.read(src);
            String path = decode(src.replaceAll("[?#].*$", ""));
            name = path.substring(path.lastIndexOf('/') + 1).replaceAll("^(?i)cid:|@.*$", "");
        } else {
            String path = decode(src.replaceAll("[?#].*$", ""));
            // As it stands there first: an archive knows its files by their address, `p.php?id=3`.
            bytes = path.equals(src) ? null : files.read(src);
            if (bytes == null) bytes = files.read(path);
            name = path.substring(path.lastIndexOf('/') + 1);
        }
        return bytes == null ? null : put(src, name, bytes);
    }

    /// Keeps a drawing that stands in the page itself.
    String drawing(String svg) {
        return put(svg, "drawing-" + ++embedded + ".svg", svg.getBytes(StandardCharsets.UTF_8));
    }

    private String put(String src, String wanted, byte[] bytes) {
        String safe = ImageNames.withExtension(wanted, bytes);
        if (safe.startsWith(".")) safe = "image" + safe;
        String name = "images/" + safe;
        int dot = name.lastIndexOf('.');
        for (int n = 2; images.containsKey(name); n++) {
            name =
                    (dot < 0 ? "images/" + safe : name.substring(0, dot))
                            + "-"
                            + n
                            + (dot < 0 ? "" : "images/".concat(safe).substring(dot));
        }
        images.put(name, new SourceFile(safe, bytes));
        names.put(src, name);
        return name;
    }

    static byte @Nullable [] data(String src) {
        int comma = src.indexOf(',');
        if (comma < 0 || src.length() > MOST_EMBEDDED) return null;
        String head = src.substring(5, comma).toLowerCase(Locale.ROOT);
        String body = src.substring(comma + 1);
        try {
            if (head.endsWith(";base64")) return Base64.getMimeDecoder().decode(decode(body));
            return decode(body).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String extension(String src) {
        String type = src.substring(5).split("[;,]", 2)[0].toLowerCase(Locale.ROOT);
        return switch (type) {
            case "image/jpeg", "image/jpg" -> "jpg";
            case "image/svg+xml" -> "svg";
            case "image/gif" -> "gif";
            case "image/webp" -> "webp";
            default -> "png";
        };
    }

    /// Percent-decoding; a plus sign is a plus sign.
    public static String decode(String text) {
        if (text.indexOf('%') < 0) return text;
        try {
            return java.net.URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
