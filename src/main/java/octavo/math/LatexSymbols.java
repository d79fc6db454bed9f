package octavo.math;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Commands of LaTeX, amsmath and amssymb that stand for one character or word.
final class LatexSymbols {
    private static final Map<String, MathNode> ALL = new HashMap<>();

    private LatexSymbols() {}

    static @Nullable MathNode of(String command) {
        return ALL.get(command);
    }

    static {
        put(
                "mi",
                "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι"
                        + " kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς"
                        + " tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω ell ℓ imath ı jmath ȷ hbar ℏ hslash ℏ"
                        + " aleph ℵ beth ℶ Re ℜ Im ℑ wp ℘ digamma ϝ varkappa ϰ");
        upright(
                "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω infty ∞"
                        + " emptyset ∅ varnothing ∅ nabla ∇ partial ∂ top ⊤ bot ⊥ angle ∠ triangle △ square □ Box □"
                        + " Diamond ◇ diamondsuit ♢ heartsuit ♡ spadesuit ♠ clubsuit ♣ flat ♭ natural ♮ sharp ♯"
                        + " checkmark ✓ dagger † ddagger ‡ S § P ¶ pounds £ copyright © degree ° mho ℧ eth ð"
                        + " complement ∁ forall ∀ exists ∃ nexists ∄ blacksquare ■ bigstar ★ % % $ $ # # & & _ _");
        put(
                "mo",
                "pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘"
                        + " odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ cap ∩ cup ∪ sqcap ⊓ sqcup ⊔ uplus ⊎ setminus ∖"
                        + " smallsetminus ∖ wr ≀ amalg ⨿ neg ¬ lnot ¬ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫"
                        + " leqslant ⩽ geqslant ⩾ equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅ propto ∝ prec ≺ succ ≻"
                        + " preceq ⪯ succeq ⪰ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋"
                        + " sqsubseteq ⊑ sqsupseteq ⊒ in ∈ notin ∉ ni ∋ mid ∣ nmid ∤ parallel ∥ perp ⊥ vdash ⊢ dashv ⊣"
                        + " models ⊨ vDash ⊨ Vdash ⊩ asymp ≍ doteq ≐ triangleq ≜ coloneqq ≔ bowtie ⋈ lesssim ≲ gtrsim ≳"
                        + " to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐"
                        + " Leftrightarrow ⇔ iff ⟺ implies ⟹ impliedby ⟸ mapsto ↦ longmapsto ⟼ longrightarrow ⟶"
                        + " longleftarrow ⟵ Longrightarrow ⟹ Longleftarrow ⟸ longleftrightarrow ⟷"
                        + " Longleftrightarrow ⟺ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗"
                        + " searrow ↘ swarrow ↙ nwarrow ↖ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀"
                        + " rightharpoondown ⇁ leftharpoonup ↼ rightleftharpoons ⇌ rightleftarrows ⇄ leadsto ⇝"
                        + " rightsquigarrow ⇝ twoheadrightarrow ↠ ldots … dots … dotsc … dotsb ⋯ dotso … cdots ⋯"
                        + " vdots ⋮ ddots ⋱ therefore ∴ because ∵ colon : lbrace { rbrace } { { } } lbrack [ rbrack ]"
                        + " langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ vert | lvert | rvert | Vert ‖ lVert ‖"
                        + " rVert ‖ | ‖ backslash \\ prime ′ lgroup ⟮ rgroup ⟯ rtimes ⋊ ltimes ⋉ boxtimes ⊠ boxplus ⊞"
                        + " triangleleft ◃ triangleright ▹ lhd ⊲ rhd ⊳ unlhd ⊴ unrhd ⊵ sum ∑ prod ∏ coprod ∐ int ∫"
                        + " iint ∬ iiint ∭ oint ∮ oiint ∯ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁"
                        + " bigotimes ⨂ bigodot ⨀ biguplus ⨄ bigsqcup ⨆ surd √ / /");
        put("mo", LatexMoreSymbols.OPERATORS);
        put("mi", LatexMoreSymbols.LETTERS);
        upright(LatexMoreSymbols.UPRIGHT);
        for (String word :
                ("arccos arcsin arctan arg cos cosh cot coth csc deg dim exp hom ker lg ln log sec sin sinh"
                                + " tan tanh sgn")
                        .split(" ")) {
            ALL.put(word, MathNode.token("mi", word));
        }
        for (String word : "det gcd inf lim max min Pr sup argmax argmin".split(" ")) {
            ALL.put(word, limits(word));
        }
        ALL.put("injlim", limits("inj lim"));
        ALL.put("projlim", limits("proj lim"));
        ALL.put("varlimsup", limits("lim sup"));
        ALL.put("varliminf", limits("lim inf"));
        ALL.put("liminf", limits("lim inf"));
        ALL.put("limsup", limits("lim sup"));
        for (String s :
                ", 0.1667 thinspace 0.1667 : 0.2222 > 0.2222 medspace 0.2222 ; 0.2778 thickspace 0.2778"
                        .concat(" ! -0.1667 negthinspace -0.1667 enspace 0.5 quad 1 qquad 2")
                        .split("(?<=[0-9]) ")) {
            String[] pair = s.split(" ");
            ALL.put(pair[0], space(pair[1] + "em"));
        }
        ALL.put(" ", space("0.25em"));
        ALL.put("bmod", MathNode.token("mo", "mod"));
    }

    static MathNode space(String width) {
        return MathNode.of("mspace").with("width", width);
    }

    /// A word whose scripts stand under and over it in display.
    static MathNode limits(String word) {
        return MathNode.token("mo", word)
                .with("movablelimits", "true")
                .with("lspace", "0em")
                .with("rspace", "0.1667em");
    }

    private static void put(String element, String table) {
        String[] words = table.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            ALL.put(words[i], MathNode.token(element, words[i + 1]));
        }
    }

    private static void upright(String table) {
        String[] words = table.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            ALL.put(words[i], MathNode.token("mi", words[i + 1]).with("mathvariant", "normal"));
        }
    }
}
