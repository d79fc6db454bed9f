package octavo.content;

/// Alignment of a table's column or cell.
public enum Alignment {
    DEFAULT,
    LEFT,
    CENTER,
    RIGHT
}
