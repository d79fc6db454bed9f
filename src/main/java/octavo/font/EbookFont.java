package octavo.font;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import octavo.font.Sfnt.Table;

/// Makes a font file for an e-book: the outlines of what the book's characters can become, and all that lays them out.
/// Glyph ids stay, so that kerning and substitutions need no change.
public final class EbookFont {
    /// Signatures and what depends on device sizes.
    private static final Set<String> DROPPED = Set.of("DSIG", "hdmx", "LTSH", "VDMX", "PCLT");

    private static final int MAX_SEGMENTS = 8000;

    private EbookFont() {}

    /// The whole file where its licence bits forbid a subset, or where a changed build would need another name (SIL Open
    /// Font License 1.1, clause 3).
    ///
    /// @param codePoints all characters of the text; printable ASCII and hyphens, which a reading system may add, are
    ///     always kept
    public static byte[] subset(Face face, BitSet codePoints) {
        if (!face.subsettable() || face.copyright().contains("Reserved Font Name"))
            return face.data();
        BitSet characters = (BitSet) codePoints.clone();
        characters.set(' ', 0x7F);
        for (int c : new int[] {0xA0, 0xAD, 0x2010, 0x2011, 0x2026}) characters.set(c);
        if (characters.cardinality() > MAX_SEGMENTS) return face.data();
        try {
            return build(face, characters);
        } catch (IndexOutOfBoundsException e) {
            return face.data();
        }
    }

    private static byte[] build(Face face, BitSet characters) {
        Sfnt font = face.tables();
        BitSet glyphs = new BitSet();
        characters.stream().map(face::glyphId).forEach(glyphs::set);
        new GlyphSubstitutions(font).close(glyphs);
        BitSet kept = new CompositeGlyphs(face).closure(glyphs);

        SfntWriter out = new SfntWriter();
        List<String> kinds = font.tags().stream().filter(t -> !DROPPED.contains(t)).toList();
        for (String tag : kinds) out.put(tag, font.bytes(tag));
        outlines(face, kept, out);
        out.put("head", font.changed("head", 50, 1));
        out.put("cmap", CharacterMapWriter.write(face, characters));
        if (font.table("post").length() >= 32) out.put("post", withoutNames(font.bytes("post")));
        return out.toByteArray();
    }

    /// `glyf`, with nothing for the glyphs that aren't kept, and a `loca` of long offsets.
    private static void outlines(Face face, BitSet kept, SfntWriter out) {
        Sfnt font = face.tables();
        Table glyf = font.table("glyf");
        int size =
                kept.stream().map(g -> padded(face.glyphOffset(g + 1) - face.glyphOffset(g))).sum();
        ByteBuffer outlines = ByteBuffer.allocate(size);
        ByteBuffer offsets = ByteBuffer.allocate(4 * (face.glyphCount() + 1));
        for (int g = 0; g < face.glyphCount(); g++) {
            int to = outlines.position();
            offsets.putInt(to);
            if (!kept.get(g)) continue;
            int start = face.glyphOffset(g);
            int length = face.glyphOffset(g + 1) - start;
            outlines.put(font.data(), glyf.offset() + start, length).position(to + padded(length));
        }
        offsets.putInt(outlines.position());
        out.put("glyf", outlines.array());
        out.put("loca", offsets.array());
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    /// `post` version 3: no glyph names.
    private static byte[] withoutNames(byte[] post) {
        byte[] header = Arrays.copyOf(post, 32);
        ByteBuffer.wrap(header).putInt(0, 0x00030000);
        return header;
    }
}
