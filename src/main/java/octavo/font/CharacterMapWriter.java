package octavo.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Writes a `cmap` table for some characters of a face: a subtable of format 4 for the basic plane, and one of format 12
/// where there are others.
final class CharacterMapWriter {
    private static final int WINDOWS = 3;
    private static final int BMP = 1;
    private static final int FULL = 10;

    /// Code points and glyph ids that rise together.
    private record Run(int first, int last, int glyph) {}

    private CharacterMapWriter() {}

    static byte[] write(Face face, BitSet codePoints) {
        List<Run> all = runs(face, codePoints);
        List<Run> bmp = all.stream().filter(r -> r.last < 0xFFFF).toList();
        boolean full = bmp.size() < all.size();
        byte[] format4 = format4(bmp);
        byte[] format12 = full ? format12(all) : new byte[0];
        int header = 4 + 8 * (full ? 2 : 1);
        ByteBuffer out = ByteBuffer.allocate(header + format4.length + format12.length);
        out.putShort((short) 0).putShort((short) (full ? 2 : 1));
        out.putShort((short) WINDOWS).putShort((short) BMP).putInt(header);
        if (full)
            out.putShort((short) WINDOWS).putShort((short) FULL).putInt(header + format4.length);
        return out.put(format4).put(format12).array();
    }

    /// A run does not cross from the basic plane into the next.
    private static List<Run> runs(Face face, BitSet codePoints) {
        List<Run> runs = new ArrayList<>();
        int first = -1;
        int last = -1;
        int glyph = 0;
        for (int c = codePoints.nextSetBit(0); c >= 0; c = codePoints.nextSetBit(c + 1)) {
            int g = face.glyphId(c);
            if (g == 0) continue;
            if (first >= 0 && c == last + 1 && c != 0x10000 && g == glyph + c - first) {
                last = c;
                continue;
            }
            if (first >= 0) runs.add(new Run(first, last, glyph));
            first = c;
            last = c;
            glyph = g;
        }
        if (first >= 0) runs.add(new Run(first, last, glyph));
        return runs;
    }

    /// The last segment maps 0xFFFF to `.notdef`, as the format asks.
    private static byte[] format4(List<Run> runs) {
        int segments = runs.size() + 1;
        int power = Integer.highestOneBit(segments);
        int length = 16 + 8 * segments;
        ByteBuffer out = ByteBuffer.allocate(length);
        out.putShort((short) 4).putShort((short) length).putShort((short) 0);
        out.putShort((short) (2 * segments)).putShort((short) (2 * power));
        out.putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) (2 * (segments - power)));
        for (Run r : runs) out.putShort((short) r.last);
        out.putShort((short) 0xFFFF).putShort((short) 0);
        for (Run r : runs) out.putShort((short) r.first);
        out.putShort((short) 0xFFFF);
        for (Run r : runs) out.putShort((short) (r.glyph - r.first));
        out.putShort((short) 1);
        return out.array();
    }

    private static byte[] format12(List<Run> runs) {
        ByteBuffer out = ByteBuffer.allocate(16 + 12 * runs.size());
        out.putShort((short) 12)
                .putShort((short) 0)
                .putInt(out.capacity())
                .putInt(0)
                .putInt(runs.size());
        for (Run r : runs) out.putInt(r.first).putInt(r.last).putInt(r.glyph);
        return out.array();
    }
}
