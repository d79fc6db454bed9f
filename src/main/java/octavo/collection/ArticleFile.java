package octavo.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Rights;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.Source;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Severity;
import octavo.markdown.MarkdownDocument;
import octavo.markdown.MarkdownReader;
import octavo.markdown.ReadOptions;
import octavo.yaml.NearestName;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/// An `article.md` as an article: what its front matter says, and its text.
final class ArticleFile {
    private ArticleFile() {}

    static Article read(String text, String file, Diagnostics diagnostics) {
        MarkdownDocument d = diagnostics.take(MarkdownReader.read(text, file, ReadOptions.ARTICLE));
        YamlMapping front = d.frontMatter() == null ? YamlMapping.EMPTY : d.frontMatter();
        check(front, diagnostics);
        Metadata metadata = new Metadata(
                front.text("title") == null ? d.title() : inlines(front.text("title"), file),
                inlines(front.text("subtitle"), file), text(front, "short-title"), people(front.get("authors")),
                text(front, "language"), text(front, "published"), text(front, "summary"));
        return new Article(
                metadata, source(child(front, "source")), rights(front), images(front.get("images")),
                new ArticleBody.Flow(d.blocks(), d.notes()));
    }

    /// Keys that came with the source are kept and only noted, all in one message; one that is nearly known has its own.
    private static void check(YamlMapping front, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        new KeyCheck(found).mapping(front, BookKeys.ARTICLE);
        List<String> names = BookKeys.ARTICLE.stream().map(Key::name).toList();
        List<YamlEntry> foreign = front.entries().stream()
                .filter(e -> !names.contains(e.key()) && NearestName.of(e.key(), names) == null)
                .toList();
        for (Diagnostic d : found.toList()) {
            if (!d.code().equals("unknown-key")) {
                diagnostics.add(d);
            } else if (foreign.stream().noneMatch(e -> Objects.equals(e.keySpan(), d.span()))) {
                diagnostics.add(new Diagnostic(Severity.NOTE, d.code(), d.message(), d.span(), d.hint()));
            }
        }
        if (foreign.isEmpty()) return;
        String keys = String.join(", ", foreign.stream().map(e -> "`" + e.key() + "`").toList());
        diagnostics.add(Diagnostic.note(
                "foreign-keys", "keys that Octavo doesn't know are passed over: " + keys, foreign.getFirst().keySpan(), null));
    }

    private static YamlMapping child(YamlMapping m, String key) {
        return m.get(key) instanceof YamlMapping c ? c : YamlMapping.EMPTY;
    }

    private static @Nullable String text(YamlMapping m, String key) {
        String s = m.text(key);
        return s == null || s.isBlank() ? null : s.strip();
    }

    private static List<Inline> inlines(@Nullable String markdown, String file) {
        if (markdown == null || markdown.isBlank()) return List.of();
        List<Block> blocks = MarkdownReader.read(markdown.strip(), file, ReadOptions.ARTICLE).value().blocks();
        boolean one = blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph;
        return one ? ((Block.Paragraph) blocks.getFirst()).content() : List.of(new Inline.Text(markdown.strip()));
    }

    private static List<YamlNode> items(@Nullable YamlNode n) {
        if (n == null || n.isNull()) return List.of();
        return n instanceof YamlSequence s ? s.items() : List.of(n);
    }

    private static List<String> strings(@Nullable YamlNode n) {
        return items(n).stream()
                .filter(i -> i instanceof YamlScalar && !i.isNull())
                .map(i -> ((YamlScalar) i).text())
                .toList();
    }

    private static List<Contributor> people(@Nullable YamlNode n) {
        List<Contributor> out = new ArrayList<>();
        for (YamlNode i : items(n)) {
            if (i instanceof YamlMapping m) {
                String name = text(m, "name");
                String role = text(m, "role");
                out.add(new Contributor(
                        name == null ? "" : name, text(m, "file-as"), role == null ? "aut" : role, text(m, "bio"),
                        text(m, "id")));
            } else if (i instanceof YamlScalar s && !s.isNull() && !s.text().isBlank()) {
                out.add(Contributor.author(s.text().strip()));
            }
        }
        return out;
    }

    private static Source source(YamlMapping m) {
        return new Source(
                text(m, "container"), text(m, "kind"), strings(m.get("inferred")), text(m, "url"), text(m, "published"),
                text(m, "added"), text(m, "retrieved"), text(m, "file"), text(m, "sha256"));
    }

    private static Rights rights(YamlMapping front) {
        YamlMapping m = child(front, "rights");
        String ground = m.text("ground");
        RightsGround g = RightsGround.NONE_FOUND;
        for (RightsGround x : RightsGround.values()) if (x.key().equals(ground)) g = x;
        return new Rights(
                g, status(m), text(m, "license"), text(m, "holder"), text(m, "credit"), strings(m.get("notices")));
    }

    private static RightsStatus status(YamlMapping m) {
        String status = m.text("status");
        for (RightsStatus s : RightsStatus.values()) {
            if (status != null && s.key().equals(status.toLowerCase(Locale.ROOT))) return s;
        }
        return RightsStatus.UNCONFIRMED;
    }

    private static List<ImageRecord> images(@Nullable YamlNode n) {
        List<ImageRecord> out = new ArrayList<>();
        for (YamlNode i : items(n)) {
            if (!(i instanceof YamlMapping m)) continue;
            out.add(new ImageRecord(
                    text(m, "file"), text(m, "title"), text(m, "alt"), text(m, "caption"), text(m, "credit"),
                    text(m, "license"), status(m), "true".equals(m.text("decorative"))));
        }
        return out;
    }
}
