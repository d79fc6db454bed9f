package octavo.typeset.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.BoxKind;
import octavo.typeset.page.PageEnd.Part;
import octavo.typeset.page.PageFiller.Frame;
import octavo.typeset.page.PageFiller.Stretch;
import org.jspecify.annotations.Nullable;

/// Ends of pages with text in columns: what stands across the page and the columns between follow each other down the
/// page. Every column is filled as a page of one column is; those of a page are as deep as one another, whole lines of
/// the grid, and what is left of a run that ends on the page is shared out among its columns.
final class ColumnPages {
    /// Ways that are followed from one column to the next.
    private static final int BEAM = 8;

    /// Ends of a page that the page breaker gets to choose from.
    private static final int MOST_ENDS = 14;

    private static final int WINDOW_LINES = 4;

    /// Lines by which balanced columns may be lower than they need be.
    private static final int MOST_LOWER = 12;

    /// Columns that are this low aren't begun at the foot of a page.
    private static final int LEAST_LINES = 3;

    private final Flow flow;
    private final Frame page;
    private final boolean notesInColumns;

    ColumnPages(Flow flow, Frame page) {
        this.flow = flow;
        this.page = page;
        notesInColumns = notesWidth(flow.items, flow.runs) > 0;
    }

    /// Width of the notes where text in columns calls some, or the most of it stands in them: they stand there too; else 0.
    static double notesWidth(FlowItem[] items, List<Run> runs) {
        int in = 0;
        int all = 0;
        double width = 0;
        for (Run r : runs) {
            all += r.to() - r.from();
            if (r.columns() == null) continue;
            in += r.to() - r.from();
            width = r.columns().widthPt();
            for (int i = r.from(); i < r.to(); i++)
                if (items[i] instanceof FlowItem.Content c && !c.noteIds().isEmpty()) return width;
        }
        return in * 2 > all ? width : 0;
    }

    /// What stands on a page so far.
    private record Way(PageState state, double yPt, int cost, int lines, List<Part> parts) {
        Way with(List<Part> more, PageState next, double y, int own, int count) {
            List<Part> all = new ArrayList<>(parts);
            all.addAll(more);
            return new Way(next, y, cost + own, lines + count, all);
        }
    }

    List<PageEnd> ends(PageState start) {
        List<PageEnd> out = new ArrayList<>();
        advance(new Way(start, 0, 0, 0, List.of()), out);
        // A page with nothing on it would be followed by itself without end.
        out.removeIf(e -> !e.last() && e.next().compareTo(start) <= 0);
        if (out.isEmpty()) return new PageFiller(flow, page).ends(start);
        out.sort(Comparator.comparingDouble(this::price));
        return out.subList(0, Math.min(out.size(), MOST_ENDS));
    }

    private double price(PageEnd e) {
        if (e.last()) return -1;
        double missing = Math.max(0, page.depthPt() - e.depthPt()) / page.unitPt();
        return e.cost() + (missing > 1 ? Costs.SHORT_MORE * missing : 0);
    }

    private void advance(Way way, List<PageEnd> out) {
        Way w = way.parts.isEmpty() ? floats(way) : way;
        if (w.state.item() >= flow.size() && !pending(w.state)) {
            out.add(end(w, false, false, true, w.yPt));
            return;
        }
        Run run = flow.runAt(w.state.item());
        Columns columns = run.columns();
        if (columns == null) across(w, run, out);
        else columns(w, run, columns, out);
    }

    /// Boxes that stand across: of earlier pages at the head of this one, what is left at the end beneath the columns.
    private Way floats(Way start) {
        Way w = start;
        while (w.state.figure() < flow.figuresBefore[w.state.item()]) {
            Box b = (Box) flow.items[flow.figures[w.state.figure()]];
            if (b.kind() != BoxKind.ACROSS) break;
            if (w.yPt > 0 && w.yPt + b.heightPt() > page.depthPt() + Cursor.EPS) break;
            PageState s = w.state;
            PageState next = new PageState(s.item(), s.figure() + 1, s.note(), s.noteLine());
            PageEnd e = end(w, false, false, false, w.yPt + b.heightPt());
            Part part = new Part(s, e, s.item(), null, 0, w.yPt, b.heightPt(), false, b);
            w = w.with(List.of(part), next, w.yPt + b.heightPt(), 0, 1);
        }
        return w;
    }

    // --- across

    private void across(Way w, Run run, List<PageEnd> out) {
        double depth = page.depthPt() - w.yPt;
        boolean later = notesInColumns && run.to() < flow.size();
        Stretch s = new Stretch(run.to(), w.yPt > 0, false, false);
        for (PageEnd e : filler(depth, depth + page.unitPt()).ends(w.state, s)) {
            if (e.next().item() < run.to() || run.to() == flow.size() || !later) {
                Part part = new Part(w.state, e, run.to(), null, 0, w.yPt, depth, false, null);
                List<Part> one = List.of(part);
                Way done = w.with(one, e.next(), w.yPt + e.depthPt(), e.cost(), e.lines());
                boolean more = e.next().item() == run.to() && run.to() < flow.size();
                out.add(end(done, e.hasNotes(), e.hyphen(), e.last(), done.yPt));
                if (more && !e.hasNotes()) below(w, part, e, out);
            }
        }
        if (!later) return;
        Stretch held = new Stretch(run.to(), w.yPt > 0, true, false);
        for (PageEnd e : filler(depth, depth).ends(w.state, held)) {
            if (e.next().item() < run.to()) continue;
            below(w, new Part(w.state, e, run.to(), null, 0, w.yPt, depth, true, null), e, out);
        }
    }

