package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.style.Border;
import octavo.style.BoxStyle;
import octavo.style.BoxStyle.Display;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.ComputedStyle;
import octavo.style.FlowStyle.Break;
import octavo.style.MultiColumn;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.math.FormulaSetter;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.Close;
import octavo.typeset.page.FlowItem.ColumnBreak;
import octavo.typeset.page.FlowItem.Kern;
import octavo.typeset.page.FlowItem.Line;
import octavo.typeset.page.FlowItem.Open;
import org.jspecify.annotations.Nullable;

/// Block layout: the styled tree of a section to the flows between its forced breaks.
final class FlowBuilder {
    private final SectionContext context;
    private final Notes notes;

    /// Of the column; `gridPt` 0 within notes, cells and figures.
    private final Column column;

    private final FigureLayout figures;

    private final FlowList list = new FlowList();
    private final List<Segment> segments = new ArrayList<>();
    private Break segmentBreak = Break.AUTO;
    private String pageName = "";
    private int listDepth;

    private final ListMarker marker = new ListMarker();
    private final SideBox side;
    private final Paragraphs paragraphs;
    private final PageFloats floats;

    /// Those in which the text stands; null across the page.
    private @Nullable Columns columns;

    /// @param inner within a note, cell or figure: no forced breaks
    record Column(double widthPt, double depthPt, double gridPt, boolean inner) {}

    /// @param maxImageHeightPt of images that stand alone
    private FlowBuilder(
            SectionContext context, Notes notes, Column column, double maxImageHeightPt) {
        this.context = context;
        this.notes = notes;
        this.column = column;
        figures = new FigureLayout(context, notes, column, maxImageHeightPt);
        side = new SideBox(list, column);
        paragraphs = new Paragraphs(context, notes, column, figures, list, side, marker);
        floats = new PageFloats(context, notes, column, figures, list);
    }

    static List<Segment> section(
            StyledElement section, SectionContext context, Notes notes, Column column) {
        FlowBuilder b = new FlowBuilder(context, notes, column, column.depthPt());
        b.pageName = section.style().flow().page();
        b.block(section, 0, column.widthPt(), true);
        b.cut(Break.AUTO, b.pageName);
        return b.segments;
    }

    /// A flow of its own: the element with its box.
    static Flow inner(
            StyledElement e, double widthPt, double depthPt, SectionContext context, Notes notes) {
        FlowBuilder b =
                new FlowBuilder(context, notes, new Column(widthPt, depthPt, 0, true), depthPt);
        b.block(e, 0, widthPt, false);
        b.list.flush();
        return b.list.take(notes);
    }

    /// A box that stands apart, without its own margins above and below.
    static Flow framed(
            StyledElement e, double widthPt, Column column, SectionContext context, Notes notes) {
        Column inner = new Column(widthPt, column.depthPt(), 0, true);
        FlowBuilder b = new FlowBuilder(context, notes, inner, column.depthPt());
        b.framed(e, 0, widthPt, false);
        b.list.dropMargin();
        b.list.flush();
        return b.list.take(notes);
    }

    /// The element's content only, as in a table cell.
    static Flow content(
            StyledElement e, double widthPt, double depthPt, SectionContext context, Notes notes) {
        Column inner = new Column(widthPt, depthPt, 0, true);
        FlowBuilder b = new FlowBuilder(context, notes, inner, depthPt);
        Flow flow = b.contentOf(e);
        for (FlowItem i : flow.items)
            if (i instanceof Line l) PageReview.cell(l, context.diagnostics());
        return flow;
    }

    /// The same for a figure, with a limit for its images.
    static Flow figure(
            StyledElement e,
            Column inner,
            double maxImageHeightPt,
            SectionContext context,
            Notes notes) {
        return new FlowBuilder(context, notes, inner, maxImageHeightPt).contentOf(e);
    }

    private Flow contentOf(StyledElement e) {
        children(e, e.children(), 0, column.widthPt(), false);
        list.flush();
        return list.take(notes);
    }

    private void cut(Break next, String nextPage) {
        side.end();
        Flow flow = list.isEmpty() && !segments.isEmpty() ? null : list.take(notes);
        if (flow != null) {
            segments.add(new Segment(flow, segmentBreak, pageName));
            segmentBreak = next;
        } else if (next != Break.PAGE) {
            segmentBreak = next;
        }
        pageName = nextPage;
    }

    private static boolean forced(Break b) {
        return switch (b) {
            case PAGE, LEFT, RIGHT, RECTO, VERSO -> true;
            case AUTO, AVOID, COLUMN -> false;
        };
    }

    // --- blocks

