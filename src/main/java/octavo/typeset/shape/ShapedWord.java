package octavo.typeset.shape;

import octavo.font.ShapedRun;
import org.jspecify.annotations.Nullable;

/// Glyphs of a piece of text without spaces, in font units: the same for every size. Immutable but for a memo;
/// thread-safe.
public final class ShapedWord {
    private final char[] text;
    private final ShapedRun run;
    private final int width;

    /// Where the word may be divided, for the limits it was last asked for; written without a lock, as each value is
    /// right by itself.
    private @Nullable Divisions divisions;

    /// @param limits that the points were found with
    /// @param points bit i: a hyphen may stand before the character i
    public record Divisions(int limits, long points) {}

    ShapedWord(char[] text, ShapedRun run) {
        this.text = text;
        this.run = run;
        this.width = run.width();
    }

    public int glyphs() {
        return run.glyphs().length;
    }

    public int glyph(int i) {
        return run.glyphs()[i];
    }

    /// UTF-16 index in the word at which the glyph's cluster begins.
    public int cluster(int i) {
        return run.clusters()[i];
    }

    public int advance(int i) {
        return run.xAdvances()[i];
    }

    public int xOffset(int i) {
        return run.xOffsets()[i];
    }

    public int yOffset(int i) {
        return run.yOffsets()[i];
    }

    /// Sum of the advances.
    public int width() {
        return width;
    }

    /// Width of what stands before the character; within a ligature in proportion.
    public int widthBefore(int character) {
        int[] clusters = run.clusters();
        int[] advances = run.xAdvances();
        boolean rtl = clusters.length > 1 && clusters[0] > clusters[clusters.length - 1];
        int sum = 0;
        for (int i = 0; i < clusters.length; i++) {
            int start = clusters[i];
            if (start >= character) continue;
            int end = text.length;
            for (int j = rtl ? i - 1 : i + 1; j >= 0 && j < clusters.length; j += rtl ? -1 : 1) {
                if (clusters[j] > start) {
                    end = clusters[j];
                    break;
                }
            }
            sum +=
                    end <= character
                            ? advances[i]
                            : advances[i] * (character - start) / (end - start);
        }
        return sum;
    }

    public @Nullable Divisions divisions() {
        return divisions;
    }

    public void remember(Divisions found) {
        divisions = found;
    }

    boolean matches(char[] other, int from, int to) {
        int n = to - from;
        if (n != text.length) return false;
        for (int i = 0; i < n; i++) {
            if (text[i] != other[from + i]) return false;
        }
        return true;
    }

    boolean sameText(ShapedWord other) {
        return matches(other.text, 0, other.text.length);
    }

    int textHash() {
        return ShapedWords.hash(text, 0, text.length);
    }
}
