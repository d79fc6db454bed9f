package octavo.font;

import static octavo.font.TestFonts.shape;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShaperTest {
    private final Face regular = TestFonts.garamond(400, false);
    private final Face italic = TestFonts.garamond(400, true);

    private static int[] nominal(Face face, String text) {
        return text.codePoints().map(face::glyphId).toArray();
    }

    private static int nominalWidth(Face face, String text) {
        return text.codePoints().map(c -> face.advance(face.glyphId(c))).sum();
    }

    @Test
    void aLigatureIsOneCluster() {
        for (Face face : List.of(regular, italic)) {
            ShapedRun run = shape(face, "office", "en");
            assertTrue(run.length() < 6, face.toString());
            assertArrayEquals(new int[] {0, 1, 4, 5}, run.clusters(), face.toString());
            assertEquals(6, shape(face, "office", "en", "-liga").length());
        }
    }

    @Test
    void smallCapitalsAreOtherGlyphs() {
        ShapedRun plain = shape(regular, "Much has been made", "en");
        ShapedRun small = shape(regular, "Much has been made", "en", "smcp");
        assertEquals(plain.glyphs()[0], small.glyphs()[0]);
        assertNotEquals(plain.glyphs()[1], small.glyphs()[1]);
        assertFalse(small.hasMissingGlyphs());
    }

    @Test
    void figuresHaveFourSorts() {
        String digits = "0123456789";
        List<int[]> sorts =
                List.of(
                        shape(regular, digits, "en", "onum", "pnum").glyphs(),
                        shape(regular, digits, "en", "onum", "tnum").glyphs(),
                        shape(regular, digits, "en", "lnum", "pnum").glyphs(),
                        shape(regular, digits, "en", "lnum", "tnum").glyphs());
        assertEquals(4, sorts.stream().map(Arrays::toString).distinct().count());
        ShapedRun tabular = shape(regular, digits, "en", "lnum", "tnum", "-kern");
        assertEquals(1, Arrays.stream(tabular.xAdvances()).distinct().count());
    }

    @Test
    void kernsLatinAndCyrillic() {
        assertTrue(shape(regular, "AVATAR", "en").width() < nominalWidth(regular, "AVATAR"));
        assertTrue(shape(italic, "AVATAR", "en").width() < nominalWidth(italic, "AVATAR"));
        assertNotEquals(nominalWidth(regular, "ГАТУ"), shape(regular, "ГАТУ", "ru").width());
        assertEquals(
                nominalWidth(regular, "AVATAR"), shape(regular, "AVATAR", "en", "-kern").width());
    }

    @Test
    void setsCyrillicInEveryFace() {
        String text = "Пресс-служба Президента России";
        for (int weight : new int[] {400, 700}) {
            for (boolean slope : new boolean[] {false, true}) {
                Face face = TestFonts.garamond(weight, slope);
                ShapedRun run = shape(face, text, "ru");
                assertFalse(run.hasMissingGlyphs(), face.toString());
                assertArrayEquals(nominal(face, text), run.glyphs(), face.toString());
            }
        }
    }

    @Test
    void clustersAreIndexesOfTheWholeText() {
        String text = "before 😀 office after";
        int start = text.indexOf("office");
        ShapedRun run =
                Shaper.shape(regular, text, start, start + 6, ShapingOptions.of("en", List.of()));
        assertArrayEquals(new int[] {start, start + 1, start + 4, start + 5}, run.clusters());
    }

    @Test
    void aMarkJoinsTheClusterOfItsBase() {
        ShapedRun run = shape(regular, "ae\u0301x\u0323\u0302y", "en");
        assertArrayEquals(
                new int[] {0, 1, 3, 6}, Arrays.stream(run.clusters()).distinct().toArray());
    }

    @Test
    void rightToLeftComesInVisualOrder() {
        ShapedRun run =
                Shaper.shape(regular, "abc", 0, 3, new ShapingOptions("en", 0, true, List.of()));
        assertArrayEquals(new int[] {2, 1, 0}, run.clusters());
    }

    @Test
    void tellsWhereALineMayNotBreak() {
        ShapedRun run = shape(regular, "x AV", "en");
        assertTrue(run.unsafeToBreak()[3]);
        assertFalse(run.unsafeToBreak()[0]);
    }

    @Test
    void aMissingCharacterHasGlyphZero() {
        assertTrue(shape(regular, "a\u4E2Db", "en").hasMissingGlyphs());
        assertEquals(0, shape(regular, "\u4E2D", "zh").glyphs()[0]);
    }

    /// U+2028 is left out: it ends a line and is never shaped.
    @Test
    void canSetTellsWhatShapingDoes() {
        for (String family : List.of("EB Garamond", "Source Sans 3", "JetBrains Mono")) {
            Face face = TestFonts.LIBRARY.select(List.of(family), 400, false);
            for (int c = 0xA0; c < 0x3100; c++) {
                int type = Character.getType(c);
                boolean alone =
                        type != Character.NON_SPACING_MARK
                                && type != Character.ENCLOSING_MARK
                                && type != Character.COMBINING_SPACING_MARK;
                if (!alone || c == 0x2028 || c == 0x2029 || type == Character.UNASSIGNED) continue;
                if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL) continue;
                boolean set = !shape(face, "a" + Character.toString(c), "").hasMissingGlyphs();
                if (set) continue;
                assertFalse(face.canSet(c), family + " " + Integer.toHexString(c));
            }
            for (int c :
                    new int[] {
                        0xA0, 0xAD, 0x2003, 0x2009, 0x2011, 0x202F, 0x200B, 0x2060, 0xFEFF, 0x1E17,
                        0x3000
                    }) {
                assertTrue(face.canSet(c), family + " " + Integer.toHexString(c));
            }
        }
    }

    @Test
    void emptyAndOddInputs() {
        assertEquals(0, shape(regular, "", "en").length());
        assertEquals(1, shape(regular, "\uD83D", "en").length());
        assertEquals(
                3, shape(regular, "abc", "not a language!", "nonsense feature", "kern").length());
        String longText = "Lorem ipsum dolor. ".repeat(20_000);
        assertEquals(longText.length(), shape(regular, longText, "la", "-liga").length());
    }

    @Test
    void threadsGetTheSame() {
        String text = "The quick brown fox officially jumps over 1,234 lazy dogs; Выступая";
        String expected = Arrays.toString(shape(regular, text, "en", "onum").xAdvances());
        boolean same =
                IntStream.range(0, 2000)
                        .parallel()
                        .allMatch(i -> {
                            ShapedRun run = shape(regular, text, "en", "onum");
                            return expected.equals(Arrays.toString(run.xAdvances()));
                        });
        assertTrue(same);
    }
}
