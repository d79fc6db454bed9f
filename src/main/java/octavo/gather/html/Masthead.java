package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import octavo.gather.clean.TextClean;
import octavo.gather.pasted.Byline;
import octavo.gather.pasted.Dates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// The short lines around a page's title: from a little above it down to the first paragraph. Author and date stand
/// there, whatever their elements are called.
final class Masthead {
    private static final int MOST = 60;
    private static final int ABOVE = 6;
    private static final int LONGEST = 140;

    /// A paragraph of more characters is the text's.
    private static final int SHORTEST_TEXT = 90;

    private static final Set<String> ELSEWHERE =
            Set.of("nav", "figure", "table", "footer", "aside");

    private static final Pattern PROFILE =
            Pattern.compile(
                    "(?i)/(?:authors?|autor(?:en|es)?|auteurs?|autori|writers?|contributors?|columnists?|staff(?:[_-]name)?|by|profiles?|journalists?|people|editors)/[^/]+/?(?:[?#].*)?$");
    private static final Pattern CHANGED =
            Pattern.compile(
                    "(?iU)\\b(?:updated|modified|reviewed|edited|aktualisiert|mise? à jour|actualizad[oa]|aggiornato|обновлено|atualizad[oa])\\b");

    /// @param text of one line
    private record Line(Element e, String text) {}

    private final List<Line> lines = new ArrayList<>();

    private Masthead() {}

    /// @param title the page's, without its site's name, or null: then its first heading of the highest level
    static Masthead of(Document doc, @Nullable String title) {
        Masthead m = new Masthead();
        Element heading = heading(doc, title);
        if (heading == null) return m;
        m.above(heading);
        m.below(heading);
        return m;
    }

    private static @Nullable Element heading(Document doc, @Nullable String title) {
        String key = title == null ? "" : PageTitle.key(title);
        if (!key.isEmpty())
            for (Element h : doc.select("h1, h2"))
                if (PageTitle.key(h.text()).equals(key) && h.closest("aside, footer") == null)
                    return h;
        List<Element> first = doc.select("h1");
        return first.size() == 1 ? first.getFirst() : null;
    }

    /// Lines beside the title, in front of it, in the boxes around it.
    private void above(Element heading) {
        List<Line> before = new ArrayList<>();
        Element at = heading;
        for (int up = 0; up < 3 && at != null && before.size() < ABOVE; up++, at = at.parent()) {
            Element e = at.previousElementSibling();
            for (; e != null && before.size() < ABOVE; e = e.previousElementSibling()) {
                String text = TextClean.clean(e.text());
                if (text.length() > LONGEST || !e.select("nav, ul, ol").isEmpty()) return;
                if (!text.isEmpty()) before.addFirst(new Line(e, text));
            }
            lines.addAll(0, before);
            before.clear();
        }
    }

    private void below(Element heading) {
        int seen = 0;
        Element e = next(heading, true);
        while (e != null && seen++ < MOST) {
            String n = Markup.name(e);
            boolean skip = Markup.isDropped(e) || ELSEWHERE.contains(n);
            if (!skip && holdsText(e)) {
                String text = TextClean.clean(e.text());
                boolean prose = TextWeight.of(text).sentences() > 0 && isParagraph(e);
                if (prose && text.length() > SHORTEST_TEXT) return;
                if (text.length() <= LONGEST) {
                    lines.add(new Line(e, text));
                    skip = true;
                }
            }
            e = next(e, skip);
        }
    }

    private static boolean isParagraph(Element e) {
        return Markup.isBlock(e) && !Markup.hasBlock(e);
    }

    /// Short enough to be a line, or holds text of its own.
    private static boolean holdsText(Element e) {
        if (e.textNodes().stream().anyMatch(t -> !isMark(t))) return true;
        return e.hasText() && e.text().length() <= LONGEST && !Markup.hasBlock(e);
    }

    private static boolean isMark(TextNode t) {
        return t.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /// The next element in the document, into it or past it.
    private static @Nullable Element next(Element e, boolean past) {
        if (!past && !e.children().isEmpty()) return e.child(0);
        for (Element at = e; at != null; at = at.parent()) {
            Element sibling = at.nextElementSibling();
            if (sibling != null) return sibling;
        }
        return null;
    }

    /// The day, ISO: that of publication before that of a change.
    @Nullable String date() {
        String changed = null;
        for (Line l : lines) {
            String iso = day(l);
            if (iso == null) continue;
            if (!CHANGED.matcher(l.text).find()) return iso;
            if (changed == null) changed = iso;
        }
        return changed;
    }

    private static @Nullable String day(Line l) {
        for (Element t : l.e.select("time[datetime]")) {
            String iso = PageMetadata.date(t.attr("datetime"));
            if (iso != null && iso.length() == 10) return iso;
        }
        Dates.Found found = Dates.find(l.text);
        return found == null ? null : found.iso();
    }

    private static List<String> labelled(String text) {
        String line = PageByline.withoutDate(text).replaceFirst("\\s*\\(.*$", "");
        Byline.Found found = Byline.labelled(PageByline.unglued(line));
        if (found == null) return List.of();
        return found.authors().stream().map(PageByline::withoutDeed).toList();
    }

    /// A name of one word where the page's mark-up says that it is one.
    private static boolean isCalled(String name, Element e) {
        return name.matches("(?U)\\p{Lu}\\p{Ll}{2,}")
                && e.closest(".vcard, .author, .byline, [rel=author]") != null
                && !PageByline.isInterface(name);
    }

    /// Names after a "By", in links to profiles, in elements that are called so.
    List<String> authors() {
        for (Line l : lines) {
            List<String> names = labelled(TextClean.clean(BylineText.of(l.e)));
            if (!names.isEmpty()) return names;
        }
        for (Line l : lines) {
            List<String> names = new ArrayList<>();
            for (Element a : l.e.select("a[href]")) {
                String name = TextClean.clean(a.text());
                if (PROFILE.matcher(a.attr("href")).find()
                        && (Byline.isName(name) || isCalled(name, a))) names.add(name);
            }
            if (!names.isEmpty()) return names.stream().distinct().toList();
        }
        for (Line l : lines) {
            String called = (l.e.className() + " " + l.e.id()).toLowerCase(java.util.Locale.ROOT);
            if (!called.contains("author")
                    && !called.contains("byline")
                    && !called.contains("autor")) continue;
            List<String> names = PageByline.names(l.e);
            if (!names.isEmpty()) return names;
        }
        return List.of();
    }
}
