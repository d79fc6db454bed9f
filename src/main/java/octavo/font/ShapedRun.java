package octavo.font;

/// Shaped text: parallel arrays, one entry a glyph, in visual order (left to right). The arrays belong to the
/// receiver.
///
/// @param glyphs glyph ids of the face; 0 where it has none for the character
/// @param clusters UTF-16 index in the text that was given, at which the glyph's cluster begins; rising from left to
///     right, or falling in a run that is set from right to left
/// @param xAdvances font units
/// @param xOffsets font units, to the right
/// @param yOffsets font units, upwards
/// @param unsafeToBreak a line can't be broken before the glyph's cluster without shaping both sides again
public record ShapedRun(
        int[] glyphs,
        int[] clusters,
        int[] xAdvances,
        int[] xOffsets,
        int[] yOffsets,
        boolean[] unsafeToBreak) {
    public int length() {
        return glyphs.length;
    }

    /// Sum of the advances, in font units.
    public int width() {
        int sum = 0;
        for (int a : xAdvances) sum += a;
        return sum;
    }

    /// Whether the face lacks a glyph for some character.
    public boolean hasMissingGlyphs() {
        for (int g : glyphs) if (g == 0) return true;
        return false;
    }
}
