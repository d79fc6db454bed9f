package octavo.image;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Draws an SVG into pixels.
final class SvgRenderer {
    /// The library writes what it can't draw, with traces, to standard error; held, lest its level be forgotten.
    private static final Logger LIBRARY = Logger.getLogger("com.github.weisj.jsvg");

    static {
        Headless.set();
        LIBRARY.setLevel(Level.OFF);
    }

    private SvgRenderer() {}

    /// The drawing's shapes; null where it is more than shapes.
    static @Nullable Drawing shapes(SvgFile svg) throws BrokenImageException {
        SVGDocument document = load(svg.cleaned());
        if (document == null) throw new BrokenImageException("the drawing can't be understood");
        DrawingRecorder g = new DrawingRecorder(svg.widthPx(), svg.heightPx());
        try {
            document.render((java.awt.Component) null, g, null);
        } catch (RuntimeException | LinkageError | InternalError e) {
            return null;
        }
        return new Drawing(svg.widthPx(), svg.heightPx(), g.shapes());
    }

    static Raster render(SvgFile svg, int widthPx, int heightPx) throws BrokenImageException {
        SVGDocument document = load(svg.cleaned());
        if (document == null) throw new BrokenImageException("the drawing can't be understood");
        BufferedImage image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.scale(widthPx / svg.widthPx(), heightPx / svg.heightPx());
            document.render((java.awt.Component) null, g, null);
        } catch (RuntimeException e) {
            throw new BrokenImageException("the drawing can't be understood");
        } catch (LinkageError | InternalError e) {
            throw new BrokenImageException(
                    "it holds text, and this machine has no fonts to draw it with");
        } finally {
            g.dispose();
        }
        return PixelReader.raster(image);
    }

    private static @Nullable SVGDocument load(byte[] cleaned) throws BrokenImageException {
        LoaderContext context =
                LoaderContext.builder()
                        .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                        .build();
        try {
            return new SVGLoader().load(new ByteArrayInputStream(cleaned), null, context);
        } catch (RuntimeException e) {
            throw new BrokenImageException("the drawing can't be understood");
        }
    }
}
