package octavo.typeset.math;

import static octavo.font.MathConstant.*;

import java.util.List;
import octavo.frame.FrameItem.RectItem;
import octavo.math.MathNode;
import org.jspecify.annotations.Nullable;

/// What stands under and over: limits, accents, bars, braces, arrows (The TeXbook, Appendix G, rules 9 to 13; MathML
/// Core, section 3.4).
final class Limits {
    private final MathLayout layout;
    private final Scripts scripts;
    private final MathFont font;

    Limits(MathLayout layout, Scripts scripts) {
        this.layout = layout;
        this.scripts = scripts;
        font = layout.font;
    }

    MathBox limits(MathNode n, MathLevel level) {
        List<MathNode> c = n.children();
        boolean both = n.is("munderover");
        if (c.size() != (both ? 3 : 2)) return layout.row(c, level);
        MathNode base = c.getFirst();
        MathNode under = n.is("mover") ? null : c.get(1);
        MathNode over = n.is("munder") ? null : c.get(both ? 2 : 1);
        MathNode core = Classes.core(base);
        if (!level.display() && moves(core)) return scripts.beside(base, under, over, level);
        if (base == core && core.is("mo") && arrow(core))
            return overArrow(core, under, over, level);
        boolean marked = isMark(over);
        boolean accented =
                over != null
                        && marked
                        && accent(Classes.core(over).text()) != 0
                        && !"true".equals(Classes.core(over).attributes().get("stretchy"));
        MathBox b = layout.box(accented ? undotted(base) : base, marked ? level.cramp() : level);
        if (over != null && isMark(over)) {
            b = marked(b, over, level, base);
            over = null;
        }
        if (under != null && isMark(under)) {
            b = markedUnder(b, under, level);
            under = null;
        }
        if (under == null && over == null) return b;
        return stacked(
                b,
                under == null ? null : layout.box(under, level.lower().with(false)),
                over == null ? null : layout.box(over, level.script().with(false)),
                level);
    }

    /// An i or j under an accent has no dot of its own.
    private static MathNode undotted(MathNode base) {
        MathNode m = base;
        while (m.is("mrow") && m.children().size() == 1) m = m.children().getFirst();
        // There are no others: a bold j keeps its dot.
        String variant = m.attributes().getOrDefault("mathvariant", "italic");
        boolean has = variant.equals("italic") || variant.equals("normal");
        boolean dotted = has && m.is("mi") && (m.text().equals("i") || m.text().equals("j"));
        if (!dotted) return base;
        return new MathNode("mi", m.attributes(), List.of(), m.text().equals("i") ? "ı" : "ȷ");
    }

    /// Operators whose limits stand beside them in text.
    private static boolean moves(MathNode core) {
        if (!core.is("mo")) return false;
        String said = core.attributes().get("movablelimits");
        if (said != null) return said.equals("true");
        String s = core.text();
        return Operators.isLarge(s)
                || List.of("lim", "max", "min", "sup", "inf", "det", "gcd", "Pr").contains(s);
    }

    private static boolean arrow(MathNode mo) {
        return Operators.stretchesInWidth(mo.text())
                && !"false".equals(mo.attributes().get("stretchy"))
                && mo.text().charAt(0) >= 0x2190
                && mo.text().charAt(0) != '⏞'
                && mo.text().charAt(0) != '⏟';
    }

    private MathBox overArrow(
            MathNode arrow, @Nullable MathNode under, @Nullable MathNode over, MathLevel level) {
        MathBox below = under == null ? null : layout.box(under, level.lower());
        MathBox above = over == null ? null : layout.box(over, level.script());
        double wide = 0;
        if (below != null) wide = below.widthPt();
        if (above != null) wide = Math.max(wide, above.widthPt());
        double em = font.emPt(level);
        int cp = arrow.text().codePointAt(0);
        if (!font.has(cp)) return stacked(layout.box(arrow, level), below, above, level);
        MathBox b = layout.stretching.horizontal(cp, wide + 0.6 * em, arrow.text(), level);
        return stacked(b, below, above, level);
    }

    /// A sign that belongs to what it stands over, not a limit.
    private static boolean isMark(@Nullable MathNode n) {
        if (n == null) return false;
        MathNode m = Classes.core(n);
        if (!m.is("mo") || m != n && !n.is("mrow") && !n.is("mstyle")) return false;
        String s = m.text();
        return accent(s) != 0
                || isBar(s)
                || Operators.stretchesInWidth(s)
                        && !s.equals("=")
                        && !"false".equals(m.attributes().get("stretchy"));
    }

    private static boolean isBar(String s) {
        return s.equals("¯")
                || s.equals("‾")
                || s.equals("_")
                || s.equals("̲")
                || s.equals("̅")
                || s.equals("―")
                || s.equals("─")
                || s.equals("−");
    }

    /// The combining character that is set for a spacing one; 0 where it is no accent.
    private static int accent(String s) {
        if (s.isEmpty()) return 0;
        return switch (s) {
            case "^", "ˆ", "̂" -> 0x302;
            case "~", "˜", "∼", "̃" -> 0x303;
            case "¯", "ˉ", "̄" -> 0x304;
            case "˘", "̆" -> 0x306;
            case "˙", ".", "̇" -> 0x307;
            case "¨", "̈" -> 0x308;
            case "˚", "̊" -> 0x30A;
            case "ˇ", "̌" -> 0x30C;
            case "´", "́" -> 0x301;
            case "`", "̀" -> 0x300;
            case "→", "⃗" -> 0x20D7;
            case "←", "⃖" -> 0x20D6;
            case "⃛" -> 0x20DB;
            case "⃜" -> 0x20DC;
            default -> 0;
        };
    }

