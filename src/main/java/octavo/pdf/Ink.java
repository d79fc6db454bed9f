package octavo.pdf;

/// A colour for screens and for presses.
///
/// @param rgb sRGB as 0xRRGGBB
/// @param c per cent of cyan ink; then magenta, yellow, black
record Ink(int rgb, int c, int m, int y, int k) {
    static final Ink WHITE = new Ink(0xFFFFFF, 0, 0, 0, 0);
    static final Ink BLACK = new Ink(0x1C1A19, 0, 0, 0, 100);
    static final Ink CREAM = new Ink(0xF5F0E4, 2, 3, 10, 0);

    /// Colours of binder's cloth; none takes more than 240 per cent of ink.
    private static final Ink[] CLOTH = {
        new Ink(0x6E2B2F, 35, 90, 75, 38),
        new Ink(0x22384F, 90, 70, 40, 35),
        new Ink(0x2F4A3C, 75, 45, 70, 45),
        new Ink(0x45505A, 65, 50, 42, 35),
        new Ink(0x9A6A24, 28, 55, 95, 18),
        new Ink(0x54344F, 60, 82, 35, 40)
    };

    /// The same for the same title, and different for most books on a shelf.
    static Ink cloth(String title) {
        int sum = title.codePoints().reduce(7, (a, b) -> 31 * a + b);
        return CLOTH[Math.floorMod(sum ^ sum >>> 16, CLOTH.length)];
    }

    /// The cloth that goes with a picture: the nearest in hue to its mean colour, the gray one for a gray picture.
    static Ink clothFor(int meanRgb) {
        double[] want = chroma(meanRgb);
        Ink best = CLOTH[0];
        double least = Double.MAX_VALUE;
        for (Ink i : CLOTH) {
            double[] is = chroma(i.rgb);
            double d = Math.hypot(want[0] - is[0], want[1] - is[1]);
            if (d < least) {
                least = d;
                best = i;
            }
        }
        return best;
    }

    /// Red and blue beside green, in shares of the brightness: lightness says nothing of the hue.
    private static double[] chroma(int rgb) {
        double r = rgb >> 16 & 255;
        double g = rgb >> 8 & 255;
        double b = rgb & 255;
        double sum = Math.max(1, r + g + b);
        return new double[] {(r - g) / sum, (b - g) / sum};
    }

    /// The operator that fills with it.
    void fill(boolean press, Bytes out) {
        if (press) {
            for (int v : new int[] {c, m, y, k}) out.precise(v / 100.0).octet(' ');
            out.ascii("k\n");
            return;
        }
        for (int shift = 16; shift >= 0; shift -= 8)
            out.precise(Math.round((rgb >> shift & 255) / 255.0 * 1000) / 1000.0).octet(' ');
        out.ascii("rg\n");
    }
}
