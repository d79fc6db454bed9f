package octavo.typeset.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import octavo.font.Face;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.FrameItem.LinkItem;
import octavo.frame.FrameItem.RectItem;
import octavo.style.BoxStyle.Decoration;
import octavo.typeset.line.InlineObject.Fill;
import octavo.typeset.line.InlineObject.Formula;
import octavo.typeset.line.InlineObject.Gap;
import octavo.typeset.line.InlineObject.Initial;
import octavo.typeset.line.InlineObject.Leader;
import octavo.typeset.line.InlineObject.Picture;
import octavo.typeset.math.MathBox;
import octavo.typeset.shape.ShapedWord;

/// The frame items of one line. Segments of one style and direction become one run of glyphs; runs are put in visual
/// order (UAX 9, rule L2).
final class LineItems {
    private final Segments s;
    private final LinePieces p;
    private final Glue glue;
    private final List<FrameItem> items = new ArrayList<>();
    private final List<LinkItem> links = new ArrayList<>();

    /// Left edge of each segment on the line, for anchors; filled while runs are placed.
    private final double[] segmentX;

    private double ascent;
    private double descent;
    private double pen;
    private double lineEnd;

    LineItems(Segments s, LinePieces p, Glue glue) {
        this.s = s;
        this.p = p;
        this.glue = glue;
        segmentX = new double[Math.max(0, p.endSegment - p.firstSegment) + 1];
    }

    List<FrameItem> items() {
        items.addAll(links);
        return items;
    }

    double ascentPt() {
        return ascent;
    }

    double descentPt() {
        return descent;
    }

    /// @param trailingSpace a space in the text stands between this line and the next
    /// @param end right edge of the line
    void place(double x, double end, double[] strut, boolean trailingSpace) {
        lineEnd = end;
        ascent = strut[0];
        descent = strut[1];
        pen = x;
        int last = p.endSegment;
        byte[] level = s.level;
        if (level == null) {
            for (int i = p.firstSegment; i < last; ) {
                int next = groupEnd(i, last);
                group(i, next, false, trailingSpace && next == last);
                i = next;
            }
        } else {
            placeMixed(level, trailingSpace);
        }
        segmentX[segmentX.length - 1] = pen;
    }

    private void placeMixed(byte[] level, boolean trailingSpace) {
        List<int[]> groups = new ArrayList<>();
        int end = p.endSegment;
        for (int i = p.firstSegment; i < end; ) {
            int next = groupEnd(i, end);
            groups.add(new int[] {i, next, level[i]});
            i = next;
        }
        int logicalLast = groups.isEmpty() ? -1 : groups.getLast()[0];
        reorder(groups);
        for (int[] g : groups)
            group(g[0], g[1], (g[2] & 1) == 1, trailingSpace && g[0] == logicalLast);
    }

    private static void reorder(List<int[]> groups) {
        int highest = 0;
        int lowestOdd = Integer.MAX_VALUE;
        for (int[] g : groups) {
            highest = Math.max(highest, g[2]);
            if ((g[2] & 1) == 1) lowestOdd = Math.min(lowestOdd, g[2]);
        }
        for (int l = highest; l >= lowestOdd; l--) {
            for (int i = 0; i < groups.size(); i++) {
                if (groups.get(i)[2] < l) continue;
                int j = i;
                while (j < groups.size() && groups.get(j)[2] >= l) j++;
                Collections.reverse(groups.subList(i, j));
                i = j;
            }
        }
    }

    /// Where the run ends that begins with the segment.
    private int groupEnd(int i, int end) {
        if (s.kind[i] == Segments.OBJECT) return i + 1;
        byte[] level = s.level;
        int j = i + 1;
        while (j < end
                && s.kind[j] != Segments.OBJECT
                && s.style[j] == s.style[i]
                && (level == null || level[j] == level[i])) j++;
        return j;
    }

    private void group(int from, int to, boolean rtl, boolean trailingSpace) {
        InlineObject o = s.object[from];
        double start = pen;
        InlineStyle style = s.style[from];
        if (o != null) {
            segmentX[from - p.firstSegment] = pen;
            object(o, style);
        } else {
            run(from, to, rtl, trailingSpace, style);
        }
        InlineStyle.Link link = style.link();
        if (link != null && pen > start) link(link, start, pen, style);
    }

