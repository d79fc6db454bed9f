package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.BoxKind;
import octavo.typeset.page.FlowItem.ColumnBreak;
import octavo.typeset.page.FlowItem.Content;
import octavo.typeset.page.FlowItem.Hung;
import octavo.typeset.page.FlowItem.Kern;
import octavo.typeset.page.FlowItem.Snap;
import octavo.typeset.page.FlowItem.Space;
import org.jspecify.annotations.Nullable;

/// Fills one page from a state: finds all places where it can end, or, with a sink, puts its items in their places.
/// Both ways run the same code, so what was costed is what is made.
final class PageFiller {
    /// Takes what stands on a page that is composed.
    interface Sink {
        /// An item of the flow, its content's top (or the place of a mark) at a height.
        void item(int index, double topPt);

        /// A figure from an earlier page, or a table's repeated head.
        void extra(Content content, double topPt);

        /// What stands at the head or the foot of the page, apart from the text.
        default void apart(Box box) {}

        /// Lines of a note.
        void note(NoteBlock note, int from, int to);
    }

    /// Height of the page and space before its notes, in points.
    ///
    /// @param mostPt to which it may be filled
    /// @param facing it is seen beside the page that it faces
    record Frame(
            double depthPt,
            double unitPt,
            double gridPt,
            double noteGapPt,
            double mostPt,
            boolean facing) {
        Frame(double depthPt, double unitPt, double gridPt, double noteGapPt, boolean facing) {
            this(depthPt, unitPt, gridPt, noteGapPt, depthPt + unitPt, facing);
        }
    }

    /// A stretch of the flow.
    ///
    /// @param to where it ends at the latest
    /// @param within something stands above it on the page: space at its top is kept
    /// @param notesLater notes are left to what follows on the page
    /// @param inColumns it is a column
    record Stretch(int to, boolean within, boolean notesLater, boolean inColumns) {}

    private final Flow flow;
    private final Frame frame;

    private Cursor cursor;
    private double notesPt;

    /// Bottom of the text with the padding that ends there; NaN while there is none.
    private double textPt;

    private int figure;
    private int note;
    private int noteLine;
    private int splitCost;
    private int until;
    private boolean notesLater;

    /// What floats take at the head and the foot of the page.
    private double apartPt;

    private boolean foot;
    private boolean full;

    /// First lines of settings to take instead of the best.
    private List<Integer> picks = List.of();

    private int picksCost;

    PageFiller(Flow flow, Frame frame) {
        this.flow = flow;
        this.frame = frame;
        cursor = new Cursor(0, false);
    }

    List<PageEnd> ends(PageState start) {
        return ends(start, whole());
    }

    private Stretch whole() {
        return new Stretch(flow.size(), false, false, false);
    }

    /// Those with the best setting of every paragraph come first.
    List<PageEnd> ends(PageState start, Stretch stretch) {
        List<PageEnd> out = new ArrayList<>();
        picks = List.of();
        fill(start, stretch, out, null, Integer.MAX_VALUE);
        int far = start.item();
        for (PageEnd e : out) far = Math.max(far, e.next().item());
        for (List<Integer> some : Picks.on(flow, start.item(), Math.min(far, stretch.to))) {
            picks = some;
            List<PageEnd> more = new ArrayList<>();
            fill(start, stretch, more, null, Integer.MAX_VALUE);
            for (PageEnd e : more) if (worthwhile(e)) out.add(e);
        }
        return out;
    }

    /// Another setting is for pages without a fault.
    private boolean worthwhile(PageEnd e) {
        if (e.cost() - picksCost >= Costs.ORPHAN) return false;
        return e.last() || Math.abs(e.depthPt() - frame.depthPt) < 2 * frame.unitPt;
    }

    /// @param stop the item with which the next page begins
    void compose(PageState start, PageEnd end, int stop, Sink sink) {
        compose(start, end, whole(), stop, sink);
    }

    void compose(PageState start, PageEnd end, Stretch stretch, int stop, Sink sink) {
        picks = end.picks();
        fill(start, stretch, new ArrayList<>(), sink, stop);
    }

    /// The item that comes next, or the first line of the setting that was picked in its place.
    private int picked(int item) {
        if (item >= flow.size()) return item;
        int[] others = flow.others[item];
        if (others != null) for (int o : others) if (picks.contains(o)) return o;
        return item;
    }

    private double limit() {
        return frame.mostPt + Cursor.EPS;
    }

