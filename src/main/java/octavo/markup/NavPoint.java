package octavo.markup;

import java.util.ArrayList;
import java.util.List;

/// An entry of the contents: EPUB navigation and PDF bookmarks.
///
/// @param label plain text
/// @param targetId id of an element in the tree
/// @param sectionId the [MarkupSection] it stands in
public record NavPoint(String label, String targetId, String sectionId, List<NavPoint> children) {
    public NavPoint {
        children = List.copyOf(children);
    }

    /// The entries with so many levels at most.
    ///
    /// @param levels at least 1
    public static List<NavPoint> cut(List<NavPoint> points, int levels) {
        List<NavPoint> out = new ArrayList<>();
        for (NavPoint p : points) {
            List<NavPoint> inner = levels > 1 ? cut(p.children, levels - 1) : List.of();
            out.add(new NavPoint(p.label, p.targetId, p.sectionId, inner));
        }
        return out;
    }
}
