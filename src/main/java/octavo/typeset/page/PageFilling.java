package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.page.FlowItem.Anchor;
import octavo.typeset.page.FlowItem.Aside;
import octavo.typeset.page.FlowItem.Beside;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.BoxKind;
import octavo.typeset.page.FlowItem.Close;
import octavo.typeset.page.FlowItem.ColumnBreak;
import octavo.typeset.page.FlowItem.Content;
import octavo.typeset.page.FlowItem.Fill;
import octavo.typeset.page.FlowItem.Hung;
import octavo.typeset.page.FlowItem.Kern;
import octavo.typeset.page.FlowItem.Open;
import octavo.typeset.page.FlowItem.Snap;
import octavo.typeset.page.FlowItem.Space;
import octavo.typeset.page.FlowItem.Strings;
import octavo.typeset.page.PageFiller.Frame;
import octavo.typeset.page.PageFiller.Sink;
import octavo.typeset.page.PageFiller.Stretch;
import org.jspecify.annotations.Nullable;

/// One page, or one column, as it is filled: item after item with the notes that each calls and the floats that wait,
/// until nothing more has room. For one use.
final class PageFilling {
    private final Flow flow;
    private final Frame frame;
    private final PageState start;
    private final Stretch stretch;

    /// First lines of settings to take instead of the best.
    private final List<Integer> picks;

    private final List<PageEnd> ends = new ArrayList<>();
    private final Cursor cursor;

    /// Null where the ends are looked for.
    private @Nullable Sink sink;

    /// The item with which the next page begins.
    private int stop = Integer.MAX_VALUE;

    private double notesPt;

    /// Bottom of the text with the padding that ends there; NaN while there is none.
    private double textPt = Double.NaN;

    private int figure;
    private int note;
    private int noteLine;
    private int splitCost;

    /// What floats take at the head and the foot of the page.
    private double apartPt;

    private boolean foot;
    private boolean full;

    private int begunPicks;
    private int picksCost;

    /// Content items on the page.
    private int lines;

    /// Something of the flow stands on the page, or was left to the next one.
    private boolean begun;

    /// What earlier pages left over has got further.
    private boolean progressed;

    /// The least space since the last content, for where a figure between is left out.
    private double bare;

    /// The figure that stood here is left to the next page.
    private boolean moved;

    PageFilling(Flow flow, Frame frame, PageState start, Stretch stretch, List<Integer> picks) {
        this.flow = flow;
        this.frame = frame;
        this.start = start;
        this.stretch = stretch;
        this.picks = picks;
        cursor = new Cursor(frame.gridPt(), start.item() == 0 || stretch.within());
        figure = start.figure();
        note = start.note();
        noteLine = start.noteLine();
    }

    /// All places where the page can end.
    List<PageEnd> ends() {
        fill();
        return ends;
    }

    /// Puts the items before `stopAt` in their places.
    void compose(int stopAt, Sink into) {
        stop = stopAt;
        sink = into;
        fill();
    }

    /// Of the settings that were taken on this page; known when it is filled.
    int picksCost() {
        return picksCost;
    }

    private void fill() {
        placeNotes(flow.notesBefore[start.item()], frame.depthPt());
        placeFigures(flow.figuresBefore[start.item()]);
        progressed = figure > start.figure() || note > start.note() || noteLine != start.noteLine();
        if (full) {
            if (picks.isEmpty()) ends.add(end(start.item(), start.item()));
            return;
        }
        int to = stretch.to();
        for (int i = picked(start.item()); i < to; i = picked(flow.next[i]))
            if (i >= stop || !add(i)) return;
        if (allPicked()) ends.add(end(to, to));
    }

    /// @return false where the page ends
    private boolean add(int i) {
        switch (flow.items[i]) {
            case Box b when b.kind().apart() -> {
                if (figure == flow.figuresBefore[i]) placeApart(b);
                begun = true;
            }
            case Content c -> {
                return content(i, c);
            }
            case Space s -> {
                bare = Math.max(bare, s.barePt());
                if (moved) cursor.spaceInstead(bare);
                else cursor.space(s);
            }
            case Snap _ -> cursor.snap();
            case ColumnBreak _ -> {
                if (stretch.inColumns() && begun) {
                    endColumn(i + 1);
                    return false;
                }
            }
            case Kern k -> {
                cursor.kern(k.pt());
                if (i < flow.lead[i]) textPt = cursor.yPt();
            }
            case Hung _ -> {
                placeNotes(flow.notesBefore[i + 1], limit() - cursor.yPt());
                progressed = true;
            }
            case Fill _, Open _, Close _, Anchor _, Strings _, Beside _, Aside _ -> {
                if (sink != null) sink.item(i, cursor.topPt());
            }
        }
        return true;
    }

