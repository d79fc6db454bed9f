package octavo.typeset.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Page breaking as one optimisation over a run of text: a dynamic programme whose states are the places where a page
/// can begin, the side it lies on and, for a recto, the depth of the verso that faces it. After Plass (1981) and
/// Mittelbach ("A General Framework for Globally Optimized Pagination", 2016).
///
/// Pages are filled with whole lines; space is never stretched. A page may end a line short or long, at small cost
/// when the facing page does too.
final class PageBreaker {
    private static final int LEFT = 0;

    /// A recto whose verso is not of this run.
    private static final int RIGHT_FREE = 1;

    /// A recto, by the depth of its verso: this for the shortest that is told apart.
    private static final int RIGHT_DEPTH = 2;

    private static final int SHORTEST = -4;
    private static final int LONGEST = 1;

    /// A page so many lines short has a hole that isn't the line-breaker's.
    private static final int GAP = -3;

    /// And from here on nobody overlooks it.
    private static final int CHASM = -6;

    private static final int SIDES = RIGHT_DEPTH + LONGEST - SHORTEST + 1;

    /// Ends that are further from the foot are tried only where no nearer one will do.
    private static final int WINDOW_LINES = 4;

    /// No page differs by more lines; what does is counted so.
    private static final int FAR = 1_000;

    private static final long NONE = Long.MAX_VALUE;

    private final PageFiller.Frame first;
    private final PageFiller.Frame rest;
    private final Function<PageState, List<PageEnd>> firstFiller;
    private final Function<PageState, List<PageEnd>> filler;
    private final Map<PageState, List<Way>> waysFrom = new HashMap<>();

    /// @param first of the page on which the run begins
    /// @param rest of all others
    PageBreaker(Flow flow, PageFiller.Frame first, PageFiller.Frame rest) {
        this.first = first;
        this.rest = rest;
        this.firstFiller = filler(flow, first);
        this.filler = first.equals(rest) ? firstFiller : filler(flow, rest);
    }

    private static Function<PageState, List<PageEnd>> filler(Flow flow, PageFiller.Frame frame) {
        return flow.runs.isEmpty()
                ? new PageFiller(flow, frame)::ends
                : new ColumnPages(flow, frame)::ends;
    }

    private PageFiller.Frame frame(PageState state) {
        return state.item() == 0 ? first : rest;
    }

    private static final class Node {
        final long[] cost = new long[SIDES];
        final @Nullable Step[] from = new Step[SIDES];

        Node() {
            Arrays.fill(cost, NONE);
        }
    }

    /// An end of a page, and by how many lines the page may then differ from its depth.
    private record Way(PageEnd end, int least, int most) {}

    private record Step(@Nullable Step previous, PagePlan plan) {}

    /// The best pages when the first lies on that side.
    List<PagePlan> pages(boolean startsRight) {
        return pages(startsRight, NONE);
    }

    /// @param bound what pages that are known cost: ways that cost more aren't followed
    List<PagePlan> pages(boolean startsRight, long bound) {
        TreeMap<PageState, Node> open = new TreeMap<>();
        Node first = new Node();
        first.cost[startsRight ? RIGHT_FREE : LEFT] = 0;
        open.put(PageState.START, first);
        long best = NONE;
        Step last = null;
        while (!open.isEmpty()) {
            Map.Entry<PageState, Node> entry = open.pollFirstEntry();
            PageState state = entry.getKey();
            Node node = entry.getValue();
            boolean faces = frame(state).facing();
            List<Way> ways = waysFrom.computeIfAbsent(state, this::ways);
            for (int side = 0; side < SIDES; side++) {
                if (node.cost[side] == NONE) continue;
                for (Way way : ways) {
                    PageEnd end = way.end;
                    for (int delta = way.least; delta <= way.most; delta++) {
                        int own = ownCost(state, end, delta, side != LEFT);
                        long cost = node.cost[side] + own + (faces ? facing(side, end, delta) : 0);
                        if (cost > bound) continue;
                        if (end.last()) {
                            if (cost < best) {
                                best = cost;
                                last =
                                        new Step(
                                                node.from[side],
                                                new PagePlan(state, end, delta, own));
                            }
                            continue;
                        }
                        Node next = open.computeIfAbsent(end.next(), k -> new Node());
                        int nextSide = side == LEFT ? rightAfter(delta) : LEFT;
                        if (cost < next.cost[nextSide]) {
                            next.cost[nextSide] = cost;
                            next.from[nextSide] =
                                    new Step(node.from[side], new PagePlan(state, end, delta, own));
                        }
                    }
                }
            }
        }
        List<PagePlan> plans = new ArrayList<>();
        for (Step s = last; s != null; s = s.previous) plans.add(s.plan);
        return plans.reversed();
    }

