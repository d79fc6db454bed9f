package octavo.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Contributor;
import octavo.content.ImageRecord;
import octavo.content.Metadata;
import octavo.content.Rights;
import octavo.content.Source;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Removed;
import octavo.markdown.MarkdownWriter;
import org.jspecify.annotations.Nullable;

/// An article with everything that is known of it, as JSON (RFC 8259). Names are those of an article's front matter.
final class ArticleJson {
    private ArticleJson() {}

    static String write(GatheredArticle g) {
        StringBuilder b = new StringBuilder();
        value(article(g), 0, b);
        return b.append('\n').toString();
    }

    private static Map<String, @Nullable Object> article(GatheredArticle g) {
        Article a = g.article();
        Metadata m = a.metadata();
        ArticleBody.Flow flow =
                switch (a.body()) {
                    case ArticleBody.Flow f -> f;
                    case ArticleBody.Facsimile f -> f.text();
                };
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("slug", g.slug());
        out.put("title", InlineText.of(m.title()));
        out.put("subtitle", InlineText.of(m.subtitle()));
        out.put("authors", m.authors().stream().map(ArticleJson::person).toList());
        out.put("language", m.language());
        out.put("published", m.published());
        out.put("summary", m.summary());
        out.put("part", g.partTitle());
        out.put("source", source(a.source(), g));
        out.put("origins", g.origins());
        out.put("rights", rights(a.rights()));
        out.put("images", a.images().stream().map(ArticleJson::image).toList());
        out.put("removed", g.removed().stream().map(ArticleJson::removed).toList());
        out.put("changes", g.changes());
        out.put("markdown", MarkdownWriter.write(flow.blocks(), flow.notes()));
        out.put("text", BlockText.of(flow.blocks()));
        return out;
    }

    private static Map<String, @Nullable Object> person(Contributor c) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("name", c.name().isEmpty() ? null : c.name());
        out.put("id", c.id());
        out.put("file-as", c.fileAs());
        out.put("role", c.role());
        out.put("bio", c.bio());
        return out;
    }

    private static Map<String, @Nullable Object> source(Source s, GatheredArticle g) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("container", s.container());
        out.put("kind", s.kind());
        out.put("inferred", s.inferred());
        out.put("url", s.url());
        out.put("published", s.published());
        out.put("retrieved", s.retrieved());
        out.put("file", g.evidence().name());
        return out;
    }

    private static Map<String, @Nullable Object> rights(Rights r) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("ground", r.ground().key());
        out.put("status", r.status().key());
        out.put("license", r.license());
        out.put("holder", r.holder());
        out.put("credit", r.credit());
        out.put("notices", r.notices());
        return out;
    }

    private static Map<String, @Nullable Object> image(ImageRecord i) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("file", i.file());
        out.put("title", i.title());
        out.put("alt", i.alt());
        out.put("caption", i.caption());
        out.put("credit", i.credit());
        out.put("license", i.license());
        out.put("status", i.status().key());
        out.put("decorative", i.decorative());
        return out;
    }

    private static Map<String, @Nullable Object> removed(Removed r) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("line", r.line());
        out.put("text", r.text());
        out.put("reason", r.reason());
        return out;
    }

    private static void value(@Nullable Object v, int depth, StringBuilder b) {
        switch (v) {
            case null -> b.append("null");
            case String s -> string(s, b);
            case List<?> l when l.isEmpty() -> b.append("[]");
            case List<?> l -> {
                b.append('[');
                for (int i = 0; i < l.size(); i++) {
                    line(i > 0, depth + 1, b);
                    value(l.get(i), depth + 1, b);
                }
                line(false, depth, b);
                b.append(']');
            }
            case Map<?, ?> m -> {
                b.append('{');
                boolean more = false;
                for (Map.Entry<?, ?> e : m.entrySet()) {
                    line(more, depth + 1, b);
                    more = true;
                    string(String.valueOf(e.getKey()), b);
                    b.append(": ");
                    value(e.getValue(), depth + 1, b);
                }
                line(false, depth, b);
                b.append('}');
            }
            default -> b.append(v);
        }
    }

    private static void line(boolean comma, int depth, StringBuilder b) {
        b.append(comma ? ",\n" : "\n").repeat("  ", depth);
    }

    private static void string(String s, StringBuilder b) {
        b.append('"');
        for (char c : s.toCharArray()) {
            switch (c) {
                case '"' -> b.append("\\\"");
                case '\\' -> b.append("\\\\");
                case '\n' -> b.append("\\n");
                default -> {
                    if (c < 0x20) b.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    else b.append(c);
                }
            }
        }
        b.append('"');
    }
}
