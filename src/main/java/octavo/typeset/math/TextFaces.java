package octavo.typeset.math;

import java.util.List;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.font.MathFaces;
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

    /// The face of the formula; null where there is none.
    @Nullable Face math() {
        return MathFaces.beside(fonts, families, weight);
    }

    /// By how much the mathematical face is enlarged so that its small letters are as high as the text's.
    double match(Face math) {
        return MathFaces.match(math, text(false));
    }
}
