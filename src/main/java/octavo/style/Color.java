package octavo.style;

/// A colour of sRGB; components 0 to 1, alpha 1 is opaque.
public record Color(float red, float green, float blue, float alpha) {
    public static final Color BLACK = new Color(0, 0, 0, 1);
    public static final Color TRANSPARENT = new Color(0, 0, 0, 0);
}
