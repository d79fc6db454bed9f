package octavo.books;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts as sequences of words, and how far two of them differ.
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private Words() {}

    /// Hyphens and apostrophes join: a hyphen at a line's end can't be told from one that was set there.
    static List<String> of(String text) {
        String joined =
                text.replaceAll("\u00AD\\s*", "").replaceAll("(?<=\\p{L})[-‐‑]\\s*(?=\\p{L})", "");
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(joined.replaceAll("(?<=\\p{L})['’](?=\\p{L})", ""));
        while (m.find()) words.add(m.group());
        return words;
    }

    /// Words to take out and put in to make one of the other, in order (Myers 1986); more than `limit` is `limit + 1`.
    static int distance(List<String> a, List<String> b, int limit) {
        int[] v = new int[2 * limit + 3];
        Arrays.fill(v, 0);
        int mid = limit + 1;
        for (int d = 0; d <= limit; d++) {
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && v[mid + k - 1] < v[mid + k + 1]);
                int x = down ? v[mid + k + 1] : v[mid + k - 1] + 1;
                int y = x - k;
                while (x < a.size() && y < b.size() && a.get(x).equals(b.get(y))) {
                    x++;
                    y++;
                }
                v[mid + k] = x;
                if (x >= a.size() && y >= b.size()) return d;
            }
        }
        return limit + 1;
    }
}
