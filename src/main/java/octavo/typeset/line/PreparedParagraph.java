package octavo.typeset.line;

import octavo.style.TextStyle;
import octavo.style.TextStyle.Align;
import octavo.style.TextStyle.HyphenateLast;
import octavo.typeset.line.FitRules.Mode;
import octavo.typeset.line.TotalFit.Way;
import org.jspecify.annotations.Nullable;

/// A shaped paragraph with the ways to break it that have been looked for so far.
final class PreparedParagraph implements LineSetter.Paragraph {
    /// Tolerances of the passes: without hyphens, with them, and for a looseness that neither offers.
    private static final double WITHOUT_HYPHENS = 0.95;

    private static final double WITH_HYPHENS = 1.1;
    private static final double LOOSENED = 1.4;

    /// In columns so narrow that nothing better is to be had.
    private static final double NARROW = 2.2;

    private static final double RAGGED_WITHOUT_HYPHENS = 2;
    private static final double RAGGED_WITH_HYPHENS = 3;

    /// Lines up to which a text is balanced (CSS Text 4, section 6.1.2, allows a limit of 10).
    private static final int MOST_BALANCED = 10;

    private final ParagraphInput input;
    private final Segments segments;
    private final LineShape shape;
    private final TotalFit fit;
    private final LineBuilder builder;
    private final TextStyle style;
    private final Align align;

    /// A set of ways with the breaks they index.
    private record Found(Breaks breaks, Way[] ways) {}

    private record Chosen(Breaks breaks, Way way) {}

    private @Nullable Found first;
    private @Nullable Found loose;
    private @Nullable Found wide;
    private @Nullable Chosen best;

    PreparedParagraph(ParagraphInput input, Segments segments, TotalFit fit, LineBuilder builder) {
        this.input = input;
        this.segments = segments;
        this.fit = fit;
        this.builder = builder;
        style = input.block().style().text();
        align = style.align();
        double indent = style.indent().resolvePt(input.measurePt());
        shape = new LineShape(input.measurePt(), indent, input.indents());
    }

    @Override
    public LineSetter.Setting setting(int looseness) {
        Chosen c = choose(looseness);
        int[] ends = c.way.breaks();
        boolean[] hyphenated = new boolean[ends.length];
        for (int i = 0; i < ends.length; i++)
            hyphenated[i] = (c.breaks.flags[ends[i]] & Breaks.HYPHEN) != 0;
        return new LineSetter.Setting(ends.length, c.way.demerits(), hyphenated);
    }

    @Override
    public SetParagraph set(int looseness) {
        Chosen c = choose(looseness);
        return builder.build(input, segments, shape, c.breaks, c.way);
    }

    private Chosen choose(int looseness) {
        Chosen b = best();
        if (looseness == 0 || b.way.lines() + looseness < 1) return b;
        int wanted = b.way.lines() + looseness;
        Found f = first;
        if (f != null) {
            for (Way w : f.ways) if (w.lines() == wanted) return new Chosen(f.breaks, w);
        }
        if (!couldHave(wanted)) return nearest(f, b, looseness);
        if (f != null && f.breaks.kind == Breaks.Kind.WORDS) {
            if (loose == null) loose = findNear(f.breaks, b);
            for (Way w : loose.ways) if (w.lines() == wanted) return new Chosen(loose.breaks, w);
        }
        if (wide == null) wide = findNear(breaks(Breaks.Kind.HYPHENS, false), b);
        Chosen n = nearest(wide, b, looseness);
        return n.way == b.way ? nearest(f, b, looseness) : n;
    }

    private Found findNear(Breaks breaks, Chosen known) {
        int[] near = new int[breaks.count];
        int[] ends = known.way.breaks();
        int line = 0;
        for (int i = 0; i < breaks.count; i++) {
            while (line < ends.length && known.breaks.character[ends[line]] < breaks.character[i])
                line++;
            near[i] = line + 1;
        }
        return new Found(breaks, fit.solve(breaks, shape, rules(mode(), 0), LOOSENED, false, near));
    }

    /// Whether the text can fill that many lines at all.
    private boolean couldHave(int lines) {
        double total = segments.x[segments.count];
        double spaces = segments.spaces[segments.count];
        double least = total * (1 - style.expansion()) - spaces * FitRules.SHRINK;
        double most = total * (1 + style.expansion()) + spaces * FitRules.STRETCH * LOOSENED;
        return least <= lines * shape.measurePt && most > (lines - 1.1) * shape.measurePt;
    }

