package octavo.font;

import octavo.font.Sfnt.Table;

/// Reads outlines from the `glyf` table (OpenType 1.9, "glyf").
final class OutlineReader {
    private static final int MAX_DEPTH = 6;

    /// Of one glyph, those of its components among them; glyphs that name each other would have no end.
    private static final int MOST_COMPONENTS = 1_000;

    private final Sfnt font;
    private final Table glyf;
    private final Face face;
    private final Outline out;
    private int components;

    OutlineReader(Face face, Sfnt font, Table glyf, Outline out) {
        this.face = face;
        this.font = font;
        this.glyf = glyf;
        this.out = out;
    }

    /// @param m matrix `a b c d` and offset `e f` of a component
    void read(int glyph, double[] m, int depth) {
        int start = face.glyphOffset(glyph);
        if (face.glyphOffset(glyph + 1) - start < 10 || depth > MAX_DEPTH) return;
        int contours = font.int16(glyf, start);
        if (contours >= 0) simple(start + 10, contours, m);
        else composite(start + 10, m, depth);
    }

    private void composite(int at, double[] m, int depth) {
        int flags;
        do {
            if (++components > MOST_COMPONENTS) return;
            flags = font.uint16(glyf, at);
            int glyph = font.uint16(glyf, at + 2);
            at += 4;
            double dx;
            double dy;
            if ((flags & 1) != 0) {
                dx = font.int16(glyf, at);
                dy = font.int16(glyf, at + 2);
                at += 4;
            } else {
                dx = (byte) (font.uint16(glyf, at) >> 8);
                dy = (byte) font.uint16(glyf, at);
                at += 2;
            }
            if ((flags & 2) == 0)
                dx = dy = 0; // attachment by points: none of the fonts that matter use it
            double a = 1;
            double b = 0;
            double c = 0;
            double d = 1;
            if ((flags & 8) != 0) {
                a = d = f2dot14(at);
                at += 2;
            } else if ((flags & 0x40) != 0) {
                a = f2dot14(at);
                d = f2dot14(at + 2);
                at += 4;
            } else if ((flags & 0x80) != 0) {
                a = f2dot14(at);
                b = f2dot14(at + 2);
                c = f2dot14(at + 4);
                d = f2dot14(at + 6);
                at += 8;
            }
            double[] n = {
                m[0] * a + m[2] * b,
                m[1] * a + m[3] * b,
                m[0] * c + m[2] * d,
                m[1] * c + m[3] * d,
                m[0] * dx + m[2] * dy + m[4],
                m[1] * dx + m[3] * dy + m[5]
            };
            if (glyph < face.glyphCount()) read(glyph, n, depth + 1);
        } while ((flags & 0x20) != 0);
    }

    private int byteAt(int at) {
        return font.uint8(glyf, at);
    }

    private double f2dot14(int at) {
        return font.int16(glyf, at) / 16384.0;
    }

    private void simple(int at, int contours, double[] m) {
        int[] ends = new int[contours];
        for (int i = 0; i < contours; i++, at += 2) ends[i] = font.uint16(glyf, at);
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        at += 2 + font.uint16(glyf, at);
        int[] flags = new int[points];
        for (int i = 0; i < points; ) {
            int f = byteAt(at++);
            int repeat = (f & 8) != 0 ? byteAt(at++) : 0;
            for (int r = 0; r <= repeat && i < points; r++) flags[i++] = f;
        }
        double[] x = new double[points];
        double[] y = new double[points];
        at = coordinates(at, flags, x, 2, 16);
        coordinates(at, flags, y, 4, 32);
        for (int i = 0; i < points; i++) {
            double px = m[0] * x[i] + m[2] * y[i] + m[4];
            y[i] = m[1] * x[i] + m[3] * y[i] + m[5];
            x[i] = px;
        }
        int first = 0;
        for (int end : ends) {
            contour(first, end, flags, x, y);
            first = end + 1;
        }
    }

    private int coordinates(int at, int[] flags, double[] v, int shortBit, int sameBit) {
        int value = 0;
        for (int i = 0; i < v.length; i++) {
            if ((flags[i] & shortBit) != 0) {
                int d = byteAt(at++);
                value += (flags[i] & sameBit) != 0 ? d : -d;
            } else if ((flags[i] & sameBit) == 0) {
                value += font.int16(glyf, at);
                at += 2;
            }
            v[i] = value;
        }
        return at;
    }

    /// Between two control points an on-curve point is implied half-way.
    private void contour(int first, int last, int[] flags, double[] x, double[] y) {
        int n = last - first + 1;
        if (n < 2) return;
        int s = first;
        while (s <= last && (flags[s] & 1) == 0) s++;
        double sx;
        double sy;
        if (s > last) {
            s = first;
            sx = (x[first] + x[last]) / 2;
            sy = (y[first] + y[last]) / 2;
            s--;
        } else {
            sx = x[s];
            sy = y[s];
        }
        out.moveTo(sx, sy);
        boolean control = false;
        double cx = 0;
        double cy = 0;
        int steps = s < first ? n : n - 1;
        for (int k = 1; k <= steps; k++) {
            int i = first + Math.floorMod(s - first + k, n);
            if ((flags[i] & 1) != 0) {
                if (control) out.quadTo(cx, cy, x[i], y[i]);
                else out.lineTo(x[i], y[i]);
                control = false;
            } else {
                if (control) out.quadTo(cx, cy, (cx + x[i]) / 2, (cy + y[i]) / 2);
                cx = x[i];
                cy = y[i];
                control = true;
            }
        }
        if (control) out.quadTo(cx, cy, sx, sy);
        out.close();
    }
}
