package octavo.typeset.math;

import java.util.ArrayList;
import java.util.List;
import octavo.math.MathNode;
import org.jspecify.annotations.Nullable;

/// Elements of MathML to boxes.
final class MathLayout {
    private static final int DEEPEST = 200;
    private static final int MOST_ITEMS = 60_000;

    final MathFont font;
    final Stretching stretching;
    private final Tokens tokens;
    private final Fractions fractions;
    private final Scripts scripts;
    private final Limits limits;
    final MathTables tables;
    private int depth;
    private int items;

    MathLayout(MathFont font, TextFaces faces, double textSizePt) {
        this.font = font;
        stretching = new Stretching(font);
        tokens = new Tokens(font, faces, stretching, textSizePt);
        fractions = new Fractions(this);
        scripts = new Scripts(this);
        limits = new Limits(this, scripts);
        tables = new MathTables(this);
    }

    MathBox box(MathNode n, MathLevel level) {
        if (++depth > DEEPEST) throw new MathUnsettable("the formula nests too deeply");
        MathBox b = laid(n, level);
        depth--;
        items += b.items().size();
        if (items > MOST_ITEMS) throw new MathUnsettable("the formula is too long");
        return b;
    }

    private MathBox laid(MathNode n, MathLevel level) {
        List<MathNode> c = n.children();
        return switch (n.name()) {
            case "mi" -> tokens.identifier(n, level);
            case "mn" ->
                    tokens.styled(
                            n.text(), n.attributes().getOrDefault("mathvariant", "normal"), level);
            case "mtext", "ms" -> tokens.text(n, level);
            case "mo" -> tokens.operator(n, level);
            case "mspace" ->
                    MathBox.space(Lengths.pt(n.attributes().get("width"), font.emPt(level), 0));
            case "mfrac" -> c.size() == 2 ? fractions.fraction(n, level) : row(c, level);
            case "msqrt" -> fractions.root(row(c, level.cramp()), null, level);
            case "mroot" ->
                    c.size() == 2
                            ? fractions.root(
                                    box(c.get(0), level.cramp()),
                                    box(c.get(1), level.ofOrder(2).with(false)),
                                    level)
                            : row(c, level);
            case "msub", "msup", "msubsup" -> scripts.scripts(n, level);
            case "mmultiscripts" -> scripts.multiscripts(n, level);
            case "munder", "mover", "munderover" -> limits.limits(n, level);
            case "mtable" -> tables.table(n, level);
            case "mphantom" -> hidden(row(c, level));
            case "menclose" -> Enclosures.enclosed(n, row(c, level), font, level);
            case "mpadded" -> padded(n, row(c, level), level);
            case "mstyle", "math" -> row(c, styled(n, level));
            default -> row(c, level);
        };
    }

    static MathLevel styled(MathNode n, MathLevel level) {
        MathLevel l = level;
        String order = n.attributes().get("scriptlevel");
        if (order != null && order.matches("[+-]?[0-9]")) {
            int value = Integer.parseInt(order.startsWith("+") ? order.substring(1) : order);
            boolean relative = order.startsWith("+") || order.startsWith("-");
            l = l.ofOrder(relative ? l.order() + value : value);
        }
        String display = n.attributes().get("displaystyle");
        return display == null ? l : l.with(display.equals("true"));
    }

    private static MathBox hidden(MathBox b) {
        return new MathBox(
                b.widthPt(),
                b.ascentPt(),
                b.descentPt(),
                b.italicPt(),
                b.accentPt(),
                -1,
                List.of());
    }

    private MathBox padded(MathNode n, MathBox b, MathLevel level) {
        double em = font.emPt(level);
        double width = Lengths.pt(plain(n, "width"), em, b.widthPt());
        double ascent = Lengths.pt(plain(n, "height"), em, b.ascentPt());
        double descent = Lengths.pt(plain(n, "depth"), em, b.descentPt());
        double left = Lengths.pt(plain(n, "lspace"), em, 0);
        double up = Lengths.pt(plain(n, "voffset"), em, 0);
        MathBox.Builder out = new MathBox.Builder().put(b, left, up);
        MathBox all = out.build();
        return new MathBox(width, ascent, descent, 0, width / 2, -1, all.items());
    }

    /// Increments relate to what is not known here.
    private static @Nullable String plain(MathNode n, String key) {
        String v = n.attributes().get(key);
        return v == null || v.startsWith("+") || v.startsWith("-") && !key.equals("voffset")
                ? null
                : v;
    }

    MathBox row(List<MathNode> nodes, MathLevel level) {
        if (nodes.size() == 1 && !(nodes.getFirst().is("mo") && isFence(nodes.getFirst())))
            return box(nodes.getFirst(), level);
        return joined(atoms(nodes, level), level);
    }

