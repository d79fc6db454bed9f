package octavo.typeset.line;

import java.util.Arrays;
import octavo.style.TextStyle;
import octavo.typeset.shape.ShapedWord;
import org.jspecify.annotations.Nullable;

/// A paragraph as a row of shaped words, spaces and objects, with running sums of their widths. Parallel arrays, one
/// entry a segment.
final class Segments {
    static final byte WORD = 0;
    static final byte SPACE = 1;

    /// A space at which no line ends, such as U+00A0; it is stretched like others.
    static final byte FIXED_BREAKLESS = 2;

    static final byte BREAK = 3;
    static final byte OBJECT = 4;

    /// No character, but room between two of which one is East Asian: it is stretched in justified lines, may be negative,
    /// and vanishes where a line ends.
    static final byte THIN = 5;

    final InlineText text;
    int count;
    byte[] kind = new byte[32];
    int[] start = new int[33];
    InlineStyle[] style = new InlineStyle[32];
    @Nullable ShapedWord[] word = new ShapedWord[32];
    @Nullable InlineObject[] object = new InlineObject[32];

    /// Sum of the natural widths before the segment, points; one entry more than segments.
    double[] x = new double[33];

    /// Sum of the widths of stretchable spaces before the segment.
    double[] spaces = new double[33];

    /// Leaders before the segment.
    int[] leaders = new int[33];

    /// Embedding levels (UAX 9) of the segments, or null where all is set from left to right.
    byte @Nullable [] level;

    /// Of the paragraph: 1 where it is set from right to left.
    int baseLevel;

    /// Most of the text is set on the grid of East Asian characters, which are not expanded.
    boolean eastAsian;

    Segments(InlineText text) {
        this.text = text;
    }

    void add(
            byte k,
            int from,
            InlineStyle s,
            @Nullable ShapedWord w,
            @Nullable InlineObject o,
            double width) {
        if (count == kind.length) grow();
        int i = count++;
        kind[i] = k;
        start[i] = from;
        style[i] = s;
        word[i] = w;
        object[i] = o;
        x[i + 1] = x[i] + width;
        boolean stretches =
                (k == SPACE || k == FIXED_BREAKLESS)
                        && !s.fixedSpaces()
                        && text.chars[from] != EastAsian.SPACE;
        spaces[i + 1] = stretches ? spaces[i] + width : spaces[i];
        leaders[i + 1] = leaders[i] + (o instanceof InlineObject.Leader ? 1 : 0);
    }

    void addThin(int from, InlineStyle s) {
        add(THIN, from, s, null, null, 0);
    }

    /// Gives the room before the last segment its width.
    ///
    /// @param stretch what is stretched of it, in the measure of word spaces
    void setThin(int i, InlineStyle s, double width, double stretch) {
        style[i] = s;
        for (int k = i + 1; k <= count; k++) {
            x[k] += width;
            spaces[k] += stretch;
        }
    }

    /// By how much the segment is stretched at most.
    double stretch(int i) {
        return spaces[i + 1] - spaces[i];
    }

    double expansion(TextStyle style) {
        return eastAsian ? 0 : style.expansion();
    }

    boolean isBase(int i) {
        byte[] l = level;
        return (l == null ? 0 : l[i] & 1) == baseLevel;
    }

    void close() {
        start[count] = text.length;
    }

    int end(int i) {
        return start[i + 1];
    }

    double width(int i) {
        return x[i + 1] - x[i];
    }

    private void grow() {
        int n = count * 2;
        kind = Arrays.copyOf(kind, n);
        start = Arrays.copyOf(start, n + 1);
        style = Arrays.copyOf(style, n);
        word = Arrays.copyOf(word, n);
        object = Arrays.copyOf(object, n);
        x = Arrays.copyOf(x, n + 1);
        spaces = Arrays.copyOf(spaces, n + 1);
        leaders = Arrays.copyOf(leaders, n + 1);
    }
}
