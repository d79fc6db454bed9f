package octavo.typeset.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Which paragraphs of a page may be set another way at once: any one of them, or two that suffer little. A page
/// wants a line more or less, seldom two.
final class Picks {
    private static final int MOST_PAIRED = 5;

    private Picks() {}

    /// @param from where the page begins
    /// @param to where it can end at the latest
    static List<List<Integer>> on(Flow flow, int from, int to) {
        List<Integer> single = new ArrayList<>();
        for (int i = from; i < to; i = flow.next[i]) {
            int[] others = flow.others[i];
            if (others != null) for (int o : others) single.add(o);
        }
        List<List<Integer>> out = new ArrayList<>();
        for (int o : single) out.add(List.of(o));
        single.sort(Comparator.comparingInt(flow::costOfOther));
        List<Integer> cheap = single.subList(0, Math.min(single.size(), MOST_PAIRED));
        for (int a : new TreeSet<>(cheap)) {
            for (int b : new TreeSet<>(cheap))
                if (a < b && flow.origin(a) != flow.origin(b)) out.add(List.of(a, b));
        }
        return out;
    }
}
