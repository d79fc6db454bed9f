package octavo.font;

/// The box of a glyph's outline, in font units, y upwards from the baseline.
public record GlyphBounds(int xMin, int yMin, int xMax, int yMax) {
    /// Of a glyph without an outline.
    public static final GlyphBounds EMPTY = new GlyphBounds(0, 0, 0, 0);

    public boolean isEmpty() {
        return xMin == xMax && yMin == yMax;
    }
}
