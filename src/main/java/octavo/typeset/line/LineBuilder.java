package octavo.typeset.line;

import java.util.ArrayList;
import java.util.List;
import octavo.font.Face;
import octavo.style.ComputedStyle;
import octavo.style.TextStyle;
import octavo.style.TextStyle.Align;
import octavo.typeset.line.TotalFit.Way;

/// Places the glyphs of chosen lines.
final class LineBuilder {
    private final FontChoices fonts;

    LineBuilder(FontChoices fonts) {
        this.fonts = fonts;
    }

    SetParagraph build(
            ParagraphInput input,
            Segments segments,
            LineShape shape,
            Breaks breaks,
            Way way,
            List<SetParagraph.Flaw> flaws) {
        int[] ends = way.breaks();
        List<SetLine> lines = new ArrayList<>(ends.length);
        Setting setting = new Setting(input, segments, shape, breaks, strut(input.block().style()));
        double expansion = segments.expansion(input.block().style().text());
        int from = 0;
        for (int i = 0; i < ends.length; i++) {
            LinePieces pieces = new LinePieces(segments, breaks, from, ends[i], expansion);
            lines.add(setting.line(pieces, from, ends[i], i));
            from = ends[i];
        }
        InlineObject.Initial initial = segments.text.initial;
        int together = initial == null ? 0 : initial.indentsPt().size();
        return new SetParagraph(lines, way.demerits(), flaws, together);
    }

    /// Height above and depth below the baseline of a line without content (CSS 2, section 10.8.1).
    private double[] strut(ComputedStyle style) {
        Face face = fonts.strut(style.font());
        double scale = style.font().sizePt() / face.unitsPerEm();
        double ascent = face.metrics().ascender() * scale;
        double descent = -face.metrics().descender() * scale;
        double half = (style.text().lineHeightPt() - ascent - descent) / 2;
        return new double[] {ascent + half, descent + half};
    }

    /// A paragraph of which lines are set.
    ///
    /// @param strut height above and depth below the baseline of a line without content, points
    private record Setting(
            ParagraphInput input,
            Segments segments,
            LineShape shape,
            Breaks breaks,
            double[] strut) {
        /// @param from index into the breaks of the line's start
        /// @param to of its end
        /// @param number from 0
        SetLine line(LinePieces p, int from, int to, int number) {
            TextStyle style = input.block().style().text();
            boolean end = (breaks.flags[to] & Breaks.FORCED) != 0;
            boolean last = (breaks.flags[to] & Breaks.END) != 0;
            double protrudeStart = p.naturalPt() > 0 ? breaks.startX[from] - p.startX : 0;
            double protrudeEnd = p.endX - breaks.endX[to];
            double available = shape.availablePt(number);
            double content = p.naturalPt() - protrudeStart - protrudeEnd;
            double room = available - content;
            if (room < 0) {
                room += breaks.hangPt(to);
                content -= breaks.hangPt(to);
            }
            Align align = end ? lastAlign(style) : style.align();
            Glue glue = Glue.of(p, style, align, room, end);
            double width = content + room - glue.rest();
            double x = shape.leftPt(number) - (style.rightToLeft() ? protrudeEnd : protrudeStart);
            switch (side(align, style.rightToLeft())) {
                case RIGHT -> x += Math.max(0, glue.rest());
                case CENTER -> x += glue.rest() / 2;
                default -> {}
            }
            LineItems items = new LineItems(segments, p, glue);
            items.place(
                    x,
                    shape.leftPt(number) + available,
                    strut,
                    (breaks.flags[to] & Breaks.AT_SPACE) != 0 || end && !last);
            items.anchors(p.firstChar, last ? segments.text.length + 1 : p.nextChar);
            double overfull = glue.rest() < -0.05 ? -glue.rest() : 0;
            return new SetLine(
                    items.items(),
                    items.ascentPt(),
                    items.descentPt(),
                    width,
                    notes(segments.text, p.firstChar, last ? segments.text.length + 1 : p.nextChar),
                    (breaks.flags[to] & Breaks.HYPHEN) != 0,
                    number == 0
                            ? 0
                            : startOffset(segments.text, p.firstChar, breaks.hyphenAt(from)),
                    overfull);
        }
    }

    private static Align lastAlign(TextStyle style) {
        if (style.alignLast() != Align.AUTO) return style.alignLast();
        return style.align() == Align.JUSTIFY ? Align.START : style.align();
    }

    private static Align side(Align a, boolean rtl) {
        return switch (a) {
            case START, AUTO, JUSTIFY -> rtl ? Align.RIGHT : Align.LEFT;
            case END -> rtl ? Align.LEFT : Align.RIGHT;
            case LEFT, RIGHT, CENTER -> a;
        };
    }

    private static List<String> notes(InlineText text, int from, int to) {
        if (text.notes.isEmpty()) return List.of();
        List<String> ids = new ArrayList<>();
        for (InlineText.Mark m : text.notes) if (m.at() >= from && m.at() < to) ids.add(m.id());
        return ids;
    }

    /// A word that goes on from the line before counts to this line, whole; a line that begins after a dash or a
    /// hyphen of the text's own begins there.
    private static int startOffset(InlineText text, int from, boolean hyphenated) {
        if (from >= text.length) return text.length == 0 ? 0 : text.raw[text.length - 1];
        int start = from;
        while (hyphenated && start > 0 && isOfWord(text.chars[start - 1])) start--;
        return text.raw[start];
    }

    private static boolean isOfWord(char c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.START_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION ->
                    false;
            default -> c != InlineText.BREAK && c != InlineText.OBJECT && c != '\n';
        };
    }
}
