package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
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

/// Places a run of items in a column of unlimited height: table cells, figures, notes.
final class Stack {
    final List<FrameItem> items = new ArrayList<>();
    final List<String> noteIds = new ArrayList<>();

    /// Heights between which nothing may be cut: top, bottom of each content.
    final List<Span> spans = new ArrayList<>();

    record Span(double topPt, double bottomPt) {}

    private final List<OpenBox> open = new ArrayList<>();
    double heightPt;

    /// A decoration that began at a height; its rectangles are put in when it ends, beneath what stands in it.
    private static final class OpenBox {
        final Decoration decoration;
        final double topPt;
        final int at;

        OpenBox(Decoration decoration, double topPt, int at) {
            this.decoration = decoration;
            this.topPt = topPt;
            this.at = at;
        }
    }

    static Stack of(Flow flow) {
        return of(flow, 0, flow.size());
    }

    /// Without the space at its top.
    static Stack bare(Flow flow) {
        return of(flow, 0, flow.size(), new Cursor(0, false));
    }

    static Stack of(Flow flow, int from, int to) {
        return of(flow, from, to, new Cursor(0, true));
    }

    private static Stack of(Flow flow, int from, int to, Cursor c) {
        Stack s = new Stack();
        for (int i = from; i < to; i++) s.add(flow.items[i], c);
        while (!s.open.isEmpty()) s.close(c.yPt(), false);
        s.heightPt = c.topPt();
        return s;
    }

    private void add(FlowItem item, Cursor c) {
        switch (item) {
            case Content x -> {
                place(x, 0, c.topPt(), items);
                noteIds.addAll(x.noteIds());
                spans.add(new Span(c.topPt(), c.topPt() + x.heightPt()));
                c.place(x.heightPt());
            }
            case Space s -> c.space(s);
            case Kern k -> c.kern(k.pt());
            case Open o -> {
                c.kern(0);
                open.add(new OpenBox(o.decoration(), c.yPt(), items.size()));
            }
            case Close _ -> close(c.yPt(), true);
            case Anchor a -> items.add(new AnchorItem(a.id(), a.xPt(), c.topPt()));
            case Snap _, ColumnBreak _, Fill _, Strings _, Beside _, Aside _, Hung _ -> {}
        }
    }

    private void close(double bottomPt, boolean last) {
        if (open.isEmpty()) return;
        OpenBox o = open.removeLast();
        List<FrameItem> rects = new ArrayList<>();
        o.decoration.paint(o.topPt, bottomPt, true, last, rects);
        items.addAll(Math.min(o.at, items.size()), rects);
    }

    /// Puts content of a column with that left edge at a height.
    static void place(Content content, double leftPt, double topPt, List<FrameItem> out) {
        switch (content) {
            case Line l -> {
                Para p = l.para();
                double baseline = topPt + p.ascentPt(l.index());
                double x = leftPt + p.xPt();
                if (l.index() == 0) for (FrameItem m : p.marker()) out.add(m.moved(x, baseline));
                for (FrameItem f : p.line(l.index()).items()) out.add(f.moved(x, baseline));
            }
            case Box b -> {
                for (FrameItem f : b.items()) out.add(f.moved(leftPt + b.xPt(), topPt));
            }
        }
    }

    Box box(double xPt, @Nullable String startId, BoxKind kind) {
        return new Box(
                heightPt, xPt, List.copyOf(items), List.copyOf(noteIds), startId, null, kind);
    }
}
