package octavo.gather.feed;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.gather.clean.TextClean;
import octavo.gather.pasted.NameList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A feed: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom, JSON Feed. Feeds of XML are often not well-formed, so they are read leniently; DTDs and
/// entities of their own are never followed.
///
/// @param title of the publication
public record Feed(String title, List<FeedEntry> entries) {
    static final int MOST_ENTRIES = 1_000;

    /// A text as long as this is no summary.
    private static final int WHOLE = 1_200;

    private static final Pattern CUT =
            Pattern.compile(
                    "(?is).*(?:\\[\\s*(?:…|\\.{3}|&hellip;|&#8230;)\\s*\\]|…|\\.{3}|\\b(?:read (?:more|on|the rest|the full)|continue reading|more\\s*»|weiterlesen|lire la suite|leer más|читать далее)\\b.{0,80})\\s*(?:the post .{0,300} (?:appeared first on|first appeared on) .{0,200})?");
    private static final Pattern ADDED =
            Pattern.compile(
                    "(?is)<p[^>]*>\\s*The post <a .{0,600}? (?:appeared first on|first appeared on) .{0,400}?</p>\\s*$");

    public Feed {
        entries = List.copyOf(entries);
    }

    /// @param address of the feed, or null for one in a file
    /// @throws IOException when it is none
    public static Feed parse(String text, @Nullable String address) throws IOException {
        Feed json = JsonFeed.orNull(text);
        return json == null ? xml(text, address) : json;
    }

    /// Whether what a file begins with is a feed in JSON.
    public static boolean isJson(String head) {
        return JsonFeed.is(head);
    }

    private static Feed xml(String xml, @Nullable String address) throws IOException {
        Document doc = Jsoup.parse(xml, "", Parser.xmlParser());
        Element root = null;
        for (Element e : doc.children()) if (local(e).matches("(?i)rss|feed|RDF")) root = e;
        if (root == null) throw new IOException("it is no feed");
        Element channel = child(root, "channel");
        Element head = channel == null ? root : channel;
        List<Element> items = new ArrayList<>(children(head, "item"));
        if (items.isEmpty()) items.addAll(children(root, "item"));
        items.addAll(children(root, "entry"));
        String language = first(head, "language");
        if (language.isEmpty()) language = root.attr("xml:lang");
        // The publication's page stands in for the feed's own address.
        String home = address == null ? link(head, null) : address;
        List<FeedEntry> entries = new ArrayList<>();
        for (Element item : items) {
            if (entries.size() >= MOST_ENTRIES)
                throw new IOException("it has more than " + MOST_ENTRIES + " entries");
            entries.add(entry(item, head, language, home));
        }
        return new Feed(plain(first(head, "title")), entries);
    }

    private static FeedEntry entry(
            Element item, Element feed, String feedLanguage, @Nullable String home) {
        String content = html(item, "encoded");
        if (content.isBlank()) content = html(item, "content");
        if (content.isBlank()) content = items(item);
        String summary = html(item, "description");
        if (summary.isBlank()) summary = html(item, "summary");
        boolean whole = !content.isBlank() && !isCut(content);
        if (content.isBlank()) {
            content = summary;
            whole = Jsoup.parseBodyFragment(summary).text().length() >= WHOLE && !isCut(summary);
        }
        List<String> authors = authors(item);
        if (authors.isEmpty()) authors = authors(feed);
        String lang = item.attr("xml:lang");
        if (lang.isEmpty()) lang = feedLanguage;
        String rights = first(item, "rights");
        if (rights.isEmpty()) rights = first(item, "license");
        if (rights.isEmpty()) rights = license(item);
        if (rights.isEmpty()) rights = first(feed, "rights") + " " + first(feed, "copyright");
        String url = link(item, home);
        Element text = child(item, "content");
        String base = FeedAddresses.base(text == null ? item : text, home);
        if (url != null && Objects.equals(base, home)) base = url;
        return new FeedEntry(
                plain(first(item, "title")),
                authors,
                url,
                date(item),
                language(lang),
                rights.isBlank() ? null : plain(rights),
                FeedAddresses.absolute(ADDED.matcher(content).replaceFirst(""), base),
                whole);
    }

    static boolean isCut(String html) {
        String text = Jsoup.parseBodyFragment(html).text().strip();
        String end = text.substring(Math.max(0, text.length() - 600));
        return CUT.matcher(end).matches();
    }

    /// `content` and `summary` of Atom may be XHTML in the feed itself (RFC 4287, 3.1.1); else they are escaped.
    private static String html(Element item, String name) {
        Element e = child(item, name);
        if (e == null) return "";
        if (e.attr("type").equals("xhtml")) return e.html();
        String text = e.wholeText();
        return e.attr("type").equals("text") ? "<p>" + escaped(text) + "</p>" : text;
    }

