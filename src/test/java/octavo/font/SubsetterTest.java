package octavo.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class SubsetterTest {
    private static final String TEXT = "Œuvre: Russia’s Ångström — Пресс-служба Йод, ½ (1,234)";

    private static BitSet glyphs(Face face) {
        BitSet set = new BitSet();
        Arrays.stream(TestFonts.shape(face, TEXT, "en").glyphs()).forEach(set::set);
        Arrays.stream(TestFonts.shape(face, TEXT, "en", "smcp", "onum").glyphs()).forEach(set::set);
        return set;
    }

    private static Stream<Face> faces() {
        return TestFonts.LIBRARY.families().stream()
                .flatMap(f -> TestFonts.LIBRARY.faces(f).stream());
    }

    @Test
    void keepsOutlinesAndWidthsOfEveryFace() {
        faces().forEach(face -> {
            BitSet wanted = glyphs(face);
            SubsetFont subset = Subsetter.subset(face, wanted);
            try (TrueTypeFont before = parse(face.data(), false);
                    TrueTypeFont after = parse(subset.data(), true)) {
                assertEquals(subset.glyphCount(), after.getNumberOfGlyphs());
                for (int g : wanted.stream().toArray()) {
                    int n = subset.oldToNew()[g];
                    assertEquals(before.getAdvanceWidth(g), after.getAdvanceWidth(n));
                    assertEquals(outline(before, g), outline(after, n), () -> face + " glyph " + g);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertTrue(subset.data().length < face.data().length / 3, face.toString());
        });
    }

    @Test
    void checksumsAreRight() {
        byte[] data =
                Subsetter.subset(
                                TestFonts.garamond(400, false),
                                glyphs(TestFonts.garamond(400, false)))
                        .data();
        assertEquals(0xB1B0AFBA, SfntWriter.checksum(data));
    }

    @Test
    void notdefIsFirstAndTheRestKeepsItsOrder() {
        BitSet glyphs = new BitSet();
        glyphs.set(100);
        glyphs.set(50);
        SubsetFont subset = Subsetter.subset(TestFonts.garamond(400, false), glyphs);
        assertEquals(0, subset.newToOld()[0]);
        assertTrue(subset.oldToNew()[50] < subset.oldToNew()[100]);
        assertEquals(-1, subset.oldToNew()[60]);
        for (int n = 0; n < subset.glyphCount(); n++)
            assertEquals(n, subset.oldToNew()[subset.newToOld()[n]]);
    }

    @Test
    void theSameGlyphsGiveTheSameBytes() {
        Face face = TestFonts.garamond(400, true);
        SubsetFont a = Subsetter.subset(face, glyphs(face));
        SubsetFont b = Subsetter.subset(face, glyphs(face));
        assertArrayEquals(a.data(), b.data());
    }

    @Test
    void unknownGlyphsAreLeftOut() {
        BitSet glyphs = new BitSet();
        glyphs.set(65_000);
        assertEquals(
                List.of(0),
                Arrays.stream(Subsetter.subset(TestFonts.garamond(400, false), glyphs).newToOld())
                        .boxed()
                        .toList());
    }

    private static TrueTypeFont parse(byte[] data, boolean embedded) throws IOException {
        return new TTFParser(embedded).parse(new RandomAccessReadBuffer(data));
    }

    private static String outline(TrueTypeFont font, int glyph) throws IOException {
        var g = font.getGlyph().getGlyph(glyph);
        if (g == null) return "";
        StringBuilder s = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator p = g.getPath().getPathIterator(null); !p.isDone(); p.next()) {
            Arrays.fill(c, 0);
            s.append(p.currentSegment(c)).append(Arrays.toString(c));
        }
        return s.toString();
    }
}
