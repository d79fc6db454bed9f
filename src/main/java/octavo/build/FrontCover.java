package octavo.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.font.Outline;
import octavo.font.ShapedRun;
import octavo.font.Shaper;
import octavo.font.ShapingOptions;
import octavo.image.GrayCanvas;
import org.jspecify.annotations.Nullable;

/// A typographic front cover for a book that has none: title, subtitle and editors between two rules.
final class FrontCover {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 1800;
    private static final int MARGIN = 120;
    private static final int PAPER = 0xF4EFE4;
    private static final int INK = 0x2B2A28;

    private final GrayCanvas canvas = new GrayCanvas(WIDTH, HEIGHT);
    private final FontLibrary fonts;
    private final String language;

    private FrontCover(FontLibrary fonts, String language) {
        this.fonts = fonts;
        this.language = language;
    }

    /// PNG of 1200 by 1800 pixels.
    static byte[] png(
            FontLibrary fonts,
            String language,
            String title,
            @Nullable String subtitle,
            List<String> names) {
        return new FrontCover(fonts, language).draw(title, subtitle, names);
    }

    private byte[] draw(String title, @Nullable String subtitle, List<String> names) {
        Face roman = fonts.select(List.of("EB Garamond"), 400, false);
        Face italic = fonts.select(List.of("EB Garamond"), 400, true);
        canvas.rectangle(MARGIN, MARGIN, WIDTH - 2.0 * MARGIN, 6, 1);
        canvas.rectangle(MARGIN, MARGIN + 14, WIDTH - 2.0 * MARGIN, 2, 1);
        double y = 470;
        double size = title.length() > 60 ? 104 : title.length() > 24 ? 128 : 156;
        y = lines(roman, title, size, y);
        if (subtitle != null) y = lines(italic, subtitle, 62, y + 30);
        if (!names.isEmpty()) lines(roman, String.join(", ", names), 54, Math.max(y + 160, 1380));
        canvas.rectangle(MARGIN, HEIGHT - MARGIN - 16, WIDTH - 2.0 * MARGIN, 2, 1);
        canvas.rectangle(MARGIN, HEIGHT - MARGIN - 6, WIDTH - 2.0 * MARGIN, 6, 1);
        return canvas.toPng(PAPER, INK);
    }

    /// Centred lines, as even as they can be; returns the baseline after the last.
    private double lines(Face face, String text, double size, double y) {
        for (String line : broken(face, text, size)) {
            Face f = covers(face, line);
            draw(f, line, size, (WIDTH - width(f, line, size)) / 2, y);
            y += size * 1.15;
        }
        return y;
    }

    private List<String> broken(Face face, String text, double size) {
        String[] words = text.strip().split("\\s+");
        double room = WIDTH - 2.0 * MARGIN - 60;
        double total = width(face, text, size);
        int count = Math.max(1, (int) Math.ceil(total / room));
        for (double target = total / count; ; target = Math.min(room, target * 1.05 + 1)) {
            List<String> lines = fill(face, words, size, target);
            if (lines.size() <= count || target >= room) return lines;
        }
    }

    private List<String> fill(Face face, String[] words, double size, double target) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String w : words) {
            String longer = line.isEmpty() ? w : line + " " + w;
            if (!line.isEmpty() && width(face, longer, size) > target) {
                lines.add(line);
                line = w;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private Face covers(Face face, String text) {
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
        ShapingOptions options = ShapingOptions.of(language.toLowerCase(Locale.ROOT), List.of());
        return Shaper.shape(face, text, 0, text.length(), options);
    }

    private double width(Face face, String text, double size) {
        return shape(face, text).width() * size / face.unitsPerEm();
    }

    private void draw(Face face, String text, double size, double x, double y) {
        ShapedRun run = shape(face, text);
        double scale = size / face.unitsPerEm();
        double pen = x;
        for (int i = 0; i < run.length(); i++) {
            double gx = pen + run.xOffsets()[i] * scale;
            double gy = y - run.yOffsets()[i] * scale;
            face.outline(run.glyphs()[i], new Edges(canvas, gx, gy, scale));
            canvas.fill(1);
            pen += run.xAdvances()[i] * scale;
        }
    }

    /// An outline as straight edges.
    private static final class Edges implements Outline {
        private static final int STEPS = 8;

        private final GrayCanvas canvas;
        private final double x0;
        private final double y0;
        private final double scale;
        private double startX;
        private double startY;
        private double x;
        private double y;

        Edges(GrayCanvas canvas, double x0, double y0, double scale) {
            this.canvas = canvas;
            this.x0 = x0;
            this.y0 = y0;
            this.scale = scale;
        }

        @Override
        public void moveTo(double px, double py) {
            startX = x = px;
            startY = y = py;
        }

        @Override
        public void lineTo(double px, double py) {
            canvas.edge(x0 + x * scale, y0 - y * scale, x0 + px * scale, y0 - py * scale);
            x = px;
            y = py;
        }

        @Override
        public void quadTo(double cx, double cy, double px, double py) {
            double fromX = x;
            double fromY = y;
            for (int i = 1; i <= STEPS; i++) {
                double t = (double) i / STEPS;
                double u = 1 - t;
                lineTo(
                        u * u * fromX + 2 * u * t * cx + t * t * px,
                        u * u * fromY + 2 * u * t * cy + t * t * py);
            }
        }

        @Override
        public void close() {
            lineTo(startX, startY);
        }
    }
}
