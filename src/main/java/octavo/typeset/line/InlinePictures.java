package octavo.typeset.line;

import octavo.style.BoxStyle;

/// Images in a line: their size, by CSS 2.2, section 10, and where they stand on the baseline.
final class InlinePictures {
    private InlinePictures() {}

    /// @param size its own, in points: width, height
    /// @param measurePt to which percentages relate
    /// @param roomPt that the line has
    static InlineObject.Picture of(
            String source,
            double[] size,
            BoxStyle b,
            double measurePt,
            double roomPt,
            InlineBox parent,
            int tag) {
        double width = size[0];
        double height = size[1];
        double ratio = width > 0 ? height / width : 1;
        if (!b.width().auto()) {
            width = b.width().resolvePt(measurePt);
            height = b.height().auto() ? width * ratio : b.height().resolvePt(measurePt);
        } else if (!b.height().auto()) {
            height = b.height().resolvePt(measurePt);
            width = ratio > 0 ? height / ratio : width;
        }
        double most =
                b.maxWidth().auto() ? roomPt : Math.min(roomPt, b.maxWidth().resolvePt(measurePt));
        if (width > most) {
            height *= most / width;
            width = most;
        }
        double mostHeight = b.maxHeight().auto() ? 0 : b.maxHeight().resolvePt(0);
        if (mostHeight > 0 && height > mostHeight) {
            width *= mostHeight / height;
            height = mostHeight;
        }
        double depth = depth(b, height, parent) - parent.shiftPt;
        return new InlineObject.Picture(source, width, height, depth, tag);
    }

    /// How far it reaches below the baseline.
    private static double depth(BoxStyle b, double height, InlineBox parent) {
        double scale = parent.plain().scale();
        return switch (b.verticalAlign()) {
            case MIDDLE -> (height - parent.face().metrics().xHeight() * scale) / 2;
            case BOTTOM -> -parent.face().metrics().descender() * scale;
            case LENGTH -> -b.verticalShiftPt();
            case SUB -> 0.16 * parent.sizePt;
            case SUPER -> -0.34 * parent.sizePt;
            case TOP, BASELINE -> 0;
        };
    }
}
