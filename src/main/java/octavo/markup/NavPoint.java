package octavo.markup;

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
}
