package octavo.gather.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.gather.Licenses;
import octavo.gather.clean.TextClean;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Harvests a page's metadata before anything is taken out of it: JSON-LD, then Dublin Core, `citation_*` and Open
/// Graph, then plain `meta` and the page's own `title`.
final class PageMetadata {
    private final Document doc;
    private final JsonLd json;

    private PageMetadata(Document doc) {
        this.doc = doc;
        this.json = JsonLd.of(doc);
    }

    static PageFacts harvest(Document doc) {
        return new PageMetadata(doc).facts();
    }

    private PageFacts facts() {
        String site =
                first(
                        meta("og:site_name"),
                        meta("application-name"),
                        json.text("publisher"),
                        meta("dc.publisher"),
                        meta("citation_journal_title"));
        return new PageFacts(
                title(site),
                site,
                authors(),
                date(
                        first(
                                json.text("datePublished"),
                                meta("dcterms.issued"),
                                meta("dcterms.date"),
                                meta("dc.date"),
                                meta("citation_publication_date"),
                                meta("citation_date"),
                                meta("article:published_time"),
                                meta("date"),
                                meta("pubdate"),
                                meta("publish-date"))),
                first(
                        json.text("description"),
                        meta("dcterms.description"),
                        meta("og:description"),
                        meta("description")),
                language(),
                url(),
                license(),
                first(
                        json.text("copyrightHolder"),
                        meta("dcterms.rightsholder"),
                        meta("copyright")));
    }

    private @Nullable String title(@Nullable String site) {
        String stated =
                first(
                        json.text("headline"),
                        meta("dcterms.title"),
                        meta("dc.title"),
                        meta("citation_title"),
                        meta("og:title"));
        if (stated != null) return stated;
        Element e = doc.selectFirst("head > title");
        String t = e == null ? "" : TextClean.clean(e.text());
        if (t.isEmpty()) return null;
        if (site != null) {
            for (String bar : List.of(" | ", " – ", " — ", " - ", " · ", " :: ", " » ")) {
                if (t.endsWith(bar + site))
                    return t.substring(0, t.length() - bar.length() - site.length());
            }
        }
        return t;
    }

    private List<String> authors() {
        Set<String> out = new LinkedHashSet<>(json.names("author"));
        if (out.isEmpty())
            for (String key :
                    List.of(
                            "dcterms.creator",
                            "dc.creator",
                            "citation_author",
                            "author",
                            "article:author",
                            "parsely-author")) {
                if (out.isEmpty()) out.addAll(metas(key));
            }
        if (out.isEmpty()) {
            for (Element e : doc.select("[itemprop=author] [itemprop=name], [rel=author]"))
                out.add(TextClean.clean(e.text()));
        }
        return out.stream()
                .filter(a -> !a.isEmpty() && !a.matches("(?i)https?://.*") && a.length() <= 100)
                .toList();
    }

    private @Nullable String language() {
        Element html = doc.selectFirst("html");
        if (html == null) return null;
        String lang = html.hasAttr("xml:lang") ? html.attr("xml:lang") : html.attr("lang");
        String stated =
                first(
                        lang.isBlank() ? null : lang,
                        meta("dcterms.language"),
                        meta("dc.language"),
                        meta("content-language"));
        return stated == null || !stated.matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
                ? null
                : stated.replace('_', '-');
    }

    private @Nullable String url() {
        Element canonical = doc.selectFirst("link[rel=canonical]");
        String href = canonical == null ? null : canonical.attr("href");
        String stated = first(href, meta("og:url"), meta("dcterms.identifier"));
        return stated != null && stated.matches("(?i)https?://\\S+") ? stated : null;
    }

    private @Nullable String license() {
        for (Element e : doc.select("[rel~=(?i)\\blicense\\b]")) {
            String found = Licenses.find(e.attr("href") + " " + e.text());
            if (found != null) return found;
        }
        String stated =
                first(
                        json.text("license"),
                        meta("dcterms.license"),
                        meta("dcterms.rights"),
                        meta("dc.rights"),
                        meta("license"));
        return stated == null ? null : Licenses.find(stated);
    }

    private @Nullable String meta(String key) {
        List<String> all = metas(key);
        return all.isEmpty() ? null : all.getFirst();
    }

    private List<String> metas(String key) {
        List<String> out = new ArrayList<>();
        for (Element e : doc.select("meta")) {
            String k =
                    e.hasAttr("name")
                            ? e.attr("name")
                            : e.hasAttr("property") ? e.attr("property") : e.attr("http-equiv");
            if (k.toLowerCase(Locale.ROOT).equals(key)
                    || k.toLowerCase(Locale.ROOT).replace(':', '.').equals(key)) {
                String v = TextClean.clean(e.attr("content"));
                if (!v.isEmpty()) out.add(v);
            }
        }
        return out;
    }

    /// The day of an ISO date or time; a bare year stays a year.
    static @Nullable String date(@Nullable String text) {
        if (text == null) return null;
        String t = text.trim().replace('/', '-');
        if (t.matches("\\d{4}-\\d{2}-\\d{2}.*")) return t.substring(0, 10);
        return t.matches("\\d{4}(?:-\\d{2})?") ? t : null;
    }

    @SafeVarargs
    private static <T> @Nullable T first(@Nullable T... values) {
        for (T v : values) if (v != null && !v.toString().isBlank()) return v;
        return null;
    }
}
