package octavo.typeset.line;

import octavo.typeset.shape.ShapedWord;
import octavo.typeset.shape.ShapedWords;
import org.jspecify.annotations.Nullable;

/// What stands on one line: whole segments, and the parts of words that were broken, shaped again.
final class LinePieces {
    final int firstSegment;

    /// After the last segment that has a part on the line.
    final int endSegment;

    final int firstChar;
    final int nextChar;

    /// Running widths as the breaks see them, without protrusion.
    final double startX;

    final double endX;

    /// The part of the first segment, when it began on the line before; the part of the last, when it goes on.
    final @Nullable ShapedWord head;

    final @Nullable ShapedWord tail;

    /// The tail ends in a hyphen that is not in the text.
    final boolean hyphen;

    final double spacesPt;
    final int spaces;
    final int leaders;
    final int glyphs;
    final double sizePt;

    /// Greatest change of the glyphs' width.
    final double expansion;

    private final double naturalPt;

    LinePieces(Segments s, Breaks b, int from, int to, double expansion) {
        this.expansion = expansion;
        firstChar = b.character[from];
        nextChar = b.character[to];
        hyphen = (b.flags[to] & Breaks.HYPHEN) != 0;
        int first = b.segment[from];
        if (first < s.count && s.end(first) <= firstChar) first++;
        int end = b.segment[to];
        boolean cut = end < s.count && s.kind[end] == Segments.WORD && s.start[end] < nextChar;
        boolean hyphenAlone = hyphen && !cut;
        endSegment = cut ? end + 1 : end;
        firstSegment = Math.min(first, endSegment);
        boolean begun = first < s.count && s.start[first] < firstChar;
        char[] c = s.text.chars;
        ShapedWord h = null;
        ShapedWord t = null;
        double natural = s.x[endSegment] - s.x[firstSegment];
        if (begun && cut && first == end) {
            t = piece(s, first, c, firstChar, nextChar, hyphen);
            natural += width(t, s.style[first]) - s.width(first);
        } else {
            if (begun) {
                h = piece(s, first, c, firstChar, s.end(first), false);
                natural += width(h, s.style[first]) - s.width(first);
            }
            if (cut) {
                t = piece(s, end, c, s.start[end], nextChar, hyphen);
                natural += width(t, s.style[end]) - s.width(end);
            } else if (hyphenAlone && end > firstSegment && s.kind[end - 1] == Segments.WORD) {
                int w = end - 1;
                int start = h != null && w == first ? firstChar : s.start[w];
                t = piece(s, w, c, start, s.end(w), true);
                ShapedWord old = h != null && w == first ? h : s.word[w];
                natural += width(t, s.style[w]) - (old == null ? 0 : width(old, s.style[w]));
                if (w == first) h = null;
            }
        }
        head = h;
        tail = t;
        naturalPt = natural;
        spacesPt = s.spaces[endSegment] - s.spaces[firstSegment];
        leaders = s.leaders[endSegment] - s.leaders[firstSegment];
        startX = plainStart(s, firstChar, first);
        endX = plainEnd(s, b, to, end);
        int count = 0;
        int stretchable = 0;
        double size = 0;
        for (int i = firstSegment; i < endSegment; i++) {
            count += nextChar - firstChar > 0 ? s.end(i) - s.start[i] : 0;
            size = Math.max(size, s.style[i].sizePt());
            if (s.spaces[i + 1] > s.spaces[i]) stretchable++;
        }
        glyphs = count;
        spaces = stretchable;
        sizePt = size;
    }

    double naturalPt() {
        return naturalPt;
    }

    /// The word that is set for the segment.
    @Nullable ShapedWord word(Segments s, int segment) {
        if (tail != null && segment == endSegment - 1) return tail;
        if (head != null && segment == firstSegment) return head;
        return s.word[segment];
    }

    /// First character of the segment that stands on the line.
    int charFrom(Segments s, int segment) {
        return Math.max(firstChar, s.start[segment]);
    }

    int charTo(Segments s, int segment) {
        return Math.min(nextChar, s.end(segment));
    }

    private static ShapedWord piece(
            Segments s, int segment, char[] c, int from, int to, boolean hyphen) {
        byte[] level = s.level;
        boolean rtl = level != null && (level[segment] & 1) != 0;
        ShapedWords words = rtl ? s.style[segment].rtlWords() : s.style[segment].words();
        if (!hyphen) return words.get(c, from, to);
        char[] withHyphen = new char[to - from + 1];
        System.arraycopy(c, from, withHyphen, 0, to - from);
        withHyphen[to - from] = '-';
        return words.get(withHyphen, 0, withHyphen.length);
    }

    private static double width(ShapedWord w, InlineStyle style) {
        return w.width() * style.scale() + w.glyphs() * style.letterSpacingPt();
    }

    private static double plainStart(Segments s, int at, int segment) {
        if (segment >= s.count || s.start[segment] >= at) return s.x[Math.min(segment, s.count)];
        return within(s, at, segment);
    }

    private double plainEnd(Segments s, Breaks b, int to, int segment) {
        double x;
        if (segment < s.count && s.kind[segment] == Segments.WORD && s.start[segment] < nextChar) {
            x = within(s, nextChar, segment);
        } else {
            x = s.x[Math.min(segment, s.count)];
        }
        if ((b.flags[to] & Breaks.HYPHEN) != 0) {
            InlineStyle style = s.style[Math.min(segment, s.count - 1)];
            x += style.face().advance(style.face().glyphId('-')) * style.scale();
        }
        return x;
    }

    private static double within(Segments s, int at, int segment) {
        ShapedWord w = s.word[segment];
        if (w == null) return s.x[segment];
        InlineStyle style = s.style[segment];
        int index = at - s.start[segment];
        return s.x[segment]
                + w.widthBefore(index) * style.scale()
                + index * style.letterSpacingPt();
    }
}
