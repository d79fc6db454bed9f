package octavo.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.content.StructureRole;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupSection;
import octavo.markup.SectionKind;
import octavo.style.Cascade;
import octavo.style.ComputedStyle;
import octavo.style.Media;
import octavo.style.PageSelector;
import octavo.style.PageStyle;
import octavo.style.StyleLoader;
import octavo.style.StyleRequest;
import octavo.style.StyleSheet;
import octavo.style.StyledDocument;
import octavo.world.World;
import octavo.yaml.NearestName;
import org.jspecify.annotations.Nullable;

/// `octavo styles`: the styles that a book can name, and specimens of them.
public final class ListStyles {
    private static final double MM = 72 / 25.4;

    private ListStyles() {}

    /// @param rows of the table, the head first; none where a specimen was asked for
    /// @param written the specimens
    /// @param usage there is no such style: exit code 2
    public record Result(List<List<String>> rows, List<Path> written, boolean usage) {
        public Result {
            rows = List.copyOf(rows);
            written = List.copyOf(written);
        }
    }

    /// All styles as a table; with a folder also a specimen of each, `NAME.pdf`.
    public static Outcome<Result> all(World world, Path book, @Nullable Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        Path home = book.toAbsolutePath().normalize();
        List<StyleLoader.About> styles = StyleLoader.all(world, home);
        boolean isBook = world.isFile(home.resolve("book.yaml"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("style", "page", "text", "faces", "for"));
        for (StyleLoader.About a : styles) {
            // What is wrong in a style is said when it is used.
            StyleSheet sheet = StyleLoader.load(world, home, StyleRequest.of(a.name())).value();
            rows.add(row(a, a.own() && isBook, sheet));
        }
        List<Path> written = new ArrayList<>();
        if (folder == null) return diagnostics.with(new Result(rows, written, false));
        for (StyleLoader.About a : styles) {
            Path pdf =
                    specimen(world, home, a.name(), folder.resolve(a.name() + ".pdf"), diagnostics);
            if (pdf != null) written.add(pdf);
        }
        return diagnostics.with(new Result(rows, written, false));
    }

    /// The specimen of one style.
    ///
    /// @param file where to write it
    public static Outcome<Result> one(World world, Path book, String name, Path file) {
        Diagnostics diagnostics = new Diagnostics();
        Path home = book.toAbsolutePath().normalize();
        List<String> names =
                StyleLoader.all(world, home).stream().map(StyleLoader.About::name).toList();
        if (!names.contains(name)) {
            String nearest = NearestName.of(name, names);
            diagnostics.add(
                    Diagnostic.error(
                            StyleLoader.UNKNOWN,
                            "there is no style `" + name + "`",
                            null,
                            nearest != null
                                    ? "did you mean `" + nearest + "`?"
                                    : "known are: " + String.join(", ", names)));
            return diagnostics.with(new Result(List.of(), List.of(), true));
        }
        Path pdf = specimen(world, home, name, file, diagnostics);
        return diagnostics.with(
                new Result(List.of(), pdf == null ? List.of() : List.of(pdf), false));
    }

    private static @Nullable Path specimen(
            World world, Path home, String name, Path file, Diagnostics diagnostics) {
        try {
            SpecimenWorld specimen = new SpecimenWorld(world, home);
            BuildRequest request =
                    new BuildRequest(home, true, false, name, Path.of("out"), false, true);
            BuildResult result = new BuildBook(specimen, Progress.SILENT).run(request);
            diagnostics.addAll(result.diagnostics());
            for (Map.Entry<String, byte[]> e : specimen.written().entrySet()) {
                if (!e.getKey().endsWith(".pdf")) continue;
                world.write(file, e.getValue());
                return file;
            }
        } catch (IOException e) {
            diagnostics.add(
                    Diagnostic.error(
                            "output-unwritable",
                            "can't write " + file + ": " + Outputs.reason(world, file, e),
                            null,
                            "choose another place with -o"));
        }
        return null;
    }

    private static List<String> row(StyleLoader.About about, boolean own, StyleSheet sheet) {
        StyledDocument styled = Cascade.style(sheet, nothing(), Media.PRINT);
        PageStyle page = styled.pages().of(new PageSelector("text", true, false, false));
        ComputedStyle root = styled.root();
        return List.of(
                about.name() + (own ? " (the book's)" : ""),
                number(page.widthPt() / MM) + " × " + number(page.heightPt() / MM) + " mm",
                number(root.font().sizePt()) + "/" + number(root.text().lineHeightPt()) + " pt",
                String.join(", ", sheet.faces()),
                about.purpose());
    }

    private static MarkupDocument nothing() {
        Element section =
                new Element("section", Map.of("id", "a"), List.of(), StructureRole.SECT, null);
        return new MarkupDocument(
                "",
                "en",
                List.of(new MarkupSection("a", SectionKind.ARTICLE, "", section)),
                List.of());
    }

    private static String number(double value) {
        String s = String.format(Locale.ROOT, "%.1f", value);
        return s.endsWith(".0") ? s.substring(0, s.length() - 2) : s;
    }
}
