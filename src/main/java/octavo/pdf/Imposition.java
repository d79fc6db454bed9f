package octavo.pdf;

/// How pages are put on sheets.
///
/// @param up pages on one side of a sheet
/// @param creepPt how far each sheet of a signature pushes the one within it outwards when folded
/// @param flip the edge over which the printer turns the sheet
/// @param marks where to fold and to cut, outside the pages
public record Imposition(
        Scheme scheme,
        int up,
        double sheetWidthPt,
        double sheetHeightPt,
        double creepPt,
        boolean rightToLeft,
        Flip flip,
        boolean marks) {
    /// What becomes of the sheets.
    public sealed interface Scheme {
        /// All sheets within one another, stitched through the fold.
        record Booklet() implements Scheme {}

        /// Bundles of sheets, each folded, sewn or glued side by side.
        ///
        /// @param pages of a bundle, a multiple of 4
        record Signatures(int pages) implements Scheme {}

        /// Pages beside one another in the order of reading; nothing is folded.
        record Beside() implements Scheme {}
    }

    /// `AUTO`: about a vertical axis, as a book is folded, whatever the sheet's shape.
    public enum Flip {
        AUTO,
        LONG,
        SHORT
    }
}
