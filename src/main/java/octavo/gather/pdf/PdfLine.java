package octavo.gather.pdf;

/// A line of a page as it is printed. Lengths are points, from the page's upper left corner.
///
/// @param page 1-based
/// @param degrees between its direction and that of most of the page's text; the other lengths are of the page turned
///     until the line is upright
/// @param baseline of the line, downwards
/// @param size of most of its characters
/// @param bold all of its characters are
record PdfLine(
        int page,
        int degrees,
        String text,
        float left,
        float right,
        float baseline,
        float size,
        boolean bold,
        float pageHeight) {
    /// Whether it is written as most of the page is.
    boolean upright() {
        return degrees == 0;
    }
}
