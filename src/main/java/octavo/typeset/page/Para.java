package octavo.typeset.page;

import java.util.List;
import octavo.frame.FrameItem;
import octavo.style.BoxStyle.FloatMode;
import octavo.typeset.line.ParagraphInput;
import octavo.typeset.line.SetLine;
import octavo.typeset.line.SetParagraph;
import org.jspecify.annotations.Nullable;

/// A set paragraph at its place in the column.
///
/// @param input from which it was set
/// @param breaks least lines before and after a page break
/// @param xPt left edge of its measure in the column
/// @param lineHeightPt distance of its baselines
/// @param strutAscentPt from a line's top to its baseline where nothing tall stands on it
/// @param gridPt of the column; a line made taller by an image stays a whole number of grid lines
/// @param marker list marker beside the first line, x from the left edge of the measure
/// @param offset characters of the element that stand before this part of it
/// @param elementId where a page that begins with one of its lines begins, or null
record Para(
        SetParagraph set,
        ParagraphInput input,
        Breaks breaks,
        double xPt,
        double measurePt,
        double lineHeightPt,
        double strutAscentPt,
        double gridPt,
        List<FrameItem> marker,
        @Nullable String elementId,
        int offset,
        @Nullable Beside beside) {

    /// Lines beside a box; they are set for one at the right.
    record Beside(FloatMode side, double widthPt, int from, int to) {}

    /// How far a line is moved for a box at its left, on a page of that side.
    double shiftPt(int line, boolean recto) {
        Beside b = beside;
        return b != null && line >= b.from && line < b.to && atLeft(b.side, recto) ? b.widthPt : 0;
    }

    static boolean atLeft(FloatMode side, boolean recto) {
        return switch (side) {
            case LEFT -> true;
            case INSIDE -> recto;
            case OUTSIDE -> !recto;
            default -> false;
        };
    }

    /// A line this much taller than the others holds an image or the like; below it, a tall mark only.
    private static final double TALL = 1.35;

    /// `orphans` and `widows`.
    record Breaks(int orphans, int widows) {
        /// Cost of a break before a line of a paragraph of so many.
        int cost(int line, int lines) {
            int cost = 0;
            if (line > 0 && line < orphans) cost += Costs.ORPHAN;
            if (line > 0 && lines - line < widows) cost += Costs.WIDOW;
            return cost;
        }
    }

    Para with(SetParagraph other) {
        return new Para(
                other,
                input,
                breaks,
                xPt,
                measurePt,
                lineHeightPt,
                strutAscent(other),
                gridPt,
                marker,
                elementId,
                offset,
                beside);
    }

    static double strutAscent(SetParagraph set) {
        double least = Double.MAX_VALUE;
        for (SetLine l : set.lines()) least = Math.min(least, l.ascentPt());
        return least;
    }

    int size() {
        return set.lines().size();
    }

    SetLine line(int i) {
        return set.lines().get(i);
    }

    double heightPt(int i) {
        SetLine l = line(i);
        double natural = l.ascentPt() + l.descentPt();
        if (natural <= lineHeightPt * TALL) return lineHeightPt;
        boolean onGrid = gridPt > 0 && Math.abs(lineHeightPt - gridPt) < Cursor.EPS;
        return onGrid ? Math.ceil((natural - Cursor.EPS) / gridPt) * gridPt : natural;
    }

    /// From the line's top to its baseline.
    double ascentPt(int i) {
        double height = heightPt(i);
        return height == lineHeightPt ? strutAscentPt : height - line(i).descentPt();
    }
}
