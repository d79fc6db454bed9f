package octavo.typeset.line;

import octavo.font.Face;
import octavo.style.BoxStyle.Decoration;
import octavo.style.ComputedStyle;
import octavo.style.TextStyle.WhiteSpace;
import octavo.typeset.shape.ShapedWords;
import org.jspecify.annotations.Nullable;

/// How a run of characters is set: an inline box's style, resolved.
///
/// @param words of the face from left to right
/// @param rtlWords of the face from right to left
/// @param scale points for a font unit
/// @param shiftPt raise above the line's baseline
/// @param spacePt natural width of a word space
/// @param fixedSpaces spaces are neither stretched nor dropped (`white-space: pre`)
/// @param wraps lines may end in it
/// @param hyphenator null where words are not to be divided
/// @param limits of hyphenation, see [#limits]
/// @param link what it leads to, or null
record InlineStyle(
        ComputedStyle style,
        ShapedWords words,
        ShapedWords rtlWords,
        double sizePt,
        double scale,
        double shiftPt,
        double spacePt,
        double letterSpacingPt,
        boolean fixedSpaces,
        boolean wraps,
        boolean softHyphens,
        @Nullable Hyphenator hyphenator,
        int limits,
        int color,
        Decoration decoration,
        int tag,
        @Nullable Link link) {
    /// @param target as in `FrameItem.LinkItem`
    record Link(String target, int tag) {}

    Face face() {
        return words.face();
    }

    /// The same in another face, for characters that the first has not.
    InlineStyle in(ShapedWords fallback, ShapedWords rtlFallback) {
        return new InlineStyle(
                style,
                fallback,
                rtlFallback,
                sizePt,
                sizePt / fallback.face().unitsPerEm(),
                shiftPt,
                spacePt,
                letterSpacingPt,
                fixedSpaces,
                wraps,
                softHyphens,
                hyphenator,
                limits,
                color,
                decoration,
                tag,
                link);
    }

    /// The same with word spaces of a width.
    InlineStyle spaced(double widthPt) {
        return new InlineStyle(
                style,
                words,
                rtlWords,
                sizePt,
                scale,
                shiftPt,
                widthPt,
                letterSpacingPt,
                fixedSpaces,
                wraps,
                softHyphens,
                hyphenator,
                limits,
                color,
                decoration,
                tag,
                link);
    }

    /// Letters of scripts that join them are never spaced.
    InlineStyle unspaced() {
        if (letterSpacingPt == 0) return this;
        return new InlineStyle(
                style,
                words,
                rtlWords,
                sizePt,
                scale,
                shiftPt,
                spacePt,
                0,
                fixedSpaces,
                wraps,
                softHyphens,
                hyphenator,
                limits,
                color,
                decoration,
                tag,
                link);
    }

    /// The three limits of `hyphenate-limit-chars` in one number.
    static int limits(int length, int before, int after) {
        return Math.min(length, 255) << 16 | Math.min(before, 255) << 8 | Math.min(after, 255);
    }

    int minLength() {
        return limits >> 16;
    }

    int minBefore() {
        return limits >> 8 & 0xFF;
    }

    int minAfter() {
        return limits & 0xFF;
    }

    static boolean collapses(WhiteSpace w) {
        return w == WhiteSpace.NORMAL || w == WhiteSpace.NOWRAP || w == WhiteSpace.PRE_LINE;
    }

    static boolean keepsNewlines(WhiteSpace w) {
        return w != WhiteSpace.NORMAL && w != WhiteSpace.NOWRAP;
    }
}