    /// Goes on beneath a run that is complete.
    private void below(Way w, Part part, PageEnd e, List<PageEnd> out) {
        double y = grid(w.yPt + e.fullPt());
        int own = e.cost() - breakCost(e.next().item());
        if (y < page.depthPt()) advance(w.with(List.of(part), e.next(), y, own, e.lines()), out);
    }

    private int breakCost(int item) {
        int i = item;
        while (i < flow.size() && !(flow.items[i] instanceof FlowItem.Content)) i++;
        return i < flow.size() ? flow.cost[i] : 0;
    }

    private double grid(double y) {
        double g = page.gridPt();
        return g > 0 ? Math.ceil((y - Cursor.EPS) / g) * g : y;
    }

    // --- columns

    private void columns(Way w, Run run, Columns c, List<PageEnd> out) {
        double room = page.depthPt() - w.yPt;
        int before = out.size();
        if (room >= LEAST_LINES * page.unitPt() || w.parts.isEmpty())
            fillColumns(w, run, c, room, out);
        if (out.size() > before || w.parts.isEmpty()) return;
        Part last = w.parts.getLast();
        int own = breakCost(w.state.item());
        double depth = last.topPt() + last.end().depthPt();
        out.add(end(w.with(List.of(), w.state, w.yPt, own, 0), false, false, false, depth));
    }

    private void fillColumns(Way w, Run run, Columns c, double room, List<PageEnd> out) {
        Filled whole = c.balance() || run.to() < flow.size() ? balanced(w, run, c, room) : null;
        if (whole != null) {
            Way done =
                    w.with(
                            whole.parts,
                            whole.state,
                            w.yPt + whole.depthPt,
                            whole.cost,
                            whole.lines);
            if (run.to() >= flow.size() && acrossNext(whole.state))
                done =
                        floats(
                                w.with(
                                        whole.parts,
                                        whole.state,
                                        grid(done.yPt),
                                        whole.cost,
                                        whole.lines));
            boolean last = run.to() >= flow.size() && !pending(done.state);
            out.add(end(done, false, false, last, done.yPt));
            if (run.to() < flow.size()) {
                Way next =
                        w.with(whole.parts, whole.state, grid(done.yPt), whole.cost, whole.lines);
                if (next.yPt < page.depthPt()) advance(next, out);
            }
            if (last) return;
        }
        for (int delta = -1; delta <= 1; delta++) {
            double depth = room + delta * page.unitPt();
            for (Filled f : fill(w, run, c, depth)) {
                boolean last = f.state.item() >= flow.size() && !pending(f.state);
                Way done = w.with(f.parts, f.state, w.yPt + depth, f.cost, f.lines);
                out.add(end(done, false, f.hyphen, last, last ? w.yPt + f.depthPt : done.yPt));
            }
        }
    }

    private boolean pending(PageState s) {
        int at = Math.min(s.item(), flow.size());
        return s.figure() < flow.figuresBefore[at] || s.note() < flow.notesBefore[at];
    }

    /// Whether all that is left is to stand across the columns.
    private boolean acrossNext(PageState s) {
        int at = Math.min(s.item(), flow.size());
        if (s.note() < flow.notesBefore[at]) return false;
        for (int i = s.figure(); i < flow.figuresBefore[at]; i++)
            if (((Box) flow.items[flow.figures[i]]).kind() != BoxKind.ACROSS) return false;
        return s.figure() < flow.figuresBefore[at];
    }

    /// Columns of a page, or the first of them.
    private record Filled(
            PageState state,
            int cost,
            int lines,
            double depthPt,
            boolean hyphen,
            List<Part> parts) {}

    /// The lowest columns that hold all that is left of the run; null where it has no room.
    private @Nullable Filled balanced(Way w, Run run, Columns c, double room) {
        double unit = page.unitPt();
        double total = 0;
        for (int i = w.state.item(); i < run.to(); i = flow.next[i]) {
            boolean across = flow.items[i] instanceof Box b && b.kind() == BoxKind.ACROSS;
            if (!across && flow.items[i] instanceof FlowItem.Content x) total += x.heightPt();
            if (total > c.count() * (room + unit)) return null;
        }
        int lines = Math.max(1, (int) Math.floor(total / c.count() / unit));
        Filled best = null;
        int more = 0;
        for (int n = lines; n * unit <= room + Cursor.EPS && more < MOST_LOWER; n++) {
            // It is only for the sake of a note that they are made much lower.
            if (more >= 3 && best != null && best.cost < Costs.NOTE_SPLIT) break;
            for (Filled f : fill(w, run, c, n * unit)) {
                boolean rest = pending(f.state) && !acrossNext(f.state) && run.to() >= flow.size();
                if (f.state.item() < run.to() || rest) continue;
                int own = f.cost + n * Costs.SHORT_LINE;
                if (best == null || own < best.cost)
                    best = new Filled(f.state, own, f.lines, n * unit, f.hyphen, f.parts);
            }
            if (best != null) {
                more++;
                if (best.cost < Costs.ORPHAN) break;
            }
        }
        return best;
    }

