package octavo.font;

import java.util.BitSet;
import octavo.font.Sfnt.Table;

/// The parts of which composite glyphs are made (OpenType 1.9, `glyf`, "Composite Glyph Description").
final class CompositeGlyphs {
    private static final int MAX_DEPTH = 16;
    private static final int ARG_1_AND_2_ARE_WORDS = 0x0001;
    private static final int WE_HAVE_A_SCALE = 0x0008;
    private static final int MORE_COMPONENTS = 0x0020;
    private static final int WE_HAVE_AN_X_AND_Y_SCALE = 0x0040;
    private static final int WE_HAVE_A_TWO_BY_TWO = 0x0080;

    private final Face face;
    private final Sfnt font;
    private final Table glyf;

    CompositeGlyphs(Face face) {
        this.face = face;
        font = face.tables();
        glyf = font.table("glyf");
    }

    /// The glyphs, `.notdef`, and all parts of them; ids that the face does not have are left out.
    BitSet closure(BitSet glyphs) {
        BitSet kept = new BitSet();
        keep(0, 0, kept);
        glyphs.stream().forEach(g -> keep(g, 0, kept));
        return kept;
    }

    private void keep(int glyph, int depth, BitSet kept) {
        if (glyph >= face.glyphCount() || kept.get(glyph) || depth > MAX_DEPTH) return;
        kept.set(glyph);
        for (int at = first(glyph); at >= 0; at = next(at)) keep(component(at), depth + 1, kept);
    }

    /// Offset in `glyf` of a composite glyph's first component; -1 for a simple or empty glyph.
    int first(int glyph) {
        int start = face.glyphOffset(glyph);
        if (face.glyphOffset(glyph + 1) - start < 14) return -1;
        return font.int16(glyf, start) < 0 ? start + 10 : -1;
    }

    /// Offset of the component after that at `at`; -1 behind the last.
    int next(int at) {
        int flags = font.uint16(glyf, at);
        if ((flags & MORE_COMPONENTS) == 0) return -1;
        int size = (flags & ARG_1_AND_2_ARE_WORDS) != 0 ? 8 : 6;
        if ((flags & WE_HAVE_A_SCALE) != 0) size += 2;
        else if ((flags & WE_HAVE_AN_X_AND_Y_SCALE) != 0) size += 4;
        else if ((flags & WE_HAVE_A_TWO_BY_TWO) != 0) size += 8;
        return at + size;
    }

    int component(int at) {
        return font.uint16(glyf, at + 2);
    }
}
