package octavo.cite.csl;

import java.util.List;

/// The list of references of one scope, sorted.
///
/// @param hangingIndent whether lines after the first are indented
/// @param secondFieldAlign whether the first field (a number) is set off: its tokens have
///     [CslDisplay#LEFT_MARGIN], the rest [CslDisplay#RIGHT_INLINE]
/// @param entrySpacing blank lines between entries
/// @param lineSpacing 1 is single
public record Bibliography(
        List<Entry> entries,
        boolean hangingIndent,
        SecondFieldAlign secondFieldAlign,
        int entrySpacing,
        int lineSpacing) {
    public Bibliography {
        entries = List.copyOf(entries);
    }

    /// What the style prints of one item.
    public record Entry(String itemId, CslText text) {}

    /// CSL's `second-field-align`.
    public enum SecondFieldAlign {
        NONE,
        FLUSH,
        MARGIN
    }
}
