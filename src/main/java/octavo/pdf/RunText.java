package octavo.pdf;

import java.util.Arrays;
import octavo.frame.FrameItem.GlyphRun;
import org.jspecify.annotations.Nullable;

/// Which characters each glyph of a run stands for. One object serves all runs of a thread, one after the other.
///
/// A cluster's characters are dealt out to its glyphs, one each and the rest to the last, so that the glyphs' texts
/// in a row are the run's text. Where a cluster has more glyphs than characters, its first glyph stands for all of
/// them, the others for U+2060, and the cluster needs an `ActualText` span.
final class RunText {
    private static final String WORD_JOINER = "\u2060";
    private static final String SOFT_HYPHEN = "\u00AD";

    private int[] from = new int[64];
    private int[] to = new int[64];
    private @Nullable String[] special = new String[64];
    private @Nullable String[] actual = new String[64];
    private boolean[] spanEnds = new boolean[64];
    private boolean hasSpans;

    /// Takes the next run.
    void read(GlyphRun run) {
        int n = run.glyphs().length;
        if (n > from.length) {
            from = new int[2 * n];
            to = new int[2 * n];
            special = new String[2 * n];
            actual = new String[2 * n];
            spanEnds = new boolean[2 * n];
        }
        Arrays.fill(special, 0, n, null);
        if (hasSpans) {
            Arrays.fill(actual, null);
            Arrays.fill(spanEnds, false);
            hasSpans = false;
        }
        int[] clusters = run.clusters();
        String text = run.text();
        int last = run.hyphenated() ? n - 1 : n;
        if (run.hyphenated()) set(n - 1, SOFT_HYPHEN);
        if (last <= 0) return;
        boolean rtl = clusters[0] > clusters[last - 1];
        int before = text.length();
        for (int i = 0, j; i < last; i = j) {
            int start = clusters[i];
            for (j = i + 1; j < last && clusters[j] == start; j++) {}
            int end = rtl ? before : j < last ? clusters[j] : text.length();
            if (end <= start) end = Math.min(start + 1, text.length());
            boolean first = rtl ? j == last : i == 0;
            before = start;
            if (first) start = 0;
            if (j == i + 1 && isPlain(text, start, end)) {
                from[i] = start;
                to[i] = end;
                if (rtl && end - start > 1) span(i, j, visual(text.substring(start, end)));
            } else {
                deal(run, i, j, text.substring(start, end), rtl);
            }
        }
    }

    private static boolean isPlain(String text, int start, int end) {
        if (start == end) return false;
        for (int i = start; i < end; i++) {
            if (isIgnorable(text.charAt(i))) return false;
        }
        return true;
    }

    /// Characters that steer breaking and joining, and that HarfBuzz takes into a neighbour's cluster. U+200C and
    /// U+200D stay: they are spelling in some scripts.
    private static boolean isIgnorable(char c) {
        if (c < 0xAD) return false;
        return switch (c) {
            case 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF -> true;
            default -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        };
    }

    private void deal(GlyphRun run, int i, int j, String raw, boolean rtl) {
        String text = strip(raw);
        if (text.isEmpty()) {
            // A blank glyph in the place of an ignorable character is not drawn.
            for (int g = i; g < j; g++) {
                boolean blank = run.face().glyphBounds(run.glyphs()[g]).isEmpty();
                set(g, blank || raw.isEmpty() ? "" : raw.substring(0, 1));
            }
            return;
        }
        int count = text.codePointCount(0, text.length());
        if (count >= j - i) {
            int at = 0;
            for (int k = 0; k < j - i; k++) {
                int next = k == j - i - 1 ? text.length() : text.offsetByCodePoints(at, 1);
                set(rtl ? j - 1 - k : i + k, text.substring(at, next));
                at = next;
            }
            // Programs that put glyphs in order by their places would take marks apart from their
            // letters: the
            // letter speaks for all.
            if (rtl && j > i + 1) {
                span(j - 1, j, visual(text));
                span(i, j - 1, "");
            }
        } else {
            set(i, text);
            for (int g = i + 1; g < j; g++) set(g, WORD_JOINER);
            span(i, j, text);
        }
    }

    /// From left to right, as all that is shown: what reads a line of this direction turns it as a whole.
    private static String visual(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private void span(int i, int j, String text) {
        actual[i] = text;
        spanEnds[j - 1] = true;
        hasSpans = true;
    }

    private void set(int glyph, String text) {
        special[glyph] = text;
        from[glyph] = 0;
        to[glyph] = text.length();
    }

    private static String strip(String s) {
        StringBuilder b = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            if (!isIgnorable(s.charAt(i))) b.append(s.charAt(i));
        }
        return b.toString();
    }

    /// The string in which the glyph's characters stand from [#from] to [#to].
    String in(int glyph, GlyphRun run) {
        String s = special[glyph];
        return s == null ? run.text() : s;
    }

    int from(int glyph) {
        return from[glyph];
    }

    int to(int glyph) {
        return to[glyph];
    }

    /// The glyph is not drawn.
    boolean isSkipped(int glyph) {
        return from[glyph] == to[glyph];
    }

    /// The text of an `ActualText` span that begins with this glyph, or null.
    @Nullable String actualText(int glyph) {
        return hasSpans ? actual[glyph] : null;
    }

    boolean spanEndsAfter(int glyph) {
        return hasSpans && spanEnds[glyph];
    }
}
