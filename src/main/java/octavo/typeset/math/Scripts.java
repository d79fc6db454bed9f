package octavo.typeset.math;

import static octavo.font.MathConstant.*;

import java.util.List;
import octavo.math.MathNode;
import org.jspecify.annotations.Nullable;

/// Superscripts and subscripts (The TeXbook, Appendix G, rule 18; MathML Core, section 3.4).
final class Scripts {
    /// Plain TeX's drop of a subscript, ems.
    private static final double SHALLOW = 0.05;

    private final MathLayout layout;
    private final MathFont font;

    Scripts(MathLayout layout) {
        this.layout = layout;
        font = layout.font;
    }

    MathBox scripts(MathNode n, MathLevel level) {
        List<MathNode> c = n.children();
        boolean both = n.is("msubsup");
        if (c.size() != (both ? 3 : 2)) return layout.row(c, level);
        MathNode sub = n.is("msup") ? null : c.get(1);
        MathNode sup = n.is("msub") ? null : c.get(both ? 2 : 1);
        return beside(c.getFirst(), sub, sup, level);
    }

    /// Scripts at the right of a base.
    MathBox beside(MathNode base, @Nullable MathNode sub, @Nullable MathNode sup, MathLevel level) {
        MathBox b = layout.box(base, level);
        MathNode core = Classes.core(base);
        boolean large =
                core.is("mo")
                        && (Operators.isIntegral(core.text()) || Operators.isLarge(core.text()));
        MathBox below = script(sub, level.lower());
        MathBox above = script(sup, level.script());
        return attached(b, large, below, above, level);
    }

    private @Nullable MathBox script(@Nullable MathNode n, MathLevel level) {
        if (n == null) return null;
        MathBox b = layout.box(n, level);
        return b.items().isEmpty() && b.widthPt() == 0 ? null : b;
    }

    /// @param large an operator whose foot stands to the left of its head
    MathBox attached(
            MathBox b,
            boolean large,
            @Nullable MathBox sub,
            @Nullable MathBox sup,
            MathLevel level) {
        if (sub == null && sup == null) return b;
        boolean letter = b.glyph() >= 0 && !large;
        double up = letter ? 0 : b.ascentPt() - font.get(SUPERSCRIPT_BASELINE_DROP_MAX, level);
        double drop = font.get(SUBSCRIPT_BASELINE_DROP_MIN, level);
        // Beside operators in the text no deeper than it has to be: the next line is near.
        if (large && !level.display()) drop = Math.min(drop, SHALLOW * font.emPt(level));
        double down = letter ? 0 : b.descentPt() + drop;
        if (sup != null) {
            up =
                    Math.max(
                            up,
                            font.get(
                                    level.cramped()
                                            ? SUPERSCRIPT_SHIFT_UP_CRAMPED
                                            : SUPERSCRIPT_SHIFT_UP,
                                    level));
            up = Math.max(up, sup.descentPt() + font.get(SUPERSCRIPT_BOTTOM_MIN, level));
        }
        if (sub != null) {
            down = Math.max(down, font.get(SUBSCRIPT_SHIFT_DOWN, level));
            if (sup == null)
                down = Math.max(down, sub.ascentPt() - font.get(SUBSCRIPT_TOP_MAX, level));
        }
        if (sub != null && sup != null) {
            double gap = up - sup.descentPt() - (sub.ascentPt() - down);
            double least = font.get(SUB_SUPERSCRIPT_GAP_MIN, level);
            if (gap < least) {
                down += least - gap;
                double low =
                        font.get(SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT, level)
                                - (up - sup.descentPt());
                if (low > 0) {
                    up += low;
                    down -= low;
                }
            }
        }
        MathBox.Builder out = new MathBox.Builder().put(b, 0, 0);
        double right = b.widthPt();
        if (sub != null) {
            double x = b.widthPt() - (large ? b.italicPt() : 0);
            if (letter) x += cut(b, sub, 2, -down, level);
            out.put(sub, x, -down);
            right = Math.max(right, x + sub.widthPt() + sub.italicPt());
        }
        if (sup != null) {
            double x = b.widthPt() + (large ? 0 : b.italicPt());
            if (letter) x += cut(b, sup, 0, up, level);
            out.put(sup, x, up);
            right = Math.max(right, x + sup.widthPt() + sup.italicPt());
        }
        return out.width(right + font.get(SPACE_AFTER_SCRIPT, level)).build();
    }

    /// What the shapes of base and script allow them to move together (OpenType 1.9, "MathKernInfo").
    ///
    /// @param corner 0 of a superscript, 2 of a subscript
    private double cut(MathBox base, MathBox script, int corner, double up, MathLevel level) {
        double scale = font.scale(level);
        double edge = corner == 0 ? up - script.descentPt() : up + script.ascentPt();
        int at = (int) Math.round(edge / scale);
        int inner = (int) Math.round((corner == 0 ? base.ascentPt() : -base.descentPt()) / scale);
        double one = font.table.kern(base.glyph(), corner, at);
        double two = font.table.kern(base.glyph(), corner, inner);
        if (script.glyph() >= 0) {
            int other = corner == 0 ? 3 : 1;
            double own = font.scale(level.script());
            one += font.table.kern(script.glyph(), other, (int) ((edge - up) / own)) * own / scale;
            two +=
                    font.table.kern(script.glyph(), other, (int) ((inner * scale - up) / own))
                            * own
                            / scale;
        }
        return Math.max(one, two) * scale;
    }

    /// Pairs of scripts after the base, and before it.
    MathBox multiscripts(MathNode n, MathLevel level) {
        List<MathNode> c = n.children();
        int pre = 1;
        while (pre < c.size() && !c.get(pre).is("mprescripts")) pre++;
        MathBox b = layout.box(c.getFirst(), level);
        for (int i = 1; i + 1 < pre; i += 2)
            b =
                    attached(
                            b,
                            false,
                            script(real(c.get(i)), level.lower()),
                            script(real(c.get(i + 1)), level.script()),
                            level);
        for (int i = pre + 1; i + 1 < c.size(); i += 2)
            b =
                    before(
                            b,
                            script(real(c.get(i)), level.lower()),
                            script(real(c.get(i + 1)), level.script()),
                            level);
        return b;
    }

    private static @Nullable MathNode real(MathNode n) {
        return n.is("none") || n.is("mrow") && n.children().isEmpty() ? null : n;
    }

    private MathBox before(
            MathBox b, @Nullable MathBox sub, @Nullable MathBox sup, MathLevel level) {
        if (sub == null && sup == null) return b;
        double width = Math.max(sub == null ? 0 : sub.widthPt(), sup == null ? 0 : sup.widthPt());
        MathBox blank = new MathBox(0, b.ascentPt(), b.descentPt(), 0, 0, b.glyph(), List.of());
        MathBox.Builder out = new MathBox.Builder();
        if (sub != null) {
            MathBox one = attached(blank, false, sub, sup == null ? null : blank(sup), level);
            out.put(shown(one), width - sub.widthPt(), 0);
        }
        if (sup != null) {
            MathBox one = attached(blank, false, sub == null ? null : blank(sub), sup, level);
            out.put(shown(one), width - sup.widthPt(), 0);
        }
        out.put(b, width, 0);
        return out.width(width + b.widthPt()).build();
    }

    private static MathBox blank(MathBox b) {
        return new MathBox(0, b.ascentPt(), b.descentPt(), 0, 0, -1, List.of());
    }

    private static MathBox shown(MathBox b) {
        return new MathBox(0, b.ascentPt(), b.descentPt(), 0, 0, -1, b.items());
    }
}
