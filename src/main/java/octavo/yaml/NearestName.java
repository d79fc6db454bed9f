package octavo.yaml;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The known name that a misspelt one probably means.
public final class NearestName {
    private NearestName() {}

    /// The nearest of the known names, or null when none is near: at most a third of the letters may differ.
    public static @Nullable String of(String name, Collection<String> known) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        String wanted = fold(name);
        for (String k : known) {
            int d = distance(wanted, fold(k));
            if (d < bestDistance) {
                best = k;
                bestDistance = d;
            }
        }
        if (best == null) return null;
        int allowed = Math.max(1, Math.max(wanted.length(), fold(best).length()) / 3);
        return bestDistance <= allowed ? best : null;
    }

    private static String fold(String s) {
        String head = s.length() > 64 ? s.substring(0, 64) : s;
        return head.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /// Optimal string alignment: insertions, deletions, substitutions, and swaps of neighbours.
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best =
                        Math.min(
                                Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1),
                                d[i - 1][j - 1] + change);
                boolean swap =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                d[i][j] = swap ? Math.min(best, d[i - 2][j - 2] + 1) : best;
            }
        }
        return d[a.length()][b.length()];
    }
}
