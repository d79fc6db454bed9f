package octavo.gather.pasted;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Labels that stand above a list again and again, as one review after the other has them: headings, not the site's words.
final class RecurringLabels {
    /// So often at least.
    private static final int FEWEST = 3;

    /// Words of the longest.
    private static final int WORDS = 6;

    private final Paste p;
    private final Neighbours near;
    private final int usualGap;
    private final Set<String> labels;

    /// @param usualGap blank lines that paragraphs usually have above them; without any, lists can't be told
    RecurringLabels(Paste p, Neighbours near, int usualGap) {
        this.p = p;
        this.near = near;
        this.usualGap = usualGap;
        Map<String, Integer> times = new HashMap<>();
        for (int i : near.all())
            if (p.often(p.text(i)) && isAboveList(i)) times.merge(p.text(i), 1, Integer::sum);
        times.values().removeIf(n -> n < FEWEST);
        labels = Set.copyOf(times.keySet());
    }

    boolean contains(int i) {
        return labels.contains(p.text(i)) && isAboveList(i);
    }

    private boolean isAboveList(int i) {
        return usualGap > 0
                && near.isShort(i)
                && p.shape(i).count() <= WORDS
                && near.gap(i) > 0
                && near.gapBelow(i) > 0
                && isList(i);
    }

    private boolean isList(int i) {
        Beside first = near.kind(i, 1);
        return first != Beside.OUTSIDE
                && near.kind(i, 2) != Beside.OUTSIDE
                && (first == Beside.LISTED
                        || first == Beside.ITEM
                        || near.gap(near.unit(i, 2)) == 0);
    }
}
