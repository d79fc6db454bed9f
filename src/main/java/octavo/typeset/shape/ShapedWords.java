package octavo.typeset.shape;

import java.util.Arrays;
import octavo.font.Face;
import octavo.font.ShapedRun;
import octavo.font.Shaper;
import octavo.font.ShapingOptions;
import org.jspecify.annotations.Nullable;

/// Words in one face with one set of features. Thread-safe: a word is found without a lock, as entries have final
/// fields and a table's slots are only ever filled; a missed one is looked for again under the lock.
public final class ShapedWords {
    /// Longer pieces are shaped each time.
    private static final int LONGEST_KEPT = 48;

    private static final int CONTEXT = 5;

    /// Bound of the table; when it is full, words are shaped each time.
    private static final int MOST_KEPT = 1 << 19;

    private final Face face;
    private final ShapingOptions options;
    private volatile @Nullable ShapedWord[] table = new ShapedWord[1 << 10];
    private int kept;
    private final boolean coversAscii;

    ShapedWords(Face face, ShapingOptions options) {
        this.face = face;
        this.options = options;
        boolean all = true;
        for (int c = '!'; c <= '~'; c++) all &= face.hasGlyph(c);
        coversAscii = all;
    }

    /// Whether the face has all visible characters of ASCII.
    public boolean coversAscii() {
        return coversAscii;
    }

    public Face face() {
        return face;
    }

    public ShapingOptions options() {
        return options;
    }

    /// Shapes the characters as a piece by itself.
    public ShapedWord get(char[] text, int from, int to) {
        if (to - from > LONGEST_KEPT) return shape(text, from, to);
        int hash = hash(text, from, to);
        @Nullable ShapedWord[] t = table;
        int mask = t.length - 1;
        for (int i = hash & mask; ; i = (i + 1) & mask) {
            ShapedWord w = t[i];
            if (w == null) break;
            if (w.matches(text, from, to)) return w;
        }
        ShapedWord made = shape(text, from, to);
        return keep(made, hash);
    }

    /// Shapes the characters as part of the text in which they stand: letters join beyond them. Not kept.
    public ShapedWord within(char[] text, int length, int from, int to) {
        int start = Math.max(0, from - CONTEXT);
        int end = Math.min(length, to + CONTEXT);
        String s = new String(text, start, end - start);
        ShapedRun run = Shaper.shape(face, s, from - start, to - start, options);
        int[] clusters = run.clusters();
        for (int i = 0; i < clusters.length; i++) clusters[i] -= from - start;
        return new ShapedWord(Arrays.copyOfRange(text, from, to), run);
    }

    public ShapedWord get(String text) {
        return get(text.toCharArray(), 0, text.length());
    }

    private ShapedWord shape(char[] text, int from, int to) {
        String s = new String(text, from, to - from);
        ShapedRun run = Shaper.shape(face, s, 0, s.length(), options);
        return new ShapedWord(s.toCharArray(), run);
    }

    private synchronized ShapedWord keep(ShapedWord made, int hash) {
        @Nullable ShapedWord[] t = table;
        int mask = t.length - 1;
        int i = hash & mask;
        for (; ; i = (i + 1) & mask) {
            ShapedWord w = t[i];
            if (w == null) break;
            if (w.sameText(made)) return w;
        }
        if (kept >= MOST_KEPT) return made;
        t[i] = made;
        if (++kept * 2 > t.length) grow(t);
        return made;
    }

    private void grow(@Nullable ShapedWord[] old) {
        @Nullable ShapedWord[] t = new ShapedWord[old.length * 2];
        int mask = t.length - 1;
        for (ShapedWord w : old) {
            if (w == null) continue;
            int i = w.textHash() & mask;
            while (t[i] != null) i = (i + 1) & mask;
            t[i] = w;
        }
        table = t;
    }

    static int hash(char[] text, int from, int to) {
        int h = 17;
        for (int i = from; i < to; i++) h = h * 31 + text[i];
        h *= 0x9E3779B9;
        return h ^ h >>> 15;
    }
}
