package octavo.typeset.line;

import octavo.typeset.line.FitRules.Mode;
import octavo.typeset.shape.ShapedWord;

/// What a line of a paragraph costs, by itself and after the lines before it: demerits as in TeX (*The TeXbook*,
/// chapter 14), with the terms that [TotalFit] names.
final class LineDemerits {
    /// Of every line, so that fewer are better.
    private static final double LINE = 10;

    /// Hyphens at the ends of two lines together.
    private static final double DOUBLE_HYPHEN = 8_000;

    /// Hyphens at the ends of three lines together, or of more than the limit: what only a fault elsewhere excuses.
    static final double LADDER = 4e6;

    /// Neighbours more than one class of fitness apart.
    private static final double CONTRAST = 5_000;

    /// For the square of what is seen of the difference between a line's tension and that of the line before: a tight
    /// line beside a loose one is seen before either is by itself.
    private static final double UNEVEN = 800;

    /// Differences up to this are not seen.
    private static final double EVEN = 1.4;

    /// A hyphen before the last line.
    private static final double LAST_HYPHEN = 5_000;

    /// A last line of a word or two.
    private static final double RUNT = 20_000;

    /// Share of the measure that a last line fills at least before it is a runt.
    private static final double RUNT_SHARE = 0.16;

    /// Two lines that begin, or end, with the same word.
    private static final double SAME_WORD = 4_000;

    /// Three lines that do.
    private static final double STACK = 1e6;

    /// Badness, not demerits: a word divided within the hyphenation zone.
    private static final double IN_ZONE = 2_000;

    private final Breaks b;
    private final LineShape shape;
    private final FitRules rules;

    /// Greatest ratio to which spaces are stretched.
    private final double tolerance;

    private final FitNodes nodes;

    /// Of the line last looked at: how far its spaces are stretched, 1 or shrunk, -1; less for a line that is too long.
    private double ratio;

    /// How much a line is stretched in all, glyphs and spaces: -1 to 1 is what the glyphs take, beyond it the spaces'
    /// ratio is added.
    private double tension;

    LineDemerits(Breaks b, LineShape shape, FitRules rules, double tolerance, FitNodes nodes) {
        this.b = b;
        this.shape = shape;
        this.rules = rules;
        this.tolerance = tolerance;
        this.nodes = nodes;
    }

    /// Demerits of the line from a node to a break; a negative number when it is too loose or [#isTooLong()].
    double of(int node, int to) {
        int from = nodes.breakAt[node];
        double room = shape.availablePt(nodes.line[node]) - (b.endX[to] - b.startX[from]);
        if (room < 0) room += b.hangPt(to);
        tension = 0;
        double badness =
                switch (rules.mode()) {
                    case JUSTIFIED -> justified(from, to, room);
                    case RAGGED -> ragged(from, to, room);
                    case BALANCED -> balanced(from, to, room);
                };
        return badness < 0 ? -1 : demerits(badness, from, to, room, node);
    }

    /// Whether the line last looked at doesn't fit; no line from the same node to a later break does.
    boolean isTooLong() {
        return ratio < -1;
    }

    double tension() {
        return tension;
    }

    private double justified(int from, int to, double room) {
        double spaces = b.endSpaces[to] - b.startSpaces[from];
        double width = b.endX[to] - b.startX[from];
        double flex = rules.expansion() * Math.max(0, width - spaces);
        return room >= 0 ? stretched(from, to, room, spaces, flex) : shrunk(room, spaces, flex);
    }

    private double stretched(int from, int to, double room, double spaces, double flex) {
        if (isFilled(from, to) || isForced(to) && !(isLast(to) && rules.fillLast())) {
            ratio = 0;
            return 0;
        }
        double rest = room - flex;
        if (rest <= 0) return byGlyphs(room / flex);
        ratio = spaces > 0 ? rest / (FitRules.STRETCH * spaces) : 1e3;
        if (ratio > tolerance) return -1;
        tension = 1 + ratio;
        return 6 + 100 * power(ratio);
    }

    private double shrunk(double room, double spaces, double flex) {
        double rest = -room - flex;
        if (rest <= 0) return byGlyphs(room / flex);
        ratio = spaces > 0 ? -rest / (FitRules.SHRINK * spaces) : -1e3;
        if (ratio < -1) {
            if (rest - FitRules.SHRINK * spaces < 0.01) ratio = -1;
            else return -1;
        }
        tension = ratio - 1;
        return 6 + 100 * power(-ratio) + 200 * cramped(-ratio);
    }

