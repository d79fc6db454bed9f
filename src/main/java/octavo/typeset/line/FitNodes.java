package octavo.typeset.line;

import java.util.Arrays;

/// The nodes of [TotalFit]: each is the best way to a break with a number of lines and a last line of a fitness, in
/// parallel arrays. The first node is the paragraph's start.
final class FitNodes {
    /// Fitness of a line, as in TeX: neighbours more than one class apart cost something.
    static final int TIGHT = 0;

    static final int DECENT = 1;
    static final int LOOSE = 2;
    static final int VERY_LOOSE = 3;

    private static final int FIRST_ROOM = 256;

    /// Index into [Breaks].
    int[] breakAt = new int[FIRST_ROOM];

    /// Lines up to the break.
    int[] line = new int[FIRST_ROOM];

    /// The node at which the last line begins; -1 for the first.
    int[] previous = new int[FIRST_ROOM];

    byte[] fitness = new byte[FIRST_ROOM];

    /// Lines in a row up to here that end in a hyphen.
    byte[] hyphens = new byte[FIRST_ROOM];

    double[] total = new double[FIRST_ROOM];

    /// Of the last line, see [LineDemerits#tension].
    double[] tension = new double[FIRST_ROOM];

    private int count;

    /// Forgets all and begins with the paragraph's start.
    void reset() {
        count = 0;
        add(0, 0, -1, DECENT, 0);
    }

    /// A line from `from` to the break `at`, which nothing is said of yet but its fitness and the sum of demerits.
    int add(int at, int lines, int from, int fit, double demerits) {
        if (count == breakAt.length) grow();
        int n = count++;
        breakAt[n] = at;
        line[n] = lines;
        previous[n] = from;
        fitness[n] = (byte) fit;
        hyphens[n] = 0;
        total[n] = demerits;
        tension[n] = 0;
        return n;
    }

    private void grow() {
        int n = count * 2;
        breakAt = Arrays.copyOf(breakAt, n);
        line = Arrays.copyOf(line, n);
        previous = Arrays.copyOf(previous, n);
        fitness = Arrays.copyOf(fitness, n);
        hyphens = Arrays.copyOf(hyphens, n);
        total = Arrays.copyOf(total, n);
        tension = Arrays.copyOf(tension, n);
    }
}
