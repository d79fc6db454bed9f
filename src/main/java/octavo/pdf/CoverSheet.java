package octavo.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.font.ShapedRun;
import octavo.font.Shaper;
import octavo.font.ShapingOptions;

/// A cover as it is being drawn: shapes in the order in which they cover one another, and the setting of their lines.
final class CoverSheet {
    /// Longer texts are filled line by line.
    private static final int MOST_WORDS = 80;

    private static final int SHORT_WORD = 3;

    /// What a line costs that ends in a short word.
    private static final double HANGING = 0.08;

    /// What stands on a cover; places as in [CoverGeometry].
    sealed interface Shape {
        Ink ink();
    }

    record Rect(double x, double y, double width, double height, Ink ink) implements Shape {}

    /// A line of text as outlines.
    ///
    /// @param turn 0; 90 for text that runs down; -90 for text that runs up
    record Line(Face face, ShapedRun run, double size, double x, double y, int turn, Ink ink)
            implements Shape {
        double width() {
            return run.width() * size / face.unitsPerEm();
        }
    }

    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    final List<Shape> shapes = new ArrayList<>();
    private final FontLibrary fonts;
    private final String language;

    CoverSheet(FontLibrary fonts, String language) {
        this.fonts = fonts;
        this.language = language;
    }

    void rect(double x, double y, double width, double height, Ink ink) {
        if (width > 0 && height > 0) shapes.add(new Rect(x, y, width, height, ink));
    }

    Face face(String family, int weight, boolean italic) {
        return fonts.select(List.of(family), weight, italic);
    }

    Face covering(Face face, String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int cp = text.codePointAt(i);
            if (cp != ' ' && !face.hasGlyph(cp)) {
                Face other =
                        fonts.fallback(cp, List.of(face.family()), face.weight(), face.italic());
                if (other != null) return other;
            }
        }
        return face;
    }

    private ShapedRun shape(Face face, String text) {
        ShapingOptions plain = ShapingOptions.of(language.toLowerCase(Locale.ROOT), List.of());
        boolean rtl =
                text.codePoints()
                        .anyMatch(c ->
                                Character.getDirectionality(c)
                                                == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                        || Character.getDirectionality(c)
                                                == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
        ShapingOptions options =
                rtl
                        ? new ShapingOptions(
                                plain.language(), plain.script(), true, plain.features())
                        : plain;
        return Shaper.shape(face, text, 0, text.length(), options);
    }

    double width(Face face, String text, double size) {
        Face f = covering(face, text);
        return shape(f, text).width() * size / f.unitsPerEm();
    }

    /// A line at its baseline.
    ///
    /// @param x of its left end, its middle or its right end
    void line(Face face, String text, double size, double x, double y, Align align, Ink ink) {
        Face f = covering(face, text);
        ShapedRun run = shape(f, text);
        double w = run.width() * size / f.unitsPerEm();
        double left =
                switch (align) {
                    case LEFT -> x;
                    case CENTER -> x - w / 2;
                    case RIGHT -> x - w;
                };
        shapes.add(new Line(f, run, size, left, y, 0, ink));
    }

    /// A line that runs down or up from its beginning.
    void turned(Face face, String text, double size, double x, double y, int turn, Ink ink) {
        Face f = covering(face, text);
        shapes.add(new Line(f, shape(f, text), size, x, y, turn, ink));
    }

    /// Lines as even as they can be, as few as the room allows, and none that ends in a short word, which belongs to the
    /// next: an article, a preposition.
    List<String> even(Face face, String text, double size, double room) {
        String[] words = text.strip().split("\\s+");
        int n = words.length;
        if (n > MOST_WORDS) return fill(face, words, size, room);
        int count = fill(face, words, size, room).size();
        double mean = width(face, text, size) / count;
        // By number of lines and of words the least cost, and the words before the last line.
        double[][] cost = new double[count + 1][n + 1];
        int[][] from = new int[count + 1][n + 1];
        for (double[] c : cost) Arrays.fill(c, Double.MAX_VALUE);
        cost[0][0] = 0;
        for (int l = 1; l <= count; l++) {
            for (int b = 1; b <= n; b++) {
                for (int a = b - 1; a >= l - 1; a--) {
                    double w = width(face, String.join(" ", List.of(words).subList(a, b)), size);
                    if (w > room && b - a > 1) break;
                    if (cost[l - 1][a] == Double.MAX_VALUE) continue;
                    double off = (w - mean) / room;
                    boolean hangs = b < n && words[b - 1].length() <= SHORT_WORD;
                    double c = cost[l - 1][a] + off * off + (hangs ? HANGING : 0);
                    if (c < cost[l][b]) {
                        cost[l][b] = c;
                        from[l][b] = a;
                    }
                }
            }
        }
        if (cost[count][n] == Double.MAX_VALUE) return fill(face, words, size, room);
        List<String> lines = new ArrayList<>();
        for (int l = count, b = n; l > 0; b = from[l][b], l--)
            lines.addFirst(String.join(" ", List.of(words).subList(from[l][b], b)));
        return lines;
    }

    /// Lines as long as they can be.
    List<String> filled(Face face, String text, double size, double room) {
        return fill(face, text.strip().split("\\s+"), size, room);
    }

    private List<String> fill(Face face, String[] words, double size, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String w : words) {
            String longer = line.isEmpty() ? w : line + " " + w;
            if (!line.isEmpty() && width(face, longer, size) > room) {
                lines.add(line);
                line = w;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /// The largest size, from the one asked for down to the least, in which the text takes at most so many lines and no
    /// word is wider than the room; one that is a little smaller where it saves a line.
    double fitting(Face face, String text, double size, double least, double room, int lines) {
        double best = least;
        double first = 0;
        int fewest = Integer.MAX_VALUE;
        for (double s = size; s > Math.max(least, 0.8 * first); s *= 0.95) {
            List<String> set = fill(face, text.strip().split("\\s+"), s, room);
            double at = s;
            if (set.size() > lines || set.stream().anyMatch(l -> width(face, l, at) > room))
                continue;
            if (first == 0) first = s;
            if (set.size() >= fewest) continue;
            fewest = set.size();
            best = s;
        }
        return best;
    }
}
