package octavo.typeset.line;

import java.util.Arrays;
import octavo.font.Face;
import octavo.font.FlattenedOutline;

/// A glyph's outline as straight pieces, in font units, y upwards: to ask how far its ink reaches at a height.
final class Ink extends FlattenedOutline {
    /// Pieces for a curve; a sixth of its length is far below what an eye sees of a margin.
    private static final int STEPS = 6;

    private double[] lines = new double[128];
    private int count;

    private Ink() {
        super(STEPS);
    }

    static Ink of(Face face, int glyph) {
        Ink ink = new Ink();
        face.outline(glyph, ink);
        return ink;
    }

    boolean isEmpty() {
        return count == 0;
    }

    @Override
    protected void edge(double fromX, double fromY, double toX, double toY) {
        if (count + 4 > lines.length) lines = Arrays.copyOf(lines, count * 2);
        lines[count++] = fromX;
        lines[count++] = fromY;
        lines[count++] = toX;
        lines[count++] = toY;
    }

    /// The ink's left edge between two heights; positive infinity where there is none.
    double left(double from, double to) {
        return -reach(from, to, -1);
    }

    /// The ink's right edge between two heights; negative infinity where there is none.
    double right(double from, double to) {
        return reach(from, to, 1);
    }

    private double reach(double from, double to, int sign) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i += 4) {
            double y0 = lines[i + 1];
            double y1 = lines[i + 3];
            if (Math.max(y0, y1) < from || Math.min(y0, y1) > to) continue;
            most = Math.max(most, sign * at(i, Math.clamp(y0, from, to)));
            most = Math.max(most, sign * at(i, Math.clamp(y1, from, to)));
        }
        return most;
    }

    private double at(int i, double height) {
        double y0 = lines[i + 1];
        double y1 = lines[i + 3];
        if (y0 == y1) return lines[i];
        return lines[i] + (lines[i + 2] - lines[i]) * (height - y0) / (y1 - y0);
    }
}
