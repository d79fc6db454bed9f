package octavo.font;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import octavo.font.Sfnt.Table;

/// Makes a font file of some glyphs of a face, for embedding in a PDF: outlines, metrics and hinting programs are kept,
/// what serves layout is left out. The result depends on the face and the set of glyphs alone.
public final class Subsetter {
    private final Face face;
    private final Sfnt font;
    private final Table glyf;
    private final CompositeGlyphs composites;

    private Subsetter(Face face) {
        this.face = face;
        font = face.tables();
        glyf = font.table("glyf");
        composites = new CompositeGlyphs(face);
    }

    /// @param glyphs glyph ids of the face; `.notdef` and the parts of composite glyphs are added
    public static SubsetFont subset(Face face, BitSet glyphs) {
        return new Subsetter(face).build(glyphs);
    }

    private SubsetFont build(BitSet glyphs) {
        int[] newToOld = composites.closure(glyphs).stream().toArray();
        int[] oldToNew = new int[face.glyphCount()];
        Arrays.fill(oldToNew, -1);
        for (int i = 0; i < newToOld.length; i++) oldToNew[newToOld[i]] = i;

        SfntWriter out = new SfntWriter();
        outlines(newToOld, oldToNew, out);
        out.put("hmtx", horizontalMetrics(newToOld));
        out.put("maxp", font.changed("maxp", 4, newToOld.length));
        out.put("hhea", font.changed("hhea", 34, newToOld.length));
        out.put("head", font.changed("head", 50, 1));
        for (String tag : new String[] {"cvt ", "fpgm", "prep"}) {
            if (font.table(tag).exists()) out.put(tag, font.bytes(tag));
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
            for (int at = composites.first(old); at >= 0; at = composites.next(at)) {
                int component = composites.component(at);
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
        return (length + 3) & ~3;
    }

    private byte[] horizontalMetrics(int[] newToOld) {
        ByteBuffer metrics = ByteBuffer.allocate(4 * newToOld.length);
        for (int old : newToOld) {
            metrics.putShort((short) face.advance(old)).putShort((short) face.leftSideBearing(old));
        }
        return metrics.array();
    }
}
