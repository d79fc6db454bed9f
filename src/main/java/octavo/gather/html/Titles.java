package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The elements that are an article's title and subtitle.
///
/// @param level of the title's heading; one less than the highest heading's where there is no title
record Titles(@Nullable Element title, @Nullable Element subtitle, int level) {
    /// @param stated the title that the page states in its head, or null
    /// @param elsewhere a heading in the element is its title only where it says the same
    static Titles find(Element root, @Nullable String stated, boolean elsewhere) {
        Element byType = typed(root);
        Element title = byType != null ? byType : byShape(root, stated, elsewhere);
        if (title == null) {
            int highest = headings(root).stream().mapToInt(Titles::level).min().orElse(2);
            return new Titles(null, null, Math.max(0, highest - 1));
        }
        Element group = title.parent();
        Element subtitle = null;
        if (group != null
                && (Markup.name(group).equals("hgroup") || Markup.name(group).equals("header"))) {
            for (Element e : group.children()) {
                if (e != title
                        && (Semantics.is(e, "subtitle")
                                || e.hasClass("subtitle")
                                || Markup.name(group).equals("hgroup")
                                        && Markup.name(e).equals("p"))) {
                    subtitle = e;
                    break;
                }
            }
        }
        return new Titles(title, subtitle, Markup.isHeading(title) ? level(title) : 1);
    }

    private static @Nullable Element typed(Element root) {
        for (Element h : headings(root)) {
            if (Semantics.is(h, "title", "fulltitle") && !isInner(h, root))
                return alone(h, root) ? h : null;
            // Only what stands before the first paragraph is the article's.
            if (textBefore(h, root) > 0) break;
        }
        return null;
    }

    /// The titles of several sections side by side are none of them the whole's.
    private static boolean alone(Element title, Element root) {
        return headings(root).stream()
                        .filter(h ->
                                Semantics.is(h, "title", "fulltitle")
                                        && level(h) <= level(title)
                                        && !isInner(h, root))
                        .count()
                == 1;
    }

    private static boolean isInner(Element h, Element root) {
        for (Element e = h.parent(); e != null && e != root; e = e.parent()) {
            String n = Markup.name(e);
            if (n.equals("blockquote") || n.equals("figure") || n.equals("aside")) return true;
        }
        return false;
    }

    private static @Nullable Element byShape(
            Element root, @Nullable String stated, boolean elsewhere) {
        List<Element> headings = headings(root);
        if (headings.isEmpty()) return null;
        if (stated != null) {
            for (Element h : headings) if (!isInner(h, root) && same(h.text(), stated)) return h;
        }
        if (elsewhere) return null;
        Element first = headings.getFirst();
        boolean worded =
                stated != null
                        && level(first) <= 2
                        && textBefore(first, root) == 0
                        && PageTitle.isWorded(first.text(), stated);
        if (worded && !isInner(first, root)) return first;
        boolean onlyTop = headings.stream().filter(h -> level(h) <= level(first)).count() == 1;
        boolean ordinal = Semantics.is(first, "ordinal") && Semantics.of(first).size() <= 2;
        return !isInner(first, root) && onlyTop && !ordinal && textBefore(first, root) < 400
                ? first
                : null;
    }

    private static List<Element> headings(Element root) {
        List<Element> out = new ArrayList<>();
        for (Element e : root.select("h1, h2, h3, h4, h5, h6"))
            if (!Markup.isDropped(e) && !e.text().isBlank()) out.add(e);
        return out;
    }

    private static int textBefore(Element h, Element root) {
        int chars = 0;
        for (Element p : root.select("p, li")) {
            if (!p.sourceRange().isTracked()
                    || p.sourceRange().startPos() > h.sourceRange().startPos()) break;
            chars += p.text().length();
        }
        return chars;
    }

    private static int level(Element h) {
        return Markup.name(h).charAt(1) - '0';
    }

    private static boolean same(String heading, String stated) {
        String a = key(heading);
        String b = key(stated);
        return !a.isEmpty() && (a.equals(b) || a.length() >= 10 && b.startsWith(a));
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
