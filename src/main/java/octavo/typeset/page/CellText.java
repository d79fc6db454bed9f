package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.ImageItem;

/// The words of a block as they lie on endless lines: enough to tell how high it becomes in a width without setting it
/// again.
final class CellText {
    /// A line between forced breaks.
    ///
    /// @param begins left edges of its words
    /// @param ends right edges
    private record Line(double[] begins, double[] ends, double leadingPt, double insetPt) {
        int lines(double widthPt) {
            double room = widthPt - insetPt + Cursor.EPS;
            int lines = 1;
            double start = begins.length == 0 ? 0 : begins[0];
            for (int k = 1; k < begins.length; k++) {
                if (ends[k] - start <= room) continue;
                lines++;
                start = begins[k];
            }
            return lines;
        }
    }

    /// Letters that stand on both sides of a hyphen at least.
    private static final int PART = 4;

    private final List<Line> lines = new ArrayList<>();

    private boolean rigid;

    /// It holds more than words: an image, a table.
    void holdsMore() {
        rigid = true;
    }

    boolean rigid() {
        return rigid;
    }

    /// Takes a line.
    ///
    /// @param insetPt what is kept free beside it
    void add(List<double[]> words, double leadingPt, double insetPt) {
        double[] begins = new double[words.size()];
        double[] ends = new double[words.size()];
        for (int k = 0; k < begins.length; k++) {
            begins[k] = words.get(k)[0];
            ends[k] = words.get(k)[1];
        }
        lines.add(new Line(begins, ends, leadingPt, insetPt));
    }

    /// Its height where a line ends before the first word that no longer fits.
    double heightPt(double widthPt) {
        double sum = 0;
        for (Line l : lines) sum += l.lines(widthPt) * l.leadingPt;
        return sum;
    }

    /// Left and right edges of the words of a set line.
    static List<double[]> words(List<FrameItem> items) {
        List<double[]> out = new ArrayList<>();
        double begin = Double.NaN;
        double end = 0;
        for (FrameItem item : items) {
            if (item instanceof ImageItem m) out.add(new double[] {m.xPt(), m.xPt() + m.widthPt()});
            if (!(item instanceof GlyphRun g)) continue;
            for (int i = 0; i < g.glyphs().length; i++) {
                double x = g.xPt() + g.xOffsetsPt()[i];
                double next = g.xPt() + g.xOffsetsPt()[i + 1];
                int at = g.clusters()[i];
                boolean space = at < g.text().length() && g.text().charAt(at) == ' ';
                if (space || (!Double.isNaN(begin) && x - end > g.sizePt() * 0.1)) {
                    if (!Double.isNaN(begin)) out.add(new double[] {begin, end});
                    begin = space ? Double.NaN : x;
                } else if (Double.isNaN(begin)) {
                    begin = x;
                }
                // Parts of a formula stand above each other.
                if (!space) end = Math.max(end, next);
                if (compound(g.text(), at)) {
                    out.add(new double[] {begin, end});
                    begin = Double.NaN;
                }
            }
        }
        if (!Double.isNaN(begin)) out.add(new double[] {begin, end});
        return out;
    }

    /// Whether a long word may end after this hyphen; dates and such short ones as `e-mail` may not.
    private static boolean compound(String text, int at) {
        if (at >= text.length() || (text.charAt(at) != '-' && text.charAt(at) != '\u2010'))
            return false;
        if (at < PART || at + PART >= text.length()) return false;
        for (int k = 1; k <= PART; k++) {
            if (!Character.isLetter(text.charAt(at - k))) return false;
            if (!Character.isLetter(text.charAt(at + k))) return false;
        }
        return true;
    }
}
