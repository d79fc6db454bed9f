package octavo.gather.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import octavo.gather.Licenses;
import octavo.gather.clean.TextClean;
import octavo.gather.pasted.Dates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Harvests a page's metadata before anything is taken out of it: JSON-LD, then Dublin Core, `citation_*` and Open
/// Graph, then plain `meta` and the page's own `title`.
final class PageMetadata {
    private final Document doc;
    private final JsonLd json;
    private final Map<String, List<String>> metas;
    private final List<String> inferred = new ArrayList<>();
    private final Map<String, String> origins = new TreeMap<>();

    private PageMetadata(Document doc) {
        this.doc = doc;
        this.json = JsonLd.of(doc);
        this.metas = allMetas(doc);
    }

    static PageFacts harvest(Document doc) {
        return new PageMetadata(doc).facts();
    }

    private PageFacts facts() {
        String site =
                pick(
                        "container",
                        stated("og", meta("og:site_name")),
                        stated("json-ld", json.text("publisher")),
                        stated("meta", meta("application-name")),
                        stated("dc", meta("dc.publisher")),
                        stated("citation", meta("citation_journal_title")));
        String title = title(site);
        Masthead head = Masthead.of(doc, title);
        List<String> authors = authors(site, head);
        String published = published(head);
        return new PageFacts(
                title,
                site,
                authors,
                published,
                first(
                        json.text("description"),
                        meta("dcterms.description"),
                        meta("og:description"),
                        meta("description"),
                        meta("twitter:description")),
                language(),
                url(),
                license(),
                first(
                        json.text("copyrightHolder"),
                        meta("dcterms.rightsholder"),
                        meta("copyright")),
                inferred,
                Collections.unmodifiableMap(origins));
    }

    /// A value and the kind of statement that it stands in.
    private record Stated(String origin, String value) {}

    private static @Nullable Stated stated(String origin, @Nullable String value) {
        return value == null || value.isBlank() ? null : new Stated(origin, value);
    }

    /// The first that the page shows as its heading, else the first.
    private @Nullable String pickTitle(@Nullable Stated... values) {
        String first = pick("title", values);
        if (first == null) return null;
        for (Stated v : values) {
            if (v == null || PageTitle.isAlike(v.value, first)) continue;
            if (PageTitle.isShown(v.value, doc) && !PageTitle.isShown(first, doc))
                return pick("title", v);
        }
        return first;
    }

    private @Nullable String pick(String field, @Nullable Stated... values) {
        for (Stated v : values) {
            if (v == null) continue;
            origins.put(field, v.origin);
            return v.value;
        }
        return null;
    }

    private @Nullable String title(@Nullable String site) {
        Element e = doc.selectFirst("head > title, title");
        String own = e == null ? "" : TextClean.clean(e.text());
        String stated =
                pickTitle(
                        stated("json-ld", json.text("headline")),
                        stated("dc", meta("dcterms.title")),
                        stated("dc", meta("dc.title")),
                        stated("citation", meta("citation_title")),
                        stated("og", meta("og:title")),
                        stated("meta", meta("parsely-title")),
                        stated("meta", meta("twitter:title")),
                        stated("title", own));
        // Entities that were escaped twice.
        return stated == null
                ? null
                : PageTitle.of(org.jsoup.parser.Parser.unescapeEntities(stated, false), site, doc);
    }

    private List<String> authors(@Nullable String site, Masthead head) {
        Set<String> out = new LinkedHashSet<>();
        if (take("json-ld", json.names("author"), site, out)) return List.copyOf(out);
        for (String key :
                List.of(
                        "dcterms.creator",
                        "dc.creator",
                        "citation_author",
                        "parsely-author",
                        "sailthru.author",
                        "author",
                        "byl",
                        "article:author")) {
            if (take(key, metas(key), site, out)) return List.copyOf(out);
        }
        if (take("json-ld", json.names("creator"), site, out)) return List.copyOf(out);
        if (take("page", head.authors(), site, out)
                || take("page", PageByline.authors(doc), site, out)) inferred.add("authors");
        return List.copyOf(out);
    }

