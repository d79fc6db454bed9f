package octavo.typeset.page;

/// A way in which a page can end.
///
/// @param next state of the page after it
/// @param depthPt text and notes with the least space between them
/// @param hasNotes the notes stand on the foot, whatever the text's depth
/// @param cost of the break itself
/// @param hyphen the last line ends in a hyphen
/// @param last nothing is left
/// @param lines content items in the text of the page
record PageEnd(
        PageState next,
        double depthPt,
        boolean hasNotes,
        int cost,
        boolean hyphen,
        boolean last,
        int lines) {}
