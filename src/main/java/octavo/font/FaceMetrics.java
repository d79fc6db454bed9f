package octavo.font;

import octavo.font.Sfnt.Table;

/// A face's vertical and general metrics, in font units, y upwards.
///
/// @param ascender typographic ascender where the font asks for it (`USE_TYPO_METRICS`), else that of `hhea`
/// @param descender negative below the baseline
/// @param capHeight measured on "H" where the font does not say
/// @param xHeight measured on "x" where the font does not say
/// @param underlinePosition of the line's middle; negative below the baseline
/// @param italicAngle degrees, counter-clockwise from the vertical: negative for type that leans right
public record FaceMetrics(
        int unitsPerEm,
        int ascender,
        int descender,
        int lineGap,
        int capHeight,
        int xHeight,
        int underlinePosition,
        int underlineThickness,
        int strikeoutPosition,
        int strikeoutThickness,
        double italicAngle,
        GlyphBounds bounds) {
    private static final int USE_TYPO_METRICS = 1 << 7;

    static FaceMetrics read(Sfnt font) throws InvalidFontException {
        Table head = font.require("head", 54);
        Table hhea = font.require("hhea", 36);
        Table os2 = font.table("OS/2");
        Table post = font.table("post");
        int unitsPerEm = font.uint16(head, 18);
        if (unitsPerEm < 16 || unitsPerEm > 16384)
            throw new InvalidFontException("its units per em are damaged");
        boolean hasOs2 = os2.length() >= 78;
        boolean typo = hasOs2 && (font.uint16(os2, 62) & USE_TYPO_METRICS) != 0;
        boolean heights = hasOs2 && os2.length() >= 90 && font.uint16(os2, 0) >= 2;
        boolean hasPost = post.length() >= 32;
        return new FaceMetrics(
                unitsPerEm,
                typo ? font.int16(os2, 68) : font.int16(hhea, 4),
                typo ? font.int16(os2, 70) : font.int16(hhea, 6),
                typo ? font.int16(os2, 72) : font.int16(hhea, 8),
                heights ? font.int16(os2, 88) : 0,
                heights ? font.int16(os2, 86) : 0,
                hasPost ? font.int16(post, 8) : -unitsPerEm / 10,
                hasPost ? font.int16(post, 10) : unitsPerEm / 20,
                hasOs2 ? font.int16(os2, 28) : unitsPerEm / 4,
                hasOs2 ? font.int16(os2, 26) : unitsPerEm / 20,
                hasPost ? font.int32(post, 4) / 65536.0 : 0,
                new GlyphBounds(
                        font.int16(head, 36),
                        font.int16(head, 38),
                        font.int16(head, 40),
                        font.int16(head, 42)));
    }

    FaceMetrics withHeights(int capHeight, int xHeight) {
        return new FaceMetrics(
                unitsPerEm,
                ascender,
                descender,
                lineGap,
                capHeight,
                xHeight,
                underlinePosition,
                underlineThickness,
                strikeoutPosition,
                strikeoutThickness,
                italicAngle,
                bounds);
    }
}
