package octavo.typeset.page;

/// The rules by which items follow each other down a column: space at the top of a page is dropped, a snap moves to
/// the next line of the grid. Page breaking and page composition share it, so that they can't disagree.
final class Cursor {
    static final double EPS = 0.01;

    private final double gridPt;
    private final boolean keepSpaceAtTop;
    private double yPt;
    private double spacePt;
    private boolean empty = true;

    /// @param keepSpaceAtTop after a forced break (CSS Fragmentation 3, section 5.2)
    Cursor(double gridPt, boolean keepSpaceAtTop) {
        this.gridPt = gridPt;
        this.keepSpaceAtTop = keepSpaceAtTop;
    }

    /// Bottom of what is placed.
    double yPt() {
        return yPt;
    }

    /// Where the next content would begin.
    double topPt() {
        return yPt + spacePt;
    }

    boolean empty() {
        return empty;
    }

    void space(double pt) {
        if (empty && !keepSpaceAtTop) return;
        spacePt = spacePt == 0 ? pt : Math.max(spacePt, pt);
    }

    /// Space after a block that left the grid: so much that it is reached after the first part of it.
    void space(FlowItem.Space s) {
        if (s.snapPt() < 0 || gridPt <= 0 || empty) {
            space(s.pt());
            return;
        }
        double reached = Math.ceil((yPt + s.snapPt() - EPS) / gridPt) * gridPt;
        space(reached - yPt + s.pt() - s.snapPt());
    }

    /// Space in place of all since the last content.
    void spaceInstead(double pt) {
        spacePt = empty && !keepSpaceAtTop ? 0 : pt;
    }

    void snap() {
        if (gridPt <= 0) return;
        double top = topPt();
        spacePt += Math.ceil((top - EPS) / gridPt) * gridPt - top;
    }

    void place(double heightPt) {
        yPt += spacePt + heightPt;
        spacePt = 0;
        empty = false;
    }

    /// Space that belongs to a box, such as padding: never dropped.
    void kern(double pt) {
        yPt += spacePt + pt;
        spacePt = 0;
    }
}
