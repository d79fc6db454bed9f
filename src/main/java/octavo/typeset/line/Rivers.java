package octavo.typeset.line;

import java.util.Arrays;

/// Rivers: word spaces that stand beneath each other line after line and draw a white thread through the text.
///
/// Of each chosen line the middles of its spaces are known once it is justified; a space goes on with the one of the
/// next line that stands nearly beneath it. Chains of four lines are seen in any setting, chains of three only where
/// the spaces are wide.
final class Rivers {
    /// How far the middle of a space may stand from that above it, as a share of a natural space.
    private static final double DRIFT = 0.3;

    /// Spaces wider than this, as a share of natural ones, are seen in three lines already.
    private static final double WIDE = 1.25;

    static final int SEEN = 4;

    private double[] above = new double[32];
    private int[] aboveDepth = new int[32];
    private double[] here = new double[32];
    private int[] hereDepth = new int[32];

    /// Weight of the rivers of the last call, more for long ones; 0 for none.
    int weight;

    /// Last line of the longest river, counted from 0, and how many lines it has.
    int lastLine;

    int length;

    /// Lines at which a river of [#SEEN] lines or more ends, as many as [#seen].
    int[] ends = new int[4];

    int seen;

    void find(Segments s, LineShape shape, Breaks b, int[] lines, double expansion) {
        weight = 0;
        length = 0;
        lastLine = -1;
        seen = 0;
        int from = 0;
        int aboveCount = 0;
        boolean aboveWide = false;
        for (int line = 0; line < lines.length; line++) {
            int to = lines[line];
            int last = Math.min(b.segment[to], s.count);
            int first = b.segment[from];
            double spaces = b.endSpaces[to] - b.startSpaces[from];
            double width = b.endX[to] - b.startX[from];
            double room = (b.flags[to] & Breaks.FORCED) != 0 ? 0 : shape.availablePt(line) - width;
            double solid = Math.max(0, width - spaces);
            double flex = Math.clamp(room, -expansion * solid, expansion * solid);
            double stretch = spaces > 0 ? 1 + (room - flex) / spaces : 1;
            double scale = solid > 0 ? 1 + flex / solid : 1;
            boolean wide = stretch > WIDE;
            double left = shape.leftPt(line);
            double x0 = b.startX[from];
            double spaces0 = b.startSpaces[from];
            int count = 0;
            int longest = 0;
            int k = 0;
            for (int i = first; i < last; i++) {
                if (s.kind[i] != Segments.SPACE || s.start[i] < b.character[from]) continue;
                double before = s.spaces[i] - spaces0;
                double w = s.width(i);
                double at = left + (s.x[i] - x0 - before) * scale + (before + w / 2) * stretch;
                if (count == here.length) {
                    here = Arrays.copyOf(here, count * 2);
                    hereDepth = Arrays.copyOf(hereDepth, count * 2);
                }
                double drift = DRIFT * w;
                while (k < aboveCount && above[k] < at - drift) k++;
                int depth = k < aboveCount && above[k] <= at + drift ? aboveDepth[k] + 1 : 1;
                here[count] = at;
                hereDepth[count++] = depth;
                if (depth > longest) longest = depth;
            }
            boolean river = longest >= SEEN || longest == 3 && wide && aboveWide;
            if (river) {
                weight += longest >= SEEN ? longest * 2 : 1;
                if (longest > length) {
                    length = longest;
                    lastLine = line;
                }
            }
            if (longest >= SEEN) {
                if (longest > SEEN && seen > 0 && ends[seen - 1] == line - 1) seen--;
                if (seen == ends.length) ends = Arrays.copyOf(ends, seen * 2);
                ends[seen++] = line;
            }
            double[] x = above;
            above = here;
            here = x;
            int[] d = aboveDepth;
            aboveDepth = hereDepth;
            hereDepth = d;
            aboveCount = count;
            aboveWide = wide;
            if (here.length < above.length) {
                here = new double[above.length];
                hereDepth = new int[above.length];
            } else if (hereDepth.length < here.length) {
                hereDepth = new int[here.length];
            }
            from = to;
        }
    }
}
