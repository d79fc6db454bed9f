package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.style.PageStyle;
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
import octavo.typeset.page.FlowItem.Line;
import octavo.typeset.page.FlowItem.Open;
import octavo.typeset.page.FlowItem.Snap;
import octavo.typeset.page.FlowItem.Space;
import octavo.typeset.page.FlowItem.Strings;
import org.jspecify.annotations.Nullable;

/// Puts the items of one page in their places.
final class PageComposer implements PageFiller.Sink {
    private final Flow flow;
    private PageStyle page;
    private final NamedStrings strings;
    private final List<OpenBox> open;

    private final List<FrameItem> items = new ArrayList<>();
    private final List<NoteSlice> notes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<AtEdge> edges = new ArrayList<>();
    private double bottomPt;
    private final List<Box> apart = new ArrayList<>();
    private boolean recto;

    /// Index in [#items] after the last space between blocks; -1 when there is none.
    private int lastGap = -1;

    private int fillAt = -1;
    private boolean lastIsGridLine;
    private int contents;
    private final Marginalia margin;
    private final List<MarginNotes.Wanted> asides = new ArrayList<>();
    private final List<NoteBlock> waiting = new ArrayList<>();
    private @Nullable String startId;
    private int startOffset;

    /// A decoration that began on this page or an earlier one.
    static final class OpenBox {
        final Decoration decoration;
        double topPt;
        boolean first = true;
        int at;

        OpenBox(Decoration decoration) {
            this.decoration = decoration;
        }
    }

    private record NoteSlice(NoteBlock note, int from, int to) {
        Content first() {
            return (Content) note.flow.items[note.at[from]];
        }
    }

    private record AtEdge(Box box, double topPt, int number) {}

    /// @param open boxes that go on from the page before; kept up to date for the next
    PageComposer(
            Flow flow,
            PageStyle page,
            NamedStrings strings,
            List<OpenBox> open,
            Marginalia margin) {
        this.margin = margin;
        this.flow = flow;
        this.page = page;
        this.strings = strings;
        this.open = open;
        for (OpenBox o : open) {
            o.first = false;
            o.topPt = page.marginTopPt();
            o.at = 0;
        }
    }

    ComposedPage compose(
            PageFiller filler, PagePlan plan, double unitPt, String section, int physical) {
        recto = physical % 2 == 1;
        filler.compose(
                plan.start(),
                plan.end(),
                plan.end().last() ? Integer.MAX_VALUE : plan.end().next().item(),
                this);
        ComposedPage made = finish(plan, unitPt, section, physical);
        PageReview.lastPage(plan, section, physical, made.exceptions());
        MarginNotes.place(asides, page, section, physical, made.items(), made.exceptions());
        return made;
    }

    /// What stands in the margin beside what was placed.
    List<MarginNotes.Wanted> asides() {
        return asides;
    }

    /// Sets what was put in its place; a column of a page, or all of it.
    ComposedPage finish(PagePlan plan, double unitPt, String section, int physical) {
        for (Box b : apart) if (b.kind() == BoxKind.TURNED) page = page.turned();
        double above = 0;
        for (Box b : apart) if (b.kind() != BoxKind.BOTTOM) above += b.heightPt();
        if (above > 0) moveDown(above);
        for (NoteBlock n : waiting)
            asides.add(new MarginNotes.Wanted(n, page.marginTopPt() + bottomPt));
        waiting.clear();
        for (AtEdge e : edges) {
            if (e.number == 0 || e.number == contents - 1) {
                for (FrameItem f : e.box.items()) {
                    items.add(
                            f.moved(
                                    page.marginLeftPt() + e.box.xPt(),
                                    page.marginTopPt() + e.topPt));
                }
            }
        }
        double footPt = page.depthPt() + plan.delta() * unitPt;
        if (fillAt >= 0) {
            shift(fillAt, page.depthPt() - plan.end().depthPt());
        } else if (notes.isEmpty() && lastIsGridLine && lastGap > 0 && page.gridPt() > 0) {
            double rest = footPt - bottomPt;
            if (rest > Cursor.EPS && rest < page.gridPt() - Cursor.EPS && !plan.end().last())
                shift(lastGap, rest);
        }
        for (OpenBox o : open.reversed()) paint(o, page.marginTopPt() + bottomPt, false);
        placeNotes(plan.end().last() ? Math.max(footPt, page.depthPt()) : footPt);
        placeApart(plan.end().last() ? Math.max(footPt, page.depthPt()) : footPt);
        List<PageException> exceptions = new ArrayList<>();
        PageReview.of(flow, plan, section, physical, lines, exceptions);
        for (NoteSlice n : notes)
            PageReview.note(n.note, n.from, n.to, section, physical, exceptions);
        boolean notesAlone = startId == null && !notes.isEmpty();
        if (notesAlone) start(notes.getFirst().first());
        return new ComposedPage(
                page, false, items, strings, startId, startOffset, notesAlone, exceptions);
    }

