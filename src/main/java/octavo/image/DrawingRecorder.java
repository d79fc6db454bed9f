package octavo.image;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes down what is drawn as shapes. What is no shape (pixels, filters, masks, patterns) is an [Unsupported].
final class DrawingRecorder extends Graphics2D {
    /// More are sooner drawn than kept.
    private static final int MOST_SHAPES = 20_000;

    /// The drawing has to become pixels.
    static final class Unsupported extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unsupported(String what) {
            super(what, null, false, false);
        }
    }

    private final List<Drawing.Filled> shapes;
    private AffineTransform transform = new AffineTransform();
    private List<Path2D> clips = List.of();
    private Rectangle2D bounds;
    private Paint paint = Color.BLACK;
    private Stroke stroke = new BasicStroke();
    private Composite composite = AlphaComposite.SrcOver;
    private Color background = Color.WHITE;
    private Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private final RenderingHints hints = new RenderingHints(null);

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
    public boolean hit(Rectangle rect, Shape s, boolean onStroke) {
        return s.intersects(rect);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw new Unsupported("pixels");
    }

    @Override
    public void setComposite(Composite c) {
        composite = c;
    }

    @Override
    public void setPaint(@Nullable Paint p) {
        if (p != null) paint = p;
    }

    @Override
    public void setStroke(Stroke s) {
        stroke = s;
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
        if (value == null) hints.remove(key);
        else hints.put(key, value);
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> map) {
        hints.clear();
        hints.putAll(map);
    }

    @Override
    public void addRenderingHints(Map<?, ?> map) {
        hints.putAll(map);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double theta) {
        transform.rotate(theta);
    }

    @Override
    public void rotate(double theta, double x, double y) {
        transform.rotate(theta, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void transform(AffineTransform t) {
        transform.concatenate(t);
    }

    @Override
    public void setTransform(AffineTransform t) {
        transform = new AffineTransform(t);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setBackground(Color color) {
        background = color;
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public Color getColor() {
        return paint instanceof Color c ? c : Color.BLACK;
    }

    @Override
    public void setColor(@Nullable Color c) {
        setPaint(c);
    }

    @Override
    public void setPaintMode() {
        composite = AlphaComposite.SrcOver;
    }

    @Override
    public void setXORMode(Color c) {
        throw new Unsupported("a blend mode");
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setFont(@Nullable Font f) {
        if (f != null) font = f;
    }

    @Override
    public FontMetrics getFontMetrics(Font f) {
        throw new Unsupported("measured text");
    }

    @Override
    public void drawGlyphVector(GlyphVector g, float x, float y) {
        fill(g.getOutline(x, y));
    }

    @Override
    public void drawString(String s, int x, int y) {
        drawString(s, (float) x, (float) y);
    }

    @Override
    public void drawString(String s, float x, float y) {
        if (!s.isEmpty()) drawGlyphVector(font.createGlyphVector(getFontRenderContext(), s), x, y);
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
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new Unsupported("pixels");
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new java.awt.geom.Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw new Unsupported("pixels");
    }

    @Override
    public void drawRoundRect(int x, int y, int w, int h, int arcWidth, int arcHeight) {
        draw(new java.awt.geom.RoundRectangle2D.Double(x, y, w, h, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int w, int h, int arcWidth, int arcHeight) {
        fill(new java.awt.geom.RoundRectangle2D.Double(x, y, w, h, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new java.awt.geom.Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new java.awt.geom.Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int w, int h, int start, int arc) {
        draw(new java.awt.geom.Arc2D.Double(x, y, w, h, start, arc, java.awt.geom.Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int w, int h, int start, int arc) {
        fill(new java.awt.geom.Arc2D.Double(x, y, w, h, start, arc, java.awt.geom.Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int n) {
        throw new Unsupported("a polyline of whole pixels");
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int n) {
        draw(new java.awt.Polygon(xs, ys, n));
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int n) {
        fill(new java.awt.Polygon(xs, ys, n));
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

    @Override
    public void dispose() {}
}
