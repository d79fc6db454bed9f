package octavo.typeset.line;

import octavo.style.TextStyle;
import octavo.style.TextStyle.Align;
import octavo.style.TextStyle.Hanging;
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

    /// What the breaks may cost more to be rid of a river, for each unit of its weight.
    private static final double DEMERITS_OF_RIVER = 2_000;

    private static final int RIVER_PENALTY = 300;

    /// Lines up to which a text is balanced (CSS Text 4, section 6.1.2, allows a limit of 10).
    private static final int MOST_BALANCED = 10;

    private final ParagraphInput input;
    private final Segments segments;
    private final LineShape shape;
    private final TotalFit fit;
    private final Rivers rivers;
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

    /// With which the best way was found.
    private double tolerance;

    PreparedParagraph(
            ParagraphInput input,
            Segments segments,
            TotalFit fit,
            Rivers rivers,
            LineBuilder builder) {
        this.rivers = rivers;
        this.input = input;
        this.segments = segments;
        this.fit = fit;
        this.builder = builder;
        style = input.block().style().text();
        align = style.align();
        InlineObject.Initial initial = segments.text.initial;
        double indent = initial == null ? style.indent().resolvePt(input.measurePt()) : 0;
        shape =
                new LineShape(
                        input.measurePt(),
                        indent,
                        Initials.indents(input, initial),
                        style.rightToLeft());
    }

    /// Where the first line ends.
    ///
    /// @param rawOffset UTF-16 units of the block's text on it
    record LineEnd(int rawOffset, boolean hyphen) {}

    InlineText text() {
        return segments.text;
    }

    /// Null where there is one line only, or a forced break ends it.
    @Nullable LineEnd firstLineEnd() {
        Chosen c = best();
        int end = c.way.breaks()[0];
        int at = c.breaks.character[end];
        if ((c.breaks.flags[end] & Breaks.FORCED) != 0 || at >= segments.text.length) return null;
        return new LineEnd(segments.text.raw[at], (c.breaks.flags[end] & Breaks.HYPHEN) != 0);
    }

    @Override
    public LineSetter.Setting setting(int looseness) {
        Chosen c = choose(looseness);
        return new LineSetter.Setting(c.way.breaks().length, c.way.demerits());
    }

    @Override
    public SetParagraph set(int looseness) {
        Chosen c = choose(looseness);
        int[] ends = c.way.breaks();
        rivers(c);
        return builder.build(
                input, segments, shape, c.breaks, c.way, Flaws.of(c.breaks, ends, rivers));
    }

    private void rivers(Chosen c) {
        rivers.find(segments, shape, c.breaks, c.way.breaks(), style.expansion());
    }

    private Chosen choose(int more) {
        Chosen b = best();
        int looseness = more + style.looseness();
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
        double least = total * (1 - segments.expansion(style)) - spaces * FitRules.SHRINK;
        double most =
                total * (1 + segments.expansion(style)) + spaces * FitRules.STRETCH * LOOSENED;
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
        if (b == null) {
            b = findBest();
            if (align == Align.JUSTIFY && b.way.lines() > 3) b = withoutRivers(b);
            best = b;
        }
        return b;
    }

    /// Breaks again where spaces stand beneath each other: one of the lines of the river, or the line above it, must
    /// end elsewhere. The number of lines stays.
    private Chosen withoutRivers(Chosen found) {
        rivers(found);
        int weight = rivers.weight;
        if (weight == 0) return found;
        Found f = first;
        if (f == null) return found;
        int last = rivers.lastLine;
        int top = last - rivers.length;
        double most = found.way.demerits() + weight * DEMERITS_OF_RIVER;
        Chosen better = found;
        for (int line = last - 1; line >= Math.max(0, top) && line >= last - 3; line--) {
            int at = found.way.breaks()[line];
            int penalty = f.breaks.penalty[at];
            f.breaks.penalty[at] = penalty + RIVER_PENALTY;
            Way[] ways = fit.solve(f.breaks, shape, rules(mode(), 0), tolerance, false);
            f.breaks.penalty[at] = penalty;
            for (Way w : ways) {
                if (w.lines() != found.way.lines() || w.demerits() > most) continue;
                if (w.breaks()[line] == at) continue;
                Chosen c = new Chosen(f.breaks, w);
                rivers(c);
                if (rivers.weight < weight) {
                    weight = rivers.weight;
                    better = c;
                }
            }
            if (weight == 0) break;
        }
        return better;
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
        boolean faulty = f != null && least(f.ways).demerits() >= LineDemerits.LADDER;
        if (f == null || faulty) {
            Found wider = find(Breaks.Kind.HYPHENS, justified ? NARROW : Double.MAX_VALUE, false);
            if (wider != null) f = wider;
        }
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
        this.tolerance = tolerance;
        Way[] ways = fit.solve(b, shape, rules(mode(), 0), tolerance, force);
        return ways.length == 0 ? null : new Found(b, ways);
    }

    private Breaks breaks(Breaks.Kind kind, boolean force) {
        boolean protrudes = style.protrusion() > 0;
        Hanging hanging = style.rightToLeft() ? Hanging.NONE : style.hangingPunctuation();
        Align startSide = style.rightToLeft() ? Align.RIGHT : Align.LEFT;
        Align endSide = style.rightToLeft() ? Align.LEFT : Align.RIGHT;
        boolean start =
                protrudes && (align == Align.JUSTIFY || align == startSide || align == Align.START);
        boolean end =
                protrudes && (align == Align.JUSTIFY || align == endSide || align == Align.END);
        return BreakFinder.find(
                segments,
                kind,
                new Breaks.Margins(start, end, hanging),
                force && anywhere(),
                style.balance());
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
                segments.expansion(style),
                style.hyphenateLines(),
                hyphenLast,
                fillLast,
                ragged,
                style.hyphenateZone().resolvePt(input.measurePt()),
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
