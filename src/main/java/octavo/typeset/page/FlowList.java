package octavo.typeset.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.typeset.page.FlowItem.Anchor;
import octavo.typeset.page.FlowItem.Aside;
import octavo.typeset.page.FlowItem.Beside;
import octavo.typeset.page.FlowItem.Box;
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

/// Takes the items of a flow as its blocks are walked: collapses margins (CSS 2.1, 8.3.1) and adds up what a break
/// before the next content would cost.
final class FlowList {
    private List<FlowItem> items = new ArrayList<>();
    private List<Run> runs = new ArrayList<>();
    private @Nullable Columns columns;
    private int runStart;
    private int[] cost = new int[64];
    private boolean[] hyphen = new boolean[64];

    private double marginPositive;
    private double marginNegative;
    private double barePositive;
    private double bareNegative;
    private boolean ofFigure;
    private double topMargin;
    private boolean offGrid;
    private boolean fill;
    private boolean snap;
    private final List<FlowItem> marks = new ArrayList<>();
    private int gapCost;

    private int keepDepth;
    private boolean keepStarted;
    private int linesAfterHeading = Integer.MAX_VALUE;

    void margin(double pt) {
        if (pt >= 0) marginPositive = Math.max(marginPositive, pt);
        else marginNegative = Math.min(marginNegative, pt);
        if (ofFigure) return;
        if (pt >= 0) barePositive = Math.max(barePositive, pt);
        else bareNegative = Math.min(bareNegative, pt);
    }

    /// The margin above a block that begins.
    void marginTop(double pt) {
        margin(pt);
        topMargin = Math.max(topMargin, pt);
    }

    /// Margins from here on are those of a figure that may move to another page, or no longer.
    void ofFigure(boolean value) {
        ofFigure = value;
    }

    /// A block ends that has left the grid; what follows returns to it.
    void leavesGrid() {
        offGrid = true;
    }

    /// `margin-top: auto`: the rest of the page.
    void fill() {
        fill = true;
    }

    private static final double NARROW = 0.8;

    private @Nullable Content last;

    void mark(FlowItem anchorOrStrings) {
        marks.add(anchorOrStrings);
    }

    void strings(Map<String, String> values) {
        if (!values.isEmpty()) marks.add(new Strings(new LinkedHashMap<>(values)));
    }

    void anchor(String id, double xPt) {
        marks.add(new Anchor(id, xPt));
    }

    /// A break before the next content costs that much more.
    void penalty(int value) {
        gapCost += value;
    }

    /// The next lines are the first after a heading.
    void headingEnds() {
        linesAfterHeading = 0;
    }

    void keepBegins() {
        if (keepDepth++ == 0) keepStarted = false;
    }

    void keepEnds() {
        keepDepth--;
    }

    /// What follows stands on the grid.
    void snapNext() {
        snap = true;
    }

    /// Margins end here: a line, or the border or padding of a box, follows.
    void flush() {
        double margin = marginPositive + marginNegative;
        double bare = barePositive + bareNegative;
        if (offGrid) items.add(new Space(margin, Math.max(0, margin - topMargin), bare));
        else if (margin != 0) items.add(new Space(margin, -1, bare));
        dropMargin();
        if (fill) items.add(new Fill());
        fill = false;
        if (snap) items.add(Snap.INSTANCE);
        snap = false;
        items.addAll(marks);
        marks.clear();
    }

    double pendingMarginPt() {
        return marginPositive + marginNegative;
    }

    void dropMargin() {
        topMargin = 0;
        offGrid = false;
        marginPositive = 0;
        marginNegative = 0;
        barePositive = 0;
        bareNegative = 0;
    }

    void content(Content c, int ownCost, boolean afterHyphen) {
        flush();
        int total = gapCost + ownCost;
        gapCost = 0;
        if (keepDepth > 0) {
            if (keepStarted) total += Costs.AVOID;
            keepStarted = true;
        }
        if (c instanceof Line l && l.index() == 0 && endsDisplay(l)) total += Costs.DISPLAY_AT_FOOT;
        if (c instanceof Line l && l.index() == 0 && afterLoneLine(l)) total += Costs.LONE_LINE;
        last = c;
        if (linesAfterHeading >= 1 && linesAfterHeading < Costs.LINES_AFTER_HEADING)
            total += Costs.HEADING;
        if (linesAfterHeading < Integer.MAX_VALUE) linesAfterHeading++;
        int at = items.size();
        if (at >= cost.length) {
            cost = Arrays.copyOf(cost, at * 2);
            hyphen = Arrays.copyOf(hyphen, at * 2);
        }
        cost[at] = total;
        hyphen[at] = afterHyphen;
        items.add(c);
    }

    /// Verse or the like ends and text of full measure follows.
    private boolean endsDisplay(Line next) {
        return last instanceof Line before
                && before.para().measurePt() < NARROW * next.para().measurePt();
    }

    /// An indented line that fills its measure is all of its paragraph, and what follows begins flush: at a page's foot
    /// it would be taken for the first line of what stands on the next page.
    private boolean afterLoneLine(Line next) {
        if (!(last instanceof Line before) || before.para().size() > 1) return false;
        Para para = before.para();
        double indent = indentPt(para);
        return indent > 0
                && indentPt(next.para()) <= 0
                && para.line(0).widthPt() + indent > para.measurePt() - indent;
    }

