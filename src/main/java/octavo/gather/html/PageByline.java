package octavo.gather.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.gather.clean.TextClean;
import octavo.gather.pasted.Byline;
import octavo.gather.pasted.Dates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Who wrote a page and when, as the page itself shows it. Weaker than what it states in its head: unconfirmed.
final class PageByline {
    private static final int LONGEST = 120;
    private static final String AUTHOR =
            "[itemprop=author] [itemprop=name], [itemprop=author], a[rel=author], [class*=byline],"
                    + " [id*=byline]";

    /// Teasers have such names too: they count where all say the same.
    private static final String NAMED =
            "[class*=author-name], [class*=author__name], [class*=authorname],"
                    + " [class*=author-info__name]";

    private static final String DATE =
            "[itemprop=datePublished], time[pubdate], time[datetime], [class*=timestamp],"
                    + " [class*=date], [class*=published]";

    private static final java.util.regex.Pattern INTERFACE =
            java.util.regex.Pattern.compile(
                    "(?iu)\\b(?:sign|log|subscribe|follow|share|more|all|read|view|about|search|help|news|contact|home|comments?)\\b");
    private static final java.util.regex.Pattern TIME =
            java.util.regex.Pattern.compile(
                    "(?iu)(?:\\b(?:at|um|à|alle)\\s+)?\\b\\d{1,2}[:.]\\d{2}(?:\\s*[ap]\\.?m\\b\\.?)?(?:\\s+(?:Uhr|[A-Z]{2,4}T))?");

    private PageByline() {}

    static List<String> authors(Document doc) {
        int looked = 0;
        for (Element e : doc.select(AUTHOR)) {
            if (++looked > 60) break;
            if (isElsewhere(e) || INTERFACE.matcher(e.text()).find()) continue;
            List<String> names = names(e);
            if (!names.isEmpty()) return names;
        }
        return named(doc);
    }

    private static List<String> named(Document doc) {
        List<String> only = List.of();
        int looked = 0;
        for (Element e : doc.select(NAMED)) {
            if (++looked > 60) return List.of();
            List<String> names = names(TextClean.clean(e.text()));
            if (names.isEmpty()) continue;
            if (!only.isEmpty() && !only.equals(names)) return List.of();
            only = names;
        }
        return only;
    }

    static boolean isInterface(String text) {
        return INTERFACE.matcher(text).find();
    }

    /// The names in an element, by what stands in elements of its own.
    static List<String> names(Element e) {
        return names(TextClean.clean(BylineText.of(e)));
    }

    /// The names in a byline; none where it can't be told what is a name.
    static List<String> names(String text) {
        if (text.length() < 4 || text.length() > LONGEST) return List.of();
        String t =
                unglued(withoutDate(text))
                        .replaceAll("\\s*[|•·].*$", "")
                        .replaceAll("\\s*\\(.*$", "")
                        .replaceAll(
                                "(?iu)\\s+(?:edited|photograph\\w*|illustrat\\w*|pictures) by\\b.*$",
                                "")
                        .replaceAll("[\\s,;:–—-]+$", "")
                        .trim();
        Byline.Found labelled = Byline.labelled(t);
        Byline.Found found = labelled != null ? labelled : Byline.names(t);
        if (found == null) return List.of();
        Set<String> out = new LinkedHashSet<>();
        for (String whole : found.authors()) {
            String a = withoutDeed(whole);
            if (Byline.isName(a) && !a.matches("(?i)(?:written|posted|published|updated).*"))
                out.add(a);
        }
        return new ArrayList<>(out);
    }

    /// "Ann Author Published" in "Harbours", before a day: the name.
    static String withoutDeed(String name) {
        return name.replaceFirst("\\s+(?:Published|Posted|Updated)$", "");
    }

    /// "ByAnn Author", of two elements that stand beside each other.
    static String unglued(String text) {
        return text.replaceFirst("^(?:By|by){1,2}(?=\\p{Lu})|^[Bb]y(?=by )", "By ")
                .replaceFirst("^By by ", "By ");
    }

    /// Without the day, and without the word that says what happened on it.
    static String withoutDate(String text) {
        Dates.Found date = Dates.find(text);
        return TIME.matcher(date == null ? text : date.rest())
                .replaceAll("")
                .replaceAll("\\s*[●▪■⋅∙‧◦]\\s*", " | ")
                .replaceAll("(?:\\s*\\|)+\\s*$", "")
                .replaceAll(
                        "(?iu)[\\s|•·,–—-]*\\b(?:last )?(?:updated|published|posted|modified|reviewed)(?: on)?[\\s:]*$",
                        "")
                .trim();
    }

    static @Nullable String date(Document doc) {
        int looked = 0;
        for (Element e : doc.select(DATE)) {
            if (++looked > 60) break;
            if (isElsewhere(e)) continue;
            for (String v : List.of(e.attr("content"), e.attr("datetime"), e.text())) {
                if (v.isBlank() || v.length() > LONGEST) continue;
                String iso = PageMetadata.date(v);
                if (iso != null) return iso;
                Dates.Found found = Dates.find(TextClean.clean(v));
                if (found != null && found.iso() != null) return found.iso();
            }
        }
        return null;
    }

    /// Comments and teasers have authors and dates of their own.
    private static boolean isElsewhere(Element e) {
        if (e.closest("table") != null) return true;
        int up = 0;
        for (Element p = e; p != null && up < 8; p = p.parent(), up++) {
            String names = (p.className() + " " + p.id()).toLowerCase(Locale.ROOT);
            if (names.contains("comment") || names.contains("related") || names.contains("sidebar"))
                return !Markup.name(p).equals("body") && !Markup.name(p).equals("html");
            if (Markup.name(p).equals("aside") || Markup.name(p).equals("footer")) return true;
        }
        return false;
    }
}
