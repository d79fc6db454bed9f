package octavo.typeset.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.typeset.line.SetParagraph;
import octavo.typeset.page.FlowItem.Anchor;
import octavo.typeset.page.FlowItem.Aside;
import octavo.typeset.page.FlowItem.Beside;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.Close;
import octavo.typeset.page.FlowItem.ColumnBreak;
import octavo.typeset.page.FlowItem.Content;
import octavo.typeset.page.FlowItem.Fill;
import octavo.typeset.page.FlowItem.Hung;
import octavo.typeset.page.FlowItem.Kern;
import octavo.typeset.page.FlowItem.Line;
import octavo.typeset.page.FlowItem.Open;
import octavo.typeset.page.FlowItem.Snap;
import octavo.typeset.page.FlowItem.Space;
import octavo.typeset.page.FlowItem.Strings;
import org.jspecify.annotations.Nullable;

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

    /// Height of each content, 0 of other items.
    final double[] heightPt;

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

    /// The item that follows. Settings of a paragraph stand one after the other, the best one first; the last line of
    /// each is followed by what follows the paragraph.
    final int[] next;

    /// First lines of a paragraph's other settings, at its first line; null where it has none.
    final int[] @Nullable [] others;

    /// By id, the place in [#notes] of a note at the foot.
    private final Map<String, Integer> placeOfNote = new HashMap<>();

    private final Set<String> calledInMargin = new HashSet<>();

    private final int[] costOfOther;
    private final int[] origin;
    private final Notes registry;

    Flow(List<FlowItem> list, int[] cost, boolean[] hyphen, Notes registry, List<Run> runs) {
        this(list, cost, hyphen, registry, runs, Variants.none(list.size()));
    }

    Flow(
            List<FlowItem> list,
            int[] cost,
            boolean[] hyphen,
            Notes registry,
            List<Run> runs,
            Variants variants) {
        this.runs = List.copyOf(runs);
        next = variants.next();
        others = variants.others();
        costOfOther = variants.cost();
        origin = variants.origin();
        items = list.toArray(FlowItem[]::new);
        if (!runs.isEmpty()) registry.columnWidth(ColumnPages.notesWidth(items, this.runs));
        this.registry = registry;
        this.cost = cost;
        this.hyphen = hyphen;
        int n = items.length;
        heightPt = new double[n];
        for (int i = 0; i < n; i++) if (items[i] instanceof Content c) heightPt[i] = c.heightPt();
        lead = new int[n + 1];
        notesBefore = new int[n + 1];
        figuresBefore = new int[n + 1];
        marginBefore = new double[n + 1];
        double margin = 0;
        MarginLoad load = new MarginLoad(registry.marginPt());
        List<NoteBlock> called = new ArrayList<>();
        int[] figureAt = new int[n];
        int figureCount = 0;
        int next = 0;
        int best = 0;
        boolean opened = false;
        for (int i = 0; i < n; i++) {
            if (variants.other()[i] && items[i] instanceof Line l) {
                boolean begins = l.index() == 0;
                int before = begins ? best : i - 1;
                lead[i] = begins ? lead[best] : i;
                notesBefore[i] = notesBefore[before];
                marginBefore[i] = marginBefore[before];
                figuresBefore[i] = figureCount;
                if (!begins) {
                    for (NoteBlock aside : asides((Line) items[i - 1]))
                        marginBefore[i] += MarginNotes.spacePt(aside);
                    notesBefore[i] = Math.max(notesBefore[i], lastCalled((Line) items[i - 1]) + 1);
                }
                next = i + 1;
                continue;
            }
            if (others[i] != null) best = i;
            notesBefore[i] = called.size();
            marginBefore[i] = margin;
            figuresBefore[i] = figureCount;
            switch (items[i]) {
                case Content c -> {
                    lead[i] = next;
                    next = i + 1;
                    opened = false;
                    load.text(heightPt[i]);
                    margin += calls(c, called, load);
                    if (c instanceof Box b && b.kind().floats()) figureAt[figureCount++] = i;
                }
                case Aside a -> {
                    double space = MarginNotes.spacePt(registry.hung(a.note()));
                    load.add(space);
                    margin += space;
                }
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
                case Space _, Snap _, ColumnBreak _, Fill _, Anchor _, Strings _, Beside _ -> {}
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

    /// Place among the notes at the foot of the last one that the content calls; -1 for none.
    private int lastCalled(Content c) {
        int last = -1;
        for (String id : c.noteIds()) last = Math.max(last, placeOfNote.getOrDefault(id, -1));
        return last;
    }

    /// Space in the margin that its notes take; those at the foot are added to a list. A note that is called again
    /// stands where it was called first.
    private double calls(Content c, List<NoteBlock> atFoot, MarginLoad load) {
        double own = 0;
        for (String id : c.noteIds()) {
            if (placeOfNote.containsKey(id)) continue;
            NoteBlock note = registry.byId(id);
            if (note == null) continue;
            if (calledInMargin.contains(id)) continue;
            if (note.inMargin && !load.holds(MarginNotes.spacePt(note))) note = registry.atFoot(id);
            if (note.inMargin) {
                calledInMargin.add(id);
                load.add(MarginNotes.spacePt(note));
                own += MarginNotes.spacePt(note);
                continue;
            }
            placeOfNote.put(id, atFoot.size());
            atFoot.add(note);
        }
        return own;
    }

    /// The other settings of paragraphs, in a flow made by [#with].
    ///
    /// @param next see [Flow#next]
    /// @param others see [Flow#others]
    /// @param other the item is a line of another setting than the best
    /// @param cost of a setting, at its first line
    /// @param origin place of the item in the flow without them
    record Variants(
            int[] next, int[] @Nullable [] others, boolean[] other, int[] cost, int[] origin) {
        static Variants none(int size) {
            Variants v = of(size);
            for (int i = 0; i <= size; i++) v.origin[i] = i;
            for (int i = 0; i < size; i++) v.next[i] = i + 1;
            return v;
        }

        static Variants of(int size) {
            return new Variants(
                    new int[size],
                    new int[size][],
                    new boolean[size],
                    new int[size],
                    new int[size + 1]);
        }
    }

    /// Another setting of a paragraph, and what it costs to choose it.
    record Other(SetParagraph set, int cost) {}

    /// The same flow, with other settings of some paragraphs (by the index of their first line) to choose from.
    Flow with(Map<Integer, List<Other>> settings) {
        int size = items.length;
        for (List<Other> list : settings.values())
            for (Other o : list) size += o.set.lines().size();
        List<FlowItem> list = new ArrayList<>(size);
        int[] costs = new int[size];
        boolean[] hyphens = new boolean[size];
        int[] movedTo = new int[items.length + 1];
        Variants v = Variants.of(size);
        for (int i = 0; i < items.length; i++) {
            int at = list.size();
            movedTo[i] = at;
            List<Other> own = settings.get(i);
            if (own == null || !(items[i] instanceof Line l)) {
                copy(i, list, costs, hyphens, v);
                continue;
            }
            Para para = l.para();
            int lines = para.size();
            for (int k = 0; k < lines; k++) {
                movedTo[i + k] = list.size();
                copy(i + k, list, costs, hyphens, v);
            }
            int[] starts = new int[own.size()];
            List<Integer> ends = new ArrayList<>();
            ends.add(list.size() - 1);
            for (int s = 0; s < starts.length; s++) {
                starts[s] = list.size();
                v.cost[starts[s]] = own.get(s).cost;
                other(para.with(own.get(s).set), i, lines, list, costs, hyphens, v);
                ends.add(list.size() - 1);
            }
            v.others[at] = starts;
            for (int e : ends) v.next[e] = list.size();
            i += lines - 1;
        }
        movedTo[items.length] = size;
        v.origin[size] = items.length;
        List<Run> moved = new ArrayList<>();
        for (Run r : runs) moved.add(new Run(movedTo[r.from()], movedTo[r.to()], r.columns()));
        return new Flow(list, costs, hyphens, registry, moved, v);
    }

    private void copy(int i, List<FlowItem> list, int[] costs, boolean[] hyphens, Variants v) {
        int at = list.size();
        costs[at] = cost[i];
        hyphens[at] = hyphen[i];
        v.next[at] = at + 1;
        v.origin[at] = i;
        list.add(items[i]);
    }

    private void other(
            Para other,
            int first,
            int lines,
            List<FlowItem> list,
            int[] costs,
            boolean[] hyphens,
            Variants v) {
        for (int k = 0; k < other.size(); k++) {
            int at = list.size();
            int like = Math.min(k, lines - 1);
            costs[at] =
                    cost[first + like]
                            - other.breaks().cost(like, lines)
                            + other.breaks().cost(k, other.size());
            hyphens[at] = k == 0 ? hyphen[first] : other.line(k - 1).hyphenated();
            v.next[at] = at + 1;
            v.origin[at] = first + like;
            v.other[at] = true;
            list.add(new Line(other, k));
        }
    }

    /// What the setting costs whose first line this is.
    int costOfOther(int firstLine) {
        return costOfOther[firstLine];
    }

    /// Where the item stands in the flow as it was without other settings.
    int origin(int item) {
        return origin[item];
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
