package octavo.markdown;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Image helpers of templates as HTML, which means the same within Markdown and within HTML.
final class TemplateImage {
    private TemplateImage() {}

    /// @param include the first value names a template and not an image
    /// @return null where no image is named
    static @Nullable String html(TemplateArguments a, boolean include) {
        String src = a.first("src", "image", "file", "path", "image_path", "img", "url");
        int next = 0;
        if (!include && src == null && !a.positional().isEmpty()) src = a.positional().get(next++);
        // What stands between the path and the alternative text is classes.
        if (src == null || include && !isImage(src) || src.startsWith("{") || src.isBlank())
            return null;
        String alt = a.first("alt", "image_alt", "alt_text", "alt-text");
        if (alt == null && !include && a.positional().size() > next) alt = a.positional().getLast();
        String caption = a.first("caption", "title", "figcaption");
        String credit = a.first("credit", "attr", "attribution", "source");
        String img =
                "<img src=\""
                        + value(TemplateCode.rooted(src))
                        + "\" alt=\""
                        + value(alt == null ? "" : alt)
                        + "\">";
        if ((caption == null || caption.isBlank()) && (credit == null || credit.isBlank()))
            return img;
        String text =
                ((caption == null ? "" : caption) + " " + (credit == null ? "" : credit)).strip();
        return "<figure>"
                + img
                + "<figcaption>"
                + text.replaceAll("\\s+", " ")
                + "</figcaption></figure>";
    }

    private static boolean isImage(String s) {
        String path = s.toLowerCase(Locale.ROOT).replaceAll("[?#].*", "");
        return path.matches(".*\\.(?:png|jpe?g|gif|svg|webp|avif|tiff?|bmp)");
    }

    static String value(String s) {
        return s.replaceAll("\\s+", " ").replace("\"", "&quot;");
    }
}