    private void link(InlineStyle.Link link, double from, double to, InlineStyle style) {
        Face f = style.face();
        double above = f.metrics().ascender() * style.scale() + style.shiftPt();
        double height = (f.metrics().ascender() - f.metrics().descender()) * style.scale();
        if (!links.isEmpty()) {
            LinkItem last = links.getLast();
            if (last.tag() == link.tag()
                    && last.target().equals(link.target())
                    && Math.abs(last.xPt() + last.widthPt() - from) < 0.01) {
                links.removeLast();
                double top = Math.min(last.yPt(), -above);
                double bottom = Math.max(last.yPt() + last.heightPt(), height - above);
                links.add(
                        new LinkItem(
                                link.target(),
                                last.xPt(),
                                top,
                                to - last.xPt(),
                                bottom - top,
                                link.tag()));
                return;
            }
        }
        links.add(new LinkItem(link.target(), from, -above, to - from, height, link.tag()));
    }

    private void object(InlineObject o, InlineStyle style) {
        switch (o) {
            case Picture i -> {
                items.add(
                        new ImageItem(
                                i.source(),
                                pen,
                                i.depthPt() - i.heightPt(),
                                i.widthPt(),
                                i.heightPt(),
                                i.tag()));
                ascent = Math.max(ascent, i.heightPt() - i.depthPt());
                descent = Math.max(descent, i.depthPt());
                pen += i.widthPt();
            }
            case Gap g -> pen += g.widthPt();
            case Formula f -> {
                double shift = style.shiftPt();
                double scale = glue.scale();
                for (FrameItem i : f.box().items())
                    items.add(MathBox.expanded(i, scale).moved(pen, -shift));
                ascent = Math.max(ascent, f.box().ascentPt() + shift);
                descent = Math.max(descent, f.box().descentPt() - shift);
                pen += f.box().widthPt() * scale;
            }
            case Fill _ -> {}
            case Initial i -> initial(i);
            case Leader l -> {
                double width = l.leastPt() + Math.max(0, glue.leaderPt());
                leader(l.pattern(), width, style);
                pen += width;
            }
        }
    }

    private void initial(Initial l) {
        ShapedWord w = l.word();
        InlineStyle style = l.style();
        RunBuffer out = new RunBuffer(w.glyphs());
        double x = 0;
        for (int g = 0; g < w.glyphs(); g++) {
            out.add(
                    w.glyph(g),
                    x + w.xOffset(g) * style.scale(),
                    w.yOffset(g) * style.scale(),
                    w.cluster(g));
            x += w.advance(g) * style.scale();
        }
        GlyphRun run = out.toRun(style, pen - l.beforePt(), x, 1, l.text(), false, style.tag());
        items.add(run.moved(0, l.sinkPt()));
        ascent += l.risePt();
    }

    /// The pattern as often as it fits, counted from the right edge of the line, so that the dots of one contents list
    /// stand beneath each other.
    private void leader(String pattern, double widthPt, InlineStyle style) {
        if (pattern.isBlank()) return;
        ShapedWord w = style.words().get(pattern);
        double step = w.width() * style.scale();
        if (step <= 0) return;
        double gap = 0.3 * style.sizePt();
        double edge = lineEnd - step * Math.ceil((lineEnd - pen - widthPt) / step - 1e-6);
        int count = (int) Math.floor((edge - pen - gap) / step);
        if (count <= 0) return;
        RunBuffer out = new RunBuffer(count * w.glyphs());
        double at = edge - pen - count * step;
        StringBuilder text = new StringBuilder();
        double x = 0;
        for (int k = 0; k < count; k++) {
            for (int g = 0; g < w.glyphs(); g++) {
                out.add(
                        w.glyph(g),
                        x + w.xOffset(g) * style.scale(),
                        0,
                        text.length() + w.cluster(g));
                x += w.advance(g) * style.scale();
            }
            text.append(pattern);
        }
        items.add(out.toRun(style, pen + at, x, 1, text.toString(), false, FrameItem.ARTIFACT));
    }

