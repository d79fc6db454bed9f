package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import octavo.diag.Outcome;
import octavo.font.FontLibrary;
import octavo.font.Fonts;
import octavo.frame.FrameItem;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupSection;
import octavo.markup.NavPoint;
import octavo.markup.SectionKind;
import octavo.style.StyledNode.StyledElement;
import octavo.world.RealWorld;

/// Sets small books for tests.
public final class Sheets {
    static final FontLibrary FONTS = Fonts.of(new RealWorld(), null).value();

    private Sheets() {}

    static Outcome<TypesetBook> set(double depthPt, String... sections) {
        List<MarkupSection> markup = new ArrayList<>();
        List<StyledElement> styled = new ArrayList<>();
        List<NavPoint> nav = new ArrayList<>();
        for (String s : sections) {
            Element e = Xhtml.parse(s);
            String id = e.id() == null ? "s" + markup.size() : e.id();
            boolean front = String.valueOf(e.attribute("class")).contains("front");
            SectionKind kind = front ? SectionKind.FRONT_TEXT : SectionKind.ARTICLE;
            markup.add(new MarkupSection(id, kind, id, e));
            styled.add(TestStyles.style(e));
            nav.add(new NavPoint(id, id, id, List.of()));
        }
        MarkupDocument doc = new MarkupDocument("The Book", "en-US", markup, nav);
        return new Typesetter()
                .typeset(doc, styled, new TestStyles(depthPt), FONTS, s -> new double[] {200, 120});
    }

    /// Lines of text with their places: `page x y text`.
    static String dump(PagedDocument doc) {
        StringBuilder sb = new StringBuilder();
        for (Page p : doc.pages()) {
            sb.append("page ").append(p.label()).append('\n');
            String line = "";
            long lastY = Long.MIN_VALUE;
            for (FrameItem i : p.items()) {
                switch (i) {
                    case FrameItem.GlyphRun g -> {
                        long y = Math.round(g.baselinePt());
                        if (y != lastY) {
                            if (!line.isEmpty()) sb.append(line.stripTrailing()).append('\n');
                            line = "  " + Math.round(g.xPt()) + " " + y + " ";
                            lastY = y;
                        }
                        line += g.text() + (g.hyphenated() ? "-" : "");
                    }
                    case FrameItem.RectItem r -> {
                        if (!line.isEmpty()) sb.append(line.stripTrailing()).append('\n');
                        line = "";
                        lastY = Long.MIN_VALUE;
                        sb.append("  rect ")
                                .append(Math.round(r.xPt()))
                                .append(' ')
                                .append(Math.round(r.yPt()))
                                .append(' ')
                                .append(Math.round(r.widthPt()))
                                .append('x')
                                .append(Math.round(r.heightPt()))
                                .append('\n');
                    }
                    case FrameItem.ImageItem m ->
                            sb.append("  image ")
                                    .append(Math.round(m.xPt()))
                                    .append(' ')
                                    .append(Math.round(m.yPt()))
                                    .append(' ')
                                    .append(Math.round(m.widthPt()))
                                    .append('x')
                                    .append(Math.round(m.heightPt()))
                                    .append('\n');
                    default -> {}
                }
            }
            if (!line.isEmpty()) sb.append(line.stripTrailing()).append('\n');
        }
        return sb.toString();
    }
}
