package octavo.gather.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import octavo.gather.Removed;
import org.jsoup.nodes.Element;

/// Takes out what a browser never shows.
final class HiddenText {
    private static final Pattern INVISIBLE =
            Pattern.compile("(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final List<String> HIDING =
            List.of(
                    "sr-only",
                    "visually-hidden",
                    "visuallyhidden",
                    "screen-reader-text",
                    "screen-reader-only",
                    "screenreader-only",
                    "element-invisible",
                    "offscreen",
                    "hide-visually",
                    "u-visually-hidden",
                    "hidden");

    private HiddenText() {}

    static void remove(Element body, List<Removed> removed) {
        body.select("script:not([type^=math/]), style, template, link, meta, object param")
                .remove();
        double all = body.text().length();
        for (Element e : body.select("[style], [hidden], [aria-hidden=true], [class], input")) {
            if (e == body || e.parent() == null || !isHidden(e)) continue;
            // A page that hides all of its text until a script shows it.
            String text = e.text();
            if (text.length() > 0.75 * all) continue;
            if (!text.isBlank()) removed.add(new Removed(Markup.line(e), text, "not shown"));
            e.remove();
        }
    }

    static boolean isHidden(Element e) {
        if (Markup.isDropped(e) && e.hasAttr("hidden")) return true;
        if (INVISIBLE.matcher(e.attr("style").toLowerCase(Locale.ROOT)).find()) return true;
        // Icons are hidden from screen readers, and so are the pictures of formulas.
        if (e.attr("aria-hidden").equals("true"))
            return !e.className().contains("mwe-math")
                    && !e.className().contains("katex-html-keep")
                    && !Markup.name(e).equals("img")
                    && e.selectFirst("img, figure, picture, p") == null;
        for (String c : HIDING) if (e.hasClass(c)) return true;
        return false;
    }
}
