package octavo.style;

/// The text properties (CSS Text 3 and 4), all inherited.
///
/// @param lineHeightPt distance of baselines
/// @param letterSpacingPt added after every glyph
/// @param wordSpacingPt added to every word space
/// @param hyphenateLines most lines in a row that may end in a hyphen (`hyphenate-limit-lines`); 0 is no limit
/// @param hyphenateZone space at a ragged line's end that is borne before a word is divided
///     (`hyphenate-limit-zone`)
/// @param lineNumbers a number beside every so manieth line (`-octavo-line-numbers`); 0 is none
/// @param looseness lines more or fewer than the best setting has, where that can be had (`-octavo-looseness`)
/// @param expansion greatest deviation of the glyphs' width (`-octavo-expansion`), 0.02 is ±2 %
/// @param protrusion share of the protrusion table that is used (`-octavo-protrusion`), 0 to 1
/// @param balance `text-wrap: balance`: lines of about the same length
/// @param hangingPunctuation what hangs outside the measure whole
/// @param autospace `text-autospace`: room between East Asian and other letters
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
        Hanging hangingPunctuation,
        Extent hyphenateZone,
        int lineNumbers,
        int looseness,
        double expansion,
        double protrusion,
        int tabSize,
        Color color,
        boolean rightToLeft,
        boolean autospace,
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

    /// CSS Text 3, 5.4, `hyphens`.
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

    /// CSS Text 3, 2.1, `text-transform`.
    public enum Transform {
        NONE,
        UPPERCASE,
        LOWERCASE,
        CAPITALIZE
    }

    /// CSS Text 3, 3, `white-space`.
    public enum WhiteSpace {
        NORMAL,
        NOWRAP,
        PRE,
        PRE_WRAP,
        PRE_LINE,
        BREAK_SPACES
    }

    /// `hanging-punctuation`.
    ///
    /// @param first an opening bracket or quotation mark at the start of the first line
    /// @param last a closing one at the end of the last line
    /// @param stops stops and commas at the end of any line
    public record Hanging(boolean first, boolean last, Stops stops) {
        public static final Hanging NONE = new Hanging(false, false, Stops.NONE);

        /// `ALLOW` hangs them where the line is fuller for it, `FORCE` always.
        public enum Stops {
            NONE,
            ALLOW,
            FORCE
        }
    }
}
