package octavo.typeset.page;

import octavo.style.BoxStyle;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.LineContext.InlineImages;
import org.jspecify.annotations.Nullable;

/// Sizes of images that stand alone.
final class Images {
    private Images() {}

    /// Width and height in points, at most the room, in the image's proportions; null when it is not known.
    static double @Nullable [] size(
            StyledElement image, double roomPt, double maxHeightPt, InlineImages images) {
        String source = image.element().attribute("src");
        double[] natural = source == null ? null : images.sizePt(source);
        if (natural == null || natural[0] <= 0 || natural[1] <= 0) return null;
        BoxStyle s = image.style().box();
        double ratio = natural[1] / natural[0];
        double width = natural[0];
        if (!s.width().auto()) width = s.width().resolvePt(roomPt);
        else if (!s.height().auto()) width = s.height().resolvePt(maxHeightPt) / ratio;
        if (!s.maxWidth().auto()) width = Math.min(width, s.maxWidth().resolvePt(roomPt));
        width = Math.min(width, roomPt);
        double height = width * ratio;
        double limit = maxHeightPt;
        if (!s.maxHeight().auto()) limit = Math.min(limit, s.maxHeight().resolvePt(maxHeightPt));
        if (height > limit) {
            height = limit;
            width = height / ratio;
        }
        return new double[] {width, height};
    }
}
