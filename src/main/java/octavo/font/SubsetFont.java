package octavo.font;

import java.util.Arrays;

/// A font file with some of a face's glyphs, numbered anew without gaps.
///
/// @param data a TrueType file without a character map, as a PDF's `FontFile2` wants it
/// @param oldToNew by the face's glyph id the glyph id in the file; -1 for those left out. `.notdef` is 0 in both.
/// @param newToOld by the file's glyph id that of the face
public record SubsetFont(byte[] data, int[] oldToNew, int[] newToOld) {
    public int glyphCount() {
        return newToOld.length;
    }

    /// Six capital letters that name the subset (ISO 32000-1, 9.6.4), made of its glyphs: the same subset has the same
    /// tag everywhere.
    public String tag() {
        long hash = 0xcbf29ce484222325L;
        for (int glyph : newToOld) hash = (hash ^ glyph) * 0x100000001b3L;
        char[] tag = new char[6];
        for (int i = 0; i < tag.length; i++) {
            tag[i] = (char) ('A' + Long.remainderUnsigned(hash, 26));
            hash = Long.divideUnsigned(hash, 26);
        }
        return new String(tag);
    }

    @Override
    public String toString() {
        return "SubsetFont" + Arrays.toString(newToOld);
    }
}
