package octavo.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What every node may carry. What is not here or in the node's own fields can't reach an output: no script, no style
/// attribute.
///
/// @param id unique within the article, or null
/// @param language BCP 47 tag where it differs from the surrounding text, or null
/// @param direction where it differs from the surrounding text, or null
/// @param other key-value attributes of an editor (Pandoc's `{key=value}`), sorted by key
public record Attributes(
        @Nullable String id,
        List<String> classes,
        @Nullable String language,
        @Nullable Direction direction,
        Map<String, String> other) {
    public static final Attributes NONE = new Attributes(null, List.of(), null, null, Map.of());

    public Attributes {
        classes = List.copyOf(classes);
        other = other.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(other));
    }

    public static Attributes ofClass(String name) {
        return new Attributes(null, List.of(name), null, null, Map.of());
    }

    public static Attributes ofLanguage(String language) {
        return new Attributes(null, List.of(), language, null, Map.of());
    }

    public Attributes withId(@Nullable String newId) {
        return new Attributes(newId, classes, language, direction, other);
    }

    /// With a class before its own.
    public Attributes withClass(String name) {
        List<String> all = new ArrayList<>();
        all.add(name);
        all.addAll(classes);
        return new Attributes(id, all, language, direction, other);
    }

    public boolean hasClass(String name) {
        return classes.contains(name);
    }

    public boolean isEmpty() {
        return id == null
                && classes.isEmpty()
                && language == null
                && direction == null
                && other.isEmpty();
    }
}
