package octavo.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The families in the jar, as `fonts/index.tsv` lists them: no font is opened to know what there is.
///
/// @param entries in the order of fallback
/// @param generics generic family names of CSS, and `default`, to families
record JarFonts(List<FontEntry> entries, Map<String, String> generics) {
    private static final String FOLDER = "/octavo/fonts/";

    static JarFonts index() {
        List<FontEntry> entries = new ArrayList<>();
        Map<String, String> generics = new HashMap<>();
        String index = new String(resource("index.tsv"), StandardCharsets.UTF_8);
        for (String line : index.lines().toList()) {
            String[] fields = line.split("\t", -1);
            if (line.startsWith("#") || fields.length < 2) continue;
            if (line.startsWith("@")) generics.put(fields[0].substring(1), fields[1]);
            else entries.add(entry(fields[0], fields[1], fields[2], fields[3]));
        }
        return new JarFonts(List.copyOf(entries), Map.copyOf(generics));
    }

    private static FontEntry entry(String family, String weight, String style, String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return new FontEntry(
                family,
                Integer.parseInt(weight),
                style.equals("italic"),
                () -> Face.read(resource(file), name));
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
