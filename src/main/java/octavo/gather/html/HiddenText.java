package octavo.gather.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import octavo.gather.source.Removed;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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
                    "off-screen",
                    "a11y-hidden",
                    "u-a11y-hidden",
                    "hide-visually",
                    "u-visually-hidden",
                    "u-hidden",
                    "is-hidden",
                    "u-display--is-hidden",
                    "d-none",
                    "w-condition-invisible",
                    "sf-hidden",
                    "hidden");

    /// Weight of the prose that may be worth locking up.
    private static final double LOCKED = 600;

    private HiddenText() {}

    static void remove(Element body, List<Removed> removed) {
        body.select("script:not([type^=math/]), style, template, link, meta, object param")
                .remove();
        removePermalinks(body);
        // For browsers that play nothing.
        for (Element e : body.select("video, audio"))
            for (Element child : List.copyOf(e.children()))
                if (!Markup.name(child).equals("source") && !Markup.name(child).equals("track"))
                    child.remove();
        double all = body.text().length();
        Set<String> opened = opened(body);
        Element locked = locked(body);
        for (Element e : body.select("[style], [hidden], [aria-hidden=true], [class], input")) {
            if (e == body || e.parent() == null || !isHidden(e)) continue;
            // A page that hides all of its text until a script shows it.
            String text = e.text();
            if (text.length() > 0.75 * all && !isLeft(body, e)) continue;
            if (locked == e) {
                e.removeAttr("hidden").removeAttr("style");
                continue;
            }
            if (isAnswer(e, text, opened)) {
                e.removeAttr("hidden");
                continue;
            }
            if (!text.isBlank()) removed.add(new Removed(Markup.line(e), text, "not shown"));
            e.remove();
        }
    }

    /// The signs in headings that lead to themselves.
    private static void removePermalinks(Element body) {
        for (Element a : body.select("h1 a[href*=#], h2 a[href*=#], h3 a[href*=#], h4 a[href*=#]"))
            if (a.text().matches("[\\s¶§#🔗]{0,3}")
                    && a.select("img, [id], [name]").isEmpty()
                    && a.id().isEmpty()
                    && !a.hasAttr("name")) a.remove();
    }

    /// Text that the page holds back behind a notice: in the element in which its first paragraphs are shown, and more
    /// than these. Null where there is none.
    private static @Nullable Element locked(Element body) {
        for (Element e : body.select("[hidden], [style*=none]")) {
            Element parent = e.parent();
            if (parent == null
                    || !isHidden(e)
                    || e.closest("nav, footer, header, form, dialog") != null) continue;
            if (e.closest("article, main, [itemprop=articleBody]") == null) continue;
            double hidden = prose(e);
            if (hidden < LOCKED) continue;
            double shown = 0;
            for (Element s : parent.children())
                if (s != e && Markup.name(s).equals("p")) shown += prose(s);
            boolean kin = e.selectFirst("> p") != null && shown > 60 && shown < hidden;
            if (kin && e.select("> p").size() >= 3) return e;
        }
        return null;
    }

    /// Whether the page says enough beside it.
    private static boolean isLeft(Element body, Element hidden) {
        double left = 0;
        for (Element p : body.select("p"))
            if (!p.parents().contains(hidden)) {
                TextWeight w = TextWeight.of(p.text());
                if (w.sentences() > 0) left += w.weight();
            }
        return left > 1_500;
    }

    private static double prose(Element e) {
        double prose = 0;
        for (Element p : Markup.name(e).equals("p") ? List.of(e) : e.select("> p")) {
            TextWeight w = TextWeight.of(p.text());
            if (w.sentences() > 0) prose += w.weight();
        }
        return prose;
    }

    /// Ids of what a click on a question, a tab, or "more" shows.
    private static Set<String> opened(Element body) {
        Set<String> ids = new HashSet<>();
        for (Element e : body.select("[aria-controls], [data-target], [data-bs-target]")) {
            if (e.closest("nav, header, form, [role=navigation]") != null) continue;
            for (String key : List.of("aria-controls", "data-target", "data-bs-target"))
                for (String id : e.attr(key).trim().split("\\s+"))
                    ids.add(id.replaceFirst("^#", ""));
        }
        ids.remove("");
        return ids;
    }

    /// Text of the page that waits for a click: prose that a control of the page opens, and no box of the site's.
    private static boolean isAnswer(Element e, String text, Set<String> opened) {
        boolean controlled = opened.contains(e.id()) || e.hasAttr("aria-labelledby");
        if (!controlled || e.closest("nav, footer, header, form, dialog") != null) return false;
        TextWeight w = TextWeight.of(text);
        return w.sentences() > 0
                && w.weight() >= 60
                && NameEvidence.of(e) == null
                && e.selectFirst("input, form, button[type=submit]") == null
                && TextWeight.ofLinks(e) < 0.3 * w.weight();
    }

    static boolean isHidden(Element e) {
        if (Markup.isDropped(e) && e.hasAttr("hidden")) return true;
        if (INVISIBLE.matcher(e.attr("style").toLowerCase(Locale.ROOT)).find()) return true;
        if (e.attr("aria-hidden").equals("true") && e.attr("role").endsWith("dialog")) return true;
        // Icons are hidden from screen readers, and so are the pictures of formulas.
        if (e.attr("aria-hidden").equals("true"))
            return !e.className().contains("mwe-math")
                    && !e.className().contains("katex-html-keep")
                    && !Markup.name(e).equals("img")
                    && e.selectFirst("img, figure, picture, p") == null;
        for (String c : HIDING) if (e.hasClass(c)) return !isShownWide(e);
        return false;
    }

    /// Hidden on small screens alone: `hidden md:block`.
    private static boolean isShownWide(Element e) {
        for (String c : e.classNames())
            if (c.matches(
                    "(?:(?:sm|md|lg|xl|2xl):|d-(?:sm|md|lg|xl|xxl)-)(?:block|flex|grid|inline.*|contents|table.*)"))
                return true;
        return false;
    }
}
