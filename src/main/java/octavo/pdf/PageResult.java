package octavo.pdf;

import java.util.List;
import java.util.Map;
import octavo.frame.FrameItem.LinkItem;

/// A page's content stream and what else the file has to know of it.
///
/// @param content deflated
/// @param markedTags for each marked-content id the tag it belongs to
/// @param links in reading order
/// @param linkTexts for each tag of a link the text shown on this page under it
/// @param images sources in use
/// @param boxes for each tag of a figure or formula its bounding box on this page
record PageResult(
        byte[] content,
        int[] markedTags,
        List<LinkItem> links,
        Map<Integer, String> linkTexts,
        List<String> images,
        Map<Integer, Box> boxes) {
    /// In PDF's coordinates: points, y upwards from the page's bottom left corner.
    record Box(double x0, double y0, double x1, double y1) {
        Box union(Box o) {
            return new Box(
                    Math.min(x0, o.x0), Math.min(y0, o.y0), Math.max(x1, o.x1), Math.max(y1, o.y1));
        }
    }
}
