package octavo.image;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes down what is drawn as shapes. What is no shape (pixels, filters, masks, patterns) is an [Unsupported].
final class DrawingRecorder extends DrawingState {
    /// More are sooner drawn than kept.
    private static final int MOST_SHAPES = 20_000;

    private final List<Drawing.Filled> shapes;

    private List<Path2D> clips = List.of();

    private Rectangle2D bounds;

    DrawingRecorder(double width, double height) {
        this(new ArrayList<>(), new Rectangle2D.Double(0, 0, width, height));
    }

    private DrawingRecorder(List<Drawing.Filled> shapes, Rectangle2D bounds) {
        this.shapes = shapes;
        this.bounds = bounds;
    }

    List<Drawing.Filled> shapes() {
        return shapes;
    }

    @Override
    public void fill(Shape s) {
        if (shapes.size() >= MOST_SHAPES) throw new Unsupported("too many shapes");
        double alpha = alpha();
        if (paint instanceof Color c) alpha *= c.getAlpha() / 255.0;
        if (alpha == 0) return;
        Path2D path = new Path2D.Double(s, transform);
        shapes.add(new Drawing.Filled(path, clips, paint(), alpha));
    }

    @Override
    public void draw(Shape s) {
        fill(stroke.createStrokedShape(s));
    }

    private double alpha() {
        if (composite instanceof AlphaComposite a && a.getRule() == AlphaComposite.SRC_OVER)
            return a.getAlpha();
        throw new Unsupported("a blend mode");
    }

    private Drawing.Paint paint() {
        return switch (paint) {
            case Color c -> new Drawing.Flat(c.getRGB() & 0xFFFFFF);
            case LinearGradientPaint g -> {
                Point2D a = g.getStartPoint();
                Point2D b = g.getEndPoint();
                yield gradient(g, List.of(a.getX(), a.getY(), b.getX(), b.getY()));
            }
            case RadialGradientPaint g -> {
                Point2D f = g.getFocusPoint();
                Point2D c = g.getCenterPoint();
                double r = g.getRadius();
                yield gradient(g, List.of(f.getX(), f.getY(), 0.0, c.getX(), c.getY(), r));
            }
            default -> throw new Unsupported("a pattern");
        };
    }

    private Drawing.Gradient gradient(MultipleGradientPaint g, List<Double> circle) {
        if (g.getCycleMethod() != MultipleGradientPaint.CycleMethod.NO_CYCLE)
            throw new Unsupported("a gradient that repeats");
        List<Double> fractions = new ArrayList<>();
        List<Integer> rgbs = new ArrayList<>();
        for (int i = 0; i < g.getColors().length; i++) {
            if (g.getColors()[i].getAlpha() != 255) throw new Unsupported("a clear gradient");
            fractions.add((double) g.getFractions()[i]);
            rgbs.add(g.getColors()[i].getRGB() & 0xFFFFFF);
        }
        AffineTransform to = new AffineTransform(transform);
        to.concatenate(g.getTransform());
        return new Drawing.Gradient(circle, fractions, rgbs, to);
    }

    @Override
    public Graphics create() {
        DrawingRecorder g = new DrawingRecorder(shapes, bounds);
        g.transform = new AffineTransform(transform);
        g.clips = clips;
        g.paint = paint;
        g.stroke = stroke;
        g.composite = composite;
        g.background = background;
        g.font = font;
        g.hints.putAll(hints);
        return g;
    }

    @Override
    public void clip(@Nullable Shape s) {
        if (s == null) return;
        Path2D path = new Path2D.Double(s, transform);
        List<Path2D> more = new ArrayList<>(clips);
        more.add(path);
        clips = List.copyOf(more);
        bounds = bounds.createIntersection(path.getBounds2D());
        if (bounds.getWidth() < 0 || bounds.getHeight() < 0) bounds = new Rectangle2D.Double();
    }

    /// Only what [#getClip] gave may come back.
    @Override
    public void setClip(@Nullable Shape clip) {
        if (clip instanceof Saved saved && saved.owner == shapes) {
            clips = saved.clips;
            bounds = saved.bounds;
        } else if (clip == null) {
            throw new Unsupported("a clip that is taken away");
        } else {
            clips = List.of();
            clip(clip);
        }
    }

    /// A clip that remembers what it consists of.
    private static final class Saved extends Path2D.Double {
        private static final long serialVersionUID = 1;

        private final transient List<Drawing.Filled> owner;
        private final transient List<Path2D> clips;
        private final transient Rectangle2D bounds;

        Saved(DrawingRecorder of, Shape seen) {
            super(seen);
            owner = of.shapes;
            clips = of.clips;
            bounds = of.bounds;
        }
    }

    @Override
    public Shape getClip() {
        return new Saved(this, seen());
    }

    /// The clip's bounds in the coordinates of what is drawn next.
    private Shape seen() {
        try {
            return transform.createInverse().createTransformedShape(bounds);
        } catch (NoninvertibleTransformException e) {
            return new Rectangle2D.Double();
        }
    }

    @Override
    public Rectangle getClipBounds() {
        return seen().getBounds();
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }
}
