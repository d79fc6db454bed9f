package octavo.collection;

import org.jspecify.annotations.Nullable;

/// A key of one of a book's YAML files, declared once: the check, the JSON Schema and the reference come from here.
///
/// @param otherwise what holds where the key is left out, in words; null for nothing
/// @param help one line
/// @param planned known, but without effect yet: its use is reported
record Key(String name, KeyType type, @Nullable String otherwise, String help, boolean planned) {
    static Key of(String name, KeyType type, String help) {
        return new Key(name, type, null, help, false);
    }

    static Key of(String name, KeyType type, String otherwise, String help) {
        return new Key(name, type, otherwise, help, false);
    }

    static Key planned(String name, KeyType type, String help) {
        return new Key(name, type, null, help, true);
    }
}
