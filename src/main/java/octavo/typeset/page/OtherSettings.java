package octavo.typeset.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.typeset.line.LineSetter;
import octavo.typeset.line.LineSetter.Paragraph;
import octavo.typeset.line.LineSetter.Setting;
import octavo.typeset.page.Flow.Other;
import octavo.typeset.page.FlowItem.Line;

/// Gives the paragraphs of a flow their settings a line longer or shorter, for the page breaker to choose from
/// (Mittelbach's variations: "A General LuaTeX Framework for Globally Optimized Pagination", 2019). To stay linear they are made for those
/// only that stand near a fault which the best settings leave.
final class OtherSettings {
    /// What a page costs that is worth a changed paragraph.
    private static final long FAULT = 1_500;

    private static final int SHORTEST_PARAGRAPH = 2;

    /// A setting may have so many more demerits for each of its lines.
    private static final double DEMERITS_A_LINE = 3_000;

    /// What choosing one costs at the least, and for demerits at the limit.
    private static final int LEAST_COST = 600;

    private static final int MOST_COST = 3_000;

    /// Pages before a fault, in the first and the second attempt, and one after it.
    private static final int[] PAGES_BEFORE = {3, 8};

    private final LineSetter setter;
    private final Flow base;
    private final PageFiller.Frame first;
    private final PageFiller.Frame rest;
    private final PageBreaker breaker;
    private final Map<Integer, List<Other>> known = new HashMap<>();

    OtherSettings(LineSetter setter, Flow base, PageFiller.Frame first, PageFiller.Frame rest) {
        this.setter = setter;
        this.base = base;
        this.first = first;
        this.rest = rest;
        breaker = new PageBreaker(base, first, rest);
    }

    /// A flow with its pages.
    record Result(Flow flow, List<PagePlan> plans) {}

    /// The best pages.
    ///
    /// @param mend whether other settings may be chosen where they mend a fault
    Result pages(boolean startsRight, boolean mend) {
        List<PagePlan> plans = breaker.pages(startsRight);
        Result best = new Result(base, plans);
        // In columns the ways multiply with each column of a page: what is gained there isn't worth
        // its time.
        if (!mend || !base.runs.isEmpty()) return best;
        TreeMap<Integer, List<Other>> offered = new TreeMap<>();
        for (int before : PAGES_BEFORE) {
            int offers = offered.size();
            offer(best, startsRight, before, offered);
            if (offered.size() == offers) return best;
            Flow flow = base.with(offered);
            long bound = breaker.cost(best.plans, startsRight);
            best = new Result(flow, new PageBreaker(flow, first, rest).pages(startsRight, bound));
        }
        return best;
    }

    private void offer(
            Result now, boolean startsRight, int before, Map<Integer, List<Other>> offered) {
        for (int k = 0; k < now.plans.size(); k++) {
            long cost = breaker.cost(now.plans, startsRight, k);
            if (cost <= FAULT) continue;
            int from = start(now, Math.max(0, k - before));
            int to = start(now, k + 2);
            for (int i = from; i < to; i++) {
                List<Other> others = known.computeIfAbsent(i, this::others);
                if (!others.isEmpty()) offered.put(i, others);
            }
        }
    }

    private int start(Result now, int page) {
        int item = page < now.plans.size() ? now.plans.get(page).start().item() : now.flow.size();
        return now.flow.origin(item);
    }

    private List<Other> others(int item) {
        if (!(base.items[item] instanceof Line l) || l.index() != 0) return List.of();
        Para para = l.para();
        int lines = para.size();
        if (lines < SHORTEST_PARAGRAPH || para.beside() != null) return List.of();
        if (para.input().looseness() != 0 || para.input().block().style().text().looseness() != 0)
            return List.of();
        for (int k = 1; k < lines; k++)
            if (!(base.items[item + k] instanceof Line m) || m.para() != para) return List.of();
        Paragraph p = setter.prepare(para.input());
        Setting best = p.setting(0);
        List<Other> out = new ArrayList<>();
        for (int looseness = -1; looseness <= 1; looseness += 2) {
            Setting s = p.setting(looseness);
            double worse = (s.demerits() - best.demerits()) / (DEMERITS_A_LINE * s.lines());
            if (s.lines() != best.lines() + looseness || worse >= 1) continue;
            int cost = LEAST_COST + (int) (Math.max(0, worse) * (MOST_COST - LEAST_COST));
            out.add(new Other(p.set(looseness), cost));
        }
        return out;
    }
}
