package octavo.gather.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Inline;
import octavo.gather.clean.InlineText;
import octavo.gather.clean.TextClean;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A page's title without the name of its site.
final class PageTitle {
    private static final Pattern BAR =
            Pattern.compile("\\s+[|–—·•»«\\-:]{1,2}\\s+|\\s*[|_]\\s*|:\\s+");

    private static final Pattern TAG =
            Pattern.compile(
                    "(?i)</?(?:i|b|em|strong|span|u|cite|q|small|sup|sub|wbr)(?:\\s[^<>]*)?>");

    private static final SiteName NAMELESS = SiteName.of(null, null);

    private PageTitle() {}

    /// @param stated with the site's name, perhaps
    static String of(String stated, SiteName site, Document doc) {
        String title = TAG.matcher(stated).replaceAll("").trim();
        String heading = heading(doc, title, site);
        if (heading != null) return heading;
        String shown = shown(title, site, doc);
        if (shown != null) return shown;
        Matcher m = BAR.matcher(title);
        int from = 0;
        while (m.find(from)) {
            if (isSite(title.substring(m.end()), site) && m.start() > 0)
                return withoutSection(title.substring(0, m.start()).trim());
            if (isSite(title.substring(0, m.start()), site)) return title.substring(m.end()).trim();
            from = m.end();
        }
        return withoutSection(title);
    }

    /// What stands behind a bar in a word or three is the site's, whatever it is called.
    private static String withoutSection(String title) {
        String t = title;
        for (int bar = t.lastIndexOf(" | "); bar >= 20; bar = t.lastIndexOf(" | ")) {
            String tail = t.substring(bar + 3).strip();
            if (tail.length() > 25 || tail.split("\\s+").length > 3) break;
            t = t.substring(0, bar).strip();
        }
        return t;
    }

    /// The part of the title that stands on the page as a heading.
    private static @Nullable String heading(Document doc, String title, SiteName site) {
        String whole = key(title);
        for (Element h : doc.select("h1, h2")) {
            String k = key(h.text());
            if (k.equals(whole)) return title;
        }
        List<Element> headings = new java.util.ArrayList<>(doc.select("h1"));
        headings.addAll(doc.select("h2"));
        for (Element h : headings) {
            String k = key(h.text());
            boolean main = Markup.name(h).equals("h1") && h.closest("header, nav, aside") == null;
            boolean house = site.is(h.text()) || site.hosts().contains(k);
            if (house
                    || k.length() < (main ? 3 : 8)
                    || !main && k.length() * 5 < whole.length() * 2) continue;
            Matcher m = BAR.matcher(title);
            while (m.find()) {
                String front = title.substring(0, m.start()).trim();
                String back = title.substring(m.end()).trim();
                if (key(front).equals(k)) return isShownBelow(back, front, doc) ? back : front;
                if (key(back).equals(k)) return isShownBelow(front, back, doc) ? front : back;
            }
        }
        return null;
    }

    /// Whether the longer of a title's parts stands there too, as a heading of a lower level: then the other is the
    /// site's.
    private static boolean isShownBelow(String part, String other, Document doc) {
        String k = key(part);
        if (k.length() < 10 || k.length() < 3 * key(other).length()) return false;
        for (Element h : doc.select("h1, h2, h3, h4")) if (key(h.text()).equals(k)) return true;
        return false;
    }

    /// The page's only heading of the first level, where the stated title says all of it and something beside: the
    /// site's, its section's, words for search engines.
    private static @Nullable String shown(String title, SiteName site, Document doc) {
        String text = only(doc);
        if (text == null) return null;
        boolean fits =
                words(text).size() >= 3 && text.length() >= 12 && key(title).contains(key(text));
        return fits && !isSite(text, site) ? text : null;
    }

    /// What the page's only heading of the first level says, or null.
    private static @Nullable String only(Document doc) {
        Element only = null;
        for (Element h : doc.select("h1")) {
            if (!h.hasText() || h.closest("aside, footer, nav") != null) continue;
            if (only != null && !h.text().equals(only.text())) return null;
            only = h;
        }
        return only == null ? null : TextClean.clean(headline(only).text());
    }

