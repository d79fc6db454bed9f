package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.style.PageStyle;
import octavo.typeset.page.PageEnd.Part;

/// Puts the items of a page with columns in their places: each column, and what stands across between them, as a page
/// of its own within the page.
final class PartComposer {
    private final Flow flow;
    private final PageStyle page;
    private final PageFiller.Frame frame;
    private final List<PageComposer.OpenBox> open;
    private final Marginalia margin;

    PartComposer(
            Flow flow,
            PageStyle page,
            PageFiller.Frame frame,
            List<PageComposer.OpenBox> open,
            Marginalia margin) {
        this.margin = margin;
        this.flow = flow;
        this.page = page;
        this.frame = frame;
        this.open = open;
    }

    ComposedPage compose(PagePlan plan, String section, int physical) {
        List<FrameItem> items = new ArrayList<>();
        NamedStrings strings = new NamedStrings();
        List<PageException> exceptions = new ArrayList<>();
        List<MarginNotes.Wanted> asides = new ArrayList<>();
        String startId = null;
        int startOffset = 0;
        List<Part> parts = plan.end().parts();
        for (int i = 0; i < parts.size(); i++) {
            Part p = parts.get(i);
            if (p.box() != null) {
                double y = page.marginTopPt() + p.topPt();
                Stack.place(p.box(), page.marginLeftPt(), y, items);
                continue;
            }
            boolean bottom = p.topPt() >= parts.getLast().topPt() - Cursor.EPS;
            PageStyle area = area(p, bottom && plan.end().last());
            PageComposer c = new PageComposer(flow, area, strings, open, margin);
            c.recto(physical % 2 == 1);
            ColumnPages.compose(flow, frame, p, c);
            PagePlan own = new PagePlan(p.start(), p.end(), 0, plan.cost());
            ComposedPage made = c.finish(own, frame.unitPt(), section, physical);
            items.addAll(made.items());
            exceptions.addAll(made.exceptions());
            asides.addAll(c.asides());
            if (startId == null && made.startId() != null && !made.notesAlone()) {
                startId = made.startId();
                startOffset = made.startOffset();
            }
            if (p.columns() != null && p.column() > 0) rule(p, p.columns(), items);
        }
        PageReview.lastPage(plan, section, physical, exceptions);
        MarginNotes.place(asides, page, section, physical, items, exceptions);
        return new ComposedPage(
                page, false, items, strings, startId, startOffset, false, exceptions);
    }

    /// The page with margins that leave the part alone.
    private PageStyle area(Part p, boolean toFoot) {
        double left = page.marginLeftPt();
        double width = page.measurePt();
        if (p.columns() != null) {
            left += p.columns().leftPt(p.column());
            width = p.columns().widthPt();
        }
        double top = page.marginTopPt() + p.topPt();
        double depth = toFoot ? Math.max(p.depthPt(), page.depthPt() - p.topPt()) : p.depthPt();
        return page.within(left, top, width, depth);
    }

    private void rule(Part p, Columns c, List<FrameItem> items) {
        if (!Decoration.visible(c.rule())) return;
        double x = page.marginLeftPt() + c.leftPt(p.column()) - c.gapPt() / 2;
        double top = page.marginTopPt() + p.topPt();
        Strokes.vertical(c.rule(), x - c.rule().widthPt() / 2, top, p.depthPt(), items);
    }
}
