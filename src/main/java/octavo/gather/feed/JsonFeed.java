package octavo.gather.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import octavo.diag.Outcome;
import octavo.yaml.Yaml;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/// JSON Feed 1.0 and 1.1, read as the YAML that JSON is.
final class JsonFeed {
    private static final Pattern VERSION =
            Pattern.compile(
                    "\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org\\\\?/");

    private JsonFeed() {}

    static boolean is(String head) {
        return head.stripLeading().startsWith("{") && VERSION.matcher(head).find();
    }

    static Feed parse(String json) throws IOException {
        Outcome<YamlNode> node = Yaml.parseNode(json.replace('\t', ' '), "feed", 1);
        if (node.hasErrors())
            throw new IOException("it is no JSON: " + node.diagnostics().getFirst().message());
        if (!(node.value() instanceof YamlMapping feed)) throw new IOException("it is no feed");
        List<FeedEntry> entries = new ArrayList<>();
        if (feed.get("items") instanceof YamlSequence items) {
            if (items.items().size() > Feed.MOST_ENTRIES)
                throw new IOException("it has more than " + Feed.MOST_ENTRIES + " entries");
            for (YamlNode i : items.items())
                if (i instanceof YamlMapping m) entries.add(entry(m, feed));
        }
        return new Feed(Feed.plain(text(feed, "title")), entries);
    }

    private static FeedEntry entry(YamlMapping item, YamlMapping feed) {
        String content = text(item, "content_html");
        if (content.isBlank()) content = paragraphs(text(item, "content_text"));
        boolean whole = !content.isBlank() && !Feed.isCut(content);
        if (content.isBlank()) content = paragraphs(text(item, "summary"));
        String url = text(item, "url");
        // The entry's id is its address where it has no other.
        if (!Feed.isAddress(url)) url = text(item, "id");
        if (!Feed.isAddress(url)) url = text(item, "external_url");
        List<String> authors = authors(item);
        if (authors.isEmpty()) authors = authors(feed);
        String language = text(item, "language");
        if (language.isEmpty()) language = text(feed, "language");
        String date = text(item, "date_published");
        if (date.isEmpty()) date = text(item, "date_modified");
        return new FeedEntry(
                Feed.plain(text(item, "title")),
                authors,
                Feed.isAddress(url) ? url.strip() : null,
                Feed.day(date),
                Feed.language(language),
                null,
                picture(item, content) + content + attachments(item),
                whole);
    }

    /// The entry's own picture, where its text has not got it.
    private static String picture(YamlMapping item, String content) {
        String image = text(item, "image");
        if (image.isEmpty()) image = text(item, "banner_image");
        if (!Feed.isAddress(image) || content.contains(image)) return "";
        return "<figure><img src=\"" + escaped(image) + "\"></figure>";
    }

    private static String attachments(YamlMapping item) {
        StringBuilder b = new StringBuilder();
        if (!(item.get("attachments") instanceof YamlSequence all)) return "";
        for (YamlNode n : all.items()) {
            if (!(n instanceof YamlMapping m)) continue;
            String url = text(m, "url");
            if (!Feed.isAddress(url)) continue;
            String title = text(m, "title");
            if (title.isEmpty()) title = url;
            b.append("<p><a href=\"").append(escaped(url)).append("\">");
            b.append(escaped(title)).append("</a></p>");
        }
        return b.toString();
    }

    /// `authors` of version 1.1, `author` of 1.0.
    private static List<String> authors(YamlMapping m) {
        List<String> out = new ArrayList<>();
        List<YamlNode> all = new ArrayList<>();
        if (m.get("authors") instanceof YamlSequence s) all.addAll(s.items());
        YamlNode one = m.get("author");
        if (all.isEmpty() && one != null) all.add(one);
        for (YamlNode n : all) {
            String name = n instanceof YamlMapping a ? text(a, "name") : "";
            if (n instanceof YamlScalar s && !s.isNull()) name = s.text();
            name = Feed.plain(name);
            if (Feed.isName(name) && !out.contains(name)) out.add(name);
        }
        return out;
    }

    /// Plain text: blank lines part paragraphs.
    private static String paragraphs(String text) {
        StringBuilder b = new StringBuilder();
        for (String p : text.strip().split("\\n[ \\t]*\\n\\s*"))
            if (!p.isBlank())
                b.append("<p>").append(escaped(p.strip()).replace("\n", "<br>")).append("</p>\n");
        return b.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String text(YamlMapping m, String key) {
        return m.get(key) instanceof YamlScalar s && !s.isNull() ? s.text() : "";
    }

    static @Nullable Feed orNull(String text) throws IOException {
        return is(text.substring(0, Math.min(text.length(), 65_536))) ? parse(text) : null;
    }
}
