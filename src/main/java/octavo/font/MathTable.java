package octavo.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.font.Sfnt.Table;
import org.jspecify.annotations.Nullable;

/// A face's `MATH` table (OpenType 1.9, "MATH"): constants, what is known of single glyphs, and larger forms of glyphs
/// that stretch. All lengths are font units. Device tables are not read.
public final class MathTable {
    private static final int MOST_PARTS = 64;
    private static final int MOST_VARIANTS = 256;

    /// Larger forms of a glyph.
    ///
    /// @param variants single glyphs, the smallest first
    /// @param parts from which one of any size is put together, bottom to top or left to right; may be empty
    /// @param italics correction of what is put together
    public record Forms(List<Variant> variants, List<Part> parts, int italics) {
        static final Forms NONE = new Forms(List.of(), List.of(), 0);

        public Forms {
            variants = List.copyOf(variants);
            parts = List.copyOf(parts);
        }
    }

    /// @param advance its size in the direction in which it stretches
    public record Variant(int glyph, int advance) {}

    /// @param start of its lower or left end, how much may overlap with the part before
    /// @param end of its other end
    /// @param extender may be left out and repeated
    public record Part(int glyph, int start, int end, int advance, boolean extender) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Kern(int[] heights, int[] values) {}

    private final Sfnt font;
    private final Table math;
    private final int glyphCount;
    private final int constants;
    private final int variants;
    private final Map<Integer, Integer> italics = new HashMap<>();
    private final Map<Integer, Integer> accents = new HashMap<>();
    private final Map<Integer, Kern[]> kerns = new HashMap<>();
    private final List<Integer> extended;
    private final Map<Integer, Forms> vertical = new HashMap<>();
    private final Map<Integer, Forms> horizontal = new HashMap<>();

    private MathTable(Sfnt font, int glyphCount) {
        this.font = font;
        this.glyphCount = glyphCount;
        math = font.table("MATH");
        constants = u16(4);
        int info = u16(6);
        variants = u16(8);
        u16(constants + 212);
        int shapes = info == 0 ? 0 : u16(info + 4);
        extended = shapes == 0 ? List.of() : covered(info + shapes, glyphCount);
        if (info != 0) {
            values(info, u16(info), italics);
            values(info, u16(info + 2), accents);
            kerns(info, u16(info + 6));
        }
        if (variants != 0) {
            int count = u16(variants + 6);
            forms(u16(variants + 2), count, variants + 10, vertical);
            forms(u16(variants + 4), u16(variants + 8), variants + 10 + 2 * count, horizontal);
        }
    }

