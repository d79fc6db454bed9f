package octavo.markdown;

import java.util.regex.Pattern;

/// Whether what stands between dollar signs on a site is a formula: there they are money and the names of variables as
/// well.
final class SiteMath {
    /// `\frac`, `x^2`, `a_{ij}`, `x_1`.
    private static final Pattern TEX =
            Pattern.compile(
                    "\\\\[A-Za-z]{2,}|[\\w)}\\]']\\s?\\^\\s?[\\w{(+*-]|^\\^[{\\w]|[A-Za-z)}]_(?:\\{|\\w(?!\\w))");

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z]'{0,2}");

    /// Letters one by one, figures, and an operator, a relation or brackets among them.
    private static final Pattern EXPRESSION =
            Pattern.compile(
                    "(?=[^A-Za-z]*[A-Za-z])(?=.*[-+*/=<>(|])(?:[A-Za-z](?![A-Za-z])|[\\d\\s.,'|!()\\[\\]+*/=<>-])+");

    private static final Pattern MONEY = Pattern.compile("[\\d.,]+(?:[kKmMbB]|bn)?(?=\\s)");

    private SiteMath() {}

    static boolean isFormula(String s) {
        if (s.isEmpty() || s.length() > 1000) return false;
        if (TEX.matcher(s).find()) return true;
        return VARIABLE.matcher(s).matches()
                || s.length() < 80 && EXPRESSION.matcher(s).matches() && !startsAsMoney(s);
    }

    /// `5m - 6m`, but `2n + 1`.
    private static boolean startsAsMoney(String s) {
        return MONEY.matcher(s).lookingAt();
    }
}