    private boolean content(int i, Content c) {
        if ((begun || progressed) && allPicked()) ends.add(end(i, flow.lead[i]));
        if (!begun && c instanceof Box b && b.repeat() != null) {
            if (sink != null) sink.extra(b.repeat(), cursor.topPt());
            cursor.place(b.repeat().heightPt());
        }
        if (c instanceof Box b && b.kind() == BoxKind.FIGURE && defer(i, b)) {
            begun = true;
            cursor.spaceInstead(bare);
            moved = true;
            return true;
        }
        if ((!fits(i) || !marginHolds(i)) && (begun || progressed || stretch.within()))
            return false;
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
        begun = true;
        lines++;
        return calledNotes(i);
    }

    /// Places the notes that content calls. Where they have no room the page is full: it ends before the next content.
    private boolean calledNotes(int i) {
        double before = notesPt;
        int noteBefore = note;
        int lineBefore = noteLine;
        if (placeNotes(flow.notesBefore[flow.next[i]], limit() - cursor.yPt() - apartPt))
            return true;
        boolean none = note == noteBefore && noteLine == lineBefore && before == notesPt;
        splitCost += none ? Costs.NOTE_DEFERRED : Costs.NOTE_SPLIT;
        int to = stretch.to();
        int next = Math.min(to, nextContent(flow.next[i]));
        if (sink != null) passMarks(flow.next[i], sink);
        else if (allPicked()) ends.add(end(next, next < to ? flow.lead[next] : next));
        return false;
    }

    private void endColumn(int lead) {
        int next = nextContent(lead);
        if (next < stretch.to() && sink == null && allPicked()) ends.add(end(next, lead));
    }

    private boolean allPicked() {
        return begunPicks == picks.size();
    }

    /// The item that comes next, or the first line of the setting that was picked in its place.
    private int picked(int item) {
        if (item >= flow.size()) return item;
        int[] others = flow.others[item];
        if (others != null) for (int o : others) if (picks.contains(o)) return o;
        return item;
    }

    private double limit() {
        return frame.mostPt() + Cursor.EPS;
    }

    private double notesArea(double notes) {
        return notes == 0 ? 0 : notes + frame.noteGapPt();
    }

    private void passMarks(int from, Sink sink) {
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
    private boolean marginHolds(int item) {
        return flow.marginBefore[flow.next[item]] - flow.marginBefore[start.item()]
                <= frame.depthPt() + Cursor.EPS;
    }

    /// @param content with which the next page begins
    /// @param lead what goes with it before it
    private PageEnd end(int content, int lead) {
        boolean atEnd = content >= flow.size();
        int costed = content >= stretch.to() && !atEnd ? nextContent(content) : content;
        boolean pending = figure < flow.figuresBefore[lead] || note < flow.notesBefore[lead];
        PageState next = new PageState(lead, figure, note, noteLine);
        int cost = splitCost + picksCost + (costed >= flow.size() ? 0 : flow.cost[costed]);
        return new PageEnd(
                next,
                full
                        ? frame.depthPt()
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
        return waiting || (!cursor.empty() && bottom > frame.depthPt() + Cursor.EPS);
    }

    private void placeFigures(int until) {
        while (figure < until) {
            Box f = (Box) flow.items[flow.figures[figure]];
            if (f.kind().apart()) {
                if (!placeApart(f) || full) return;
                continue;
            }
            if (!cursor.empty()
                    && cursor.topPt() + f.heightPt() + notesArea(notesPt) + apartPt
                            > frame.depthPt()) return;
            if (sink != null) sink.extra(f, cursor.topPt());
            cursor.place(f.heightPt());
            cursor.space(frame.unitPt());
            cursor.snap();
            figure++;
        }
    }

    /// Places a box at the head or the foot of the page, if it has room.
    private boolean placeApart(Box b) {
        boolean empty = cursor.empty() && apartPt == 0 && notesPt == 0;
        if (b.kind() == BoxKind.ACROSS) return false;
        if (b.kind() == BoxKind.PAGE || b.kind() == BoxKind.TURNED) {
            if (!empty) return false;
            full = true;
        }
        double bottom = cursor.topPt() + b.heightPt() + notesArea(notesPt) + apartPt;
        if (!full && !empty && bottom > frame.depthPt() + Cursor.EPS) return false;
        apartPt += b.heightPt();
        foot |= b.kind() == BoxKind.BOTTOM;
        figure++;
        if (sink != null) sink.apart(b);
        return true;
    }

    /// Places the notes up to one, as far as there is room.
    ///
    /// @return false when lines are left over
    private boolean placeNotes(int until, double roomPt) {
        if (stretch.notesLater()) return true;
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
