package octavo.typeset.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import octavo.font.Face;
import org.jspecify.annotations.Nullable;

/// How far a face's characters hang into the margins (after Hàn Thế Thành 2000): punctuation, whose ink is small, and
/// letters whose sides slope.
///
/// From the family's table in `octavo/protrusion`, where there is one; for other faces and characters from the glyph's
/// outline, measured at many heights. The eye sees the edge of a letter where its ink stands on average: of the white
/// between the end of its advance and its ink, what is more than a stem leaves is given to the margin in part. A mark
/// hangs out further the fewer the heights at which it has ink. A typewriter's characters don't protrude.
final class Protrusion {
    private static final int SLICES = 24;

    /// White deeper than this many ems is no longer seen as the letter's own.
    private static final double DEEPEST = 0.25;

    /// Shares of the white, of the advance, of the em.
    private static final double OF_LETTERS = 0.6;

    private static final double MOST_OF_LETTERS = 0.08;
    private static final double OF_MARKS = 0.75;
    private static final double MOST_OF_MARKS = 0.17;

    /// The bounds of the kept characters: Latin, Greek, Cyrillic; and general punctuation.
    private static final int LETTERS = 0x530;

    private static final int MARKS = 0x2000;

    private static final Map<Face, Protrusion> KEPT = new ConcurrentHashMap<>();

    private final Face face;
    private final boolean none;
    private final float[] left = new float[LETTERS + 0x50];
    private final float[] right = new float[LETTERS + 0x50];

    /// What a stem leaves at its sides, ems.
    private double stemLeft = Double.NaN;

    private double stemRight = Double.NaN;

    private Protrusion(Face face) {
        this.face = face;
        none = face.advance(face.glyphId('i')) == face.advance(face.glyphId('m'));
        Arrays.fill(left, Float.NaN);
        Arrays.fill(right, Float.NaN);
        String table = table(face.family(), face.italic());
        if (table != null) read(table);
    }

    static Protrusion of(Face face) {
        Protrusion p = KEPT.get(face);
        return p != null ? p : KEPT.computeIfAbsent(face, Protrusion::new);
    }

    private static @Nullable String table(String family, boolean italic) {
        String name = family.toLowerCase(Locale.ROOT).replace(' ', '-');
        if (!name.matches("[a-z0-9-]+")) return null;
        String path = "/octavo/protrusion/" + name + (italic ? "-italic" : "") + ".txt";
        try (InputStream in = Protrusion.class.getResourceAsStream(path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String table) {
        for (String line : table.split("\n")) {
            String[] f = line.split(" ");
            if (f.length != 3) continue;
            for (int i = 0; i < f[0].length(); i++) {
                char c = f[0].charAt(i);
                int at = index(c);
                double advance = face.advance(face.glyphId(c));
                if (at < 0) continue;
                left[at] = (float) (Integer.parseInt(f[1]) * advance / 1000);
                right[at] = (float) (Integer.parseInt(f[2]) * advance / 1000);
            }
        }
    }

    private static int index(char c) {
        if (c < LETTERS) return c;
        return c >= MARKS && c < MARKS + 0x50 ? LETTERS + c - MARKS : -1;
    }

    /// Points by which the character hangs out of the left margin.
    double leftPt(char c, InlineStyle style) {
        return units(left, c, true) * style.scale() * style.style().text().protrusion();
    }

    /// Points by which the character hangs out of the right margin.
    double rightPt(char c, InlineStyle style) {
        return units(right, c, false) * style.scale() * style.style().text().protrusion();
    }

    private double units(float[] known, char c, boolean atLeft) {
        int at = index(c);
        if (none || at < 0 || c <= ' ') return 0;
        float v = known[at];
        if (Float.isNaN(v)) known[at] = v = (float) find(known, c, atLeft);
        return v;
    }

    private double find(float[] known, char c, boolean atLeft) {
        if (c >= 0xC0 && Character.isLetter(c)) {
            char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            if (base != c) return units(known, base, atLeft);
        }
        return derived(c, atLeft);
    }

    private double derived(char c, boolean atLeft) {
        int glyph = face.glyphId(c);
        Ink ink = Ink.of(face, glyph);
        if (ink.isEmpty()) return 0;
        double em = face.unitsPerEm();
        double advance = face.advance(glyph);
        if (!Character.isLetterOrDigit(c)) {
            double empty = 1 - inked(ink, top(c));
            return Math.min(MOST_OF_MARKS * em, empty * OF_MARKS * advance);
        }
        if (Double.isNaN(stemLeft)) {
            stemRight = white('H', false);
            stemLeft = white('H', true);
        }
        double more = (white(c, atLeft) - (atLeft ? stemLeft : stemRight)) * em;
        return more < 0.02 * em ? 0 : Math.min(MOST_OF_LETTERS * advance, more * OF_LETTERS);
    }

    private double top(char c) {
        boolean small = Character.isLowerCase(c) || ",.:;-\u2010\u2013\u2014\u2026".indexOf(c) >= 0;
        return small ? face.metrics().xHeight() : face.metrics().capHeight();
    }

    /// The share of the heights at which there is ink.
    private static double inked(Ink ink, double top) {
        int n = 0;
        for (int i = 0; i < SLICES; i++) {
            double reach = ink.right(top * i / SLICES, top * (i + 1) / SLICES);
            if (reach > Double.NEGATIVE_INFINITY) n++;
        }
        return (double) n / SLICES;
    }

    /// The mean white between the glyph's ink and an end of its advance, ems.
    private double white(char c, boolean atLeft) {
        int glyph = face.glyphId(c);
        Ink ink = Ink.of(face, glyph);
        double top = top(c);
        double advance = face.advance(glyph);
        double em = face.unitsPerEm();
        double sum = 0;
        for (int i = 0; i < SLICES; i++) {
            double from = top * i / SLICES;
            double to = top * (i + 1) / SLICES;
            double white = atLeft ? ink.left(from, to) : advance - ink.right(from, to);
            sum += Math.clamp(white / em, 0, DEEPEST);
        }
        return sum / SLICES;
    }
}
