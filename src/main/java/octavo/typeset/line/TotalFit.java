package octavo.typeset.line;

import java.util.Arrays;
import octavo.typeset.line.FitRules.Mode;
import octavo.typeset.shape.ShapedWord;
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
    /// Demerits, as in TeX: of the line itself, of hyphens in two lines together, of three or of more than the limit,
    /// of neighbours that differ much, of a hyphen before the last line, of a short last line, of equal words in two lines,
    /// in three.
    private static final double LINE = 10;

    private static final double DOUBLE_HYPHEN = 8_000;
    static final double LADDER = 4e6;
    private static final double CONTRAST = 5_000;

    /// For the square of what is seen of the difference between a line's tension and that of the line before: a tight
    /// line beside a loose one is seen before either is by itself.
    private static final double UNEVEN = 800;

    /// Differences up to this are not seen.
    private static final double EVEN = 1.4;

    private static final double LAST_HYPHEN = 5_000;
    private static final double RUNT = 20_000;
    private static final double SAME_WORD = 4_000;
    private static final double STACK = 1e6;
    private static final double OVERFULL = 1e9;

    /// Numbers of lines that are kept at a break, more and fewer than the best one's: a bound for long paragraphs in
    /// which all is allowed.
    private static final int SPREAD = 4;

    private static final int TIGHT = 0;
    private static final int DECENT = 1;
    private static final int LOOSE = 2;
    private static final int VERY_LOOSE = 3;

    private int[] nodeBreak = new int[256];
    private int[] nodeLine = new int[256];
    private int[] nodePrevious = new int[256];
    private byte[] nodeFitness = new byte[256];
    private byte[] nodeHyphens = new byte[256];
    private double[] nodeTotal = new double[256];
    private double[] nodeTension = new double[256];
    private int nodes;

    private int[] active = new int[64];
    private int actives;

    private double[] bestTotal = new double[64];
    private int[] bestFrom = new int[64];
    private double[] bestTension = new double[64];

    private double ratio;

    /// How much a line is stretched in all, glyphs and spaces: -1 to 1 is what the glyphs take, beyond it the spaces'
    /// ratio is added.
    private double tension;

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
        nodes = 0;
        actives = 0;
        newNode(0, 0, -1, DECENT, 0, 0);
        active[actives++] = 0;
        for (int i = 1; i < b.count; i++) {
            step(b, shape, rules, tolerance, force, i);
            if (actives == 0) return new Way[0];
        }
        return ways();
    }

    private void step(
            Breaks b, LineShape shape, FitRules rules, double tolerance, boolean force, int i) {
        boolean forced = (b.flags[i] & (Breaks.FORCED | Breaks.REQUIRED)) != 0;
        int least = Integer.MAX_VALUE;
        int most = -1;
        for (int k = 0; k < actives; k++) {
            int line = nodeLine[active[k]];
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
            int from = nodeBreak[a];
            double room = shape.availablePt(nodeLine[a]) - (b.endX[i] - b.startX[from]);
            if (room < 0) room += b.hangPt(i);
            double demerits = demerits(b, rules, from, i, room, tolerance, a, shape);
            boolean tooLong = ratio < -1;
            if (!tooLong && demerits >= 0) {
                if (!any) {
                    any = true;
                    Arrays.fill(bestTotal, 0, slots, Double.POSITIVE_INFINITY);
                }
                int slot = (nodeLine[a] - least) * 4 + fitness(ratio);
                double total = nodeTotal[a] + demerits;
                if (total < bestTotal[slot]) {
                    bestTotal[slot] = total;
                    bestFrom[slot] = a;
                    bestTension[slot] = tension;
                }
            }
            if (tooLong || forced) lastGone = better(lastGone, a);
            else active[kept++] = a;
        }
        if (force && !any && kept == 0 && lastGone >= 0) {
            Arrays.fill(bestTotal, 0, slots, Double.POSITIVE_INFINITY);
            any = true;
            int slot = (nodeLine[lastGone] - least) * 4 + DECENT;
            bestTotal[slot] = nodeTotal[lastGone] + OVERFULL;
            bestFrom[slot] = lastGone;
            bestTension[slot] = 0;
        }
        actives = kept;
        if (!any) return;
        boolean hyphen = (b.flags[i] & Breaks.HYPHENATED) != 0;
        int bestSlot = 0;
        for (int slot = 1; slot < slots; slot++)
            if (bestTotal[slot] < bestTotal[bestSlot]) bestSlot = slot;
        for (int slot = 0; slot < slots; slot++) {
            if (bestTotal[slot] == Double.POSITIVE_INFINITY) continue;
            if (Math.abs(slot / 4 - bestSlot / 4) > SPREAD) continue;
            int a = bestFrom[slot];
            if (near != null && Math.abs(nodeLine[a] + 1 - near[i]) > 1) continue;
            int hyphens = hyphen ? Math.min(100, nodeHyphens[a] + 1) : 0;
            int node = newNode(i, nodeLine[a] + 1, a, slot & 3, hyphens, bestTotal[slot]);
            nodeTension[node] = bestTension[slot];
            if (actives == active.length) active = Arrays.copyOf(active, actives * 2);
            active[actives++] = node;
        }
    }

    /// Of two nodes that are given up, the one from which an overfull line is set: that with the shorter line.
    private int better(int a, int b) {
        if (a < 0) return b;
        return nodeBreak[b] > nodeBreak[a]
                        || nodeBreak[b] == nodeBreak[a] && nodeTotal[b] < nodeTotal[a]
                ? b
                : a;
    }

    /// Demerits of the line between two breaks, or a negative number when it is too loose; sets [#ratio], which is
    /// less than -1 for a line that is too long.
    private double demerits(
            Breaks b,
            FitRules rules,
            int from,
            int to,
            double room,
            double tolerance,
            int node,
            LineShape shape) {
        boolean end = (b.flags[to] & Breaks.FORCED) != 0;
        boolean last = (b.flags[to] & Breaks.END) != 0;
        boolean hyphenInTitle = false;
        tension = 0;
        boolean filled = b.endLeaders[to] > b.startLeaders[from];
        double badness;
        switch (rules.mode()) {
            case JUSTIFIED -> {
                double spaces = b.endSpaces[to] - b.startSpaces[from];
                double width = b.endX[to] - b.startX[from];
                double flex = rules.expansion() * Math.max(0, width - spaces);
                if (room >= 0) {
                    if (filled || end && !(last && rules.fillLast())) {
                        ratio = 0;
                        badness = 0;
                    } else {
                        double rest = room - flex;
                        if (rest <= 0) {
                            ratio = 0;
                            double share = room / flex;
                            tension = share;
                            badness = 6 * share * share;
                        } else {
                            ratio = spaces > 0 ? rest / (FitRules.STRETCH * spaces) : 1e3;
                            if (ratio > tolerance) return -1;
                            tension = 1 + ratio;
                            badness = 6 + 100 * power(ratio);
                        }
                    }
                } else {
                    double rest = -room - flex;
                    if (rest <= 0) {
                        ratio = 0;
                        double share = room / flex;
                        tension = share;
                        badness = 6 * share * share;
                    } else {
                        ratio = spaces > 0 ? -rest / (FitRules.SHRINK * spaces) : -1e3;
                        if (ratio < -1) {
                            if (rest - FitRules.SHRINK * spaces < 0.01) ratio = -1;
                            else return -1;
                        }
                        tension = ratio - 1;
                        badness = 6 + 100 * power(-ratio) + 200 * cramped(-ratio);
                    }
                }
            }
            case RAGGED -> {
                if (room < -0.01) {
                    ratio = -2;
                    return -1;
                }
                double r = end || filled ? 0 : room / rules.raggedPt();
                ratio = 0;
                if (r > tolerance) return -1;
                badness = 30 * r * r;
                if (rules.zonePt() > 0
                        && (b.flags[to] & Breaks.HYPHEN) != 0
                        && roomWithoutHyphen(b, from, to, room) <= rules.zonePt()) {
                    badness += 2_000;
                }
            }
            case BALANCED -> {
                if (room < -0.01) {
                    ratio = -2;
                    return -1;
                }
                double width = b.endX[to] - b.startX[from];
                double r = (rules.targetPt() - width) / rules.raggedPt();
                ratio = 0;
                badness = end && !last ? 0 : 60 * r * r;
                hyphenInTitle = (b.flags[to] & Breaks.HYPHENATED) != 0;
            }
            default -> throw new IllegalStateException();
        }
        double sum = LINE + badness;
        double demerits = sum * sum;
        if (hyphenInTitle) demerits += LADDER;
        double penalty = b.penalty[to];
        if (penalty != 0) demerits += penalty * penalty;
        if ((b.flags[to] & Breaks.HYPHENATED) != 0 && nodeHyphens[node] > 0) {
            demerits += DOUBLE_HYPHEN;
            int limit = rules.hyphenLines();
            if (nodeHyphens[node] >= 2 || limit > 0 && nodeHyphens[node] >= limit)
                demerits += LADDER;
        }
        if (last) demerits += ofLastLine(b, rules, from, room, node, shape);
        int contrast = fitness(ratio) - nodeFitness[node];
        if (contrast > 1 || contrast < -1) demerits += CONTRAST;
        if (from > 0 && !end) {
            double step = Math.abs(tension - nodeTension[node]) - EVEN;
            if (step > 0) demerits += UNEVEN * step * step;
        }
        if (from > 0) demerits += sameWords(b, from, to, node);
        return demerits;
    }

    /// What the line would leave empty if it ended before the divided word.
    private static double roomWithoutHyphen(Breaks b, int from, int to, double room) {
        int i = to - 1;
        while (i > from && (b.flags[i] & Breaks.HYPHEN) != 0) i--;
        return i == from ? Double.MAX_VALUE : room + b.endX[to] - b.endX[i];
    }

    /// Knuth and Plass take the cube; a lower power makes the middling lines even and still shuns the worst.
    private static double power(double r) {
        return r * Math.sqrt(r);
    }

    /// Past two thirds of what spaces may shrink, words begin to run together.
    private static double cramped(double r) {
        double over = 3 * r - 2;
        return over > 0 ? over * over : 0;
    }

    private double ofLastLine(
            Breaks b, FitRules rules, int from, double room, int node, LineShape shape) {
        if (from == 0) return 0;
        double demerits = 0;
        if (nodeHyphens[node] > 0 && (b.flags[from] & Breaks.HYPHENATED) != 0) {
            demerits += rules.hyphenLast() ? LAST_HYPHEN : LADDER;
        }
        double available = shape.availablePt(nodeLine[node]);
        double short_ = 0.16 - (available - room) / available;
        if (rules.mode() == Mode.BALANCED) short_ = 0;
        if (short_ > 0) demerits += RUNT * (0.3 + short_ / 0.16);
        if (rules.mode() == Mode.BALANCED && isOneWord(b, from)) demerits += LADDER;
        return demerits;
    }

    private static boolean isOneWord(Breaks b, int from) {
        return from == b.count - 2;
    }

    private double sameWords(Breaks b, int from, int to, int node) {
        double demerits = 0;
        int previous = nodePrevious[node];
        int before = previous < 0 ? 0 : nodeBreak[previous];
        ShapedWord end = b.wordBefore[to];
        if (end != null && end == b.wordBefore[from]) {
            demerits += before > 0 && end == b.wordBefore[before] ? STACK : SAME_WORD;
        }
        ShapedWord start = b.wordAfter[from];
        if (start != null && previous >= 0 && start == b.wordAfter[before]) {
            int first = nodePrevious[previous];
            boolean third = first >= 0 && start == b.wordAfter[nodeBreak[first]];
            demerits += third ? STACK : SAME_WORD;
        }
        return demerits;
    }

    private static int fitness(double r) {
        return r < -0.5 ? TIGHT : r <= 0.5 ? DECENT : r <= 1 ? LOOSE : VERY_LOOSE;
    }

    private int newNode(int at, int line, int previous, int fitness, int hyphens, double total) {
        if (nodes == nodeBreak.length) grow();
        int n = nodes++;
        nodeBreak[n] = at;
        nodeLine[n] = line;
        nodePrevious[n] = previous;
        nodeFitness[n] = (byte) fitness;
        nodeHyphens[n] = (byte) hyphens;
        nodeTotal[n] = total;
        return n;
    }

    private void grow() {
        int n = nodes * 2;
        nodeBreak = Arrays.copyOf(nodeBreak, n);
        nodeLine = Arrays.copyOf(nodeLine, n);
        nodePrevious = Arrays.copyOf(nodePrevious, n);
        nodeFitness = Arrays.copyOf(nodeFitness, n);
        nodeHyphens = Arrays.copyOf(nodeHyphens, n);
        nodeTotal = Arrays.copyOf(nodeTotal, n);
        nodeTension = Arrays.copyOf(nodeTension, n);
    }

    private Way[] ways() {
        int least = Integer.MAX_VALUE;
        int most = -1;
        for (int k = 0; k < actives; k++) {
            least = Math.min(least, nodeLine[active[k]]);
            most = Math.max(most, nodeLine[active[k]]);
        }
        @Nullable Way[] ways = new Way[most - least + 1];
        int found = 0;
        for (int line = least; line <= most; line++) {
            int best = -1;
            for (int k = 0; k < actives; k++) {
                int a = active[k];
                if (nodeLine[a] == line && (best < 0 || nodeTotal[a] < nodeTotal[best])) best = a;
            }
            if (best >= 0) ways[found++] = way(best);
        }
        return Arrays.copyOf(ways, found, Way[].class);
    }

    private Way way(int node) {
        int[] breaks = new int[nodeLine[node]];
        for (int n = node; nodeLine[n] > 0; n = nodePrevious[n])
            breaks[nodeLine[n] - 1] = nodeBreak[n];
        return new Way(breaks, nodeTotal[node]);
    }
}
