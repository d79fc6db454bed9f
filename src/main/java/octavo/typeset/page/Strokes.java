package octavo.typeset.page;

import java.util.List;
import octavo.frame.FrameItem;
import octavo.style.Border;

/// Borders as filled rectangles.
final class Strokes {
    private Strokes() {}

    static void horizontal(Border b, double x, double y, double width, List<FrameItem> out) {
        double w = b.widthPt();
        switch (b.style()) {
            case NONE -> {}
            case SOLID -> out.add(Decoration.rect(x, y, width, w, b.color()));
            case DOUBLE -> {
                out.add(Decoration.rect(x, y, width, w / 3, b.color()));
                out.add(Decoration.rect(x, y + w * 2 / 3, width, w / 3, b.color()));
            }
            case DASHED, DOTTED -> {
                double dash = b.style() == Border.LineStyle.DASHED ? 3 * w : w;
                for (double at = 0; at < width; at += 2 * dash) {
                    out.add(Decoration.rect(x + at, y, Math.min(dash, width - at), w, b.color()));
                }
            }
        }
    }

    static void vertical(Border b, double x, double y, double height, List<FrameItem> out) {
        double w = b.widthPt();
        switch (b.style()) {
            case NONE -> {}
            case SOLID -> out.add(Decoration.rect(x, y, w, height, b.color()));
            case DOUBLE -> {
                out.add(Decoration.rect(x, y, w / 3, height, b.color()));
                out.add(Decoration.rect(x + w * 2 / 3, y, w / 3, height, b.color()));
            }
            case DASHED, DOTTED -> {
                double dash = b.style() == Border.LineStyle.DASHED ? 3 * w : w;
                for (double at = 0; at < height; at += 2 * dash) {
                    out.add(Decoration.rect(x, y + at, w, Math.min(dash, height - at), b.color()));
                }
            }
        }
    }
}
