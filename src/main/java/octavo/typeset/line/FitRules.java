package octavo.typeset.line;

/// What makes a line good or bad.
///
/// @param mode how lines are filled
/// @param expansion greatest change of the glyphs' width, 0.02 is ±2 %
/// @param hyphenLines most lines in a row that may end in a hyphen; 0 is no limit
/// @param hyphenLast a hyphen may end the last full line
/// @param fillLast the last line is justified too
/// @param raggedPt space at a ragged line's end that counts as one unit of stretch
/// @param zonePt space at a ragged line's end that is borne before a word is divided
/// @param targetPt width that balanced lines should have
record FitRules(
        Mode mode,
        double expansion,
        int hyphenLines,
        boolean hyphenLast,
        boolean fillLast,
        double raggedPt,
        double zonePt,
        double targetPt) {
    enum Mode {
        JUSTIFIED,
        RAGGED,
        BALANCED
    }

    /// Share of its width by which a word space stretches at ratio 1, and shrinks at ratio -1.
    static final double STRETCH = 0.5;

    static final double SHRINK = 1 / 3.0;

    /// A line that would need wider word spaces is better left short.
    static final double WIDEST_EM = 1;
}
