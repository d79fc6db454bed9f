package octavo.style;

import java.util.List;

/// One of the sixteen margin boxes of a page (CSS Paged Media 3, section 5).
///
/// @param content in order; empty boxes are not made
/// @param style inherited from the page context
public record MarginBox(Place place, List<ContentItem> content, ComputedStyle style) {
    /// By the names in CSS (`@top-left-corner`), clockwise from the upper left corner.
    public enum Place {
        TOP_LEFT_CORNER,
        TOP_LEFT,
        TOP_CENTER,
        TOP_RIGHT,
        TOP_RIGHT_CORNER,
        RIGHT_TOP,
        RIGHT_MIDDLE,
        RIGHT_BOTTOM,
        BOTTOM_RIGHT_CORNER,
        BOTTOM_RIGHT,
        BOTTOM_CENTER,
        BOTTOM_LEFT,
        BOTTOM_LEFT_CORNER,
        LEFT_BOTTOM,
        LEFT_MIDDLE,
        LEFT_TOP
    }

    public MarginBox {
        content = List.copyOf(content);
    }
}
