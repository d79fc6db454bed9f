package octavo.font;

import static octavo.font.TestFonts.shape;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import octavo.cli.Program;
import octavo.testing.Unzipped;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EbookFontTest {
    private static final String TEXT = "Office affairs: “1,234 Œuvres” — Пресс-служба fjord ½";
    private static final String[][] FEATURES = {
        {},
        {"smcp", "onum"},
        {"c2sc", "lnum", "tnum"},
        {"frac"},
        {"dlig", "sups"},
        {"swsh", "ss01", "hist"}
    };

    private static BitSet characters(String text) {
        BitSet set = new BitSet();
        text.codePoints().forEach(set::set);
        return set;
    }

    @Test
    void shapesAsTheWholeFaceDoesWithOutlinesForAll() throws Exception {
        for (String family : List.of("EB Garamond", "JetBrains Mono", "Noto Emoji")) {
            for (Face face : TestFonts.LIBRARY.faces(family)) {
                String text = family.equals("Noto Emoji") ? "😀 👍🏽 ✔" : TEXT;
                Face subset = Face.read(EbookFont.subset(face, characters(text)), "subset.ttf");
                for (String[] features : FEATURES) {
                    ShapedRun before = shape(face, text, "en", features);
                    ShapedRun after = shape(subset, text, "en", features);
                    assertArrayEquals(before.glyphs(), after.glyphs(), face.toString());
                    assertArrayEquals(before.xAdvances(), after.xAdvances(), face.toString());
                    for (int g : after.glyphs()) {
                        assertEquals(face.glyphBounds(g), subset.glyphBounds(g), face + " " + g);
                    }
                }
                assertEquals(face.metrics(), subset.metrics());
                assertEquals(face.postScriptName(), subset.postScriptName());
            }
        }
    }

    @Test
    void keepsWhatTheStyleAsksForAndLeavesTheRest() throws Exception {
        Face face = TestFonts.garamond(400, false);
        byte[] all = EbookFont.subset(face, characters(TEXT));
        byte[] some = EbookFont.subset(face, characters(TEXT), Set.of("smcp", "onum", "sups"));
        assertTrue(packed(some) < 0.8 * packed(all), packed(some) + " of " + packed(all));
        Face subset = Face.read(some, "subset.ttf");
        for (String[] on : new String[][] {{}, {"smcp", "onum"}, {"sups"}, {"smcp", "-liga"}}) {
            ShapedRun before = shape(face, TEXT, "en", on);
            ShapedRun after = shape(subset, TEXT, "en", on);
            assertArrayEquals(before.glyphs(), after.glyphs());
            assertArrayEquals(before.xAdvances(), after.xAdvances());
            for (int g : after.glyphs()) assertEquals(face.glyphBounds(g), subset.glyphBounds(g));
        }
        assertArrayEquals(
                shape(face, TEXT, "en").glyphs(),
                shape(subset, TEXT, "en", "swsh", "dlig").glyphs());
    }

    /// A book's own small capitals are asked for by its style.
    @Test
    void aBooksSmallCapitalsAreInItsFont(@TempDir Path out) throws Exception {
        Program p = Program.run("build", Path.of("books/sampler"), "--epub", "-q", "-o", out);
        assertEquals(0, p.code(), p.err());
        Unzipped epub = new Unzipped(Files.readAllBytes(out.resolve("sampler.epub")));
        Face subset = Face.read(epub.bytes("EPUB/fonts/eb-garamond-400.ttf"), "subset.ttf");
        Face face = TestFonts.garamond(400, false);
        int[] capitals = shape(face, "few reforms", "en", "smcp").glyphs();
        assertArrayEquals(capitals, shape(subset, "few reforms", "en", "smcp").glyphs());
        for (int g : capitals) assertEquals(face.glyphBounds(g), subset.glyphBounds(g));
    }

    /// As an archive packs it.
    private static int packed(byte[] data) {
        Deflater d = new Deflater();
        d.setInput(data);
        d.finish();
        return d.deflate(new byte[data.length + 1000]);
    }

    @Test
    void isSmallerAndLeavesOtherCharactersToOtherFonts() throws Exception {
        Face face = TestFonts.garamond(400, false);
        byte[] data = EbookFont.subset(face, characters("Plain English — ‘quoted’"));
        assertTrue(data.length < face.data().length / 2, () -> "" + data.length);
        Face subset = Face.read(data, "subset.ttf");
        assertTrue(subset.hasGlyph('q'));
        assertTrue(subset.hasGlyph('~'));
        assertFalse(subset.hasGlyph('ж'));
        assertEquals(0xB1B0AFBA, SfntWriter.checksum(data));
        assertArrayEquals(data, EbookFont.subset(face, characters("Plain English — ‘quoted’")));
    }

    @Test
    void isReadByAnotherReader() throws Exception {
        Face emoji = TestFonts.LIBRARY.select(List.of("Noto Emoji"), 400, false);
        byte[] data = EbookFont.subset(emoji, characters("a😀😁✔"));
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(data))) {
            assertEquals(emoji.glyphId(0x1F601), font.getUnicodeCmapLookup().getGlyphId(0x1F601));
            assertEquals(emoji.glyphId('✔'), font.getUnicodeCmapLookup().getGlyphId('✔'));
            assertEquals(0, font.getUnicodeCmapLookup().getGlyphId(0x1F602));
        }
    }

    @Test
    void aMathematicalFaceKeepsLargerFormsAndMeasures() throws Exception {
        for (String family : List.of("Garamond-Math", "Noto Sans Math")) {
            Face face = TestFonts.LIBRARY.select(List.of(family), 400, false);
            Set<String> on = Set.of("ssty", "dtls", "flac");
            byte[] data = EbookFont.subset(face, characters("√(𝑎+∫^→⏟"), on);
            assertTrue(data.length < face.data().length / 4, family + " " + data.length);
            Face subset = Face.read(data, "subset.ttf");
            MathTable whole = face.math();
            MathTable math = subset.math();
            assertTrue(whole != null && math != null);
            for (MathConstant c : MathConstant.values()) assertEquals(whole.get(c), math.get(c));
            assertEquals(whole.sizePercent(2), math.sizePercent(2));
            assertEquals(whole.displayOperatorMinHeight(), math.displayOperatorMinHeight());
            assertEquals(whole.radicalDegreeRaisePercent(), math.radicalDegreeRaisePercent());
            assertEquals(whole.minConnectorOverlap(), math.minConnectorOverlap());
            for (int c : "√(𝑎+∫^→⏟".codePoints().toArray()) {
                int g = face.glyphId(c);
                assertEquals(whole.vertical(g), math.vertical(g));
                assertEquals(whole.horizontal(g), math.horizontal(g));
                assertEquals(whole.italicsCorrection(g), math.italicsCorrection(g));
                assertEquals(whole.topAccent(g), math.topAccent(g));
                for (int corner = 0; corner < 4; corner++)
                    assertEquals(whole.kern(g, corner, 300), math.kern(g, corner, 300));
                for (MathTable.Forms f : List.of(math.vertical(g), math.horizontal(g))) {
                    f.variants().forEach(v -> same(face, subset, v.glyph()));
                    f.parts().forEach(p -> same(face, subset, p.glyph()));
                }
            }
            assertTrue(!math.vertical(face.glyphId('(')).parts().isEmpty());
            assertEquals(MathTable.Forms.NONE, math.vertical(face.glyphId('⟨')));
        }
    }

    private static void same(Face face, Face subset, int glyph) {
        assertEquals(face.glyphBounds(glyph), subset.glyphBounds(glyph));
        assertEquals(face.advance(glyph), subset.advance(glyph));
    }

    @Test
    void aFontWithAReservedNameStaysWhole() {
        Face source = TestFonts.LIBRARY.select(List.of("Source Sans 3"), 400, false);
        assertSame(source.data(), EbookFont.subset(source, characters("a")));
    }
}
