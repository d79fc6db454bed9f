package octavo.gather.pasted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which short lines of a text are its headings.
///
/// Each line is weighed by its traits. Then all are weighed again in the light of each other: the headings of a text are
/// of one form, and of two lines that stand one above the other seldom both are.
final class Headings {
    static final Headings NONE = new Headings(Map.of());

    /// At which precision and recall are about even on the pages that the weights were learned from.
    private static final double LIKELY = 0.45;

    private static final double BY_RULE = 0.95;

    /// Lines of a long text that are compared, before and after.
    private static final int WINDOW = 1_000;

    private static final List<String> FORM =
            List.of(
                    "words=", "style=", "ends=", "number=", "gaps=", "after=", "begins=", "run=",
                    "kind=");

    private final Map<Integer, String> reasons;

    private Headings(Map<Integer, String> reasons) {
        this.reasons = Map.copyOf(reasons);
    }

    boolean contains(int i) {
        return reasons.containsKey(i);
    }

    String reason(int i) {
        return reasons.getOrDefault(i, "");
    }

    /// @param candidates indices of lines, ascending
    static Headings among(List<Integer> candidates, HeadingTraits traits) {
        List<Traits> own = candidates.stream().map(traits::of).toList();
        double[] first = own.stream().mapToDouble(t -> weigh(t, t, HeadingModel.ALONE)).toArray();
        Map<String, Integer> ids = new HashMap<>();
        int[][] forms = own.stream().map(t -> form(t, ids)).toArray(int[][]::new);
        Map<Integer, String> out = new HashMap<>();
        for (int k = 0; k < first.length; k++) {
            Traits t = together(k, candidates, own.get(k), forms, first);
            double p = weigh(own.get(k), t, HeadingModel.TOGETHER);
            if (p >= LIKELY && !traits.isOfOtherForm(candidates.get(k)))
                out.put(candidates.get(k), HeadingModel.TOGETHER.reason(t, p));
        }
        for (int i : candidates)
            if (!out.containsKey(i) && out.containsKey(i + 1) && traits.holdsSeries(i))
                out.put(i, "a heading: the first of a series of headings stands beneath");
        return new Headings(out);
    }

    private static double weigh(Traits own, Traits all, HeadingModel model) {
        return own.value("rule=").isEmpty() ? model.probability(all) : BY_RULE;
    }

    /// The line's traits and how it stands among the others.
    private static Traits together(
            int k, List<Integer> at, Traits own, int[][] forms, double[] first) {
        Traits t = new Traits();
        own.names().forEach(t::add);
        t.add("alone", percent(first[k], 3, 8, 15, 25, 35, 45, 55, 65, 75, 85, 95));
        double sum = 0;
        double like = 0;
        double best = 0;
        int sure = 0;
        for (int j = Math.max(0, k - WINDOW); j < Math.min(first.length, k + WINDOW); j++) {
            if (j == k) continue;
            double alike = first[j] * alike(forms[k], forms[j]);
            sum += first[j];
            like += alike;
            best = Math.max(best, alike);
            if (first[j] > 0.5) sure++;
        }
        t.add("likeness", sum < 0.5 ? "no-others" : percent(like / sum, 30, 40, 50, 60, 70, 80));
        t.add("company", HeadingTraits.bucket((int) (10 * like), 1, 3, 8, 15, 30, 60, 120));
        t.add("likest", percent(best, 10, 25, 40, 55, 70));
        t.add("sure", HeadingTraits.bucket(sure, 0, 1, 2, 4, 8, 16));
        double last = k > 0 && at.get(k) - at.get(k - 1) == 1 ? first[k - 1] : -1;
        double next = k + 1 < first.length && at.get(k + 1) - at.get(k) == 1 ? first[k + 1] : -1;
        t.add("last-is", last < 0 ? "none" : percent(last, 10, 30, 50, 70, 90));
        t.add("next-is", next < 0 ? "none" : percent(next, 10, 30, 50, 70, 90));
        if (last >= 0) t.add("last-is-likelier", last > first[k] ? "yes" : "no");
        if (next >= 0) t.add("next-is-likelier", next > first[k] ? "yes" : "no");
        return t;
    }

    private static String percent(double share, int... tops) {
        return HeadingTraits.bucket((int) (100 * share), tops);
    }

    /// Traits of form as numbers: many lines are compared.
    private static int[] form(Traits t, Map<String, Integer> ids) {
        return FORM.stream()
                .mapToInt(group -> ids.computeIfAbsent(t.value(group), x -> ids.size()))
                .toArray();
    }

    /// Share of the traits of form that two lines have in common.
    private static double alike(int[] a, int[] b) {
        int same = 0;
        for (int f = 0; f < a.length; f++) if (a[f] == b[f]) same++;
        return (double) same / a.length;
    }
}
