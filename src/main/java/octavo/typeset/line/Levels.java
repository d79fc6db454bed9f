package octavo.typeset.line;

import java.text.Bidi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Embedding levels of a paragraph (UAX 9), with the isolates of its elements.
final class Levels {
    private Levels() {}

    /// A level for each character, or null where all is set from left to right. A forced break is a separator of lines,
    /// not of paragraphs.
    static byte @Nullable [] of(InlineText text, boolean rightToLeft) {
        if (!rightToLeft && !mayRunLeft(text.chars, text.length)) return null;
        List<InlineText.Control> controls = text.controls;
        int n = text.length + controls.size();
        char[] chars = new char[n];
        int[] at = new int[n];
        int k = 0;
        int next = 0;
        for (int i = 0; i <= text.length; i++) {
            while (next < controls.size() && (controls.get(next).at() <= i || i == text.length)) {
                at[k] = -1;
                chars[k++] = controls.get(next++).character();
            }
            if (i == text.length) break;
            char c = text.chars[i];
            at[k] = i;
            chars[k++] = c == InlineText.BREAK ? '\u2028' : c;
        }
        int base = rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        Bidi bidi = new Bidi(chars, 0, null, 0, n, base);
        if (bidi.isLeftToRight() && !rightToLeft) return null;
        byte[] levels = new byte[text.length];
        for (int r = 0; r < bidi.getRunCount(); r++) {
            byte level = (byte) bidi.getRunLevel(r);
            for (int i = bidi.getRunStart(r); i < bidi.getRunLimit(r); i++)
                if (at[i] >= 0) levels[at[i]] = level;
        }
        return levels;
    }

    /// Whether a character may be set from right to left: faster than `Bidi.requiresBidi` where none is.
    private static boolean mayRunLeft(char[] c, int length) {
        for (int i = 0; i < length; i++) {
            char ch = c[i];
            if (ch < 0x590 || ch > 0x8FF && ch < 0x200F) continue;
            if (ch <= 0x8FF
                    || ch >= 0xFB1D && !EastAsian.isWide(ch)
                    || ch == 0x200F
                    || ch >= 0x202A && ch <= 0x202E
                    || ch >= 0x2066 && ch <= 0x2069
                    || Character.isSurrogate(ch)) {
                return Bidi.requiresBidi(c, 0, length);
            }
        }
        return false;
    }
}
