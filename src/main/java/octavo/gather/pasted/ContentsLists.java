package octavo.gather.pasted;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Lists of contents within a text: short lines in a row that each stand again further down, in the same order.
final class ContentsLists {
    private static final int FEWEST = 3;

    /// Lines of the longest list of contents that is looked for.
    private static final int MOST = 1_000;

    private final Set<Integer> entitled = new HashSet<>();
    private final Set<Integer> listed = new HashSet<>();

    /// @param live indices of the units that count
    /// @param isListed whether the unit may be a line of a list of contents; all that may be headings may
    ContentsLists(int[] live, Paste p, IntPredicate isShort, IntPredicate isListed) {
        Map<String, TreeSet<Integer>> places = new HashMap<>();
        for (int k = 0; k < live.length; k++)
            if (isShort.test(live[k]))
                places.computeIfAbsent(key(p.text(live[k])), x -> new TreeSet<>()).add(k);
        int k = 0;
        while (k < live.length) k = run(live, p, isShort, isListed, places, k);
    }

    /// Whether a list of contents names this line as a heading.
    boolean entitles(int i) {
        return entitled.contains(i);
    }

    /// Whether the line is one of a list of contents.
    boolean lists(int i) {
        return listed.contains(i);
    }

    private int run(
            int[] live,
            Paste p,
            IntPredicate isShort,
            IntPredicate isListed,
            Map<String, TreeSet<Integer>> places,
            int from) {
        int to = from;
        int last = -1;
        int matched = 0;
        Set<Integer> targets = new HashSet<>();
        while (to < live.length
                && to - from < MOST
                && isListed.test(live[to])
                && (last < 0 || to < last)) {
            if (targets.contains(to)) break;
            int target = next(places.get(key(p.text(live[to]))), Math.max(to, last));
            if (target < 0) {
                // A line or two of a list lead to nothing.
                if (matched == 0 || 3 * (to + 1 - from - matched) > to + 1 - from + 2) break;
            } else {
                matched++;
                last = Math.max(last, target);
                targets.add(target);
            }
            to++;
        }
        Set<Integer> above = aboveText(live, isShort, targets, to);
        if (matched < FEWEST || above.size() < FEWEST || above.size() * 10 < matched * 7)
            return from + 1;
        for (int k = from; k < to; k++) listed.add(live[k]);
        // Within the same names in a row stands another such list.
        for (int t : targets) {
            boolean within = targets.contains(t - 1) && targets.contains(t + 1);
            if (t >= to && !within) entitled.add(live[t]);
        }
        return to;
    }

    /// Those with text beneath, or with another of them that has.
    private static Set<Integer> aboveText(
            int[] live, IntPredicate isShort, Set<Integer> targets, int to) {
        Set<Integer> out = new HashSet<>();
        for (int t : targets) {
            int k = t;
            while (k + 1 < live.length && targets.contains(k + 1)) k++;
            if (t >= to && k - t < 3 && k + 1 < live.length && !isShort.test(live[k + 1]))
                out.add(t);
        }
        return out;
    }

    /// The first place after that index, or -1.
    private static int next(@Nullable TreeSet<Integer> places, int after) {
        Integer next = places == null ? null : places.higher(after);
        return next == null ? -1 : next;
    }

    /// Without the number that the list has and the heading may have not.
    private static String key(String text) {
        String x = Unwrapper.EDIT.matcher(text).replaceAll("");
        x = LineShape.plain(x);
        return x.replaceFirst("^(?:\\d{1,2} )+(?=\\p{L})", "");
    }
}