    /// The way between the best and the wanted one that is nearest to the wanted.
    private static Chosen nearest(@Nullable Found f, Chosen best, int looseness) {
        if (f == null) return best;
        int wanted = best.way.lines() + looseness;
        Way nearest = best.way;
        for (Way w : f.ways) {
            boolean towards =
                    looseness > 0
                            ? w.lines() > nearest.lines() && w.lines() <= wanted
                            : w.lines() < nearest.lines() && w.lines() >= wanted;
            if (towards) nearest = w;
        }
        return nearest == best.way ? best : new Chosen(f.breaks, nearest);
    }

    private Chosen best() {
        Chosen b = best;
        if (b == null) best = b = findBest();
        return b;
    }

    private Chosen findBest() {
        if (style.balance()) return balanced();
        boolean justified = align == Align.JUSTIFY;
        Found f =
                find(
                        Breaks.Kind.WORDS,
                        justified ? WITHOUT_HYPHENS : RAGGED_WITHOUT_HYPHENS,
                        false);
        if (f == null)
            f = find(Breaks.Kind.HYPHENS, justified ? WITH_HYPHENS : RAGGED_WITH_HYPHENS, false);
        if (f == null) f = find(Breaks.Kind.HYPHENS, justified ? NARROW : Double.MAX_VALUE, false);
        if (f == null) f = find(Breaks.Kind.EMERGENCY, Double.MAX_VALUE, true);
        if (f == null) throw new IllegalStateException("no way to break");
        first = f;
        return new Chosen(f.breaks, least(f.ways));
    }

    private static Way least(Way[] ways) {
        Way best = ways[0];
        for (Way w : ways) if (w.demerits() < best.demerits()) best = w;
        return best;
    }

    private @Nullable Found find(Breaks.Kind kind, double tolerance, boolean force) {
        Breaks b = breaks(kind, force);
        Way[] ways = fit.solve(b, shape, rules(mode(), 0), tolerance, force);
        return ways.length == 0 ? null : new Found(b, ways);
    }

    private Breaks breaks(Breaks.Kind kind, boolean force) {
        boolean protrudes = style.protrusion() > 0 && !style.rightToLeft();
        boolean left =
                protrudes
                        && (align == Align.JUSTIFY || align == Align.LEFT || align == Align.START);
        boolean right =
                protrudes && (align == Align.JUSTIFY || align == Align.RIGHT || align == Align.END);
        return new Breaks(segments, kind, left, right, force && anywhere(), style.balance());
    }

    private boolean anywhere() {
        return style.overflowWrap();
    }

    private Mode mode() {
        return align == Align.JUSTIFY ? Mode.JUSTIFIED : Mode.RAGGED;
    }

    private FitRules rules(Mode mode, double targetPt) {
        boolean hyphenLast = style.hyphenateLast() != HyphenateLast.ALWAYS;
        boolean fillLast = style.alignLast() == Align.JUSTIFY;
        double ragged =
                Math.max(0.12 * input.measurePt(), 2 * input.block().style().font().sizePt());
        return new FitRules(
                mode,
                style.expansion(),
                style.hyphenateLines(),
                hyphenLast,
                fillLast,
                ragged,
                targetPt);
    }

    /// As few lines as can be, and all as long as one another (`text-wrap: balance`).
    private Chosen balanced() {
        Breaks b = breaks(Breaks.Kind.WORDS, false);
        Way[] ways = fit.solve(b, shape, rules(Mode.RAGGED, 0), Double.MAX_VALUE, false);
        if (ways.length == 0) {
            Found f = find(Breaks.Kind.HYPHENS, Double.MAX_VALUE, false);
            if (f == null) f = find(Breaks.Kind.EMERGENCY, Double.MAX_VALUE, true);
            if (f == null) throw new IllegalStateException("no way to break");
            return new Chosen(f.breaks, least(f.ways));
        }
        int lines = ways[0].lines();
        if (lines == 1 || lines > MOST_BALANCED) return new Chosen(b, ways[0]);
        double target = segments.x[segments.count] / lines;
        Way[] even = fit.solve(b, shape, rules(Mode.BALANCED, target), Double.MAX_VALUE, false);
        for (Way w : even) if (w.lines() == lines) return new Chosen(b, w);
        return new Chosen(b, ways[0]);
    }
}
