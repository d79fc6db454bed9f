package octavo.typeset.line;

/// Sets the inline content of a block as lines. Not thread-safe: each article has its own.
public interface LineSetter {
    /// The best setting by total fit (Knuth and Plass 1981), or the nearest to it with the looseness asked for.
    default SetParagraph set(ParagraphInput input) {
        return prepare(input).set(input.looseness());
    }

    /// The paragraph shaped and ready to be set; its `looseness` is not looked at.
    Paragraph prepare(ParagraphInput input);

    /// A paragraph that is shaped once and can be set in several ways. What the page optimiser asks for is cheap;
    /// glyphs are placed in [#set] alone.
    interface Paragraph {
        /// The way with that many lines more or fewer than the best, or the nearest to it that there is (the best
        /// itself where nothing is nearer).
        Setting setting(int looseness);

        SetParagraph set(int looseness);
    }

    /// One way to break a paragraph.
    ///
    /// @param lines their number
    /// @param demerits as in [SetParagraph]
    record Setting(int lines, double demerits) {}
}
