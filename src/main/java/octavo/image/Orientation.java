package octavo.image;

/// How a stored picture must be turned to stand upright: the values 1 to 8 of Exif's tag 0x0112, in order.
public enum Orientation {
    UPRIGHT(1, 0, 0, 1, 0, 0),
    MIRRORED(-1, 0, 0, 1, 1, 0),
    TURNED_180(-1, 0, 0, -1, 1, 1),
    FLIPPED(1, 0, 0, -1, 0, 1),
    TRANSPOSED(0, -1, -1, 0, 1, 1),
    TURNED_90(0, -1, 1, 0, 0, 1),
    TRANSVERSED(0, 1, 1, 0, 0, 0),
    TURNED_270(0, 1, -1, 0, 1, 0);

    private final int a;
    private final int b;
    private final int c;
    private final int d;
    private final int e;
    private final int f;

    Orientation(int a, int b, int c, int d, int e, int f) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
        this.e = e;
        this.f = f;
    }

    static Orientation ofExif(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
    }

    /// Width and height change places.
    public boolean swapsSides() {
        return a == 0;
    }

    /// The map from the stored picture to the upright one, both filling the unit square with y upwards, as
    /// `[a b c d e f]` of PDF (ISO 32000-1, 8.3.3): x' = ax + cy + e, y' = bx + dy + f.
    public double[] matrix() {
        return new double[] {a, b, c, d, e, f};
    }
}
