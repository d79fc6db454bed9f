package octavo.pdf;

import octavo.frame.Page;
import octavo.frame.PagedDocument;

/// The size that all leaves of a printed book have. A page that lies on its side stands on such a leaf turned a quarter
/// to the left: its head is at the leaf's left edge, on rectos as on versos, so that the book is turned one way for both.
///
/// @param widthPt of the first page
/// @param heightPt of the first page
record Upright(double widthPt, double heightPt) {
    private static final double EPS = 0.01;

    static Upright of(PagedDocument document) {
        if (document.pages().isEmpty()) return new Upright(0, 0);
        Page first = document.pages().getFirst();
        return new Upright(first.widthPt(), first.heightPt());
    }

    /// Whether a page has the size of a leaf on its side.
    boolean turns(double width, double height) {
        return Math.abs(width - heightPt) < EPS
                && Math.abs(height - widthPt) < EPS
                && Math.abs(widthPt - heightPt) > EPS;
    }

    boolean turns(Page page) {
        return turns(page.widthPt(), page.heightPt());
    }
}
