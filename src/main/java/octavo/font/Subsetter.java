package octavo.font;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import octavo.font.Sfnt.Table;

/// Makes a font file of some glyphs of a face, for embedding in a PDF: outlines, metrics and hinting programs are kept,
/// what serves layout is left out. The result depends on the face and the set of glyphs alone.
public final class Subsetter {
    private static final int MAX_DEPTH = 16;
    /// A composite glyph's flags (OpenType, `glyf`).
    private static final int ARG_1_AND_2_ARE_WORDS = 0x0001;

    private static final int WE_HAVE_A_SCALE = 0x0008;
    private static final int MORE_COMPONENTS = 0x0020;
    private static final int WE_HAVE_AN_X_AND_Y_SCALE = 0x0040;
    private static final int WE_HAVE_A_TWO_BY_TWO = 0x0080;

    private final Face face;
    private final Sfnt font;
    private final Table glyf;
    private final BitSet kept = new BitSet();

    private Subsetter(Face face) {
        this.face = face;
        font = face.tables();
        glyf = font.table("glyf");
    }

    /// @param glyphs glyph ids of the face; `.notdef` and the parts of composite glyphs are added
    public static SubsetFont subset(Face face, BitSet glyphs) {
        Subsetter s = new Subsetter(face);
        s.keep(0, 0);
        for (int g = glyphs.nextSetBit(0); g >= 0 && g < face.glyphCount(); g = glyphs.nextSetBit(g + 1)) s.keep(g, 0);
        return s.build();
    }

    private void keep(int glyph, int depth) {
        if (glyph >= face.glyphCount() || kept.get(glyph) || depth > MAX_DEPTH) return;
        kept.set(glyph);
        for (int at = firstComponent(glyph); at >= 0; at = nextComponent(at)) {
            keep(font.uint16(glyf, at + 2), depth + 1);
        }
    }

    /// Offset in `glyf` of a composite glyph's first component; -1 for a simple or empty glyph.
    private int firstComponent(int glyph) {
        int start = face.glyphOffset(glyph);
        if (face.glyphOffset(glyph + 1) - start < 14) return -1;
        return font.int16(glyf, start) < 0 ? start + 10 : -1;
    }

    private int nextComponent(int at) {
        int flags = font.uint16(glyf, at);
        if ((flags & MORE_COMPONENTS) == 0) return -1;
        int size = (flags & ARG_1_AND_2_ARE_WORDS) != 0 ? 8 : 6;
        if ((flags & WE_HAVE_A_SCALE) != 0) size += 2;
        else if ((flags & WE_HAVE_AN_X_AND_Y_SCALE) != 0) size += 4;
        else if ((flags & WE_HAVE_A_TWO_BY_TWO) != 0) size += 8;
        return at + size;
    }

    private SubsetFont build() {
        int count = kept.cardinality();
        int[] oldToNew = new int[face.glyphCount()];
        Arrays.fill(oldToNew, -1);
        int[] newToOld = kept.stream().toArray();
        for (int i = 0; i < count; i++) oldToNew[newToOld[i]] = i;

        SfntWriter out = new SfntWriter();
        outlines(newToOld, oldToNew, out);
        out.put("hmtx", horizontalMetrics(newToOld));
        out.put("maxp", changed("maxp", 4, count));
        out.put("hhea", changed("hhea", 34, count));
        out.put("head", changed("head", 50, 1));
        for (String tag : new String[] {"cvt ", "fpgm", "prep"}) {
            if (font.table(tag).exists()) out.put(tag, bytes(font.table(tag)));
        }
        return new SubsetFont(out.toByteArray(), oldToNew, newToOld);
    }

    /// `glyf`, with the components renumbered, and a `loca` of long offsets.
    private void outlines(int[] newToOld, int[] oldToNew, SfntWriter out) {
        int size = 0;
        for (int old : newToOld) size += padded(face.glyphOffset(old + 1) - face.glyphOffset(old));
        ByteBuffer outlines = ByteBuffer.allocate(size);
        ByteBuffer offsets = ByteBuffer.allocate(4 * (newToOld.length + 1));
        for (int old : newToOld) {
            int to = outlines.position();
            offsets.putInt(to);
            int start = face.glyphOffset(old);
            int length = face.glyphOffset(old + 1) - start;
            outlines.put(font.data(), glyf.offset() + start, length);
            for (int at = firstComponent(old); at >= 0; at = nextComponent(at)) {
                int component = font.uint16(glyf, at + 2);
                int renumbered = component < oldToNew.length ? Math.max(0, oldToNew[component]) : 0;
                outlines.putShort(to + at + 2 - start, (short) renumbered);
            }
            outlines.position(to + padded(length));
        }
        offsets.putInt(outlines.position());
        out.put("glyf", outlines.array());
        out.put("loca", offsets.array());
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }

    private byte[] horizontalMetrics(int[] newToOld) {
        ByteBuffer metrics = ByteBuffer.allocate(4 * newToOld.length);
        for (int old : newToOld) {
            metrics.putShort((short) face.advance(old)).putShort((short) face.leftSideBearing(old));
        }
        return metrics.array();
    }

    /// A table with one 16-bit field changed.
    private byte[] changed(String tag, int at, int value) {
        byte[] table = bytes(font.table(tag));
        ByteBuffer.wrap(table).putShort(at, (short) value);
        return table;
    }

    private byte[] bytes(Table t) {
        return Arrays.copyOfRange(font.data(), t.offset(), t.offset() + t.length());
    }
}
