package octavo.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /// Code of the error for a style that isn't there.
    public static final String UNKNOWN = "style-unknown";

    private static final String FILE = "style.css";
    private static final String DEFAULT = "classic";
    private static final String ROOT = "octavo/styles/";
    private static final int MAX_IMPORTS = 32;
    private static final Pattern HEAD =
            Pattern.compile(
                    "\\A\\s*/\\*[^:*]*:\\s*(.+?)(?:\\.\\s|\\n\\s*\\*?\\s*\\n|\\*/)",
                    Pattern.DOTALL);
    private static final Pattern IMPORT =
            Pattern.compile(
                    "(?:\\.\\./(?<style>[A-Za-z0-9_-]+)/)?(?<file>[A-Za-z0-9_-][A-Za-z0-9_./-]*)");

    private final World world;
    private final Path book;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Set<Place> imported = new HashSet<>();

    /// Those that are being read.
    private final Set<Place> open = new HashSet<>();

    private StyleLoader(World world, Path book) {
        this.world = world;
        this.book = book;
    }

    /// The style; `classic` where the one asked for isn't there, with the error `style-unknown`.
    public static Outcome<StyleSheet> load(World world, Path book, StyleRequest request) {
        StyleLoader loader = new StyleLoader(world, book);
        StyleSheet style = loader.named(request);
        FamilyCheck.check(style, request.families(), loader.diagnostics);
        VariableCheck.check(style, loader.diagnostics);
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
                            UNKNOWN,
                            "there is no style `" + request.name() + "`",
                            request.place("name"),
                            nearest != null
                                    ? "did you mean `" + nearest + "`?"
                                    : "known are: " + String.join(", ", known)));
            source = find(DEFAULT);
        }
        return source == null ? new StyleSheet(List.of(), List.of()) : first(source);
    }

    private StyleSheet first(Source source) {
        imported.add(new Place(source, FILE));
        open.add(new Place(source, FILE));
        return sheet(source, FILE);
    }

    /// A style's folder, in the file system or in the jar.
    private sealed interface Source {
        String shown();

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
        String path = ROOT + name;
        return StyleFolders.resource(path + "/" + FILE) == null
                ? null
                : new Source.Resource(path, "styles/" + name);
    }

    /// The styles that a book can name, its own among them, sorted.
    ///
    /// @param book its folder
    public static List<About> all(World world, Path book) {
        StyleLoader loader = new StyleLoader(world, book);
        List<About> out = new ArrayList<>();
        for (String name : loader.known()) {
            Source source = loader.find(name);
            if (source == null) continue;
            String css;
            try {
                css = loader.css(source, FILE);
            } catch (IOException e) {
                css = "";
            }
            out.add(new About(name, source instanceof Source.Folder, purpose(css)));
        }
        return out;
    }

    /// @param own a style of the book's
    /// @param purpose whom it is for, in the words at its head: `/* name: a literary anthology, 6 x 9 in.`
    public record About(String name, boolean own, String purpose) {}

    private static String purpose(String css) {
        Matcher m = HEAD.matcher(css);
        if (!m.find()) return "";
        return m.group(1).replaceAll("\\s*\\n\\s*\\*?\\s*", " ").strip();
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
        StyleSheet style = new StyleSheet(List.of(), List.of());
        for (ImportRule i : css.imports()) {
            Place place = place(source, i.address());
            if (place == null || imported.size() >= MAX_IMPORTS) {
                diagnostics.add(
                        Diagnostic.warning(
                                "css-import",
                                "'" + i.address() + "' is not imported",
                                i.span(),
                                "a style imports files of its own folder, and another style as"
                                        + " '../classic/style.css'"));
            } else if (imported.add(place)) {
                open.add(place);
                style = style.then(sheet(place.source(), place.file()).only(i.applies()));
                open.remove(place);
            } else if (open.contains(place)) {
                diagnostics.add(
                        Diagnostic.warning(
                                "css-import",
                                "'" + i.address() + "' is not imported: it would import itself",
                                i.span(),
                                "take the line out"));
            }
        }
        StyleSheet own = SheetCompiler.compile(css, diagnostics);
        return style.then(source instanceof Source.Folder ? own.editors() : own);
    }

    private record Place(Source source, String file) {}

    /// A file of this style, or with `../NAME/` of another one: of the book's own, else of Octavo's. A style of the
    /// book that is named as one of Octavo's so extends that one.
    private @Nullable Place place(Source from, String address) {
        Matcher m = IMPORT.matcher(address);
        if (!m.matches() || address.indexOf("..", 2) >= 0) return null;
        String name = m.group("style");
        String file = m.group("file");
        if (name == null) return new Place(from, file);
        if (from instanceof Source.Folder f) {
            Path own = book.resolve("styles").resolve(name);
            if (!own.normalize().equals(f.path().normalize()) && world.isFile(own.resolve(file))) {
                return new Place(new Source.Folder(own, "styles/" + name), file);
            }
        }
        String path = ROOT + name;
        return StyleFolders.resource(path + "/" + file) == null
                ? null
                : new Place(new Source.Resource(path, "styles/" + name), file);
    }

    private CssSheet read(Source source, String file) {
        try {
            String text = css(source, file);
            String shown = source.shown() + "/" + file;
            return diagnostics.take(CssReader.read(shown, text, SheetCompiler::understands));
        } catch (IOException e) {
            diagnostics.add(
                    Diagnostic.error(
                            "style-unreadable",
                            "the style's file can't be read: " + e.getMessage(),
                            SourceSpan.ofFile(source.shown() + "/" + file),
                            null));
            return CssSheet.EMPTY;
        }
    }

    private String css(Source source, String file) throws IOException {
        return switch (source) {
            case Source.Folder f ->
                    diagnostics.take(
                            Utf8.decode(
                                    world.read(f.path().resolve(file)), f.shown() + "/" + file));
            case Source.Resource r -> text(r, file);
        };
    }

    private static String text(Source.Resource r, String file) throws IOException {
        java.net.URL url = StyleFolders.resource(r.path() + "/" + file);
        if (url == null) throw new IOException(r.shown() + "/" + file + " is missing");
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
