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

    @Override
    public String toString() {
        return "SubsetFont" + Arrays.toString(newToOld);
    }
}
