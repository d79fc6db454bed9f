package octavo.font;

/// An outline flattened: every curve as straight edges of equal steps of its parameter, every contour closed.
public abstract class FlattenedOutline implements Outline {
    private final int steps;
    private double x;
    private double y;
    private double startX;
    private double startY;

    /// @param steps edges to a curve
    protected FlattenedOutline(int steps) {
        this.steps = steps;
    }

    /// Takes the next edge; font units, y upwards.
    protected abstract void edge(double fromX, double fromY, double toX, double toY);

    @Override
    public final void moveTo(double toX, double toY) {
        startX = x = toX;
        startY = y = toY;
    }

    @Override
    public final void lineTo(double toX, double toY) {
        edge(x, y, toX, toY);
        x = toX;
        y = toY;
    }

    @Override
    public final void quadTo(double cx, double cy, double toX, double toY) {
        double fromX = x;
        double fromY = y;
        for (int i = 1; i <= steps; i++) {
            double t = (double) i / steps;
            double u = 1 - t;
            lineTo(
                    u * u * fromX + 2 * u * t * cx + t * t * toX,
                    u * u * fromY + 2 * u * t * cy + t * t * toY);
        }
    }

    @Override
    public final void close() {
        lineTo(startX, startY);
    }
}
