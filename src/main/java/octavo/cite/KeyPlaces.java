package octavo.cite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.diag.SourceSpan;
import octavo.world.World;

/// Where in a text a key stands. Of a citation only its paragraph is known; the file is read again when a message needs
/// the very place.
final class KeyPlaces {
    private final World world;
    private final Path folder;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Integer> found = new HashMap<>();

    KeyPlaces(World world, Path folder) {
        this.world = world;
        this.folder = folder;
    }

    /// The next place of the key in the paragraph.
    ///
    /// @param at the paragraph, or the file
    /// @return as near as is known
    SourceSpan of(String key, SourceSpan at) {
        String text = texts.computeIfAbsent(at.file(), this::read);
        String asked = at + "\n" + key;
        int from = found.getOrDefault(asked, offset(text, at.line()));
        Matcher m =
                Pattern.compile(
                                "@(?:\\{"
                                        + Pattern.quote(key)
                                        + "\\}|"
                                        + Pattern.quote(key)
                                        + "(?![\\p{L}\\p{N}_]|[:.#$%&+?<>~/-][\\p{L}\\p{N}_]))")
                        .matcher(text);
        if (!m.find(Math.min(from, text.length()))) return at;
        found.put(asked, m.end());
        int line = 1;
        int start = 0;
        for (int i = 0; i < m.start(); i++) {
            if (text.charAt(i) != '\n') continue;
            line++;
            start = i + 1;
        }
        return new SourceSpan(at.file(), line, text.codePointCount(start, m.start()) + 1);
    }

    private static int offset(String text, int line) {
        int at = 0;
        for (int l = 1; l < line; l++) {
            int end = text.indexOf('\n', at);
            if (end < 0) return at;
            at = end + 1;
        }
        return at;
    }

    private String read(String file) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize()) || !world.isFile(path)) return "";
        try {
            return new String(world.read(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
