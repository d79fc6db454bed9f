package octavo.gather.markdown;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Contributor;
import octavo.gather.source.Licenses;
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
        @Nullable String license,
        @Nullable String holder) {

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
                    "license",
                    "licence",
                    "rights",
                    "copyright",
                    "images",
                    "facsimile",
                    "translators",
                    "editor",
                    "editors",
                    "canonical_url",
                    "canonicalurl",
                    "source",
                    "source_url",
                    "original_url",
                    "permalink",
                    "image",
                    "bibliography",
                    "references",
                    "nocite");

    static MarkdownFacts of(YamlMapping front) {
        YamlMapping m = flat(front);
        return new MarkdownFacts(
                first(m, "title"),
                first(m, "subtitle"),
                authors(m),
                date(first(m, "date", "published", "publishdate", "pubdate", "created")),
                first(m, "description", "summary", "excerpt", "abstract"),
                language(first(m, "lang", "language", "locale")),
                url(m),
                license(m),
                holder(m));
    }

    /// Keys in small letters; what Hugo has under `params` stands with the rest.
    private static YamlMapping flat(YamlMapping m) {
        Map<String, YamlEntry> out = new LinkedHashMap<>();
        for (YamlEntry e : m.entries())
            out.putIfAbsent(
                    e.key().toLowerCase(Locale.ROOT),
                    new YamlEntry(e.key().toLowerCase(Locale.ROOT), e.keySpan(), e.value()));
        for (String inner : List.of("params", "extra"))
            if (m.get(inner) instanceof YamlMapping p)
                for (YamlEntry e : p.entries())
                    out.putIfAbsent(
                            e.key().toLowerCase(Locale.ROOT),
                            new YamlEntry(
                                    e.key().toLowerCase(Locale.ROOT), e.keySpan(), e.value()));
        return new YamlMapping(List.copyOf(out.values()), m.span());
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
            if (v != null && !v.isBlank()) return plain(v);
        }
        return null;
    }

    /// Obsidian's links in front matter: `[[Jane Doe]]`, `[[people/jane|Jane Doe]]`.
    private static String plain(String text) {
        String t = text.strip().replaceAll("\\s+", " ");
        Matcher m = Pattern.compile("\\[\\[(?:[^\\]|]*\\|)?([^\\]|]*)\\]\\]").matcher(t);
        return m.matches() ? m.group(1).substring(m.group(1).lastIndexOf('/') + 1).strip() : t;
    }

    private static List<Contributor> authors(YamlMapping m) {
        List<Contributor> out = new ArrayList<>();
        for (String key : List.of("authors", "author", "by", "byline")) {
            if (out.isEmpty() && m.get(key) != null) people(m.get(key), "aut", out);
        }
        people(m.get("translator"), "trl", out);
        people(m.get("translators"), "trl", out);
        people(m.get("editor"), "edt", out);
        people(m.get("editors"), "edt", out);
        return out;
    }

    private static void people(@Nullable YamlNode n, String role, List<Contributor> out) {
        switch (n) {
            case null -> {}
            case YamlSequence s -> s.items().forEach(i -> people(i, role, out));
            case YamlMapping m -> {
                // Quarto has the parts of a name within it.
                YamlMapping parts = m.get("name") instanceof YamlMapping p ? p : m;
                String name = first(m, "name", "literal", "display_name", "display-name");
                if (name == null) name = first(parts, "literal");
                String given = first(parts, "given", "first", "first-name");
                String family = first(parts, "family", "last", "last-name");
                if (name == null && family != null)
                    name = given == null ? family : given + " " + family;
                String fileAs = first(m, "file-as", "file_as");
                if (fileAs == null && given != null && family != null)
                    fileAs = family + ", " + given;
                if (name != null) out.add(new Contributor(name, fileAs, role, first(m, "bio")));
            }
            case YamlScalar s -> {
                for (String t : s.isNull() ? new String[0] : names(plain(s.text())))
                    if (!t.isEmpty())
                        out.add(
                                isId(t)
                                        ? Contributor.ofId(t, role)
                                        : new Contributor(t, null, role, null));
            }
        }
    }

    /// Several names in one text: with `;`, `and` or `&`, or commas between whole names.
    private static String[] names(String text) {
        String t =
                text.replaceFirst("(?i)^by\\s+", "").replaceAll("\\s*<[^<>@\\s]+@[^<>\\s]+>", "");
        if (t.contains(";")) return t.split("\\s*;\\s*");
        String[] parts = t.split("\\s*,?\\s+(?:and|&)\\s+|\\s*,\\s+");
        for (String p : parts)
            if (p.isBlank()
                    || p.indexOf(' ') < 0
                    || p.matches("(?i)(?:jr|sr|ph\\.? ?d|m\\.? ?d|esq|inc|ltd)\\b.*"))
                return new String[] {t};
        return parts;
    }

    /// A key into the site's register of authors and no name: one word in small letters.
    private static boolean isId(String text) {
        return text.matches("[a-z0-9][a-z0-9._-]*") && text.equals(text.toLowerCase(Locale.ROOT));
    }

    static @Nullable String date(@Nullable String text) {
        if (text == null) return null;
        if (text.matches("\\d{4}-\\d{2}-\\d{2}.*")) return text.substring(0, 10);
        if (text.matches("\\d{4}/\\d{2}/\\d{2}.*")) return text.substring(0, 10).replace('/', '-');
        if (text.matches("\\d{4}(?:-\\d{2})?")) return text;
        for (String pattern : List.of("MMMM d, yyyy", "d MMMM yyyy", "MMM d, yyyy", "d MMM yyyy"))
            try {
                return LocalDate.parse(
                                text.replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b", ""),
                                DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
                        .toString();
            } catch (DateTimeParseException e) {
                // the next pattern
            }
        return null;
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
                            || key.equals("permalink")
                            || key.equals("canonicalurl")
                            || key.equals("original")
                            || key.equals("source");
            if (names && e.value() instanceof YamlScalar s && s.text().matches("(?i)https?://\\S+"))
                return s.text();
        }
        return null;
    }

    private static @Nullable String license(YamlMapping m) {
        String stated = first(m, "license", "licence", "rights", "copyright");
        for (String key : List.of("license", "licence", "rights"))
            if (stated == null && m.get(key) instanceof YamlMapping l)
                stated = first(l, "url", "spdx", "id", "type", "text", "name");
        if (stated == null) return null;
        String found = Licenses.find(stated);
        return found == null && stated.matches("CC-[A-Z-]+-\\d\\.\\d|CC0-1\\.0") ? stated : found;
    }

    /// Quarto's `copyright: {holder: …}`, or a line with the sign.
    private static @Nullable String holder(YamlMapping m) {
        if (m.get("copyright") instanceof YamlMapping c) return first(c, "holder", "statement");
        String stated = first(m, "copyright");
        if (stated == null || Licenses.find(stated) != null) return null;
        String name =
                stated.replaceFirst("(?i)^(?:copyright|©|\\(c\\)|[\\s,.–-]|\\d{4})+", "")
                        .replaceFirst("(?i)[.,]?\\s*all rights reserved.*", "")
                        .strip();
        return name.length() > 2 && name.length() < 100 ? name : null;
    }
}
