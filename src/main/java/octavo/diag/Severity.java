package octavo.diag;

/// How grave a [Diagnostic] is.
public enum Severity {
    /// The book can't be made as it stands; exit code 1.
    ERROR("error"),
    /// The book can be made, but an editor should look.
    WARNING("warning"),
    /// Something was done that an editor may want to know.
    NOTE("note");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /// The word that is printed before the code.
    public String label() {
        return label;
    }
}
