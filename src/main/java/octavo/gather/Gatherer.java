package octavo.gather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.content.ArticleBody;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.gather.archive.LockedException;
import octavo.gather.docx.DocxReader;
import octavo.gather.epub.EpubReader;
import octavo.gather.fetch.Fetched;
import octavo.gather.fetch.Fetcher;
import octavo.gather.html.ImageSink;
import octavo.gather.markdown.MarkdownSource;
import octavo.gather.markdown.SourceReferences;
import octavo.gather.office.LibreOffice;
import octavo.gather.pasted.PastedReader;
import octavo.gather.pdf.PdfReader;
import octavo.gather.source.Bounds;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.SourceText;
import octavo.gather.source.TwiceEncoded;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// Gathers articles from a source of any kind.
public final class Gatherer {
    private static final int MOST_TEXT = 128 * 1024 * 1024;
    static final String READABLE =
            "text, Markdown, web pages and archives, EPUB, DOCX, ODT, RTF, PDF and feeds can be read";

    private static final String AGAIN =
            "if a program opens it, save it anew there, or its text as a .txt file, and add that";

    private static final String DIVIDE =
            "divide it: a blank line between paragraphs, or several files";

    private static final String BROWSER =
            "open it in a browser, save the page there with all it needs, and add that file";

    private static final String UNLOCKED =
            "open it in its program, save a copy without the password, and add that";

    private final World world;
    private final GatherOptions options;
    private final Diagnostics diagnostics = new Diagnostics();

    private Gatherer(World world, GatherOptions options) {
        this.world = world;
        this.options = options;
    }

    /// The articles of a file or folder in their order.
    public static Outcome<List<GatheredArticle>> gather(
            World world, Path source, GatherOptions options) {
        return gather(world, source.toString(), options);
    }

    /// The articles of a source in their order. A source that can't be read gives an error of a code that begins with
    /// `source-`, and no article.
    ///
    /// @param source name of a file or folder, an address over http or https, or `-` for standard input
    public static Outcome<List<GatheredArticle>> gather(
            World world, String source, GatherOptions options) {
        Gatherer g = new Gatherer(world, options);
        List<GatheredArticle> articles = g.bounded(source);
        g.onlyPdf(articles, source.replace('\\', '/'));
        articles = g.diagnostics.take(Correction.apply(articles, options.corrections(), source));
        return g.diagnostics.with(articles.stream().map(a -> a.cleaned(options.house())).toList());
    }

    /// Pages were asked of what has none.
    private void onlyPdf(List<GatheredArticle> articles, String name) {
        if (options.pages() == null || articles.isEmpty()) return;
        boolean none =
                articles.stream()
                        .noneMatch(a -> a.article().body() instanceof ArticleBody.Facsimile);
        if (none)
            diagnostics.add(
                    Diagnostic.warning(
                            "pages-ignored",
                            "is no PDF: all of it was taken",
                            SourceSpan.ofFile(name),
                            "--pages chooses pages of PDFs alone"));
    }

    private List<GatheredArticle> bounded(String source) {
        String name = source.replace('\\', '/');
        try {
            return switch (SourceAddress.of(source)) {
                case SourceAddress.Local l -> local(l.path(), l.name().replace('\\', '/'));
                case SourceAddress.Remote r -> remote(r);
                case SourceAddress.StandardInput i ->
                        material(Material.input(world.standardInput()), i.name());
            };
        } catch (Fetcher.PrivateAddressException e) {
            error(
                    "source-private",
                    "is not asked: " + e.getMessage(),
                    name,
                    "--allow-private asks it all the same");
        } catch (IOException | UncheckedIOException | StackOverflowError | OutOfMemoryError e) {
            unreadable(e, name);
        }
        return List.of();
    }

    private void unreadable(Throwable e, String name) {
        IOException inner = e instanceof UncheckedIOException u ? u.getCause() : null;
        Throwable t = inner == null ? e : inner;
        switch (t) {
            case Bounds.TooDeepException d ->
                    error("source-too-deep", "can’t be read: " + d.getMessage(), name, AGAIN);
            case Bounds.TooLongException l ->
                    error("source-unreadable", "can’t be read: " + l.getMessage(), name, DIVIDE);
            case LockedException l ->
                    error("source-locked", "can’t be read: " + l.getMessage(), name, UNLOCKED);
            case IOException i ->
                    error(
                            "source-unreadable",
                            "can’t be read: " + said(i),
                            name,
                            name.matches("(?i)https?://.*") ? BROWSER : AGAIN);
            case StackOverflowError _ ->
                    error("source-too-deep", "is nested too deeply to be read", name, AGAIN);
            default -> error("source-too-large", "is too large to be read", name, AGAIN);
        }
    }

