package octavo.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.style.css.Compound;
import octavo.style.css.ElementContext;
import octavo.style.css.Selector;
import org.jspecify.annotations.Nullable;

/// The rules of one medium, found by the id, class or name that an element must have for them. A rule's rank is its
/// place in the order of the cascade: origin, specificity, order.
final class RuleIndex {
    private static final int[] NONE = {};

    private record Entry(
            Selector selector,
            long ancestorBits,
            List<StyleSheet.Meaning> declarations,
            boolean author) {}

    private final Entry[] entries;
    private final Map<String, int[]> byId = new HashMap<>();
    private final Map<String, int[]> byClass = new HashMap<>();
    private final Map<String, int[]> byName = new HashMap<>();
    private int[] others = NONE;

    RuleIndex(StyleSheet userAgent, StyleSheet author, Media media) {
        List<Entry> list = new ArrayList<>();
        add(list, userAgent, false, media);
        add(list, author, true, media);
        // The sort is stable: equal rules stay in their order.
        list.sort(
                Comparator.comparing(Entry::author)
                        .thenComparingInt(e -> e.selector().specificity()));
        entries = list.toArray(Entry[]::new);
        for (int rank = 0; rank < entries.length; rank++) file(rank);
    }

    private static void add(List<Entry> list, StyleSheet sheet, boolean author, Media media) {
        for (StyleSheet.Rule r : sheet.rules()) {
            if (!(media == Media.PRINT ? r.applies().print() : r.applies().epub())) continue;
            for (Selector s : r.selectors())
                list.add(new Entry(s, s.ancestorBits(), r.declarations(), author));
        }
    }

    private void file(int rank) {
        Compound c = entries[rank].selector().subject();
        String id = c.id();
        String type = c.type();
        if (id != null) byId.merge(id, new int[] {rank}, RuleIndex::join);
        else if (!c.classes().isEmpty()) {
            byClass.merge(c.classes().getFirst(), new int[] {rank}, RuleIndex::join);
        } else if (type != null) byName.merge(type, new int[] {rank}, RuleIndex::join);
        else others = join(others, new int[] {rank});
    }

    private static int[] join(int[] a, int[] b) {
        int[] out = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }

    /// What matches an element: the ranks for itself and for its pseudo-elements, each in rising order.
    record Matches(int[] own, Map<String, int[]> pseudo) {}

    Matches match(ElementContext e) {
        List<int[]> buckets = new ArrayList<>();
        String id = e.element().id();
        if (id != null) addBucket(buckets, byId.get(id));
        for (String c : e.classes()) addBucket(buckets, byClass.get(c));
        addBucket(buckets, byName.get(e.element().name()));
        addBucket(buckets, others);
        int[] own = new int[16];
        int n = 0;
        Map<String, int[]> pseudo = Map.of();
        for (int[] bucket : buckets) {
            for (int rank : bucket) {
                long asked = entries[rank].ancestorBits();
                if ((asked & e.ancestorBits()) != asked) continue;
                Selector s = entries[rank].selector();
                if (!s.matches(e)) continue;
                String name = s.pseudoElement();
                if (name == null) {
                    if (n == own.length) own = Arrays.copyOf(own, 2 * n);
                    own[n++] = rank;
                } else {
                    if (pseudo.isEmpty()) pseudo = new HashMap<>();
                    pseudo.merge(name, new int[] {rank}, RuleIndex::join);
                }
            }
        }
        int[] sorted = Arrays.copyOf(own, n);
        Arrays.sort(sorted);
        pseudo.values().forEach(Arrays::sort);
        return new Matches(sorted, pseudo);
    }

    private static void addBucket(List<int[]> buckets, int @Nullable [] bucket) {
        if (bucket != null && bucket.length > 0) buckets.add(bucket);
    }

    List<StyleSheet.Meaning> declarations(int[] ranks) {
        List<StyleSheet.Meaning> out = new ArrayList<>();
        for (int r : ranks) out.addAll(entries[r].declarations());
        return out;
    }
}
