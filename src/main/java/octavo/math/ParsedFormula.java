package octavo.math;

import org.jspecify.annotations.Nullable;

/// A formula as a tree.
///
/// @param math the `math` element, or null where the source can't be read
/// @param problem why it can't be; empty where it can
public record ParsedFormula(@Nullable MathNode math, String problem) {
    public static ParsedFormula ofLatex(String source) {
        return of(source, true);
    }

    public static ParsedFormula ofMathml(String source) {
        return of(source, false);
    }

    private static ParsedFormula of(String source, boolean latex) {
        if (source.length() > Formula.LONGEST)
            return new ParsedFormula(null, "the formula is too long");
        try {
            return new ParsedFormula(
                    latex ? LatexParser.parse(source) : MathmlReader.read(source), "");
        } catch (MathException e) {
            return new ParsedFormula(null, e.reason());
        }
    }
}
