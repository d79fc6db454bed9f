package octavo.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.font.MathTable.Forms;
import octavo.font.MathTable.Kern;
import octavo.font.MathTable.Part;
import octavo.font.MathTable.Variant;
import org.jspecify.annotations.Nullable;

/// Writes a `MATH` table (OpenType 1.9, "MATH") that knows of some glyphs of a face: its constants, italics corrections,
/// places of accents, extended shapes, cut-ins, larger forms. Device tables are left out.
final class MathTableWriter {
    private static final int HEADER = 10;

    private final MathTable math;
    private final BitSet kept;

    private MathTableWriter(MathTable math, BitSet kept) {
        this.math = math;
        this.kept = kept;
    }

    /// @param kept glyphs that can occur; their larger forms have to be among them
    /// @return null where the table would be too large for its offsets
    static byte @Nullable [] write(MathTable math, BitSet kept) {
        MathTableWriter w = new MathTableWriter(math, kept);
        byte[] constants = math.constants();
        byte[] info = w.info();
        byte[] variants = w.variants();
        int last = HEADER + constants.length + info.length;
        if (last > 0xFFFF || w.overflows) return null;
        return bytes(out -> {
            u16(out, 1);
            u16(out, 0);
            u16(out, HEADER);
            u16(out, HEADER + constants.length);
            u16(out, last);
            out.writeBytes(constants);
            out.writeBytes(info);
            out.writeBytes(variants);
        });
    }

    private boolean overflows;

    private byte[] info() {
        byte[] italics = values(ofKept(math.italics()));
        byte[] accents = values(ofKept(math.accents()));
        List<Integer> extended = math.extended().stream().filter(kept::get).toList();
        byte[] shapes = extended.isEmpty() ? new byte[0] : coverage(extended);
        byte[] kerns = kerns(ofKept(math.kerns()));
        return joined(8, List.of(italics, accents, shapes, kerns), List.of());
    }

    private <T> Map<Integer, T> ofKept(Map<Integer, T> all) {
        Map<Integer, T> out = new TreeMap<>(all);
        out.keySet().removeIf(g -> !kept.get(g));
        return out;
    }

    /// A coverage, and a value for each glyph of it.
    private static byte[] values(Map<Integer, Integer> values) {
        if (values.isEmpty()) return new byte[0];
        return bytes(out -> {
            u16(out, 4 + 4 * values.size());
            u16(out, values.size());
            for (int v : values.values()) {
                u16(out, v);
                u16(out, 0);
            }
            out.writeBytes(coverage(List.copyOf(values.keySet())));
        });
    }

    private static byte[] coverage(List<Integer> glyphs) {
        return bytes(out -> {
            u16(out, 1);
            u16(out, glyphs.size());
            glyphs.forEach(g -> u16(out, g));
        });
    }

    private byte[] kerns(Map<Integer, Kern[]> kerns) {
        if (kerns.isEmpty()) return new byte[0];
        List<byte[]> corners = new ArrayList<>();
        for (Kern[] of : kerns.values()) for (Kern k : of) corners.add(kern(k));
        byte[] head =
                bytes(out -> {
                    u16(out, 4 + 8 * kerns.size() + corners.stream().mapToInt(c -> c.length).sum());
                    u16(out, kerns.size());
                });
        byte[] all = joined(4 + 8 * kerns.size(), corners, List.of(head));
        byte[] covered = coverage(List.copyOf(kerns.keySet()));
        overflows |= all.length > 0xFFFF;
        return bytes(out -> {
            out.writeBytes(all);
            out.writeBytes(covered);
        });
    }

    private static byte[] kern(Kern k) {
        if (k.values().length == 0) return new byte[0];
        return bytes(out -> {
            u16(out, k.heights().length);
            for (int[] all : new int[][] {k.heights(), k.values()}) {
                for (int v : all) {
                    u16(out, v);
                    u16(out, 0);
                }
            }
        });
    }

    private byte[] variants() {
        Map<Integer, Forms> vertical = ofKept(math.vertical());
        Map<Integer, Forms> horizontal = ofKept(math.horizontal());
        List<byte[]> parts = new ArrayList<>();
        parts.add(vertical.isEmpty() ? new byte[0] : coverage(List.copyOf(vertical.keySet())));
        parts.add(horizontal.isEmpty() ? new byte[0] : coverage(List.copyOf(horizontal.keySet())));
        List<byte[]> constructions = new ArrayList<>();
        vertical.values().forEach(f -> constructions.add(construction(f)));
        horizontal.values().forEach(f -> constructions.add(construction(f)));
        int head = 10 + 2 * constructions.size();
        int at = head;
        ByteBuffer offsets = ByteBuffer.allocate(head);
        offsets.putShort((short) math.minConnectorOverlap());
        for (byte[] p : parts) {
            offsets.putShort((short) (p.length == 0 ? 0 : at));
            at += p.length;
        }
        offsets.putShort((short) vertical.size()).putShort((short) horizontal.size());
        for (byte[] c : constructions) {
            offsets.putShort((short) at);
            at += c.length;
        }
        overflows |= at > 0xFFFF;
        return bytes(out -> {
            out.writeBytes(offsets.array());
            parts.forEach(out::writeBytes);
            constructions.forEach(out::writeBytes);
        });
    }

    private static byte[] construction(Forms f) {
        int size = 4 + 4 * f.variants().size();
        return bytes(out -> {
            u16(out, f.parts().isEmpty() ? 0 : size);
            u16(out, f.variants().size());
            for (Variant v : f.variants()) {
                u16(out, v.glyph());
                u16(out, v.advance());
            }
            if (f.parts().isEmpty()) return;
            u16(out, f.italics());
            u16(out, 0);
            u16(out, f.parts().size());
            for (Part p : f.parts()) {
                u16(out, p.glyph());
                u16(out, p.start());
                u16(out, p.end());
                u16(out, p.advance());
                u16(out, p.extender() ? 1 : 0);
            }
        });
    }

    /// What stands before, offsets to the parts (0 for empty ones), and the parts.
    ///
    /// @param head bytes up to the first part
    private byte[] joined(int head, List<byte[]> parts, List<byte[]> before) {
        return bytes(out -> {
            before.forEach(out::writeBytes);
            int at = head;
            for (byte[] p : parts) {
                u16(out, p.length == 0 ? 0 : at);
                at += p.length;
            }
            overflows |= at > 0xFFFF;
            parts.forEach(out::writeBytes);
        });
    }

    private interface Writing {
        void to(ByteArrayOutputStream out);
    }

    private static byte[] bytes(Writing w) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        w.to(out);
        return out.toByteArray();
    }

    private static void u16(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