    private double notesArea(double notes) {
        return notes == 0 ? 0 : notes + frame.noteGapPt;
    }

    private void fill(
            PageState start, Stretch stretch, List<PageEnd> ends, @Nullable Sink sink, int stop) {
        until = stretch.to;
        notesLater = stretch.notesLater;
        cursor = new Cursor(frame.gridPt, start.item() == 0 || stretch.within);
        notesPt = 0;
        textPt = Double.NaN;
        figure = start.figure();
        note = start.note();
        noteLine = start.noteLine();
        splitCost = 0;
        apartPt = 0;
        foot = false;
        full = false;
        picksCost = 0;
        int begunPicks = 0;
        placeNotes(flow.notesBefore[start.item()], frame.depthPt, sink);
        placeFigures(flow.figuresBefore[start.item()], sink);
        int lines = 0;
        boolean begun = false;
        double bare = 0;
        boolean moved = false;
        boolean progressed =
                figure > start.figure() || note > start.note() || noteLine != start.noteLine();
        if (full) {
            if (picks.isEmpty()) ends.add(end(start.item(), start.item(), 0));
            return;
        }
        for (int i = picked(start.item()); i < until; i = picked(flow.next[i])) {
            if (i >= stop) return;
            FlowItem item = flow.items[i];
            switch (item) {
                case Box b when b.kind().apart() -> {
                    if (figure == flow.figuresBefore[i]) placeApart(b, sink);
                    begun = true;
                }
                case Content c -> {
                    if ((begun || progressed) && begunPicks == picks.size())
                        ends.add(end(i, flow.lead[i], lines));
                    if (!begun && c instanceof Box b && b.repeat() != null) {
                        if (sink != null) sink.extra(b.repeat(), cursor.topPt());
                        cursor.place(b.repeat().heightPt());
                    }
                    if (c instanceof Box b && b.kind() == BoxKind.FIGURE && defer(i, b)) {
                        begun = true;
                        cursor.spaceInstead(bare);
                        moved = true;
                        continue;
                    }
                    double before = notesPt;
                    int noteBefore = note;
                    int lineBefore = noteLine;
                    if ((!fits(i) || !marginHolds(start, i))
                            && (begun || progressed || stretch.within)) return;
                    if (!picks.isEmpty() && picks.contains(i)) {
                        begunPicks++;
                        picksCost += flow.costOfOther(i);
                    }
                    if (sink != null) sink.item(i, cursor.topPt());
                    cursor.place(flow.heightPt[i]);
                    bare = 0;
                    moved = false;
                    textPt = cursor.yPt();
                    if (c instanceof Box b && b.kind() == BoxKind.FIGURE) figure++;
                    boolean all =
                            placeNotes(
                                    flow.notesBefore[flow.next[i]],
                                    limit() - cursor.yPt() - apartPt,
                                    sink);
                    begun = true;
                    lines++;
                    if (!all) {
                        boolean none =
                                note == noteBefore && noteLine == lineBefore && before == notesPt;
                        splitCost += none ? Costs.NOTE_DEFERRED : Costs.NOTE_SPLIT;
                        // The page is full: it ends before the next content.
                        int next = Math.min(until, nextContent(flow.next[i]));
                        if (sink != null) passMarks(flow.next[i], stop, sink);
                        else if (begunPicks == picks.size())
                            ends.add(end(next, next < until ? flow.lead[next] : next, lines));
                        return;
                    }
                }
                case Space s -> {
                    bare = Math.max(bare, s.barePt());
                    if (moved) cursor.spaceInstead(bare);
                    else cursor.space(s);
                }
                case Snap _ -> cursor.snap();
                case ColumnBreak _ -> {
                    if (stretch.inColumns && begun) {
                        int next = nextContent(i + 1);
                        if (next < until && sink == null && begunPicks == picks.size())
                            ends.add(end(next, i + 1, lines));
                        return;
                    }
                }
                case Kern k -> {
                    cursor.kern(k.pt());
                    if (i < flow.lead[i]) textPt = cursor.yPt();
                }
                case Hung _ -> {
                    placeNotes(flow.notesBefore[i + 1], limit() - cursor.yPt(), sink);
                    progressed = true;
                }
                default -> {
                    if (sink != null && i < stop) sink.item(i, cursor.topPt());
                }
            }
        }
        if (begunPicks == picks.size()) ends.add(end(until, until, lines));
    }

    private void passMarks(int from, int stop, Sink sink) {
        for (int i = from; i < Math.min(stop, flow.size()); i++) {
            if (!(flow.items[i] instanceof Content)) sink.item(i, cursor.topPt());
        }
    }

