package octavo.gather.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names of images in an article's folder.
public final class ImageNames {
    private static final int MAX = 80;

    private ImageNames() {}

    /// The name without what file systems don't take, and with the ending that its content asks for where it has none
    /// of an image.
    public static String withExtension(String wanted, byte[] bytes) {
        String safe = wanted.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        int dot = safe.lastIndexOf('.');
        String end = dot < 0 ? "" : safe.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean named =
                end.matches("jpe?g|png|gif|webp|svg|avif|bmp|tiff?|jxl|heic|jfif|apng|ico|emf|wmf");
        String stem = named ? safe.substring(0, dot) : safe;
        if (stem.length() > MAX) stem = stem.substring(0, MAX);
        if (stem.isEmpty()) stem = "image";
        if (named) return stem + safe.substring(dot);
        String found = extension(bytes);
        return found == null ? stem : stem + "." + found;
    }

    /// The ending for an image by its first bytes, or null when it is none that is known.
    public static @Nullable String extension(byte[] b) {
        if (b.length < 12) return null;
        String head = new String(b, 0, Math.min(b.length, 512), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG")) return "png";
        if (head.startsWith("\u00ff\u00d8\u00ff")) return "jpg";
        if (head.startsWith("GIF8")) return "gif";
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return "webp";
        if (head.startsWith("ftypavi", 4)) return "avif";
        if (head.startsWith("ftyphei", 4) || head.startsWith("ftypmif1", 4)) return "heic";
        if (head.startsWith("BM")) return "bmp";
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return "tiff";
        if (head.startsWith(" EMF", 40)) return "emf";
        if (head.startsWith("\u00d7\u00cd\u00c6\u009a")) return "wmf";
        return head.matches(
                                "(?is)(?:\u00ef\u00bb\u00bf)?\\s*(?:<\\?xml.*?)?(?:<!--.*?)?.*<svg\\b.*")
                        && head.stripLeading().replace("\u00ef\u00bb\u00bf", "").startsWith("<")
                ? "svg"
                : null;
    }
}
