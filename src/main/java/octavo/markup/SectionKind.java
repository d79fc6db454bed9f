package octavo.markup;

/// What a top-level section of the book is.
public enum SectionKind {
    HALF_TITLE(Zone.FRONT),
    SERIES(Zone.FRONT),
    TITLE(Zone.FRONT),
    COPYRIGHT(Zone.FRONT),
    DEDICATION(Zone.FRONT),
    EPIGRAPH(Zone.FRONT),
    CONTENTS(Zone.FRONT),
    LIST_OF_FIGURES(Zone.FRONT),
    FRONT_TEXT(Zone.FRONT),
    PART(Zone.BODY),
    ARTICLE(Zone.BODY),
    ATTRIBUTION(Zone.BACK),
    CONTRIBUTORS(Zone.BACK),
    BIBLIOGRAPHY(Zone.BACK),
    INDEX(Zone.BACK),
    AUTHOR_INDEX(Zone.BACK),
    PART_REFERENCES(Zone.BODY),
    BOOK_NOTES(Zone.BACK),
    BACK_TEXT(Zone.BACK),
    COLOPHON(Zone.BACK);

    /// The three zones of a book. The front matter has roman folios; arabic 1 is the first page of the body.
    public enum Zone {
        FRONT,
        BODY,
        BACK
    }

    private final Zone zone;

    SectionKind(Zone zone) {
        this.zone = zone;
    }

    public Zone zone() {
        return zone;
    }
}
