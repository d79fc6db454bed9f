package octavo.typeset.page;

import java.util.List;
import octavo.typeset.page.FlowItem.Box;
import org.jspecify.annotations.Nullable;

/// A way in which a page can end.
///
/// @param next state of the page after it
/// @param depthPt text and notes with the least space between them
/// @param notesPt of it, notes with the space above them
/// @param hasNotes the notes stand on the foot, whatever the text's depth
/// @param cost of the break itself
/// @param hyphen the last line ends in a hyphen
/// @param last nothing is left
/// @param lines content items in the text of the page
/// @param fullPt height of all that stands on it, with the space at its end
/// @param picks first lines of the settings that were chosen for paragraphs on it instead of the best
/// @param parts its columns and what stands across between them; empty for a page of one column
record PageEnd(
        PageState next,
        double depthPt,
        double notesPt,
        boolean hasNotes,
        int cost,
        boolean hyphen,
        boolean last,
        int lines,
        double fullPt,
        List<Integer> picks,
        List<Part> parts) {

    /// A column, or what stands across the page.
    ///
    /// @param until the run's end
    /// @param columns null across
    /// @param box what it is when it is no text
    /// @param column from 0
    /// @param topPt from the top of the text area
    /// @param depthPt that it has
    record Part(
            PageState start,
            PageEnd end,
            int until,
            @Nullable Columns columns,
            int column,
            double topPt,
            double depthPt,
            boolean notesLater,
            @Nullable Box box) {}
}