    private void block(StyledElement e, double xPt, double widthPt, boolean onGrid) {
        ComputedStyle style = e.style();
        BoxStyle box = style.box();
        if (box.display() == Display.NONE) return;
        if (box.floatMode() == FloatMode.MARGIN) {
            if (column.inner()) framed(e, xPt, widthPt, false);
            else if (!notes.isCalled(e)) floats.aside(e);
            return;
        }
        if (box.floatMode() == FloatMode.FOOTNOTE) {
            if (column.inner()) framed(e, xPt, widthPt, false);
            else if (!notes.isCalled(e)) floats.hang(e, widthPt);
            return;
        }
        if (box.floatMode().toPage() && !column.inner()) {
            floats.add(e, xPt, widthPt, columns);
            return;
        }
        if (box.floatMode().beside() && beside(e, xPt, widthPt)) return;
        side.block(e, forced(style.flow().breakBefore()));
        boolean root =
                segments.isEmpty() && list.size() == 0 && e.element().name().equals("section");
        if (!column.inner() && !root) {
            boolean newPage = !style.flow().page().equals(pageName);
            if (forced(style.flow().breakBefore()))
                cut(style.flow().breakBefore(), style.flow().page());
            else if (newPage) cut(Break.PAGE, style.flow().page());
        }
        if (style.flow().breakBefore() == Break.AVOID) list.penalty(Costs.AVOID);
        else if (BlockKinds.isAnnounced(e) && list.endsInColon()) list.penalty(Costs.ANNOUNCED);
        boolean keep = style.flow().breakInside() == Break.AVOID;
        if (keep) list.keepBegins();
        Columns around = columns;
        if (around != null && style.flow().columnSpan()) {
            into(null);
            framed(e, around.leftPt(), around.fullPt(), onGrid);
            into(around);
        } else {
            if (around != null && style.flow().breakBefore() == Break.COLUMN)
                list.plain(new ColumnBreak());
            framed(e, xPt, widthPt, onGrid);
        }
        if (keep) list.keepEnds();
        if (style.flow().breakAfter() == Break.AVOID) {
            list.penalty(Costs.AVOID);
            if (BlockKinds.isHeading(e)) list.headingEnds();
        }
        if (!column.inner() && !root && forced(style.flow().breakAfter()))
            cut(style.flow().breakAfter(), pageName);
    }

    /// A box beside the lines that follow, at most so wide that these keep a third of the measure.
    private boolean beside(StyledElement e, double xPt, double widthPt) {
        side.end();
        Box box = figures.beside(e, widthPt * 2 / 3, widthPt);
        if (box == null) return true;
        if (box.xPt() > widthPt * 2 / 3 + Cursor.EPS || column.inner()) return false;
        side.begin(box, e.style().box().floatMode(), xPt, widthPt);
        return true;
    }

    /// Margins, border, padding, and what is in them.
    private void framed(StyledElement e, double xPt, double widthPt, boolean onGrid) {
        BoxStyle box = e.style().box();
        double marginTop = box.margin().top().resolvePt(widthPt);
        double marginBottom = box.margin().bottom().resolvePt(widthPt);
        double above = width(box.borderTop()) + box.padding().top().resolvePt(widthPt);
        double below = width(box.borderBottom()) + box.padding().bottom().resolvePt(widthPt);
        boolean decorated = Decoration.needed(box);
        Inset inset = Inset.of(e, xPt, widthPt, this::naturalWidth);
        boolean inGrid =
                onGrid
                        && !e.style().flow().gridSnap()
                        && marginTop == 0
                        && marginBottom == 0
                        && above == 0
                        && below == 0;
        boolean ownMargins = e.style().flow().gridSnap() || marginTop != 0;

        boolean moves = !column.inner() && BlockKinds.mayMove(e);
        list.ofFigure(moves);
        list.marginTop(marginTop);
        if (box.margin().top().auto()) list.fill();
        Marks.of(e, inset.xPt(), context, list);
        int from = list.size();
        if (BlockKinds.isTable(e)) tables().captions(e, inset, list, true);
        Decoration decoration =
                new Decoration(box, inset.boxXPt(), inset.boxWidthPt(), BlockKinds.isTable(e));
        if (above > 0 || decorated) {
            list.flush();
            if (decorated) list.plain(new Open(decoration));
            if (above > 0) list.plain(new Kern(above, false));
        }
        int within = list.size();
        if (BlockKinds.isList(e)) listDepth++;
        inside(e, inset, inGrid || (onGrid && !ownMargins));
        if (BlockKinds.isList(e)) listDepth--;
        if (BlockKinds.isStanza(e))
            list.keepAsParagraph(within, e.style().flow().orphans(), e.style().flow().widows());
        if (BlockKinds.isList(e) && listDepth == 0) list.keepEnds(within, Costs.LONE_ITEM);
        else if (BlockKinds.isQuote(e) && listDepth == 0)
            list.keepEnds(within, Costs.LONE_LETTER_LINE);
        fillHeight(box, within);
        if (below > 0) list.plain(new Kern(below, true));
        if (decorated) list.plain(new Close(decoration));
        if (BlockKinds.isTable(e)) tables().captions(e, inset, list, false);
        if (e.style().flow().gridSnap() && column.gridPt() > 0) {
            snapBlock(from, marginTop, marginBottom);
        }
        list.margin(marginBottom);
        if (moves) list.ofFigure(false);
        if (e.style().flow().gridSnap() && onGrid && list.size() > from) list.leavesGrid();
    }

    /// A page of columns has none that lie on their side.
    private TableLayout tables() {
        return new TableLayout(context, notes, column, columns == null);
    }

