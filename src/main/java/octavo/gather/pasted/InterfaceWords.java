package octavo.gather.pasted;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How much a line's words are those of buttons, menus and forms.
final class InterfaceWords {
    private static final double STRONG = 2;
    private static final double WEAK = 1;
    private static final Map<String, Double> WEIGHTS = load();

    private InterfaceWords() {}

    /// Mean weight of the words: 0 none of them, 1 all of them weak, 2 all strong. Numbers and single signs don't
    /// count.
    static double share(List<String> words) {
        double sum = 0;
        int counted = 0;
        for (String w : words) {
            String key = key(w);
            if (key.isEmpty() || key.chars().allMatch(Character::isDigit)) continue;
            counted++;
            sum += WEIGHTS.getOrDefault(key, 0.0);
        }
        return counted == 0 ? 0 : sum / counted;
    }

    static int strong(List<String> words) {
        return (int)
                words.stream().filter(w -> WEIGHTS.getOrDefault(key(w), 0.0) == STRONG).count();
    }

    private static String key(String word) {
        String w = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        int from = 0;
        int to = w.length();
        while (from < to && !Character.isLetterOrDigit(w.charAt(from))) from++;
        while (to > from && !Character.isLetterOrDigit(w.charAt(to - 1))) to--;
        return w.substring(from, to);
    }

    private static Map<String, Double> load() {
        Map<String, Double> map = new HashMap<>();
        try (InputStream in =
                InterfaceWords.class.getResourceAsStream("/octavo/gather/interface-words.txt")) {
            if (in == null)
                throw new IllegalStateException("interface-words.txt is not in the jar");
            BufferedReader r =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = r.readLine(); line != null; line = r.readLine()) {
                boolean strong = line.startsWith("strong ");
                if (!strong && !line.startsWith("weak ")) continue;
                for (String w : line.substring(line.indexOf(' ')).trim().split(" +")) {
                    map.merge(w, strong ? STRONG : WEAK, Math::max);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(map);
    }
}
