package octavo.typeset.line;

/// Penalties of breaks that are not the text's own, in Knuth and Plass's measure.
final class BreakPenalties {
    static final int HYPHEN = 95;

    /// In the middle of a word that is wider than the line; dearer than a break that typography forbids, cheaper than an overfull line.
    static final int ANYWHERE = 20_000;

    /// In a title, after an article or the like.
    static final int SMALL_WORD = 150;

    /// In a title that has a stop at which it could be broken, anywhere else.
    static final int NOT_AT_STOP = 250;

    private BreakPenalties() {}
}
