package octavo.gather.pasted;

/// What a unit of the paste is.
enum Kind {
    TITLE,
    SUBTITLE,
    BYLINE,
    DATE,
    CREDIT,
    HEADING,
    PARAGRAPH,
    QUESTION,
    ITEM,
    LINE,
    ROW,
    CODE,
    BREAK,
    ATTRIBUTION,
    NOTICE,
    ADDRESS,
    REMOVED
}
