package octavo.typeset.line;

import octavo.font.Face;
import octavo.style.TextStyle.Hanging;
import org.jspecify.annotations.Nullable;

/// How far the characters at the ends of a line stand out of its margins: by protrusion, by `hanging-punctuation` (CSS Text
/// 3, section 8.3), and by the empty halves of East Asian marks. In points.
final class MarginReach {
    private final Segments s;
    private final boolean protrudeLeft;
    private final boolean protrudeRight;
    private final Hanging hanging;
    private final boolean hangs;
    private double allowed;
    private @Nullable Protrusion protrusion;
    private @Nullable Face protrusionFace;

    MarginReach(Segments segments, Breaks.Margins margins) {
        s = segments;
        protrudeLeft = margins.left();
        protrudeRight = margins.right();
        hanging = margins.hanging();
        hangs = hanging != Hanging.NONE;
    }

    /// At the end of a line.
    ///
    /// @param segment in which, or before which, it ends
    /// @param at character at which the text goes on
    /// @param flag of [Breaks]
    double atEnd(int segment, int at, int flag) {
        allowed = 0;
        if (at <= 0) return 0;
        char[] c = s.text.chars;
        int last =
                (flag & Breaks.AT_SPACE) != 0
                                || (flag & Breaks.FORCED) != 0 && (flag & Breaks.END) == 0
                        ? at - 2
                        : at - 1;
        int seg = Math.min(segment, s.count - 1);
        if (seg > 0 && s.start[seg] > last) seg--;
        if (seg < 0 || s.kind[seg] != Segments.WORD || !s.isBase(seg)) return 0;
        InlineStyle style = s.style[seg];
        if ((flag & Breaks.HYPHEN) != 0)
            return protrudeRight ? protrusion(style.face()).rightPt('-', style) : 0;
        if (last < 0) return 0;
        return EastAsian.isWide(c[last])
                ? EastAsian.trimEndPt(c[last], style)
                : atRight(c[last], style, (flag & Breaks.END) != 0);
    }

    /// What the last character may hang out further where the line is too long (`allow-end`); of the last [#atEnd].
    double allowedPt() {
        return allowed;
    }

    /// At the start of the line that begins there.
    double atStart(int segment, int at) {
        if (at >= s.text.length) return 0;
        char[] c = s.text.chars;
        int seg = segment;
        while (seg < s.count && s.end(seg) <= at) seg++;
        if (seg >= s.count || s.kind[seg] != Segments.WORD || !s.isBase(seg)) return 0;
        InlineStyle style = s.style[seg];
        if (EastAsian.isWide(c[at])) return at > 0 ? EastAsian.trimStartPt(c[at], style) : 0;
        if (at == 0 && hanging.first() && HangingMarks.opens(c[0])) return advance(c[0], style);
        return protrudeLeft && !Segmenter.isCursive(c[at])
                ? protrusion(style.face()).leftPt(c[at], style)
                : 0;
    }

    private double atRight(char last, InlineStyle style, boolean end) {
        double usual =
                protrudeRight && !Segmenter.isCursive(last)
                        ? protrusion(style.face()).rightPt(last, style)
                        : 0;
        if (!hangs) return usual;
        if (end && hanging.last() && HangingMarks.closes(last)) return advance(last, style);
        if (hanging.stops() == Hanging.Stops.NONE || !HangingMarks.isStop(last)) return usual;
        if (hanging.stops() == Hanging.Stops.FORCE) return advance(last, style);
        allowed = advance(last, style) - usual;
        return usual;
    }

    private Protrusion protrusion(Face face) {
        Protrusion p = protrusion;
        if (p == null || protrusionFace != face) {
            protrusion = p = Protrusion.of(face);
            protrusionFace = face;
        }
        return p;
    }

    private static double advance(char c, InlineStyle style) {
        return style.face().advance(style.face().glyphId(c)) * style.scale();
    }
}
