package octavo.math;

/// Symbols of amssymb and its like that formulas use less often: command and character.
final class LatexMoreSymbols {
    static final String OPERATORS =
            "lt < gt > approxeq ≊ thickapprox ≈ thicksim ∼ backsim ∽ backsimeq ⋍ eqsim ≂ bumpeq ≏ Bumpeq ≎"
                    + " doteqdot ≑ Doteq ≑ risingdotseq ≓ fallingdotseq ≒ eqcirc ≖ circeq ≗ coloneq ≔ eqqcolon ≕"
                    + " Coloneqq ⩴ vcentcolon ∶ leqq ≦ geqq ≧ lessgtr ≶ gtrless ≷ lesseqgtr ⋚ gtreqless ⋛"
                    + " lll ⋘ ggg ⋙ lneq ⪇ gneq ⪈ lneqq ≨ gneqq ≩ nleq ≰ ngeq ≱ nless ≮ ngtr ≯ precsim ≾"
                    + " succsim ≿ preccurlyeq ≼ succcurlyeq ≽ nprec ⊀ nsucc ⊁ subseteqq ⫅ supseteqq ⫆"
                    + " nsubseteq ⊈ nsupseteq ⊉ Subset ⋐ Supset ⋑ sqsubset ⊏ sqsupset ⊐ nsim ≁ ncong ≇"
                    + " nparallel ∦ nvdash ⊬ nvDash ⊭ nVdash ⊮ Vvdash ⊪ trianglelefteq ⊴ trianglerighteq ⊵"
                    + " vartriangleleft ⊲ vartriangleright ⊳ ntriangleleft ⋪ ntriangleright ⋫ pitchfork ⋔ between ≬"
                    + " multimap ⊸ smile ⌣ frown ⌢ varpropto ∝ shortmid ∣ shortparallel ∥ leftharpoondown ↽"
                    + " leftrightharpoons ⇋ rightarrowtail ↣ leftarrowtail ↢ twoheadleftarrow ↞"
                    + " leftrightarrows ⇆ leftleftarrows ⇇ rightrightarrows ⇉ upuparrows ⇈ downdownarrows ⇊"
                    + " nleftarrow ↚ nrightarrow ↛ nLeftarrow ⇍ nRightarrow ⇏ nleftrightarrow ↮"
                    + " nLeftrightarrow ⇎ Updownarrow ⇕ curvearrowleft ↶ curvearrowright ↷ circlearrowleft ↺"
                    + " circlearrowright ↻ looparrowleft ↫ looparrowright ↬ upharpoonright ↾ restriction ↾"
                    + " upharpoonleft ↿ downharpoonright ⇂ downharpoonleft ⇃ Lsh ↰ Rsh ↱ dashrightarrow ⇢"
                    + " dashleftarrow ⇠ Lleftarrow ⇚ Rrightarrow ⇛ Cap ⋒ Cup ⋓ doublecap ⋒ doublecup ⋓"
                    + " circledast ⊛ circledcirc ⊚ circleddash ⊝ boxdot ⊡ boxminus ⊟ dotplus ∔"
                    + " divideontimes ⋇ leftthreetimes ⋋ rightthreetimes ⋌ curlywedge ⋏ curlyvee ⋎ veebar ⊻"
                    + " barwedge ⊼ intercal ⊺ bigtriangleup △ bigtriangledown ▽ bigcirc ◯ diamond ⋄ centerdot ⋅"
                    + " iiiint ⨌ oiiint ∰ bigsqcap ⨅ dotsm ⋯ dotsi ⋯ cdotp ⋅ ldotp . hdots … iddots ⋰ adots ⋰"
                    + " ulcorner ⌜ urcorner ⌝ llcorner ⌞ lrcorner ⌟ llbracket ⟦ rrbracket ⟧ lmoustache ⎰"
                    + " rmoustache ⎱ lBrace ⦃ rBrace ⦄ lAngle ⟪ rAngle ⟫ backprime ‵ And &";

    static final String LETTERS =
            "varGamma Γ varDelta Δ varTheta Θ varLambda Λ varXi Ξ varPi Π varSigma Σ varUpsilon Υ varPhi Φ"
                    + " varPsi Ψ varOmega Ω";

    static final String UPRIGHT =
            "vartriangle △ triangledown ▽ lozenge ◊ blacklozenge ⧫ blacktriangle ▲ blacktriangledown ▼"
                    + " blacktriangleright ▶ blacktriangleleft ◀ measuredangle ∡ sphericalangle ∢ daleth ℸ"
                    + " gimel ℷ Finv Ⅎ Bbbk 𝕜 circledR ® circledS Ⓢ yen ¥ maltese ✠ diagup ╱ diagdown ╲";

    private LatexMoreSymbols() {}
}