    /// The glyphs' width alone gives way.
    private double byGlyphs(double share) {
        ratio = 0;
        tension = share;
        return 6 * share * share;
    }

    private double ragged(int from, int to, double room) {
        if (isOver(room)) return -1;
        double r = isForced(to) || isFilled(from, to) ? 0 : room / rules.raggedPt();
        if (r > tolerance) return -1;
        boolean divided = (b.flags[to] & Breaks.HYPHEN) != 0;
        boolean inZone =
                rules.zonePt() > 0
                        && divided
                        && roomWithoutHyphen(from, to, room) <= rules.zonePt();
        return 30 * r * r + (inZone ? IN_ZONE : 0);
    }

    private double balanced(int from, int to, double room) {
        if (isOver(room)) return -1;
        if (isForced(to) && !isLast(to)) return 0;
        double r = (rules.targetPt() - (b.endX[to] - b.startX[from])) / rules.raggedPt();
        return 60 * r * r;
    }

    private boolean isOver(double room) {
        boolean over = room < -0.01;
        ratio = over ? -2 : 0;
        return over;
    }

    /// A leader fills the line.
    private boolean isFilled(int from, int to) {
        return b.endLeaders[to] > b.startLeaders[from];
    }

    /// A line has to end there: a line break, or the end of the paragraph.
    private boolean isForced(int to) {
        return (b.flags[to] & Breaks.FORCED) != 0;
    }

    private boolean isLast(int to) {
        return (b.flags[to] & Breaks.END) != 0;
    }

    private double demerits(double badness, int from, int to, double room, int node) {
        boolean hyphenated = (b.flags[to] & Breaks.HYPHENATED) != 0;
        double sum = LINE + badness;
        double demerits = sum * sum;
        if (hyphenated && rules.mode() == Mode.BALANCED) demerits += LADDER;
        double penalty = b.penalty[to];
        if (penalty != 0) demerits += penalty * penalty;
        if (hyphenated && nodes.hyphens[node] > 0) {
            demerits += DOUBLE_HYPHEN;
            int limit = rules.hyphenLines();
            if (nodes.hyphens[node] >= 2 || limit > 0 && nodes.hyphens[node] >= limit)
                demerits += LADDER;
        }
        if (isLast(to)) demerits += ofLastLine(from, room, node);
        int contrast = fitness() - nodes.fitness[node];
        if (contrast > 1 || contrast < -1) demerits += CONTRAST;
        if (from > 0 && !isForced(to)) {
            double step = Math.abs(tension - nodes.tension[node]) - EVEN;
            if (step > 0) demerits += UNEVEN * step * step;
        }
        if (from > 0) demerits += sameWords(from, to, node);
        return demerits;
    }

    /// What the line would leave empty if it ended before the divided word.
    private double roomWithoutHyphen(int from, int to, double room) {
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

    private double ofLastLine(int from, double room, int node) {
        if (from == 0) return 0;
        double demerits = 0;
        if (nodes.hyphens[node] > 0 && (b.flags[from] & Breaks.HYPHENATED) != 0) {
            demerits += rules.hyphenLast() ? LAST_HYPHEN : LADDER;
        }
        double available = shape.availablePt(nodes.line[node]);
        double missing = RUNT_SHARE - (available - room) / available;
        if (rules.mode() == Mode.BALANCED) missing = 0;
        if (missing > 0) demerits += RUNT * (0.3 + missing / RUNT_SHARE);
        if (rules.mode() == Mode.BALANCED && isOneWord(from)) demerits += LADDER;
        return demerits;
    }

    private boolean isOneWord(int from) {
        return from == b.count - 2;
    }

    private double sameWords(int from, int to, int node) {
        double demerits = 0;
        int previous = nodes.previous[node];
        int before = previous < 0 ? 0 : nodes.breakAt[previous];
        ShapedWord end = b.wordBefore[to];
        if (end != null && end == b.wordBefore[from]) {
            demerits += before > 0 && end == b.wordBefore[before] ? STACK : SAME_WORD;
        }
        ShapedWord start = b.wordAfter[from];
        if (start != null && previous >= 0 && start == b.wordAfter[before]) {
            int first = nodes.previous[previous];
            boolean third = first >= 0 && start == b.wordAfter[nodes.breakAt[first]];
            demerits += third ? STACK : SAME_WORD;
        }
        return demerits;
    }

    /// The class of the line last looked at.
    int fitness() {
        return ratio < -0.5
                ? FitNodes.TIGHT
                : ratio <= 0.5
                        ? FitNodes.DECENT
                        : ratio <= 1 ? FitNodes.LOOSE : FitNodes.VERY_LOOSE;
    }
}
