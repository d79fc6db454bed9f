package octavo.pdf;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import octavo.font.Face;
import org.jspecify.annotations.Nullable;

/// The glyphs of a face that a document uses, each with the different texts it stands for. A small capital may stand
/// for "A" and "a": each pair of glyph and text gets a code of its own, so that the text comes out right in every
/// program without `ActualText`.
///
/// Threads gather each for itself; what they gathered is joined, sorted, and then only read.
final class GlyphTexts {
    private final Face face;
    private final @Nullable String[] @Nullable [] texts;
    private final Set<String> missing = new TreeSet<>();
    private final int substitute;

    GlyphTexts(Face face) {
        this.face = face;
        texts = new String[face.glyphCount()][];
        substitute = substitute(face);
    }

    /// What stands for characters that the face lacks: PDF/A and PDF/UA forbid `.notdef` (ISO 19005-2, 6.2.11.8).
    private static int substitute(Face face) {
        for (int c : new int[] {0xFFFD, 0x25A1, '?'}) {
            if (face.hasGlyph(c)) return face.glyphId(c);
        }
        return 0;
    }

    Face face() {
        return face;
    }

    /// The glyph that is shown for a glyph of a run.
    int shown(int glyph) {
        return glyph == 0 ? substitute : glyph;
    }

    void add(int of, String in, int from, int to) {
        int glyph = shown(of);
        if (of == 0) missing.add(in.substring(from, to));
        if (indexOf(glyph, in, from, to) < 0) insert(glyph, in.substring(from, to));
    }

    void addAll(GlyphTexts other) {
        for (int g = 0; g < other.texts.length; g++) {
            @Nullable String[] list = other.texts[g];
            if (list == null) continue;
            for (String s : list) {
                if (s != null) add(g, s, 0, s.length());
            }
        }
        missing.addAll(other.missing);
    }

    private void insert(int glyph, String text) {
        @Nullable String[] list = texts[glyph];
        if (list == null) {
            texts[glyph] = new String[] {text};
            return;
        }
        list = Arrays.copyOf(list, list.length + 1);
        list[list.length - 1] = text;
        texts[glyph] = list;
    }

    /// Brings each glyph's texts into an order that does not depend on where they were met: short ones first.
    void sort() {
        for (@Nullable String[] list : texts) {
            if (list != null && list.length > 1) Arrays.sort(list, GlyphTexts::compare);
        }
    }

    private static int compare(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) throw new IllegalStateException();
        return a.length() != b.length() ? a.length() - b.length() : a.compareTo(b);
    }

    /// Place of the text among those of the glyph, or -1.
    int indexOf(int glyph, String in, int from, int to) {
        @Nullable String[] list = texts[glyph];
        if (list == null) return -1;
        int length = to - from;
        for (int i = 0; i < list.length; i++) {
            String s = list[i];
            if (s != null
                    && s.length() == length
                    && (length == 1 ? s.charAt(0) == in.charAt(from) : in.startsWith(s, from))) {
                return i;
            }
        }
        return -1;
    }

    /// How many texts the glyph has; 0 when it is not used.
    int count(int glyph) {
        @Nullable String[] list = texts[glyph];
        return list == null ? 0 : list.length;
    }

    String text(int glyph, int index) {
        @Nullable String[] list = texts[glyph];
        String s = list == null ? null : list[index];
        if (s == null) throw new IllegalArgumentException();
        return s;
    }

    /// Texts for which the face has no glyph, sorted.
    Set<String> missing() {
        return missing;
    }

    /// Ids of the glyphs in use, ascending.
    int[] glyphs() {
        int[] ids = new int[texts.length];
        int n = 0;
        for (int g = 0; g < texts.length; g++) {
            if (texts[g] != null) ids[n++] = g;
        }
        return Arrays.copyOf(ids, n);
    }
}
