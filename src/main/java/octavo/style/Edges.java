package octavo.style;

/// Four extents, in the order of CSS.
public record Edges(Extent top, Extent right, Extent bottom, Extent left) {
    public static final Edges ZERO = new Edges(Extent.ZERO, Extent.ZERO, Extent.ZERO, Extent.ZERO);

    public static Edges pt(double top, double right, double bottom, double left) {
        return new Edges(Extent.pt(top), Extent.pt(right), Extent.pt(bottom), Extent.pt(left));
    }
}