    /// Room for what stands at the head of the page.
    private void moveDown(double dy) {
        items.replaceAll(i -> i.moved(0, dy));
        edges.replaceAll(e -> new AtEdge(e.box, e.topPt + dy, e.number));
        asides.replaceAll(a -> new MarginNotes.Wanted(a.note(), a.baselinePt() + dy));
        for (OpenBox o : open) o.topPt += dy;
        bottomPt += dy;
    }

    @Override
    public void apart(Box box) {
        apart.add(box);
    }

    private void placeApart(double footPt) {
        double top = page.marginTopPt();
        double notesPt = 0;
        for (NoteSlice s : notes) notesPt += height(s);
        if (notesPt > 0) notesPt += page.footnoteGapPt();
        double below = 0;
        for (Box b : apart) if (b.kind() == BoxKind.BOTTOM) below += b.heightPt();
        double bottom = page.marginTopPt() + footPt - notesPt - below;
        for (Box b : apart) {
            boolean atFoot = b.kind() == BoxKind.BOTTOM;
            Stack.place(b, page.marginLeftPt(), atFoot ? bottom : top, items);
            if (atFoot) bottom += b.heightPt();
            else top += b.heightPt();
        }
    }

    private void beside(Beside b, double topPt) {
        double x = page.marginLeftPt();
        if (!Para.atLeft(b.side(), recto)) x += b.measurePt() - b.box().xPt();
        Box box = b.box();
        for (FrameItem f : box.items()) items.add(f.moved(x, page.marginTopPt() + topPt));
    }

    void recto(boolean value) {
        recto = value;
    }

    private void shift(int from, double dy) {
        for (int i = from; i < items.size(); i++) items.set(i, items.get(i).moved(0, dy));
        bottomPt += dy;
    }

    @Override
    public void item(int index, double topPt) {
        switch (flow.items[index]) {
            case Content c -> content(c, topPt);
            case Open o -> {
                OpenBox box = new OpenBox(o.decoration());
                box.topPt = page.marginTopPt() + topPt;
                box.at = items.size();
                open.add(box);
            }
            case Close _ -> {
                if (!open.isEmpty()) paint(open.removeLast(), page.marginTopPt() + topPt, true);
            }
            case Anchor a ->
                    items.add(
                            new AnchorItem(
                                    a.id(),
                                    page.marginLeftPt() + a.xPt(),
                                    page.marginTopPt() + topPt));
            case Strings s -> strings.set(s.values(), contents == 0);
            case Beside b -> beside(b, topPt);
            case Aside a -> waiting.add(flow.aside(a));
            case Fill _ -> fillAt = items.size();
            case Space _, Kern _, Snap _, ColumnBreak _, Hung _ -> {}
        }
    }

