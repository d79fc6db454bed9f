package octavo.diag;

import org.jspecify.annotations.Nullable;

/// What a stage has to say about the input. A stage never prints, exits or throws for what a user got wrong: it
/// returns these.
///
/// @param code kebab-case and stable, for example `image-missing`; diagnostics of the same code can be grouped
/// @param message one sentence without a full stop: what was found and what was expected
/// @param hint what to do about it, or null
public record Diagnostic(
        Severity severity,
        String code,
        String message,
        @Nullable SourceSpan span,
        @Nullable String hint) {
    /// The most code units of a message; what is longer, because it quotes a value of thousands of letters, is shortened in
    /// its middle.
    private static final int MOST = 1_000;

    public Diagnostic {
        message = shortened(message);
        hint = hint == null ? null : shortened(hint);
    }

    private static String shortened(String text) {
        if (text.length() <= MOST) return text;
        int head = text.offsetByCodePoints(0, text.codePointCount(0, MOST / 2));
        int tail = text.offsetByCodePoints(text.length(), -MOST / 4);
        return text.substring(0, head) + " … " + text.substring(tail);
    }

    public static Diagnostic error(
            String code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        return new Diagnostic(Severity.ERROR, code, message, span, hint);
    }

    public static Diagnostic warning(
            String code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        return new Diagnostic(Severity.WARNING, code, message, span, hint);
    }

    public static Diagnostic note(
            String code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        return new Diagnostic(Severity.NOTE, code, message, span, hint);
    }

    /// `file:line:column: error[code]: message`, without the hint.
    @Override
    public String toString() {
        String at = span == null ? "" : span + ": ";
        return at + severity.label() + "[" + code + "]: " + message;
    }
}
