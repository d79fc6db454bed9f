package octavo.typeset.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import octavo.typeset.line.SetParagraph;
import octavo.typeset.page.FlowItem.Aside;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.BoxKind;
import octavo.typeset.page.FlowItem.Close;
import octavo.typeset.page.FlowItem.Content;
import octavo.typeset.page.FlowItem.Hung;
import octavo.typeset.page.FlowItem.Kern;
import octavo.typeset.page.FlowItem.Line;
import octavo.typeset.page.FlowItem.Open;

/// A run of items without a forced break within, and what the page breaker wants to know of each.
final class Flow {
    final FlowItem[] items;

    /// Cost of a break before the item (content only).
    final int[] cost;

    /// The line before ends in a hyphen.
    final boolean[] hyphen;

    /// The first item of the page that begins with this content, or with the next content (its opening boxes,
    /// anchors and spaces).
    final int[] lead;

    /// Notes called before the item.
    final int[] notesBefore;

    /// Figures before the item.
    final int[] figuresBefore;

    final List<NoteBlock> notes;

    /// Height of the notes in the margin that stand beside what is before the item.
    final double[] marginBefore;

    /// Indices of the figures.
    final int[] figures;

    /// Runs in columns and across; empty where all is across.
    final List<Run> runs;

    private final Notes registry;

    Flow(
            List<FlowItem> list,
            int[] cost,
            boolean[] hyphen,
            Notes registry,
            List<Run> runs) {
        this.runs = List.copyOf(runs);
        if (!runs.isEmpty()) registry.columnWidth(ColumnPages.notesWidth(runs));
        items = list.toArray(FlowItem[]::new);
        this.registry = registry;
        this.cost = cost;
        this.hyphen = hyphen;
        int n = items.length;
        lead = new int[n + 1];
        notesBefore = new int[n + 1];
        figuresBefore = new int[n + 1];
        marginBefore = new double[n + 1];
        double margin = 0;
        List<NoteBlock> called = new ArrayList<>();
        int[] figureAt = new int[n];
        int figureCount = 0;
        int next = 0;
        boolean opened = false;
        for (int i = 0; i < n; i++) {
            notesBefore[i] = called.size();
            marginBefore[i] = margin;
            figuresBefore[i] = figureCount;
            switch (items[i]) {
                case Content c -> {
                    lead[i] = next;
                    next = i + 1;
                    opened = false;
                    double own = 0;
                    for (String id : c.noteIds()) {
                        NoteBlock note = registry.byId(id);
                        if (note == null) continue;
                        if (note.inMargin && own + note.heightPt() > registry.marginPt())
                            note = registry.atFoot(id);
                        if (note.inMargin) own += MarginNotes.spacePt(note);
                        else called.add(note);
                    }
                    margin += own;
                    if (c instanceof Box b && b.kind().floats())
                        figureAt[figureCount++] = i;
                }
                case Aside a -> margin += MarginNotes.spacePt(registry.hung(a.note()));
                case Hung h -> {
                    called.add(registry.hung(h.note()));
                    if (!opened) next = i + 1;
                }
                case Kern k -> {
                    if (k.closing() && !opened) next = i + 1;
                }
                case Open _ -> opened = true;
                case Close _ -> {
                    if (!opened) next = i + 1;
                }
                default -> {}
            }
        }
        lead[n] = n;
        for (int i = n - 1; i >= 0; i--) if (!(items[i] instanceof Content)) lead[i] = lead[i + 1];
        notesBefore[n] = called.size();
        marginBefore[n] = margin;
        figuresBefore[n] = figureCount;
        notes = List.copyOf(called);
        figures = Arrays.copyOf(figureAt, figureCount);
    }

    /// The same with one paragraph set another way.
    Flow with(Para para, SetParagraph set) {
        Para other = para.with(set);
        List<FlowItem> list = new ArrayList<>(items.length + 2);
        int[] costs = new int[items.length + set.lines().size()];
        boolean[] hyphens = new boolean[costs.length];
        int old = para.size();
        int lines = set.lines().size();
        for (int i = 0; i < items.length; i++) {
            if (items[i] instanceof Line l && l.para() == para) {
                int line = l.index();
                int base = cost[i] - para.breaks().cost(line, old);
                int until = line == old - 1 ? lines : Math.min(line + 1, lines);
                for (int k = line; k < until; k++) {
                    costs[list.size()] = base + para.breaks().cost(k, lines);
                    hyphens[list.size()] = k == 0 ? hyphen[i] : set.lines().get(k - 1).hyphenated();
                    list.add(new Line(other, k));
                }
            } else {
                costs[list.size()] = cost[i];
                hyphens[list.size()] = hyphen[i];
                list.add(items[i]);
            }
        }
        return new Flow(list, costs, hyphens, registry, moved(list.size() - items.length, para));
    }

    /// The runs when the paragraph has that many lines more.
    private List<Run> moved(int more, Para para) {
        if (runs.isEmpty()) return runs;
        int at = 0;
        while (!(items[at] instanceof Line l && l.para() == para)) at++;
        List<Run> out = new ArrayList<>();
        for (Run r : runs) {
            int from = r.from() > at ? r.from() + more : r.from();
            int to = r.to() > at ? r.to() + more : r.to();
            out.add(new Run(from, to, r.columns()));
        }
        return out;
    }

    /// The notes in the margin that a content calls.
    List<NoteBlock> asides(Content c) {
        List<NoteBlock> out = new ArrayList<>();
        for (String id : c.noteIds()) {
            NoteBlock note = registry.byId(id);
            if (note != null && note.inMargin) out.add(note);
        }
        return out;
    }

    NoteBlock aside(Aside a) {
        return registry.hung(a.note());
    }

    Run runAt(int item) {
        for (Run r : runs) if (item < r.to()) return r;
        return runs.getLast();
    }

    int size() {
        return items.length;
    }
}
