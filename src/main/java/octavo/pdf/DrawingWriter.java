package octavo.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.image.Drawing;

/// Writes a drawing as a form that fills the unit square, as images do (ISO 32000-1, 8.10).
final class DrawingWriter {
    /// Units of the longer side: hundredths of them are finer than any printer.
    private static final double UNITS = 4096;

    private final PdfFile file;
    private final Inks inks;
    private final Bytes out = new Bytes(4096);
    private final Map<Long, String> alphas = new LinkedHashMap<>();
    private final StringBuilder shadings = new StringBuilder();
    private int shadingCount;
    private AffineTransform scale = new AffineTransform();

    DrawingWriter(PdfFile file, Inks inks) {
        this.file = file;
        this.inks = inks;
    }

    void write(int id, Drawing d) throws IOException {
        double s = UNITS / Math.max(d.width(), d.height());
        scale = AffineTransform.getScaleInstance(s, s);
        double w = d.width() * s;
        double h = d.height() * s;
        List<Path2D> clips = List.of();
        Object paint = null;
        double alpha = 1;
        boolean open = false;
        for (Drawing.Filled f : d.shapes()) {
            if (!f.clips().equals(clips) || !open) {
                if (open) out.ascii("Q\n");
                out.ascii("q\n");
                open = true;
                clips = f.clips();
                for (Path2D c : clips) {
                    path(c);
                    out.ascii(c.getWindingRule() == Path2D.WIND_EVEN_ODD ? "W* n\n" : "W n\n");
                }
                paint = null;
                alpha = 1;
            }
            if (f.alpha() != alpha) {
                alpha = f.alpha();
                out.octet('/').ascii(state(alpha)).ascii(" gs\n");
            }
            boolean evenOdd = f.path().getWindingRule() == Path2D.WIND_EVEN_ODD;
            switch (f.paint()) {
                case Drawing.Flat flat -> {
                    if (!flat.equals(paint)) inks.fill(flat.rgb(), out);
                    paint = flat;
                    path(f.path());
                    out.ascii(evenOdd ? "f*\n" : "f\n");
                }
                case Drawing.Gradient g -> {
                    out.ascii("q\n");
                    path(f.path());
                    out.ascii(evenOdd ? "W* n\n" : "W n\n");
                    matrix(g.toDrawing());
                    out.ascii("/S").integer(shading(g)).ascii(" sh\nQ\n");
                }
            }
        }
        if (open) out.ascii("Q\n");
        Bytes head = new Bytes(256);
        head.ascii("/Type/XObject/Subtype/Form/BBox[0 0 ").number(w).octet(' ').number(h);
        head.ascii("]/Matrix[").exact(1 / w).ascii(" 0 0 ").exact(-1 / h).ascii(" 0 1]");
        if (!d.isOpaque()) head.ascii("/Group<</S/Transparency/CS/DeviceRGB>>");
        head.ascii("/Resources<<");
        if (!alphas.isEmpty()) {
            head.ascii("/ExtGState<<");
            alphas.forEach((a, name) ->
                    head.octet('/').ascii(name).ascii("<</ca ").exact(a / 1000.0).ascii(">>"));
            head.ascii(">>");
        }
        if (shadingCount > 0) head.ascii("/Shading<<").ascii(shadings.toString()).ascii(">>");
        head.ascii(">>");
        file.deflated(id, head.latin1(), out);
    }

    private String state(double alpha) {
        long thousandths = Math.round(alpha * 1000);
        return alphas.computeIfAbsent(thousandths, a -> "G" + a);
    }

    private void matrix(AffineTransform of) {
        AffineTransform t = new AffineTransform(scale);
        t.concatenate(of);
        double[] m = new double[6];
        t.getMatrix(m);
        for (double v : m) out.exact(v).octet(' ');
        out.ascii("cm\n");
    }

    /// Type 2 or 3 (ISO 32000-1, 8.7.4.5), its colours by exponential functions that are stitched together.
    private int shading(Drawing.Gradient g) {
        Bytes b = new Bytes(256);
        b.ascii("<</ShadingType ").integer(g.isRadial() ? 3 : 2).ascii("/ColorSpace");
        b.ascii(inks.space()).ascii("/Coords[");
        for (double v : g.circle()) b.exact(v).octet(' ');
        b.ascii("]/Extend[true true]/Function");
        int n = g.rgbs().size();
        if (n == 2 && g.fractions().getFirst() == 0 && g.fractions().getLast() == 1) {
            between(g, 0, b);
        } else {
            b.ascii("<</FunctionType 3/Domain[0 1]/Functions[");
            between(g, -1, b);
            for (int i = 0; i < n; i++) between(g, i, b);
            b.ascii("]/Bounds[");
            for (double v : g.fractions()) b.exact(Math.clamp(v, 0, 1)).octet(' ');
            b.ascii("]/Encode[");
            for (int i = 0; i <= n; i++) b.ascii("0 1 ");
            b.ascii("]>>");
        }
        b.ascii(">>");
        shadings.append("/S").append(++shadingCount).append(b.latin1());
        return shadingCount;
    }

    /// From stop `i` to the next; the ends go on.
    private void between(Drawing.Gradient g, int i, Bytes b) {
        int last = g.rgbs().size() - 1;
        b.ascii("<</FunctionType 2/N 1/Domain[0 1]/C0[");
        for (double v : inks.components(g.rgbs().get(Math.max(i, 0)))) b.exact(v).octet(' ');
        b.ascii("]/C1[");
        for (double v : inks.components(g.rgbs().get(Math.min(i + 1, last)))) b.exact(v).octet(' ');
        b.ascii("]>>");
    }

    private void path(Path2D path) {
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator it = path.getPathIterator(scale); !it.isDone(); it.next()) {
            int n = 0;
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> points(c, n = 2, "m\n");
                case PathIterator.SEG_LINETO -> points(c, n = 2, "l\n");
                case PathIterator.SEG_CUBICTO -> points(c, n = 6, "c\n");
                case PathIterator.SEG_QUADTO -> points(cubic(x, y, c), n = 6, "c\n");
                default -> out.ascii("h\n");
            }
            if (n == 0) continue;
            x = c[n - 2];
            y = c[n - 1];
        }
    }

    /// The same curve with two control points, in place.
    private static double[] cubic(double x, double y, double[] c) {
        double cx = c[0];
        double cy = c[1];
        c[4] = c[2];
        c[5] = c[3];
        c[0] = x + 2 * (cx - x) / 3;
        c[1] = y + 2 * (cy - y) / 3;
        c[2] = c[4] + 2 * (cx - c[4]) / 3;
        c[3] = c[5] + 2 * (cy - c[5]) / 3;
        return c;
    }

    private void points(double[] c, int n, String operator) {
        for (int i = 0; i < n; i++) out.number(c[i]).octet(' ');
        out.ascii(operator);
    }
}
