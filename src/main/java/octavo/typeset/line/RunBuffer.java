package octavo.typeset.line;

import octavo.frame.FrameItem.GlyphRun;
import org.jspecify.annotations.Nullable;

/// Glyphs of a run while it grows.
final class RunBuffer {
    private final int[] glyphs;
    private final float[] xs;
    private final int[] clusters;
    private float @Nullable [] ys;
    private int count;

    RunBuffer(int size) {
        glyphs = new int[size];
        xs = new float[size + 1];
        clusters = new int[size];
    }

    void add(int glyph, double x, double y, int cluster) {
        int i = count++;
        glyphs[i] = glyph;
        xs[i] = (float) x;
        clusters[i] = cluster;
        if (y != 0) {
            float[] raised = ys;
            if (raised == null) ys = raised = new float[glyphs.length];
            raised[i] = (float) y;
        }
    }

    /// Clusters from displayed characters to those of the source.
    void mapClusters(InlineText text, int from, int to) {
        char[] source = text.source;
        if (source == null) return;
        int[] map = new int[to - from + 1];
        int at = 0;
        for (int i = from; i < to; i++) {
            boolean own = source[i] != InlineText.NO_SOURCE;
            map[i - from] = own || at == 0 ? at : at - 1;
            if (own) at++;
        }
        map[to - from] = at;
        for (int i = 0; i < count; i++) clusters[i] = map[Math.min(clusters[i], to - from)];
    }

    GlyphRun toRun(
            InlineStyle style,
            double x,
            double advance,
            double scale,
            String text,
            boolean hyphen,
            int tag) {
        xs[count] = (float) advance;
        float[] raised = ys;
        return new GlyphRun(
                style.face(),
                style.sizePt(),
                x,
                -style.shiftPt(),
                glyphs,
                xs,
                raised == null ? NONE : raised,
                text,
                clusters,
                scale,
                style.color(),
                hyphen,
                tag);
    }

    private static final float[] NONE = new float[0];
}
