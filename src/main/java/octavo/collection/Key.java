package octavo.collection;

import org.jspecify.annotations.Nullable;

/// A key of one of a book's YAML files, declared once: the check, the JSON Schema and the reference come from here.
///
/// @param otherwise what holds where the key is left out, in words; null for nothing
/// @param help one line
record Key(String name, KeyType type, @Nullable String otherwise, String help) {
    static Key of(String name, KeyType type, String help) {
        return new Key(name, type, null, help);
    }

    static Key of(String name, KeyType type, String otherwise, String help) {
        return new Key(name, type, otherwise, help);
    }
}
