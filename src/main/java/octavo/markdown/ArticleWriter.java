package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Contributor;
import octavo.content.ImageRecord;
import octavo.content.ImageRights;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Rights;
import octavo.content.RightsStatus;
import octavo.content.Source;
import octavo.yaml.ScalarType;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import octavo.yaml.YamlWriter;
import org.jspecify.annotations.Nullable;

/// Writes an `article.md` that [ArticleReader] reads back as the same article. Keys that an editor will want to fill in
/// are written without a value.
public final class ArticleWriter {
    private static final YamlNode NOTHING = new YamlScalar("", ScalarType.NULL, null);

    private ArticleWriter() {}

    public static String write(Article article) {
        return write(article, YamlMapping.EMPTY);
    }

    /// @param other keys that came with the source and are kept
    public static String write(Article article, YamlMapping other) {
        ArticleBody body = article.body();
        ArticleBody.Flow text =
                switch (body) {
                    case ArticleBody.Flow f -> f;
                    case ArticleBody.Facsimile f -> f.text();
                };
        String yaml = YamlWriter.write(frontMatter(article, other));
        return "---\n" + yaml + "---\n\n" + MarkdownWriter.write(text.blocks(), text.notes());
    }

    private static YamlMapping frontMatter(Article a, YamlMapping other) {
        Metadata m = a.metadata();
        var keys = new Keys();
        keys.always("title", markup(m.title()));
        keys.put("subtitle", markup(m.subtitle()));
        keys.put("short-title", m.shortTitle());
        keys.add(
                "authors",
                new YamlSequence(m.authors().stream().map(ArticleWriter::author).toList(), null));
        keys.put("language", m.language());
        keys.put("published", m.published());
        keys.put("summary", m.summary());
        if (!a.citing().bibliography().isEmpty())
            keys.add("bibliography", texts(a.citing().bibliography()));
        if (!a.citing().nocite().isEmpty()) keys.add("nocite", texts(a.citing().nocite()));
        keys.put("cite-as", a.citing().citeAs());
        if (!a.source().equals(Source.NONE)) keys.add("source", source(a.source()));
        keys.add("rights", rights(a.rights()));
        if (!a.images().isEmpty()) {
            keys.add(
                    "images",
                    new YamlSequence(a.images().stream().map(ArticleWriter::image).toList(), null));
        }
        if (a.body() instanceof ArticleBody.Facsimile f) keys.add("facsimile", facsimile(f));
        keys.entries.addAll(other.entries());
        return keys.mapping();
    }

    private static @Nullable String markup(List<Inline> content) {
        return content.isEmpty() ? null : MarkdownWriter.writeInlines(content);
    }

    private static YamlNode author(Contributor c) {
        if (c.equals(Contributor.author(c.name())) && !c.name().isEmpty())
            return YamlScalar.of(c.name());
        var keys = new Keys();
        keys.put("id", c.id());
        if (!c.name().isEmpty() || c.id() == null) keys.put("name", c.name());
        keys.put("file-as", c.fileAs());
        if (!c.role().equals("aut")) keys.put("role", c.role());
        keys.put("bio", c.bio());
        return keys.mapping();
    }

    private static YamlMapping source(Source s) {
        var keys = new Keys();
        keys.put("container", s.container());
        keys.put("kind", s.kind());
        if (!s.inferred().isEmpty()) keys.add("inferred", texts(s.inferred()));
        keys.always("url", s.url());
        keys.always("published", s.published());
        keys.put("added", s.added());
        keys.put("retrieved", s.retrieved());
        keys.put("file", s.file());
        keys.put("sha256", s.sha256());
        return keys.mapping();
    }

    private static YamlMapping rights(Rights r) {
        var keys = new Keys();
        keys.put("ground", r.ground().key());
        keys.put("status", r.status().key());
        keys.always("license", r.license());
        keys.always("holder", r.holder());
        keys.always("credit", r.credit());
        if (!r.notices().isEmpty()) keys.add("notices", texts(r.notices()));
        RightsKeys.write(r.terms(), keys.entries);
        return keys.mapping();
    }

    private static YamlNode image(ImageRecord i) {
        var keys = new Keys();
        keys.always("file", i.file());
        keys.put("title", i.title());
        keys.put("alt", i.alt());
        keys.put("caption", i.caption());
        keys.put("credit", i.credit());
        keys.put("license", i.license());
        if (i.status() != RightsStatus.UNCONFIRMED || !i.decorative())
            keys.put("status", i.status().key());
        if (i.decorative()) keys.add("decorative", YamlScalar.of(true));
        if (i.rights() != null) imageRights(i.rights(), keys);
        return keys.mapping();
    }

    private static void imageRights(ImageRights r, Keys keys) {
        if (r.ground() != null) keys.put("ground", r.ground().key());
        keys.put("creator", r.creator());
        keys.put("holder", r.holder());
        keys.put("url", r.url());
        RightsKeys.texts("notices", r.notices(), keys.entries);
        RightsKeys.write(r.terms(), keys.entries);
    }

    private static YamlNode facsimile(ArticleBody.Facsimile f) {
        var keys = new Keys();
        keys.put("file", f.file());
        List<YamlNode> pages = new ArrayList<>();
        for (int i = 0; i < f.pages().size(); ) {
            int end = i;
            while (end + 1 < f.pages().size() && f.pages().get(end + 1) == f.pages().get(end) + 1)
                end++;
            int first = f.pages().get(i);
            pages.add(
                    end > i + 1
                            ? YamlScalar.of(first + "-" + f.pages().get(end))
                            : YamlScalar.of(first));
            i = end > i + 1 ? end + 1 : i + 1;
        }
        keys.add("pages", new YamlSequence(pages, null));
        if (f.fullPage()) keys.add("full-page", YamlScalar.of(true));
        return keys.mapping();
    }

    private static YamlSequence texts(List<String> list) {
        List<YamlNode> nodes = new ArrayList<>();
        for (String s : list) nodes.add(YamlScalar.of(s));
        return new YamlSequence(nodes, null);
    }

    /// Collects the entries of a mapping.
    private static final class Keys {
        private final List<YamlEntry> entries = new ArrayList<>();

        void put(String key, @Nullable String value) {
            if (value != null) add(key, YamlScalar.of(value));
        }

        void always(String key, @Nullable String value) {
            add(key, value == null ? NOTHING : YamlScalar.of(value));
        }

        void add(String key, YamlNode value) {
            entries.add(YamlEntry.of(key, value));
        }

        YamlMapping mapping() {
            return new YamlMapping(entries, null);
        }
    }
}
