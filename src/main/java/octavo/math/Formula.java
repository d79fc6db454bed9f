package octavo.math;

import org.jspecify.annotations.Nullable;

/// A formula as it goes into a content document.
///
/// @param mathml the `math` element with its namespace, or null where there is none
/// @param problem why there is none; empty where there is one
public record Formula(@Nullable String mathml, String problem) {
    /// Longer formulas are data, not text.
    static final int LONGEST = 50_000;

    /// From LaTeX, as it stands between dollar signs.
    public static Formula ofLatex(String source, boolean display) {
        return of(source, display, true);
    }

    /// From MathML of any origin: only what is known and harmless is taken over.
    public static Formula ofMathml(String source, boolean display) {
        return of(source, display, false);
    }

    /// The characters of MathML that can't be read as a formula.
    public static String content(String mathml) {
        String s = mathml.length() > LONGEST ? mathml.substring(0, LONGEST) : mathml;
        String text = s.replaceAll("(?s)<annotation.*?</annotation[^>]*>|<[^<>]*>", " ");
        return Entities.decoded(text).replaceAll("\\s+", " ").strip();
    }

    private static Formula of(String source, boolean display, boolean latex) {
        if (source.length() > LONGEST) return new Formula(null, "the formula is too long");
        try {
            MathNode math = latex ? LatexParser.parse(source) : MathmlReader.read(source);
            if (display || "block".equals(math.attributes().get("display"))) {
                math = math.with("display", "block");
            }
            String alt = math.attributes().getOrDefault("alttext", "").strip();
            if (alt.isEmpty()) alt = LinearText.of(math);
            if (alt.isEmpty()) return new Formula(null, "the formula is empty");
            return new Formula(
                    MathWriter.write(CellAlignment.onCells(math.with("alttext", alt))), "");
        } catch (MathException e) {
            return new Formula(null, e.reason());
        }
    }
}
