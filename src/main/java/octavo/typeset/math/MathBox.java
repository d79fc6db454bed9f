package octavo.typeset.math;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.FrameItem.LinkItem;
import octavo.frame.FrameItem.RectItem;

/// Something set: its items stand relative to the left end of its baseline, y downwards, in points.
///
/// @param widthPt advance
/// @param ascentPt above the baseline; negative where all stands below
/// @param descentPt below it
/// @param italicPt by how much its top leans out of its right edge
/// @param accentPt x of the place over which an accent stands
/// @param glyph the only glyph it is made of, at its natural size; -1 where it is made of more
public record MathBox(
        double widthPt,
        double ascentPt,
        double descentPt,
        double italicPt,
        double accentPt,
        int glyph,
        List<FrameItem> items) {
    static final MathBox EMPTY = new MathBox(0, 0, 0, 0, 0, -1, List.of());

    public MathBox {
        items = List.copyOf(items);
    }

    static MathBox space(double widthPt) {
        return new MathBox(widthPt, 0, 0, 0, widthPt / 2, -1, List.of());
    }

    /// Expanded as the glyphs of a line are.
    public static FrameItem expanded(FrameItem item, double scale) {
        if (scale == 1) return item;
        return switch (item) {
            case GlyphRun g -> {
                float[] xs = new float[g.xOffsetsPt().length];
                for (int i = 0; i < xs.length; i++) xs[i] = (float) (g.xOffsetsPt()[i] * scale);
                yield new GlyphRun(
                        g.face(),
                        g.sizePt(),
                        g.xPt() * scale,
                        g.baselinePt(),
                        g.glyphs(),
                        xs,
                        g.yOffsetsPt(),
                        g.text(),
                        g.clusters(),
                        g.widthScale() * scale,
                        g.color(),
                        g.hyphenated(),
                        g.tag());
            }
            case RectItem r ->
                    new RectItem(
                            r.xPt() * scale,
                            r.yPt(),
                            r.widthPt() * scale,
                            r.heightPt(),
                            r.color(),
                            r.tag());
            case ImageItem _, LinkItem _, AnchorItem _ -> item;
        };
    }

    double heightPt() {
        return ascentPt + descentPt;
    }

    /// Raised by so much.
    MathBox raised(double upPt) {
        if (upPt == 0) return this;
        List<FrameItem> moved = items.stream().map(i -> i.moved(0, -upPt)).toList();
        return new MathBox(
                widthPt, ascentPt + upPt, descentPt - upPt, italicPt, accentPt, -1, moved);
    }

    /// What is put together of others.
    static final class Builder {
        private final List<FrameItem> items = new ArrayList<>();
        private double width;
        private double ascent = Double.NEGATIVE_INFINITY;
        private double descent = Double.NEGATIVE_INFINITY;
        private double italic;

        /// Its baseline so far above the whole's.
        Builder put(MathBox b, double xPt, double upPt) {
            for (FrameItem i : b.items) items.add(i.moved(xPt, -upPt));
            ascent = Math.max(ascent, b.ascentPt + upPt);
            descent = Math.max(descent, b.descentPt - upPt);
            width = Math.max(width, xPt + b.widthPt);
            return this;
        }

        Builder put(FrameItem item) {
            items.add(item);
            return this;
        }

        Builder width(double pt) {
            width = pt;
            return this;
        }

        Builder italic(double pt) {
            italic = pt;
            return this;
        }

        Builder atLeast(double ascentPt, double descentPt) {
            ascent = Math.max(ascent, ascentPt);
            descent = Math.max(descent, descentPt);
            return this;
        }

        double widthPt() {
            return width;
        }

        MathBox build() {
            boolean nothing = ascent == Double.NEGATIVE_INFINITY;
            return new MathBox(
                    width,
                    nothing ? 0 : ascent,
                    nothing ? 0 : descent,
                    italic,
                    width / 2,
                    -1,
                    items);
        }
    }
}
