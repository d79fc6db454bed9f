package octavo.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// Octavo's own families, as `fonts/index.tsv` lists them: no font is opened to know what there is. Large ones stand in
/// the folder `fonts` of Octavo's home and not in the jar, and are missing where there is no such folder.
///
/// @param entries in the order of fallback
/// @param generics generic family names of CSS, and `default`, to families
record JarFonts(List<FontEntry> entries, Map<String, String> generics) {
    private static final String FOLDER = "/octavo/fonts/";

    static JarFonts index(World world) {
        List<FontEntry> entries = new ArrayList<>();
        Map<String, String> generics = new HashMap<>();
        String index = new String(resource("index.tsv"), StandardCharsets.UTF_8);
        for (String line : index.lines().toList()) {
            String[] fields = line.split("\t", -1);
            if (line.startsWith("#") || fields.length < 2) continue;
            if (line.startsWith("@")) generics.put(fields[0].substring(1), fields[1]);
            else if (fields.length > 5) outside(fields, world, entries);
            else entries.add(entry(fields, () -> resource(fields[3])));
        }
        return new JarFonts(List.copyOf(entries), Map.copyOf(generics));
    }

    private interface Source {
        byte[] read() throws IOException;
    }

    private static FontEntry entry(String[] fields, Source source) {
        String file = fields[3];
        String name = file.substring(file.lastIndexOf('/') + 1);
        return new FontEntry(
                fields[0],
                Integer.parseInt(fields[1]),
                fields[2].equals("italic"),
                Set.of(fields[4].split(" ")),
                () -> Face.read(source.read(), name));
    }

    private static void outside(String[] fields, World world, List<FontEntry> entries) {
        if (JarFonts.class.getResource(FOLDER + fields[3]) != null) {
            entries.add(entry(fields, () -> resource(fields[3])));
            return;
        }
        Path home = home();
        if (home == null) return;
        Path file = home.resolve("fonts").resolve(fields[3]);
        if (world.isFile(file)) entries.add(entry(fields, () -> world.read(file)));
    }

    /// The folder of the launcher, which names it; else that in whose `target` the jar or the classes stand.
    private static @Nullable Path home() {
        String named = System.getProperty("octavo.home");
        if (named != null) return Path.of(named);
        CodeSource source = JarFonts.class.getProtectionDomain().getCodeSource();
        if (source == null) return null;
        try {
            Path target = Path.of(source.getLocation().toURI()).getParent();
            return target == null ? null : target.getParent();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = JarFonts.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) throw new IllegalStateException("missing in the jar: " + FOLDER + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