    private List<Filled> fill(Way w, Run run, Columns c, double depth) {
        List<Filled> ways = new ArrayList<>();
        ways.add(new Filled(w.state, 0, 0, 0, false, List.of()));
        PageFiller filler = filler(depth, depth);
        Stretch s = new Stretch(run.to(), false, !notesInColumns, true);
        Map<PageState, List<PageEnd>> known = new HashMap<>();
        for (int k = 0; k < c.count(); k++) {
            List<Filled> next = new ArrayList<>();
            for (Filled f : ways) {
                boolean rest = run.to() >= flow.size() && pending(f.state) && !acrossNext(f.state);
                if (f.state.item() >= run.to() && !rest) {
                    next.add(f);
                    continue;
                }
                List<PageEnd> ends = known.computeIfAbsent(f.state, x -> filler.ends(x, s));
                for (PageEnd e : near(ends, depth, run))
                    next.add(column(f, e, s, c, k, w.yPt, depth));
            }
            next.sort(Comparator.comparingInt(Filled::cost));
            ways = next.subList(0, Math.min(next.size(), BEAM));
        }
        return ways;
    }

    private Filled column(
            Filled f, PageEnd e, Stretch s, Columns c, int k, double y, double depth) {
        List<Part> parts = new ArrayList<>(f.parts);
        parts.add(new Part(f.state, e, s.to(), c, k, y, depth, s.notesLater(), null));
        boolean done = e.next().item() >= s.to();
        int missing = (int) Math.floor((depth - e.depthPt()) / page.unitPt() + Cursor.EPS);
        int cost = e.cost();
        boolean isLast = k == c.count() - 1;
        if (done) {
            cost -= breakCost(e.next().item());
            // A last column may be short, the others not without.
            if (!isLast || missing > 1) cost += Costs.SHORT_MORE * Math.max(0, missing - 1) / 2;
        } else {
            if (e.hyphen()) cost += Costs.HYPHEN_VERSO;
            if (missing > 0)
                cost += e.hasNotes() ? Costs.aboveNotes(missing) : Costs.UNEVEN / 2 * missing;
        }
        return new Filled(
                e.next(),
                f.cost + cost,
                f.lines + e.lines(),
                Math.max(f.depthPt, e.depthPt()),
                isLast && e.hyphen(),
                parts);
    }

    private List<PageEnd> near(List<PageEnd> all, double depth, Run run) {
        List<PageEnd> near = new ArrayList<>();
        boolean good = false;
        for (PageEnd e : all) {
            if (e.depthPt() > depth + Cursor.EPS) continue;
            boolean done = e.next().item() >= run.to();
            if (done || e.depthPt() >= depth - WINDOW_LINES * page.unitPt()) {
                near.add(e);
                good |= e.cost() < Costs.ORPHAN;
            }
        }
        if (good) return near;
        List<PageEnd> any = new ArrayList<>();
        for (PageEnd e : all) if (e.depthPt() <= depth + Cursor.EPS) any.add(e);
        boolean whole = depth >= page.depthPt() - WINDOW_LINES * page.unitPt();
        if (any.isEmpty() && !all.isEmpty() && whole) any.add(all.getFirst());
        return any;
    }

    private PageFiller filler(double depth, double most) {
        return new PageFiller(flow, frame(page, depth, most));
    }

    private static Frame frame(Frame page, double depth, double most) {
        return new Frame(
                depth, page.unitPt(), page.gridPt(), page.noteGapPt(), most, page.facing());
    }

    private PageEnd end(Way w, boolean notes, boolean hyphen, boolean last, double depth) {
        return new PageEnd(
                w.state, depth, 0, notes, w.cost, hyphen, last, w.lines, w.yPt, List.of(), w.parts);
    }

    /// Puts what stands in a part in its places.
    static void compose(Flow flow, Frame page, Part p, PageFiller.Sink sink) {
        double most =
                p.columns() == null && !p.notesLater() ? p.depthPt() + page.unitPt() : p.depthPt();
        Stretch s =
                new Stretch(
                        p.until(),
                        p.topPt() > 0 && p.columns() == null,
                        p.notesLater(),
                        p.columns() != null);
        int stop =
                p.end().last() || p.end().next().item() >= p.until()
                        ? Integer.MAX_VALUE
                        : p.end().next().item();
        new PageFiller(flow, frame(page, p.depthPt(), most))
                .compose(p.start(), p.end(), s, stop, sink);
    }
}
