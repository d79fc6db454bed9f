package octavo.cite.bib;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The titles of a BibTeX or BibLaTeX entry: its own, those of the book, the work of several volumes or the journal it
/// is in, and short forms.
final class BibTitles {
    private static final Set<String> PERIODICAL =
            Set.of(
                    "article-journal",
                    "article-magazine",
                    "article-newspaper",
                    "periodical",
                    "review");

    private final BibEntry e;
    private final ItemBuilder item;

    BibTitles(BibEntry e, ItemBuilder item) {
        this.e = e;
        this.item = item;
    }

    static boolean isPeriodical(String type) {
        return PERIODICAL.contains(type);
    }

    void map() {
        String main = titled("main");
        String book = titled("book");
        String own = titled("");
        boolean wholeBook = item.type.equals("book") && main != null;
        if (wholeBook && own != null) {
            // A volume with a title of its own in a work of several.
            item.text("title", main);
            item.text("volume-title", own);
        } else {
            item.text("title", item.type.equals("periodical") ? titled("issue") : null);
            item.text("title", own);
            item.text("volume-title", main != null && book != null ? book : null);
        }
        item.text("title-short", rich("shorttitle"));
        if (item.textOf("title-short").isEmpty()) item.text("title-short", withoutSubtitle());
        String container = main != null && !wholeBook ? main : book;
        if (item.type.equals("periodical") && e.get("issuetitle") != null) {
            item.text("container-title", own);
        } else if (PERIODICAL.contains(item.type) && !item.type.equals("periodical")) {
            // MathSciNet has the whole title in `fjournal`.
            String journal =
                    Stream.of("journaltitle", "fjournal", "journal")
                            .map(e::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            String sub = e.get("journalsubtitle");
            if (journal != null)
                item.text(
                        "container-title",
                        joined(
                                Latex.toRich(journal, true),
                                sub == null ? null : Latex.toRich(sub, true)));
        }
        item.text("container-title", container);
        if (item.type.equals("webpage")) {
            item.text("container-title", rich("organization"));
            // Zotero has the site's name there.
            item.text("container-title", rich("titleaddon"));
            item.text("container-title", rich("maintitle"));
        }
        if (item.textOf("container-title").isEmpty() && e.get("journal") != null)
            item.text("container-title", rich("journal"));
        item.text("container-title-short", rich("shortjournal"));
        if (e.get("fjournal") != null) item.text("container-title-short", rich("journal"));
        item.text("reviewed-title", rich("reviewedtitle"));
        item.text("event-title", rich("eventtitle"));
        item.text("event-place", plain("venue"));
        item.text("original-title", rich("origtitle"));
    }

    /// The title as later notes have it, where it has two parts; null where it has one.
    private @Nullable String withoutSubtitle() {
        String title = rich("title");
        if (title == null || e.get("subtitle") != null) return title;
        int colon = title.indexOf(": ");
        if (colon < 0) return null;
        String first = title.substring(0, colon);
        boolean whole =
                count(first, "<") == 2 * count(first, "</")
                        && count(first, "(") == count(first, ")")
                        && count(first, "“") == count(first, "”");
        return whole ? first : null;
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    /// Title and subtitle of one level, with its addition.
    private @Nullable String titled(String level) {
        String title = e.get(level + "title");
        if (title == null) return null;
        String sub = e.get(level + "subtitle");
        boolean site = level.isEmpty() && item.type.equals("webpage");
        String addon = site ? null : e.get(level + "titleaddon");
        String t = joined(Latex.toRich(title, true), sub == null ? null : Latex.toRich(sub, true));
        return addon == null ? t : t + ". " + Latex.toRich(addon, true);
    }

    private static String joined(String title, @Nullable String sub) {
        if (sub == null || sub.isBlank()) return title;
        return title.matches("(?s).*[.?!:…]\\W*") ? title + " " + sub : title + ": " + sub;
    }

    private @Nullable String rich(String field) {
        String v = e.get(field);
        return v == null ? null : Latex.toRich(v, true);
    }

    private @Nullable String plain(String field) {
        String v = e.get(field);
        return v == null ? null : Latex.toText(v);
    }
}
