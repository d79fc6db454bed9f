package octavo.press;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.world.World;
import octavo.yaml.NearestName;
import octavo.yaml.Yaml;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// Finds profiles by name: in the book's own `styles/press/`, then among Octavo's.
public final class PressProfiles {
    /// Octavo's own.
    public static final List<String> NAMES =
            List.of("ingram", "kdp", "lulu", "office", "x1a", "x4");

    private static final String FOLDER = "styles/press/";

    private PressProfiles() {}

    /// Is there a profile of this name?
    public static boolean has(World world, Path book, String name) {
        return NAMES.contains(name) || isName(name) && world.isFile(own(book, name));
    }

    /// @param span where the name stands, or null
    /// @return null with an error `press-unknown` where there is none of this name
    public static Outcome<@Nullable PressProfile> load(
            World world, Path book, String name, @Nullable SourceSpan span) {
        Diagnostics diagnostics = new Diagnostics();
        byte[] bytes = bytes(world, book, name);
        if (bytes == null) {
            List<String> known = names(world, book);
            String nearest = NearestName.of(name, known);
            diagnostics.add(
                    Diagnostic.error(
                            "press-unknown",
                            "there is no press profile `" + name + "`",
                            span,
                            nearest != null
                                    ? "did you mean `" + nearest + "`?"
                                    : "known are: " + String.join(", ", known)));
            return new Outcome<>(null, diagnostics.toList());
        }
        YamlMapping yaml = diagnostics.take(Yaml.parse(bytes, FOLDER + name + ".yaml"));
        PressProfile profile = new ProfileReader(yaml, name, diagnostics).read();
        boolean bad = diagnostics.hasErrors();
        return new Outcome<>(bad ? null : profile, diagnostics.toList());
    }

    /// Octavo's and the book's own, sorted.
    public static List<String> names(World world, Path book) {
        TreeSet<String> names = new TreeSet<>(NAMES);
        try {
            for (Path p : world.list(book.resolve(FOLDER))) {
                String file = p.getFileName().toString();
                if (file.endsWith(".yaml"))
                    names.add(file.substring(0, file.length() - ".yaml".length()));
            }
        } catch (IOException e) {
            return List.copyOf(names);
        }
        return List.copyOf(names);
    }

    private static boolean isName(String name) {
        return name.matches("[A-Za-z0-9_-]{1,64}");
    }

    private static Path own(Path book, String name) {
        return book.resolve(FOLDER + name + ".yaml");
    }

    private static byte @Nullable [] bytes(World world, Path book, String name) {
        if (!isName(name)) return null;
        try {
            if (world.isFile(own(book, name))) return world.read(own(book, name));
            try (InputStream in =
                    PressProfiles.class.getResourceAsStream("/octavo/" + FOLDER + name + ".yaml")) {
                return in == null ? null : in.readAllBytes();
            }
        } catch (IOException e) {
            return null;
        }
    }
}
