package octavo.gather.pasted;

/// What a unit is to its neighbours: from what is no text at all to what an author wrote in sentences.
enum Beside {
    OUTSIDE(0),
    SIGNS(1),
    SITE(2),
    CELLS(3),
    LISTED(4),
    SHORT(5),
    ASIDE(6),
    COLON(7),
    ITEM(8),
    SENTENCE(9),
    PROSE(10);

    /// As a trait: the more, the more like text.
    final int step;

    Beside(int step) {
        this.step = step;
    }

    boolean isShort() {
        return this == SHORT || this == LISTED || this == ASIDE;
    }

    boolean isText() {
        return this == SENTENCE || this == PROSE;
    }
}
