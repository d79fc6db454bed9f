package octavo.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Merges two changed versions of a text with what they were made of, piece by piece (as diff3 does): what one side
/// changed is taken, where both changed the same the edited one stays.
final class ThreeWay {
    /// Where the table would be larger than this the middle is compared as one piece.
    private static final long MOST_CELLS = 16_000_000;

    private final List<String> base;
    private final List<String> edited;
    private final List<String> fresh;
    private final List<String> merged = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    /// What the source changed.
    ///
    /// @param at index of the piece in the merged text
    /// @param taken false where the editor had changed the same
    record Change(int at, List<String> was, List<String> now, boolean taken) {
        Change {
            was = List.copyOf(was);
            now = List.copyOf(now);
        }
    }

    /// @param pieces of the merged text
    record Result(List<String> pieces, List<Change> changes) {
        Result {
            pieces = List.copyOf(pieces);
            changes = List.copyOf(changes);
        }
    }

    private ThreeWay(List<String> base, List<String> edited, List<String> fresh) {
        this.base = base;
        this.edited = edited;
        this.fresh = fresh;
    }

    /// @param base what both were made of
    /// @param edited the editor's
    /// @param fresh the source's
    static Result merge(List<String> base, List<String> edited, List<String> fresh) {
        ThreeWay t = new ThreeWay(base, edited, fresh);
        t.merge();
        return new Result(t.merged, t.changes);
    }

    private void merge() {
        int[] inEdited = matches(base, edited);
        int[] inFresh = matches(base, fresh);
        int b = 0;
        int e = 0;
        int f = 0;
        for (int i = 0; i <= base.size(); i++) {
            boolean end = i == base.size();
            if (!end && (inEdited[i] < 0 || inFresh[i] < 0)) continue;
            int toE = end ? edited.size() : inEdited[i];
            int toF = end ? fresh.size() : inFresh[i];
            region(base.subList(b, i), edited.subList(e, toE), fresh.subList(f, toF));
            if (!end) merged.add(edited.get(toE));
            b = i + 1;
            e = toE + 1;
            f = toF + 1;
        }
    }

    private void region(List<String> was, List<String> edit, List<String> now) {
        // Neighbours that were changed by one side or the other, none of them taken out: each for
        // itself.
        if (was.size() > 1 && was.size() == edit.size() && was.size() == now.size()) {
            for (int i = 0; i < was.size(); i++)
                region(was.subList(i, i + 1), edit.subList(i, i + 1), now.subList(i, i + 1));
            return;
        }
        boolean sourceChanged = !same(was, now);
        boolean editorChanged = !same(was, edit);
        if (!sourceChanged || same(edit, now)) {
            merged.addAll(edit);
            return;
        }
        if (editorChanged && parted(was, edit, now)) return;
        changes.add(new Change(merged.size(), was, now, !editorChanged));
        merged.addAll(editorChanged ? edit : now);
    }

    /// Parts a region that one side changed only up to a place and the other only from there on: a piece that was put
    /// in or taken out beside an edited one is no conflict.
    private boolean parted(List<String> was, List<String> edit, List<String> now) {
        int n = was.size();
        for (int k = 0; k <= n && n > 0; k++) {
            List<String> first = was.subList(0, k);
            List<String> rest = was.subList(k, n);
            int inEdit = edit.size() - rest.size();
            int inNow = now.size() - rest.size();
            if (inEdit >= 0
                    && now.size() >= k
                    && same(now.subList(0, k), first)
                    && same(edit.subList(inEdit, edit.size()), rest)) {
                region(first, edit.subList(0, inEdit), first);
                region(rest, rest, now.subList(k, now.size()));
                return true;
            }
            if (inNow >= 0
                    && edit.size() >= k
                    && same(edit.subList(0, k), first)
                    && same(now.subList(inNow, now.size()), rest)) {
                region(first, first, now.subList(0, inNow));
                region(rest, edit.subList(k, edit.size()), rest);
                return true;
            }
        }
        return false;
    }

    private static boolean same(List<String> a, List<String> b) {
        if (a.size() != b.size()) return false;
        for (int i = 0; i < a.size(); i++) if (!same(a.get(i), b.get(i))) return false;
        return true;
    }

    /// White space does not count: an editor may wrap lines.
    static boolean same(String a, String b) {
        return a.equals(b) || plain(a).equals(plain(b));
    }

    private static String plain(String s) {
        return s.strip().replaceAll("\\s+", " ");
    }

    /// For each piece of `a` its partner in `b`, or -1: a longest common subsequence.
    static int[] matches(List<String> a, List<String> b) {
        int[] out = new int[a.size()];
        Arrays.fill(out, -1);
        List<String> x = a.stream().map(ThreeWay::plain).toList();
        List<String> y = b.stream().map(ThreeWay::plain).toList();
        int head = 0;
        while (head < x.size() && head < y.size() && x.get(head).equals(y.get(head))) {
            out[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < x.size() - head
                && tail < y.size() - head
                && x.get(x.size() - 1 - tail).equals(y.get(y.size() - 1 - tail))) {
            out[x.size() - 1 - tail] = y.size() - 1 - tail;
            tail++;
        }
        int n = x.size() - head - tail;
        int m = y.size() - head - tail;
        if (n == 0 || m == 0 || (long) n * m > MOST_CELLS) return out;
        int[][] length = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--)
            for (int j = m - 1; j >= 0; j--)
                length[i][j] =
                        x.get(head + i).equals(y.get(head + j))
                                ? length[i + 1][j + 1] + 1
                                : Math.max(length[i + 1][j], length[i][j + 1]);
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            if (x.get(head + i).equals(y.get(head + j))) out[head + i++] = head + j++;
            else if (length[i + 1][j] >= length[i][j + 1]) i++;
            else j++;
        }
        return out;
    }
}