    private static double indentPt(Para p) {
        return p.input().block().style().text().indent().resolvePt(p.measurePt());
    }

    /// What was added since `from` keeps together at its ends as the lines of one paragraph do.
    void keepAsParagraph(int from, int orphans, int widows) {
        List<Integer> contents = new ArrayList<>();
        for (int i = from; i < items.size(); i++)
            if (items.get(i) instanceof Content) contents.add(i);
        int n = contents.size();
        for (int i = 1; i < n; i++) {
            if (i < orphans) cost[contents.get(i)] += Costs.ORPHAN;
            if (n - i < widows) cost[contents.get(i)] += Costs.WIDOW;
        }
    }

    /// A list or a quotation that was added since `from`: the first line of it doesn't stand alone, nor does the last.
    ///
    /// @param alone what a break costs that leaves one line
    void keepEnds(int from, int alone) {
        int first = -1;
        int second = -1;
        int last = -1;
        for (int i = from; i < items.size(); i++) {
            if (!(items.get(i) instanceof Content)) continue;
            if (first < 0) first = i;
            else if (second < 0) second = i;
            last = i;
        }
        if (second < 0) return;
        cost[second] = Math.max(cost[second], alone);
        cost[last] = Math.max(cost[last], alone);
        if (alone == Costs.LONE_ITEM && items.get(last) instanceof Line l && l.index() == 1) {
            int begin = last - 1;
            while (begin > first && !(items.get(begin) instanceof Content)) begin--;
            cost[begin] = Math.max(cost[begin], Costs.SHORT_ITEM);
        }
    }

    /// Whether the last thing that was added is a paragraph that ends in a colon.
    boolean endsInColon() {
        if (!(last instanceof Line l) || l.index() != l.para().size() - 1) return false;
        return PageReview.text(l.para().line(l.index())).endsWith(":");
    }

    /// A box that leaves its place in the text: margins collapse through it.
    void floated(Content box) {
        int at = items.size();
        if (at >= cost.length) {
            cost = Arrays.copyOf(cost, at * 2);
            hyphen = Arrays.copyOf(hyphen, at * 2);
        }
        items.add(box);
    }

    /// Index that the next content will have at least.
    int startOfNext() {
        return items.size();
    }

    void plain(FlowItem item) {
        flush();
        items.add(item);
    }

    int size() {
        return items.size();
    }

    boolean isEmpty() {
        return items.stream().noneMatch(i -> i instanceof Content || i instanceof FlowItem.Hung);
    }

    /// Height of what was added since `from`, without the space that begins it.
    double heightSince(int from) {
        double sum = 0;
        boolean begun = false;
        for (FlowItem item : items.subList(from, items.size())) {
            switch (item) {
                case Box b when b.kind().apart() -> {}
                case Content c -> {
                    sum += c.heightPt();
                    begun = true;
                }
                case Kern k -> {
                    sum += k.pt();
                    begun = true;
                }
                case Space s -> {
                    if (begun) sum += s.pt();
                }
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
        return sum;
    }

    /// Makes the first space since `from` wider.
    void addSpaceAt(int from, double pt) {
        for (int i = from; i < items.size(); i++) {
            if (items.get(i) instanceof Space s) {
                items.set(i, new Space(s.pt() + pt, s.snapPt(), s.barePt()));
                return;
            }
            if (items.get(i) instanceof Content) return;
        }
    }

    /// What follows stands in those columns, or across.
    void columns(@Nullable Columns next) {
        if (next != null) flush();
        else if (columns != null) items.addAll(takeMarks());
        if (next == null && columns != null && empty(runStart)) {
            // Nothing but marks of notes: they belong to what stands across.
            if (!runs.isEmpty() && runs.getLast().columns() == null)
                runStart = runs.removeLast().from();
        } else {
            if (items.size() > runStart) runs.add(new Run(runStart, items.size(), columns));
            runStart = items.size();
        }
        columns = next;
    }

    private boolean empty(int from) {
        return items.subList(from, items.size()).stream().noneMatch(Content.class::isInstance);
    }

    private List<FlowItem> takeMarks() {
        List<FlowItem> out = List.copyOf(marks);
        marks.clear();
        return out;
    }

    /// The items so far as a flow; the list begins anew.
    Flow take(Notes notes) {
        items.addAll(marks);
        marks.clear();
        int n = items.size();
        if (columns != null || !runs.isEmpty()) {
            if (n > runStart) runs.add(new Run(runStart, n, columns));
        }
        Flow flow = new Flow(items, Arrays.copyOf(cost, n), Arrays.copyOf(hyphen, n), notes, runs);
        runs = new ArrayList<>();
        runStart = 0;
        items = new ArrayList<>();
        cost = new int[64];
        hyphen = new boolean[64];
        dropMargin();
        fill = false;
        snap = false;
        gapCost = 0;
        keepStarted = false;
        last = null;
        return flow;
    }
}
