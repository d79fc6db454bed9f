package octavo.collection;

import java.util.Locale;

/// Front and back matter that Octavo generates, as it is named in `front:` and `back:`.
public enum MatterKind {
    HALF_TITLE,
    TITLE,
    COPYRIGHT,
    DEDICATION,
    EPIGRAPH,
    CONTENTS,
    SERIES,
    LIST_OF_FIGURES,
    NOTES,
    ATTRIBUTION,
    CONTRIBUTORS,
    BIBLIOGRAPHY,
    TEXTS_NOTE,
    INDEX,
    AUTHOR_INDEX,
    COLOPHON;

    /// As it is written in the manifest: `half-title`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