    /// What pages cost together.
    long cost(List<PagePlan> plans, boolean startsRight) {
        long sum = 0;
        for (int k = 0; k < plans.size(); k++) sum += cost(plans, startsRight, k);
        return sum;
    }

    /// What one of them costs, with its difference from the page that it faces.
    long cost(List<PagePlan> plans, boolean startsRight, int k) {
        PagePlan plan = plans.get(k);
        boolean right = startsRight == (k % 2 == 0);
        int side = !right ? LEFT : k == 0 ? RIGHT_FREE : rightAfter(plans.get(k - 1).delta());
        boolean faces = frame(plan.start()).facing();
        return plan.cost() + (faces ? (long) facing(side, plan.end(), plan.delta()) : 0);
    }

    private static int rightAfter(int delta) {
        return RIGHT_DEPTH + Math.clamp(delta, SHORTEST, LONGEST) - SHORTEST;
    }

    private List<Way> ways(PageState state) {
        PageFiller.Frame frame = frame(state);
        List<Way> out = new ArrayList<>();
        for (PageEnd e : ends(state))
            out.add(new Way(e, leastDelta(frame, e), mostDelta(frame, e)));
        return out;
    }

    private List<PageEnd> ends(PageState state) {
        PageFiller.Frame frame = frame(state);
        List<PageEnd> all = (state.item() == 0 ? firstFiller : filler).apply(state);
        List<PageEnd> near = new ArrayList<>();
        boolean good = false;
        for (PageEnd e : all) {
            if (e.last() || e.depthPt() >= frame.depthPt() - WINDOW_LINES * frame.unitPt()) {
                near.add(e);
                good |= e.picks().isEmpty() && e.cost() < Costs.ORPHAN;
            }
        }
        if (good) return near;
        List<PageEnd> further = new ArrayList<>();
        for (PageEnd e : all) if (e.depthPt() >= frame.depthPt() / 3) further.add(e);
        if (further.isEmpty() && !all.isEmpty()) further.add(all.getLast());
        return further;
    }

    /// With notes a page has any depth that holds its text; without, the one of its text.
    private static int leastDelta(PageFiller.Frame frame, PageEnd end) {
        int text = textDelta(frame, end);
        return end.hasNotes() && !end.last() ? Math.max(-1, text) : text;
    }

    private static int mostDelta(PageFiller.Frame frame, PageEnd end) {
        if (!end.hasNotes()) return textDelta(frame, end);
        return Math.max(end.last() ? 0 : LONGEST, textDelta(frame, end));
    }

    private static int textDelta(PageFiller.Frame frame, PageEnd end) {
        double over = end.depthPt() - frame.depthPt();
        double lines =
                over > Cursor.EPS
                        ? Math.ceil((over - Cursor.EPS) / frame.unitPt())
                        : -Math.floor((-over + Cursor.EPS) / frame.unitPt());
        int delta = (int) Math.clamp(lines, -FAR, FAR);
        return end.hasNotes() && end.last() ? Math.max(0, delta) : delta;
    }

    private int ownCost(PageState start, PageEnd end, int delta, boolean right) {
        int cost = end.cost();
        if (end.hyphen()) cost += right ? Costs.HYPHEN_RECTO : Costs.HYPHEN_VERSO;
        if (delta > LONGEST) return cost + Costs.OVERFULL;
        if (delta == LONGEST) cost += start.item() == 0 ? Costs.LONG_OPENING : Costs.LONG_LINE;
        if (end.last()) {
            int missing = Math.max(0, Costs.LAST_PAGE_LINES - end.lines());
            return start.item() == 0 ? cost : cost + Costs.LAST_PAGE * missing;
        }
        if (delta < 0) cost += Costs.SHORT_LINE + Costs.SHORT_MORE * (-delta - 1);
        if (delta < GAP) cost += Costs.HOLE_MORE * (GAP - delta);
        if (delta < CHASM) cost += Costs.CHASM_MORE * (CHASM - delta);
        if (end.hasNotes()) {
            PageFiller.Frame frame = frame(start);
            double slack = frame.depthPt() + delta * frame.unitPt() - end.depthPt();
            int lines = (int) Math.floor(slack / frame.unitPt() + Cursor.EPS);
            cost += Costs.aboveNotes(lines);
        }
        return cost;
    }

    private static int facing(int side, PageEnd end, int delta) {
        if (side < RIGHT_DEPTH) return 0;
        int other = side - RIGHT_DEPTH + SHORTEST;
        if (end.last()) return Costs.ALONE * Math.abs(other);
        int difference = Math.abs(Math.clamp(delta, SHORTEST, LONGEST) - other);
        // A page that something large has left short is no reason to spoil its neighbour.
        return Costs.UNEVEN * Math.min(difference, Math.min(delta, other) <= GAP ? 1 : 2);
    }
}
