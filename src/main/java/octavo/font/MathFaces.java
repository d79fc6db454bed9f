package octavo.font;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which face a formula is set in, and how large beside its text.
public final class MathFaces {
    private MathFaces() {}

    /// The first of the text's own families that has a `MATH` table, else the one that goes with its letters; null where
    /// there is none.
    ///
    /// @param families of the text
    /// @param weight of the text
    public static @Nullable Face beside(FontLibrary fonts, List<String> families, int weight) {
        for (String family : families) {
            if (!fonts.has(family)) continue;
            Face f = fonts.select(List.of(family), 400, false);
            if (f.math() != null) return f;
        }
        Face text = fonts.select(families, weight, false);
        String generic = text.isSansSerif() ? "math-sans" : "math";
        if (!fonts.has(generic)) generic = "math";
        if (!fonts.has(generic)) return null;
        Face f = fonts.select(List.of(generic), 400, false);
        return f.math() == null ? null : f;
    }

    /// By how much the mathematical face is enlarged so that its small letters are as high as the text's.
    public static double match(Face math, Face text) {
        double own = xHeight(math);
        double wanted = xHeight(text);
        return own <= 0 || wanted <= 0 ? 1 : Math.clamp(wanted / own, 0.8, 1.25);
    }

    private static double xHeight(Face f) {
        return (double) f.glyphBounds(f.glyphId('x')).yMax() / f.unitsPerEm();
    }
}
