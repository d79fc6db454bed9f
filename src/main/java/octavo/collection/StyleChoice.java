package octavo.collection;

import java.util.Map;

/// `style:` of the manifest.
///
/// @param name a folder in `styles/` or in the book's own `styles/`
/// @param settings `face`, `size`, `opening`, `links`, ... as written
public record StyleChoice(String name, Map<String, String> settings) {
    public StyleChoice {
        settings = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(settings));
    }
}
