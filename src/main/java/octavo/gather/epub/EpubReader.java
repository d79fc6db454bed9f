package octavo.gather.epub;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import octavo.content.Article;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Rights;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.gather.archive.Archive;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.html.ImageSink;
import octavo.gather.html.Markup;
import octavo.gather.html.NoteTargets;
import octavo.gather.html.PageContent;
import octavo.gather.html.PageConverter;
import octavo.gather.html.StyleHints;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Removed;
import octavo.gather.source.SharedEvidence;
import octavo.gather.source.Slugs;
import octavo.gather.source.SourceFile;
import octavo.gather.source.SourceText;
import octavo.world.World;
import octavo.yaml.YamlMapping;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An EPUB to articles: the package document, the spine in its order, a file an article (or an article each where a file
/// holds several); endnotes go to the articles that refer to them.
public final class EpubReader {
    private final BookFiles files;
    private final String name;
    private final PackageDocument pack;
    private final GatherOptions options;
    private final Diagnostics diagnostics;
    private final List<SpineItem> items = new ArrayList<>();
    private final NoteTargets notes = new NoteTargets();

    private EpubReader(
            BookFiles files,
            String name,
            PackageDocument pack,
            GatherOptions options,
            Diagnostics diagnostics) {
        this.files = files;
        this.name = name;
        this.pack = pack;
        this.options = options;
        this.diagnostics = diagnostics;
    }

    /// An unpacked EPUB.
    ///
    /// @param name as the user named the folder
    public static Outcome<List<GatheredArticle>> folder(
            World world, Path folder, String name, GatherOptions options) throws IOException {
        String path = PackageFinder.find(world, folder);
        return read(new FolderFiles(world, folder), path, name, options);
    }

    /// A packed EPUB.
    ///
    /// @throws IOException when the archive is damaged or beyond the bounds
    public static Outcome<List<GatheredArticle>> packed(
            byte[] archive, String name, GatherOptions options) throws IOException {
        BookFiles files = new PackedFiles(Archive.of(archive));
        return read(files, PackageFinder.find(files), name, options);
    }

    private static Outcome<List<GatheredArticle>> read(
            BookFiles files, @Nullable String path, String name, GatherOptions options) {
        Diagnostics diagnostics = new Diagnostics();
        byte[] bytes = path == null ? null : files.read(path);
        if (path == null || bytes == null) {
            diagnostics.add(
                    Diagnostic.error(
                            "epub-package",
                            "the EPUB has no package document",
                            SourceSpan.ofFile(name),
                            "it is damaged: get it anew, or open it in Calibre or Sigil and save it"));
            return diagnostics.with(List.of());
        }
        if (isLocked(files)) {
            diagnostics.add(
                    Diagnostic.error(
                            "epub-encrypted",
                            "the EPUB’s text is encrypted",
                            SourceSpan.ofFile(name),
                            "ask its publisher for a copy without protection"));
            return diagnostics.with(List.of());
        }
        PackageDocument pack = PackageDocument.parse(path, SourceText.decode(bytes).text());
        return diagnostics.with(new EpubReader(files, name, pack, options, diagnostics).articles());
    }

    /// Encrypted fonts are common and no matter; encrypted text can't be read.
    private static boolean isLocked(BookFiles files) {
        byte[] bytes = files.read("META-INF/encryption.xml");
        return bytes != null
                && SourceText.decode(bytes)
                        .text()
                        .matches("(?is).*CipherReference\\s+URI=[\"'][^\"']*\\.x?html?[\"'].*");
    }

    private List<GatheredArticle> articles() {
        load();
        StyleHints hints = StyleHints.of(css());
        Rights rights = BookRights.of(pack.rights(), licencePage());
        Contents contents = Contents.of(files, pack);
        List<GatheredArticle> out = new ArrayList<>();
        ArticleCredits credits = new ArticleCredits(pack, items);
        Chapters chapters = new Chapters(pack, contents, notes);
        List<SpineItem> texts =
                items.stream().filter(i -> i.role() == SpineItem.Role.ARTICLE).toList();
        List<Chapters.Chapter> found =
                options.whole() && !texts.isEmpty() ? whole(chapters) : chapters.of(items);
        Book book =
                new Book(
                        hints,
                        rights,
                        shared(found),
                        credits,
                        options.whole() || texts.size() == 1);
        for (Chapters.Chapter c : found) out.add(article(c, book, chapters.repeated));
        reportMatter(chapters.matter);
        BookParts.report(pack, name, diagnostics);
        if (out.isEmpty()) reportEmpty();
        return out;
    }

    private List<Chapters.Chapter> whole(Chapters chapters) {
        List<SpineItem> all = items.stream().filter(i -> i.role().isText()).toList();
        Element root = chapters.whole(all, pack.title());
        return List.of(new Chapters.Chapter(all, root, pack.title(), null));
    }

    private record Book(
            StyleHints hints,
            Rights rights,
            SharedEvidence shared,
            ArticleCredits credits,
            boolean single) {}

    private void load() {
        for (String path : pack.spine()) {
            byte[] bytes = files.read(path);
            if (bytes == null) {
                diagnostics.add(
                        Diagnostic.warning(
                                "epub-file-missing",
                                "the spine names " + path + ", which is not there",
                                SourceSpan.ofFile(name),
                                null));
                continue;
            }
            Document doc = Markup.parse(SourceText.decode(bytes).text());
            notes.add(path, doc);
            SpineItem item = SpineItem.of(path, doc, pack);
            boolean first = items.stream().noneMatch(i -> i.role().isText());
            // A picture alone before the text is a cover; later it is a plate.
            if (first && item.role() == SpineItem.Role.ARTICLE && item.body().text().isBlank())
                item = new SpineItem(path, doc, SpineItem.Role.BOOK_MATTER);
            items.add(item);
        }
    }

    private String css() {
        StringBuilder b = new StringBuilder();
        for (String path : pack.styleSheets()) {
            byte[] bytes = files.read(path);
            if (bytes != null) b.append(SourceText.decode(bytes).text()).append('\n');
        }
        return b.toString();
    }

    private String licencePage() {
        StringBuilder b = new StringBuilder();
        for (SpineItem i : items) {
            if (i.role() != SpineItem.Role.BOOK_MATTER) continue;
            String text = i.body().text();
            if (!text.matches("(?is).*(?:copyright|licen[cs]e|public domain|rights reserved).*"))
                continue;
            b.append(text).append('\n');
            for (Element a : i.body().select("a[href*=creativecommons]"))
                b.append(a.attr("href")).append('\n');
        }
        return b.toString();
    }

    /// Everything that is not an article's own first file.
    private SharedEvidence shared(List<Chapters.Chapter> chapters) {
        Set<String> own = new HashSet<>();
        for (Chapters.Chapter c : chapters) own.add(c.first().path());
        List<SourceFile> kept = new ArrayList<>();
        Set<String> names = new HashSet<>();
        byte[] opf = files.read(pack.path());
        if (opf != null) kept.add(new SourceFile(leaf(pack.path()), opf));
        for (SpineItem i : items) {
            byte[] bytes = own.contains(i.path()) ? null : files.read(i.path());
            if (bytes == null) continue;
            boolean taken = !names.add(leaf(i.path()));
            kept.add(new SourceFile(taken ? i.path().replace('/', '-') : leaf(i.path()), bytes));
        }
        String coverPath = pack.cover();
        byte[] cover = coverPath == null ? null : files.read(coverPath);
        if (coverPath != null && cover != null) kept.add(new SourceFile(leaf(coverPath), cover));
        return new SharedEvidence(Slugs.of(pack.title().isEmpty() ? name : pack.title()), kept);
    }

    private void reportEmpty() {
        diagnostics.add(
                Diagnostic.error(
                        "epub-empty",
                        "the EPUB has no chapter: "
                                + (items.isEmpty()
                                        ? "its spine names no text"
                                        : "what stands in its spine are title pages and the like"),
                        SourceSpan.ofFile(name),
                        "to have one of these pages, unpack the EPUB and add that file"));
    }

    private void reportMatter(List<String> pieces) {
        String matter =
                items.stream()
                        .filter(i -> i.role() == SpineItem.Role.BOOK_MATTER)
                        .map(i -> leaf(i.path()))
                        .collect(Collectors.joining(", "));
        for (String piece : pieces) matter += (matter.isEmpty() ? "“" : ", “") + piece + "”";
        if (matter.isEmpty()) return;
        diagnostics.add(
                Diagnostic.note(
                        "book-matter",
                        "kept as evidence, not as articles: " + matter,
                        SourceSpan.ofFile(name),
                        null));
    }

    /// @param repeated what was taken out of it already
    private GatheredArticle article(Chapters.Chapter chapter, Book book, List<Removed> repeated) {
        SpineItem item = chapter.first();
        Element root = chapter.root();
        boolean whole = options.whole();
        String file = name + "/" + item.path();
        String language =
                whole && pack.language() != null ? pack.language() : language(item.document());
        String label = chapter.label();
        List<Removed> removed = new ArrayList<>(repeated);
        removed.addAll(DistributorText.out(root));
        if (book.single && !whole) removed.addAll(new TitleLines(pack).ofAuthor(root));
        byte[] bytes = files.read(item.path());
        ImageSink images = new ImageSink(p -> files.read(NoteTargets.resolvePath(item.path(), p)));
        PageContent content =
                PageConverter.convert(
                        root,
                        new PageConverter.Settings(
                                file,
                                item.path(),
                                language,
                                label,
                                book.hints,
                                images,
                                notes,
                                false),
                        diagnostics);
        List<Inline> title = content.title();
        // A number alone is no title where the contents say more.
        boolean bare = InlineText.of(title).matches("[\\d\\s.]*");
        if (label != null && bare && label.startsWith(InlineText.of(title)))
            title = List.of(new Inline.Text(label));
        if (title.isEmpty() && book.single && !pack.title().isEmpty())
            title = List.of(new Inline.Text(pack.title()));
        removed.addAll(content.removed());
        ArticleCredits.Found credits =
                whole
                        ? book.credits.ofBook()
                        : book.credits.of(item, BlockText.of(content.body().blocks()));
        Article article =
                new Article(
                        new Metadata(
                                title,
                                content.subtitle(),
                                null,
                                credits.contributors(),
                                language,
                                null,
                                book.single ? pack.description() : null),
                        new octavo.content.Source(
                                pack.title().isEmpty() ? null : pack.title(),
                                "epub",
                                credits.inferred() ? List.of("authors") : List.of(),
                                url(),
                                date(),
                                null,
                                null,
                                null,
                                null),
                        book.rights,
                        content.imageRecords(),
                        content.body());
        String stem = leaf(item.path()).replaceAll("\\.[^.]*$", "");
        return new GatheredArticle(
                article,
                Slugs.of(InlineText.of(title), stem),
                chapter.part(),
                YamlMapping.EMPTY,
                removed,
                new SourceFile(leaf(item.path()), bytes == null ? new byte[0] : bytes),
                book.shared,
                content.images());
    }

    private @Nullable String language(Document doc) {
        String own = SpineItem.language(doc);
        if (!own.isBlank()) return own;
        return pack.language() == null ? options.language() : pack.language();
    }

    private @Nullable String url() {
        for (String id : pack.identifiers()) if (id.matches("https?://\\S+")) return id;
        for (String s : pack.sources()) if (s.matches("https?://\\S+")) return s;
        return null;
    }

    private @Nullable String date() {
        String d = pack.date();
        if (d == null) return null;
        if (d.matches("\\d{4}-\\d{2}-\\d{2}.*")) return d.substring(0, 10);
        return d.matches("\\d{4}(?:-\\d{2})?") ? d : null;
    }

    private static String leaf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
