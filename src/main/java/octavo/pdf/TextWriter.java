package octavo.pdf;

import octavo.frame.FrameItem.GlyphRun;
import org.jspecify.annotations.Nullable;

/// Writes text objects (ISO 32000-1, 9.4). Runs that stand on one baseline in the same font, size and scale are shown
/// by one `TJ`.
///
/// The writer follows the viewer's pen, which advances by the font's rounded widths, so that rounding never adds up.
final class TextWriter {
    private final Bytes out;

    private boolean inText;
    private boolean inArray;
    private boolean inString;
    private @Nullable PdfFont font;
    private long size;
    private long scale;

    /// Start of the line as the viewer has it, in hundredths of a point.
    private long lineX;

    private long lineY;
    private double penX;
    private double unit;
    private double perUnit;

    TextWriter(Bytes out) {
        this.out = out;
    }

    /// A new page: nothing is set.
    void reset() {
        inText = inArray = inString = false;
        font = null;
        size = 0;
        scale = 10000;
    }

    void begin() {
        if (inText) return;
        out.ascii("BT\n");
        inText = true;
        lineX = lineY = 0;
    }

    void end() {
        if (!inText) return;
        endArray();
        out.ascii("ET\n");
        inText = false;
    }

    void endArray() {
        if (!inArray) return;
        endString();
        out.ascii("]TJ\n");
        inArray = false;
    }

    private void endString() {
        if (inString) out.octet(')');
        inString = false;
    }

    private void setFont(PdfFont f, long newSize, long newScale) {
        if (f != font || newSize != size) {
            endArray();
            out.octet('/').ascii(f.resourceName()).octet(' ').hundredths(newSize).ascii(" Tf\n");
        }
        if (newScale != scale) {
            endArray();
            out.hundredths(newScale).ascii(" Tz\n");
        }
        font = f;
        size = newSize;
        scale = newScale;
        // Points for a thousandth of the em: `Tz` scales advances and the numbers in `TJ` alike.
        unit = newSize / 100.0 * (newScale / 10000.0) / 1000;
        perUnit = 1 / unit;
    }

    /// Shows a run.
    ///
    /// @param baseline y upwards from the page's bottom
    void show(GlyphRun run, double baseline, PdfFont f, RunText text) {
        setFont(f, Math.round(run.sizePt() * 100), Math.round(run.widthScale() * 10000));
        int[] glyphs = run.glyphs();
        double left = run.xPt();
        long y = Math.round(baseline * 100);
        float[] xs = run.xOffsetsPt();
        float[] ys = run.yOffsetsPt();
        for (int i = 0; i < glyphs.length; i++) {
            String actual = text.actualText(i);
            if (actual != null) {
                endArray();
                out.ascii("/Span<</ActualText").text(actual).ascii(">>BDC\n");
            }
            if (!text.isSkipped(i)) {
                moveTo(left + xs[i], ys.length == 0 ? y : Math.round((baseline + ys[i]) * 100));
                int glyph = f.shown(glyphs[i]);
                int cid = f.cid(glyph, text.in(i, run), text.from(i), text.to(i));
                out.stringOctet(cid >> 8).stringOctet(cid);
                penX += f.width(glyph) * unit;
            }
            if (text.spanEndsAfter(i)) {
                endArray();
                out.ascii("EMC\n");
            }
        }
    }

    /// Opens a string with the pen at the place.
    ///
    /// @param y100 in hundredths of a point
    private void moveTo(double x, long y100) {
        if (inArray && y100 == lineY) {
            double exact = (penX - x) * perUnit;
            if (exact > 0.5 || exact < -0.5) {
                int back = (int) (exact > 0 ? exact + 0.5 : exact - 0.5);
                endString();
                out.integer(back);
                penX -= back * unit;
            }
        } else {
            endArray();
            long x100 = Math.round(x * 100);
            out.hundredths(x100 - lineX).octet(' ').hundredths(y100 - lineY).ascii(" Td\n[");
            lineX = x100;
            lineY = y100;
            penX = x100 / 100.0;
            inArray = true;
        }
        if (!inString) out.octet('(');
        inString = true;
    }
}
