package octavo.typeset.line;

import java.util.List;
import octavo.frame.FrameItem;

/// A line of a paragraph.
///
/// @param items x from the left edge of the measure, y from the baseline (0), downwards; links and anchors within
/// @param ascentPt height above the baseline that the line needs (half-leading included)
/// @param descentPt depth below it
/// @param widthPt natural width of what stands on it
/// @param noteIds ids of the notes called on it, in order
/// @param hyphenated ends in a discretionary hyphen
/// @param startOffset UTF-16 units of the block's text, before `text-transform`, that stand on earlier lines; where
///     the line begins within a word that was hyphenated, the word's start
/// @param overfullPt by how much it is wider than the measure; 0 for a good line
public record SetLine(
        List<FrameItem> items,
        double ascentPt,
        double descentPt,
        double widthPt,
        List<String> noteIds,
        boolean hyphenated,
        int startOffset,
        double overfullPt) {
    public SetLine {
        items = List.copyOf(items);
        noteIds = List.copyOf(noteIds);
    }
}
