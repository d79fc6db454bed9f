package octavo.content;

/// Roles of a [Block.Division]. `GENERIC` has only its classes.
public enum DivisionKind {
    GENERIC,
    EPIGRAPH,
    DEDICATION,
    HEADNOTE,
    QUESTIONS,
    SIDEBAR,
    LETTER,
    DIALOGUE,
    ABSTRACT,
    ATTRIBUTION_LINE,
    EDITORS_NOTE,
    REFERENCES
}
