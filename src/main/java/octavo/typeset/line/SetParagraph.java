package octavo.typeset.line;

import java.util.List;

/// A paragraph as lines.
///
/// @param demerits of the breaks, in Knuth and Plass's measure; comparable between settings of the same paragraph
public record SetParagraph(List<SetLine> lines, double demerits) {
    public SetParagraph {
        lines = List.copyOf(lines);
    }
}
