package octavo.typeset.math;

import java.util.ArrayList;
import java.util.List;
import octavo.math.MathNode;
import octavo.typeset.math.FormulaSetter.Row;
import org.jspecify.annotations.Nullable;

/// A displayed formula as rows: those of an alignment, or the parts of one that is wider than the measure, which ends
/// before a relation or an operator and goes on indented.
///
/// @param tooWide by which the widest row is wider than its room; 1 where all fit
record DisplayRows(List<Row> rows, double tooWide) {
    /// No formula is made smaller than this.
    static final double SMALLEST = 0.6;

    /// Of rows that go on, ems.
    private static final double INDENT = 2;

    /// Between a formula and its number, ems.
    private static final double BESIDE_LABEL = 1;

    static DisplayRows of(MathLayout layout, MathNode math, double measurePt) {
        Labelled all = Labelled.of(math);
        List<MathNode> c = all.node().children();
        MathNode only = c.size() == 1 ? c.getFirst() : null;
        if (only != null && only.is("mtable") && isAligned(only) && all.label() == null)
            return table(layout, only, measurePt);
        return broken(layout, c, all.label(), measurePt);
    }

    private static boolean isAligned(MathNode table) {
        return "true".equals(table.attributes().get("displaystyle"));
    }

    private static DisplayRows table(MathLayout layout, MathNode table, double measurePt) {
        List<MathNode> bare = new ArrayList<>();
        List<@Nullable MathNode> labels = new ArrayList<>();
        for (MathNode r : table.children()) {
            Labelled l = Labelled.of(r);
            bare.add(l.node());
            labels.add(l.label());
        }
        MathNode without = new MathNode("mtable", table.attributes(), bare, "");
        List<MathBox> boxes = layout.tables.rows(without, MathLevel.DISPLAY);
        double width = 0;
        for (MathBox b : boxes) width = Math.max(width, b.widthPt());
        double beside = 0;
        List<@Nullable MathBox> set = new ArrayList<>();
        for (MathNode l : labels) {
            MathBox b = l == null ? null : layout.box(l, MathLevel.TEXT);
            set.add(b);
            if (b != null)
                beside =
                        Math.max(
                                beside,
                                b.widthPt() + BESIDE_LABEL * layout.font.emPt(MathLevel.TEXT));
        }
        double x = centred(width, beside, measurePt);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            MathBox l = set.get(i);
            rows.add(new Row(boxes.get(i), x, l, l == null ? 0 : measurePt - l.widthPt()));
        }
        return new DisplayRows(rows, Math.max(1, width / Math.max(1, measurePt - beside)));
    }

    /// In the middle of the measure, or of what a label leaves of it.
    private static double centred(double width, double beside, double measure) {
        double x = (measure - width) / 2;
        return Math.max(0, Math.min(x, measure - beside - width));
    }

    private static DisplayRows broken(
            MathLayout layout, List<MathNode> nodes, @Nullable MathNode label, double measure) {
        MathLevel level = MathLevel.DISPLAY;
        double em = layout.font.emPt(level);
        MathBox number = label == null ? null : layout.box(label, MathLevel.TEXT);
        double beside = number == null ? 0 : number.widthPt() + BESIDE_LABEL * em;
        List<MathAtom> atoms = MathLayout.resolved(layout.atoms(nodes, level));
        MathBox whole = layout.joined(atoms, level);
        double room = measure - beside;
        if (whole.widthPt() <= room + 0.01) {
            double x = centred(whole.widthPt(), beside, measure);
            return new DisplayRows(
                    List.of(
                            new Row(
                                    whole,
                                    x,
                                    number,
                                    number == null ? 0 : measure - number.widthPt())),
                    1);
        }
        List<MathBox> lines = lines(layout, atoms, level, room, INDENT * em);
        double widest = 0;
        double tooWide = 1;
        for (int i = 0; i < lines.size(); i++) {
            double indent = i == 0 ? 0 : INDENT * em;
            widest = Math.max(widest, indent + lines.get(i).widthPt());
            tooWide = Math.max(tooWide, lines.get(i).widthPt() / Math.max(1, room - indent));
        }
        double left = centred(Math.min(widest, room), beside, measure);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            MathBox l = i + 1 == lines.size() ? number : null;
            rows.add(
                    new Row(
                            lines.get(i),
                            left + (i == 0 ? 0 : INDENT * em),
                            l,
                            l == null ? 0 : measure - l.widthPt()));
        }
        return new DisplayRows(rows, tooWide);
    }

    private static List<MathBox> lines(
            MathLayout layout, List<MathAtom> atoms, MathLevel level, double room, double indent) {
        List<MathBox> out = new ArrayList<>();
        int from = 0;
        while (from < atoms.size()) {
            while (from < atoms.size() - 1 && atoms.get(from).kind() == null) from++;
            double available = out.isEmpty() ? room : room - indent;
            int to = end(layout, atoms, from, level, available);
            out.add(layout.line(atoms, from, to, level));
            from = to;
        }
        return out;
    }

    /// Where the next row begins: at a wide space, before a relation where one stands in this row's second half, else
    /// before an operator.
    private static int end(
            MathLayout layout, List<MathAtom> atoms, int from, MathLevel level, double available) {
        int best = -1;
        int relation = -1;
        int space = -1;
        int first = -1;
        for (int i = from + 1; i < atoms.size(); i++) {
            AtomClass k = atoms.get(i).kind();
            double em = layout.font.emPt(level);
            boolean wide = k == null && atoms.get(i).box().widthPt() > 0.9 * em;
            if (k != AtomClass.RELATION && k != AtomClass.BINARY && !wide) continue;
            double width = layout.line(atoms, from, i, level).widthPt();
            if (wide) {
                if (width <= available && width > available / 3) space = i;
                continue;
            }
            if (first < 0) first = i;
            if (width > available) break;
            best = i;
            if (k == AtomClass.RELATION && width > available / 2) relation = i;
        }
        if (layout.line(atoms, from, atoms.size(), level).widthPt() <= available)
            return atoms.size();
        if (space > 0) return space;
        if (relation > 0) return relation;
        if (best > 0) return best;
        return first > 0 ? first : atoms.size();
    }

    /// A formula or a row without its number.
    private record Labelled(MathNode node, @Nullable MathNode label) {
        static Labelled of(MathNode n) {
            if (n.children().isEmpty() || n.is("mfrac")) return new Labelled(n, null);
            MathNode last = n.children().getLast();
            List<MathNode> rest = n.children().subList(0, n.children().size() - 1);
            if ("tag".equals(last.attributes().get("class")))
                return new Labelled(
                        new MathNode(n.name(), n.attributes(), rest, n.text()),
                        last.children().isEmpty() ? last : last.children().getLast());
            boolean row =
                    switch (last.name()) {
                        case "mrow", "mstyle", "mtd" -> true;
                        default -> false;
                    };
            if (!row) return new Labelled(n, null);
            Labelled inner = of(last);
            if (inner.label == null) return new Labelled(n, null);
            List<MathNode> all = new ArrayList<>(rest);
            all.add(inner.node);
            return new Labelled(new MathNode(n.name(), n.attributes(), all, n.text()), inner.label);
        }
    }
}
