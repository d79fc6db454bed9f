package octavo.typeset.math;

import java.util.List;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.font.MathTable;
import org.jspecify.annotations.Nullable;

/// The faces around a formula: that of its words, and those that stand in for characters that the mathematical face has
/// not.
///
/// @param families of the text
record TextFaces(FontLibrary fonts, List<String> families, int weight) {
    TextFaces bold() {
        return new TextFaces(fonts, families, 700);
    }

    Face text(boolean italic) {
        return fonts.select(families, weight, italic);
    }

    /// A face that has the character, or null.
    @Nullable Face with(int codePoint, boolean italic) {
        Face f = text(italic);
        if (f.hasGlyph(codePoint)) return f;
        return fonts.fallback(codePoint, families, weight, italic);
    }

    /// The first of the text's own families that has a `MATH` table, else the one that goes with its letters; null where
    /// there is none.
    @Nullable Face math() {
        for (String family : families) {
            if (!fonts.has(family)) continue;
            Face f = fonts.select(List.of(family), 400, false);
            if (f.math() != null) return f;
        }
        String generic = text(false).isSansSerif() ? "math-sans" : "math";
        if (!fonts.has(generic)) generic = "math";
        if (!fonts.has(generic)) return null;
        Face f = fonts.select(List.of(generic), 400, false);
        MathTable table = f.math();
        return table == null ? null : f;
    }

    /// By how much the mathematical face is enlarged so that its small letters are as high as the text's.
    double match(Face math) {
        Face t = text(false);
        double own = (double) math.glyphBounds(math.glyphId('x')).yMax() / math.unitsPerEm();
        double wanted = (double) t.glyphBounds(t.glyphId('x')).yMax() / t.unitsPerEm();
        return own <= 0 || wanted <= 0 ? 1 : Math.clamp(wanted / own, 0.8, 1.25);
    }
}
