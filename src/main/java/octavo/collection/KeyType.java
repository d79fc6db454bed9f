package octavo.collection;

import java.util.List;

/// What may stand after a key of a book's YAML files. The check of the files, the JSON Schemas and the reference in
/// `docs/` are all made of these.
sealed interface KeyType {
    /// Any text or number.
    record Text() implements KeyType {}

    /// One of a few words.
    record Word(List<String> words) implements KeyType {
        public Word {
            words = List.copyOf(words);
        }
    }

    /// `true` or `false`.
    record Flag() implements KeyType {}

    /// A year, a month or a day: `2026`, `2026-05`, `2026-05-17`.
    record IsoDate() implements KeyType {}

    /// A BCP 47 tag.
    record Language() implements KeyType {}

    /// A path within the book.
    record FilePath() implements KeyType {}

    /// `6x9in`, `148x210mm`, `A5`.
    record Trim() implements KeyType {}

    /// Ten or thirteen digits of which the last checks the others.
    record Isbn() implements KeyType {}

    /// `urn:uuid:…` and the like.
    record Uri() implements KeyType {}

    /// A list; one item may stand without brackets.
    record ListOf(KeyType item) implements KeyType {}

    /// A mapping with these keys.
    record Fields(List<Key> keys) implements KeyType {
        public Fields {
            keys = List.copyOf(keys);
        }
    }

    /// A mapping with keys of the editor's own.
    record MapOf(KeyType value) implements KeyType {}

    /// One or the other, told apart by their form: text, list or mapping.
    record Either(KeyType scalar, KeyType structured) implements KeyType {}
}
