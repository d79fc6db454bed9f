package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.page.FlowItem.Anchor;
import octavo.typeset.page.FlowItem.Aside;
import octavo.typeset.page.FlowItem.Beside;
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

/// A note set as a column of its own. Between any two of its lines it can be divided.
final class NoteBlock {
    final Flow flow;

    /// Index in the flow, top and bottom of each content item.
    final int[] at;

    final double[] topPt;
    final double[] bottomPt;

    /// Of its height, the margin above its first line: between notes, not above the first on a page.
    final double marginPt;

    /// Top of the last content, beneath which there may be padding.
    final double lastTopPt;

    /// In the margin beside its mark.
    final boolean inMargin;

    /// `margin-left` and `margin-right` of a note in the margin.
    private double leftPt;

    private double rightPt;

    NoteBlock margins(double left, double right) {
        leftPt = left;
        rightPt = right;
        return this;
    }

    double leftPt() {
        return leftPt;
    }

    double rightPt() {
        return rightPt;
    }

    NoteBlock(Flow flow) {
        this(flow, false);
    }

    NoteBlock(Flow flow, boolean inMargin) {
        this.inMargin = inMargin;
        this.flow = flow;
        List<double[]> list = new ArrayList<>();
        Cursor c = new Cursor(0, true);
        double margin = 0;
        for (int i = 0; i < flow.size(); i++) {
            switch (flow.items[i]) {
                case Content x -> {
                    double top = c.topPt();
                    if (list.isEmpty()) margin = top - c.yPt();
                    c.place(x.heightPt());
                    list.add(new double[] {i, top, c.yPt()});
                }
                case Space s -> c.space(s);
                case Kern k -> c.kern(k.pt());
                case Snap _,
                        ColumnBreak _,
                        Fill _,
                        Open _,
                        Close _,
                        Anchor _,
                        Strings _,
                        Beside _,
                        Aside _,
                        Hung _ -> {}
            }
        }
        marginPt = Math.max(0, margin);
        int n = list.size();
        at = new int[n];
        topPt = new double[n];
        bottomPt = new double[n];
        for (int i = 0; i < n; i++) {
            at[i] = (int) list.get(i)[0];
            topPt[i] = i == 0 ? 0 : list.get(i)[1];
            bottomPt[i] = list.get(i)[2];
        }
        lastTopPt = n == 0 ? 0 : list.getLast()[1];
        if (n > 0) bottomPt[n - 1] = c.yPt();
    }

    double heightPt() {
        return heightPt(0, size(), inMargin);
    }

    int size() {
        return at.length;
    }

    /// Height of the lines from `from` (inclusive) to `to` (exclusive).
    ///
    /// @param first no note stands above it on the page
    double heightPt(int from, int to, boolean first) {
        if (to <= from) return 0;
        return bottomPt[to - 1] - topPt[from] - (first && from == 0 ? marginPt : 0);
    }
}
