package octavo.typeset.math;

/// TeX's classes of atoms and the space between them (The TeXbook, chapter 18).
enum AtomClass {
    ORDINARY,
    OPERATOR,
    BINARY,
    RELATION,
    OPENING,
    CLOSING,
    PUNCTUATION,
    INNER;

    /// Rows left, columns right: 0 none, 1 thin, 2 medium, 3 thick; those of lower case in text and display alone.
    private static final String[] SPACES = {
        "01bc000a",
        "11-c000a",
        "bb--b--b",
        "cc-0c00c",
        "00-00000",
        "01bc000a",
        "aa-aaaaa",
        "a1bca0aa"
    };

    /// In units of an eighteenth of an em.
    static int space(AtomClass left, AtomClass right, boolean script) {
        char c = SPACES[left.ordinal()].charAt(right.ordinal());
        int size =
                switch (c) {
                    case '1' -> 1;
                    case 'a' -> script ? 0 : 1;
                    case 'b' -> script ? 0 : 2;
                    case 'c' -> script ? 0 : 3;
                    default -> 0;
                };
        return size == 0 ? 0 : size + 2;
    }
}
