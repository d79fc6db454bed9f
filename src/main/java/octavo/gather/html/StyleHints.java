package octavo.gather.html;

import java.util.regex.Pattern;

/// What a source's own style sheet says of elements whose default look is another: the little that decides which node of
/// the model they become.
///
/// @param boldIsSmallCaps `b` and `strong` are set in small capitals
/// @param citeIsUpright `cite` is not set in italics
/// @param quoteIsBare `q` gets no quotation marks
public record StyleHints(boolean boldIsSmallCaps, boolean citeIsUpright, boolean quoteIsBare) {
    public static final StyleHints NONE = new StyleHints(false, false, false);

    private static final Pattern BOLD =
            rule("b", "font-variant(?:-caps)?\\s*:\\s*(?:all-)?small-caps");
    private static final Pattern CITE = rule("cite", "font-style\\s*:\\s*normal");
    private static final Pattern QUOTE = rule("q:{1,2}before", "content\\s*:\\s*(?:\"\"|''|none)");

    /// @param css text of the style sheets
    public static StyleHints of(String css) {
        String plain = css.length() > 400_000 ? css.substring(0, 400_000) : css;
        return new StyleHints(
                BOLD.matcher(plain).find(),
                CITE.matcher(plain).find(),
                QUOTE.matcher(plain).find());
    }

    /// A rule whose list of selectors holds the bare selector.
    private static Pattern rule(String selector, String declaration) {
        return Pattern.compile(
                "(?:^|[},])\\s*" + selector + "\\s*(?:,[^{}]*)?\\{[^}]*" + declaration,
                Pattern.CASE_INSENSITIVE);
    }
}
