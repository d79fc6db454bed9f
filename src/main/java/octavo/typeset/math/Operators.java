package octavo.typeset.math;

import octavo.math.MathNode;

/// What MathML Core's operator dictionary and plain TeX's `\mathcode`s know of operators by their character.
final class Operators {
    private static final String OPENING = "([{⟨⌈⌊⟮⟦⦃⦅⟪⎰❲⌜⌞";
    private static final String CLOSING = ")]}⟩⌉⌋⟯⟧⦄⦆⟫⎱❳⌝⌟!?";
    private static final String BINARY = "+-−±∓×÷·⋅∗*⋆∘∙•∧∨∩∪∖≀⨿⋉⋊⋋⋌⋎⋏⋒⋓⋄∸∔◃▹◁▷⊲⊳⊴⊵†‡△▽⊼⊻⩕⩖⨯∣";
    private static final String LARGE = "∑∏∐⋃⋂⋁⋀⨁⨂⨀⨃⨄⨅⨆⨉";
    private static final String FENCES = "|‖∥";

    private Operators() {}

    static AtomClass classOf(String s) {
        if (s.isEmpty()) return AtomClass.ORDINARY;
        int c = s.codePointAt(0);
        boolean one = s.codePointCount(0, s.length()) == 1;
        if (!one && Character.isLetter(c)) return AtomClass.OPERATOR;
        if (!one && s.indexOf('\u0338') < 0 && !":=<=>=!===".contains(s)) return AtomClass.ORDINARY;
        if (OPENING.indexOf(c) >= 0) return AtomClass.OPENING;
        if (CLOSING.indexOf(c) >= 0 && one) return AtomClass.CLOSING;
        if (c == ',' || c == ';') return AtomClass.PUNCTUATION;
        if (isLarge(s) || isIntegral(s)) return AtomClass.OPERATOR;
        if (c == '∣') return AtomClass.RELATION;
        if (BINARY.indexOf(c) >= 0
                || c >= 0x2295 && c <= 0x22A1
                || c >= 0x228C && c <= 0x228E
                || c == 0x2293
                || c == 0x2294) return AtomClass.BINARY;
        if ("…⋯⋱⋰".indexOf(c) >= 0) return AtomClass.INNER;
        return isRelation(c) ? AtomClass.RELATION : AtomClass.ORDINARY;
    }

    private static boolean isRelation(int c) {
        if ("=<>:".indexOf(c) >= 0) return true;
        if (c >= 0x2190 && c <= 0x21FF || c >= 0x27F0 && c <= 0x27FF || c >= 0x2900 && c <= 0x297F)
            return true;
        if ("∀∁∂∃∄∅∆∇∎∞∟∠∡∢√∛∜∴∵⊤⊥".indexOf(c) >= 0) return "∴∵⊥".indexOf(c) >= 0;
        if (c >= 0x2208 && c <= 0x220D || c == 0x221D || c >= 0x2223 && c <= 0x2226) return true;
        return c >= 0x2234 && c <= 0x228B
                || c >= 0x228F && c <= 0x2292
                || c >= 0x22A2 && c <= 0x22EE
                || c >= 0x2A66 && c <= 0x2AFF;
    }

    /// Larger in display, with limits under and over.
    static boolean isLarge(String s) {
        return s.length() == 1 && LARGE.indexOf(s.charAt(0)) >= 0;
    }

    static boolean isIntegral(String s) {
        if (s.length() != 1) return false;
        char c = s.charAt(0);
        return c >= 0x222B && c <= 0x2233 || c >= 0x2A0B && c <= 0x2A1C;
    }

    /// Whether it grows with what stands beside it.
    static boolean stretches(MathNode mo) {
        String said = mo.attributes().get("stretchy");
        if (said != null) return said.equals("true");
        String s = mo.text();
        return s.length() == 1
                && (OPENING.indexOf(s.charAt(0)) >= 0
                        || CLOSING.indexOf(s.charAt(0)) >= 0 && "!?".indexOf(s.charAt(0)) < 0
                        || FENCES.indexOf(s.charAt(0)) >= 0
                                && "true".equals(mo.attributes().get("fence"))
                        || "|‖".indexOf(s.charAt(0)) >= 0);
    }

    static boolean isFence(MathNode n) {
        return n.is("mo")
                && n.text().length() == 1
                && (OPENING.indexOf(n.text().charAt(0)) >= 0
                        || ")]}⟩⌉⌋⟯⟧⦄⦆⟫⎱❳⌝⌟|‖∥/\\↑↓↕⇑⇓⇕".indexOf(n.text().charAt(0)) >= 0);
    }

    /// Grows in width, over or under something.
    static boolean stretchesInWidth(String s) {
        if (s.length() != 1) return false;
        char c = s.charAt(0);
        return c >= 0x2190 && c <= 0x21FF && "↑↓↕⇑⇓⇕".indexOf(c) < 0
                || c >= 0x27F5 && c <= 0x27FF
                || c >= 0x23B4 && c <= 0x23B5
                || c >= 0x23DC && c <= 0x23E1
                || "=".indexOf(c) >= 0;
    }

    /// Not seen, and no space.
    static boolean isInvisible(String s) {
        return !s.isEmpty() && s.codePoints().allMatch(c -> c >= 0x2061 && c <= 0x2064);
    }

    /// The character that is set for one of a keyboard.
    static String set(String s) {
        return switch (s) {
            case "-" -> "−";
            case "*" -> "∗";
            case "'" -> "′";
            case "''" -> "″";
            default -> s;
        };
    }
}
