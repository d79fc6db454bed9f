package octavo.style;

/// Columns of a block (CSS Multi-column Layout 1).
///
/// @param count `column-count`; 0 is `auto`
/// @param widthPt `column-width`; 0 is `auto`
/// @param gapPt `column-gap`; negative is `normal`, one em
/// @param rule between the columns
/// @param balance `column-fill: balance`: the last columns are made equally deep
public record MultiColumn(int count, double widthPt, double gapPt, Border rule, boolean balance) {
    public static final MultiColumn NONE = new MultiColumn(0, 0, -1, Border.NONE, true);

    private static final int MOST = 12;

    /// Number of columns in a room (section 3.4), 1 where there are none.
    public int columns(double roomPt, double emPt) {
        if (count == 0 && widthPt == 0) return 1;
        double gap = gapPt(emPt);
        if (widthPt == 0) return Math.min(count, MOST);
        int fit =
                (int)
                        Math.clamp(
                                Math.floor((roomPt + gap) / (Math.max(widthPt, emPt) + gap)),
                                1,
                                MOST);
        return count == 0 ? fit : Math.min(count, fit);
    }

    public double gapPt(double emPt) {
        return gapPt < 0 ? emPt : gapPt;
    }
}
