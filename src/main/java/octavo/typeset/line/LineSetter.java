package octavo.typeset.line;

/// Sets the inline content of a block as lines.
public interface LineSetter {
    /// The best setting by total fit (Knuth and Plass 1981), or the nearest to it with the looseness asked for.
    SetParagraph set(ParagraphInput input);
}
