package octavo.typeset.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import octavo.typeset.line.LineSetter;
import octavo.typeset.line.LineSetter.Paragraph;
import octavo.typeset.line.LineSetter.Setting;
import octavo.typeset.page.FlowItem.Line;

/// Where the best pages of a flow still have a fault, sets a paragraph nearby a line longer or shorter, if its lines
/// allow it without harm, and breaks the pages again. The number of pages stays the same, so that nothing else moves.
final class Loosener {
    /// Less is no fault worth a changed paragraph.
    private static final long FAULT = 1_500;

    private static final int MOST_CHANGES = 8;
    private static final int MOST_CANDIDATES = 16;
    private static final int SHORTEST_PARAGRAPH = 4;

    /// What a paragraph's demerits may grow by, for each of its lines.
    private static final double DEMERITS_A_LINE = 1_200;

    private final LineSetter setter;
    private final PageFiller.Frame first;
    private final PageFiller.Frame rest;
    private final boolean startsRight;

    /// A flow with its pages.
    record Result(Flow flow, List<PagePlan> plans, long cost) {}

    private record Candidate(Para para, int looseness, double demerits) {}

    Loosener(
            LineSetter setter, PageFiller.Frame first, PageFiller.Frame rest, boolean startsRight) {
        this.setter = setter;
        this.first = first;
        this.rest = rest;
        this.startsRight = startsRight;
    }

    Result improve(Flow flow, List<PagePlan> plans) {
        Result best = new Result(flow, plans, PageBreaker.cost(plans, startsRight));
        TreeSet<Integer> givenUp = new TreeSet<>();
        for (int change = 0; change < MOST_CHANGES; change++) {
            int fault = worst(best.plans, givenUp);
            if (fault < 0) return best;
            Result better = mend(best, fault);
            if (better == best) givenUp.add(fault);
            best = better;
        }
        return best;
    }

    private int worst(List<PagePlan> plans, TreeSet<Integer> givenUp) {
        int at = -1;
        long most = FAULT;
        for (int k = 0; k < plans.size(); k++) {
            long cost = PageBreaker.cost(plans, startsRight, k);
            if (cost > most && cost < Costs.OVERFULL && !givenUp.contains(k)) {
                most = cost;
                at = k;
            }
        }
        return at;
    }

    private Result mend(Result now, int fault) {
        Result best = now;
        for (Candidate c : candidates(now, fault)) {
            Flow flow = now.flow.with(c.para, setter.prepare(c.para.input()).set(c.looseness));
            List<PagePlan> plans = new PageBreaker(flow, first, rest).pages(startsRight);
            if (plans.size() != now.plans.size()) continue;
            long cost = PageBreaker.cost(plans, startsRight);
            if (cost < best.cost - FAULT / 2) best = new Result(flow, plans, cost);
            if (best != now
                    && best.cost
                            < now.cost - PageBreaker.cost(now.plans, startsRight, fault) * 3 / 4)
                return best;
        }
        return best;
    }

    /// Paragraphs on the page and the three before it, those first that suffer least.
    private List<Candidate> candidates(Result now, int fault) {
        int from = now.plans.get(Math.max(0, fault - 3)).start().item();
        int to = now.plans.get(fault).end().next().item();
        List<Candidate> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!(now.flow.items[i] instanceof Line l) || l.index() != 0) continue;
            Para para = l.para();
            if (para.size() < SHORTEST_PARAGRAPH || para.changed() || para.beside() != null) continue;
            Paragraph p = setter.prepare(para.input());
            Setting base = p.setting(0);
            for (int looseness = -1; looseness <= 1; looseness += 2) {
                Setting s = p.setting(looseness);
                double more = s.demerits() - base.demerits();
                if (s.lines() == base.lines() + looseness && more < DEMERITS_A_LINE * s.lines()) {
                    out.add(new Candidate(para, looseness, more));
                }
            }
        }
        out.sort(Comparator.comparingDouble(Candidate::demerits));
        return out.subList(0, Math.min(out.size(), MOST_CANDIDATES));
    }
}
