package octavo.style;

import java.util.List;
import java.util.Map;
import octavo.diag.SourceSpan;
import octavo.unit.Length;
import org.jspecify.annotations.Nullable;

/// Which style a book asks for.
///
/// @param name a folder in the book's `styles/`, in the jar's, or a path to a folder
/// @param settings `face`, `size`, `opening`, `links` and what else the style knows, as custom properties
/// @param families names of the families that there are, so that `face` can be written `source-serif`
/// @param trimWidth null when the style decides
/// @param places where the book says so, for diagnostics: `name`, and the settings
public record StyleRequest(
        String name,
        Map<String, String> settings,
        List<String> families,
        @Nullable Length trimWidth,
        @Nullable Length trimHeight,
        Map<String, SourceSpan> places) {
    public StyleRequest {
        settings = Map.copyOf(settings);
        families = List.copyOf(families);
        places = Map.copyOf(places);
    }

    public static StyleRequest of(String name) {
        return new StyleRequest(name, Map.of(), List.of(), null, null, Map.of());
    }

    /// Where a setting is written, else where the style is named; null where neither is.
    @Nullable SourceSpan place(String key) {
        SourceSpan at = places.get(key);
        return at == null ? places.get("name") : at;
    }
}
