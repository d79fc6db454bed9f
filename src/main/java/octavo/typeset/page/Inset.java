package octavo.typeset.page;

import java.util.function.ToDoubleFunction;
import octavo.style.Border;
import octavo.style.BoxStyle;
import octavo.style.BoxStyle.Display;
import octavo.style.StyledNode.StyledElement;

/// Where a block's box and its content stand between the edges of the column (CSS 2.1, 10.3.3).
///
/// @param boxXPt left edge of the border box
/// @param xPt left edge of the content
record Inset(double boxXPt, double boxWidthPt, double xPt, double widthPt) {
    static Inset of(
            StyledElement e,
            double xPt,
            double containerPt,
            ToDoubleFunction<StyledElement> natural) {
        BoxStyle s = e.style().box();
        double left = s.margin().left().resolvePt(containerPt);
        double right = s.margin().right().resolvePt(containerPt);
        double padLeft = s.padding().left().resolvePt(containerPt) + width(s.borderLeft());
        double padRight = s.padding().right().resolvePt(containerPt) + width(s.borderRight());
        double room = containerPt - left - right - padLeft - padRight;
        double content = room;
        if (!s.width().auto()) content = s.width().resolvePt(containerPt);
        else if (shrinks(e)) content = Math.min(room, natural.applyAsDouble(e) + Cursor.EPS);
        if (!s.maxWidth().auto()) content = Math.min(content, s.maxWidth().resolvePt(containerPt));
        content = Math.max(content, s.minWidth().resolvePt(containerPt));
        double slack = room - content;
        double dx = 0;
        if (slack > 0) {
            if (s.margin().left().auto()) dx = s.margin().right().auto() ? slack / 2 : slack;
        }
        double boxX = xPt + left + dx;
        return new Inset(boxX, content + padLeft + padRight, boxX + padLeft, Math.max(content, 1));
    }

    /// Tables, and blocks with `display: table` or `inline-block`, are as wide as their content.
    private static boolean shrinks(StyledElement e) {
        Display d = e.style().box().display();
        return d == Display.INLINE_BLOCK || d == Display.TABLE;
    }

    private static double width(Border b) {
        return Decoration.visible(b) ? b.widthPt() : 0;
    }
}
