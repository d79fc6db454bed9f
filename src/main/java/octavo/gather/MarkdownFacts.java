package octavo.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.content.Contributor;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/// What the front matter of the usual site generators and of Pandoc says.
record MarkdownFacts(
        @Nullable String title,
        @Nullable String subtitle,
        List<Contributor> authors,
        @Nullable String published,
        @Nullable String summary,
        @Nullable String language,
        @Nullable String url,
        @Nullable String license) {

    private static final Set<String> USED =
            Set.of(
                    "title",
                    "subtitle",
                    "short-title",
                    "author",
                    "authors",
                    "by",
                    "byline",
                    "translator",
                    "date",
                    "published",
                    "publishdate",
                    "pubdate",
                    "created",
                    "description",
                    "summary",
                    "excerpt",
                    "abstract",
                    "lang",
                    "language",
                    "locale",
                    "url",
                    "canonical",
                    "link",
                    "source",
                    "license",
                    "licence",
                    "rights",
                    "copyright",
                    "images",
                    "facsimile",
                    "image");

    static MarkdownFacts of(YamlMapping m) {
        return new MarkdownFacts(
                first(m, "title"),
                first(m, "subtitle"),
                authors(m),
                date(first(m, "date", "published", "publishDate", "pubDate", "created")),
                first(m, "description", "summary", "excerpt", "abstract"),
                language(first(m, "lang", "language", "locale")),
                url(m),
                license(m));
    }

    /// What no field is made of. (Names that mean something else in an article are left to the evidence.)
    static YamlMapping others(YamlMapping m) {
        return new YamlMapping(
                m.entries().stream()
                        .filter(e ->
                                !USED.contains(e.key().toLowerCase(Locale.ROOT))
                                        && !e.value().isNull())
                        .toList(),
                null);
    }

    private static @Nullable String first(YamlMapping m, String... keys) {
        for (String k : keys) {
            String v = m.text(k);
            if (v != null && !v.isBlank()) return v.strip().replaceAll("\\s+", " ");
        }
        return null;
    }

    private static List<Contributor> authors(YamlMapping m) {
        List<Contributor> out = new ArrayList<>();
        for (String key : List.of("authors", "author", "by", "byline")) {
            if (out.isEmpty() && m.get(key) != null) people(m.get(key), "aut", out);
        }
        people(m.get("translator"), "trl", out);
        return out;
    }

    private static void people(@Nullable YamlNode n, String role, List<Contributor> out) {
        switch (n) {
            case null -> {}
            case YamlSequence s -> s.items().forEach(i -> people(i, role, out));
            case YamlMapping m -> {
                String name = first(m, "name", "literal");
                if (name == null && m.text("family") != null)
                    name =
                            (first(m, "given") == null ? "" : first(m, "given") + " ")
                                    + first(m, "family");
                if (name != null)
                    out.add(new Contributor(name, first(m, "file-as"), role, first(m, "bio")));
            }
            case YamlScalar s -> {
                String text = s.text().strip();
                if (!text.isEmpty())
                    out.add(
                            isId(text)
                                    ? Contributor.ofId(text, role)
                                    : new Contributor(text, null, role, null));
            }
        }
    }

    /// A key into the site's register of authors and no name: one word in small letters.
    private static boolean isId(String text) {
        return text.matches("[a-z0-9][a-z0-9._-]*") && text.equals(text.toLowerCase(Locale.ROOT));
    }

    static @Nullable String date(@Nullable String text) {
        if (text == null) return null;
        if (text.matches("\\d{4}-\\d{2}-\\d{2}.*")) return text.substring(0, 10);
        return text.matches("\\d{4}") ? text : null;
    }

    private static @Nullable String language(@Nullable String text) {
        return text != null && text.matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
                ? text.replace('_', '-')
                : null;
    }

    /// `canonical_url`, `original_url`, `tumblr_url`, `link`: an address, not a path of the site.
    private static @Nullable String url(YamlMapping m) {
        for (YamlEntry e : m.entries()) {
            String key = e.key().toLowerCase(Locale.ROOT);
            boolean names =
                    key.equals("url")
                            || key.endsWith("_url")
                            || key.equals("canonical")
                            || key.equals("link")
                            || key.equals("source");
            if (names && e.value() instanceof YamlScalar s && s.text().matches("(?i)https?://\\S+"))
                return s.text();
        }
        return null;
    }

    private static @Nullable String license(YamlMapping m) {
        String stated = first(m, "license", "licence", "rights", "copyright");
        if (stated == null) return null;
        String found = Licenses.find(stated);
        return found == null && stated.matches("CC-[A-Z-]+-\\d\\.\\d|CC0-1\\.0") ? stated : found;
    }
}
