package octavo.typeset.line;

import octavo.font.Face;

/// How far characters hang into the margins, as a share of their advance (after Hàn Thế Thành 2000): punctuation,
/// whose ink is small, and letters whose sides slope.
final class Protrusion {
    private static final float[] LEFT = new float[0x180];
    private static final float[] RIGHT = new float[0x180];

    static {
        both("AVWYvwy", 0.06f);
        both("TX", 0.05f);
        left("JOCGQ", 0.03f);
        right("OQDrkKF", 0.04f);
        right("t", 0.06f);
        right("L", 0.05f);
        both("xy", 0.05f);
        left("([{", 0.12f);
        right(")]}", 0.12f);
        right(".", 0.65f);
        right(",", 0.6f);
        right(":;", 0.4f);
        right("!?", 0.15f);
        right("/", 0.15f);
        both("\"'", 0.5f);
        both("*", 0.3f);
        both("«»", 0.3f);
        right("%", 0.05f);
        right("-", 0.5f);
    }

    private Protrusion() {}

    private static void left(String chars, float share) {
        for (int i = 0; i < chars.length(); i++) LEFT[chars.charAt(i)] = share;
    }

    private static void right(String chars, float share) {
        for (int i = 0; i < chars.length(); i++) RIGHT[chars.charAt(i)] = share;
    }

    private static void both(String chars, float share) {
        left(chars, share);
        right(chars, share);
    }

    /// Points by which the character hangs out of the left margin.
    static double leftPt(char c, InlineStyle style) {
        float share = c < LEFT.length ? LEFT[c] : leftOther(c);
        return share == 0 ? 0 : points(c, share, style);
    }

    /// Points by which the character hangs out of the right margin.
    static double rightPt(char c, InlineStyle style) {
        float share = c < RIGHT.length ? RIGHT[c] : rightOther(c);
        return share == 0 ? 0 : points(c, share, style);
    }

    /// Share of a hyphen at a line's end.
    static final float HYPHEN = 0.5f;

    private static double points(char c, float share, InlineStyle style) {
        Face face = style.face();
        return face.advance(face.glyphId(c))
                * style.scale()
                * share
                * style.style().text().protrusion();
    }

    private static float leftOther(char c) {
        return switch (c) {
            case '\u2018', '\u201C', '\u201E', '\u201A' -> 0.45f;
            case '\u2019', '\u201D' -> 0.45f;
            case '\u2039' -> 0.3f;
            case '\u2013', '\u2014' -> 0.2f;
            case 'Т', 'У', 'А', 'Λ', 'Υ', 'Τ', 'Α' -> 0.05f;
            default -> 0;
        };
    }

    private static float rightOther(char c) {
        return switch (c) {
            case '\u2019', '\u201D', '\u2018', '\u201C' -> 0.5f;
            case '\u2010' -> HYPHEN;
            case '\u2013' -> 0.3f;
            case '\u2014' -> 0.2f;
            case '\u2026' -> 0.15f;
            case '\u203A' -> 0.3f;
            case 'Г', 'Т', 'У', 'г', 'т', 'у', 'А', 'Λ', 'Υ', 'Τ', 'Α' -> 0.05f;
            default -> 0;
        };
    }
}
