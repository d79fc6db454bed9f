package octavo.typeset.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.content.StructureRole;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
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
    private int lines;

    Marginalia(SectionContext context) {
        this.context = context;
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
            String label = mark.element().attribute("data-page");
            double gap = REFERENCE_EM * style.font().sizePt();
            boolean left = every > 0 ? narrower : !recto;
            put(label == null ? "" : label, mark.style(), page, left, gap, baselinePt, items);
        } else if (every > 0 && lines % every == 0) {
            double gap = DISTANCE_EM * style.font().sizePt();
            ComputedStyle small = style.edit().sizePt(style.font().sizePt() * SIZE).build();
            put(String.valueOf(lines), small, page, narrower, gap, baselinePt, items);
        }
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
