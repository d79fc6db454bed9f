package octavo.frame;

import java.util.List;

/// A page of positioned items.
///
/// @param label as printed or as it would be: `iv`, `47`
/// @param widthPt trim width
/// @param heightPt trim height
public record Page(String label, double widthPt, double heightPt, List<FrameItem> items) {
    public Page {
        items = List.copyOf(items);
    }
}
