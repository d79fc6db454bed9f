package octavo.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.Page;
import octavo.frame.PagedDocument;

/// Compares the boxes of all that is printed: nothing over another thing, nothing off the sheet.
public final class Boxes {
    /// The middle part of the letters: ascenders and descenders of close lines may touch.
    private static final double ASCENT = 0.55;

    private static final double DESCENT = 0.05;
    private static final double TOLERANCE_PT = 1.2;

    private record Printed(double left, double top, double right, double bottom, String what) {
        boolean over(Printed o) {
            return Math.min(right, o.right) - Math.max(left, o.left) > TOLERANCE_PT
                    && Math.min(bottom, o.bottom) - Math.max(top, o.top) > TOLERANCE_PT;
        }
    }

    private Boxes() {}

    /// What is wrong, a line for each case.
    public static List<String> faults(PagedDocument doc) {
        List<String> out = new ArrayList<>();
        for (Page p : doc.pages()) faults(p, out);
        return out;
    }

    private static void faults(Page page, List<String> out) {
        List<Printed> printed = new ArrayList<>();
        for (FrameItem i : page.items()) {
            Printed p = printed(i);
            if (p == null) continue;
            printed.add(p);
            if (p.left < -TOLERANCE_PT
                    || p.top < -TOLERANCE_PT
                    || p.right > page.widthPt() + TOLERANCE_PT
                    || p.bottom > page.heightPt() + TOLERANCE_PT)
                out.add("page " + page.label() + ": off the sheet: " + p.what);
        }
        printed.sort(Comparator.comparingDouble(Printed::top));
        for (int i = 0; i < printed.size(); i++) {
            Printed a = printed.get(i);
            for (int k = i + 1; k < printed.size() && printed.get(k).top < a.bottom; k++) {
                Printed b = printed.get(k);
                if (a.over(b)) out.add("page " + page.label() + ": " + a.what + " / " + b.what);
            }
        }
    }

    private static Printed printed(FrameItem i) {
        return switch (i) {
            case GlyphRun g -> {
                int n = g.glyphs().length;
                if (n == 0 || g.text().isBlank()) yield null;
                double end = g.xPt() + g.xOffsetsPt()[n];
                double size = g.sizePt();
                double shift = g.yOffsetsPt().length > 0 ? g.yOffsetsPt()[0] : 0;
                yield new Printed(
                        g.xPt(),
                        g.baselinePt() - shift - ASCENT * size,
                        end,
                        g.baselinePt() - shift + DESCENT * size,
                        String.format(
                                Locale.ROOT, "%s (%.0f %.1f)", g.text(), g.xPt(), g.baselinePt()));
            }
            case ImageItem m ->
                    new Printed(
                            m.xPt(),
                            m.yPt(),
                            m.xPt() + m.widthPt(),
                            m.yPt() + m.heightPt(),
                            "image " + m.source());
            default -> null;
        };
    }
}
