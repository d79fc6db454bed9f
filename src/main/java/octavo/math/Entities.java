package octavo.math;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Character references, by number and the names that formulas use; an unknown name stays as it is.
final class Entities {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]*));");
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("amp", "&"),
                    Map.entry("lt", "<"),
                    Map.entry("gt", ">"),
                    Map.entry("quot", "\""),
                    Map.entry("apos", "'"),
                    Map.entry("nbsp", "\u00A0"),
                    Map.entry("minus", "−"),
                    Map.entry("times", "×"),
                    Map.entry("middot", "·"),
                    Map.entry("plusmn", "±"),
                    Map.entry("pm", "±"),
                    Map.entry("infin", "∞"),
                    Map.entry("InvisibleTimes", "\u2062"),
                    Map.entry("it", "\u2062"),
                    Map.entry("ApplyFunction", "\u2061"),
                    Map.entry("af", "\u2061"),
                    Map.entry("le", "≤"),
                    Map.entry("ge", "≥"),
                    Map.entry("ne", "≠"),
                    Map.entry("hellip", "…"),
                    Map.entry("prime", "′"),
                    Map.entry("part", "∂"),
                    Map.entry("sum", "∑"),
                    Map.entry("int", "∫"),
                    Map.entry("prod", "∏"),
                    Map.entry("rarr", "→"),
                    Map.entry("larr", "←"),
                    Map.entry("isin", "∈"),
                    Map.entry("alpha", "α"),
                    Map.entry("beta", "β"),
                    Map.entry("gamma", "γ"),
                    Map.entry("delta", "δ"),
                    Map.entry("epsilon", "ε"),
                    Map.entry("theta", "θ"),
                    Map.entry("lambda", "λ"),
                    Map.entry("mu", "μ"),
                    Map.entry("pi", "π"),
                    Map.entry("rho", "ρ"),
                    Map.entry("sigma", "σ"),
                    Map.entry("tau", "τ"),
                    Map.entry("phi", "φ"),
                    Map.entry("omega", "ω"),
                    Map.entry("Delta", "Δ"),
                    Map.entry("Sigma", "Σ"),
                    Map.entry("Omega", "Ω"));

    private Entities() {}

    static String decoded(String s) {
        if (s.indexOf('&') < 0) return s;
        return REFERENCE.matcher(s).replaceAll(m -> Matcher.quoteReplacement(character(m)));
    }

    private static String character(MatchResult m) {
        if (m.group(3) != null) {
            String known = NAMES.get(m.group(3));
            return known == null ? m.group() : known;
        }
        int c =
                m.group(1) != null
                        ? Integer.parseInt(m.group(1))
                        : Integer.parseInt(m.group(2), 16);
        return Character.isValidCodePoint(c) && (c < 0xD800 || c > 0xDFFF)
                ? Character.toString(c)
                : "";
    }
}
