package octavo.typeset.math;

import static octavo.font.MathConstant.*;

import octavo.frame.FrameItem.RectItem;
import octavo.math.MathNode;
import org.jspecify.annotations.Nullable;

/// Fractions, stacks and roots (The TeXbook, Appendix G, rules 11 and 15; MathML Core, sections 3.3.2 and 3.3.3).
final class Fractions {
    /// Plain TeX's `\nulldelimiterspace`, in ems.
    private static final double BESIDE = 0.12;

    private final MathLayout layout;
    private final MathFont font;

    Fractions(MathLayout layout) {
        this.layout = layout;
        font = layout.font;
    }

    MathBox fraction(MathNode n, MathLevel level) {
        MathBox top = layout.box(n.children().get(0), level.numerator());
        MathBox bottom = layout.box(n.children().get(1), level.denominator());
        double usual = font.get(FRACTION_RULE_THICKNESS, level);
        String said = n.attributes().get("linethickness");
        double rule = Math.min(Lengths.pt(said, font.emPt(level), usual), font.emPt(level) / 2);
        double axis = font.axisPt(level);
        boolean d = level.display();
        double up;
        double down;
        if (rule > 0) {
            up =
                    font.get(
                            d
                                    ? FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP
                                    : FRACTION_NUMERATOR_SHIFT_UP,
                            level);
            down =
                    font.get(
                            d
                                    ? FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN
                                    : FRACTION_DENOMINATOR_SHIFT_DOWN,
                            level);
            double above =
                    font.get(
                            d ? FRACTION_NUM_DISPLAY_STYLE_GAP_MIN : FRACTION_NUMERATOR_GAP_MIN,
                            level);
            double below =
                    font.get(
                            d ? FRACTION_DENOM_DISPLAY_STYLE_GAP_MIN : FRACTION_DENOMINATOR_GAP_MIN,
                            level);
            up = Math.max(up, axis + rule / 2 + above + top.descentPt());
            down = Math.max(down, below + bottom.ascentPt() - axis + rule / 2);
        } else {
            up = font.get(d ? STACK_TOP_DISPLAY_STYLE_SHIFT_UP : STACK_TOP_SHIFT_UP, level);
            down =
                    font.get(
                            d ? STACK_BOTTOM_DISPLAY_STYLE_SHIFT_DOWN : STACK_BOTTOM_SHIFT_DOWN,
                            level);
            double least = font.get(d ? STACK_DISPLAY_STYLE_GAP_MIN : STACK_GAP_MIN, level);
            double gap = up - top.descentPt() + down - bottom.ascentPt();
            if (gap < least) {
                up += (least - gap) / 2;
                down += (least - gap) / 2;
            }
        }
        double side = BESIDE * font.emPt(level);
        double width = Math.max(top.widthPt(), bottom.widthPt());
        MathBox.Builder out = new MathBox.Builder();
        out.put(top, side + (width - top.widthPt()) / 2, up);
        if (rule > 0) out.put(rule(side, axis + rule / 2, width, rule));
        out.put(bottom, side + (width - bottom.widthPt()) / 2, -down);
        return out.width(width + 2 * side).build();
    }

    /// @param topPt of its upper edge above the baseline
    RectItem rule(double xPt, double topPt, double widthPt, double thickPt) {
        return new RectItem(xPt, -topPt, widthPt, thickPt, font.color(), font.tag());
    }

    MathBox root(MathBox inner, @Nullable MathBox degree, MathLevel level) {
        double rule = font.get(RADICAL_RULE_THICKNESS, level);
        double gap =
                font.get(
                        level.display() ? RADICAL_DISPLAY_STYLE_VERTICAL_GAP : RADICAL_VERTICAL_GAP,
                        level);
        // As high as an x at least, so that roots of small letters are alike.
        double up = Math.max(inner.ascentPt(), font.get(ACCENT_BASE_HEIGHT, level));
        double down = Math.max(inner.descentPt(), 0);
        double need = up + down + gap + rule;
        MathBox surd = layout.stretching.vertical(0x221A, need, "√", level);
        double more = Math.max(0, surd.heightPt() - need);
        gap += more / 2;
        double top = up + gap + rule;
        double raise = top - surd.ascentPt();
        double before = 0;
        double x = 0;
        MathBox.Builder out = new MathBox.Builder();
        if (degree != null) {
            before = font.get(RADICAL_KERN_BEFORE_DEGREE, level);
            double after = font.get(RADICAL_KERN_AFTER_DEGREE, level);
            double foot = surd.descentPt() - raise;
            double at =
                    surd.heightPt() * font.table.radicalDegreeRaisePercent() / 100
                            - foot
                            + degree.descentPt();
            x = Math.max(0, before + degree.widthPt() + after);
            out.put(degree, Math.max(0, x - after - degree.widthPt()), at);
        }
        out.put(surd, x, raise);
        double left = x + surd.widthPt();
        out.put(rule(left, top, inner.widthPt() + inner.italicPt(), rule));
        out.put(inner, left, 0);
        out.atLeast(top + font.get(RADICAL_EXTRA_ASCENDER, level), 0);
        return out.width(left + inner.widthPt() + inner.italicPt()).build();
    }
}
