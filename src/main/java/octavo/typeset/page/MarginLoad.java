package octavo.typeset.page;

import java.util.ArrayDeque;
import java.util.Deque;

/// How full the margin gets as the text goes on: the notes beside the last page's worth of it. Whatever page the text
/// is on, the margin holds them as long as their sum is no more than its height.
final class MarginLoad {
    private record Standing(double textPt, double spacePt) {}

    private final double heightPt;
    private final Deque<Standing> notes = new ArrayDeque<>();
    private double textPt;
    private double sumPt;

    /// @param heightPt of the margin, which is that of the text beside it
    MarginLoad(double heightPt) {
        this.heightPt = heightPt;
    }

    void text(double heightPt) {
        textPt += heightPt;
        while (!notes.isEmpty() && notes.getFirst().textPt < textPt - this.heightPt)
            sumPt -= notes.removeFirst().spacePt;
    }

    /// @param spacePt of a note called here
    boolean holds(double spacePt) {
        return sumPt + spacePt <= heightPt;
    }

    void add(double spacePt) {
        notes.addLast(new Standing(textPt, spacePt));
        sumPt += spacePt;
    }
}