    private void content(Content c, double topPt) {
        if (contents > 0 && topPt > bottomPt + Cursor.EPS) lastGap = items.size();
        if (c instanceof Box b && b.kind() == BoxKind.AT_EDGE) {
            edges.add(new AtEdge(b, topPt, contents));
        } else {
            double dx = c instanceof Line l ? l.para().shiftPt(l.index(), recto) : 0;
            Stack.place(c, page.marginLeftPt() + dx, page.marginTopPt() + topPt, items);
        }
        contents++;
        double baseline = page.marginTopPt() + topPt;
        if (c instanceof Line l) {
            lines.add(l);
            baseline += l.para().ascentPt(l.index());
            margin.line(l, page, recto, baseline, items);
        } else if (c instanceof Box b) {
            margin.box(b, page, recto, baseline, items);
        }
        for (NoteBlock n : waiting) asides.add(new MarginNotes.Wanted(n, baseline));
        waiting.clear();
        if (!c.noteIds().isEmpty()) {
            for (NoteBlock n : flow.asides(c))
                if (margin.isFirst(n)) asides.add(new MarginNotes.Wanted(n, baseline));
        }
        bottomPt = topPt + c.heightPt();
        lastIsGridLine = c instanceof Line && Math.abs(c.heightPt() - page.gridPt()) < Cursor.EPS;
        if (startId == null) start(c);
    }

    private void start(Content c) {
        switch (c) {
            case Line l -> {
                startId = l.para().elementId();
                startOffset = l.para().offset() + l.para().line(l.index()).startOffset();
            }
            case Box b -> startId = b.startId();
        }
    }

    @Override
    public void extra(Content content, double topPt) {
        Stack.place(content, page.marginLeftPt(), page.marginTopPt() + topPt, items);
        bottomPt = topPt + content.heightPt();
        lastIsGridLine = false;
    }

    @Override
    public void note(NoteBlock note, int from, int to) {
        notes.add(new NoteSlice(note, from, to));
    }

    private void paint(OpenBox o, double bottom, boolean last) {
        List<FrameItem> rects = new ArrayList<>();
        o.decoration.paint(o.topPt, bottom, o.first, last, rects);
        for (int i = 0; i < rects.size(); i++) {
            rects.set(i, rects.get(i).moved(page.marginLeftPt(), 0));
        }
        items.addAll(Math.min(o.at, items.size()), rects);
        if (fillAt > o.at) fillAt += rects.size();
        if (lastGap > o.at) lastGap += rects.size();
    }

    private void placeNotes(double footPt) {
        if (notes.isEmpty()) return;
        double height = 0;
        for (NoteSlice s : notes) height += height(s);
        double y = page.marginTopPt() + footPt - height + baselineShift();
        if (Decoration.visible(page.footnoteRule())) {
            double width = Math.min(page.footnoteRuleLengthPt(), page.measurePt());
            Strokes.horizontal(
                    page.footnoteRule(),
                    page.marginLeftPt(),
                    y - page.footnoteGapPt() / 2,
                    width,
                    items);
        }
        for (NoteSlice s : notes) {
            double dropped = s.note.heightPt(s.from, s.to, false) - height(s);
            placeSlice(s, y - dropped);
            y += height(s);
        }
    }

    private double height(NoteSlice s) {
        return s.note.heightPt(s.from, s.to, s == notes.getFirst());
    }

    /// The last line of the notes has the baseline that a line of text would have there.
    private double baselineShift() {
        NoteSlice last = notes.getLast();
        if (page.gridPt() <= 0 || last.to == 0) return 0;
        if (!(last.note.flow.items[last.note.at[last.to - 1]] instanceof Line l)) return 0;
        double descent = l.heightPt() - l.para().ascentPt(l.index());
        for (FlowItem i : flow.items) {
            if (i instanceof Line t
                    && Math.abs(t.para().lineHeightPt() - page.gridPt()) < Cursor.EPS) {
                return descent - (t.para().lineHeightPt() - t.para().strutAscentPt());
            }
        }
        return 0;
    }

    private void placeSlice(NoteSlice s, double yPt) {
        NoteBlock n = s.note;
        if (s.from == 0) {
            for (FlowItem i : n.flow.items) {
                if (i instanceof Anchor a)
                    items.add(new AnchorItem(a.id(), page.marginLeftPt() + a.xPt(), yPt));
            }
        }
        for (int k = s.from; k < s.to; k++) {
            Content c = (Content) n.flow.items[n.at[k]];
            double top = yPt + n.bottomPt[k] - c.heightPt() - n.topPt[s.from];
            if (k == n.size() - 1) top = yPt + n.lastTopPt - n.topPt[s.from];
            Stack.place(c, page.marginLeftPt(), top, items);
        }
    }
}
