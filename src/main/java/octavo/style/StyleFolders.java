package octavo.style;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The styles that Octavo itself brings, in its jar or in the folder of classes.
final class StyleFolders {
    private static final String ROOT = "octavo/styles/";
    private static final String FILE = "/style.css";

    private StyleFolders() {}

    static @Nullable URL resource(String path) {
        return StyleFolders.class.getClassLoader().getResource(path);
    }

    /// Their names, sorted.
    static Set<String> inJar() {
        Set<String> names = new TreeSet<>();
        URL one = resource(ROOT + "classic" + FILE);
        if (one == null) return names;
        try {
            if (one.openConnection() instanceof JarURLConnection jar) {
                jar.getJarFile().stream().forEach(e -> addName(names, e.getName()));
            } else {
                Path styles = Path.of(one.toURI()).resolve("../..").normalize();
                try (Stream<Path> folders = Files.list(styles)) {
                    folders.filter(f -> Files.isRegularFile(f.resolve("style.css")))
                            .forEach(f -> names.add(f.getFileName().toString()));
                }
            }
        } catch (IOException | URISyntaxException e) {
            names.add("classic");
        }
        return names;
    }

    private static void addName(Set<String> names, String entry) {
        if (entry.startsWith(ROOT)
                && entry.endsWith(FILE)
                && entry.length() > ROOT.length() + FILE.length()) {
            names.add(entry.substring(ROOT.length(), entry.length() - FILE.length()));
        }
    }
}
