package octavo.yaml;

import octavo.diag.Diagnostic;

/// Ends the reading of one text; never leaves the package.
final class YamlSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;

    YamlSyntaxException(Diagnostic diagnostic) {
        super(diagnostic.message(), null, false, false);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
