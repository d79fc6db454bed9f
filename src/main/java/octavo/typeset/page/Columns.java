package octavo.typeset.page;

import octavo.style.Border;

/// The columns of a block, in the room it has (CSS Multi-column Layout 1).
///
/// @param leftPt left edge of the first, in the text area
/// @param widthPt of each
/// @param balance the last ones are made equally deep
record Columns(
        int count, double leftPt, double widthPt, double gapPt, Border rule, boolean balance) {

    double fullPt() {
        return widthPt * count + gapPt * (count - 1);
    }

    double leftPt(int column) {
        return leftPt + column * (widthPt + gapPt);
    }
}
