package octavo.typeset.line;

import java.util.Arrays;
import octavo.font.Face;
import octavo.font.Outline;

/// A glyph's outline as straight pieces, in font units, y upwards: to ask how far its ink reaches at a height.
final class Ink implements Outline {
    /// Pieces for a curve; a sixth of its length is far below what an eye sees of a margin.
    private static final int STEPS = 6;

    private double[] lines = new double[128];
    private int count;
    private double x;
    private double y;
    private double startX;
    private double startY;

    static Ink of(Face face, int glyph) {
        Ink ink = new Ink();
        face.outline(glyph, ink);
        return ink;
    }

    boolean isEmpty() {
        return count == 0;
    }

    @Override
    public void moveTo(double toX, double toY) {
        startX = x = toX;
        startY = y = toY;
    }

    @Override
    public void lineTo(double toX, double toY) {
        if (count + 4 > lines.length) lines = Arrays.copyOf(lines, count * 2);
        lines[count++] = x;
        lines[count++] = y;
        lines[count++] = toX;
        lines[count++] = toY;
        x = toX;
        y = toY;
    }

    @Override
    public void quadTo(double cx, double cy, double toX, double toY) {
        double fromX = x;
        double fromY = y;
        for (int i = 1; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            double u = 1 - t;
            lineTo(
                    u * u * fromX + 2 * u * t * cx + t * t * toX,
                    u * u * fromY + 2 * u * t * cy + t * t * toY);
        }
    }

    @Override
    public void close() {
        lineTo(startX, startY);
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
