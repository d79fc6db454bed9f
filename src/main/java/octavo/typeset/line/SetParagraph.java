package octavo.typeset.line;

import java.util.List;

/// A paragraph as lines.
///
/// @param demerits of the breaks, in Knuth and Plass's measure; comparable between settings of the same paragraph
/// @param flaws what a typographer would see in it, in the order of the lines
/// @param together lines from the first that a page can't divide, as an initial letter stands beside them; 0 for none
public record SetParagraph(List<SetLine> lines, double demerits, List<Flaw> flaws, int together) {
    public SetParagraph {
        lines = List.copyOf(lines);
        flaws = List.copyOf(flaws);
    }

    /// @param line index of the last line that has part in it
    public record Flaw(Kind kind, int line) {
        /// What a typographer calls it.
        public enum Kind {
            /// Three lines that begin or end with the same word.
            STACK,
            /// Word spaces that stand beneath each other in four lines or more.
            RIVER,
            /// Three hyphens at the ends of lines together.
            LADDER
        }
    }
}
