package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a text does with words: which it writes small, which it uses all the time, which paragraphs take up which.
final class PasteWords {
    /// Words of a text that are kept; of a longer one the first.
    private static final int MOST = 200_000;

    /// Of a unit's words, those at its beginning.
    private static final int BEGINNING = 40;

    /// Short words that a text uses most: articles, prepositions, auxiliaries, whatever its language.
    private static final int COMMON = 50;

    private final int[][] stems;
    private final Map<Integer, Integer> known = new HashMap<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> common;
    private final Set<Long> phrases = new HashSet<>();
    private final String[] plain;

    /// @param plain the units in small letters, without signs
    PasteWords(Paste p, String[] plain) {
        this.plain = plain;
        stems = new int[p.size()][];
        Map<String, Integer> times = new HashMap<>();
        int kept = 0;
        for (int i = 0; i < p.size(); i++) {
            stems[i] = stems(plain[i], BEGINNING);
            if (!p.prose(i) || kept > MOST) continue;
            for (int s : stems[i]) known.merge(s, 1, Integer::sum);
            for (String w : p.shape(i).words()) {
                kept++;
                String x = word(w);
                if (x.isEmpty() || !Character.isLowerCase(x.charAt(0))) continue;
                small.add(x);
                if (x.length() <= 5) times.merge(x, 1, Integer::sum);
            }
            index(plain[i]);
        }
        List<String> most = new ArrayList<>(times.keySet());
        most.sort((a, b) -> {
            int d = times.getOrDefault(b, 0) - times.getOrDefault(a, 0);
            return d != 0 ? d : a.compareTo(b);
        });
        common = Set.copyOf(most.subList(0, Math.min(COMMON, most.size())));
    }

    /// Share of the line's words that the units from there on take up in their beginnings; -1 where it has no longer word.
    float takenUp(int line, int from, int to) {
        int[] own = stems[line];
        if (own.length == 0) return -1;
        int n = 0;
        for (int s : own) {
            boolean found = false;
            for (int i = from; i < to && !found; i++)
                found = i != line && Arrays.binarySearch(stems[i], s) >= 0;
            if (found) n++;
        }
        return (float) n / own.length;
    }

    /// Share of the line's words that stand in a title, too.
    float of(int line, int[] title) {
        int[] own = stems[line];
        if (own.length == 0) return -1;
        int n = 0;
        for (int s : own) if (Arrays.binarySearch(title, s) >= 0) n++;
        return (float) n / own.length;
    }

    /// Share of the line's words that paragraphs use.
    float known(int line) {
        int[] own = stems[line];
        if (own.length == 0) return -1;
        int n = 0;
        for (int s : own) if (known.containsKey(s)) n++;
        return (float) n / own.length;
    }

    /// Mean number of paragraphs that use one of the line's words, as a logarithm.
    float weight(int line) {
        int[] own = stems[line];
        if (own.length == 0) return -1;
        double sum = 0;
        for (int s : own) sum += Math.log1p(known.getOrDefault(s, 0));
        return (float) (sum / own.length);
    }

    /// Share of the capitalised words after the first that the text elsewhere writes small: they are capitals of a
    /// title's, not of names. -1 where there are none.
    float writtenSmall(List<String> words) {
        int n = 0;
        int found = 0;
        for (int k = 1; k < words.size(); k++) {
            String x = word(words.get(k));
            if (x.length() < 2 || !Character.isUpperCase(x.charAt(0))) continue;
            n++;
            if (small.contains(x.toLowerCase(Locale.ROOT))) found++;
        }
        return n == 0 ? -1 : (float) found / n;
    }

    boolean firstIsSmall(List<String> words) {
        return !words.isEmpty() && small.contains(word(words.getFirst()).toLowerCase(Locale.ROOT));
    }

    /// Share of the words that are the text's most common short ones.
    float common(List<String> words) {
        int n = 0;
        for (String w : words) if (isCommon(w)) n++;
        return words.isEmpty() ? 0 : (float) n / words.size();
    }

    boolean isCommon(String word) {
        return common.contains(word(word).toLowerCase(Locale.ROOT));
    }

    /// Share of the line's pairs of words that paragraphs have in the same order; -1 where it is one word.
    float phrase(int line) {
        String[] w = plain[line].split(" ", 26);
        if (w.length < 2) return -1;
        int found = 0;
        for (int k = 0; k + 1 < w.length; k++) if (phrases.contains(pair(w[k], w[k + 1]))) found++;
        return (float) found / (w.length - 1);
    }

    private void index(String text) {
        if (phrases.size() > 2 * MOST) return;
        String[] w = text.split(" ");
        for (int i = 0; i + 1 < w.length && i < 400; i++) phrases.add(pair(w[i], w[i + 1]));
    }

    private static long pair(String a, String b) {
        return (long) a.hashCode() << 32 | b.hashCode() & 0xFFFFFFFFL;
    }

    /// Hashes of the beginnings of longer words, sorted, each once: endings differ between a heading and its paragraph.
    static int[] stems(String plain, int most) {
        int[] out = new int[16];
        int n = 0;
        int at = 0;
        for (int k = 0; k < most && at < plain.length(); k++) {
            int end = plain.indexOf(' ', at);
            if (end < 0) end = plain.length();
            int length = end - at;
            if (length >= 4) {
                if (n == out.length) out = Arrays.copyOf(out, 2 * n);
                int keep = length <= 5 ? 4 : Math.max(5, length - 3);
                out[n++] = plain.substring(at, at + keep).hashCode();
            }
            at = end + 1;
        }
        return Arrays.stream(out, 0, n).sorted().distinct().toArray();
    }

    private static String word(String w) {
        int from = 0;
        int to = w.length();
        while (from < to && !Character.isLetterOrDigit(w.charAt(from))) from++;
        while (to > from && !Character.isLetterOrDigit(w.charAt(to - 1))) to--;
        return w.substring(from, to);
    }
}
