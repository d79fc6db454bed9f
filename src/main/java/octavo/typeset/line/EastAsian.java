package octavo.typeset.line;

import octavo.font.Face;
import octavo.font.GlyphBounds;

/// Chinese, Japanese and Korean: where lines may end (UAX 14, with the prohibitions of JIS X 4051), and the room between
/// characters (JLREQ; CSS Text 4, sections 8.3 and 8.4).
final class EastAsian {
    /// U+3000, as wide as a character and never stretched.
    static final char SPACE = '\u3000';

    /// Share of an em between an ideograph and a letter or figure of another script.
    static final double AUTOSPACE = 0.125;

    /// Share of an em by which the room between two characters counts as a word space in justified lines.
    static final double STRETCH = 0.12;

    /// Not at a line's start: closing marks, stops, small kana, marks of length and repetition.
    private static final String NO_START =
            "、。，．・：；？！）」』】〕〉》］｝｠〗〙〛’”ーヽヾゝゞ々〻゛゜‐–〜～…‥%％‰℃°′″"
                    + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
                    + "｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ)]}!?,.:;";

    /// Not at a line's end: opening marks, and signs that stand before a number.
    private static final String NO_END = "（「『【〔〈《［｛｟〖〘〚‘“｢([{￥＄￡№＃";

    private static final String CLOSING = "、。，．）」』】〕〉》］｝｠〗〙〛";
    private static final String OPENING = "（「『【〔〈《［｛｟〖〘〚";

    private EastAsian() {}

    /// Ideographs, kana, Hangul, and the punctuation of their width; the first half of a character beyond the basic plane
    /// that is one.
    static boolean isWide(char c) {
        if (c < 0x2E80) return false;
        return c <= 0x9FFF && c != SPACE
                || c >= 0xA960 && c <= 0xA97F
                || c >= 0xAC00 && c <= 0xD7FF
                || c >= 0xD840 && c <= 0xD8BF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF01 && c <= 0xFFDC
                || c >= 0xFFE0 && c <= 0xFFE6;
    }

    static boolean isHangul(char c) {
        return c >= 0xAC00 && c <= 0xD7FF
                || c >= 0x3130 && c <= 0x318F
                || c >= 0xA960 && c <= 0xA97F;
    }

    /// A character that is a word by itself, no mark.
    private static boolean isLetter(char c) {
        return isWide(c) && !isHangul(c) && (Character.isLetter(c) || Character.isSurrogate(c));
    }

    /// Whether a line may end before `t[i]`, where one of the two characters is wide.
    static boolean mayBreak(char[] t, int i) {
        char p = t[i - 1];
        char c = t[i];
        if (Character.isLowSurrogate(c) || joins(c)) return false;
        int before = Character.codePointBefore(t, i);
        boolean pictures = Character.isEmojiPresentation(before);
        if (!isWide(c) && !isWidePoint(before) && !pictures) return false;
        return NO_START.indexOf(c) < 0 && NO_END.indexOf(p) < 0 && !(p == c && c == '\u2014');
    }

    private static boolean isWidePoint(int c) {
        return c > 0xFFFF ? c >= 0x20000 && c <= 0x3FFFF : isWide((char) c);
    }

    private static boolean joins(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == 0x200D
                || c == 0x3099
                || c == 0x309A;
    }

    /// Whether a mark that scripts share belongs to the East Asian text in which it stands, and so to its face: quotation
    /// marks, dashes and ellipses beside a wide character.
    static boolean isWideHere(char[] t, int i, int limit, Face face) {
        boolean shared =
                switch (t[i]) {
                    case '\u2014',
                            '\u2015',
                            '\u2018',
                            '\u2019',
                            '\u201C',
                            '\u201D',
                            '\u2025',
                            '\u2026' ->
                            true;
                    default -> false;
                };
        if (!shared || face.hasGlyph('\u3002')) return false;
        int before = i;
        while (before > 0 && t[before - 1] == t[i]) before--;
        int after = i + 1;
        while (after < limit && t[after] == t[i]) after++;
        return before > 0 && isWide(t[before - 1]) || after < limit && isWide(t[after]);
    }

    /// Whether there is room, however little, before `t[i]`: one of the two characters is wide.
    static boolean meet(char[] t, int i) {
        char p = t[i - 1];
        char c = t[i];
        if (p <= ' ' || c <= ' ' || p == SPACE || c == SPACE || p == '\u00A0' || c == '\u00A0')
            return false;
        if (p == InlineText.OBJECT || c == InlineText.OBJECT) return false;
        boolean wide = isWide(c) || isWidePoint(Character.codePointBefore(t, i));
        return wide && !isHangul(p) && !isHangul(c) && !joins(c);
    }

    /// The room between the two in ems; negative where the halves of two marks are empty.
    ///
    /// @param full both are set as wide as they are high
    static double room(char p, char c, boolean full, boolean autospace) {
        if (isWide(p) && isWide(c)) {
            boolean both =
                    CLOSING.indexOf(p) >= 0 && (CLOSING.indexOf(c) >= 0 || OPENING.indexOf(c) >= 0);
            both |= OPENING.indexOf(p) >= 0 && OPENING.indexOf(c) >= 0;
            return both && full ? -0.5 : 0;
        }
        if (!autospace) return 0;
        boolean first = isWide(p) || Character.isLowSurrogate(p);
        char wide = first ? p : c;
        char other = first ? c : p;
        return isLetter(wide) && Character.isLetterOrDigit(other) ? AUTOSPACE : 0;
    }

    /// How far it is stretched, in ems of word space: not between marks and what they belong to.
    static double stretch(char p, char c) {
        return OPENING.indexOf(p) >= 0 || CLOSING.indexOf(c) >= 0 || p == c && p == '…'
                ? 0
                : STRETCH;
    }

    /// Points of empty room before an opening mark, which a line drops where it begins with it.
    static double trimStartPt(char c, InlineStyle style) {
        if (OPENING.indexOf(c) < 0) return 0;
        Face face = style.face();
        return trimmed(face.glyphBounds(face.glyphId(c)).xMin(), style);
    }

    /// Points of empty room after a closing mark, which a line drops where it ends with it.
    static double trimEndPt(char c, InlineStyle style) {
        if (CLOSING.indexOf(c) < 0) return 0;
        Face face = style.face();
        int glyph = face.glyphId(c);
        GlyphBounds b = face.glyphBounds(glyph);
        return trimmed(face.advance(glyph) - b.xMax(), style);
    }

    /// Half an em, where that much is empty.
    private static double trimmed(int emptyUnits, InlineStyle style) {
        double half = 0.5 * style.face().unitsPerEm();
        return emptyUnits >= 0.8 * half ? Math.min(emptyUnits, half) * style.scale() : 0;
    }
}
