package octavo.gather.pdf;

import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Letters of glyphs whose table of characters (`ToUnicode`) gives none, or a sign where the glyph's name tells a
/// ligature: some programs write such tables for the fonts of TeX.
final class GlyphNames {
    private static final Pattern LIGATURE =
            Pattern.compile("f[fijl]|ff[ijl]|[a-z]+(?:_[a-z]+)+|[Ii]J|st");

    private GlyphNames() {}

    /// The glyph with the letters that it shows; null where it shows nothing.
    static @Nullable TextPosition of(TextPosition p) {
        String said = p.getUnicode();
        boolean unknown = said.isEmpty() || said.chars().anyMatch(GlyphNames::isNone);
        if (!unknown && said.codePoints().anyMatch(Character::isLetterOrDigit)) return p;
        String name = name(p);
        if (!unknown && !LIGATURE.matcher(name).matches()) return p;
        String letters = letters(name);
        if (letters == null && !unknown) return p;
        if (letters == null && said.chars().allMatch(Character::isWhitespace)) letters = " ";
        if (letters == null) {
            if (p.getWidth() == 0) return null;
            letters = "\uFFFD";
        }
        return new TextPosition(
                p.getRotation(),
                p.getPageWidth(),
                p.getPageHeight(),
                p.getTextMatrix(),
                p.getEndX(),
                p.getEndY(),
                p.getHeight(),
                p.getIndividualWidths()[0],
                p.getWidthOfSpace(),
                letters,
                p.getCharacterCodes(),
                p.getFont(),
                p.getFontSize(),
                (int) p.getFontSizeInPt());
    }

    private static boolean isNone(int c) {
        return c < ' ' || c >= 0x7F && c < 0xA0 || c == 0xFFFD || c == 0xFFFF;
    }

    private static String name(TextPosition p) {
        int[] codes = p.getCharacterCodes();
        if (!(p.getFont() instanceof PDSimpleFont f) || codes.length == 0) return "";
        String name = f.getEncoding() == null ? null : f.getEncoding().getName(codes[0]);
        return name == null || name.equals(".notdef") ? "" : name;
    }

    /// Adobe's list, part by part of a name that joins several.
    private static @Nullable String letters(String name) {
        if (name.isEmpty()) return null;
        StringBuilder b = new StringBuilder();
        for (String part : name.split("_")) {
            String letters = GlyphList.getAdobeGlyphList().toUnicode(part);
            if (letters == null || letters.chars().anyMatch(GlyphNames::isNone)) return null;
            b.append(letters);
        }
        return b.toString();
    }
}
