package octavo.pdf;

import octavo.font.Outline;
import octavo.image.GrayCanvas;

/// A cover as pixels. Needs no `java.awt`.
final class CoverPicture {
    private static final int STEPS = 8;

    private CoverPicture() {}

    static byte[] png(CoverSheet sheet, double width, double height, double scale) {
        GrayCanvas canvas =
                new GrayCanvas((int) Math.round(width * scale), (int) Math.round(height * scale));
        double x0 = sheet.shapes.getFirst() instanceof CoverSheet.Rect r ? r.x() : 0;
        for (CoverSheet.Shape shape : sheet.shapes) {
            switch (shape) {
                case CoverSheet.Rect r -> {
                    double x = (r.x() - x0) * scale;
                    canvas.edge(x, r.y() * scale, x, (r.y() + r.height()) * scale);
                    double right = x + r.width() * scale;
                    canvas.edge(right, (r.y() + r.height()) * scale, right, r.y() * scale);
                    canvas.paint(r.ink().rgb());
                }
                case CoverSheet.Line l -> line(l, x0, scale, canvas);
            }
        }
        return canvas.toPng();
    }

    private static void line(CoverSheet.Line l, double x0, double scale, GrayCanvas canvas) {
        double em = l.size() / l.face().unitsPerEm() * scale;
        double pen = (l.x() - x0) * scale;
        for (int i = 0; i < l.run().length(); i++) {
            double gx = pen + l.run().xOffsets()[i] * em;
            double gy = l.y() * scale - l.run().yOffsets()[i] * em;
            l.face().outline(l.run().glyphs()[i], new Edges(canvas, gx, gy, em));
            canvas.paint(l.ink().rgb());
            pen += l.run().xAdvances()[i] * em;
        }
    }

    /// An outline as straight edges.
    private static final class Edges implements Outline {
        private final GrayCanvas canvas;
        private final double x0;
        private final double y0;
        private final double scale;
        private double startX;
        private double startY;
        private double x;
        private double y;

        Edges(GrayCanvas canvas, double x0, double y0, double scale) {
            this.canvas = canvas;
            this.x0 = x0;
            this.y0 = y0;
            this.scale = scale;
        }

        @Override
        public void moveTo(double px, double py) {
            startX = x = px;
            startY = y = py;
        }

        @Override
        public void lineTo(double px, double py) {
            canvas.edge(x0 + x * scale, y0 - y * scale, x0 + px * scale, y0 - py * scale);
            x = px;
            y = py;
        }

        @Override
        public void quadTo(double cx, double cy, double px, double py) {
            double fromX = x;
            double fromY = y;
            for (int i = 1; i <= STEPS; i++) {
                double t = (double) i / STEPS;
                double u = 1 - t;
                lineTo(
                        u * u * fromX + 2 * u * t * cx + t * t * px,
                        u * u * fromY + 2 * u * t * cy + t * t * py);
            }
        }

        @Override
        public void close() {
            lineTo(startX, startY);
        }
    }
}
