package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import octavo.font.Face;
import octavo.style.StyledNode.StyledElement;
import org.junit.jupiter.api.Test;

class ProtrusionTest {
    /// Points at 100 pt.
    private static double right(String family, char c) {
        return side(family, c, false);
    }

    private static double left(String family, char c) {
        return side(family, c, true);
    }

    private static double side(String family, char c, boolean left) {
        StyledElement p =
                MiniMarkup.paragraph(
                        "<p s='size=100 protrusion=1 family="
                                + family.replace(' ', '_')
                                + "'>x</p>");
        FontChoices fonts = new FontChoices(Setters.FONTS, Setters.SHAPES);
        InlineStyle s = new InlineBox(fonts, p, List.of(), 100, 0, 1, null, "").plain();
        Protrusion table = Protrusion.of(s.face());
        return left ? table.leftPt(c, s) : table.rightPt(c, s);
    }

    @Test
    void aFamilysTableIsTaken() {
        Face f = Setters.FONTS.select(List.of("EB Garamond"), 400, false);
        double advance = f.advance(f.glyphId('.')) * 100.0 / f.unitsPerEm();
        assertEquals(0.65 * advance, right("EB Garamond", '.'), 0.01);
        assertEquals(0, right("EB Garamond", 'n'));
        assertEquals(left("EB Garamond", 'A'), left("EB Garamond", 'À'), 0.5);
    }

    @Test
    void otherFacesAreMeasured() {
        for (char stop : ".,-’”".toCharArray()) {
            assertTrue(right("Source Sans 3", stop) > 4, "right " + stop);
        }
        for (char letter : "HNnhilm".toCharArray()) {
            assertEquals(0, right("Source Sans 3", letter), "right " + letter);
            assertEquals(0, left("Source Sans 3", letter), "left " + letter);
        }
        for (char letter : "TY".toCharArray()) {
            assertTrue(left("Source Sans 3", letter) > 1.5, "left " + letter);
            assertTrue(left("Source Sans 3", letter) < 9, "left " + letter);
        }
        assertTrue(left("Source Sans 3", '“') > 2 * left("Source Sans 3", 'T'));
    }

    @Test
    void aTypewriterStaysInItsColumns() {
        assertEquals(0, right("JetBrains Mono", '.'));
        assertEquals(0, left("JetBrains Mono", 'V'));
    }
}
