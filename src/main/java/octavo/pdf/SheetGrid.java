package octavo.pdf;

import octavo.pdf.Imposition.Scheme;

/// Where the cells of a sheet stand. Points from the sheet's bottom left corner, y upwards.
///
/// @param width of the sheet, turned as the pages need it
/// @param cellWidth of a page, shrunk
/// @param folded in the middle, between two columns
record SheetGrid(
        double width,
        double height,
        int columns,
        int rows,
        double cellWidth,
        double cellHeight,
        double scale,
        boolean folded) {
    /// Between a page and its marks, and their length.
    private static final double MARK_GAP = 3;

    private static final double MARK = 12;

    /// A page's place.
    ///
    /// @param x of the lower left corner
    /// @param clip x, y, width, height outside of which nothing is shown
    record Place(double x, double y, double[] clip) {}

    /// The grid and the way of the sheet that show the pages largest.
    static SheetGrid of(Imposition how, double pageWidth, double pageHeight) {
        boolean folded = !(how.scheme() instanceof Scheme.Beside);
        SheetGrid best = null;
        for (int columns = 1; columns <= how.up(); columns++) {
            if (how.up() % columns != 0 || folded && columns != 2) continue;
            int rows = how.up() / columns;
            for (int turned = 0; turned < 2; turned++) {
                double w = turned == 0 ? how.sheetWidthPt() : how.sheetHeightPt();
                double h = turned == 0 ? how.sheetHeightPt() : how.sheetWidthPt();
                double fit = Math.min(w / columns / pageWidth, h / rows / pageHeight);
                double scale = Math.min(1, fit);
                SheetGrid g =
                        new SheetGrid(
                                w,
                                h,
                                columns,
                                rows,
                                pageWidth * scale,
                                pageHeight * scale,
                                scale,
                                folded);
                if (best == null || fit > best.fit(pageWidth, pageHeight) + 1e-6) best = g;
            }
        }
        if (best == null) throw new IllegalArgumentException("up " + how.up());
        return best;
    }

    private double fit(double pageWidth, double pageHeight) {
        return Math.min(width / columns / pageWidth, height / rows / pageHeight);
    }

    /// Left edge of a column of full-sized pages.
    private double left(int column) {
        double free = width - columns * cellWidth;
        // Pages that aren't folded are set apart by equal margins.
        if (folded) return free / 2 + column * cellWidth;
        double gap = free / (columns + 1);
        return gap + column * (cellWidth + gap);
    }

    /// Lower edge of a row, counted from the top.
    private double bottom(int row) {
        double gap = (height - rows * cellHeight) / (rows + 1);
        return height - (row + 1) * (cellHeight + gap);
    }

    /// @param creep shift towards the fold
    Place place(int cell, PageBox page, double creep) {
        int column = cell % columns;
        int row = cell / columns;
        double w = page.widthPt() * scale;
        double h = page.heightPt() * scale;
        double y = bottom(row) + (cellHeight - h) / 2;
        double stripBottom = row == rows - 1 ? 0 : cut(row);
        double stripTop = row == 0 ? height : cut(row - 1);
        if (!folded) {
            double x = left(column) + (cellWidth - w) / 2;
            double[] clip = {x, y, w, h};
            return new Place(x, y, clip);
        }
        double fold = width / 2;
        double x = column == 0 ? fold - w + creep : fold - creep;
        double[] clip = {column == 0 ? 0 : fold, stripBottom, fold, stripTop - stripBottom};
        return new Place(x, y, clip);
    }

    /// Half-way between a row and the next one.
    private double cut(int row) {
        return (bottom(row) + bottom(row + 1) + cellHeight) / 2;
    }

    /// Solid lines where to cut, dashed ones where to fold, as far as there is room beside the pages.
    void marks(Bytes out) {
        out.ascii("q 0.25 w 0 G\n");
        double left = left(0);
        double right = left(columns - 1) + cellWidth;
        if (folded) {
            for (int r = 0; r < rows; r++) {
                double top = bottom(r) + cellHeight;
                out.ascii("[3 2] 0 d\n");
                vertical(width / 2, top, 1, out);
                vertical(width / 2, bottom(r), -1, out);
                out.ascii("[] 0 d\n");
            }
            for (int r = 0; r + 1 < rows; r++) {
                line(0, cut(r), Math.min(MARK, left), cut(r), out);
                line(Math.max(width - MARK, right), cut(r), width, cut(r), out);
            }
            if (scale < 1 && left < MARK_GAP + 2) {
                out.ascii("Q\n");
                return;
            }
        }
        for (int r = 0; r < rows; r++) {
            double y0 = bottom(r);
            double y1 = y0 + cellHeight;
            for (int c = 0; c < columns; c++) {
                if (folded && c > 0 && c < columns - 1) continue;
                for (double x : new double[] {left(c), left(c) + cellWidth}) {
                    if (folded && Math.abs(x - width / 2) < 0.01) continue;
                    vertical(x, y1, 1, out);
                    vertical(x, y0, -1, out);
                }
            }
            for (double y : new double[] {y0, y1}) {
                line(Math.max(0, left - MARK_GAP - MARK), y, left - MARK_GAP, y, out);
                line(right + MARK_GAP, y, Math.min(width, right + MARK_GAP + MARK), y, out);
            }
        }
        out.ascii("Q\n");
    }

    private void vertical(double x, double y, int up, Bytes out) {
        double from = y + up * MARK_GAP;
        double to = Math.clamp(from + up * MARK, 0, height);
        if ((to - from) * up > 1) line(x, from, x, to, out);
    }

    private static void line(double x0, double y0, double x1, double y1, Bytes out) {
        if (x1 - x0 < 1 && Math.abs(y1 - y0) < 1) return;
        out.precise(x0).octet(' ').precise(y0).ascii(" m ").precise(x1).octet(' ').precise(y1);
        out.ascii(" l S\n");
    }
}
