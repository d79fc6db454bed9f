package octavo.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.cite.bib.References;
import octavo.cite.csl.CslDate;
import octavo.cite.csl.CslItem;
import octavo.cite.csl.CslName;
import octavo.cite.csl.CslValue;
import octavo.collection.Manifest;
import octavo.content.Article;
import octavo.content.Contributor;
import octavo.content.PlainText;
import octavo.content.Source;
import org.jspecify.annotations.Nullable;

/// An article's original, and its reprint in the book, as items.
public final class SourceItems {
    private SourceItems() {}

    /// What the `source` record says; nothing is added to it.
    public static CslItem original(Article a, String id) {
        Source s = a.source();
        Map<String, CslValue> v = new LinkedHashMap<>();
        names("author", a.metadata().authors(), "aut", v);
        names("editor", a.metadata().authors(), "edt", v);
        names("translator", a.metadata().authors(), "trl", v);
        text("title", PlainText.ofInlines(a.metadata().title()), v);
        text("container-title", asWritten(s.container()), v);
        date("issued", s.published() != null ? s.published() : a.metadata().published(), v);
        if (s.published() != null
                && a.metadata().published() != null
                && !a.metadata().published().equals(s.published()))
            date("original-date", a.metadata().published(), v);
        text("URL", s.url(), v);
        if (s.retrieved() != null) date("accessed", s.retrieved(), v);
        text("language", a.metadata().language(), v);
        return new CslItem(id, type(s), v);
    }

    /// A site that is named by its address keeps its letters where a style capitalises titles.
    private static @Nullable String asWritten(@Nullable String container) {
        return container != null && container.strip().matches("\\S+\\.\\p{Ll}{2,}")
                ? "<span class=\"nocase\">" + container.strip() + "</span>"
                : container;
    }

    private static String type(Source s) {
        String kind = s.kind() == null ? "" : s.kind();
        return switch (kind) {
            case "epub", "book" -> s.container() == null ? "book" : "chapter";
            case "feed" -> "post-weblog";
            case "web", "pasted", "html" -> "webpage";
            default ->
                    s.url() != null
                            ? "webpage"
                            : s.container() == null
                                    ? "document"
                                    : isDated(s) ? "article-magazine" : "chapter";
        };
    }

    /// Whether the month is known, as of what comes out in numbers; books have years.
    private static boolean isDated(Source s) {
        CslDate d = s.published() == null ? null : References.date(s.published());
        return d != null && d.start() != null && d.start().month() > 0;
    }

    /// As a chapter of this book.
    ///
    /// @param pages `23–30`, or null where the book has not been laid out
    public static CslItem reprint(
            Article a, Manifest m, String date, String id, @Nullable String pages) {
        Map<String, CslValue> v = new LinkedHashMap<>();
        names("author", a.metadata().authors(), "aut", v);
        names("translator", a.metadata().authors(), "trl", v);
        text("title", PlainText.ofInlines(a.metadata().title()), v);
        String book = m.subtitle() == null ? m.title() : m.title() + ": " + m.subtitle();
        text("container-title", book, v);
        names("editor", m.editors(), "edt", v);
        text("edition", m.edition(), v);
        text("publisher", m.publisher(), v);
        text("publisher-place", m.place(), v);
        text("collection-title", m.series(), v);
        // The book's stand-in for "no date anywhere" is no year of publication.
        String recorded = date.startsWith("1980-01-01") ? null : date;
        date("issued", m.date() != null ? m.date() : recorded, v);
        text("page", pages, v);
        text("ISBN", m.isbnPrint(), v);
        text(
                "language",
                a.metadata().language() != null ? a.metadata().language() : m.language(),
                v);
        return new CslItem(id, "chapter", v);
    }

    private static void text(String name, @Nullable String value, Map<String, CslValue> v) {
        if (value != null && !value.isBlank()) v.put(name, new CslValue.Text(value.strip()));
    }

    private static void date(String name, @Nullable String iso, Map<String, CslValue> v) {
        if (iso == null || iso.isBlank()) return;
        CslDate d = References.date(iso);
        if (d.start() != null) v.put(name, new CslValue.Date(d));
    }

    private static void names(
            String variable, List<Contributor> people, String role, Map<String, CslValue> v) {
        List<CslName> names = new ArrayList<>();
        for (Contributor c : people) if (c.role().equals(role)) names.add(name(c));
        if (!names.isEmpty()) v.put(variable, new CslValue.Names(names));
    }

    /// By the form for sorting where it is known; else the last word is the family name.
    private static CslName name(Contributor c) {
        String fileAs = c.fileAs();
        if (fileAs != null && fileAs.contains(",")) {
            int comma = fileAs.indexOf(',');
            return CslName.of(
                    fileAs.substring(0, comma).strip(), fileAs.substring(comma + 1).strip());
        }
        String n = c.name().strip();
        int space = n.lastIndexOf(' ');
        if (space < 0 || n.split("\\s+").length > 4 || fileAs != null) return CslName.literal(n);
        return CslName.of(n.substring(space + 1), n.substring(0, space));
    }
}
