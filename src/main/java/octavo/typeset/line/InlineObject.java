package octavo.typeset.line;

import java.util.List;
import octavo.typeset.math.MathBox;
import octavo.typeset.shape.ShapedWord;

/// What stands in a line and is no character.
sealed interface InlineObject {
    /// An image; its lower edge stands `depthPt` below the baseline.
    record Picture(String source, double widthPt, double heightPt, double depthPt, int tag)
            implements InlineObject {}

    /// Space that takes what is left of the line, filled with the pattern (`leader()`).
    /// @param leastPt that it takes of a full line
    record Leader(String pattern, double leastPt) implements InlineObject {}

    /// A letter over several lines (`initial-letter`), set before the text that stands beside it.
    ///
    /// @param style in which the letter is set, with its size
    /// @param word its glyphs
    /// @param text as in the source
    /// @param sinkPt its baseline below that of the first line
    /// @param risePt its height above the first line's own
    /// @param beforePt from the left edge of the first line's text back to the letter's origin
    /// @param indentsPt what the lines beside it are moved by
    record Initial(
            InlineStyle style,
            ShapedWord word,
            String text,
            double sinkPt,
            double risePt,
            double beforePt,
            List<Double> indentsPt)
            implements InlineObject {
        public Initial {
            indentsPt = List.copyOf(indentsPt);
        }
    }

    /// Part of a formula, on the baseline.
    ///
    /// @param penalty of a line that ends after it; 0 where none may
    record Formula(MathBox box, int penalty) implements InlineObject {}

    /// Horizontal margin or padding of an inline box.
    record Gap(double widthPt) implements InlineObject {}

    /// What a box is wider by than its content, where it has a least width (`display: inline-block`).
    ///
    /// @param leastPt of the box
    /// @param from where its content begins
    record Fill(double leastPt, int from) implements InlineObject {}
}
