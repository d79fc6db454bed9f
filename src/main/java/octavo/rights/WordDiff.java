package octavo.rights;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shortest edit script between two sequences of words: E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations" (Algorithmica 1, 1986).
final class WordDiff {
    /// More edits than this make another text: the trace takes 4 bytes for each pair of edit and diagonal.
    private static final int MAX_EDITS = 2000;

    private WordDiff() {}

    /// Words `fromA` to `toA` of the first stand as words `fromB` to `toB` of the second.
    record Hunk(int fromA, int toA, int fromB, int toB) {}

    /// Null where the two differ by more than [#MAX_EDITS] words.
    static @Nullable List<Hunk> of(List<String> a, List<String> b) {
        int head = 0;
        int most = Math.min(a.size(), b.size());
        while (head < most && a.get(head).equals(b.get(head))) head++;
        int tail = 0;
        while (tail < most - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        List<Hunk> hunks =
                script(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail));
        if (hunks == null) return null;
        List<Hunk> out = new ArrayList<>();
        for (Hunk h : hunks)
            out.add(new Hunk(h.fromA + head, h.toA + head, h.fromB + head, h.toB + head));
        return out;
    }

    private static @Nullable List<Hunk> script(List<String> a, List<String> b) {
        int n = a.size();
        int m = b.size();
        if (n == 0 && m == 0) return List.of();
        if (n == 0 || m == 0) return List.of(new Hunk(0, n, 0, m));
        int max = Math.min(MAX_EDITS, n + m);
        int[] v = new int[2 * max + 3];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= max; d++) {
            int[] kept = new int[2 * d + 1];
            for (int k = -d; k <= d; k += 2) {
                int at = max + 1 + k;
                int x = k == -d || k != d && v[at - 1] < v[at + 1] ? v[at + 1] : v[at - 1] + 1;
                int y = x - k;
                while (x < n && y < m && a.get(x).equals(b.get(y))) {
                    x++;
                    y++;
                }
                v[at] = x;
                kept[k + d] = x;
                if (x >= n && y >= m) {
                    trace.add(kept);
                    return hunks(trace, n, m);
                }
            }
            trace.add(kept);
        }
        return null;
    }

    /// Back from the end, edit by edit; neighbours make one hunk.
    private static List<Hunk> hunks(List<int[]> trace, int n, int m) {
        List<Hunk> out = new ArrayList<>();
        int x = n;
        int y = m;
        for (int d = trace.size() - 1; d > 0; d--) {
            int[] before = trace.get(d - 1);
            int k = x - y;
            boolean down = k == -d || k != d && at(before, d - 1, k - 1) < at(before, d - 1, k + 1);
            int fromK = down ? k + 1 : k - 1;
            int px = at(before, d - 1, fromK);
            int py = px - fromK;
            int ex = down ? px : px + 1;
            int ey = down ? py + 1 : py;
            Hunk last = out.isEmpty() ? null : out.getLast();
            if (last != null && last.fromA == ex && last.fromB == ey) {
                out.set(out.size() - 1, new Hunk(px, last.toA, py, last.toB));
            } else {
                out.add(new Hunk(px, ex, py, ey));
            }
            x = px;
            y = py;
        }
        return out.reversed();
    }

    private static int at(int[] row, int d, int k) {
        return k < -d || k > d ? -1 : row[k + d];
    }
}
