package octavo.gather.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Gives images whose address a script would have set, or a browser chosen, that address: `data-src` and its kin,
/// `srcset`, the sources of a `picture`, the image that stands in for it in `noscript`.
final class LazyImages {
    private static final List<String> KEYS =
            List.of(
                    "data-src",
                    "data-original",
                    "data-lazy-src",
                    "data-lazy",
                    "data-url",
                    "data-hi-res-src",
                    "data-full-src",
                    "data-image",
                    "data-actualsrc",
                    "data-echo");
    private static final Pattern PLACEHOLDER =
            Pattern.compile(
                    "(?i)^data:.{0,400}$|.*(?:placeholder|/blank(?=\\.)|spacer|lazy[-_]?load|1x1|transparent|pixel)\\S*\\.(?:gif|png|svg)(?:[?#].*)?$");
    private static final Pattern CANDIDATE =
            Pattern.compile("(\\S*[^\\s,])(?:\\s+([\\d.]+)([wxh]))?(?:\\s*,|\\s*$)");

    private LazyImages() {}

    static void resolve(Element body) {
        for (Element img : body.select("img")) {
            if (img.closest("noscript") == null) resolveImage(img);
        }
        for (Element noscript : List.copyOf(body.select("noscript"))) {
            Element img = noscript.selectFirst("img[src]");
            if (img == null || noscript.parent() == null) continue;
            Element before = lastImage(noscript.previousElementSibling());
            if (before == null) noscript.before(img);
            else if (isPlaceholder(before.attr("src"))) before.attr("src", img.attr("src"));
            noscript.remove();
        }
    }

    private static @Nullable Element lastImage(@Nullable Element e) {
        if (e == null) return null;
        return Markup.name(e).equals("img") ? e : e.select("img").last();
    }

    private static void resolveImage(Element img) {
        String src = img.attr("src").trim();
        if (!isPlaceholder(src)) return;
        for (String key : KEYS) {
            String v = img.attr(key).trim();
            if (!v.isEmpty() && !isPlaceholder(v) && !v.startsWith("{")) {
                img.attr("src", v);
                return;
            }
        }
        String best = largest(img.attr("srcset") + " ");
        if (best == null) best = largest(img.attr("data-srcset") + " ");
        Element picture = img.closest("picture");
        if (best == null && picture != null) {
            for (Element s : picture.select("source")) {
                if (best == null) best = largest(s.attr("srcset") + " ");
                if (best == null) best = largest(s.attr("data-srcset") + " ");
            }
        }
        if (best != null) img.attr("src", best);
    }

    private static boolean isPlaceholder(String src) {
        return src.isEmpty()
                || src.startsWith("data:image/svg")
                || PLACEHOLDER.matcher(src).matches();
    }

    /// The widest candidate of a `srcset`.
    private static @Nullable String largest(String srcset) {
        if (srcset.isBlank() || srcset.length() > 20_000) return null;
        String best = null;
        double most = -1;
        var m = CANDIDATE.matcher(srcset.trim());
        while (m.find()) {
            double size = m.group(2) == null ? 0 : number(m.group(2));
            if (size > most && !isPlaceholder(m.group(1))) {
                most = size;
                best = m.group(1);
            }
        }
        return best;
    }

    private static double number(String text) {
        return text.matches("\\d{1,6}(?:\\.\\d{1,3})?") ? Double.parseDouble(text) : 0;
    }
}
