package octavo.cite.bib;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Commands of LaTeX that stand for characters, and accents.
final class LatexSymbols {
    private static final Map<String, String> SYMBOLS = new HashMap<>();

    /// Combining characters (Unicode 15, block 0300) by the accent's command.
    private static final Map<String, String> ACCENTS =
            Map.ofEntries(
                    Map.entry("`", "\u0300"),
                    Map.entry("'", "\u0301"),
                    Map.entry("^", "\u0302"),
                    Map.entry("~", "\u0303"),
                    Map.entry("=", "\u0304"),
                    Map.entry("u", "\u0306"),
                    Map.entry(".", "\u0307"),
                    Map.entry("\"", "\u0308"),
                    Map.entry("r", "\u030A"),
                    Map.entry("H", "\u030B"),
                    Map.entry("v", "\u030C"),
                    Map.entry("d", "\u0323"),
                    Map.entry("c", "\u0327"),
                    Map.entry("k", "\u0328"),
                    Map.entry("b", "\u0331"),
                    Map.entry("t", "\u0361"),
                    Map.entry("G", "\u030F"),
                    Map.entry("U", "\u030E"),
                    Map.entry("f", "\u0311"),
                    Map.entry("h", "\u0309"));

    static {
        table(
                "ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ"
                        + " ng ŋ NG Ŋ ij ĳ IJ Ĳ P ¶ S § pounds £ euro € texteuro € EUR € copyright © dag † ddag ‡"
                        + " textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “"
                        + " textquotedblright ” textquotesingle ' textquotedbl \" guillemotleft « guillemotright »"
                        + " guilsinglleft ‹ guilsinglright › flqq « frqq » quotedblbase „ quotesinglbase ‚ glqq „"
                        + " grqq “ glq ‚ grq ‘ ldots … dots … textellipsis … textbullet • textdegree ° textregistered ®"
                        + " texttrademark ™ textasciitilde ~ textasciicircum ^ textbackslash \\ textunderscore _"
                        + " textbar | textless < textgreater > textdollar $ textexclamdown ¡ textquestiondown ¿"
                        + " textordfeminine ª textordmasculine º textperiodcentered · cdot · times × div ÷ pm ±"
                        + " leq ≤ geq ≥ neq ≠ approx ≈ infty ∞ rightarrow → to → leftarrow ← Rightarrow ⇒ in ∈ subset ⊂"
                        + " cup ∪ cap ∩ forall ∀ exists ∃ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ circ ° prime ′ deg °"
                        + " ell ℓ hbar ℏ sim ∼ ast ∗ star ⋆ langle ⟨ rangle ⟩ mid | dash ‐ slash / colon :"
                        + " alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ"
                        + " iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi φ"
                        + " varphi ϕ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ"
                        + " Upsilon Υ Phi Φ Psi Ψ Omega Ω TeX TeX LaTeX LaTeX BibTeX BibTeX LaTeXe LaTeX2ε"
                        + " textmu µ textonehalf ½ textonequarter ¼ textthreequarters ¾ textsection § textparagraph ¶"
                        + " textsterling £ textcopyright © lbrace { rbrace } textbraceleft { textbraceright }"
                        + " bibrangedash – bibdatedash – hyphen -");
        for (String nothing :
                new String[] {
                    "/",
                    "-",
                    "noopsort",
                    "protect",
                    "relax",
                    "limits",
                    "displaystyle",
                    "left",
                    "right",
                    "null",
                    "nobreak",
                    "allowbreak",
                    "mathrm",
                    "mathbb",
                    "mathcal",
                    "mathit",
                    "mathsf",
                    "text",
                    "textnormal",
                    "textrm",
                    "mbox",
                    "hbox",
                    "ensuremath",
                    "textup",
                    "uppercase",
                    "MakeUppercase",
                    "foreignlanguage",
                    "textsf",
                    "texttt",
                    "tt",
                    "rm",
                    "sf",
                    "normalfont",
                    "autocap",
                    "adddot"
                }) SYMBOLS.put(nothing, "");
        for (String space :
                new String[] {
                    " ", "quad", "qquad", "space", "newline", "linebreak", "\\", "\n", "\t"
                }) SYMBOLS.put(space, " ");
        for (String thin : new String[] {",", "thinspace", "addthinspace"})
            SYMBOLS.put(thin, "\u202F");
        SYMBOLS.put("addnbspace", "\u00A0");
        for (String self : new String[] {"&", "%", "$", "#", "_", "{", "}", "@"})
            SYMBOLS.put(self, self);
    }

    private LatexSymbols() {}

    private static void table(String words) {
        String[] w = words.split(" ");
        for (int i = 0; i + 1 < w.length; i += 2) SYMBOLS.put(w[i], w[i + 1]);
    }

    /// The text of a command, or null where it is not known.
    static @Nullable String symbol(String command) {
        return SYMBOLS.get(command);
    }

    static @Nullable String combining(String command) {
        return ACCENTS.get(command);
    }
}
