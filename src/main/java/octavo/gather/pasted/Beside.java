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

    /// What the unit is by itself; [#LISTED] and [#OUTSIDE] are its neighbours' to tell.
    static Beside of(Paste paste, int i) {
        String t = paste.text(i);
        Shape s = paste.shape(i);
        if (BodyJudge.wordless(t)) return SIGNS;
        if (paste.units().get(i).hasCells()) return CELLS;
        if (Zones.furniture(paste, i)) return SITE;
        if (s.item() && !LineShape.isNumbered(t)) return ITEM;
        if (s.prose()) return PROSE;
        if (Labels.isAside(t)) return ASIDE;
        if (t.endsWith(":")) return COLON;
        if (s.item()) return s.sentence() || s.count() > 14 ? ITEM : SHORT;
        if (s.sentence() && !t.endsWith("?") && !t.endsWith("!")) return SENTENCE;
        return s.count() > 16 ? SENTENCE : SHORT;
    }

    boolean isShort() {
        return this == SHORT || this == LISTED || this == ASIDE;
    }

    boolean isText() {
        return this == SENTENCE || this == PROSE;
    }
}