    /// The parts of a row with its brackets grown.
    List<MathAtom> atoms(List<MathNode> nodes, MathLevel level) {
        List<@Nullable List<MathAtom>> slots = new ArrayList<>();
        double up = 0;
        double down = 0;
        boolean any = false;
        for (MathNode n : nodes) {
            if (isFence(n)) {
                slots.add(null);
                continue;
            }
            List<MathAtom> a = atomsOf(n, level);
            slots.add(a);
            for (MathAtom x : a) {
                if (x.kind() == null) continue;
                up = any ? Math.max(up, x.box().ascentPt()) : x.box().ascentPt();
                down = any ? Math.max(down, x.box().descentPt()) : x.box().descentPt();
                any = true;
            }
        }
        List<MathAtom> out = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            List<MathAtom> a = slots.get(i);
            if (a != null) out.addAll(a);
            else out.add(fence(nodes, i, up, down, level));
        }
        return out;
    }

    private MathAtom fence(List<MathNode> row, int at, double up, double down, MathLevel level) {
        MathNode n = row.get(at);
        MathBox b = tokens.fence(n, up, down, level);
        AtomClass kind = Operators.classOf(n.text());
        if (kind != AtomClass.OPENING && kind != AtomClass.CLOSING) {
            boolean first = at == 0;
            boolean last = at == row.size() - 1;
            kind = first ? AtomClass.OPENING : last ? AtomClass.CLOSING : AtomClass.ORDINARY;
        }
        return MathAtom.of(b, kind);
    }

    private static boolean isFence(MathNode n) {
        return Operators.isFence(n) && Operators.stretches(n);
    }

    private List<MathAtom> atomsOf(MathNode n, MathLevel level) {
        switch (n.name()) {
            case "mrow", "merror", "math" -> {
                return group(n, level);
            }
            case "mstyle" -> {
                MathLevel l = styled(n, level);
                return l.order() == level.order()
                        ? group(n, l)
                        : List.of(MathAtom.of(row(n.children(), l), AtomClass.ORDINARY));
            }
            case "mspace" -> {
                return List.of(MathAtom.space(box(n, level).widthPt()));
            }
            case "mo" -> {
                if (Operators.isInvisible(n.text()) || n.text().isEmpty()) return List.of();
                double em = font.emPt(level);
                AtomClass kind = Classes.of(n);
                boolean own = kind != AtomClass.OPERATOR;
                String l = own ? n.attributes().get("lspace") : null;
                String r = own ? n.attributes().get("rspace") : null;
                return List.of(
                        new MathAtom(
                                box(n, level),
                                kind,
                                Lengths.pt(l, em, Double.NaN),
                                Lengths.pt(r, em, Double.NaN),
                                false));
            }
            default -> {
                boolean letter = Tokens.isLetter(n);
                return List.of(
                        new MathAtom(box(n, level), Classes.of(n), Double.NaN, Double.NaN, letter));
            }
        }
    }

    /// A group's parts stand in the row around it, unless brackets have grown around them.
    private List<MathAtom> group(MathNode n, MathLevel level) {
        if (++depth > DEEPEST) throw new MathUnsettable("the formula nests too deeply");
        List<MathNode> c = n.children();
        List<MathAtom> atoms = atoms(c, level);
        depth--;
        if (c.size() > 1 && (isFence(c.getFirst()) || isFence(c.getLast()))) {
            MathBox whole = joined(atoms, level);
            if (whole.heightPt() > 1.35 * font.emPt(level))
                return List.of(MathAtom.of(whole, AtomClass.INNER));
        }
        return atoms;
    }

    /// A sign that has nothing to join is no binary operator (Appendix G, rules 5 and 6).
    static List<MathAtom> resolved(List<MathAtom> atoms) {
        List<MathAtom> out = new ArrayList<>(atoms);
        int last = -1;
        for (int i = 0; i < out.size(); i++) {
            AtomClass k = out.get(i).kind();
            if (k == null) continue;
            AtomClass before = last < 0 ? null : out.get(last).kind();
            if (k == AtomClass.BINARY && (before == null || bindsNothing(before)))
                out.set(i, out.get(i).as(AtomClass.ORDINARY));
            boolean ends =
                    k == AtomClass.RELATION || k == AtomClass.CLOSING || k == AtomClass.PUNCTUATION;
            if (ends && before == AtomClass.BINARY)
                out.set(last, out.get(last).as(AtomClass.ORDINARY));
            last = i;
        }
        if (last >= 0 && out.get(last).kind() == AtomClass.BINARY)
            out.set(last, out.get(last).as(AtomClass.ORDINARY));
        return out;
    }

    private static boolean bindsNothing(AtomClass k) {
        return switch (k) {
            case BINARY, OPERATOR, RELATION, OPENING, PUNCTUATION -> true;
            case ORDINARY, CLOSING, INNER -> false;
        };
    }

    MathBox joined(List<MathAtom> parts, MathLevel level) {
        List<MathAtom> atoms = resolved(parts);
        if (atoms.size() == 1) return atoms.getFirst().box();
        return line(atoms, 0, atoms.size(), level);
    }

    /// Some atoms of a row whose classes are resolved.
    MathBox line(List<MathAtom> atoms, int from, int to, MathLevel level) {
        MathBox.Builder out = new MathBox.Builder();
        double x = 0;
        for (int i = from; i < to; i++) {
            MathAtom a = atoms.get(i);
            if (i > from) x += gap(atoms, i, level);
            out.put(a.box(), x, 0);
            x += a.box().widthPt() + lean(atoms, i);
        }
        return out.width(x).build();
    }

    /// What leans out of an atom is given room, unless the next leans too.
    static double lean(List<MathAtom> atoms, int i) {
        MathAtom a = atoms.get(i);
        if (!a.letter()) return 0;
        boolean next = i + 1 < atoms.size() && atoms.get(i + 1).letter();
        return next ? 0 : a.box().italicPt();
    }

    /// The space before an atom; spaces of the source do not part two classes.
    double gap(List<MathAtom> atoms, int i, MathLevel level) {
        MathAtom b = atoms.get(i);
        if (b.kind() == null) return 0;
        int j = i - 1;
        while (j >= 0 && atoms.get(j).kind() == null) j--;
        if (j < 0) return 0;
        MathAtom a = atoms.get(j);
        AtomClass before = a.kind();
        if (before == null) return 0;
        if (!Double.isNaN(a.rightPt()) || !Double.isNaN(b.leftPt()))
            return nothing(a.rightPt()) + nothing(b.leftPt());
        return AtomClass.space(before, b.kind(), level.order() > 0) * font.emPt(level) / 18;
    }

    private static double nothing(double pt) {
        return Double.isNaN(pt) ? 0 : pt;
    }
}
