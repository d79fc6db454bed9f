package octavo.font;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import octavo.font.Sfnt.Table;
import org.jspecify.annotations.Nullable;

/// Makes a font file for an e-book: the outlines of what the book's characters can become, and all that lays them out;
/// of a mathematical face, its larger forms of them and the `MATH` table.
/// Glyph ids stay, so that kerning and substitutions need no change.
public final class EbookFont {
    /// Signatures and what depends on device sizes.
    private static final Set<String> DROPPED = Set.of("DSIG", "hdmx", "LTSH", "VDMX", "PCLT");

    /// Features that are on by default (OpenType 1.9, "Registered features"; CSS Fonts 4, 7.2), the ones that scripts need
    /// among them.
    private static final Set<String> ALWAYS_ON =
            Set.of(
                    "abvf abvs abvm akhn blwf blwm blws calt ccmp cfar chws cjct clig curs dist fin2 fin3 fina half haln init isol kern liga ljmo locl ltra ltrm mark med2 medi mkmk mset nukt pref pres pstf psts rclt rkrf rlig rphf rtla rtlm rvrn stch tjmo vatu vert vjmo vrt2 vrtr"
                            .split(" "));

    private static final int MAX_SEGMENTS = 8000;

    private EbookFont() {}

    /// The whole file where its licence bits forbid a subset, or where a changed build would need another name (SIL Open
    /// Font License 1.1, clause 3).
    ///
    /// @param codePoints all characters of the text; printable ASCII and hyphens, which a reading system may add, are
    ///     always kept
    public static byte[] subset(Face face, BitSet codePoints) {
        return subset(face, codePoints, null);
    }

    /// @param features that the style asks for, by their OpenType tags; those that reading systems apply by themselves
    ///     are always kept, the others are taken out. Null for all.
    public static byte[] subset(Face face, BitSet codePoints, @Nullable Set<String> features) {
        BitSet characters = (BitSet) codePoints.clone();
        characters.set(' ', 0x7F);
        for (int c : new int[] {0xA0, 0xAD, 0x2010, 0x2011, 0x2026}) characters.set(c);
        return exactly(face, characters, features);
    }

    /// As [#subset(Face, BitSet, Set)], without characters that are not among these: for formulas, to which a reading
    /// system adds nothing.
    public static byte[] exactly(Face face, BitSet characters, @Nullable Set<String> features) {
        if (!face.subsettable() || face.copyright().contains("Reserved Font Name"))
            return face.data();
        if (characters.cardinality() > MAX_SEGMENTS) return face.data();
        try {
            return build(face, characters, features);
        } catch (IndexOutOfBoundsException e) {
            return face.data();
        }
    }

    private static byte[] build(Face face, BitSet characters, @Nullable Set<String> features) {
        Sfnt font = face.tables();
        BitSet glyphs = new BitSet();
        characters.stream().map(face::glyphId).forEach(glyphs::set);
        GlyphSubstitutions substitutions = new GlyphSubstitutions(font);
        Set<String> on = features == null ? null : new TreeSet<>(ALWAYS_ON);
        if (on != null && features != null) on.addAll(features);
        BitSet lookups = on == null ? substitutions.all() : substitutions.of(on);
        substitutions.close(glyphs, lookups);
        MathTable math = face.math();
        if (math != null) {
            int size;
            do {
                size = glyphs.cardinality();
                math.close(glyphs);
                substitutions.close(glyphs, lookups);
            } while (glyphs.cardinality() > size);
        }
        BitSet kept = new CompositeGlyphs(face).closure(glyphs);

        SfntWriter out = new SfntWriter();
        List<String> kinds = font.tags().stream().filter(t -> !DROPPED.contains(t)).toList();
        for (String tag : kinds) out.put(tag, font.bytes(tag));
        outlines(face, kept, out);
        out.put("head", font.changed("head", 50, 1));
        if (on != null && font.table("GSUB").exists()) out.put("GSUB", substitutions.without(on));
        byte[] formulas = math == null ? null : MathTableWriter.write(math, kept);
        if (formulas != null) out.put("MATH", formulas);
        if (font.table("GPOS").exists()) out.put("GPOS", PairPositions.reduced(font, kept));
        out.put("hmtx", PairPositions.metrics(font, kept));
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
