package octavo.typeset.page;

import java.util.List;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.RectItem;
import octavo.style.Border;
import octavo.style.BoxStyle;
import octavo.style.Color;

/// Borders and background of a block box. Where a page break cuts it, the cut edges have none
/// (`box-decoration-break: slice`), unless it is `clone`.
///
/// @param topEverywhere the upper border is drawn on every page, as that of a table above its repeated head
record Decoration(BoxStyle style, double xPt, double widthPt, boolean topEverywhere) {
    /// The part of the box between two heights of a page.
    void paint(double topPt, double bottomPt, boolean first, boolean last, List<FrameItem> out) {
        double height = bottomPt - topPt;
        if (height <= 0) return;
        if (style.background().alpha() > 0) {
            out.add(rect(xPt, topPt, widthPt, height, style.background()));
        }
        boolean clone = style.cloneDecoration();
        if (first || topEverywhere || clone) horizontal(style.borderTop(), topPt, out);
        if (last || clone)
            horizontal(style.borderBottom(), bottomPt - style.borderBottom().widthPt(), out);
        vertical(style.borderLeft(), xPt, topPt, height, out);
        vertical(
                style.borderRight(),
                xPt + widthPt - style.borderRight().widthPt(),
                topPt,
                height,
                out);
    }

    private void horizontal(Border b, double yPt, List<FrameItem> out) {
        if (visible(b)) Strokes.horizontal(b, xPt, yPt, widthPt, out);
    }

    private static void vertical(
            Border b, double xPt, double topPt, double heightPt, List<FrameItem> out) {
        if (visible(b)) Strokes.vertical(b, xPt, topPt, heightPt, out);
    }

    static boolean visible(Border b) {
        return b.widthPt() > 0 && b.style() != Border.LineStyle.NONE && b.color().alpha() > 0;
    }

    static boolean needed(BoxStyle s) {
        return s.background().alpha() > 0
                || visible(s.borderTop())
                || visible(s.borderRight())
                || visible(s.borderBottom())
                || visible(s.borderLeft());
    }

    static RectItem rect(double x, double y, double w, double h, Color c) {
        return new RectItem(x, y, w, h, rgb(c), FrameItem.ARTIFACT);
    }

    static int rgb(Color c) {
        return channel(c.red(), c.alpha()) << 16
                | channel(c.green(), c.alpha()) << 8
                | channel(c.blue(), c.alpha());
    }

    /// On white paper.
    private static int channel(float value, float alpha) {
        return Math.round((value * alpha + 1 - alpha) * 255);
    }
}
