package octavo.style;

/// A [ListStyle] while it is computed: the same values, not yet final. Not thread-safe.
final class ListStyleBuilder {
    String type;
    boolean inside;
    boolean collapseBorders;
    double borderSpacingPt;
    boolean captionBelow;

    ListStyleBuilder(ListStyle from) {
        type = from.type();
        inside = from.inside();
        collapseBorders = from.collapseBorders();
        borderSpacingPt = from.borderSpacingPt();
        captionBelow = from.captionBelow();
    }

    ListStyle build() {
        return new ListStyle(type, inside, collapseBorders, borderSpacingPt, captionBelow);
    }
}
