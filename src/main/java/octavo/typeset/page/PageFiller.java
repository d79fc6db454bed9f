package octavo.typeset.page;

import java.util.List;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.Content;

/// Fills one page from a state: finds all places where it can end, or, with a sink, puts its items in their places.
/// Both ways run the same code, [PageFilling], so what was costed is what is made.
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

    PageFiller(Flow flow, Frame frame) {
        this.flow = flow;
        this.frame = frame;
    }

    List<PageEnd> ends(PageState start) {
        return ends(start, whole());
    }

    private Stretch whole() {
        return new Stretch(flow.size(), false, false, false);
    }

    /// Those with the best setting of every paragraph come first.
    List<PageEnd> ends(PageState start, Stretch stretch) {
        List<PageEnd> out = filling(start, stretch, List.of()).ends();
        int far = start.item();
        for (PageEnd e : out) far = Math.max(far, e.next().item());
        for (List<Integer> some : Picks.on(flow, start.item(), Math.min(far, stretch.to))) {
            PageFilling other = filling(start, stretch, some);
            for (PageEnd e : other.ends()) if (worthwhile(e, other.picksCost())) out.add(e);
        }
        return out;
    }

    /// Another setting is for pages without a fault.
    private boolean worthwhile(PageEnd e, int picksCost) {
        if (e.cost() - picksCost >= Costs.ORPHAN) return false;
        return e.last() || Math.abs(e.depthPt() - frame.depthPt) < 2 * frame.unitPt;
    }

    /// @param stop the item with which the next page begins
    void compose(PageState start, PageEnd end, int stop, Sink sink) {
        compose(start, end, whole(), stop, sink);
    }

    void compose(PageState start, PageEnd end, Stretch stretch, int stop, Sink sink) {
        filling(start, stretch, end.picks()).compose(stop, sink);
    }

    private PageFilling filling(PageState start, Stretch stretch, List<Integer> picks) {
        return new PageFilling(flow, frame, start, stretch, picks);
    }
}
