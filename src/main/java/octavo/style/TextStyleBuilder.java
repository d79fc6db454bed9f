package octavo.style;

import octavo.style.TextStyle.Align;
import octavo.style.TextStyle.Hanging;
import octavo.style.TextStyle.HyphenateLast;
import octavo.style.TextStyle.Hyphens;
import octavo.style.TextStyle.Transform;
import octavo.style.TextStyle.WhiteSpace;

/// A [TextStyle] while it is computed: the same values, not yet final. Not thread-safe.
final class TextStyleBuilder {
    double lineHeightPt;
    Align align;
    Align alignLast;
    Extent indent;
    Hyphens hyphens;
    int hyphenateLines;
    int hyphenateWordLength;
    int hyphenateBefore;
    int hyphenateAfter;
    HyphenateLast hyphenateLast;
    double letterSpacingPt;
    double wordSpacingPt;
    Transform transform;
    WhiteSpace whiteSpace;
    boolean balance;
    boolean overflowWrap;
    Hanging hangingPunctuation;
    Extent hyphenateZone;
    int lineNumbers;
    int looseness;
    double expansion;
    double protrusion;
    int tabSize;
    Color color;
    boolean rightToLeft;
    boolean autospace;
    String language;

    TextStyleBuilder(TextStyle from) {
        lineHeightPt = from.lineHeightPt();
        align = from.align();
        alignLast = from.alignLast();
        indent = from.indent();
        hyphens = from.hyphens();
        hyphenateLines = from.hyphenateLines();
        hyphenateWordLength = from.hyphenateWordLength();
        hyphenateBefore = from.hyphenateBefore();
        hyphenateAfter = from.hyphenateAfter();
        hyphenateLast = from.hyphenateLast();
        letterSpacingPt = from.letterSpacingPt();
        wordSpacingPt = from.wordSpacingPt();
        transform = from.transform();
        whiteSpace = from.whiteSpace();
        balance = from.balance();
        overflowWrap = from.overflowWrap();
        hangingPunctuation = from.hangingPunctuation();
        hyphenateZone = from.hyphenateZone();
        lineNumbers = from.lineNumbers();
        looseness = from.looseness();
        expansion = from.expansion();
        protrusion = from.protrusion();
        tabSize = from.tabSize();
        color = from.color();
        rightToLeft = from.rightToLeft();
        autospace = from.autospace();
        language = from.language();
    }

    TextStyle build() {
        return new TextStyle(
                lineHeightPt,
                align,
                alignLast,
                indent,
                hyphens,
                hyphenateLines,
                hyphenateWordLength,
                hyphenateBefore,
                hyphenateAfter,
                hyphenateLast,
                letterSpacingPt,
                wordSpacingPt,
                transform,
                whiteSpace,
                balance,
                overflowWrap,
                hangingPunctuation,
                hyphenateZone,
                lineNumbers,
                looseness,
                expansion,
                protrusion,
                tabSize,
                color,
                rightToLeft,
                autospace,
                language);
    }
}
