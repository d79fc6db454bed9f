package octavo.typeset.line;

/// What stands in a line and is no character.
sealed interface InlineObject {
    /// An image; its lower edge stands `depthPt` below the baseline.
    record Picture(String source, double widthPt, double heightPt, double depthPt, int tag)
            implements InlineObject {}

    /// Space that takes what is left of the line, filled with the pattern (`leader()`).
    record Leader(String pattern) implements InlineObject {}

    /// Horizontal margin or padding of an inline box.
    record Gap(double widthPt) implements InlineObject {}
}
