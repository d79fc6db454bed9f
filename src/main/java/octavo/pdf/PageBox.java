package octavo.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A page's part that is shown, and how it must be turned to stand upright (ISO 32000-1, 14.11.2 and table 30).
///
/// @param rotation clockwise, 0, 90, 180 or 270 degrees
record PageBox(double x0, double y0, double x1, double y1, int rotation) {
    private static final double LARGEST = 14_400;

    /// What a viewer shows.
    static PageBox crop(PDPage page) {
        return of(page, page.getCropBox());
    }

    /// What is left after cutting; where the page names no trim, what a viewer shows.
    static PageBox trim(PDPage page) {
        boolean named = page.getCOSObject().containsKey("TrimBox");
        return of(page, named ? page.getTrimBox() : page.getCropBox());
    }

    /// The trim with what is printed beyond it.
    static PageBox bleed(PDPage page) {
        boolean named = page.getCOSObject().containsKey("BleedBox");
        return named ? of(page, page.getBleedBox()) : trim(page);
    }

    private static PageBox of(PDPage page, PDRectangle r) {
        PDRectangle m = page.getMediaBox();
        double x0 = Math.max(r.getLowerLeftX(), m.getLowerLeftX());
        double y0 = Math.max(r.getLowerLeftY(), m.getLowerLeftY());
        double x1 = Math.min(r.getUpperRightX(), m.getUpperRightX());
        double y1 = Math.min(r.getUpperRightY(), m.getUpperRightY());
        if (x1 - x0 < 1 || y1 - y0 < 1 || !Double.isFinite(x0 + x1 + y0 + y1)) {
            x0 = 0;
            y0 = 0;
            x1 = 612;
            y1 = 792;
        }
        int turn = Math.floorMod(page.getRotation(), 360) / 90 * 90;
        return new PageBox(x0, y0, Math.min(x1, x0 + LARGEST), Math.min(y1, y0 + LARGEST), turn);
    }

    /// Upright.
    double widthPt() {
        return rotation % 180 == 0 ? x1 - x0 : y1 - y0;
    }

    /// Upright.
    double heightPt() {
        return rotation % 180 == 0 ? y1 - y0 : x1 - x0;
    }

    /// The same part, a quarter further to the left.
    PageBox turned() {
        return new PageBox(x0, y0, x1, y1, (rotation + 270) % 360);
    }

    /// The matrix that brings this box, upright and scaled, to a place.
    ///
    /// @param x of its left edge
    /// @param y of its lower edge
    double[] matrix(double x, double y, double scale) {
        double w = x1 - x0;
        double h = y1 - y0;
        double[] m =
                switch (rotation) {
                    case 90 -> new double[] {0, -1, 1, 0, -y0, x0 + w};
                    case 180 -> new double[] {-1, 0, 0, -1, x0 + w, y0 + h};
                    case 270 -> new double[] {0, 1, -1, 0, y0 + h, -x0};
                    default -> new double[] {1, 0, 0, 1, -x0, -y0};
                };
        for (int i = 0; i < 6; i++) m[i] *= scale;
        m[4] += x;
        m[5] += y;
        return m;
    }
}