    private boolean take(
            String origin, List<String> stated, @Nullable String site, Set<String> out) {
        for (String s : stated) out.addAll(AuthorNames.of(s, site));
        if (!out.isEmpty()) origins.put("authors", origin);
        return !out.isEmpty();
    }

    private @Nullable String published(Masthead head) {
        for (Stated s :
                java.util.Arrays.asList(
                        stated("json-ld", json.text("datePublished")),
                        stated("og", meta("article:published_time")),
                        stated("og", meta("og:article:published_time")),
                        stated("dc", meta("dcterms.issued")),
                        stated("dc", meta("dcterms.date")),
                        stated("dc", meta("dcterms.created")),
                        stated("dc", meta("dc.date.issued")),
                        stated("dc", meta("dc.date")),
                        stated("citation", meta("citation_publication_date")),
                        stated("citation", meta("citation_date")),
                        stated("meta", meta("parsely-pub-date")),
                        stated("meta", meta("sailthru.date")),
                        stated("meta", meta("datepublished")),
                        stated("meta", meta("ptime")),
                        stated("meta", meta("pdate")),
                        stated("meta", meta("date")),
                        stated("meta", meta("pubdate")),
                        stated("meta", meta("publish-date")),
                        stated("meta", meta("published-date")),
                        stated("meta", meta("publication_date")),
                        stated("meta", meta("article.published")),
                        stated("json-ld", json.text("dateCreated")))) {
            String day = s == null ? null : date(s.value);
            if (s == null || day == null) continue;
            origins.put("published", s.origin);
            return day;
        }
        String shown = head.date();
        if (shown == null) shown = PageByline.date(doc);
        if (shown == null) return null;
        origins.put("published", "page");
        inferred.add("published");
        return shown;
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
        return metas.getOrDefault(key, List.of());
    }

    private static Map<String, List<String>> allMetas(Document doc) {
        Map<String, List<String>> out = new TreeMap<>();
        Set<String> properties = new java.util.HashSet<>();
        for (Element e : doc.select("meta[content]")) {
            String v = TextClean.clean(e.attr("content"));
            if (v.isEmpty()) continue;
            for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
                String k = e.attr(attribute).toLowerCase(Locale.ROOT).trim();
                if (k.isEmpty()) continue;
                for (String one : k.split("\\s+")) {
                    String dotted = one.replace(':', '.');
                    for (String name : dotted.equals(one) ? List.of(one) : List.of(one, dotted)) {
                        // What RDFa states goes before plain names.
                        boolean property = attribute.equals("property");
                        if (property && properties.add(name)) out.remove(name);
                        if (property || !properties.contains(name))
                            out.computeIfAbsent(name, x -> new ArrayList<>()).add(v);
                    }
                }
            }
        }
        return out;
    }

    /// The day of an ISO date or time; a bare year stays a year.
    static @Nullable String date(@Nullable String text) {
        if (text == null) return null;
        String t = text.trim().replace('/', '-');
        if (t.matches("(?s)\\d{4}-\\d{2}-\\d{2}.*")) return t.substring(0, 10);
        if (t.matches("(?s)(?:19|20)\\d{2}[01]\\d[0-3]\\d(?!\\d).*"))
            return t.substring(0, 4) + "-" + t.substring(4, 6) + "-" + t.substring(6, 8);
        if (t.matches("\\d{4}(?:-\\d{2})?")) return t;
        Dates.Found found = text.length() > 60 ? null : Dates.find(TextClean.clean(text));
        return found == null ? null : found.iso();
    }

    @SafeVarargs
    private static <T> @Nullable T first(@Nullable T... values) {
        for (T v : values) if (v != null && !v.toString().isBlank()) return v;
        return null;
    }
}