    private int nextContent(int from) {
        int i = from;
        while (i < flow.size() && !(flow.items[i] instanceof Content)) i++;
        return i;
    }

    private boolean fits(int content) {
        double bottom = cursor.topPt() + flow.heightPt[content];
        return bottom + notesArea(notesPt) + apartPt <= limit();
    }

    /// Whether the notes in the margin of all up to an item have room beside the page.
    private boolean marginHolds(PageState start, int item) {
        return flow.marginBefore[flow.next[item]] - flow.marginBefore[start.item()]
                <= frame.depthPt + Cursor.EPS;
    }

    private PageEnd end(int content, int lead, int lines) {
        boolean atEnd = content >= flow.size();
        int costed = content >= until && !atEnd ? nextContent(content) : content;
        boolean pending = figure < flow.figuresBefore[lead] || note < flow.notesBefore[lead];
        PageState next = new PageState(lead, figure, note, noteLine);
        int cost = splitCost + picksCost + (costed >= flow.size() ? 0 : flow.cost[costed]);
        return new PageEnd(
                next,
                full
                        ? frame.depthPt
                        : (Double.isNaN(textPt) ? cursor.yPt() : textPt)
                                + notesArea(notesPt)
                                + apartPt,
                notesArea(notesPt),
                notesPt > 0 || foot,
                cost,
                costed < flow.size() && flow.hyphen[costed],
                atEnd && !pending,
                lines,
                cursor.topPt() + notesArea(notesPt) + apartPt,
                picks,
                List.of());
    }

    /// Leaves a figure to the next page when it doesn't fit on this one, or others wait before it.
    private boolean defer(int index, Box b) {
        boolean waiting = figure < flow.figuresBefore[index];
        double bottom = cursor.topPt() + b.heightPt() + notesArea(notesPt) + apartPt;
        return waiting || (!cursor.empty() && bottom > frame.depthPt + Cursor.EPS);
    }

    private void placeFigures(int until, @Nullable Sink sink) {
        while (figure < until) {
            Box f = (Box) flow.items[flow.figures[figure]];
            if (f.kind().apart()) {
                if (!placeApart(f, sink) || full) return;
                continue;
            }
            if (!cursor.empty()
                    && cursor.topPt() + f.heightPt() + notesArea(notesPt) + apartPt > frame.depthPt)
                return;
            if (sink != null) sink.extra(f, cursor.topPt());
            cursor.place(f.heightPt());
            cursor.space(frame.unitPt);
            cursor.snap();
            figure++;
        }
    }

    /// Places a box at the head or the foot of the page, if it has room.
    private boolean placeApart(Box b, @Nullable Sink sink) {
        boolean empty = cursor.empty() && apartPt == 0 && notesPt == 0;
        if (b.kind() == BoxKind.ACROSS) return false;
        if (b.kind() == BoxKind.PAGE || b.kind() == BoxKind.TURNED) {
            if (!empty) return false;
            full = true;
        }
        double bottom = cursor.topPt() + b.heightPt() + notesArea(notesPt) + apartPt;
        if (!full && !empty && bottom > frame.depthPt + Cursor.EPS) return false;
        apartPt += b.heightPt();
        foot |= b.kind() == BoxKind.BOTTOM;
        figure++;
        if (sink != null) sink.apart(b);
        return true;
    }

    /// Places the notes up to one, as far as there is room.
    ///
    /// @return false when lines are left over
    private boolean placeNotes(int until, double roomPt, @Nullable Sink sink) {
        if (notesLater) return true;
        while (note < until) {
            NoteBlock n = flow.notes.get(note);
            int to = n.size();
            while (to > noteLine
                    && notesArea(notesPt + n.heightPt(noteLine, to, notesPt == 0))
                            > roomPt + Cursor.EPS) to--;
            if (to < n.size() && to - noteLine == 1 && n.size() - noteLine > 1) to = noteLine;
            if (to == n.size() - 1 && to - noteLine > 2) to--;
            if (to == noteLine && n.size() > 0 && cursor.empty() && notesPt == 0) to++;
            if (to > noteLine || n.size() == 0) {
                notesPt += n.heightPt(noteLine, to, notesPt == 0);
                if (sink != null) sink.note(n, noteLine, to);
            }
            if (to < n.size()) {
                noteLine = to;
                return false;
            }
            note++;
            noteLine = 0;
        }
        return true;
    }
}
