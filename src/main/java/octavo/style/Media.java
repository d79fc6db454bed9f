package octavo.style;

/// The two media of a book (`@media print`, `@media epub`).
public enum Media {
    PRINT,
    EPUB
}
