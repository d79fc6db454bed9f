package octavo.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.world.World;
import octavo.yaml.YamlWriter;
import org.jspecify.annotations.Nullable;

/// `octavo new`: a folder with a `book.yaml` whose comments say what goes where.
public final class NewBook {
    /// Territories whose offices use Letter paper.
    private static final Set<String> LETTER = Set.of("US", "CA");

    private NewBook() {}

    /// @param manifest the file that was written; null when nothing was
    /// @param usage the folder can't be used: exit code 2
    public record Result(@Nullable Path manifest, boolean usage) {}

    public static Outcome<Result> create(World world, Path folder, Template template) {
        Diagnostics diagnostics = new Diagnostics();
        String name = folder.toString().replace('\\', '/');
        try {
            Diagnostic refusal = refusal(world, folder, name);
            if (refusal != null) {
                diagnostics.add(refusal);
                return diagnostics.with(new Result(null, true));
            }
            Path manifest = folder.resolve("book.yaml");
            world.write(manifest, manifest(world, template).getBytes(StandardCharsets.UTF_8));
            return diagnostics.with(new Result(manifest, false));
        } catch (IOException e) {
            diagnostics.add(
                    Diagnostic.error(
                            "not-writable",
                            "can’t be written: " + e.getMessage(),
                            SourceSpan.ofFile(name),
                            null));
            return diagnostics.with(new Result(null, true));
        }
    }

    /// Whether the user's country has Letter paper.
    static boolean usesLetter(World world) {
        return LETTER.contains(territory(locale(world)));
    }

    private static @Nullable Diagnostic refusal(World world, Path folder, String name)
            throws IOException {
        if (world.isFile(folder)) {
            return Diagnostic.error(
                    "folder-is-file", "is a file, not a folder", SourceSpan.ofFile(name), null);
        }
        if (!world.isFolder(folder)) return null;
        List<Path> entries = world.list(folder);
        if (entries.isEmpty()) return null;
        boolean book = world.isFile(folder.resolve("book.yaml"));
        return Diagnostic.error(
                "folder-not-empty",
                book ? "holds a book already" : "is not empty",
                SourceSpan.ofFile(name),
                book
                        ? "`octavo add` adds articles to it"
                        : "name a folder that is empty or not there yet");
    }

    private static final String COURSE = "course: {code: , term: }    # stand on the title page\n";

    private static String manifest(World world, Template template) {
        String locale = locale(world);
        String language = language(locale);
        boolean reader = template == Template.COURSE_READER;
        String trim = reader ? (LETTER.contains(territory(locale)) ? "Letter" : "A4") : "6x9in";
        return """
        # %s. `octavo add SOURCE...` adds articles, `octavo build` makes the PDF and the EPUB.

        title:
        subtitle:
        editors: []                 # [{name: Ana Editor, file-as: "Editor, Ana"}]
        language: %s
        identifier: urn:uuid:%s     # written once; the book keeps it
        style: %s
        use: personal               # personal | classroom | free | sold: the rights check judges by it
        license:                    # of your own matter only, such as CC-BY-4.0
        page: {trim: %s}
        %s
        front: [half-title, title, copyright, contents]

        parts:
          - title:                  # of the part; leave it empty for a book without parts
            articles: []

        back: [attribution, contributors, colophon]
        """
                .formatted(
                        reader ? "A course reader" : "An anthology",
                        YamlWriter.scalar(language),
                        UUID.randomUUID(),
                        reader ? "reader" : "classic",
                        trim,
                        reader ? COURSE : "");
    }

    /// The user's locale as POSIX finds it: `en_GB.UTF-8`; empty for none.
    private static String locale(World world) {
        for (String key : List.of("LC_ALL", "LC_PAPER", "LANG")) {
            String v = world.env(key);
            if (v != null && !v.isBlank()) return v;
        }
        return "";
    }

    private static String territory(String locale) {
        var m = Pattern.compile("^[a-z]{2,3}_([A-Z]{2})").matcher(locale);
        return m.find() ? m.group(1) : "";
    }

    private static String language(String locale) {
        var m = Pattern.compile("^([a-z]{2,3})(?:_([A-Z]{2}))?(?:[.@]|$)").matcher(locale);
        if (!m.find()) return "en";
        return m.group(2) == null ? m.group(1) : m.group(1) + "-" + m.group(2);
    }
}
