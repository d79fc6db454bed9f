package octavo.typeset.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import octavo.font.Face;
import octavo.font.TestFonts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeCacheTest {
    /// Small capitals of small letters (`smcp`) and of capitals (`c2sc`); EB Garamond has none for Cyrillic letters.
    @ParameterizedTest
    @CsvSource({"smcp, abcxyzéüß, true", "smcp, ABXж, false", "c2sc, ABXÉ, true"})
    void tellsWhichLettersHaveAFormOfTheirOwn(String feature, String letters, boolean expected) {
        ShapeCache shapes = new ShapeCache();
        for (int weight : new int[] {400, 700})
            for (boolean italic : new boolean[] {false, true}) {
                Face face = TestFonts.garamond(weight, italic);
                letters.codePoints()
                        .forEach(c ->
                                assertEquals(
                                        expected,
                                        shapes.hasForm(face, feature, c),
                                        face + " " + Character.toString(c)));
            }
    }
}
