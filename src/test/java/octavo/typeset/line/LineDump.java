package octavo.typeset.line;

import java.util.Locale;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.FrameItem.LinkItem;
import octavo.frame.FrameItem.RectItem;

/// Set lines as text: a line for each, its runs within.
final class LineDump {
    private LineDump() {}

    static String of(SetParagraph p) {
        StringBuilder sb = new StringBuilder();
        for (SetLine l : p.lines()) {
            sb.append(f("%6.1f %s", l.widthPt(), l.hyphenated() ? "~" : " "));
            FrameItem before = null;
            for (FrameItem i : l.items()) {
                sb.append(' ').append(item(i, before));
                if (i instanceof GlyphRun) before = i;
            }
            if (!l.noteIds().isEmpty()) sb.append(" notes").append(l.noteIds());
            if (l.overfullPt() > 0) sb.append(f(" OVERFULL %.1f", l.overfullPt()));
            sb.append(" @").append(l.startOffset());
            sb.append('\n');
        }
        for (SetParagraph.Flaw f : p.flaws())
            sb.append("       ").append(f.kind()).append(" at ").append(f.line()).append('\n');
        return sb.toString();
    }

    static String text(SetLine l) {
        StringBuilder sb = new StringBuilder();
        for (FrameItem i : l.items()) if (i instanceof GlyphRun g) sb.append(g.text());
        return sb.toString();
    }

    private static String item(FrameItem item, FrameItem before) {
        return switch (item) {
            case GlyphRun g -> run(g, before instanceof GlyphRun b ? b : null);
            case ImageItem i ->
                    f(
                            "{%s %.1f,%.1f %.1fx%.1f}",
                            i.source(), i.xPt(), i.yPt(), i.widthPt(), i.heightPt());
            case RectItem r ->
                    f("{rule %.1f,%.1f %.1fx%.2f}", r.xPt(), r.yPt(), r.widthPt(), r.heightPt());
            case LinkItem l -> f("{link %s %.1f+%.1f}", l.target(), l.xPt(), l.widthPt());
            case AnchorItem a -> f("{#%s %.1f}", a.name(), a.xPt());
        };
    }

    private static String run(GlyphRun g, GlyphRun before) {
        StringBuilder sb = new StringBuilder();
        sb.append(f("%.1f", g.xPt()));
        if (before == null || before.face() != g.face() || before.sizePt() != g.sizePt()) {
            sb.append(f("(%s %.4g)", g.face(), g.sizePt()));
        }
        if (g.baselinePt() != 0) sb.append(f("^%.1f", -g.baselinePt()));
        if (g.widthScale() != 1) sb.append(f("*%.3f", g.widthScale()));
        sb.append('[').append(g.text()).append(']');
        if (g.hyphenated()) sb.append('~');
        if (g.glyphs().length != g.text().length() + (g.hyphenated() ? 1 : 0)) {
            sb.append(g.glyphs().length).append('g');
        }
        return sb.toString();
    }

    private static String f(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }
}
