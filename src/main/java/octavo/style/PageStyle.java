package octavo.style;

import java.util.List;

/// A page as `@page` rules make it.
///
/// @param widthPt trim width
/// @param heightPt trim height
/// @param gridPt distance of the baseline grid's lines (`-octavo-grid`); 0 is none
/// @param facing the feet of facing pages stand on one line (`-octavo-facing`)
/// @param footnoteGapPt least space between text and notes (`margin-top` of `@footnote`)
/// @param footnoteRule rule above the notes (`border-top` of `@footnote`)
/// @param footnoteRuleLengthPt its length
/// @param bleedPt how far the sheet goes on beyond the trim (`bleed`)
/// @param cropMarks `marks: crop`
/// @param crossMarks `marks: cross`
public record PageStyle(
        double widthPt,
        double heightPt,
        double marginTopPt,
        double marginRightPt,
        double marginBottomPt,
        double marginLeftPt,
        double gridPt,
        boolean facing,
        double footnoteGapPt,
        Border footnoteRule,
        double footnoteRuleLengthPt,
        double bleedPt,
        boolean cropMarks,
        boolean crossMarks,
        List<MarginBox> marginBoxes) {
    public PageStyle {
        marginBoxes = List.copyOf(marginBoxes);
    }

    public double measurePt() {
        return widthPt - marginLeftPt - marginRightPt;
    }

    public double depthPt() {
        return heightPt - marginTopPt - marginBottomPt;
    }

    /// The page on its side: what was its left edge is its head, what was its head its right edge. Heads and
    /// folios are left out.
    public PageStyle turned() {
        return new PageStyle(
                heightPt,
                widthPt,
                marginLeftPt,
                marginTopPt,
                marginRightPt,
                marginBottomPt,
                gridPt,
                facing,
                footnoteGapPt,
                footnoteRule,
                footnoteRuleLengthPt,
                bleedPt,
                cropMarks,
                crossMarks,
                List.of());
    }

    /// The same page with the margins about a part of it.
    public PageStyle within(double leftPt, double topPt, double measurePt, double depthPt) {
        return new PageStyle(
                widthPt,
                heightPt,
                topPt,
                widthPt - leftPt - measurePt,
                heightPt - topPt - depthPt,
                leftPt,
                gridPt,
                facing,
                footnoteGapPt,
                footnoteRule,
                footnoteRuleLengthPt,
                bleedPt,
                cropMarks,
                crossMarks,
                marginBoxes);
    }
}
