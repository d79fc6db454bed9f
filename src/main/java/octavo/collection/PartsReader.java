package octavo.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/// `parts:` of the manifest. Articles are looked up in order, then read in parallel; what each has to say comes out in
/// the order of the book.
final class PartsReader {
    /// An article as the manifest names it.
    private record Listed(
            String folder,
            String id,
            @Nullable SourceSpan span,
            @Nullable String shortTitle,
            @Nullable YamlNode headnote,
            @Nullable YamlNode questions,
            @Nullable YamlMapping facsimile,
            @Nullable CitedReading cited) {}

    private record Read(Entry entry, Diagnostics diagnostics) {}

    private final BookFiles files;
    private final TextReader texts;
    private final EntryIds ids;
    private final Diagnostics diagnostics;
    private final Map<String, SourceSpan> listed = new HashMap<>();

    PartsReader(BookFiles files, TextReader texts, EntryIds ids, Diagnostics diagnostics) {
        this.files = files;
        this.texts = texts;
        this.ids = ids;
        this.diagnostics = diagnostics;
    }

    List<Part> read(YamlMapping manifest) {
        List<Part> parts = new ArrayList<>();
        for (YamlNode n : items(manifest.get("parts"))) {
            if (n instanceof YamlMapping m) parts.add(part(m));
        }
        return parts;
    }

    /// Folders of articles that the manifest names, be they there or not.
    Set<String> listed() {
        return Set.copyOf(listed.keySet());
    }

    private static List<YamlNode> items(@Nullable YamlNode n) {
        if (n == null || n.isNull()) return List.of();
        return n instanceof YamlSequence s ? s.items() : List.of(n);
    }

    private Part part(YamlMapping m) {
        String title = m.text("title");
        List<Block> headnote = optional(m.get("headnote"), diagnostics);
        List<Listed> list = new ArrayList<>();
        for (YamlNode n : items(m.get("articles"))) {
            Listed l = listed(n);
            if (l != null) list.add(l);
        }
        List<Read> read = list.parallelStream().map(this::entry).toList();
        read.forEach(r -> diagnostics.addAll(r.diagnostics().toList()));
        return new Part(
                title == null || title.isBlank() ? null : title.strip(),
                headnote,
                read.stream().map(Read::entry).toList());
    }

    private @Nullable Listed listed(YamlNode n) {
        return switch (n) {
            case YamlScalar s when !s.isNull() -> listed(s, null);
            case YamlMapping m when m.get("article") instanceof YamlScalar s && !s.isNull() ->
                    listed(s, m);
            case YamlMapping m -> {
                if (m.get("cite") instanceof YamlScalar key && !key.isNull()) yield cited(key, m);
                if (m.get("cite") == null) {
                    diagnostics.add(
                            Diagnostic.error(
                                    "missing-key",
                                    "`article` is missing",
                                    m.span(),
                                    "write `article: articles/NAME`"));
                }
                yield null;
            }
            default -> null;
        };
    }

    private @Nullable Listed listed(YamlScalar path, @Nullable YamlMapping m) {
        String folder = files.inside(path.text(), path.span(), diagnostics);
        if (folder == null) return null;
        if (folder.endsWith("/article.md"))
            folder = folder.substring(0, folder.length() - "/article.md".length());
        SourceSpan span = path.span();
        SourceSpan first =
                listed.putIfAbsent(folder, span == null ? SourceSpan.ofFile("book.yaml") : span);
        if (first != null) {
            diagnostics.add(
                    Diagnostic.error(
                            "article-twice",
                            "`" + folder + "` is listed twice; the first time at " + first,
                            span,
                            "take one of them out"));
            return null;
        }
        if (!present(folder, span)) return null;
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        return new Listed(
                folder,
                ids.claim(name, "article-" + listed.size()),
                span,
                m == null ? null : m.text("short-title"),
                m == null ? null : m.get("headnote"),
                m == null ? null : m.get("questions"),
                m,
                null);
    }

