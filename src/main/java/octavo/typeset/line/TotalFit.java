package octavo.typeset.line;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The best lines for a whole paragraph: D. E. Knuth and M. F. Plass, *Breaking Paragraphs into Lines* (1981).
///
/// Where it leaves them: a node keeps its line number, so that one run finds the best setting for every number of
/// lines (their looseness); the width of the glyphs gives way before the spaces do (Hàn Thế Thành 2000), inside the
/// search; lines that end or begin with the word of the line before cost something. A run is linear in practice: a
/// node lives only while lines from it are within the tolerance.
///
/// An object is reused for many paragraphs; it is not thread-safe.
final class TotalFit {
    /// Demerits of a line that is too long, where no other is left.
    private static final double OVERFULL = 1e9;

    /// Numbers of lines that are kept at a break, more and fewer than the best one's: a bound for long paragraphs in
    /// which all is allowed.
    private static final int SPREAD = 4;

    private final FitNodes nodes = new FitNodes();

    private int[] active = new int[64];
    private int actives;

    /// The best line to the break that is looked at, for each number of lines and each fitness.
    private double[] bestTotal = new double[64];

    private int[] bestFrom = new int[64];
    private double[] bestTension = new double[64];

    private int @Nullable [] near;

    /// Ways to break a paragraph, one for each number of lines, fewest lines first.
    ///
    /// @param breaks indexes into `Breaks` of the ends of the lines
    record Way(int[] breaks, double demerits) {
        int lines() {
            return breaks.length;
        }
    }

    /// All numbers of lines that are possible within the tolerance; empty when none is.
    ///
    /// @param tolerance greatest ratio to which spaces are stretched
    /// @param force find lines whatever they look like
    Way[] solve(Breaks b, LineShape shape, FitRules rules, double tolerance, boolean force) {
        return solve(b, shape, rules, tolerance, force, null);
    }

    /// As before, but near another way.
    ///
    /// @param near for each break the number of lines up to it in a known way; lines that are more than one off are
    ///     not looked at
    Way[] solve(
            Breaks b,
            LineShape shape,
            FitRules rules,
            double tolerance,
            boolean force,
            int @Nullable [] near) {
        this.near = near;
        nodes.reset();
        actives = 0;
        active[actives++] = 0;
        // There every line that is begun would be looked at from every later break.
        boolean endless = shape.measurePt >= ParagraphInput.ENDLESS_PT;
        var demerits = new LineDemerits(b, shape, rules, tolerance, nodes);
        for (int i = 1; i < b.count; i++) {
            if (endless && (b.flags[i] & (Breaks.FORCED | Breaks.REQUIRED)) == 0) continue;
            step(b, demerits, force || endless, i);
            if (actives == 0) return new Way[0];
        }
        return ways();
    }

    private void step(Breaks b, LineDemerits demerits, boolean force, int i) {
        boolean forced = (b.flags[i] & (Breaks.FORCED | Breaks.REQUIRED)) != 0;
        int least = Integer.MAX_VALUE;
        int most = -1;
        for (int k = 0; k < actives; k++) {
            int line = nodes.line[active[k]];
            if (line < least) least = line;
            if (line > most) most = line;
        }
        int slots = (most - least + 1) * 4;
        if (slots > bestTotal.length) {
            bestTotal = new double[slots * 2];
            bestFrom = new int[slots * 2];
            bestTension = new double[slots * 2];
        }
        boolean any = false;
        int kept = 0;
        int lastGone = -1;
        for (int k = 0; k < actives; k++) {
            int a = active[k];
            double cost = demerits.of(a, i);
            boolean tooLong = demerits.isTooLong();
            if (!tooLong && cost >= 0) {
                if (!any) {
                    any = true;
                    Arrays.fill(bestTotal, 0, slots, Double.POSITIVE_INFINITY);
                }
                int slot = (nodes.line[a] - least) * 4 + demerits.fitness();
                double total = nodes.total[a] + cost;
                if (total < bestTotal[slot]) {
                    bestTotal[slot] = total;
                    bestFrom[slot] = a;
                    bestTension[slot] = demerits.tension();
                }
            }
            if (tooLong || forced) lastGone = better(lastGone, a);
            else active[kept++] = a;
        }
        if (force && !any && kept == 0 && lastGone >= 0) {
            Arrays.fill(bestTotal, 0, slots, Double.POSITIVE_INFINITY);
            any = true;
            int slot = (nodes.line[lastGone] - least) * 4 + FitNodes.DECENT;
            bestTotal[slot] = nodes.total[lastGone] + OVERFULL;
            bestFrom[slot] = lastGone;
            bestTension[slot] = 0;
        }
        actives = kept;
        if (any) keepBest(slots, (b.flags[i] & Breaks.HYPHENATED) != 0, i);
    }

    /// Makes nodes at a break of the best lines to it.
    private void keepBest(int slots, boolean hyphen, int i) {
        int bestSlot = 0;
        for (int slot = 1; slot < slots; slot++)
            if (bestTotal[slot] < bestTotal[bestSlot]) bestSlot = slot;
        for (int slot = 0; slot < slots; slot++) {
            if (bestTotal[slot] == Double.POSITIVE_INFINITY) continue;
            if (Math.abs(slot / 4 - bestSlot / 4) > SPREAD) continue;
            int a = bestFrom[slot];
            if (near != null && Math.abs(nodes.line[a] + 1 - near[i]) > 1) continue;
            int node = nodes.add(i, nodes.line[a] + 1, a, slot & 3, bestTotal[slot]);
            nodes.hyphens[node] = (byte) (hyphen ? Math.min(100, nodes.hyphens[a] + 1) : 0);
            nodes.tension[node] = bestTension[slot];
            if (actives == active.length) active = Arrays.copyOf(active, actives * 2);
            active[actives++] = node;
        }
    }

    /// Of two nodes that are given up, the one from which an overfull line is set: that with the shorter line.
    private int better(int a, int b) {
        if (a < 0) return b;
        return nodes.breakAt[b] > nodes.breakAt[a]
                        || nodes.breakAt[b] == nodes.breakAt[a] && nodes.total[b] < nodes.total[a]
                ? b
                : a;
    }

    private Way[] ways() {
        int least = Integer.MAX_VALUE;
        int most = -1;
        for (int k = 0; k < actives; k++) {
            least = Math.min(least, nodes.line[active[k]]);
            most = Math.max(most, nodes.line[active[k]]);
        }
        @Nullable Way[] ways = new Way[most - least + 1];
        int found = 0;
        for (int line = least; line <= most; line++) {
            int best = -1;
            for (int k = 0; k < actives; k++) {
                int a = active[k];
                if (nodes.line[a] == line && (best < 0 || nodes.total[a] < nodes.total[best]))
                    best = a;
            }
            if (best >= 0) ways[found++] = way(best);
        }
        return Arrays.copyOf(ways, found, Way[].class);
    }

    private Way way(int node) {
        int[] breaks = new int[nodes.line[node]];
        for (int n = node; nodes.line[n] > 0; n = nodes.previous[n])
            breaks[nodes.line[n] - 1] = nodes.breakAt[n];
        return new Way(breaks, nodes.total[node]);
    }
}
