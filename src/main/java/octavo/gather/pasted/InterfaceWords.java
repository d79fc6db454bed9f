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

    /// Signs of the longest word that may be several.
    private static final int LONGEST = 60;

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
            sum += weight(w, key);
        }
        return counted == 0 ? 0 : sum / counted;
    }

    static int strong(List<String> words) {
        return (int) words.stream().filter(w -> weight(w, key(w)) == STRONG).count();
    }

    /// Labels of buttons that were copied without space between count as the weakest of them.
    private static double weight(String word, String key) {
        double whole = WEIGHTS.getOrDefault(key, 0.0);
        if (whole > 0 || word.length() > LONGEST) return whole;
        double least = STRONG;
        int from = 0;
        for (int i = 1; i <= word.length(); i++) {
            boolean end = i == word.length();
            if (!end
                    && !(Character.isLowerCase(word.charAt(i - 1))
                            && Character.isUpperCase(word.charAt(i)))) continue;
            if (end && from == 0) return 0;
            least = Math.min(least, WEIGHTS.getOrDefault(key(word.substring(from, i)), 0.0));
            from = i;
        }
        return least;
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
