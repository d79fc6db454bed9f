package octavo.style;

/// Four extents, in the order of CSS.
public record Edges(Extent top, Extent right, Extent bottom, Extent left) {
    public static final Edges ZERO = new Edges(Extent.ZERO, Extent.ZERO, Extent.ZERO, Extent.ZERO);
}
