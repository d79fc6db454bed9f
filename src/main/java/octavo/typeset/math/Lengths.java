package octavo.typeset.math;

import org.jspecify.annotations.Nullable;

/// Lengths of MathML's attributes.
final class Lengths {
    private Lengths() {}

    /// In points; `otherwise` where it is no length that means something here.
    static double pt(@Nullable String s, double emPt, double otherwise) {
        if (s == null || s.isBlank()) return otherwise;
        String v = s.strip();
        int end = 0;
        while (end < v.length() && "+-.0123456789".indexOf(v.charAt(end)) >= 0) end++;
        double n;
        try {
            n = Double.parseDouble(v.substring(0, end));
        } catch (NumberFormatException e) {
            return otherwise;
        }
        double unit =
                switch (v.substring(end)) {
                    case "em" -> emPt;
                    case "ex" -> 0.45 * emPt;
                    case "px" -> 0.75;
                    case "in" -> 72;
                    case "cm" -> 72 / 2.54;
                    case "mm" -> 72 / 25.4;
                    case "pt" -> 72 / 72.27;
                    case "pc" -> 12;
                    case "" -> n == 0 ? 0 : Double.NaN;
                    default -> Double.NaN;
                };
        if (Double.isNaN(unit)) return otherwise;
        double bound = 100 * emPt;
        return Math.clamp(n * unit, -bound, bound);
    }
}
