package octavo.typeset.math;

import java.util.ArrayList;
import java.util.List;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.font.MathTable;
import octavo.markup.Element;
import octavo.math.MathNode;
import octavo.math.ParsedFormula;
import octavo.typeset.shape.ShapeCache;
import org.jspecify.annotations.Nullable;

/// Sets the formulas of a book. A formula is an element whose attribute [#SOURCE] holds it; its content is the same as
/// text on a line, which stands where the formula can't be set.
public final class FormulaSetter {
    /// Attribute with a formula's LaTeX, or MathML, as its class says.
    public static final String SOURCE = "data-formula";

    private final FontLibrary fonts;
    private final ShapeCache shapes;

    public FormulaSetter(FontLibrary fonts, ShapeCache shapes) {
        this.fonts = fonts;
        this.shapes = shapes;
    }

    /// How the text around a formula is set.
    ///
    /// @param color sRGB as 0xRRGGBB
    /// @param tag of the formula's glyphs
    public record Look(List<String> families, int weight, double sizePt, int color, int tag) {
        public Look {
            families = List.copyOf(families);
        }

        Look times(double factor) {
            return new Look(families, weight, sizePt * factor, color, tag);
        }
    }

    /// Where a line may end after a piece.
    public enum End {
        NOWHERE,
        AFTER_RELATION,
        AFTER_OPERATOR
    }

    /// Part of a formula on a line of text.
    ///
    /// @param spacePt between it and the next, to be stretched as word spaces are; 0 after the last
    public record Piece(MathBox box, double spacePt, End end) {}

    public static boolean isFormula(Element e) {
        return e.attribute(SOURCE) != null;
    }

    /// In text style; null where it can't be set.
    public @Nullable List<Piece> inline(Element e, Look look) {
        MathNode math = parsed(e);
        MathLayout layout = math == null ? null : layout(look);
        if (math == null || layout == null) return null;
        try {
            return pieces(layout, inText(math, e), MathLayout.styled(math, MathLevel.TEXT));
        } catch (MathUnsettable u) {
            return null;
        }
    }

    /// Pages draw all of their MathML in display style (MediaWiki does); in a line of text that is meant for none.
    private static MathNode inText(MathNode math, Element e) {
        return isLatex(e) ? math : unstyled(math);
    }

    private static MathNode unstyled(MathNode n) {
        if (n.children().size() != 1) return n;
        MathNode only = n.children().getFirst();
        boolean displayed =
                only.is("mstyle") && "true".equals(only.attributes().get("displaystyle"));
        if (!displayed && !only.is("mrow")) return n;
        MathNode inner = displayed ? MathNode.of("mrow", only.children()) : unstyled(only);
        return new MathNode(n.name(), n.attributes(), List.of(inner), n.text());
    }

    private static List<Piece> pieces(MathLayout layout, MathNode math, MathLevel level) {
        List<MathAtom> atoms = MathLayout.resolved(layout.atoms(math.children(), level));
        List<Piece> out = new ArrayList<>();
        MathBox.Builder b = new MathBox.Builder();
        double x = 0;
        for (int i = 0; i < atoms.size(); i++) {
            MathAtom a = atoms.get(i);
            b.put(a.box(), x, 0);
            x += a.box().widthPt() + MathLayout.lean(atoms, i);
            if (i + 1 == atoms.size()) break;
            double gap = layout.gap(atoms, i + 1, level);
            AtomClass k = a.kind();
            boolean joint = joins(k) || joins(atoms.get(i + 1).kind());
            if (joint && gap > 0) {
                End end =
                        k == AtomClass.RELATION
                                ? End.AFTER_RELATION
                                : k == AtomClass.BINARY ? End.AFTER_OPERATOR : End.NOWHERE;
                out.add(new Piece(b.width(x).build(), gap, end));
                b = new MathBox.Builder();
                x = 0;
            } else x += gap;
        }
        if (!atoms.isEmpty()) out.add(new Piece(b.width(x).build(), 0, End.NOWHERE));
        return out;
    }

    private static boolean joins(@Nullable AtomClass k) {
        return k == AtomClass.RELATION || k == AtomClass.BINARY;
    }

    /// A formula that stands by itself.
    ///
    /// @param factor by which it was made smaller to fit; 1 where it fits
    public record Display(List<Row> rows, double factor) {
        public Display {
            rows = List.copyOf(rows);
        }
    }

    /// @param xPt of the box from the left edge of the measure
    /// @param label its number, or null
    /// @param labelXPt of the label
    public record Row(MathBox box, double xPt, @Nullable MathBox label, double labelXPt) {}

    /// In display style, over several rows where the measure asks for it; null where it can't be set.
    public @Nullable Display display(Element e, Look look, double measurePt) {
        MathNode math = parsed(e);
        if (math == null) return null;
        try {
            double factor = 1;
            for (int i = 0; i < 4; i++) {
                MathLayout layout = layout(look.times(factor));
                if (layout == null) return null;
                DisplayRows rows = DisplayRows.of(layout, math, measurePt);
                if (rows.tooWide() <= 1.001) return new Display(rows.rows(), factor);
                factor /= rows.tooWide() * (i > 0 ? 1.02 : 1);
                if (factor < DisplayRows.SMALLEST) return null;
            }
            return null;
        } catch (MathUnsettable u) {
            return null;
        }
    }

    private static boolean isLatex(Element e) {
        return (" " + e.attribute("class") + " ").contains(" latex ");
    }

    private static @Nullable MathNode parsed(Element e) {
        String source = e.attribute(SOURCE);
        if (source == null) return null;
        return (isLatex(e) ? ParsedFormula.ofLatex(source) : ParsedFormula.ofMathml(source)).math();
    }

    private @Nullable MathLayout layout(Look look) {
        TextFaces faces = new TextFaces(fonts, look.families(), look.weight());
        Face face = faces.math();
        MathTable table = face == null ? null : face.math();
        if (face == null || table == null) return null;
        double size = look.sizePt() * faces.match(face);
        MathFont font = new MathFont(face, table, size, shapes, look.color(), look.tag());
        return new MathLayout(font, faces, look.sizePt());
    }
}
