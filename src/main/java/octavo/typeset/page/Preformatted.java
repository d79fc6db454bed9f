package octavo.typeset.page;

import octavo.frame.FrameItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.SetLine;
import octavo.typeset.line.SetParagraph;

/// Where a program and the like, whose lines are the author's, may be divided: its empty lines don't count, and none
/// begins or ends a page if it can be helped.
final class Preformatted {
    private Preformatted() {}

    static boolean is(StyledElement e) {
        return switch (e.style().text().whiteSpace()) {
            case PRE, PRE_WRAP, BREAK_SPACES -> true;
            default -> false;
        };
    }

    /// What a break before each of its lines costs.
    static int[] costs(SetParagraph set, Para.Breaks breaks) {
        int n = set.lines().size();
        int all = 0;
        for (SetLine l : set.lines()) if (!empty(l)) all++;
        int[] out = new int[n];
        int above = 0;
        for (int i = 0; i < n; i++) {
            SetLine line = set.lines().get(i);
            if (i > 0) {
                if (above < breaks.orphans()) out[i] += Costs.ORPHAN;
                if (all - above < breaks.widows()) out[i] += Costs.WIDOW;
                if (empty(line)) out[i] += Costs.EMPTY_AT_TOP;
                if (empty(set.lines().get(i - 1))) out[i] += Costs.EMPTY_AT_FOOT;
            }
            if (!empty(line)) above++;
        }
        return out;
    }

    private static boolean empty(SetLine line) {
        for (FrameItem i : line.items())
            if (!(i instanceof GlyphRun g) || !g.text().isBlank()) return false;
        return true;
    }
}
