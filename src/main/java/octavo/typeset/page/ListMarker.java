package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.ParagraphInput;
import octavo.typeset.line.SetLine;
import octavo.typeset.line.SetParagraph;
import org.jspecify.annotations.Nullable;

/// A list item's number or bullet, which waits for the item's first line.
final class ListMarker {
    private @Nullable Waiting waiting;

    /// @param itemXPt the edge of the item at which lines begin
    private record Waiting(List<FrameItem> items, double widthPt, double itemXPt, boolean rtl) {}

    void prepare(StyledElement li, int number, Inset in, SectionContext context) {
        StyledElement m = Lists.marker(li, number);
        if (m == null) return;
        SetParagraph set =
                context.setter().set(new ParagraphInput(m, m.children(), 10_000, List.of(), 0));
        if (set.lines().isEmpty()) return;
        SetLine line = set.lines().getFirst();
        StyledElement own = Styles.pseudo(li, "marker");
        List<FrameItem> items = line.items();
        if (own == null) items = Retag.all(items, Lists.labelTag(context.tagOf().applyAsInt(li)));
        boolean rtl = li.style().text().rightToLeft();
        if (!rtl) {
            waiting = new Waiting(items, Lists.width(line), in.xPt(), false);
            return;
        }
        double left = Lists.left(line);
        List<FrameItem> moved = items.stream().map(i -> i.moved(-left, 0)).toList();
        waiting = new Waiting(moved, Lists.width(line) - left, in.xPt() + in.widthPt(), true);
    }

    void drop() {
        waiting = null;
    }

    /// The waiting marker, for a paragraph at an x; empty where there is none.
    List<FrameItem> take(double paragraphXPt, double sizePt) {
        Waiting m = waiting;
        if (m == null) return List.of();
        waiting = null;
        double gap = sizePt * Lists.GAP_EM;
        double dx = m.itemXPt - paragraphXPt + (m.rtl ? gap : -m.widthPt - gap);
        List<FrameItem> out = new ArrayList<>();
        for (FrameItem i : m.items) out.add(i.moved(dx, 0));
        return out;
    }
}
