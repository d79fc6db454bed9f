package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.page.FlowItem.Content;
import octavo.typeset.page.FlowItem.Kern;
import octavo.typeset.page.FlowItem.Space;

/// A note set as a column of its own. Between any two of its lines it can be divided.
final class NoteBlock {
    final Flow flow;

    /// Index in the flow, top and bottom of each content item.
    final int[] at;

    final double[] topPt;
    final double[] bottomPt;

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
        for (int i = 0; i < flow.size(); i++) {
            switch (flow.items[i]) {
                case Content x -> {
                    double top = c.topPt();
                    c.place(x.heightPt());
                    list.add(new double[] {i, top, c.yPt()});
                }
                case Space s -> c.space(s);
                case Kern k -> c.kern(k.pt());
                default -> {}
            }
        }
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
        return heightPt(0, size());
    }

    int size() {
        return at.length;
    }

    /// Height of the lines from `from` (inclusive) to `to` (exclusive).
    double heightPt(int from, int to) {
        return to <= from ? 0 : bottomPt[to - 1] - topPt[from];
    }
}