    private MathBox marked(MathBox base, MathNode over, MathLevel level, MathNode node) {
        MathNode m = Classes.core(over);
        String s = m.text();
        String said = m.attributes().get("stretchy");
        boolean one = base.glyph() >= 0;
        boolean wide = said == null ? !one : said.equals("true");
        if (isBar(s) && (wide || !font.has(0x304))) return barred(base, level);
        int mark = accent(s);
        boolean arrow = s.equals("→") || s.equals("←") || mark == 0;
        if (wide && arrow && s.length() == 1 && font.has(s.charAt(0)))
            return capped(base, s, level);
        if (mark == 0 || !font.has(mark))
            return stacked(base, null, layout.box(over, level.script()), level);
        String combining = Character.toString(mark);
        MathBox a =
                wide
                        ? layout.stretching.within(mark, base.widthPt(), combining, level)
                        : font.glyphBox(font.glyph(mark, level), combining, level);
        double raise =
                base.ascentPt() - Math.min(base.ascentPt(), font.get(ACCENT_BASE_HEIGHT, level));
        double at = one || Tokens.isLetter(node) ? base.accentPt() : base.widthPt() / 2;
        double x = at - a.accentPt();
        MathBox.Builder out = new MathBox.Builder().put(base, 0, 0);
        out.put(new MathBox(0, a.ascentPt(), a.descentPt(), 0, 0, -1, a.items()), x, raise);
        return out.width(base.widthPt()).italic(base.italicPt()).build();
    }

    private MathBox barred(MathBox base, MathLevel level) {
        double gap = font.get(OVERBAR_VERTICAL_GAP, level);
        double thick = font.get(OVERBAR_RULE_THICKNESS, level);
        double top = base.ascentPt() + gap + thick;
        double wide = base.widthPt() + base.italicPt();
        return new MathBox.Builder()
                .put(base, 0, 0)
                .put(new RectItem(0, -top, wide, thick, font.color(), font.tag()))
                .atLeast(top + font.get(OVERBAR_EXTRA_ASCENDER, level), 0)
                .width(wide)
                .build();
    }

    /// Under a brace or an arrow as wide as itself.
    private MathBox capped(MathBox base, String s, MathLevel level) {
        MathBox cap = layout.stretching.horizontal(s.codePointAt(0), base.widthPt(), s, level);
        double gap = font.get(STRETCH_STACK_GAP_ABOVE_MIN, level);
        double wide = Math.max(base.widthPt(), cap.widthPt());
        return new MathBox.Builder()
                .put(base, (wide - base.widthPt()) / 2, 0)
                .put(cap, (wide - cap.widthPt()) / 2, base.ascentPt() + gap + cap.descentPt())
                .width(wide)
                .build();
    }

    private MathBox markedUnder(MathBox base, MathNode under, MathLevel level) {
        String s = Classes.core(under).text();
        if (!isBar(s) && font.has(s.codePointAt(0)) && Operators.stretchesInWidth(s)) {
            MathBox cup = layout.stretching.horizontal(s.codePointAt(0), base.widthPt(), s, level);
            double gap = font.get(STRETCH_STACK_GAP_BELOW_MIN, level);
            double wide = Math.max(base.widthPt(), cup.widthPt());
            return new MathBox.Builder()
                    .put(base, (wide - base.widthPt()) / 2, 0)
                    .put(
                            cup,
                            (wide - cup.widthPt()) / 2,
                            -(base.descentPt() + gap + cup.ascentPt()))
                    .width(wide)
                    .build();
        }
        double gap = font.get(UNDERBAR_VERTICAL_GAP, level);
        double thick = font.get(UNDERBAR_RULE_THICKNESS, level);
        double top = base.descentPt() + gap;
        return new MathBox.Builder()
                .put(base, 0, 0)
                .put(new RectItem(0, top, base.widthPt(), thick, font.color(), font.tag()))
                .atLeast(0, top + thick + font.get(UNDERBAR_EXTRA_DESCENDER, level))
                .width(base.widthPt())
                .build();
    }

    /// Rule 13a.
    private MathBox stacked(
            MathBox b, @Nullable MathBox under, @Nullable MathBox over, MathLevel level) {
        double wide = b.widthPt();
        if (under != null) wide = Math.max(wide, under.widthPt());
        if (over != null) wide = Math.max(wide, over.widthPt());
        double lean = b.glyph() >= 0 || b.italicPt() > 0 ? b.italicPt() / 2 : 0;
        MathBox.Builder out = new MathBox.Builder().put(b, (wide - b.widthPt()) / 2, 0);
        if (under != null) {
            double gap =
                    Math.max(
                            font.get(LOWER_LIMIT_GAP_MIN, level),
                            font.get(LOWER_LIMIT_BASELINE_DROP_MIN, level) - under.ascentPt());
            out.put(
                    under,
                    (wide - under.widthPt()) / 2 - lean,
                    -(b.descentPt() + gap + under.ascentPt()));
        }
        if (over != null) {
            double gap =
                    Math.max(
                            font.get(UPPER_LIMIT_GAP_MIN, level),
                            font.get(UPPER_LIMIT_BASELINE_RISE_MIN, level) - over.descentPt());
            out.put(
                    over,
                    (wide - over.widthPt()) / 2 + lean,
                    b.ascentPt() + gap + over.descentPt());
        }
        return out.width(wide).build();
    }
}
