package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.FrameItem.LinkItem;
import octavo.frame.FrameItem.RectItem;

/// A table's row cut between the lines of its cells.
final class RowSlices {
    private RowSlices() {}

    /// Heights at which no cell has a line, the row's end last.
    static List<Double> cuts(List<Stack> cells, double textTopPt, double heightPt) {
        TreeSet<Double> candidates = new TreeSet<>();
        for (Stack s : cells) for (Stack.Span p : s.spans) candidates.add(p.bottomPt());
        List<Double> out = new ArrayList<>();
        double last = 0;
        for (double y : candidates) {
            boolean free = y > last + 1;
            for (Stack s : cells) {
                for (Stack.Span p : s.spans) {
                    free &= y <= p.topPt() + Cursor.EPS || y >= p.bottomPt() - Cursor.EPS;
                }
            }
            if (free && textTopPt + y < heightPt - 1) {
                out.add(textTopPt + y);
                last = y;
            }
        }
        if (!out.isEmpty() && heightPt - out.getLast() < 6) out.removeLast();
        out.add(heightPt);
        return out;
    }

    /// What stands between two heights, moved up by the first. Rectangles are cut.
    static List<FrameItem> between(List<FrameItem> items, double from, double to) {
        List<FrameItem> out = new ArrayList<>();
        for (FrameItem i : items) {
            switch (i) {
                case RectItem r -> {
                    double top = Math.max(r.yPt(), from);
                    double bottom = Math.min(r.yPt() + r.heightPt(), to);
                    if (bottom > top) {
                        out.add(
                                new RectItem(
                                        r.xPt(),
                                        top - from,
                                        r.widthPt(),
                                        bottom - top,
                                        r.color(),
                                        r.tag()));
                    }
                }
                case GlyphRun g -> add(i, g.baselinePt(), from, to, out);
                case ImageItem m -> add(i, m.yPt() + m.heightPt() / 2, from, to, out);
                case LinkItem l -> add(i, l.yPt() + l.heightPt() / 2, from, to, out);
                case AnchorItem a -> add(i, a.yPt(), from, to, out);
            }
        }
        return out;
    }

    private static void add(FrameItem i, double yPt, double from, double to, List<FrameItem> out) {
        if (yPt >= from && yPt < to) out.add(i.moved(0, -from));
    }
}
