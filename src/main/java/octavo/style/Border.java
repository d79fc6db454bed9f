package octavo.style;

/// One side of a border.
public record Border(double widthPt, LineStyle style, Color color) {
    public static final Border NONE = new Border(0, LineStyle.NONE, Color.BLACK);

    /// The `border-style`s that are drawn.
    public enum LineStyle {
        NONE,
        SOLID,
        DASHED,
        DOTTED,
        DOUBLE
    }
}
