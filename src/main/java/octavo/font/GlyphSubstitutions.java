package octavo.font;

import java.util.BitSet;
import java.util.function.IntConsumer;
import octavo.font.Sfnt.Table;

/// Which glyphs can come out of a face's `GSUB` table (OpenType 1.9) when given ones go in, whatever features are on and
/// whatever stands around: contextual lookups only refer to others, all of which are taken.
final class GlyphSubstitutions {
    private static final int SINGLE = 1;
    private static final int MULTIPLE = 2;
    private static final int ALTERNATE = 3;
    private static final int LIGATURE = 4;
    private static final int EXTENSION = 7;
    private static final int REVERSE_CHAINED = 8;

    private final Sfnt font;
    private final Table gsub;

    GlyphSubstitutions(Sfnt font) {
        this.font = font;
        gsub = font.table("GSUB");
    }

    /// Adds to the set until nothing more can come out.
    void close(BitSet glyphs) {
        if (gsub.length() < 10) return;
        int size;
        do {
            size = glyphs.cardinality();
            lookups(glyphs);
        } while (glyphs.cardinality() > size);
    }

    private void lookups(BitSet glyphs) {
        int list = u16(8);
        for (int i = 0; i < u16(list); i++) {
            int lookup = list + u16(list + 2 + 2 * i);
            int type = u16(lookup);
            for (int s = 0; s < u16(lookup + 4); s++) {
                int subtable = lookup + u16(lookup + 6 + 2 * s);
                if (type == EXTENSION)
                    subtable(u16(subtable + 2), subtable + font.int32(gsub, subtable + 4), glyphs);
                else subtable(type, subtable, glyphs);
            }
        }
    }

    private void subtable(int type, int at, BitSet glyphs) {
        switch (type) {
            case SINGLE -> {
                if (u16(at) == 1)
                    covered(
                            at + u16(at + 2),
                            glyphs,
                            (g, i) -> glyphs.set((g + u16(at + 4)) & 0xFFFF));
                else covered(at + u16(at + 2), glyphs, (g, i) -> glyphs.set(u16(at + 6 + 2 * i)));
            }
            case MULTIPLE, ALTERNATE ->
                    covered(
                            at + u16(at + 2),
                            glyphs,
                            (g, i) -> list(at + u16(at + 6 + 2 * i), glyphs::set));
            case LIGATURE ->
                    covered(
                            at + u16(at + 2),
                            glyphs,
                            (g, i) -> ligatures(at + u16(at + 6 + 2 * i), glyphs));
            case REVERSE_CHAINED -> {
                int lookahead = at + 6 + 2 * u16(at + 4);
                int substitutes = lookahead + 2 + 2 * u16(lookahead) + 2;
                covered(at + u16(at + 2), glyphs, (g, i) -> glyphs.set(u16(substitutes + 2 * i)));
            }
            default -> {}
        }
    }

    private void ligatures(int set, BitSet glyphs) {
        for (int i = 0; i < u16(set); i++) {
            int ligature = set + u16(set + 2 + 2 * i);
            boolean all = true;
            for (int c = 0; c < u16(ligature + 2) - 1; c++)
                all &= glyphs.get(u16(ligature + 4 + 2 * c));
            if (all) glyphs.set(u16(ligature));
        }
    }

    private void list(int at, IntConsumer each) {
        for (int i = 0; i < u16(at); i++) each.accept(u16(at + 2 + 2 * i));
    }

    private interface Covered {
        void accept(int glyph, int coverageIndex);
    }

    /// Calls back for each glyph that is both covered and in the set as it stands now.
    private void covered(int coverage, BitSet glyphs, Covered each) {
        int count = u16(coverage + 2);
        BitSet before = (BitSet) glyphs.clone();
        for (int i = 0; i < count; i++) {
            if (u16(coverage) == 1) {
                int glyph = u16(coverage + 4 + 2 * i);
                if (before.get(glyph)) each.accept(glyph, i);
            } else {
                int range = coverage + 4 + 6 * i;
                int start = u16(range);
                int end = u16(range + 2);
                for (int g = before.nextSetBit(start);
                        g >= 0 && g <= end;
                        g = before.nextSetBit(g + 1)) {
                    each.accept(g, u16(range + 4) + g - start);
                }
            }
        }
    }

    private int u16(int at) {
        return font.uint16(gsub, at);
    }
}
