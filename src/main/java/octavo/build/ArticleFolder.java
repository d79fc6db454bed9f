package octavo.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.content.Article;
import octavo.content.Source;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Removed;
import octavo.gather.source.SourceFile;
import octavo.markdown.ArticleWriter;
import octavo.world.World;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import octavo.yaml.YamlWriter;

/// The folder of an article: `article.md`, its images, and the evidence in `source/`.
final class ArticleFolder {
    /// `article.md` as it was gathered: what an editor changed since is the difference to it.
    static final String GATHERED = "gathered.md";

    /// Where in the source the metadata stand.
    private static final String ORIGINS = "origins.yaml";

    private static final Set<String> OWN =
            Set.of("removed.yaml", ORIGINS, GATHERED, UpdateArticle.CHANGES, Corrected.FILE);

    private final GatheredArticle gathered;
    private final Article article;
    private final String sha256;

    private ArticleFolder(GatheredArticle gathered, Article article, String sha256) {
        this.gathered = gathered;
        this.article = article;
        this.sha256 = sha256;
    }

    /// @param added ISO date
    static ArticleFolder of(GatheredArticle g, String added) {
        String sha256 = hash(g.evidence().bytes());
        Article a = g.article();
        Source s = a.source();
        Source complete =
                new Source(
                        s.container(),
                        s.kind(),
                        s.inferred(),
                        s.url(),
                        s.published(),
                        added,
                        s.retrieved(),
                        "source/" + evidenceName(g),
                        sha256);
        return new ArticleFolder(
                g,
                new Article(a.metadata(), complete, a.rights(), a.images(), a.body(), a.citing()),
                sha256);
    }

    String sha256() {
        return sha256;
    }

    String title() {
        return InlineText.of(article.metadata().title());
    }

    /// `article.md` as it was gathered.
    String text() {
        return ArticleWriter.write(article, gathered.other());
    }

    /// Path of the evidence in the article's folder.
    String evidence() {
        return "source/" + evidenceName(gathered);
    }

    Map<String, SourceFile> images() {
        return gathered.images();
    }

    /// `article.md` last: a folder without one is no article.
    void write(World world, Path folder) throws IOException {
        writeEvidence(world, folder);
        for (Map.Entry<String, SourceFile> e : gathered.images().entrySet()) {
            world.write(folder.resolve(e.getKey()), e.getValue().bytes());
        }
        byte[] text = text().getBytes(StandardCharsets.UTF_8);
        world.write(folder.resolve("source").resolve(GATHERED), text);
        world.write(folder.resolve("article.md"), text);
    }

    /// The source and what was taken out of it.
    void writeEvidence(World world, Path folder) throws IOException {
        Path source = folder.resolve("source");
        world.write(source.resolve(evidenceName(gathered)), gathered.evidence().bytes());
        Path removed = source.resolve("removed.yaml");
        if (!gathered.removed().isEmpty() || world.isFile(removed)) {
            world.write(removed, removed().getBytes(StandardCharsets.UTF_8));
        }
        Path origins = source.resolve(ORIGINS);
        if (!gathered.origins().isEmpty() || world.isFile(origins))
            world.write(origins, origins().getBytes(StandardCharsets.UTF_8));
    }

    private String origins() {
        List<YamlEntry> entries = new ArrayList<>();
        gathered.origins().forEach((field, origin) -> entries.add(YamlEntry.of(field, origin)));
        return "# Where in the source the metadata of article.md stand.\n"
                + YamlWriter.write(new YamlMapping(entries, null));
    }

    private static String evidenceName(GatheredArticle g) {
        String name = g.evidence().name();
        return OWN.contains(name) ? "source-" + name : name;
    }

    private String removed() {
        List<YamlNode> items = new ArrayList<>();
        for (Removed r : gathered.removed()) {
            List<YamlEntry> entries = new ArrayList<>();
            if (r.line() > 0) entries.add(new YamlEntry("line", null, YamlScalar.of(r.line())));
            entries.add(YamlEntry.of("text", r.text()));
            entries.add(YamlEntry.of("reason", r.reason()));
            items.add(new YamlMapping(entries, null));
        }
        YamlMapping all =
                new YamlMapping(
                        List.of(
                                YamlEntry.of("source", evidenceName(gathered)),
                                new YamlEntry("removed", null, new YamlSequence(items, null))),
                        null);
        return "# What of the source is not in the text of article.md, and why.\n"
                + YamlWriter.write(all);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
