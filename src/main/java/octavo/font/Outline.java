package octavo.font;

/// Where a glyph's outline goes to (TrueType's `glyf`: lines and quadratic curves). Coordinates are font units, y
/// upwards.
public interface Outline {
    void moveTo(double x, double y);

    void lineTo(double x, double y);

    /// @param cx control point
    void quadTo(double cx, double cy, double x, double y);

    void close();
}
