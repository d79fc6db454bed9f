package octavo.gather;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.gather.epub.EpubReader;
import octavo.gather.html.HtmlReader;
import octavo.gather.html.ImageSink;
import octavo.gather.pasted.PastedReader;
import octavo.world.World;

/// Gathers articles from a source of any kind.
public final class Gatherer {
    private static final int DEEPEST = 6;

    private final World world;
    private final GatherOptions options;
    private final Diagnostics diagnostics = new Diagnostics();

    private Gatherer(World world, GatherOptions options) {
        this.world = world;
        this.options = options;
    }

    /// The articles of a file or folder in their order. A source that can't be read gives an error of the code
    /// `source-unreadable` or `source-kind-unknown` and no article.
    public static Outcome<List<GatheredArticle>> gather(
            World world, Path source, GatherOptions options) {
        Gatherer g = new Gatherer(world, options);
        List<GatheredArticle> articles = g.gather(source);
        return g.diagnostics.with(List.copyOf(articles));
    }

    private List<GatheredArticle> gather(Path source) {
        String name = named(source);
        try {
            SourceKind kind = SourceKind.of(world, source);
            return switch (kind) {
                case PASTED -> pasted(source, name);
                case HTML -> html(source, name);
                case EPUB -> diagnostics.take(EpubReader.packed(world.read(source), name, options));
                case EPUB_FOLDER ->
                        diagnostics.take(EpubReader.folder(world, source, name, options));
                case FOLDER -> folder(source, name, 0);
                case MARKDOWN -> markdown(source, name);
                case MISSING -> {
                    diagnostics.add(
                            Diagnostic.error(
                                    "source-missing",
                                    "no such file or folder",
                                    SourceSpan.ofFile(name),
                                    null));
                    yield List.of();
                }
                case UNKNOWN -> unknown(name);
            };
        } catch (IOException e) {
            diagnostics.add(
                    Diagnostic.error(
                            "source-unreadable",
                            "can’t be read: " + e.getMessage(),
                            SourceSpan.ofFile(name),
                            null));
            return List.of();
        }
    }

    /// The sources in a folder, sorted by name; folders of sources within it too.
    private List<GatheredArticle> folder(Path folder, String name, int depth) throws IOException {
        List<GatheredArticle> all = new ArrayList<>();
        for (Path p : world.list(folder)) {
            if (SiteFiles.isAbout(p)) continue;
            SourceKind kind = SourceKind.of(world, p);
            if (kind.isText() || kind == SourceKind.EPUB_FOLDER) all.addAll(gather(p));
            else if (kind == SourceKind.FOLDER && depth < DEEPEST)
                all.addAll(folder(p, name, depth + 1));
        }
        if (all.isEmpty() && depth == 0) {
            diagnostics.add(
                    Diagnostic.error(
                            "source-empty",
                            "the folder holds nothing that can be read",
                            SourceSpan.ofFile(name),
                            null));
        }
        return all;
    }

    private List<GatheredArticle> unknown(String name) {
        diagnostics.add(
                Diagnostic.error(
                        "source-kind-unknown",
                        "no kind of source that can be read",
                        SourceSpan.ofFile(name),
                        "text, Markdown, HTML and EPUB can be read"));
        return List.of();
    }

    private List<GatheredArticle> html(Path source, String name) throws IOException {
        byte[] bytes = world.read(source);
        SourceText text = text(bytes, name);
        SourceFile evidence = new SourceFile(source.getFileName().toString(), bytes);
        return List.of(
                diagnostics.take(
                        HtmlReader.read(
                                text.text(),
                                name,
                                evidence,
                                p -> SiteFiles.read(world, source, p),
                                options)));
    }

    private List<GatheredArticle> markdown(Path source, String name) throws IOException {
        byte[] bytes = world.read(source);
        SourceText text = text(bytes, name);
        SourceFile evidence = new SourceFile(source.getFileName().toString(), bytes);
        ImageSink images = new ImageSink(p -> SiteFiles.read(world, source, p));
        return List.of(
                diagnostics.take(
                        MarkdownSource.read(
                                text.text(),
                                name,
                                evidence,
                                images,
                                SiteFiles.licence(world, source),
                                options)));
    }

    private List<GatheredArticle> pasted(Path source, String name) throws IOException {
        byte[] bytes = world.read(source);
        SourceText text = text(bytes, name);
        SourceFile evidence = new SourceFile(source.getFileName().toString(), bytes);
        return List.of(diagnostics.take(PastedReader.read(text.text(), name, evidence, options)));
    }

    private SourceText text(byte[] bytes, String name) {
        SourceText text = SourceText.decode(bytes);
        if (text.detected()) {
            diagnostics.add(
                    Diagnostic.note(
                            "charset-detected",
                            "is not UTF-8; read as " + text.charset().name(),
                            SourceSpan.ofFile(name),
                            "save it as UTF-8 if characters came out wrong"));
        }
        return text;
    }

    private static String named(Path source) {
        return source.toString().replace('\\', '/');
    }
}
