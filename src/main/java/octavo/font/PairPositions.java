package octavo.font;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import octavo.font.Sfnt.Table;

/// The `GPOS` table (OpenType 1.9) without the kerning of pairs that can't occur: their values become 0 where they stand, so
/// that no offset changes and an archive packs them to nothing.
final class PairPositions {
    private static final int PAIR = 2;
    private static final int EXTENSION = 9;

    private final Sfnt font;
    private final Table gpos;
    private final BitSet kept;
    private final byte[] out;

    private PairPositions(Sfnt font, BitSet kept) {
        this.font = font;
        this.kept = kept;
        gpos = font.table("GPOS");
        out = font.bytes("GPOS");
    }

    /// @param kept glyphs that can occur
    static byte[] reduced(Sfnt font, BitSet kept) {
        PairPositions p = new PairPositions(font, kept);
        if (p.gpos.length() >= 10) p.lookups();
        return p.out;
    }

    private void lookups() {
        int list = u16(8);
        for (int i = 0; i < u16(list); i++) {
            int lookup = list + u16(list + 2 + 2 * i);
            int type = u16(lookup);
            for (int s = 0; s < u16(lookup + 4); s++) {
                int at = lookup + u16(lookup + 6 + 2 * s);
                if (type == PAIR) pairs(at);
                else if (type == EXTENSION && u16(at + 2) == PAIR)
                    pairs(at + font.int32(gpos, at + 4));
            }
        }
    }

    private void pairs(int at) {
        int size = valueSize(u16(at + 4)) + valueSize(u16(at + 6));
        switch (u16(at)) {
            case 1 -> singles(at, size);
            case 2 -> classes(at, size);
            default -> {}
        }
    }

    /// Four fields and four offsets to device tables, each of two bytes where its bit is set.
    private static int valueSize(int format) {
        return 2 * Integer.bitCount(format & 0xFF);
    }

    /// Format 1: for each first glyph a set of second ones, which several may share.
    private void singles(int at, int size) {
        BitSet used = new BitSet();
        int count = u16(at + 8);
        coverage(
                at + u16(at + 2),
                (glyph, index) -> {
                    if (kept.get(glyph) && index < count) used.set(u16(at + 10 + 2 * index));
                });
        for (int i = 0; i < count; i++) {
            int offset = u16(at + 10 + 2 * i);
            int set = at + offset;
            int pairs = u16(set);
            for (int p = 0; p < pairs; p++) {
                int record = set + 2 + p * (2 + size);
                if (!used.get(offset) || !kept.get(u16(record))) zero(record + 2, size);
            }
        }
    }

    /// Format 2: a matrix of classes of first and second glyphs.
    private void classes(int at, int size) {
        BitSet covered = new BitSet();
        coverage(at + u16(at + 2), (glyph, index) -> covered.set(glyph));
        covered.and(kept);
        BitSet first = classesOf(at + u16(at + 8), covered);
        BitSet second = classesOf(at + u16(at + 10), kept);
        int columns = u16(at + 14);
        for (int r = 0; r < u16(at + 12); r++) {
            for (int c = 0; c < columns; c++) {
                if (!first.get(r) || !second.get(c)) zero(at + 16 + (r * columns + c) * size, size);
            }
        }
    }

    private BitSet classesOf(int definition, BitSet glyphs) {
        BitSet classes = new BitSet();
        BitSet rest = (BitSet) glyphs.clone();
        if (u16(definition) == 1) {
            int start = u16(definition + 2);
            for (int i = 0; i < u16(definition + 4); i++) {
                if (!glyphs.get(start + i)) continue;
                classes.set(u16(definition + 6 + 2 * i));
                rest.clear(start + i);
            }
        } else {
            for (int i = 0; i < u16(definition + 2); i++) {
                int range = definition + 4 + 6 * i;
                int from = u16(range);
                int to = u16(range + 2) + 1;
                if (to <= from) continue;
                int next = glyphs.nextSetBit(from);
                if (next >= 0 && next < to) classes.set(u16(range + 4));
                rest.clear(from, to);
            }
        }
        if (!rest.isEmpty()) classes.set(0);
        return classes;
    }

    private interface Covered {
        void accept(int glyph, int index);
    }

    private void coverage(int at, Covered each) {
        for (int i = 0; i < u16(at + 2); i++) {
            if (u16(at) == 1) each.accept(u16(at + 4 + 2 * i), i);
            else {
                int range = at + 4 + 6 * i;
                int start = u16(range);
                for (int g = start; g <= u16(range + 2); g++)
                    each.accept(g, u16(range + 4) + g - start);
            }
        }
    }

    private void zero(int at, int size) {
        if (at + size > out.length) throw new IndexOutOfBoundsException(at);
        Arrays.fill(out, at, at + size, (byte) 0);
    }

    private int u16(int at) {
        return font.uint16(gpos, at);
    }

    /// `hmtx` with nothing for glyphs that can't occur; the last full metric, which all later glyphs share, stays.
    static byte[] metrics(Sfnt font, BitSet kept) {
        byte[] hmtx = font.bytes("hmtx");
        int full = font.uint16(font.table("hhea"), 34);
        for (int g = 0; g < full - 1; g++) {
            if (!kept.get(g) && 4 * g + 4 <= hmtx.length) ByteBuffer.wrap(hmtx).putInt(4 * g, 0);
        }
        return hmtx;
    }
}