    private void run(int from, int to, boolean rtl, boolean trailingSpace, InlineStyle style) {
        Face face = style.face();
        int size = trailingSpace ? 1 : 0;
        for (int i = from; i < to; i++) {
            ShapedWord w = p.word(s, i);
            if (s.kind[i] != Segments.THIN) size += w == null ? 1 : w.glyphs();
        }
        RunBuffer out = new RunBuffer(size);
        int textFrom = p.charFrom(s, from);
        int textTo = p.charTo(s, to - 1);
        double x = 0;
        int space = face.glyphId(' ');
        double letter = style.letterSpacingPt() + glue.letterPt();
        double scale = style.scale() * glue.scale();
        if (rtl && trailingSpace) out.add(space, 0, 0, textTo - textFrom);
        for (int k = 0; k < to - from; k++) {
            int i = rtl ? to - 1 - k : from + k;
            segmentX[i - p.firstSegment] = pen + x;
            int base = p.charFrom(s, i) - textFrom;
            ShapedWord w = p.word(s, i);
            if (s.kind[i] == Segments.THIN) {
                x += s.width(i) + (glue.spaces() - 1) * s.stretch(i);
                continue;
            }
            if (w == null) {
                double width = s.width(i);
                width += (glue.spaces() - 1) * s.stretch(i);
                out.add(space, x, 0, base);
                x += width;
                continue;
            }
            for (int g = 0; g < w.glyphs(); g++) {
                out.add(
                        w.glyph(g),
                        x + w.xOffset(g) * scale,
                        w.yOffset(g) * style.scale(),
                        base + w.cluster(g));
                x += w.advance(g) * scale + letter;
            }
        }
        double width = x;
        if (trailingSpace && !rtl) {
            out.add(space, x, 0, textTo - textFrom);
            x += style.spacePt();
        }
        boolean hyphen = p.hyphen && to == p.endSegment;
        String text = s.text.sourceText(textFrom, textTo);
        if (s.text.source != null) out.mapClusters(s.text, textFrom, textTo);
        if (trailingSpace) text += " ";
        items.add(out.toRun(style, pen, x, glue.scale(), text, hyphen, style.tag()));
        decorate(style, width);
        raise(style);
        pen += width;
    }

    /// A run whose own lines are higher than the block's makes room for itself; one that is only raised or in another
    /// face doesn't disturb the leading.
    private void raise(InlineStyle style) {
        double lineHeight = style.style().text().lineHeightPt();
        if (lineHeight <= ascent + descent + 0.01) return;
        double up = style.face().metrics().ascender() * style.scale();
        double down = -style.face().metrics().descender() * style.scale();
        double half = (lineHeight - up - down) / 2;
        ascent = Math.max(ascent, up + half);
        descent = Math.max(descent, down + half);
    }

    private void decorate(InlineStyle style, double width) {
        if (style.decoration() == Decoration.NONE) return;
        var m = style.face().metrics();
        boolean under = style.decoration() == Decoration.UNDERLINE;
        double middle = (under ? m.underlinePosition() : m.strikeoutPosition()) * style.scale();
        double thick =
                Math.max(
                        0.3,
                        (under ? m.underlineThickness() : m.strikeoutThickness()) * style.scale());
        items.add(
                new RectItem(
                        pen,
                        -style.shiftPt() - middle - thick / 2,
                        width,
                        thick,
                        style.color(),
                        FrameItem.ARTIFACT));
    }

    /// Anchors of what begins between the two characters.
    void anchors(int from, int to) {
        for (InlineText.Mark m : s.text.anchors) {
            if (m.at() < from || m.at() >= to) continue;
            double x = segmentX[segmentX.length - 1];
            for (int i = p.firstSegment; i < p.endSegment; i++) {
                if (s.start[i] >= m.at() || s.end(i) > m.at()) {
                    x = segmentX[i - p.firstSegment];
                    break;
                }
            }
            items.add(new AnchorItem(m.id(), x, -ascent));
        }
    }
}
