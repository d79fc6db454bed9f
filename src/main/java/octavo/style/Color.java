package octavo.style;

/// A colour of sRGB; components 0 to 1, alpha 1 is opaque.
public record Color(float red, float green, float blue, float alpha) {
    public static final Color BLACK = new Color(0, 0, 0, 1);
    public static final Color TRANSPARENT = new Color(0, 0, 0, 0);

    /// 0xRRGGBB, without the alpha.
    public int rgb() {
        return Math.round(red * 255) << 16 | Math.round(green * 255) << 8 | Math.round(blue * 255);
    }
}
