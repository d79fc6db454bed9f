package octavo.typeset.math;

import java.util.List;
import octavo.font.GlyphBounds;
import octavo.font.MathConstant;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.RectItem;
import octavo.math.MathNode;

/// Frames and strokes around and through formulas (`menclose`).
final class Enclosures {
    private Enclosures() {}

    static MathBox enclosed(MathNode n, MathBox b, MathFont font, MathLevel level) {
        List<String> how =
                List.of(n.attributes().getOrDefault("notation", "longdiv").strip().split("\\s+"));
        double em = font.emPt(level);
        double thick = font.get(MathConstant.FRACTION_RULE_THICKNESS, level);
        boolean box = has(how, "box", "roundedbox", "circle");
        boolean left = box || has(how, "left", "madruwb", "longdiv");
        boolean right = box || has(how, "right", "actuarial");
        boolean top = box || has(how, "top", "actuarial", "longdiv");
        boolean bottom = box || has(how, "bottom", "madruwb");
        double pad = left || right || top || bottom ? 0.3 * em : 0;
        double x = left ? pad + thick : 0;
        double up = b.ascentPt() + (top || left || right ? pad : 0);
        double down = b.descentPt() + (bottom || left || right ? pad : 0);
        double wide = x + b.widthPt() + b.italicPt() + (right ? pad + thick : 0);
        MathBox.Builder out = new MathBox.Builder().put(b, x, 0);
        int color = font.color();
        int tag = font.tag();
        double high = up + down;
        if (left) out.put(new RectItem(0, -up, thick, high, color, tag));
        if (right) out.put(new RectItem(wide - thick, -up, thick, high, color, tag));
        if (top) out.put(new RectItem(0, -up - thick, wide, thick, color, tag));
        if (bottom) out.put(new RectItem(0, down, wide, thick, color, tag));
        if (has(how, "horizontalstrike")) {
            double y = (b.ascentPt() - b.descentPt()) / 2;
            out.put(new RectItem(0, -y - thick / 2, wide, thick, color, tag));
        }
        if (has(how, "verticalstrike"))
            out.put(new RectItem(wide / 2 - thick / 2, -up, thick, high, color, tag));
        if (has(how, "updiagonalstrike", "cross")) stroke('/', b, x, font, out);
        if (has(how, "downdiagonalstrike", "cross")) stroke('\\', b, x, font, out);
        return out.atLeast(up + (top ? thick : 0), down + (bottom ? thick : 0)).width(wide).build();
    }

    private static boolean has(List<String> all, String... any) {
        for (String s : any) if (all.contains(s)) return true;
        return false;
    }

    /// A slash drawn from corner to corner.
    private static void stroke(char slash, MathBox b, double x, MathFont font, MathBox.Builder to) {
        int glyph = font.face.glyphId(slash);
        GlyphBounds g = font.face.glyphBounds(glyph);
        int wide = g.xMax() - g.xMin();
        int high = g.yMax() - g.yMin();
        if (glyph == 0 || wide <= 0 || high <= 0 || b.widthPt() <= 0) return;
        double over = 0.1 * font.sizePt;
        double size = (b.heightPt() + 2 * over) / high * font.face.unitsPerEm();
        double scale = size / font.face.unitsPerEm();
        double stretch = b.widthPt() / (wide * scale);
        GlyphRun run =
                new GlyphRun(
                        font.face,
                        size,
                        x - g.xMin() * scale * stretch,
                        b.descentPt() + over + g.yMin() * scale,
                        new int[] {glyph},
                        new float[] {0, (float) (font.face.advance(glyph) * scale * stretch)},
                        new float[0],
                        Character.toString(slash),
                        new int[] {0},
                        stretch,
                        font.color(),
                        false,
                        font.tag());
        to.put(run);
    }
}
