package octavo.image;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.jspecify.annotations.Nullable;

/// What of Java's drawing is no shape: pixels, pictures, measured text. Whoever draws such things gets an
/// [Unsupported] and has to draw pixels.
abstract class ShapesOnly extends Graphics2D {
    /// The drawing has to become pixels.
    static final class Unsupported extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unsupported(String what) {
            super(what, null, false, false);
        }
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw new Unsupported("pixels");
    }

    @Override
    public void setXORMode(Color c) {
        throw new Unsupported("a blend mode");
    }

    @Override
    public FontMetrics getFontMetrics(Font f) {
        throw new Unsupported("measured text");
    }

    @Override
    public void drawString(AttributedCharacterIterator it, int x, int y) {
        throw new Unsupported("text of several kinds");
    }

    @Override
    public void drawString(AttributedCharacterIterator it, float x, float y) {
        throw new Unsupported("text of several kinds");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new Unsupported("pixels");
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw new Unsupported("pixels");
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int n) {
        throw new Unsupported("a polyline of whole pixels");
    }

    @Override
    public boolean drawImage(Image img, AffineTransform t, @Nullable ImageObserver o) {
        throw new Unsupported("pixels");
    }

    @Override
    public void drawImage(BufferedImage img, BufferedImageOp op, int x, int y) {
        throw new Unsupported("pixels");
    }

    @Override
    public void drawRenderedImage(RenderedImage img, AffineTransform t) {
        throw new Unsupported("pixels");
    }

    @Override
    public void drawRenderableImage(RenderableImage img, AffineTransform t) {
        throw new Unsupported("pixels");
    }

    @Override
    public boolean drawImage(Image img, int x, int y, @Nullable ImageObserver o) {
        throw new Unsupported("pixels");
    }

    @Override
    public boolean drawImage(Image img, int x, int y, int w, int h, @Nullable ImageObserver o) {
        throw new Unsupported("pixels");
    }

    @Override
    public boolean drawImage(
            Image img, int x, int y, @Nullable Color background, @Nullable ImageObserver o) {
        throw new Unsupported("pixels");
    }

    @Override
    public boolean drawImage(
            Image img,
            int x,
            int y,
            int w,
            int h,
            @Nullable Color background,
            @Nullable ImageObserver o) {
        throw new Unsupported("pixels");
    }

    @Override
    public boolean drawImage(
            Image img,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            @Nullable ImageObserver o) {
        throw new Unsupported("pixels");
    }

    @Override
    public boolean drawImage(
            Image img,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            @Nullable Color background,
            @Nullable ImageObserver o) {
        throw new Unsupported("pixels");
    }
}
