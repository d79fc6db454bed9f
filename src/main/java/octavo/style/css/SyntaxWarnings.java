package octavo.style.css;

import com.helger.css.parser.ParseException;
import com.helger.css.parser.Token;
import com.helger.css.reader.errorhandler.ICSSParseErrorHandler;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// What the parser skips, as warnings.
final class SyntaxWarnings implements ICSSParseErrorHandler {
    private final String file;
    private final Diagnostics diagnostics;
    private char illegal;

    SyntaxWarnings(String file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    @Override
    public void onCSSParseError(ParseException e, @Nullable Token last) {
        Token at = e.currentToken == null ? last : e.currentToken.next;
        warn("the style sheet breaks off", at);
    }

    @Override
    public void onCSSUnexpectedRule(Token current, String rule, String message) {
        warn("unexpected " + rule, current);
    }

    @Override
    public void onCSSDeprecatedProperty(Token prefix, Token identifier) {
        warn("hacks such as '" + prefix.image + identifier.image + "' are not supported", prefix);
    }

    @Override
    public void onCSSBrowserCompliantSkip(@Nullable ParseException e, Token from, Token to) {
        Token bad = e == null || e.currentToken == null ? from : e.currentToken.next;
        warn("not understood: '" + bad.image.strip() + "'; what belongs to it is skipped", bad);
    }

    @Override
    public void onIllegalCharacter(char c) {
        illegal = c;
    }

    /// A character that no token begins with comes without its place; what is skipped for its sake has one.
    void end() {
        if (illegal != 0) warn("unexpected character '" + illegal + "'", null);
    }

    private void warn(String message, @Nullable Token at) {
        illegal = 0;
        SourceSpan span =
                at == null
                        ? SourceSpan.ofFile(file)
                        : new SourceSpan(file, at.beginLine, at.beginColumn);
        diagnostics.add(Diagnostic.warning("css-syntax", message, span, null));
    }
}
