package octavo.typeset.page;

import java.util.HashMap;
import java.util.Map;

/// Values of named strings (Generated Content for Paged Media, 1.1) at a page's start, and those set on it.
public final class NamedStrings {
    /// Around what depends on pages: the id of an element whose page stands there and its
    /// counter style, or the three names of a range.
    static final char DEFERRED = '\u0001';

    private Map<String, String> entry = Map.of();
    private final Map<String, String> first = new HashMap<>();
    private final Map<String, String> last = new HashMap<>();
    private final Map<String, String> atTop = new HashMap<>();

    NamedStrings() {}

    /// The values with which the page begins.
    public void enter(Map<String, String> values) {
        entry = values;
    }

    /// @param top nothing stands above it on the page
    void set(Map<String, String> values, boolean top) {
        values.forEach((name, value) -> {
            first.putIfAbsent(name, value);
            last.put(name, value);
            if (top) atTop.put(name, value);
        });
    }

    String value(String name, String keyword) {
        String before = entry.getOrDefault(name, "");
        return switch (keyword) {
            case "start" -> atTop.getOrDefault(name, before);
            case "last" -> last.getOrDefault(name, before);
            case "first-except" -> first.containsKey(name) ? "" : before;
            default -> first.getOrDefault(name, before);
        };
    }

    /// The values with which the next page begins.
    public Map<String, String> exit() {
        Map<String, String> out = new HashMap<>(entry);
        out.putAll(last);
        return out;
    }
}
