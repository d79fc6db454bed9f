package octavo.gather.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Probable misprints: a word that stands once and is another, frequent word of the same text with one inner letter
/// missing, doubled or changed about. They are reported, never corrected.
public final class Misprints {
    private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");
    private static final int FREQUENT = 3;

    private Misprints() {}

    /// The misprints with what was probably meant, in alphabetical order.
    public static Map<String, String> find(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) counts.merge(m.group(), 1, Integer::sum);
        Map<String, String> shortened = new HashMap<>();
        for (Map.Entry<String, Integer> e : counts.entrySet()) {
            if (e.getValue() >= FREQUENT && e.getKey().length() >= 6) {
                for (String v : variants(e.getKey())) shortened.put(v, e.getKey());
            }
        }
        Map<String, String> found = new TreeMap<>();
        for (Map.Entry<String, Integer> e : counts.entrySet()) {
            String meant = shortened.get(e.getKey());
            if (e.getValue() == 1 && meant != null) found.put(e.getKey(), meant);
        }
        return found;
    }

    /// The word with one inner letter left out, or two inner neighbours exchanged: never the first two letters or the
    /// last two, where inflection lives.
    private static List<String> variants(String w) {
        List<String> out = new ArrayList<>();
        for (int i = 2; i < w.length() - 2; i++) {
            out.add(w.substring(0, i) + w.substring(i + 1));
            if (i + 1 < w.length() - 2 && w.charAt(i) != w.charAt(i + 1)) {
                out.add(w.substring(0, i) + w.charAt(i + 1) + w.charAt(i) + w.substring(i + 2));
            }
        }
        return out;
    }
}
