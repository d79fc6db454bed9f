package octavo.typeset.page;

/// What a break within a table costs: a small one stays whole, of another no row stands alone, nor do two of
/// them beneath a head that is set again. One that has room on a page isn't divided for a few lines, and where pages
/// are read one by one not for half a page.
///
/// @param rows of the body
/// @param small stays whole
/// @param fits a page holds it
/// @param headed its head is set again on each page
record TableBreaks(int rows, boolean small, boolean fits, boolean headed) {
    /// Of the page's depth: a table that takes no more is small, however many rows it has.
    private static final double SMALL = 1.0 / 3;

    /// And one of so few rows, with its head, that takes no more than half of the page.
    private static final int FEW = 6;

    /// More of a page is no table that another page holds, with what goes with it.
    private static final double FITS = 0.75;

    /// @param depthPt of the page
    /// @param facing its page is seen beside another
    static TableBreaks of(TableRows table, double depthPt, boolean facing) {
        int rows = 0;
        boolean headed = false;
        double height = 0;
        for (int i = 0; i < table.size(); i++) {
            if (table.row(i).head()) headed = true;
            else rows++;
            height += table.heightPt(i);
        }
        boolean few = table.size() <= FEW && height <= depthPt / 2;
        boolean fits = height <= depthPt * FITS;
        boolean small = few || height <= depthPt * SMALL || (fits && !facing);
        return new TableBreaks(rows, small, fits, headed);
    }

    /// @param above rows of the body before the break
    int cost(int above) {
        int least = Math.min(above, rows - above);
        if (small) return Costs.SMALL_TABLE + (least == 1 ? Costs.FEW_ROWS : 0);
        if (least == 1) return Costs.ORPHAN;
        return (fits ? Costs.WHOLE_TABLE : 0) + (least == 2 && headed ? Costs.FEW_ROWS : 0);
    }
}
