package octavo.style;

/// The text properties (CSS Text 3 and 4), all inherited.
///
/// @param lineHeightPt distance of baselines
/// @param letterSpacingPt added after every glyph
/// @param wordSpacingPt added to every word space
/// @param hyphenateLines most lines in a row that may end in a hyphen (`hyphenate-limit-lines`); 0 is no limit
/// @param expansion greatest deviation of the glyphs' width (`-octavo-expansion`), 0.02 is ±2 %
/// @param protrusion share of the protrusion table that is used (`-octavo-protrusion`), 0 to 1
/// @param balance `text-wrap: balance`: lines of about the same length
/// @param hangingPunctuation quotation marks and stops may hang outside the measure whole
/// @param language BCP 47 of the text, from `lang`; empty when unknown
public record TextStyle(
        double lineHeightPt,
        Align align,
        Align alignLast,
        Extent indent,
        Hyphens hyphens,
        int hyphenateLines,
        int hyphenateWordLength,
        int hyphenateBefore,
        int hyphenateAfter,
        HyphenateLast hyphenateLast,
        double letterSpacingPt,
        double wordSpacingPt,
        Transform transform,
        WhiteSpace whiteSpace,
        boolean balance,
        boolean overflowWrap,
        boolean hangingPunctuation,
        double expansion,
        double protrusion,
        int tabSize,
        Color color,
        boolean rightToLeft,
        String language) {
    /// `text-align`; `AUTO` only for `text-align-last`.
    public enum Align {
        START,
        END,
        LEFT,
        RIGHT,
        CENTER,
        JUSTIFY,
        AUTO
    }

    public enum Hyphens {
        NONE,
        MANUAL,
        AUTO
    }

    /// `hyphenate-limit-last`.
    public enum HyphenateLast {
        NONE,
        ALWAYS,
        COLUMN,
        PAGE,
        SPREAD
    }

    public enum Transform {
        NONE,
        UPPERCASE,
        LOWERCASE,
        CAPITALIZE
    }

    public enum WhiteSpace {
        NORMAL,
        NOWRAP,
        PRE,
        PRE_WRAP,
        PRE_LINE
    }
}