    private static double width(Border b) {
        return Decoration.visible(b) ? b.widthPt() : 0;
    }

    /// The block with its margins becomes a whole number of grid lines, half of the difference above and half below.
    private void snapBlock(int from, double marginTop, double marginBottom) {
        double total =
                list.heightSince(from)
                        + Math.max(0, marginTop)
                        + Math.max(list.pendingMarginPt(), marginBottom);
        double grid = column.gridPt();
        double missing = Math.ceil((total - Cursor.EPS) / grid) * grid - total;
        if (missing > Cursor.EPS) list.addSpaceAt(from, missing / 2);
    }

    /// `height` and `min-height`: what the content leaves of them stays empty.
    private void fillHeight(BoxStyle box, int from) {
        double height =
                Math.max(
                        box.height().auto() ? 0 : box.height().resolvePt(column.depthPt()),
                        box.minHeight().resolvePt(column.depthPt()));
        if (height <= 0) return;
        double pending = list.pendingMarginPt();
        double missing = height - list.heightSince(from) - pending;
        list.dropMargin();
        list.plain(new Kern(pending + Math.max(0, missing), true));
    }

    private void inside(StyledElement e, Inset in, boolean onGrid) {
        String name = e.element().name();
        if (e.pseudo() == null && FormulaSetter.isFormula(e.element())) {
            if (!new DisplayedFormulas(context).lay(e, in, list, marker))
                children(e, e.children(), in.xPt(), in.widthPt(), onGrid);
        } else if (e.pseudo() == null && BlockKinds.isTable(e)) {
            tables().lay(e, in, list);
        } else if (name.equals("hr") && e.pseudo() == null) {
            if (!Decoration.needed(e.style().box())) {
                list.content(figures.thematicBreak(e, in), Costs.BREAK_AT_EDGE, false);
                list.penalty(Costs.BREAK_AT_EDGE);
            }
        } else if (BlockKinds.mayMove(e)) {
            Box box = figures.figure(e, in);
            if (box != null) list.content(box, 0, false);
        } else if (name.equals("img")) {
            Box box = figures.image(e, List.of(e), e, in.xPt(), in.widthPt());
            if (box != null) list.content(box, 0, false);
        } else if (e.style().box().display() == Display.LIST_ITEM) {
            listItem(e, in, onGrid);
        } else {
            Columns c = columnsOf(e, in);
            if (c == null) {
                children(e, e.children(), in.xPt(), in.widthPt(), onGrid);
                return;
            }
            into(c);
            children(e, e.children(), 0, c.widthPt(), onGrid);
            into(null);
        }
    }

    /// The columns that an element makes for what is in it; none within columns, notes or cells.
    private @Nullable Columns columnsOf(StyledElement e, Inset in) {
        MultiColumn m = e.style().flow().columns();
        double em = e.style().font().sizePt();
        int n = column.inner() || columns != null ? 1 : m.columns(in.widthPt(), em);
        if (n <= 1) return null;
        double gap = m.gapPt(em);
        double width = (in.widthPt() - gap * (n - 1)) / n;
        return new Columns(n, in.xPt(), width, gap, m.rule(), m.balance());
    }

    private void into(@Nullable Columns next) {
        side.end();
        columns = next;
        list.columns(next);
    }

    private void children(
            StyledElement e, List<StyledNode> nodes, double xPt, double widthPt, boolean onGrid) {
        int listNumber = Lists.start(e);
        List<StyledNode> run = new ArrayList<>();
        int at = 0;
        int runOffset = 0;
        for (int i = 0; i < nodes.size(); i++) {
            StyledNode n = nodes.get(i);
            if (n instanceof StyledElement x && Styles.blockLevel(x)) {
                paragraphs.add(e, run, runOffset, xPt, widthPt, onGrid);
                run.clear();
                if (x.style().box().display() == Display.LIST_ITEM) {
                    listNumber = Lists.number(x, listNumber);
                    Inset in = Inset.of(x, xPt, widthPt, this::naturalWidth);
                    marker.prepare(x, listNumber, in, context);
                    listNumber += Lists.step(e);
                }
                block(x, xPt, widthPt, onGrid);
                if (BoldHeadings.announces(nodes, i)) list.penalty(Costs.AVOID);
                paragraphs.goOn(x.element().name().equals("span"));
            } else {
                if (run.isEmpty()) runOffset = at;
                run.add(n);
            }
            at += Styles.textLength(n);
        }
        paragraphs.add(e, run, runOffset, xPt, widthPt, onGrid);
        paragraphs.goOn(false);
    }

    // --- lists

    private void listItem(StyledElement e, Inset in, boolean onGrid) {
        List<StyledNode> content = new ArrayList<>();
        for (StyledNode n : e.children()) {
            if (!(n instanceof StyledElement x && "marker".equals(x.pseudo()))) content.add(n);
        }
        children(e, content, in.xPt(), in.widthPt(), onGrid);
        marker.drop();
    }

    // --- widths

    /// The width that a block would take on an endless line.
    private double naturalWidth(StyledElement e) {
        return Widths.of(e, context).maxPt();
    }
}
