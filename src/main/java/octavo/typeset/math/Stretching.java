package octavo.typeset.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import octavo.font.GlyphBounds;
import octavo.font.MathTable.Forms;
import octavo.font.MathTable.Part;
import octavo.font.MathTable.Variant;
import octavo.frame.FrameItem.GlyphRun;

/// Glyphs of a size: the smallest variant that is large enough, else one put together of parts (OpenType 1.9, "MATH",
/// "GlyphAssembly"; MathML Core, section 5.3).
final class Stretching {
    private static final int MOST_EXTENDERS = 500;

    private final MathFont font;

    Stretching(MathFont font) {
        this.font = font;
    }

    /// At least so high; its baseline is the glyph's own.
    MathBox vertical(int codePoint, double heightPt, String text, MathLevel level) {
        int glyph = font.glyph(codePoint, level);
        Forms forms = font.table.vertical(font.face.glyphId(codePoint));
        double scale = font.scale(level);
        GlyphBounds own = font.face.glyphBounds(glyph);
        if ((own.yMax() - own.yMin()) * scale >= heightPt - 0.01 || forms.variants().isEmpty())
            if (forms.parts().isEmpty() || (own.yMax() - own.yMin()) * scale >= heightPt - 0.01)
                return font.glyphBox(glyph, text, level);
        int best = glyph;
        for (Variant v : forms.variants()) {
            best = v.glyph();
            GlyphBounds b = font.face.glyphBounds(best);
            if ((b.yMax() - b.yMin()) * scale >= heightPt - 0.01)
                return font.glyphBox(best, text, level);
        }
        if (forms.parts().isEmpty()) return font.glyphBox(best, text, level);
        return assembled(forms.parts(), heightPt, text, level, true);
    }

    /// At least so wide.
    MathBox horizontal(int codePoint, double widthPt, String text, MathLevel level) {
        int glyph = font.glyph(codePoint, level);
        Forms forms = font.table.horizontal(font.face.glyphId(codePoint));
        double scale = font.scale(level);
        int best = glyph;
        if (width(best) * scale >= widthPt - 0.01) return font.glyphBox(best, text, level);
        for (Variant v : forms.variants()) {
            best = v.glyph();
            if (width(best) * scale >= widthPt - 0.01) return font.glyphBox(best, text, level);
        }
        if (forms.parts().isEmpty()) return font.glyphBox(best, text, level);
        return assembled(forms.parts(), widthPt, text, level, false);
    }

    /// The widest that is no wider: an accent over several letters.
    MathBox within(int codePoint, double widthPt, String text, MathLevel level) {
        int best = font.glyph(codePoint, level);
        for (Variant v : font.table.horizontal(font.face.glyphId(codePoint)).variants())
            if (width(v.glyph()) * font.scale(level) <= widthPt) best = v.glyph();
        return font.glyphBox(best, text, level);
    }

    private int width(int glyph) {
        GlyphBounds b = font.face.glyphBounds(glyph);
        return b.xMax() - b.xMin();
    }

    private MathBox assembled(
            List<Part> parts, double sizePt, String text, MathLevel level, boolean vertical) {
        double scale = font.scale(level);
        double target = sizePt / scale;
        int least = font.table.minConnectorOverlap();
        List<Part> chosen = repeated(parts, times(parts, target, least));
        double most = length(chosen, least);
        // What is too long is taken away at the joins, as far as they allow.
        int joins = chosen.size() - 1;
        double more = joins == 0 ? 0 : Math.max(0, most - target) / joins;
        int n = chosen.size();
        int[] glyphs = new int[n];
        float[] along = new float[n];
        double at = 0;
        double cross0 = Double.POSITIVE_INFINITY;
        double cross1 = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            Part p = chosen.get(i);
            if (i > 0) {
                int limit = Math.min(chosen.get(i - 1).end(), p.start());
                at -= Math.max(least, Math.min(limit, least + more));
            }
            glyphs[i] = p.glyph();
            GlyphBounds b = font.face.glyphBounds(p.glyph());
            along[i] = (float) ((at - (vertical ? b.yMin() : b.xMin())) * scale);
            cross0 = Math.min(cross0, vertical ? b.xMin() : b.yMin());
            cross1 = Math.max(cross1, vertical ? font.face.advance(p.glyph()) : b.yMax());
            at += p.advance();
        }
        return vertical
                ? column(glyphs, along, at * scale, cross1 * scale, text, level)
                : row(glyphs, along, at * scale, cross0 * scale, cross1 * scale, text, level);
    }

    private MathBox column(
            int[] glyphs, float[] ups, double high, double wide, String text, MathLevel level) {
        float[] xs = new float[glyphs.length + 1];
        xs[glyphs.length] = (float) wide;
        GlyphRun run =
                font.run(
                        font.face, font.emPt(level), glyphs, xs, ups, text, new int[glyphs.length]);
        return new MathBox(wide, high, 0, 0, wide / 2, -1, List.of(run));
    }

    private MathBox row(
            int[] glyphs,
            float[] xs,
            double wide,
            double low,
            double high,
            String text,
            MathLevel level) {
        float[] all = Arrays.copyOf(xs, xs.length + 1);
        all[xs.length] = (float) wide;
        GlyphRun run =
                font.run(
                        font.face,
                        font.emPt(level),
                        glyphs,
                        all,
                        new float[0],
                        text,
                        new int[glyphs.length]);
        return new MathBox(wide, high, -low, 0, wide / 2, -1, List.of(run));
    }

    /// How often the extenders are repeated.
    private static int times(List<Part> parts, double target, int overlap) {
        double fixed = overlap;
        double each = 0;
        int extenders = 0;
        for (Part p : parts) {
            double more = p.advance() - overlap;
            if (p.extender()) {
                each += more;
                extenders++;
            } else fixed += more;
        }
        int least = extenders == parts.size() ? 1 : 0;
        if (extenders == 0 || each <= 0) return 1;
        double r = Math.ceil((target - fixed) / each - 1e-9);
        return (int) Math.clamp(r, least, (double) MOST_EXTENDERS / extenders);
    }

    private static List<Part> repeated(List<Part> parts, int times) {
        List<Part> out = new ArrayList<>();
        for (Part p : parts) for (int i = 0; i < (p.extender() ? times : 1); i++) out.add(p);
        return out;
    }

    /// With the least overlap.
    private static double length(List<Part> parts, int overlap) {
        double sum = 0;
        for (Part p : parts) sum += p.advance();
        return sum - (double) overlap * (parts.size() - 1);
    }
}
