package octavo.typeset.line;

/// Penalties of breaks that are not the text's own, in Knuth and Plass's measure.
final class BreaksPenalties {
    static final int HYPHEN = 95;

    /// In the middle of a word that is wider than the line.
    static final int ANYWHERE = 1_000;

    private BreaksPenalties() {}
}
