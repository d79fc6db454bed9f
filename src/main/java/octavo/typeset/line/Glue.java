package octavo.typeset.line;

import octavo.style.TextStyle;
import octavo.style.TextStyle.Align;

/// How a line is stretched.
///
/// @param scale of the glyphs' width
/// @param spaces factor of the word spaces' width
/// @param letterPt added after every glyph
/// @param leaderPt width of each leader
/// @param rest what is left of the line's width; negative when it is overfull
record Glue(double scale, double spaces, double letterPt, double leaderPt, double rest) {
    /// @param align of this line
    /// @param room points that its content leaves; negative where it is too wide
    /// @param end the last line, or one before a forced break: as wide as the style wants it
    static Glue of(LinePieces p, TextStyle style, Align align, double room, boolean end) {
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
}
