package octavo.typeset.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import octavo.content.StructureRole;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.font.Fonts;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.RectItem;
import octavo.markup.Element;
import octavo.typeset.math.FormulaSetter.Display;
import octavo.typeset.math.FormulaSetter.Look;
import octavo.typeset.math.FormulaSetter.Piece;
import octavo.typeset.math.FormulaSetter.Row;
import octavo.typeset.shape.ShapeCache;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;

/// `formulas.txt`: a formula a line, `text` or `display` before it; `formulas.expected`: its boxes with x, y, size and
/// characters. `OCTAVO_REWRITE=1` writes them anew.
class FormulaLayoutTest {
    private static final Path FOLDER = Path.of("src/test/resources/octavo/typeset/math");
    private static final FontLibrary FONTS = Fonts.of(new RealWorld(), null).value();
    private static final FormulaSetter SETTER = new FormulaSetter(FONTS, new ShapeCache());
    private static final double MEASURE = 306;

    @Test
    void everyFormulaIsLaidOutAsTheSuiteSays() throws IOException {
        StringBuilder sb = new StringBuilder();
        for (String line : Files.readAllLines(FOLDER.resolve("formulas.txt"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            int space = line.indexOf(' ');
            sb.append("# ").append(line).append('\n');
            dump(line.substring(space + 1), line.substring(0, space).equals("display"), sb);
        }
        Path expected = FOLDER.resolve("formulas.expected");
        if ("1".equals(System.getenv("OCTAVO_REWRITE"))) Files.writeString(expected, sb.toString());
        assertEquals(Files.readString(expected), sb.toString());
    }

    private static void dump(String source, boolean display, StringBuilder sb) {
        Element e = formula(source);
        if (display) {
            Display d = SETTER.display(e, look("EB Garamond"), MEASURE);
            assertNotNull(d, source);
            if (d.factor() != 1) sb.append(number(d.factor())).append(" of its size\n");
            for (Row r : d.rows()) {
                box(r.box(), sb.append(number(r.xPt())).append(": "));
                MathBox l = r.label();
                if (l != null) box(l, sb.append(number(r.labelXPt())).append(": "));
            }
            return;
        }
        List<Piece> pieces = SETTER.inline(e, look("EB Garamond"));
        assertNotNull(pieces, source);
        for (Piece p : pieces) {
            box(p.box(), sb);
            if (p.spacePt() > 0)
                sb.append("  space ")
                        .append(number(p.spacePt()))
                        .append(' ')
                        .append(p.end())
                        .append('\n');
        }
    }

    private static void box(MathBox b, StringBuilder sb) {
        sb.append(number(b.widthPt())).append(" wide ").append(number(b.ascentPt()));
        sb.append(" + ").append(number(b.descentPt())).append('\n');
        for (FrameItem i : b.items()) {
            sb.append("  ");
            switch (i) {
                case GlyphRun g -> {
                    sb.append(number(g.xPt())).append(' ').append(number(-g.baselinePt()));
                    sb.append(' ').append(number(g.sizePt())).append(' ').append(g.text());
                    if (g.glyphs().length > g.text().codePointCount(0, g.text().length()))
                        sb.append(" of ").append(g.glyphs().length);
                    if (!g.face().family().equals("Garamond-Math"))
                        sb.append(" (").append(g.face()).append(')');
                }
                case RectItem r -> {
                    sb.append(number(r.xPt()))
                            .append(' ')
                            .append(number(-r.yPt()))
                            .append(" rule ");
                    sb.append(number(r.widthPt())).append(" x ").append(number(r.heightPt()));
                }
                default -> sb.append(i);
            }
            sb.append('\n');
        }
    }

    private static String number(double v) {
        return String.format(Locale.ROOT, "%.2f", v).replace("-0.00", "0.00");
    }

    private static Element formula(String source) {
        String notation = source.startsWith("<") ? "math mathml" : "math latex";
        return new Element(
                "span",
                Map.of("class", notation, FormulaSetter.SOURCE, source),
                List.of(),
                StructureRole.FORMULA,
                null);
    }

    private static Look look(String family) {
        return new Look(List.of(family), 400, 12, 0, 1);
    }

    /// The axis, the size of scripts and the rules are those of the face's `MATH` table.
    @Test
    void measuresAreTheFaces() {
        MathBox b = displayed("\\frac{a_1}{b}");
        RectItem rule =
                (RectItem)
                        b.items().stream()
                                .filter(i -> i instanceof RectItem)
                                .findFirst()
                                .orElseThrow();
        assertEquals(0.05 * 12, rule.heightPt(), 1e-6);
        assertEquals(-0.25 * 12, rule.yPt() + rule.heightPt() / 2, 1e-6);
        GlyphRun one =
                (GlyphRun)
                        b.items().stream()
                                .filter(i -> i instanceof GlyphRun g && g.text().equals("1"))
                                .findFirst()
                                .orElseThrow();
        assertEquals(0.7 * 12, one.sizePt(), 1e-6);
    }

    /// The letters of a formula are as high as those of the text, whatever the face.
    @Test
    void theFaceGoesWithTheText() {
        for (String family : List.of("EB Garamond", "Source Sans 3")) {
            List<Piece> p = SETTER.inline(formula("x"), look(family));
            assertNotNull(p);
            GlyphRun g = (GlyphRun) p.getFirst().box().items().getFirst();
            Face text = FONTS.select(List.of(family), 400, false);
            double high = text.glyphBounds(text.glyphId('x')).yMax() * 12.0 / text.unitsPerEm();
            assertEquals(
                    high,
                    g.face().glyphBounds(g.face().glyphId('x')).yMax()
                            * g.sizePt()
                            / g.face().unitsPerEm(),
                    1e-6,
                    family);
        }
    }

    @Test
    void bracketsAreNoSmallerThanNineTenthsOfWhatTheyHold() {
        String tall = "\\frac{a}{b}";
        for (int i = 0; i < 12; i++) {
            MathBox inner = displayed(tall);
            MathBox b = displayed("\\left(" + tall + "\\right)");
            GlyphRun open = (GlyphRun) b.items().getFirst();
            assertEquals("(", open.text());
            assertTrue(
                    b.ascentPt() + b.descentPt() >= 0.9 * (inner.ascentPt() + inner.descentPt()));
            tall = "\\frac{" + tall + "}{" + tall.length() + "}";
        }
    }

    @Test
    void wideFormulasAreDividedAndThenNarrowed() {
        StringBuilder sum = new StringBuilder("y = x_0");
        for (int i = 1; i < 30; i++) sum.append(" + x_{").append(i).append('}');
        Display d = SETTER.display(formula(sum.toString()), look("EB Garamond"), MEASURE);
        assertNotNull(d);
        assertTrue(d.rows().size() > 1);
        assertEquals(1, d.factor());
        for (Row r : d.rows()) assertTrue(r.xPt() + r.box().widthPt() <= MEASURE + 0.01);
        String one = "\\sqrt{a + b" + " + c + d + e + f".repeat(5) + "}";
        Display narrow = SETTER.display(formula(one), look("EB Garamond"), MEASURE);
        assertNotNull(narrow);
        assertTrue(narrow.factor() < 1);
        assertNull(SETTER.display(formula(one), look("EB Garamond"), 40));
    }

    @Test
    void whatCannotBeReadOrIsTooDeepIsNotSet() {
        assertNull(SETTER.inline(formula("\\foo"), look("EB Garamond")));
        String deep = "{\\sqrt".repeat(59);
        assertNull(SETTER.inline(formula(deep), look("EB Garamond")));
        List<String> hostile = new ArrayList<>();
        hostile.add("<math><mtable>" + "<mtr><mtd/></mtr>".repeat(2000) + "</mtable></math>");
        hostile.add("<math><mtable><mtr>" + "<mtd/>".repeat(3000) + "</mtr></mtable></math>");
        hostile.add("<math><mspace width=\"9999in\"/><mi>x</mi></math>");
        hostile.add("<math><mfrac linethickness=\"9999in\"><mi>x</mi><mi>y</mi></mfrac></math>");
        hostile.add("<math><mo minsize=\"9999in\">(</mo><mi>x</mi></math>");
        hostile.add("<math><mmultiscripts><mi>x</mi><mprescripts/></mmultiscripts></math>");
        hostile.add("<math><munder><mo></mo><mo></mo></munder><mo/><mi/><mn/><mtext/></math>");
        for (String s : hostile) {
            SETTER.inline(formula(s), look("EB Garamond"));
            SETTER.display(formula(s), look("EB Garamond"), MEASURE);
        }
    }

    /// Whatever stands in a face's `MATH` table, formulas are set or they are not.
    @Test
    void damagedTablesDoNoHarm() throws Exception {
        byte[] good = FONTS.select(List.of("Garamond-Math"), 400, false).data();
        int[] table = mathTable(good);
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            byte[] bad = good.clone();
            for (int i = 0; i < 1 + round * 4; i++)
                bad[table[0] + random.nextInt(round % 2 == 0 ? 300 : table[1])] =
                        (byte) random.nextInt(256);
            Face face = Face.read(bad, "bad.ttf");
            FormulaSetter setter = new FormulaSetter(with(face), new ShapeCache());
            for (String s :
                    List.of(
                            "\\frac{a}{b}^2_1 + \\sqrt[3]{x}",
                            "\\left(\\frac{\\frac{a}{b}}{c}\\right) \\sum_{i}^n \\hat{x}",
                            "\\underbrace{abcdefg}_n \\xrightarrow{abc} f")) {
                setter.inline(formula(s), look("Bad"));
                setter.display(formula(s), look("Bad"), MEASURE);
            }
        }
    }

    /// Offset and length of the table in the file.
    private static int[] mathTable(byte[] font) {
        ByteBuffer b = ByteBuffer.wrap(font);
        for (int i = 0; i < b.getShort(4); i++) {
            int at = 12 + 16 * i;
            if (b.getInt(at) == 0x4D415448) return new int[] {b.getInt(at + 8), b.getInt(at + 12)};
        }
        throw new IllegalStateException("no MATH");
    }

    private static FontLibrary with(Face face) {
        return new FontLibrary() {
            @Override
            public Face select(List<String> families, int weight, boolean italic) {
                return families.contains("Bad") ? face : FONTS.select(families, weight, italic);
            }

            @Override
            public Face fallback(int c, List<String> families, int weight, boolean italic) {
                return FONTS.select(List.of("EB Garamond"), weight, italic);
            }

            @Override
            public List<String> families() {
                return FONTS.families();
            }

            @Override
            public boolean has(String family) {
                return family.equals("Bad") || FONTS.has(family);
            }

            @Override
            public List<Face> faces(String family) {
                return FONTS.faces(family);
            }
        };
    }

    private static MathBox displayed(String source) {
        Display d = SETTER.display(formula(source), look("EB Garamond"), 10_000);
        assertNotNull(d);
        return d.rows().getFirst().box();
    }
}
