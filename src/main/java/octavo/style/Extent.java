package octavo.style;

/// A length that may depend on the container: points plus a fraction of the container, or `auto`.
///
/// @param fraction of the containing block, 1 is all of it
public record Extent(double pt, double fraction, boolean auto) {
    public static final Extent AUTO = new Extent(0, 0, true);

    public static final Extent ZERO = new Extent(0, 0, false);

    public static Extent pt(double pt) {
        return pt == 0 ? ZERO : new Extent(pt, 0, false);
    }

    /// In points; `auto` is 0.
    public double resolvePt(double containerPt) {
        return auto ? 0 : pt + fraction * containerPt;
    }
}
