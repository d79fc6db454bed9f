package octavo.style;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fragmentation, pages and named strings. Only orphans, widows and page are inherited.
///
/// @param page name of the page type (`page`); empty for `auto`
/// @param gridSnap the block's height with its margins is made a whole number of grid lines (`-octavo-snap: block`)
/// @param stringSet name to content for running heads
/// @param columnSpan `column-span: all`
/// @param bookmarkLevel 0 for none
public record FlowStyle(
        Break breakBefore,
        Break breakAfter,
        Break breakInside,
        int orphans,
        int widows,
        String page,
        boolean gridSnap,
        Map<String, List<ContentItem>> stringSet,
        int bookmarkLevel,
        @Nullable String bookmarkLabel,
        MultiColumn columns,
        boolean columnSpan) {
    public FlowStyle {
        stringSet =
                stringSet.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(stringSet));
    }

    /// Values of `break-before`, `break-after` and `break-inside`.
    public enum Break {
        AUTO,
        AVOID,
        PAGE,
        LEFT,
        RIGHT,
        RECTO,
        VERSO,
        COLUMN
    }
}