    private Listed cited(YamlScalar key, YamlMapping m) {
        String k = key.text().strip().replaceFirst("^@", "");
        String name = k.replaceAll("[^\\p{L}\\p{N}]+", "-");
        return new Listed(
                "cited/" + name,
                ids.claim(name, "reading"),
                key.span(),
                m.text("short-title"),
                m.get("headnote"),
                m.get("questions"),
                null,
                new CitedReading(k, m.text("link"), key.span()));
    }

    private boolean present(String folder, @Nullable SourceSpan span) {
        if (files.isFile(folder + "/article.md")) return true;
        boolean there = files.isFolder(folder);
        String hint = there ? "`octavo add` writes it" : files.nearest(folder);
        String message =
                there
                        ? "the folder `" + folder + "` holds no article.md"
                        : files.isFile(folder)
                                ? "`"
                                        + folder
                                        + "` is a file; an article is a folder with an article.md"
                                : "there is no article `" + folder + "`";
        if (hint == null) hint = "`octavo add SOURCE` puts an article there";
        diagnostics.add(Diagnostic.error("article-missing", message, span, hint));
        return false;
    }

    private Read entry(Listed l) {
        Diagnostics own = new Diagnostics();
        Article article =
                l.cited() != null
                        ? TextReader.EMPTY
                        : texts.read(l.folder() + "/article.md", "article-missing", l.span(), own);
        if (l.facsimile() != null) article = facsimile(article, l, own);
        Entry e =
                new Entry(
                        l.id(),
                        l.folder(),
                        article,
                        l.shortTitle(),
                        optional(l.headnote(), own),
                        optional(l.questions(), own),
                        l.cited());
        return new Read(e, own);
    }

    /// `facsimile: paper.pdf, pages: 23-30`: the PDF stands in the article's folder, else in the book's.
    private Article facsimile(Article article, Listed l, Diagnostics to) {
        YamlMapping m = l.facsimile();
        if (m == null || !(m.get("facsimile") instanceof YamlScalar file) || file.isNull())
            return article;
        String beside = files.inside(l.folder() + "/" + file.text(), file.span(), to);
        if (beside == null) return article;
        String path = files.isFile(beside) ? file.text() : null;
        String above = path == null ? files.inside(file.text(), file.span(), to) : null;
        if (above != null && files.isFile(above))
            path = "../".repeat(l.folder().split("/").length) + above;
        if (path == null) {
            String near = files.nearestBelow(l.folder(), file.text());
            to.add(
                    Diagnostic.error(
                            "file-missing",
                            "there is no file `" + file.text() + "` in `" + l.folder() + "`",
                            file.span(),
                            near != null ? near : "put the PDF there"));
            return article;
        }
        List<Integer> pages = pages(m.get("pages"), to);
        return article.withBody(
                new ArticleBody.Facsimile(
                        path,
                        pages,
                        TextReader.flow(article.body()),
                        "true".equals(m.text("full-page"))));
    }

    private static List<Integer> pages(@Nullable YamlNode node, Diagnostics to) {
        List<Integer> pages = new ArrayList<>();
        for (YamlNode n : items(node)) {
            for (String part : n instanceof YamlScalar s ? s.text().split(",") : new String[0]) {
                String[] ends = part.strip().replace('\u2013', '-').split("\\s*-\\s*", 2);
                boolean numbers =
                        ends[0].matches("[1-9]\\d{0,5}")
                                && ends[ends.length - 1].matches("[1-9]\\d{0,5}");
                int first = numbers ? Integer.parseInt(ends[0]) : 0;
                int last = numbers ? Integer.parseInt(ends[ends.length - 1]) : -1;
                if (first > last || last - first > 5_000) {
                    to.add(
                            Diagnostic.error(
                                    "wrong-value",
                                    "`pages` names pages such as `23-30` or `1, 4-7`, not `"
                                            + part.strip()
                                            + "`",
                                    n.span(),
                                    null));
                    return List.of();
                }
                for (int p = first; p <= last; p++) pages.add(p);
            }
        }
        return pages;
    }

    private List<Block> optional(@Nullable YamlNode file, Diagnostics to) {
        if (!(file instanceof YamlScalar s) || s.isNull()) return List.of();
        String path = files.inside(s.text(), s.span(), to);
        return path == null ? List.of() : texts.blocks(path, s.span(), to);
    }
}
