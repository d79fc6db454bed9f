package octavo.epub;

import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.markup.Element;
import octavo.markup.MarkupNode;
import octavo.markup.TextNode;
import octavo.math.Formula;
import org.jspecify.annotations.Nullable;

/// The formulas of the book: how many there are, and how many of them stand in it as MathML.
final class Formulas {
    private final Diagnostics diagnostics;
    private int count;
    private int converted;

    Formulas(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static boolean isFormula(Element e) {
        return "math".equals(e.attribute("role"));
    }

    /// The `math` element, or null where the source has to stand for itself.
    @Nullable String mathml(Element e) {
        count++;
        String cls = " " + e.attribute("class") + " ";
        boolean display = e.name().equals("div") || cls.contains(" display ");
        String source = source(e);
        Formula f =
                cls.contains(" latex ")
                        ? Formula.ofLatex(source, display)
                        : Formula.ofMathml(source, display);
        if (f.mathml() != null) {
            converted++;
            return f.mathml();
        }
        String shown = source.strip().replaceAll("\\s+", " ");
        if (shown.length() > 40) shown = shown.substring(0, 40) + "…";
        diagnostics.add(
                Diagnostic.warning(
                        "formula-source",
                        "the formula '"
                                + shown
                                + (cls.contains(" latex ")
                                        ? "' stands in the e-book as its source: "
                                        : "' stands in the e-book as its characters: ")
                                + f.problem(),
                        e.span(),
                        "write it with the commands that docs/epub.md lists"));
        return null;
    }

    /// What stands for MathML that can't be read; null for LaTeX, which stands as it is.
    static @Nullable String characters(Element e) {
        boolean latex = (" " + e.attribute("class") + " ").contains(" latex ");
        return latex ? null : Formula.content(source(e));
    }

    int converted() {
        return converted;
    }

    boolean any() {
        return count > 0;
    }

    boolean allConverted() {
        return count == converted;
    }

    private static String source(Element e) {
        StringBuilder sb = new StringBuilder();
        for (MarkupNode n : e.children()) {
            if (n instanceof TextNode(String text)) sb.append(text);
        }
        return sb.toString();
    }
}
