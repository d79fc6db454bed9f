package octavo.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.style.css.CssReader;
import octavo.style.css.CssSheet;
import octavo.style.css.CssSheet.ImportRule;
import octavo.world.Utf8;
import octavo.world.World;
import octavo.yaml.NearestName;
import org.jspecify.annotations.Nullable;

/// Finds a style by its name: in the book's own `styles/`, then in the jar; and lays the book's settings over it.
public final class StyleLoader {
    private static final String FILE = "style.css";
    private static final String DEFAULT = "classic";
    private static final int MAX_IMPORTS = 32;

    private final World world;
    private final Path book;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Set<String> imported = new HashSet<>();

    private StyleLoader(World world, Path book) {
        this.world = world;
        this.book = book;
        imported.add(FILE);
    }

    /// The style; `classic` where the one asked for isn't there, with the error `style-unknown`.
    public static Outcome<StyleSheet> load(World world, Path book, StyleRequest request) {
        StyleLoader loader = new StyleLoader(world, book);
        StyleSheet style = loader.named(request);
        StyleSheet settings = loader.diagnostics.take(StyleSettings.sheet(request));
        return new Outcome<>(style.then(settings), StyleSheet.inOrder(loader.diagnostics.toList()));
    }

    private StyleSheet named(StyleRequest request) {
        Source source = find(request.name());
        if (source == null) {
            Set<String> known = known();
            String nearest = NearestName.of(request.name(), known);
            diagnostics.add(
                    Diagnostic.error(
                            "style-unknown",
                            "there is no style '" + request.name() + "'",
                            request.span(),
                            nearest != null
                                    ? "did you mean '" + nearest + "'?"
                                    : "known: " + String.join(", ", known)));
            source = find(DEFAULT);
        }
        return source == null
                ? new StyleSheet(java.util.List.of(), java.util.List.of())
                : sheet(source, FILE);
    }

    /// A style's folder, in the file system or in the jar.
    private sealed interface Source {
        record Folder(Path path, String shown) implements Source {}

        record Resource(String path, String shown) implements Source {}
    }

    private @Nullable Source find(String name) {
        if (name.isBlank()) return null;
        try {
            Path own = book.resolve("styles").resolve(name);
            if (world.isFile(own.resolve(FILE))) return new Source.Folder(own, "styles/" + name);
            Path path = book.resolve(name);
            if (world.isFile(path.resolve(FILE))) return new Source.Folder(path, name);
            Path fromHere = Path.of(name);
            if (name.indexOf('/') >= 0 && world.isFile(fromHere.resolve(FILE))) {
                return new Source.Folder(fromHere, name);
            }
        } catch (InvalidPathException e) {
            return null;
        }
        if (!name.matches("[A-Za-z0-9_-]+")) return null;
        String path = "octavo/styles/" + name;
        return StyleFolders.resource(path + "/" + FILE) == null
                ? null
                : new Source.Resource(path, "styles/" + name);
    }

    private Set<String> known() {
        Set<String> names = new TreeSet<>(StyleFolders.inJar());
        try {
            Path own = book.resolve("styles");
            if (world.isFolder(own)) {
                for (Path p : world.list(own)) {
                    if (world.isFile(p.resolve(FILE))) names.add(p.getFileName().toString());
                }
            }
        } catch (IOException e) {
            // A folder that can't be listed has no names to offer.
        }
        return names;
    }

    private StyleSheet sheet(Source source, String file) {
        CssSheet css = read(source, file);
        StyleSheet style = new StyleSheet(java.util.List.of(), java.util.List.of());
        for (ImportRule i : css.imports()) {
            boolean within =
                    i.address().matches("[A-Za-z0-9_-][A-Za-z0-9_./-]*")
                            && !i.address().contains("..");
            if (!within || imported.size() >= MAX_IMPORTS) {
                diagnostics.add(
                        Diagnostic.warning(
                                "css-import",
                                "'" + i.address() + "' is not imported",
                                i.span(),
                                "a style imports files of its own folder alone"));
            } else if (imported.add(i.address())) {
                style = style.then(sheet(source, i.address()).only(i.applies()));
            }
        }
        return style.then(SheetCompiler.compile(css, diagnostics));
    }

    private CssSheet read(Source source, String file) {
        try {
            return switch (source) {
                case Source.Folder f -> {
                    String shown = f.shown() + "/" + file;
                    byte[] bytes = world.read(f.path().resolve(file));
                    String text = diagnostics.take(Utf8.decode(bytes, shown));
                    yield diagnostics.take(CssReader.read(shown, text, SheetCompiler::understands));
                }
                case Source.Resource r ->
                        diagnostics.take(CssReader.read(
                                        r.shown() + "/" + file,
                                        text(r, file),
                                        SheetCompiler::understands));
            };
        } catch (IOException e) {
            String shown = source instanceof Source.Folder f ? f.shown() : "";
            diagnostics.add(
                    Diagnostic.error(
                            "style-unreadable",
                            "the style's file can't be read: " + e.getMessage(),
                            SourceSpan.ofFile(shown + "/" + file),
                            null));
            return CssSheet.EMPTY;
        }
    }

    private static String text(Source.Resource r, String file) throws IOException {
        java.net.URL url = StyleFolders.resource(r.path() + "/" + file);
        if (url == null) throw new IOException(r.shown() + "/" + file + " is missing");
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
