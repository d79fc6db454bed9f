package octavo.typeset.math;

import java.util.List;
import octavo.font.Face;
import octavo.font.GlyphBounds;
import octavo.font.MathConstant;
import octavo.font.MathTable;
import octavo.font.ShapingOptions;
import octavo.frame.FrameItem.GlyphRun;
import octavo.typeset.shape.ShapeCache;
import octavo.typeset.shape.ShapedWord;

/// The mathematical face of a formula at its size: constants in points, and glyphs as boxes.
final class MathFont {
    private static final List<String> FIGURES = List.of("lnum", "pnum");

    final Face face;
    final MathTable table;
    final double sizePt;
    private final ShapeCache shapes;
    private final int color;
    private final int tag;

    /// @param sizePt of the face, already matched to the text's
    MathFont(Face face, MathTable table, double sizePt, ShapeCache shapes, int color, int tag) {
        this.face = face;
        this.table = table;
        this.sizePt = sizePt;
        this.shapes = shapes;
        this.color = color;
        this.tag = tag;
    }

    double emPt(MathLevel level) {
        return level.order() == 0
                ? sizePt
                : sizePt * Math.max(30, table.sizePercent(level.order())) / 100;
    }

    /// Points for a unit of the face.
    double scale(MathLevel level) {
        return emPt(level) / face.unitsPerEm();
    }

    double get(MathConstant c, MathLevel level) {
        return table.get(c) * scale(level);
    }

    double axisPt(MathLevel level) {
        return get(MathConstant.AXIS_HEIGHT, level);
    }

    /// Moved so that its middle is on the axis.
    MathBox onAxis(MathBox b, MathLevel level) {
        return b.raised(axisPt(level) - (b.ascentPt() - b.descentPt()) / 2);
    }

    boolean has(int codePoint) {
        return face.hasGlyph(codePoint);
    }

    /// The glyph for a character, with the form for scripts.
    int glyph(int codePoint, MathLevel level) {
        int plain = face.glyphId(codePoint);
        if (level.order() == 0 || plain == 0) return plain;
        ShapedWord w = shaped(face, Character.toString(codePoint), level);
        return w.glyphs() == 1 ? w.glyph(0) : plain;
    }

    private ShapedWord shaped(Face f, String s, MathLevel level) {
        List<String> features = level.order() == 0 ? List.of() : List.of("ssty=" + level.order());
        int script = ShapingOptions.script("Zmth");
        return shapes.words(f, new ShapingOptions("", script, false, features)).get(s);
    }

    /// One glyph with its own bounds.
    ///
    /// @param text that it stands for
    MathBox glyphBox(int glyph, String text, MathLevel level) {
        double scale = scale(level);
        GlyphBounds b = face.glyphBounds(glyph);
        double advance = face.advance(glyph) * scale;
        Integer accent = table.topAccent(glyph);
        double middle = accent == null ? (b.xMin() + b.xMax()) / 2.0 * scale : accent * scale;
        return new MathBox(
                advance,
                b.yMax() * scale,
                -b.yMin() * scale,
                table.italicsCorrection(glyph) * scale,
                middle,
                glyph,
                List.of(
                        run(
                                face,
                                emPt(level),
                                new int[] {glyph},
                                new float[] {0, (float) advance},
                                new float[0],
                                text,
                                new int[] {0})));
    }

    GlyphRun run(
            Face f,
            double size,
            int[] glyphs,
            float[] xs,
            float[] ys,
            String text,
            int[] clusters) {
        return new GlyphRun(f, size, 0, 0, glyphs, xs, ys, text, clusters, 1, color, false, tag);
    }

    int color() {
        return color;
    }

    int tag() {
        return tag;
    }

    /// A word, shaped in a face.
    MathBox word(Face f, double size, String shown, String text, MathLevel level) {
        boolean own = f == face;
        ShapedWord w =
                own
                        ? shaped(f, shown, level)
                        : shapes.words(f, new ShapingOptions("", 0, false, FIGURES)).get(shown);
        double scale = size / f.unitsPerEm();
        int n = w.glyphs();
        int[] glyphs = new int[n];
        float[] xs = new float[n + 1];
        int[] clusters = new int[n];
        boolean same = shown.equals(text);
        double x = 0;
        double up = 0;
        double down = 0;
        for (int g = 0; g < n; g++) {
            glyphs[g] = w.glyph(g);
            xs[g] = (float) (x + w.xOffset(g) * scale);
            clusters[g] = same ? w.cluster(g) : 0;
            GlyphBounds b = f.glyphBounds(w.glyph(g));
            up = g == 0 ? b.yMax() : Math.max(up, b.yMax());
            down = g == 0 ? -b.yMin() : Math.max(down, -b.yMin());
            x += w.advance(g) * scale;
        }
        xs[n] = (float) x;
        if (n == 1 && own) return glyphBox(glyphs[0], text, level);
        double italic = own && n > 0 ? table.italicsCorrection(glyphs[n - 1]) * scale : 0;
        return new MathBox(
                x,
                up * scale,
                down * scale,
                italic,
                x / 2,
                -1,
                List.of(run(f, size, glyphs, xs, new float[0], text, clusters)));
    }
}
