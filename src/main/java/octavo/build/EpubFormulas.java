package octavo.build;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.font.MathFaces;
import octavo.markup.Element;
import octavo.math.Alphabets;
import octavo.math.MathNode;
import octavo.math.ParsedFormula;
import octavo.style.FontStyle;
import octavo.style.StyledNode.StyledElement;
import org.jspecify.annotations.Nullable;

/// The face of the e-book's formulas, the one that they have on the page: reading systems have none with a `MATH` table,
/// without which brackets and roots don't grow. Where formulas stand beside several faces, that beside which most stand
/// decides.
final class EpubFormulas {
    /// What reading systems turn on by themselves in formulas (MathML Core, "OpenType features"): forms for scripts,
    /// letters without dots, flat accents.
    static final Set<String> FEATURES = Set.of("ssty", "dtls", "flac");

    private static final double EQUAL = 0.02;

    private final FontLibrary fonts;
    private final BitSet characters = new BitSet();
    private final Map<FontStyle, Integer> texts = new LinkedHashMap<>();

    EpubFormulas(FontLibrary fonts) {
        this.fonts = fonts;
    }

    /// Takes a formula in.
    ///
    /// @return the words within it, which are set in the text's face; null where it stands as its source
    @Nullable String add(StyledElement e) {
        String source = e.element().textContent();
        boolean latex = (" " + e.element().attribute("class") + " ").contains(" latex ");
        MathNode math =
                (latex ? ParsedFormula.ofLatex(source) : ParsedFormula.ofMathml(source)).math();
        if (math == null) return null;
        texts.merge(e.style().font(), 1, Integer::sum);
        StringBuilder words = new StringBuilder();
        collect(math, words);
        return words.toString();
    }

    static boolean isFormula(Element e) {
        return "math".equals(e.attribute("role"));
    }

    private void collect(MathNode n, StringBuilder words) {
        if (n.is("mtext") || n.is("ms")) words.append(n.text());
        if (n.is("msqrt") || n.is("mroot")) characters.set('√');
        boolean one = n.is("mi") && n.text().codePointCount(0, n.text().length()) == 1;
        String variant = n.attributes().getOrDefault("mathvariant", one ? "italic" : "normal");
        n.text()
                .codePoints()
                .forEach(c -> {
                    characters.set(c);
                    characters.set(Alphabets.variant(variant, c));
                });
        for (MathNode c : n.children()) collect(c, words);
    }

    /// The style of the text that most formulas stand in; null where there are none.
    private @Nullable FontStyle text() {
        FontStyle most = null;
        int count = 0;
        for (Map.Entry<FontStyle, Integer> t : texts.entrySet()) {
            if (t.getValue() <= count) continue;
            most = t.getKey();
            count = t.getValue();
        }
        return most;
    }

    /// Null where the book has no formulas, or no face for them that may be embedded.
    @Nullable Face face() {
        FontStyle text = text();
        Face f = text == null ? null : MathFaces.beside(fonts, text.families(), text.weight());
        return f == null || !f.embeddable() ? null : f;
    }

    BitSet characters() {
        return characters;
    }

    /// The face for `math` elements alone, as large as the text around; words within are in the text's own face.
    String css() {
        Face f = face();
        FontStyle text = text();
        if (f == null || text == null) return "";
        double size = MathFaces.match(f, fonts.select(text.families(), text.weight(), false));
        boolean equal = Math.abs(size - 1) < EQUAL;
        List<String> families = new ArrayList<>();
        text.families().stream().distinct().forEach(name -> families.add(quoted(name)));
        return "math { font-family: "
                + quoted(f.family())
                + ", math;"
                + (equal ? "" : percent(size))
                + " }\nmath mtext, math ms { font-family: "
                + String.join(", ", families)
                + ";"
                + (equal ? "" : percent(1 / size))
                + " }\n";
    }

    private static String percent(double factor) {
        return String.format(Locale.ROOT, " font-size: %.1f%%;", 100 * factor);
    }

    private static String quoted(String family) {
        boolean generic = Set.of("serif", "sans-serif", "monospace").contains(family);
        return generic ? family : '"' + family.replaceAll("[\"\\\\\\p{Cntrl}]", "") + '"';
    }
}
