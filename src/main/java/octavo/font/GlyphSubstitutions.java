package octavo.font;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import octavo.font.Sfnt.Table;

/// Which glyphs can come out of a face's `GSUB` table (OpenType 1.9) when given ones go in and some features may be on,
/// whatever stands around: all lookups that a contextual one refers to are taken.
final class GlyphSubstitutions {
    private static final int SINGLE = 1;
    private static final int MULTIPLE = 2;
    private static final int ALTERNATE = 3;
    private static final int LIGATURE = 4;
    private static final int CONTEXT = 5;
    private static final int CHAINED = 6;
    private static final int EXTENSION = 7;
    private static final int REVERSE_CHAINED = 8;

    private final Sfnt font;
    private final Table gsub;

    GlyphSubstitutions(Sfnt font) {
        this.font = font;
        gsub = font.table("GSUB");
    }

    /// Adds to the set until nothing more can come out.
    ///
    /// @param lookups numbers of those that may be applied
    void close(BitSet glyphs, BitSet lookups) {
        if (gsub.length() < 10) return;
        int size;
        do {
            size = glyphs.cardinality();
            lookups.stream().forEach(l -> each(l, (type, at) -> subtable(type, at, glyphs)));
        } while (glyphs.cardinality() > size);
    }

    /// The lookups of all features.
    BitSet all() {
        BitSet lookups = new BitSet();
        if (gsub.length() >= 10) lookups.set(0, u16(u16(8)));
        return lookups;
    }

    /// The lookups of some features, and those that they refer to.
    BitSet of(Set<String> features) {
        if (gsub.length() < 10 || varies()) return all();
        BitSet lookups = new BitSet();
        features((tag, at) -> {
            if (!features.contains(tag)) return;
            for (int i = 0; i < u16(at + 2); i++) lookups.set(u16(at + 4 + 2 * i));
        });
        int size;
        do {
            size = lookups.cardinality();
            BitSet known = (BitSet) lookups.clone();
            known.stream().forEach(l -> each(l, (type, at) -> references(type, at, lookups)));
        } while (lookups.cardinality() > size);
        return lookups;
    }

    /// The table with no lookups for features that aren't among these; offsets and numbers stay.
    byte[] without(Set<String> others) {
        byte[] table = font.bytes("GSUB");
        if (gsub.length() < 10 || varies()) return table;
        Set<Integer> kept = new HashSet<>();
        features((tag, at) -> {
            if (others.contains(tag)) kept.add(at);
        });
        features((tag, at) -> {
            if (!kept.contains(at)) ByteBuffer.wrap(table).putShort(at + 2, (short) 0);
        });
        return table;
    }

    /// Feature variations (version 1.1) name other lookups for the features of variable fonts.
    private boolean varies() {
        return u16(2) >= 1 && gsub.length() >= 14 && font.int32(gsub, 10) != 0;
    }

    private interface Feature {
        void accept(String tag, int at);
    }

    private void features(Feature each) {
        int list = u16(6);
        for (int i = 0; i < u16(list); i++) {
            int record = list + 2 + 6 * i;
            StringBuilder tag = new StringBuilder(4);
            for (int c = 0; c < 4; c++) tag.append((char) font.uint8(gsub, record + c));
            each.accept(tag.toString(), list + u16(record + 4));
        }
    }

    private interface Subtable {
        void accept(int type, int at);
    }

    private void each(int number, Subtable each) {
        int list = u16(8);
        if (number >= u16(list)) return;
        int lookup = list + u16(list + 2 + 2 * number);
        int type = u16(lookup);
        for (int s = 0; s < u16(lookup + 4); s++) {
            int at = lookup + u16(lookup + 6 + 2 * s);
            if (type == EXTENSION) each.accept(u16(at + 2), at + font.int32(gsub, at + 4));
            else each.accept(type, at);
        }
    }

    /// Sequence lookup records (OpenType 1.9, "Common Table Formats") of contextual subtables.
    private void references(int type, int at, BitSet lookups) {
        if (type != CONTEXT && type != CHAINED) return;
        boolean chained = type == CHAINED;
        switch (u16(at)) {
            case 1 -> rules(at, at + 4, chained, lookups);
            case 2 -> rules(at, chained ? at + 10 : at + 6, chained, lookups);
            case 3 -> {
                if (chained) {
                    int input = at + 4 + 2 * u16(at + 2);
                    int ahead = input + 2 + 2 * u16(input);
                    int records = ahead + 2 + 2 * u16(ahead);
                    records(records + 2, u16(records), lookups);
                } else records(at + 6 + 2 * u16(at + 2), u16(at + 4), lookups);
            }
            default -> {}
        }
    }

    /// @param sets where the number of rule sets stands, followed by their offsets
    private void rules(int subtable, int sets, boolean chained, BitSet lookups) {
        for (int i = 0; i < u16(sets); i++) {
            int offset = u16(sets + 2 + 2 * i);
            if (offset == 0) continue;
            int set = subtable + offset;
            for (int r = 0; r < u16(set); r++) {
                int rule = set + u16(set + 2 + 2 * r);
                if (chained) {
                    int input = rule + 2 + 2 * u16(rule);
                    int ahead = input + 2 + 2 * Math.max(0, u16(input) - 1);
                    int records = ahead + 2 + 2 * u16(ahead);
                    records(records + 2, u16(records), lookups);
                } else records(rule + 4 + 2 * Math.max(0, u16(rule) - 1), u16(rule + 2), lookups);
            }
        }
    }

    private void records(int at, int count, BitSet lookups) {
        for (int i = 0; i < count; i++) lookups.set(u16(at + 4 * i + 2));
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
