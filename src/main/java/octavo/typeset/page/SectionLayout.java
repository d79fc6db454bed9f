package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.FlowStyle.Break;
import octavo.style.PageSelector;
import octavo.style.PageStyle;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.page.FlowBuilder.Column;

/// A section's flows and their best pages, for either side on which it may begin. Pages can be composed once it is
/// known where it stands in the book.
public final class SectionLayout {
    /// Lines that are nearer to one another are no measure of a page.
    private static final double LEAST_LINE_PT = 6;

    private final String id;
    private final StyledElement section;
    private final SectionContext context;
    private final List<Segment> segments;
    private final List<Pages> right = new ArrayList<>();
    private final List<Pages> left = new ArrayList<>();

    /// @param blankBefore a blank page comes first so that the segment begins on its side
    private record Pages(
            Segment segment, Flow flow, boolean first, boolean blankBefore, List<PagePlan> plans) {}

    private SectionLayout(
            String id, StyledElement section, SectionContext context, List<Segment> segments) {
        this.id = id;
        this.section = section;
        this.context = context;
        this.segments = segments;
    }

    public static SectionLayout of(String id, StyledElement section, SectionContext context) {
        PageStyle page =
                context.pages()
                        .of(new PageSelector(section.style().flow().page(), true, false, false));
        Column column = new Column(page.measurePt(), page.depthPt(), page.gridPt(), false);
        Notes[] notes = new Notes[1];
        notes[0] =
                new Notes(
                        NoteCalls.of(section),
                        e -> note(e, page, column, context, notes[0]),
                        e -> noteAtFoot(e, column, context, notes[0]),
                        column.depthPt());
        List<Segment> segments = FlowBuilder.section(section, context, notes[0], column);
        SectionLayout layout = new SectionLayout(id, section, context, segments);
        Break before = section.style().flow().breakBefore();
        layout.breakPages(suits(before, true), suits(before, false));
        return layout;
    }

    private static NoteBlock note(
            StyledElement e, PageStyle page, Column column, SectionContext context, Notes notes) {
        if (e.style().box().floatMode() == FloatMode.MARGIN) {
            double room = MarginNotes.roomPt(page);
            Flow flow = FlowBuilder.inner(e, room, column.depthPt(), context, notes);
            var m = e.style().box().margin();
            NoteBlock note =
                    new NoteBlock(flow, true)
                            .margins(m.left().resolvePt(room), m.right().resolvePt(room));
            if (MarginNotes.fits(note, page)) return note;
        }
        return noteAtFoot(e, column, context, notes);
    }

    private static NoteBlock noteAtFoot(
            StyledElement e, Column column, SectionContext context, Notes notes) {
        double width = notes.widthPt() > 0 ? notes.widthPt() : column.widthPt();
        return new NoteBlock(FlowBuilder.inner(e, width, column.depthPt(), context, notes));
    }

    /// @param onRight it may begin on a recto; faults are mended for the sides on which it may begin alone
    private void breakPages(boolean onRight, boolean onLeft) {
        List<OtherSettings> settings = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) settings.add(settings(i));
        plan(true, onRight, settings, right);
        plan(false, onLeft, settings, left);
    }

    private void plan(
            boolean startsRight, boolean mend, List<OtherSettings> settings, List<Pages> out) {
        boolean onRight = startsRight;
        for (int i = 0; i < segments.size(); i++) {
            Segment s = segments.get(i);
            boolean blank = i > 0 && !suits(s.before(), onRight);
            if (blank) onRight = !onRight;
            OtherSettings.Result best = settings.get(i).pages(onRight, mend);
            out.add(new Pages(s, best.flow(), first(i), blank, best.plans()));
            if (best.plans().size() % 2 == 1) onRight = !onRight;
        }
    }

    private OtherSettings settings(int i) {
        Segment s = segments.get(i);
        PageFiller.Frame rest = frame(s.pageName(), false);
        PageFiller.Frame first = first(i) ? frame(s.pageName(), true) : rest;
        return new OtherSettings(context.setter(), s.flow(), first, rest);
    }

    /// Whether the segment begins a run of pages of its type (`:first`).
    private boolean first(int i) {
        return i == 0 || !segments.get(i).pageName().equals(segments.get(i - 1).pageName());
    }

    private PageFiller.Frame frame(String pageName, boolean first) {
        PageStyle p = context.pages().of(new PageSelector(pageName, true, first, false));
        double line = section.style().text().lineHeightPt();
        double unit = p.gridPt() > 0 ? p.gridPt() : Math.max(LEAST_LINE_PT, line);
        // Only lines of a grid can stand level.
        boolean facing = p.facing() && p.gridPt() > 0;
        return new PageFiller.Frame(p.depthPt(), unit, p.gridPt(), p.footnoteGapPt(), facing);
    }

    /// Whether a text with that `break-before` may begin on the side.
    public static boolean suits(Break before, boolean right) {
        return switch (before) {
            case RIGHT, RECTO -> right;
            case LEFT, VERSO -> !right;
            case AUTO, AVOID, PAGE, COLUMN -> true;
        };
    }

    /// Number of its pages when it begins on that side, blank ones within it included.
    public int pageCount(boolean startsRight) {
        int sum = 0;
        for (Pages p : startsRight ? right : left) sum += p.plans.size() + (p.blankBefore ? 1 : 0);
        return sum;
    }

    public SectionContext context() {
        return context;
    }

    /// @param firstPhysical number of its first page in the book, from 1
    public List<ComposedPage> compose(int firstPhysical) {
        List<ComposedPage> out = new ArrayList<>();
        int physical = firstPhysical;
        Marginalia margin = new Marginalia(context, section);
        for (Pages p : physical % 2 == 1 ? right : left) {
            if (p.blankBefore) {
                PageSelector blank =
                        new PageSelector(p.segment.pageName(), physical % 2 == 1, false, true);
                out.add(ComposedPage.blankPage(context.pages().of(blank)));
                physical++;
            }
            physical = composeSegment(p, physical, margin, out);
        }
        return out;
    }

    private int composeSegment(Pages p, int from, Marginalia margin, List<ComposedPage> out) {
        int physical = from;
        List<PageComposer.OpenBox> open = new ArrayList<>();
        PageFiller.Frame first = frame(p.segment.pageName(), p.first);
        PageFiller.Frame rest = frame(p.segment.pageName(), false);
        Flow flow = p.flow;
        PagePlan before = null;
        for (PagePlan plan : p.plans) {
            boolean isFirst = p.first && plan.start().equals(PageState.START);
            PageStyle style =
                    context.pages()
                            .of(
                                    new PageSelector(
                                            p.segment.pageName(),
                                            physical % 2 == 1,
                                            isFirst,
                                            false));
            PageFiller.Frame frame = plan.start().item() == 0 ? first : rest;
            ComposedPage page =
                    plan.end().parts().isEmpty()
                            ? new PageComposer(flow, style, new NamedStrings(), open, margin)
                                    .compose(
                                            new PageFiller(flow, frame),
                                            plan,
                                            frame.unitPt(),
                                            id,
                                            physical)
                            : new PartComposer(flow, style, frame, open, margin)
                                    .compose(plan, id, physical);
            if (physical % 2 == 1 && before != null && frame.facing()) {
                PageReview.spread(before, plan, id, physical, page.exceptions());
            }
            out.add(page);
            before = plan;
            physical++;
        }
        return physical;
    }
}
