package octavo.cite.csl;

/// How a piece of text is set.
public record CslFormat(
        FontStyle style,
        boolean smallCaps,
        FontWeight weight,
        boolean underline,
        VerticalAlign align) {
    public static final CslFormat PLAIN =
            new CslFormat(
                    FontStyle.NORMAL, false, FontWeight.NORMAL, false, VerticalAlign.BASELINE);

    /// CSL's `font-style`.
    public enum FontStyle {
        NORMAL,
        ITALIC,
        OBLIQUE
    }

    /// CSL's `font-weight`.
    public enum FontWeight {
        NORMAL,
        BOLD,
        LIGHT
    }

    /// CSL's `vertical-align`.
    public enum VerticalAlign {
        BASELINE,
        SUP,
        SUB
    }
}