    /// RSS 1.0's `content:items`: the same text in several formats, of which XHTML comes before others.
    private static String items(Element item) {
        String best = "";
        for (Element i : item.select("content|items content|item")) {
            Element value = i.selectFirst("rdf|value");
            Element format = i.selectFirst("content|format");
            if (value == null || format == null) continue;
            String kind = format.attr("rdf:resource");
            if (kind.endsWith("xhtml")) return value.html();
            boolean html = kind.contains("html");
            if (html || best.isEmpty() && kind.endsWith("text/plain"))
                best = html ? value.wholeText() : "<p>" + escaped(value.wholeText()) + "</p>";
        }
        return best;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static List<String> authors(Element item) {
        List<String> out = new ArrayList<>();
        for (Element e : item.children()) {
            if (!local(e).equals("author") && !local(e).equals("creator")) continue;
            Element name = child(e, "name");
            String n = plain(name == null ? e.text() : name.text());
            // RSS 2.0 asks for `mail@example.org (Name)`.
            Matcher m = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)").matcher(n);
            if (m.matches()) n = m.group(1);
            if (!isName(n)) continue;
            List<String> several = NameList.of(n, s -> false);
            for (String one : several.isEmpty() ? List.of(n) : several)
                if (!out.contains(one)) out.add(one);
        }
        return out;
    }

    static boolean isName(String text) {
        return !text.isEmpty()
                && !text.contains("@")
                && !text.matches("(?i)admin|editor|webmaster");
    }

    static boolean isAddress(String text) {
        return text.strip().matches("(?i)https?://\\S+");
    }

    static @Nullable String language(String tag) {
        return tag.matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*") ? tag.replace('_', '-') : null;
    }

    private static @Nullable String link(Element e, @Nullable String home) {
        String other = null;
        for (Element l : children(e, "link")) {
            String said = l.hasAttr("href") ? l.attr("href") : l.text();
            String rel = l.attr("rel");
            String href =
                    said.isBlank()
                            ? null
                            : FeedAddresses.resolved(said, FeedAddresses.base(l, home));
            if (href == null) continue;
            if (rel.isEmpty() || rel.equals("alternate")) return href;
            if (other == null && !rel.equals("self") && !rel.equals("license")) other = href;
        }
        Element guid = child(e, "guid");
        if (guid != null
                && !guid.attr("isPermaLink").equals("false")
                && guid.text().strip().matches("(?i)https?://\\S+")) return guid.text().strip();
        return other;
    }

    private static String license(Element e) {
        for (Element l : children(e, "link"))
            if (l.attr("rel").equals("license")) return l.attr("href");
        return "";
    }

    /// The day of a date as feeds write it, or null.
    static @Nullable String day(String t) {
        if (t.matches("\\d{4}-\\d{2}-\\d{2}.*")) return t.substring(0, 10);
        // RFC 822, with and without the day's name; zones by name are left off: the day counts.
        Matcher m =
                Pattern.compile("(\\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\\d{4}|\\d{2})\\b").matcher(t);
        if (!m.find()) return null;
        String year = m.group(3).length() == 2 ? "20" + m.group(3) : m.group(3);
        try {
            return LocalDate.parse(
                            m.group(1) + " " + m.group(2) + " " + year,
                            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH))
                    .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String date(Element item) {
        for (String name :
                List.of(
                        "pubDate",
                        "published",
                        "date",
                        "issued",
                        "created",
                        "updated",
                        "modified")) {
            String t = first(item, name).strip();
            if (t.isEmpty()) continue;
            String day = day(t);
            if (day != null) return day;
        }
        return null;
    }

    private static String first(Element e, String name) {
        Element c = child(e, name);
        return c == null ? "" : c.wholeText().strip();
    }

    /// Titles may hold escaped markup.
    static String plain(String text) {
        return TextClean.clean(Jsoup.parseBodyFragment(text).text());
    }

    private static @Nullable Element child(Element e, String name) {
        // A prefix that is none of the feed's own (`media:content`, `itunes:author`) comes last.
        Element prefixed = null;
        for (Element c : e.children()) {
            if (!local(c).equals(name)) continue;
            if (c.tagName().equals(name)
                    || c.tagName().matches("(?:content:encoded|dc:.*|dcterms:.*|atom:.*|cc:.*)"))
                return c;
            if (prefixed == null && !c.tagName().startsWith("media:")) prefixed = c;
        }
        return prefixed;
    }

    private static List<Element> children(Element e, String name) {
        return e.children().stream().filter(c -> local(c).equals(name)).toList();
    }

    private static String local(Element e) {
        String n = e.tagName();
        return n.substring(n.indexOf(':') + 1);
    }
}
