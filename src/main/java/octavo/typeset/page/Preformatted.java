package octavo.typeset.page;

import octavo.frame.FrameItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.SetLine;
import octavo.typeset.page.FlowItem.Line;
import octavo.typeset.page.FlowItem.Space;

/// A program and the like, whose lines are the author's. Its empty lines are space between the others: they don't count
/// where it is divided, and a page neither begins nor ends with one.
final class Preformatted {
    private Preformatted() {}

    static boolean is(StyledElement e) {
        return switch (e.style().text().whiteSpace()) {
            case PRE, PRE_WRAP, BREAK_SPACES -> true;
            default -> false;
        };
    }

    /// Adds the lines of a paragraph.
    static void add(Para para, FlowList list) {
        int n = para.size();
        int all = 0;
        for (int i = 0; i < n; i++) if (!empty(para.line(i))) all++;
        int above = 0;
        int blank = 0;
        for (int i = 0; i < n; i++) {
            if (empty(para.line(i)) && i > 0) {
                blank++;
                continue;
            }
            int cost = 0;
            if (above > 0 && above < para.breaks().orphans()) cost += Costs.ORPHAN;
            if (above > 0 && all - above < para.breaks().widows()) cost += Costs.WIDOW;
            if (above > 0 && blank == 0) cost += Costs.PROGRAM;
            if (blank > 0) {
                double height = blank * para.lineHeightPt();
                list.plain(new Space(height, -1, height));
            }
            blank = 0;
            list.content(new Line(para, i), cost, false);
            above++;
        }
        if (blank > 0) list.margin(blank * para.lineHeightPt());
    }

    private static boolean empty(SetLine line) {
        for (FrameItem i : line.items())
            if (!(i instanceof GlyphRun g) || !g.text().isBlank()) return false;
        return true;
    }
}
