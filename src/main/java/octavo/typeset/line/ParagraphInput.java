package octavo.typeset.line;

import java.util.List;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;

/// What is set as lines.
///
/// @param block whose style gives alignment, indent, line height, language
/// @param inlines the inline content, mostly the block's children
/// @param measurePt width of the lines
/// @param indents extra space at the left and right of the first lines (an image or initial beside the text); may be
///     empty
/// @param looseness lines more (positive) or fewer than the best setting, as far as that can be had
public record ParagraphInput(
        StyledElement block,
        List<StyledNode> inlines,
        double measurePt,
        List<Indent> indents,
        int looseness) {
    /// A measure in which lines end at forced breaks alone, for the width of the text by itself; the text may be wider.
    public static final double ENDLESS_PT = 100_000;

    public ParagraphInput {
        inlines = List.copyOf(inlines);
        indents = List.copyOf(indents);
    }

    /// Space taken from one line, in order from the first.
    public record Indent(double leftPt, double rightPt) {}
}