    /// A heading of a label and a headline that stand in elements of their own is its headline.
    private static Element headline(Element heading) {
        List<Element> parts = new java.util.ArrayList<>();
        Element e = heading;
        while (parts.size() < 2) {
            if (e.textNodes().stream().anyMatch(t -> !t.isBlank())) return heading;
            parts.clear();
            for (Element c : e.children()) if (c.hasText()) parts.add(c);
            if (parts.isEmpty()) return heading;
            e = parts.getFirst();
        }
        Element last = parts.getLast();
        boolean most = 2 * last.text().length() > heading.text().length();
        return parts.size() == 2 && most && words(last.text()).size() >= 4 ? last : heading;
    }

    /// The page's only heading of the first level where it says in other words what the page states nowhere else on
    /// it: what it states is for search engines then.
    static @Nullable String instead(String stated, SiteName site, Document doc) {
        String text = only(doc);
        if (text == null || text.length() < 12 || text.length() > 200 || isSite(text, site))
            return null;
        if (isBehindLabel(text, stated)) return null;
        Set<String> words = words(text);
        boolean shared = words(stated).stream().anyMatch(w -> w.length() >= 4 && words.contains(w));
        boolean alike =
                shared || stated.chars().anyMatch(c -> c >= 0x3040) && isAlike(stated, text);
        return words.size() >= 3 && alike && !key(stated).contains(key(text)) ? text : null;
    }

    private static boolean isSite(String part, SiteName site) {
        if (site.is(part)) return true;
        if (site.stated() == null) return false;
        String p = key(part);
        String s = key(site.stated());
        return !p.isEmpty()
                && (p.equals(s)
                        || p.length() > 3 && s.contains(p)
                        || s.length() > 3 && p.startsWith(s));
    }

    /// Whether a heading in the text says all of the title that the page states.
    static boolean holds(List<Inline> heading, String stated) {
        return key(InlineText.of(heading)).contains(key(stated));
    }

    /// Whether a heading says what the page states, but with words run together: what parts them on the screen is no
    /// text.
    static boolean isGlued(List<Inline> heading, String stated) {
        String text = InlineText.of(heading);
        if (key(text).equals(key(stated))) return words(text).size() < words(stated).size();
        return isBehindLabel(text, stated);
    }

    /// Whether a heading is the title behind the label that stands above it on the screen, with no mark between.
    private static boolean isBehindLabel(String heading, String stated) {
        int at = heading.length() - stated.length();
        if (at < 3 || stated.length() < 20 || Character.isLowerCase(stated.charAt(0))) return false;
        if (!key(heading.substring(at)).equals(key(stated))) return false;
        String label = heading.substring(0, at);
        if (label.matches(".*\\s[:|/]\\s*")) return true;
        return !Character.isWhitespace(label.charAt(at - 1))
                || Character.isLetterOrDigit(
                        label.stripTrailing().charAt(label.stripTrailing().length() - 1));
    }

    /// Whether a page's title stands outside of the element that holds its text, so that headings in there are the
    /// text's.
    static boolean standsOutside(@Nullable String title, Document doc, Element root) {
        if (title == null) return false;
        for (Element h : doc.select("h1")) {
            boolean outside = h != root && !h.parents().contains(root);
            if (outside && key(h.text()).equals(key(title))) return true;
        }
        Element first = root.selectFirst("h1, h2, h3");
        return first != null && !isAlike(first.text(), title);
    }

    /// Whether neither says all that the other says.
    static boolean differ(Element heading, String stated) {
        String a = key(heading.text());
        String b = key(stated);
        return !a.contains(b) && !b.contains(a);
    }

    /// Two wordings of one title share half of their words.
    static boolean isAlike(String a, String b) {
        Set<String> words = words(a);
        Set<String> others = words(b);
        long shared = words.stream().filter(others::contains).count();
        return 2 * shared >= Math.min(words.size(), others.size());
    }

    /// Whether a heading says most of a title in its words.
    static boolean isWorded(String heading, String title) {
        Set<String> words = words(heading);
        Set<String> others = words(title);
        int shared = (int) words.stream().filter(others::contains).count();
        return words.size() >= 4
                && others.size() >= 4
                && 5 * shared >= 3 * Math.min(words.size(), others.size())
                && 2 * shared >= Math.max(words.size(), others.size());
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    /// Whether the title, or a part of it, stands on the page as a heading.
    static boolean isShown(String title, Document doc) {
        return heading(doc, title, NAMELESS) != null;
    }

    static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
