package octavo.typeset.page;

import octavo.style.StyledNode.StyledElement;
import org.jspecify.annotations.Nullable;

/// Whether a list item has a marker.
public final class Markers {
    private Markers() {}

    /// The item's `::marker`, or null where it has none.
    public static @Nullable StyledElement of(StyledElement item) {
        return Lists.marker(item, 1);
    }
}
