package octavo.gather.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.gather.clean.TextClean;
import octavo.gather.pasted.Byline;
import octavo.gather.pasted.Dates;
import octavo.gather.pasted.NameList;
import octavo.gather.source.Licenses;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Harvests a page's metadata before anything is taken out of it: JSON-LD, then Dublin Core, `citation_*` and Open
/// Graph, then plain `meta` and the page's own `title`.
final class PageMetadata {
    private static final Pattern ADDRESSED =
            Pattern.compile("/((?:19|20)\\d{2})[/-]([01]\\d)[/-]([0-3]\\d)/");

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
                        stated("og:site_name"),
                        jsonLd("publisher"),
                        stated("application-name"),
                        stated("dc.publisher"),
                        stated("citation_journal_title"));
        String url = url();
        SiteName name = SiteName.of(site, url);
        String title = title(name);
        Masthead head = Masthead.of(doc, title);
        List<String> authors = authors(name, head);
        String published = published(head);
        PageRights rights = PageRights.of(doc);
        String license = license(rights);
        String holder = holder(rights);
        return new PageFacts(
                title,
                site,
                authors,
                published,
                pick(
                        "summary",
                        jsonLd("description"),
                        stated("dcterms.description"),
                        stated("og:description"),
                        stated("description"),
                        stated("twitter:description")),
                language(),
                url,
                license,
                holder,
                inferred,
                Collections.unmodifiableMap(origins));
    }

    /// A value and the kind of statement that it stands in.
    private record Stated(String origin, String value) {}

    private @Nullable Stated stated(String key) {
        return stated("meta " + key, meta(key));
    }

    private @Nullable Stated jsonLd(String key) {
        return stated("json-ld " + key, json.text(key));
    }

    private static @Nullable Stated stated(String origin, @Nullable String value) {
        return value == null || value.isBlank() ? null : new Stated(origin, value);
    }

    /// The first that the page shows as its heading, else the first.
    private @Nullable String pickTitle(@Nullable Stated... values) {
        String first = pick("title", values);
        if (first == null || PageTitle.isShown(first, doc)) return first;
        for (Stated v : values) {
            if (v == null || PageTitle.isAlike(v.value, first)) continue;
            if (PageTitle.isShown(v.value, doc)) return pick("title", v);
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

    private @Nullable String title(SiteName site) {
        Element e = doc.selectFirst("head > title, title");
        String own = e == null ? "" : TextClean.clean(e.text());
        String stated =
                pickTitle(
                        jsonLd("headline"),
                        stated("dcterms.title"),
                        stated("dc.title"),
                        stated("citation_title"),
                        stated("og:title"),
                        stated("parsely-title"),
                        stated("twitter:title"),
                        stated("title", own));
        if (stated == null) return null;
        // Entities that were escaped twice.
        String text = org.jsoup.parser.Parser.unescapeEntities(stated, false);
        // What is stated for others is the title; the line of the browser's window may be for
        // search engines.
        boolean window = "title".equals(origins.get("title"));
        String shown =
                window && !PageTitle.isShown(text, doc) ? PageTitle.instead(text, site, doc) : null;
        if (shown == null) return PageTitle.of(text, site, doc);
        origins.put("title", "page");
        return shown;
    }

    /// What is doubtful (see [AuthorNames#isDoubtful]) stands back behind what else is stated or shown.
    private List<String> authors(SiteName site, Masthead head) {
        List<String> out = authors(site, head, true);
        return out.isEmpty() ? authors(site, head, false) : out;
    }

    private List<String> authors(SiteName site, Masthead head, boolean sure) {
        Set<String> out = new LinkedHashSet<>();
        if (take("json-ld author", json.authors(true), site, sure, out)) return List.copyOf(out);
        // `author` may name the house where this names who wrote the article.
        List<String> named = metas("article:author").stream().filter(Byline::isName).toList();
        if (!named.isEmpty()
                && metas("dcterms.creator").isEmpty()
                && take("meta article:author", named, site, sure, out)) return List.copyOf(out);
        // Publishers state themselves; who wrote it may be named on the page.
        List<String> house = json.authors(false);
        if (!house.isEmpty()) {
            List<String> shown = head.authors().stream().filter(Byline::isName).toList();
            if (shown.isEmpty() && house.stream().allMatch(NameList::isAgency))
                shown = PageByline.authors(doc).stream().filter(n -> !site.is(n)).toList();
            String origin = shown.isEmpty() ? "json-ld author" : "page";
            if (take(origin, shown.isEmpty() ? house : shown, site, sure, out)) {
                if (!shown.isEmpty()) inferred.add("authors");
                return List.copyOf(out);
            }
        }
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
            if (take("meta " + key, metas(key), site, sure, out)) return List.copyOf(out);
        }
        if (take("json-ld creator", json.names("creator"), site, sure, out))
            return List.copyOf(out);
        if (take("page", head.authors(), site, sure, out)
                || take("page", PageByline.authors(doc), site, sure, out)) inferred.add("authors");
        return List.copyOf(out);
    }

    private boolean take(
            String origin, List<String> stated, SiteName site, boolean sure, Set<String> out) {
        for (String s : stated) out.addAll(AuthorNames.of(s, site));
        if (sure) out.removeIf(AuthorNames::isDoubtful);
        if (!out.isEmpty()) origins.put("authors", origin);
        return !out.isEmpty();
    }

    private @Nullable String published(Masthead head) {
        for (Stated s :
                java.util.Arrays.asList(
                        jsonLd("datePublished"),
                        stated("article:published_time"),
                        stated("og:article:published_time"),
                        stated("dcterms.issued"),
                        stated("dcterms.date"),
                        stated("dcterms.created"),
                        stated("dc.date.issued"),
                        stated("dc.date"),
                        stated("citation_publication_date"),
                        stated("citation_date"),
                        stated("parsely-pub-date"),
                        stated("sailthru.date"),
                        stated("datepublished"),
                        stated("ptime"),
                        stated("pdate"),
                        stated("date"),
                        stated("pubdate"),
                        stated("publish-date"),
                        stated("published-date"),
                        stated("publication_date"),
                        stated("article.published"),
                        jsonLd("dateCreated"))) {
            String day = s == null ? null : date(s.value);
            if (s == null || day == null) continue;
            origins.put("published", s.origin);
            return day;
        }
        String shown = head.date();
        if (shown == null) shown = PageByline.date(doc);
        String origin = "page";
        if (shown == null) {
            shown = addressed();
            origin = "address";
        }
        if (shown == null) return null;
        origins.put("published", origin);
        inferred.add("published");
        return shown;
    }

    /// The day in the page's address: `/2014/05/18/`.
    private @Nullable String addressed() {
        String url = url();
        Matcher m = url == null ? null : ADDRESSED.matcher(url);
        if (m == null || !m.find()) return null;
        return date("%s-%s-%s".formatted(m.group(1), m.group(2), m.group(3)));
    }

    private @Nullable String language() {
        Element html = doc.selectFirst("html");
        if (html == null) return null;
        String lang = html.hasAttr("xml:lang") ? html.attr("xml:lang") : html.attr("lang");
        for (Stated s :
                java.util.Arrays.asList(
                        stated("html lang", lang),
                        stated("dcterms.language"),
                        stated("dc.language"),
                        stated("content-language"),
                        jsonLd("inLanguage"))) {
            if (s == null || !s.value.matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")) continue;
            origins.put("language", s.origin);
            return s.value.replace('_', '-');
        }
        return null;
    }

    private @Nullable String url() {
        Element canonical = doc.selectFirst("link[rel=canonical]");
        for (Stated s :
                java.util.Arrays.asList(
                        stated("link canonical", canonical == null ? null : canonical.attr("href")),
                        stated("og:url"),
                        stated("dcterms.identifier"),
                        jsonLd("mainEntityOfPage"),
                        jsonLd("url"))) {
            if (s == null || !s.value.matches("(?i)https?://\\S+")) continue;
            origins.put("url", s.origin);
            return s.value;
        }
        return null;
    }

    private @Nullable String license(PageRights rights) {
        if (rights.linked() != null) {
            origins.put("license", "link license");
            return rights.linked();
        }
        for (Stated s :
                java.util.Arrays.asList(
                        jsonLd("license"),
                        stated("dcterms.license"),
                        stated("dcterms.rights"),
                        stated("dc.rights"),
                        stated("license"))) {
            String found = s == null ? null : Licenses.find(s.value);
            if (s == null || found == null) continue;
            origins.put("license", s.origin);
            return found;
        }
        if (rights.shown() == null) return null;
        origins.put("license", "page");
        inferred.add("license");
        return rights.shown();
    }

    private @Nullable String holder(PageRights rights) {
        String stated =
                pick(
                        "holder",
                        jsonLd("copyrightHolder"),
                        stated("dcterms.rightsholder"),
                        stated("copyright"));
        if (stated != null) {
            String name = PageRights.name(stated);
            return name == null ? stated : name;
        }
        if (rights.holder() == null) return null;
        origins.put("holder", "page");
        inferred.add("holder");
        return rights.holder();
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
        // What programs write where they know no day.
        if (t.matches("(?s)(?:0\\d{3}|1969-12-31|1970-01-01|1899-12-3|1900-01-01).*")) return null;
        if (t.matches("(?s)\\d{4}-\\d{2}-\\d{2}.*")) return t.substring(0, 10);
        if (t.matches("(?s)(?:19|20)\\d{2}[01]\\d[0-3]\\d(?!\\d).*"))
            return t.substring(0, 4) + "-" + t.substring(4, 6) + "-" + t.substring(6, 8);
        if (t.matches("\\d{4}(?:-\\d{2})?")) return t;
        Dates.Found found = text.length() > 60 ? null : Dates.find(TextClean.clean(text));
        return found == null ? null : found.iso();
    }
}
