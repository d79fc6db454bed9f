package octavo.content;

/// What the source of a formula is written in.
public enum MathNotation {
    LATEX,
    MATHML
}
