package octavo.typeset.line;

import java.text.Normalizer;
import octavo.font.Face;

/// Characters that are set as one: a letter with its marks, an emoji with its modifiers, a flag (UAX 29, the clusters that
/// books have).
final class Clusters {
    private static final int ZWJ = 0x200D;

    private Clusters() {}

    /// The end of the cluster that begins at `from`.
    static int end(char[] c, int from, int limit) {
        int cp = Character.codePointAt(c, from, limit);
        int i = from + Character.charCount(cp);
        if (isFlagHalf(cp) && i < limit) {
            int next = Character.codePointAt(c, i, limit);
            if (isFlagHalf(next)) i += Character.charCount(next);
        }
        while (i < limit) {
            int next = Character.codePointAt(c, i, limit);
            if (!joins(next)) break;
            i += Character.charCount(next);
            if (next == ZWJ && i < limit) {
                int joined = Character.codePointAt(c, i, limit);
                if (Character.isExtendedPictographic(joined)) i += Character.charCount(joined);
            }
        }
        return i;
    }

    private static boolean isFlagHalf(int cp) {
        return cp >= 0x1F1E6 && cp <= 0x1F1FF;
    }

    /// A mark, joiner, selector or modifier, which goes with the character before it.
    static boolean joins(int cp) {
        if (cp < 0x300) return false;
        if (cp == ZWJ || cp == 0x200C || isSelector(cp)) return true;
        if (cp >= 0x1F3FB && cp <= 0x1F3FF || cp >= 0xE0020 && cp <= 0xE007F) return true;
        int type = Character.getType(cp);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    static boolean isSelector(int cp) {
        return cp >= 0xFE00 && cp <= 0xFE0F || cp >= 0xE0100 && cp <= 0xE01EF;
    }

    /// Whether the cluster asks to be set as an emoji: by U+FE0F, a modifier or a flag.
    static boolean isEmoji(char[] c, int from, int end) {
        if (c[from] >= 0xD800) {
            int cp = Character.codePointAt(c, from, end);
            if (isFlagHalf(cp) && end - from > 2) return true;
            if (Character.isEmojiPresentation(cp)) return true;
        }
        for (int i = from + 1; i < end; i++) if (c[i] == 0xFE0F) return true;
        return false;
    }

    /// Whether the face sets the whole cluster, composing or decomposing it where it must.
    static boolean covers(Face face, char[] c, int from, int end) {
        int cp = Character.codePointAt(c, from, end);
        if (from + Character.charCount(cp) == end) return face.canSet(cp);
        if (hasAll(face, new String(c, from, end - from))) return true;
        String s = new String(c, from, end - from);
        return hasAll(face, Normalizer.normalize(s, Normalizer.Form.NFC))
                || hasAll(face, Normalizer.normalize(s, Normalizer.Form.NFD));
    }

    private static boolean hasAll(Face face, String s) {
        return s.codePoints()
                .allMatch(cp -> isSelector(cp) || face.hasGlyph(cp) || isIgnorable(cp));
    }

    private static boolean isIgnorable(int cp) {
        return cp == ZWJ || cp == 0x200C || cp == 0x34F || cp >= 0xE0020 && cp <= 0xE007F;
    }

    /// The first character of the cluster that the face lacks.
    static int lacking(Face face, char[] c, int from, int end) {
        for (int i = from; i < end; ) {
            int cp = Character.codePointAt(c, i, end);
            if (!face.canSet(cp)) return cp;
            i += Character.charCount(cp);
        }
        return Character.codePointAt(c, from, end);
    }
}
