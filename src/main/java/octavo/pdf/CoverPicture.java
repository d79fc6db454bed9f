package octavo.pdf;

import octavo.font.FlattenedOutline;
import octavo.image.Rasterizer;

/// A cover as pixels. Needs no `java.awt`.
final class CoverPicture {
    private static final int STEPS = 8;

    private CoverPicture() {}

    static byte[] png(CoverSheet sheet, double width, double height, double scale) {
        Rasterizer picture =
                new Rasterizer((int) Math.round(width * scale), (int) Math.round(height * scale));
        double x0 = sheet.shapes.getFirst() instanceof CoverSheet.Rect r ? r.x() : 0;
        for (CoverSheet.Shape shape : sheet.shapes) {
            switch (shape) {
                case CoverSheet.Rect r -> {
                    double x = (r.x() - x0) * scale;
                    picture.edge(x, r.y() * scale, x, (r.y() + r.height()) * scale);
                    double right = x + r.width() * scale;
                    picture.edge(right, (r.y() + r.height()) * scale, right, r.y() * scale);
                    picture.fill(r.ink().rgb());
                }
                case CoverSheet.Line l -> line(l, x0, scale, picture);
            }
        }
        return picture.toPng();
    }

    private static void line(CoverSheet.Line l, double x0, double scale, Rasterizer picture) {
        double em = l.size() / l.face().unitsPerEm() * scale;
        double pen = (l.x() - x0) * scale;
        for (int i = 0; i < l.run().length(); i++) {
            double gx = pen + l.run().xOffsets()[i] * em;
            double gy = l.y() * scale - l.run().yOffsets()[i] * em;
            l.face().outline(l.run().glyphs()[i], new Edges(picture, gx, gy, em));
            picture.fill(l.ink().rgb());
            pen += l.run().xAdvances()[i] * em;
        }
    }

    /// Draws an outline's edges where the glyph stands.
    private static final class Edges extends FlattenedOutline {
        private final Rasterizer picture;
        private final double x0;
        private final double y0;
        private final double scale;

        Edges(Rasterizer picture, double x0, double y0, double scale) {
            super(STEPS);
            this.picture = picture;
            this.x0 = x0;
            this.y0 = y0;
            this.scale = scale;
        }

        @Override
        protected void edge(double fromX, double fromY, double toX, double toY) {
            picture.edge(
                    x0 + fromX * scale, y0 - fromY * scale, x0 + toX * scale, y0 - toY * scale);
        }
    }
}
