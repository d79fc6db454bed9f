package octavo.typeset.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.style.PageStyle;
import octavo.typeset.page.FlowItem.Anchor;
import octavo.typeset.page.FlowItem.Content;
import octavo.typeset.page.FlowItem.Line;
import octavo.typeset.page.PageException.Kind;

/// Notes in the wider margin, each beside its mark (`float: -octavo-margin`). Where they would overlap they are moved
/// up and down so that the squares of the distances are least: an isotonic regression by pooling adjacent violators.
///
/// A note's `margin-left` is its distance from the text, its `margin-right` that from the sheet's edge; on pages whose
/// wider margin is the left one both change sides.
final class MarginNotes {
    /// Between two notes.
    private static final double GAP_PT = 4;

    /// A note this far from its mark is reported.
    private static final double FAR_PT = 48;

    /// A note higher than this part of the page stands at its foot, where it can be divided.
    private static final double MOST_OF_PAGE = 0.6;

    private MarginNotes() {}

    /// @param baselinePt of the mark's line, from the top of the sheet
    record Wanted(NoteBlock note, double baselinePt) {}

    static double spacePt(NoteBlock note) {
        return note.heightPt() + GAP_PT;
    }

    static double roomPt(PageStyle page) {
        return Math.max(page.marginLeftPt(), page.marginRightPt());
    }

    static boolean fits(NoteBlock note, PageStyle page) {
        return note.heightPt() <= page.depthPt() * MOST_OF_PAGE;
    }

    static void place(
            List<Wanted> wanted,
            PageStyle page,
            String section,
            int physical,
            List<FrameItem> items,
            List<PageException> exceptions) {
        if (wanted.isEmpty()) return;
        List<Wanted> notes = new ArrayList<>(wanted);
        notes.sort(Comparator.comparingDouble(Wanted::baselinePt));
        double[] tops = tops(notes, page);
        for (int i = 0; i < tops.length; i++) {
            Wanted w = notes.get(i);
            double moved = tops[i] - wantedTop(w);
            if (Math.abs(moved) > FAR_PT)
                exceptions.add(
                        new PageException(Kind.NOTE_MOVED, section, physical, text(w.note), moved));
            put(w.note, page, tops[i], items);
        }
    }

    private static double wantedTop(Wanted w) {
        double ascent = 0;
        if (w.note.size() > 0 && w.note.flow.items[w.note.at[0]] instanceof Line l)
            ascent = l.para().ascentPt(l.index());
        return w.baselinePt - ascent;
    }

    private static double[] tops(List<Wanted> notes, PageStyle page) {
        int n = notes.size();
        double[] above = new double[n + 1];
        for (int i = 0; i < n; i++) above[i + 1] = above[i] + spacePt(notes.get(i).note);
        double[] mean = new double[n];
        int[] count = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            mean[blocks] = wantedTop(notes.get(i)) - above[i];
            count[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                int a = blocks - 2;
                int b = blocks - 1;
                mean[a] = (mean[a] * count[a] + mean[b] * count[b]) / (count[a] + count[b]);
                count[a] += count[b];
                blocks--;
            }
        }
        double least = page.marginTopPt();
        double most = page.marginTopPt() + page.depthPt() - (above[n] - GAP_PT);
        double[] out = new double[n];
        int i = 0;
        for (int b = 0; b < blocks; b++) {
            double at = Math.max(least, Math.min(mean[b], most));
            for (int k = 0; k < count[b]; k++, i++) out[i] = at + above[i];
        }
        return out;
    }

    private static void put(NoteBlock note, PageStyle page, double topPt, List<FrameItem> items) {
        boolean right = page.marginRightPt() >= page.marginLeftPt();
        double left =
                right
                        ? page.widthPt() - page.marginRightPt()
                        : page.marginLeftPt() - roomPt(page) + note.rightPt() - note.leftPt();
        for (FlowItem i : note.flow.items)
            if (i instanceof Anchor a) items.add(new AnchorItem(a.id(), left + a.xPt(), topPt));
        List<FrameItem> own = Stack.bare(note.flow).items;
        for (FrameItem i : own) {
            if (!(i instanceof AnchorItem)) items.add(i.moved(left, topPt));
        }
    }

    private static String text(NoteBlock n) {
        for (FlowItem i : n.flow.items) {
            if (i instanceof Content c && c instanceof Line l)
                return PageReview.text(l.para().line(l.index()));
        }
        return "";
    }
}
