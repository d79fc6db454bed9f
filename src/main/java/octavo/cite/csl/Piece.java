package octavo.cite.csl;

/// A step of the flattened output: a run of text, or the start or end of a format.
final class Piece {
    enum Kind {
        FIELD,
        AFFIX,
        QUOTE_OPEN,
        QUOTE_CLOSE,
        OPEN,
        CLOSE,
        BLOCK_OPEN,
        BLOCK_CLOSE
    }

    final Kind kind;
    String text;

    /// The property that an `OPEN` or `CLOSE` sets.
    final String property;

    final String value;
    final String link;
    final String itemId;
    int source;

    private Piece(
            Kind kind, String text, String property, String value, String link, String itemId) {
        this.kind = kind;
        this.text = text;
        this.property = property;
        this.value = value;
        this.link = link;
        this.itemId = itemId;
    }

    static Piece text(Kind kind, String text, String link, String itemId) {
        return new Piece(kind, text, "", "", link, itemId);
    }

    static Piece mark(Kind kind, String property, String value) {
        return new Piece(kind, "", property, value, "", "");
    }

    boolean isText() {
        return switch (kind) {
            case FIELD, AFFIX, QUOTE_OPEN, QUOTE_CLOSE -> true;
            default -> false;
        };
    }
}
