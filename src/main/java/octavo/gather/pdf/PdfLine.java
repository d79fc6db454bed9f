package octavo.gather.pdf;

/// A line of a page as it is printed. Lengths are points, from the page's upper left corner.
///
/// @param page 1-based
/// @param baseline of the line, downwards
/// @param size of most of its characters
/// @param bold all of its characters are
record PdfLine(
        int page,
        String text,
        float left,
        float right,
        float baseline,
        float size,
        boolean bold,
        float pageHeight) {}