    /// Null where the face has no such table, or a damaged one.
    static @Nullable MathTable read(Sfnt font, int glyphCount) {
        Table t = font.table("MATH");
        if (t.length() < 10) return null;
        try {
            MathTable m = new MathTable(font, glyphCount);
            return m.constants == 0 || m.sizePercent(1) < 10 ? null : m;
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }

    public int get(MathConstant c) {
        return s16(constants + 8 + 4 * c.ordinal());
    }

    /// Of scripts of the first or second order, percent of the formula's own size.
    ///
    /// @param order 1 or 2
    public int sizePercent(int order) {
        return Math.clamp(s16(constants + (order == 1 ? 0 : 2)), 0, 100);
    }

    /// Operators are at least so high in displayed formulas.
    public int displayOperatorMinHeight() {
        return u16(constants + 6);
    }

    /// How high above its foot the degree of a root begins, percent of the root's height.
    public int radicalDegreeRaisePercent() {
        return Math.clamp(s16(constants + 212), 0, 100);
    }

    /// 0 where the glyph has none.
    public int italicsCorrection(int glyph) {
        return italics.getOrDefault(glyph, 0);
    }

    /// X of the place over which an accent stands, or null where the middle will do.
    public @Nullable Integer topAccent(int glyph) {
        return accents.get(glyph);
    }

    /// How much nearer (negative) a script stands at a height of the glyph.
    ///
    /// @param corner 0 top right, 1 top left, 2 bottom right, 3 bottom left
    public int kern(int glyph, int corner, int height) {
        Kern[] all = kerns.get(glyph);
        if (all == null) return 0;
        Kern k = all[corner];
        int i = 0;
        while (i < k.heights.length && height >= k.heights[i]) i++;
        return k.values.length == 0 ? 0 : k.values[i];
    }

    /// Forms of greater height.
    public Forms vertical(int glyph) {
        return vertical.getOrDefault(glyph, Forms.NONE);
    }

    /// Forms of greater width.
    public Forms horizontal(int glyph) {
        return horizontal.getOrDefault(glyph, Forms.NONE);
    }

    /// Parts overlap at least so much.
    public int minConnectorOverlap() {
        return variants == 0 ? 0 : u16(variants);
    }

    /// Adds the larger forms of glyphs, and theirs, to a set of glyphs.
    void close(BitSet glyphs) {
        int size;
        do {
            size = glyphs.cardinality();
            for (Map<Integer, Forms> all : List.of(vertical, horizontal)) {
                all.forEach((glyph, forms) -> {
                    if (!glyphs.get(glyph)) return;
                    forms.variants().forEach(v -> glyphs.set(v.glyph()));
                    forms.parts().forEach(p -> glyphs.set(p.glyph()));
                });
            }
        } while (glyphs.cardinality() > size);
    }

    /// The table of constants as it stands, without offsets to device tables.
    byte[] constants() {
        byte[] out = new byte[214];
        for (int i = 0; i < 107; i++) {
            boolean device = i >= 4 && i < 106 && i % 2 == 1;
            if (!device) ByteBuffer.wrap(out).putShort(2 * i, (short) u16(constants + 2 * i));
        }
        return out;
    }

    Map<Integer, Integer> italics() {
        return italics;
    }

    Map<Integer, Integer> accents() {
        return accents;
    }

    List<Integer> extended() {
        return extended;
    }

    Map<Integer, Kern[]> kerns() {
        return kerns;
    }

    Map<Integer, Forms> vertical() {
        return vertical;
    }

    Map<Integer, Forms> horizontal() {
        return horizontal;
    }

    private void values(int base, int offset, Map<Integer, Integer> to) {
        if (offset == 0) return;
        int at = base + offset;
        int count = u16(at + 2);
        List<Integer> covered = covered(at + u16(at), count);
        for (int i = 0; i < covered.size(); i++) to.put(covered.get(i), s16(at + 4 + 4 * i));
    }

    private void kerns(int base, int offset) {
        if (offset == 0) return;
        int at = base + offset;
        List<Integer> covered = covered(at + u16(at), u16(at + 2));
        for (int i = 0; i < covered.size(); i++) {
            Kern[] corners = new Kern[4];
            for (int c = 0; c < 4; c++) corners[c] = kern(at, u16(at + 4 + 8 * i + 2 * c));
            kerns.put(covered.get(i), corners);
        }
    }

    private Kern kern(int base, int offset) {
        if (offset == 0) return new Kern(new int[0], new int[0]);
        int at = base + offset;
        int n = u16(at);
        if (n > 1024) throw new IndexOutOfBoundsException(n);
        int[] heights = new int[n];
        int[] values = new int[n + 1];
        for (int i = 0; i < n; i++) heights[i] = s16(at + 2 + 4 * i);
        for (int i = 0; i <= n; i++) values[i] = s16(at + 2 + 4 * n + 4 * i);
        return new Kern(heights, values);
    }

    private void forms(int coverage, int count, int offsets, Map<Integer, Forms> to) {
        if (coverage == 0) return;
        List<Integer> covered = covered(variants + coverage, count);
        for (int i = 0; i < covered.size(); i++)
            to.put(covered.get(i), construction(variants + u16(offsets + 2 * i)));
    }

    private Forms construction(int at) {
        List<Variant> sizes = new ArrayList<>();
        int n = Math.min(u16(at + 2), MOST_VARIANTS);
        for (int i = 0; i < n; i++) {
            int glyph = u16(at + 4 + 4 * i);
            if (glyph < glyphCount) sizes.add(new Variant(glyph, u16(at + 6 + 4 * i)));
        }
        List<Part> parts = new ArrayList<>();
        int assembly = u16(at) == 0 ? 0 : at + u16(at);
        int p = assembly == 0 ? 0 : Math.min(u16(assembly + 4), MOST_PARTS);
        for (int i = 0; i < p; i++) {
            int part = assembly + 6 + 10 * i;
            int glyph = u16(part);
            if (glyph >= glyphCount) return new Forms(sizes, List.of(), 0);
            parts.add(
                    new Part(
                            glyph,
                            u16(part + 2),
                            u16(part + 4),
                            u16(part + 6),
                            (u16(part + 8) & 1) != 0));
        }
        return new Forms(sizes, parts, assembly == 0 ? 0 : s16(assembly));
    }

    /// Glyphs of a coverage table, at most so many.
    private List<Integer> covered(int at, int most) {
        List<Integer> glyphs = new ArrayList<>();
        int n = u16(at + 2);
        if (u16(at) == 1) {
            for (int i = 0; i < n && glyphs.size() < most; i++) glyphs.add(u16(at + 4 + 2 * i));
            return glyphs;
        }
        for (int i = 0; i < n; i++) {
            int end = u16(at + 6 + 6 * i);
            for (int g = u16(at + 4 + 6 * i); g <= end && glyphs.size() < most; g++) glyphs.add(g);
        }
        return glyphs;
    }

    private int u16(int at) {
        return font.uint16(math, at);
    }

    private int s16(int at) {
        return font.int16(math, at);
    }
}