    private static String said(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) return "access is denied";
        if (e instanceof java.io.EOFException) return "it ends too early";
        String m = e.getMessage();
        return m == null ? e.getClass().getSimpleName() : m;
    }

    /// A file or folder by its name.
    List<GatheredArticle> local(Path source, String name) throws IOException {
        return switch (SourceKind.ofPath(world, source)) {
            case MISSING -> {
                error(
                        "source-missing",
                        "no such file or folder",
                        name,
                        "name it from the folder in which you are, or in full");
                yield List.of();
            }
            case EPUB_FOLDER -> diagnostics.take(EpubReader.folder(world, source, name, options));
            case FOLDER -> new FolderSource(this, world, diagnostics).gather(source, name);
            default -> material(Material.local(name, source, world.read(source)), name);
        };
    }

    private List<GatheredArticle> remote(SourceAddress.Remote r) throws IOException {
        Fetcher fetcher = new Fetcher(world.network(), options.allowPrivate());
        Fetched fetched = fetcher.document(r.uri());
        return material(Material.fetched(r.name(), r.stem(), fetched, fetcher), r.name());
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) if (b != ' ' && b != '\n' && b != '\r' && b != '\t') return false;
        return true;
    }

    List<GatheredArticle> material(Material raw, String name) throws IOException {
        if (isBlank(raw.bytes())) {
            error(
                    "source-empty",
                    "there is nothing in it",
                    name,
                    name.equals("-")
                            ? "pipe the text into it: octavo add - < text.txt"
                            : "see whether it was saved");
            return List.of();
        }
        SourceKind kind = SourceKind.of(raw);
        Material m = raw.withExtension(kind);
        return switch (kind) {
            case PASTED -> pasted(m, name);
            case MARKDOWN -> markdown(m, name);
            case HTML, ARCHIVE -> new PageSource(this, world, options, diagnostics).gather(kind, m);
            case EPUB -> origin(m, diagnostics.take(EpubReader.packed(m.bytes(), name, options)));
            case DOCX ->
                    origin(
                            m,
                            List.of(
                                    diagnostics.take(
                                            DocxReader.read(
                                                    m.bytes(), name, m.evidence(), options))));
            case FEED -> {
                PageSource pages = new PageSource(this, world, options, diagnostics);
                yield new FeedSource(pages, this, options, diagnostics).gather(m);
            }
            case OFFICE -> office(m, name);
            case PDF -> origin(m, diagnostics.take(PdfReader.read(name, m.evidence(), options)));
            default -> unknown(m, name);
        };
    }

    private List<GatheredArticle> office(Material m, String name) throws IOException {
        Path soffice = LibreOffice.find(world);
        if (soffice == null) {
            error(
                    "libreoffice-missing",
                    "is read with LibreOffice, which is not installed",
                    name,
                    "install LibreOffice, or save the document as DOCX");
            return List.of();
        }
        String end = m.fileName().substring(m.fileName().lastIndexOf('.') + 1);
        byte[] docx = LibreOffice.toDocx(world, soffice, m.bytes(), m.fileName());
        GatheredArticle g = diagnostics.take(DocxReader.read(docx, name, m.evidence(), options));
        String kind = end.toLowerCase(java.util.Locale.ROOT);
        return origin(m, List.of(Origin.kind(g, kind)));
    }

    private List<GatheredArticle> unknown(Material m, String name) {
        boolean zip = m.bytes().length > 2 && m.bytes()[0] == 'P' && m.bytes()[1] == 'K';
        error(
                "source-kind-unknown",
                "no kind of source that can be read",
                name,
                zip ? "unpack it, and add the folder" : READABLE);
        return List.of();
    }

    private List<GatheredArticle> markdown(Material m, String name) throws IOException {
        SourceText text = text(m, m.charset());
        Bounds.markdown(text.text());
        ImageSink images = new ImageSink(files(m, text.text()));
        GatheredArticle g =
                diagnostics.take(
                        MarkdownSource.read(
                                text.text(),
                                name,
                                m.evidence(),
                                images,
                                m.path() == null ? null : SiteFiles.licence(world, m.path()),
                                (front, cited, d) ->
                                        SourceReferences.of(world, m.path(), front, cited, name, d),
                                options));
        return origin(m, List.of(mended(g, text)));
    }

    static GatheredArticle mended(GatheredArticle g, SourceText text) {
        return g.withChange("encoded-twice", text.timesMended());
    }

    private List<GatheredArticle> pasted(Material m, String name) throws IOException {
        SourceText text = text(m, m.charset());
        Bounds.text(text.text());
        GatheredArticle g =
                diagnostics.take(PastedReader.read(text.text(), name, m.evidence(), options));
        return origin(m, List.of(mended(g, text)));
    }

    /// Where the files that a text names come from: the network for what was fetched, else the folder.
    ImageSink.Files files(Material m, String text) {
        Fetched fetched = m.fetched();
        Fetcher fetcher = m.fetcher();
        if (fetched != null && fetcher != null)
            return new RemoteFiles(fetcher, RemoteFiles.base(fetched.address(), text));
        Path path = m.path();
        return path == null ? p -> null : new SiteFiles.Beside(world, path);
    }

    /// What was fetched knows its address and the day.
    List<GatheredArticle> origin(Material m, List<GatheredArticle> articles) {
        if (m.fetched() == null) return articles;
        URI at = m.fetched().address();
        String today = world.today().toString();
        return articles.stream().map(a -> Origin.of(a, at.toString(), today)).toList();
    }

    SourceText text(Material m, @Nullable Charset stated) throws IOException {
        return text(m.bytes(), stated, m.name());
    }

    SourceText text(byte[] bytes, @Nullable Charset stated, String name) throws IOException {
        if (bytes.length > MOST_TEXT)
            throw new Bounds.TooLongException(
                    "it has "
                            + bytes.length
                            + " bytes; of a text at most "
                            + MOST_TEXT
                            + " are read");
        SourceText text = SourceText.decode(bytes, stated).mended();
        if (text.detected()) {
            diagnostics.add(
                    Diagnostic.note(
                            "charset-detected",
                            "is not UTF-8; read as " + text.charset().name(),
                            SourceSpan.ofFile(name),
                            "save it as UTF-8 if characters came out wrong"));
        }
        SourceText.Damage damage = text.damage();
        if (damage != null) diagnostics.add(damaged(damage, name));
        if (text.twice() != null) diagnostics.add(twice(text.twice(), name));
        return text;
    }

    private static Diagnostic twice(TwiceEncoded t, String name) {
        SourceSpan at = new SourceSpan(name, t.line(), t.column());
        String places = t.places() == 1 ? "1 character" : t.places() + " characters";
        return t.mended()
                ? Diagnostic.note(
                        "encoded-twice",
                        places + " of it are UTF-8 that was encoded twice; they were mended",
                        at,
                        null)
                : Diagnostic.warning(
                        "encoded-twice",
                        places
                                + " of it look like UTF-8 that was encoded twice, like “"
                                + t.first()
                                + "”; others don’t, so they were left",
                        at,
                        "if they are wrong, correct them in article.md");
    }

    private static Diagnostic damaged(SourceText.Damage d, String name) {
        String others =
                switch (d.places()) {
                    case 1 -> "";
                    case 2 -> " and one more place";
                    default -> " and " + (d.places() - 1) + " more places";
                };
        return Diagnostic.warning(
                "bytes-damaged",
                "the byte %02X%s no UTF-8; replaced by U+FFFD"
                        .formatted(d.value(), others.isEmpty() ? " is" : others + " are"),
                new SourceSpan(name, d.line(), d.column()),
                "write the right character in place of each � in article.md");
    }

    String today() {
        return world.today().toString();
    }

    void error(String code, String message, String name, @Nullable String hint) {
        diagnostics.add(Diagnostic.error(code, message, SourceSpan.ofFile(name), hint));
    }

    /// The sources that one folder holds, without asking what they are twice.
    List<GatheredArticle> inFolder(Path file, String name) {
        List<GatheredArticle> none = List.of();
        try {
            return local(file, name);
        } catch (IOException | UncheckedIOException | StackOverflowError | OutOfMemoryError e) {
            unreadable(e, name);
            return new ArrayList<>(none);
        }
    }
}
