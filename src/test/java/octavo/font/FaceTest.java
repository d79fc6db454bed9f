package octavo.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class FaceTest {
    private final Face regular = TestFonts.garamond(400, false);

    @Test
    void namesAndMetrics() {
        assertEquals("EB Garamond", regular.family());
        assertEquals("EBGaramond-Regular", regular.postScriptName());
        assertEquals(400, regular.weight());
        assertFalse(regular.italic());
        assertEquals(1000, regular.unitsPerEm());
        assertEquals(1007, regular.metrics().ascender());
        assertEquals(-298, regular.metrics().descender());
        assertEquals(650, regular.metrics().capHeight());
        assertEquals(400, regular.metrics().xHeight());
        assertTrue(regular.embeddable());
        assertTrue(TestFonts.garamond(700, true).italic());
        assertTrue(TestFonts.garamond(400, true).metrics().italicAngle() < 0);
    }

    @Test
    void agreesWithAnotherReader() throws Exception {
        try (TrueTypeFont other =
                new TTFParser().parse(new RandomAccessReadBuffer(regular.data()))) {
            assertEquals(other.getNumberOfGlyphs(), regular.glyphCount());
            for (int c = 0x20; c < 0x2200; c++) {
                int glyph = regular.glyphId(c);
                assertEquals(other.getUnicodeCmapLookup().getGlyphId(c), glyph, () -> "glyph");
                assertEquals(other.getAdvanceWidth(glyph), regular.advance(glyph));
                assertEquals(
                        other.getHorizontalMetrics().getLeftSideBearing(glyph),
                        regular.leftSideBearing(glyph));
            }
            var box = other.getGlyph().getGlyph(regular.glyphId('g')).getBoundingBox();
            assertEquals(
                    (int) box.getLowerLeftX(), regular.glyphBounds(regular.glyphId('g')).xMin());
            assertEquals(
                    (int) box.getUpperRightY(), regular.glyphBounds(regular.glyphId('g')).yMax());
        }
    }

    /// A glyph of 40 components that are all itself.
    @Test
    void glyphsWithinThemselvesEnd() throws Exception {
        byte[] data = regular.data().clone();
        java.nio.ByteBuffer font = java.nio.ByteBuffer.wrap(data);
        int glyf = 0;
        for (int i = 0; i < font.getShort(4); i++)
            if (font.getInt(12 + 16 * i) == 0x676C7966) glyf = font.getInt(12 + 16 * i + 8);
        int glyph = 0;
        while (regular.glyphOffset(glyph + 1) - regular.glyphOffset(glyph) < 260) glyph++;
        int at = glyf + regular.glyphOffset(glyph);
        font.putShort(at, (short) -1);
        for (int c = 0; c < 40; c++) {
            int flags = c < 39 ? 0x22 : 2;
            font.putInt(at + 10 + 6 * c, flags << 16 | glyph).putShort(at + 14 + 6 * c, (short) 0);
        }
        Face face = Face.read(data, "self.ttf");
        face.outline(
                glyph,
                new Outline() {
                    @Override
                    public void moveTo(double x, double y) {}

                    @Override
                    public void lineTo(double x, double y) {}

                    @Override
                    public void quadTo(double cx, double cy, double x, double y) {}

                    @Override
                    public void close() {}
                });
        assertTrue(face.glyphCount() > glyph);
    }

    @Test
    void knowsItsFeatures() {
        for (boolean italic : new boolean[] {false, true}) {
            Face face = TestFonts.garamond(400, italic);
            for (String f :
                    "smcp c2sc onum lnum tnum pnum liga dlig frac sups ordn case".split(" ")) {
                assertTrue(face.hasFeature(f), face + " " + f);
            }
        }
        assertFalse(regular.hasFeature("zzzz"));
    }

    @Test
    void aBlankHasNoBounds() {
        assertTrue(regular.glyphBounds(regular.glyphId(' ')).isEmpty());
        assertNotEquals(0, regular.advance(regular.glyphId(' ')));
    }

    @Test
    void readsCharactersBeyondTheBasicPlane() {
        Face emoji = TestFonts.LIBRARY.select(List.of("Noto Emoji"), 400, false);
        assertTrue(emoji.hasGlyph(0x1F600));
        assertFalse(emoji.hasGlyph(0x10FFFF));
    }

    @Test
    void otherFilesAreRefusedWithAReason() {
        assertReason("no TrueType font", new byte[100]);
        assertReason("too short", new byte[3]);
        assertReason("CFF", ("OTTO" + "\0".repeat(100)).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertReason(String reason, byte[] data) {
        Exception e = assertThrows(InvalidFontException.class, () -> Face.read(data, "x.ttf"));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void damagedFilesAreRefusedOrReadButNeverCrash() {
        byte[] good = TestFonts.LIBRARY.select(List.of("JetBrains Mono"), 400, false).data();
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] bad =
                    i % 4 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int k = 0; k < 20 && bad.length > 400; k++)
                bad[random.nextInt(400)] = (byte) random.nextInt();
            try {
                Face.read(bad, "bad.ttf");
            } catch (InvalidFontException e) {
                assertFalse(e.getMessage().isBlank());
            }
        }
    }
}
