package octavo.typeset.page;

/// Something that could not be kept on a page.
///
/// @param physicalPage counted from 1
/// @param text where it is: the words of the line
/// @param amountPt by how much: of lines that are too wide; of facing pages how much lower the text of the right one ends
public record PageException(
        Kind kind, String sectionId, int physicalPage, String text, double amountPt) {
    /// What a typographer calls it.
    public enum Kind {
        WIDOW,
        ORPHAN,
        HYPHEN_AT_FOOT,
        NOTE_DIVIDED,
        NOTE_DEFERRED,
        NOTE_MOVED,
        UNEVEN_SPREAD,
        NOTES_ON_ONE_PAGE,
        SHORT_LAST_PAGE,
        OVERFULL_LINE,
        OVERFULL_PAGE,
        STACK,
        RIVER,
        LADDER
    }
}
