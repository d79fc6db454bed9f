package octavo.frame;

import java.util.List;

/// A bookmark.
///
/// @param anchor name of an [FrameItem.AnchorItem]
public record OutlineEntry(String label, String anchor, List<OutlineEntry> children) {
    public OutlineEntry {
        children = List.copyOf(children);
    }
}
