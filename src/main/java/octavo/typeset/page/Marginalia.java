package octavo.typeset.page;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.content.StructureRole;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.markup.Element;
import octavo.markup.ReferenceMarks;
import octavo.style.ComputedStyle;
import octavo.style.PageStyle;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledText;
import octavo.style.TextStyle.Align;
import octavo.typeset.line.ParagraphInput;
import octavo.typeset.line.SetLine;
import octavo.typeset.line.SetParagraph;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.Line;
import org.jspecify.annotations.Nullable;

/// What stands in the margin by the lines of a section: their numbers, which run through it.
final class Marginalia {
    private static final Element ELEMENT =
            new Element("div", Map.of(), List.of(), StructureRole.NONE, null);

    /// Size of a line's number beside that of the text, and its distance in ems of the text.
    private static final double SIZE = 0.75;

    private static final double DISTANCE_EM = 1;
    private static final double REFERENCE_EM = 0.5;

    private final SectionContext context;
    private final Set<NoteBlock> asides = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StyledElement section;
    private @Nullable Map<String, StyledElement> references;
    private int lines;

    Marginalia(SectionContext context, StyledElement section) {
        this.context = context;
        this.section = section;
    }

    /// False for a note in the margin that stands beside an earlier mark.
    boolean isFirst(NoteBlock aside) {
        return asides.add(aside);
    }

    /// A line of the main text is placed. Its number stands in the narrower margin, away from the notes; the number of
    /// another edition's page that begins in it in the outer one, or, where lines are numbered, in the place of its own.
    void line(Line l, PageStyle page, boolean recto, double baselinePt, List<FrameItem> items) {
        ComputedStyle style = l.para().input().block().style();
        int every = style.text().lineNumbers();
        if (every > 0) lines++;
        boolean narrower = page.marginLeftPt() <= page.marginRightPt();
        StyledElement mark = referencePage(l);
        if (mark != null) {
            boolean left = every > 0 ? narrower : !recto;
            reference(mark, style.font().sizePt(), page, left, baselinePt, items);
        } else if (every > 0 && lines % every == 0) {
            double gap = DISTANCE_EM * style.font().sizePt();
            ComputedStyle small = style.edit().sizePt(style.font().sizePt() * SIZE).build();
            put(String.valueOf(lines), small, page, narrower, gap, baselinePt, items);
        }
    }

    /// A table's row or the like is placed: the numbers of another edition's pages that begin in it.
    void box(Box b, PageStyle page, boolean recto, double topPt, List<FrameItem> items) {
        Map<Double, StyledElement> byBaseline = new LinkedHashMap<>();
        for (FrameItem i : b.items()) {
            if (!(i instanceof AnchorItem a) || !a.name().startsWith(ReferenceMarks.PREFIX))
                continue;
            StyledElement mark = references().get(a.name());
            if (mark != null) byBaseline.put(baselineBelow(a.yPt(), b.items()), mark);
        }
        byBaseline.forEach((baseline, mark) ->
                reference(
                        mark, mark.style().font().sizePt(), page, !recto, topPt + baseline, items));
    }

    /// An anchor stands at the top of its line.
    private static double baselineBelow(double yPt, List<FrameItem> items) {
        double baseline = Double.MAX_VALUE;
        for (FrameItem i : items)
            if (i instanceof GlyphRun g && g.baselinePt() > yPt)
                baseline = Math.min(baseline, g.baselinePt());
        return baseline == Double.MAX_VALUE ? yPt : baseline;
    }

    private Map<String, StyledElement> references() {
        Map<String, StyledElement> known = references;
        if (known == null) {
            known = new HashMap<>();
            collect(section, known);
            references = known;
        }
        return known;
    }

    private static void collect(StyledElement e, Map<String, StyledElement> out) {
        String id = e.pseudo() == null ? e.element().id() : null;
        if (id != null && id.startsWith(ReferenceMarks.PREFIX)) out.putIfAbsent(id, e);
        for (StyledNode n : e.children()) if (n instanceof StyledElement c) collect(c, out);
    }

    private void reference(
            StyledElement mark,
            double sizePt,
            PageStyle page,
            boolean left,
            double baselinePt,
            List<FrameItem> items) {
        String label = mark.element().attribute("data-page");
        double gap = REFERENCE_EM * sizePt;
        put(label == null ? "" : label, mark.style(), page, left, gap, baselinePt, items);
    }

    /// The last mark of a page of another edition on a line.
    private static @Nullable StyledElement referencePage(Line l) {
        StyledElement found = null;
        for (FrameItem i : l.para().set().lines().get(l.index()).items()) {
            if (i instanceof AnchorItem a && a.name().startsWith(ReferenceMarks.PREFIX)) {
                StyledElement e = withId(l.para().input().inlines(), a.name());
                if (e != null) found = e;
            }
        }
        return found;
    }

    private static @Nullable StyledElement withId(List<StyledNode> nodes, String id) {
        for (StyledNode n : nodes) {
            if (!(n instanceof StyledElement e)) continue;
            if (id.equals(e.element().id())) return e;
            StyledElement in = withId(e.children(), id);
            if (in != null) return in;
        }
        return null;
    }

    private void put(
            String text,
            ComputedStyle style,
            PageStyle page,
            boolean left,
            double gapPt,
            double baselinePt,
            List<FrameItem> items) {
        ComputedStyle small =
                style.edit()
                        .italic(false)
                        .align(Align.LEFT)
                        .indent(octavo.style.Extent.ZERO)
                        .build();
        StyledElement e =
                new StyledElement(
                        ELEMENT, "margin", small, List.of(new StyledText(text)), null, null);
        SetParagraph set =
                context.setter().set(new ParagraphInput(e, e.children(), 1_000, List.of(), 0));
        if (set.lines().isEmpty()) return;
        SetLine line = set.lines().getFirst();
        double width = Lists.width(line);
        double x =
                left
                        ? page.marginLeftPt() - gapPt - width
                        : page.marginLeftPt() + page.measurePt() + gapPt;
        for (FrameItem i : line.items()) items.add(i.moved(x, baselinePt));
    }
}
