package octavo.content;

/// How the items of an ordered list are counted.
public enum Numbering {
    DECIMAL,
    LOWER_ALPHA,
    UPPER_ALPHA,
    LOWER_ROMAN,
    UPPER_ROMAN
}
