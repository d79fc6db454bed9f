package octavo.collection;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import octavo.diag.SourceSpan;

/// `style:` of the manifest.
///
/// @param name a folder in `styles/` or in the book's own `styles/`
/// @param settings `face`, `size`, `opening`, `links`, ... as written
/// @param places where the name (`name`) and the settings are written
public record StyleChoice(
        String name, Map<String, String> settings, Map<String, SourceSpan> places) {
    public StyleChoice {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        places = Map.copyOf(places);
    }

    public StyleChoice(String name, Map<String, String> settings) {
        this(name, settings, Map.of());
    }
}
