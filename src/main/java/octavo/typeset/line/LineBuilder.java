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
        double[] strut = strut(input.block().style());
        double expansion = segments.expansion(input.block().style().text());
        int from = 0;
        for (int i = 0; i < ends.length; i++) {
            LinePieces pieces = new LinePieces(segments, breaks, from, ends[i], expansion);
            lines.add(line(input, shape, segments, breaks, pieces, from, ends[i], i, strut));
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

    private SetLine line(
            ParagraphInput input,
            LineShape shape,
            Segments s,
            Breaks b,
            LinePieces p,
            int from,
            int to,
            int number,
            double[] strut) {
        TextStyle style = input.block().style().text();
        boolean end = (b.flags[to] & Breaks.FORCED) != 0;
        boolean last = (b.flags[to] & Breaks.END) != 0;
        double protrudeStart = p.naturalPt() > 0 ? b.startX[from] - p.startX : 0;
        double protrudeEnd = p.endX - b.endX[to];
        double available = shape.availablePt(number);
        double content = p.naturalPt() - protrudeStart - protrudeEnd;
        double room = available - content;
        if (room < 0) {
            room += b.hangPt(to);
            content -= b.hangPt(to);
        }
        Align align = end ? lastAlign(style) : style.align();
        Glue glue = glue(p, style, align, room, end);
        double width = content + room - glue.rest;
        double x = shape.leftPt(number) - (style.rightToLeft() ? protrudeEnd : protrudeStart);
        switch (side(align, style.rightToLeft())) {
            case RIGHT -> x += Math.max(0, glue.rest);
            case CENTER -> x += glue.rest / 2;
            default -> {}
        }
        LineItems items = new LineItems(s, p, glue);
        items.place(
                x,
                shape.leftPt(number) + available,
                strut,
                (b.flags[to] & Breaks.AT_SPACE) != 0 || end && !last);
        items.anchors(p.firstChar, last ? s.text.length + 1 : p.nextChar);
        double overfull = glue.rest < -0.05 ? -glue.rest : 0;
        return new SetLine(
                items.items(),
                items.ascentPt(),
                items.descentPt(),
                width,
                notes(s.text, p.firstChar, last ? s.text.length + 1 : p.nextChar),
                (b.flags[to] & Breaks.HYPHEN) != 0,
                number == 0 ? 0 : startOffset(s.text, p.firstChar, b.hyphenAt(from)),
                overfull);
    }

    /// How a line is stretched.
    ///
    /// @param scale of the glyphs' width
    /// @param spaces factor of the word spaces' width
    /// @param letterPt added after every glyph
    /// @param leaderPt width of each leader
    /// @param rest what is left of the line's width; negative when it is overfull
    record Glue(double scale, double spaces, double letterPt, double leaderPt, double rest) {}

    /// @param end the last line, or one before a forced break: as wide as the style wants it
    private static Glue glue(LinePieces p, TextStyle style, Align align, double room, boolean end) {
        if (p.leaders > 0) {
            return room > 0 ? new Glue(1, 1, 0, room / p.leaders, 0) : shrunk(p, room);
        }
        if (room < 0)
            return align == Align.JUSTIFY || style.align() == Align.JUSTIFY
                    ? shrunk(p, room)
                    : new Glue(1, 1, 0, 0, room);
        if (align != Align.JUSTIFY || room == 0) return new Glue(1, 1, 0, 0, room);
        double solid = p.naturalPt() - p.spacesPt;
        double flex = p.expansion * solid;
        if (room <= flex) return new Glue(1 + room / solid, 1, 0, 0, 0);
        double rest = room - flex;
        double letters = 0;
        if (p.spacesPt <= 0) return new Glue(1, 1, 0, 0, room);
        // Last resort: what would nearly double the spaces goes between letters, up to 3 % of an
        // em.
        double beyond = rest - 0.8 * p.spacesPt;
        if (beyond > 0 && p.glyphs > 0 && !style.rightToLeft()) {
            letters = Math.min(beyond / p.glyphs, 0.03 * p.sizePt);
            rest -= letters * p.glyphs;
        }
        boolean wide = p.spacesPt + rest > FitRules.WIDEST_EM * p.sizePt * p.spaces;
        if (wide && !end) return new Glue(1, 1, 0, 0, room);
        return new Glue(1 + p.expansion, 1 + rest / p.spacesPt, letters, 0, 0);
    }

    private static Glue shrunk(LinePieces p, double room) {
        double solid = p.naturalPt() - p.spacesPt;
        double flex = p.expansion * solid;
        if (-room <= flex) return new Glue(1 + room / solid, 1, 0, 0, 0);
        double rest = room + flex;
        double most = FitRules.SHRINK * p.spacesPt;
        if (-rest <= most) return new Glue(1 - p.expansion, 1 + rest / p.spacesPt, 0, 0, 0);
        double factor = p.spacesPt > 0 ? 1 - FitRules.SHRINK : 1;
        return new Glue(1 - p.expansion, factor, 0, 0, rest + most);
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
