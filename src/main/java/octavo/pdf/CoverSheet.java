package octavo.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.font.ShapedRun;
import octavo.font.Shaper;
import octavo.font.ShapingOptions;

/// A cover as it is being drawn: shapes in the order in which they cover one another, and the setting of their lines.
final class CoverSheet {
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

    /// Lines as even as they can be, as few as the room allows.
    List<String> even(Face face, String text, double size, double room) {
        String[] words = text.strip().split("\\s+");
        double total = width(face, text, size);
        int count = Math.max(1, (int) Math.ceil(total / room));
        for (double target = total / count; ; target = Math.min(room, target * 1.05 + 1)) {
            List<String> lines = fill(face, words, size, target);
            if (lines.size() <= count || target >= room) return lines;
        }
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
    /// word is wider than the room.
    double fitting(Face face, String text, double size, double least, double room, int lines) {
        for (double s = size; s > least; s *= 0.95) {
            List<String> set = even(face, text, s, room);
            double at = s;
            if (set.size() <= lines && set.stream().allMatch(l -> width(face, l, at) <= room))
                return s;
        }
        return least;
    }
}
