package octavo.typeset.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.content.StructureRole;
import octavo.diag.Diagnostic;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.style.BoxStyle;
import octavo.style.BoxStyle.Display;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.ComputedStyle;
import octavo.style.ContentItem;
import octavo.style.FlowStyle.Break;
import octavo.style.MultiColumn;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.ParagraphInput;
import octavo.typeset.line.SetLine;
import octavo.typeset.line.SetParagraph;
import octavo.typeset.page.FlowItem.Aside;
import octavo.typeset.page.FlowItem.Beside;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.BoxKind;
import octavo.typeset.page.FlowItem.Close;
import octavo.typeset.page.FlowItem.ColumnBreak;
import octavo.typeset.page.FlowItem.Hung;
import octavo.typeset.page.FlowItem.Kern;
import octavo.typeset.page.FlowItem.Line;
import octavo.typeset.page.FlowItem.Open;
import org.jspecify.annotations.Nullable;

/// Block layout: the styled tree of a section to the flows between its forced breaks.
final class FlowBuilder {
    /// Characters; what follows an image in its paragraph and is longer is text.
    private static final int LONGEST_CAPTION = 240;

    private final SectionContext context;
    private final Notes notes;

    /// Of the column; `gridPt` 0 within notes, cells and figures.
    private final Column column;

    private final FigureLayout figures;

    private final FlowList list = new FlowList();
    private final List<Segment> segments = new ArrayList<>();
    private Break segmentBreak = Break.AUTO;
    private String pageName = "";

    private @Nullable Marker marker;

    /// Those in which the text stands; null across the page.
    private @Nullable Columns columns;

    /// A box beside the text, and where in the list its lines begin; -1 before the first.
    private @Nullable SideFloat beside;

    private int besideFrom = -1;

    /// By how much the first line stands to the left of where its style has it.
    private double outdentPt;

    /// @param inner within a note, cell or figure: no forced breaks
    record Column(double widthPt, double depthPt, double gridPt, boolean inner) {}

    /// A list marker that waits for its item's first line.
    ///
    /// @param itemXPt the edge of the item at which lines begin
    private record Marker(List<FrameItem> items, double widthPt, double itemXPt, boolean rtl) {}

    /// @param maxImageHeightPt of images that stand alone
    private FlowBuilder(
            SectionContext context, Notes notes, Column column, double maxImageHeightPt) {
        this.context = context;
        this.notes = notes;
        this.column = column;
        figures = new FigureLayout(context, notes, column, maxImageHeightPt);
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
        for (FlowItem i : flow.items) if (i instanceof Line l) b.reportTooWide(l);
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

    /// Lines of cells have no page of their own in the report.
    private void reportTooWide(Line l) {
        SetLine line = l.para().line(l.index());
        if (line.overfullPt() <= PageReview.OVERFULL_PT) return;
        context.diagnostics()
                .add(
                        Diagnostic.warning(
                                "overfull-line",
                                String.format(
                                        Locale.ROOT,
                                        "a line in a table is %.1f pt too wide: %s",
                                        line.overfullPt(),
                                        PageReview.text(line)),
                                l.para().input().block().element().span(),
                                "shorten the words of its column, or give the table fewer columns"));
    }

    private void cut(Break next, String nextPage) {
        endBeside();
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
        switch (box.display()) {
            case NONE -> {
                return;
            }
            default -> {}
        }
        if (box.floatMode() == FloatMode.MARGIN) {
            if (column.inner()) framed(e, xPt, widthPt, false);
            else if (!notes.isCalled(e)) aside(e);
            return;
        }
        if (box.floatMode() == FloatMode.FOOTNOTE) {
            if (column.inner()) framed(e, xPt, widthPt, false);
            else if (!notes.isCalled(e)) hang(e, widthPt);
            return;
        }
        if (box.floatMode().toPage() && !column.inner()) {
            apart(e, xPt, widthPt);
            return;
        }
        if (box.floatMode().beside() && beside(e, xPt, widthPt)) return;
        clear(e);
        boolean root =
                segments.isEmpty() && list.size() == 0 && e.element().name().equals("section");
        if (!column.inner() && !root) {
            boolean newPage = !style.flow().page().equals(pageName);
            if (forced(style.flow().breakBefore()))
                cut(style.flow().breakBefore(), style.flow().page());
            else if (newPage) cut(Break.PAGE, style.flow().page());
        }
        if (style.flow().breakBefore() == Break.AVOID) list.penalty(Costs.AVOID);
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
            if (isHeading(e)) list.headingEnds();
        }
        if (!column.inner() && !root && forced(style.flow().breakAfter()))
            cut(style.flow().breakAfter(), pageName);
    }

    private static boolean isHeading(StyledElement e) {
        return switch (e.element().name()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> true;
            default -> false;
        };
    }

    /// To the head or foot of a page, its height with its margins whole lines of the grid.
    private void apart(StyledElement e, double xPt, double widthPt) {
        boolean across = columns != null && e.style().flow().columnSpan();
        double x = across && columns != null ? columns.leftPt() : xPt;
        double width = across && columns != null ? columns.fullPt() : widthPt;
        if (isTable(e)) {
            Column full = new Column(width, column.depthPt(), column.gridPt(), false);
            if (new TableLayout(context, notes, full, columns == null).layTurned(e, list)) return;
        }
        Box box = figures.apart(e, x, width);
        if (box == null) return;
        double grid = column.gridPt() > 0 ? column.gridPt() : 1;
        double height = Math.ceil((box.heightPt() - Cursor.EPS) / grid) * grid;
        boolean atFoot = e.style().box().floatMode() == FloatMode.BOTTOM;
        double dy = atFoot ? height - box.heightPt() : 0;
        BoxKind kind =
                across
                        ? BoxKind.ACROSS
                        : switch (e.style().box().floatMode()) {
                            case BOTTOM -> BoxKind.BOTTOM;
                            case PAGE -> BoxKind.PAGE;
                            default -> BoxKind.TOP;
                        };
        List<FrameItem> items = new ArrayList<>();
        for (FrameItem i : box.items()) items.add(i.moved(0, dy));
        String id = e.pseudo() == null ? e.element().id() : null;
        if (id != null && context.anchors().contains(id)) items.add(new AnchorItem(id, 0, dy));
        list.floated(new Box(height, box.xPt(), items, box.noteIds(), box.startId(), null, kind));
    }

    /// A box beside the lines that follow, at most so wide that these keep a third of the measure.
    private boolean beside(StyledElement e, double xPt, double widthPt) {
        endBeside();
        Box box = figures.beside(e, widthPt * 2 / 3, widthPt);
        if (box == null) return true;
        if (box.xPt() > widthPt * 2 / 3 + Cursor.EPS || column.inner()) return false;
        beside = new SideFloat(box, e.style().box().floatMode(), xPt, widthPt, box.heightPt());
        besideFrom = -1;
        list.mark(new Beside(box.at(xPt), e.style().box().floatMode(), widthPt));
        return true;
    }

    /// @param box its `xPt` is its width with margins
    private record SideFloat(
            Box box, FloatMode side, double xPt, double measurePt, double heightPt) {}

    /// What is left of the height of the box beside the text.
    private double besideLeftPt() {
        SideFloat b = beside;
        if (b == null) return 0;
        if (besideFrom < 0) return b.heightPt();
        return b.heightPt() - list.heightSince(besideFrom) - Math.max(0, list.pendingMarginPt());
    }

    /// What follows stands beneath it.
    private void endBeside() {
        double left = besideLeftPt();
        if (beside != null && left > Cursor.EPS) {
            double grid = column.gridPt() > 0 ? column.gridPt() : 1;
            list.dropMargin();
            list.penalty(Costs.BESIDE);
            double y = besideFrom < 0 ? 0 : list.heightSince(besideFrom);
            list.plain(
                    new Kern(Math.ceil((beside.heightPt() - y - Cursor.EPS) / grid) * grid, true));
        }
        beside = null;
    }

    /// Text goes on beside a box; other blocks, and those that `clear`, stand beneath it.
    private void clear(StyledElement e) {
        if (beside == null) return;
        boolean flows =
                switch (e.element().name()) {
                    case "table", "figure", "hr", "pre" -> false;
                    default -> e.style().box().clear() == BoxStyle.Clear.NONE;
                };
        if (!flows || Decoration.needed(e.style().box()) || forced(e.style().flow().breakBefore()))
            endBeside();
    }

    private void aside(StyledElement e) {
        NoteBlock note = notes.set(e);
        if (note.size() == 0) return;
        int number = notes.hang(note);
        list.mark(note.inMargin ? new Aside(number) : new Hung(number));
    }

    private void hang(StyledElement e, double widthPt) {
        Flow flow = inner(e, widthPt, column.depthPt(), context, notes);
        if (flow.size() == 0) return;
        list.plain(new Hung(notes.hang(new NoteBlock(flow))));
    }

    /// A figure with an image.
    private static boolean mayMove(StyledElement e) {
        return e.element().name().equals("figure")
                && Styles.contains(e, "img")
                && !Styles.contains(e, "table");
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

        boolean moves = !column.inner() && mayMove(e);
        list.ofFigure(moves);
        list.marginTop(marginTop);
        if (box.margin().top().auto()) list.fill();
        marks(e, inset.xPt());
        int from = list.size();
        if (isTable(e)) tables().captions(e, inset, list, true);
        Decoration decoration = new Decoration(box, inset.boxXPt(), inset.boxWidthPt(), isTable(e));
        if (above > 0 || decorated) {
            list.flush();
            if (decorated) list.plain(new Open(decoration));
            if (above > 0) list.plain(new Kern(above, false));
        }
        int within = list.size();
        inside(e, inset, inGrid || (onGrid && !ownMargins));
        if (isStanza(e))
            list.keepAsParagraph(within, e.style().flow().orphans(), e.style().flow().widows());
        fillHeight(box, within);
        if (below > 0) list.plain(new Kern(below, true));
        if (decorated) list.plain(new Close(decoration));
        if (isTable(e)) tables().captions(e, inset, list, false);
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

    private static boolean isTable(StyledElement e) {
        return e.style().box().display() == Display.TABLE && e.element().name().equals("table");
    }

    /// A paragraph whose lines are blocks.
    private static boolean isStanza(StyledElement e) {
        return e.pseudo() == null && e.element().role() == StructureRole.P && Styles.hasBlocks(e);
    }

    private static double width(octavo.style.Border b) {
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

    private void marks(StyledElement e, double xPt) {
        String id = e.pseudo() == null ? e.element().id() : null;
        if (id != null && context.anchors().contains(id)) list.anchor(id, xPt);
        if (!e.style().flow().stringSet().isEmpty()) {
            Map<String, String> values = new LinkedHashMap<>();
            e.style()
                    .flow()
                    .stringSet()
                    .forEach((name, content) -> values.put(name, plain(content)));
            list.strings(values);
        }
    }

    private String plain(List<ContentItem> content) {
        StringBuilder sb = new StringBuilder();
        for (ContentItem c : content) {
            switch (c) {
                case ContentItem.Text t -> sb.append(t.text());
                case ContentItem.TargetCounter t -> deferred(t.targetId(), sb);
                case ContentItem.PageRange r ->
                        deferred(r.name() + " " + r.one() + " " + r.more(), sb);
                case ContentItem.TargetText t -> {
                    String s = context.references().textOf(t.targetId());
                    if (s != null) sb.append(s);
                }
                default -> {}
            }
        }
        return sb.toString();
    }

    private static void deferred(String what, StringBuilder sb) {
        sb.append(NamedStrings.DEFERRED).append(what).append(NamedStrings.DEFERRED);
    }

    private void inside(StyledElement e, Inset in, boolean onGrid) {
        String name = e.element().name();
        if (e.pseudo() == null && isTable(e)) {
            tables().lay(e, in, list);
        } else if (name.equals("hr") && e.pseudo() == null) {
            if (!Decoration.needed(e.style().box())) {
                list.content(figures.thematicBreak(e, in), Costs.BREAK_AT_EDGE, false);
                list.penalty(Costs.BREAK_AT_EDGE);
            }
        } else if (mayMove(e)) {
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
        endBeside();
        columns = next;
        list.columns(next);
    }

    private void children(
            StyledElement e, List<StyledNode> nodes, double xPt, double widthPt, boolean onGrid) {
        int listNumber = Lists.start(e);
        List<StyledNode> run = new ArrayList<>();
        int at = 0;
        int runOffset = 0;
        for (StyledNode n : nodes) {
            if (n instanceof StyledElement x && Styles.blockLevel(x)) {
                inlineRun(e, run, runOffset, xPt, widthPt, onGrid);
                run.clear();
                if (x.style().box().display() == Display.LIST_ITEM) {
                    listNumber = Lists.number(x, listNumber);
                    prepareMarker(x, listNumber, xPt, widthPt);
                    listNumber += Lists.step(e);
                }
                block(x, xPt, widthPt, onGrid);
            } else {
                if (run.isEmpty()) runOffset = at;
                run.add(n);
            }
            at += Styles.textLength(n);
        }
        inlineRun(e, run, runOffset, xPt, widthPt, onGrid);
    }

    // --- lists

    private void listItem(StyledElement e, Inset in, boolean onGrid) {
        List<StyledNode> content = new ArrayList<>();
        for (StyledNode n : e.children()) {
            if (!(n instanceof StyledElement x && "marker".equals(x.pseudo()))) content.add(n);
        }
        children(e, content, in.xPt(), in.widthPt(), onGrid);
        marker = null;
    }

    private void prepareMarker(StyledElement li, int number, double xPt, double widthPt) {
        StyledElement m = Lists.marker(li, number);
        if (m == null) return;
        SetParagraph set =
                context.setter().set(new ParagraphInput(m, m.children(), 10_000, List.of(), 0));
        if (set.lines().isEmpty()) return;
        SetLine line = set.lines().getFirst();
        StyledElement own = Styles.pseudo(li, "marker");
        List<FrameItem> items = line.items();
        if (own == null) items = Retag.all(items, Lists.labelTag(context.tagOf().applyAsInt(li)));
        Inset in = Inset.of(li, xPt, widthPt, this::naturalWidth);
        boolean rtl = li.style().text().rightToLeft();
        if (!rtl) {
            marker = new Marker(items, Lists.width(line), in.xPt(), false);
            return;
        }
        double left = Lists.left(line);
        List<FrameItem> moved = items.stream().map(i -> i.moved(-left, 0)).toList();
        marker = new Marker(moved, Lists.width(line) - left, in.xPt() + in.widthPt(), true);
    }

    /// The waiting marker, for a paragraph at an x.
    private List<FrameItem> takeMarker(double paragraphXPt, double sizePt) {
        Marker m = marker;
        if (m == null) return List.of();
        marker = null;
        double gap = sizePt * Lists.GAP_EM;
        double dx = m.itemXPt() - paragraphXPt + (m.rtl() ? gap : -m.widthPt() - gap);
        List<FrameItem> out = new ArrayList<>();
        for (FrameItem i : m.items()) out.add(i.moved(dx, 0));
        return out;
    }

    // --- paragraphs

    /// Inline content between blocks.
    ///
    /// @param offset characters of the element before it
    private void inlineRun(
            StyledElement e,
            List<StyledNode> run,
            int offset,
            double xPt,
            double widthPt,
            boolean onGrid) {
        boolean blank = true;
        for (StyledNode n : run) blank &= Styles.blank(n, e.style().text().whiteSpace());
        if (blank) return;
        StyledElement image = Styles.soleImage(run);
        if (image != null) {
            Box box = figures.image(e, run, image, xPt, widthPt);
            if (box != null) {
                list.content(box, 0, false);
                return;
            }
        }
        int at = offset;
        for (int i = 0; i < run.size(); i++) {
            if (image == null && figures.standsAlone(e, run.get(i), widthPt)) {
                List<StyledNode> rest = List.copyOf(run.subList(i + 1, run.size()));
                inlineRun(e, List.copyOf(run.subList(0, i)), offset, xPt, widthPt, onGrid);
                if (captioned(e, run.get(i), rest, at, xPt, widthPt)) return;
                inlineRun(e, List.of(run.get(i)), at, xPt, widthPt, onGrid);
                inlineRun(e, rest, at + Styles.textLength(run.get(i)), xPt, widthPt, onGrid);
                return;
            }
            at += Styles.textLength(run.get(i));
        }
        paragraph(e, List.copyOf(run), offset, xPt, widthPt, onGrid);
    }

    /// A short text after an image in its paragraph is its caption: they are one box, as a figure is.
    private boolean captioned(
            StyledElement e,
            StyledNode image,
            List<StyledNode> text,
            int offset,
            double xPt,
            double widthPt) {
        int length = 0;
        boolean more = false;
        for (StyledNode n : text) {
            length += Styles.textLength(n);
            more |= figures.standsAlone(e, n, widthPt);
        }
        if (more || length > LONGEST_CAPTION) return false;
        boolean blank = true;
        for (StyledNode n : text) blank &= Styles.blank(n, e.style().text().whiteSpace());
        if (blank) return false;
        double leading = e.style().text().lineHeightPt();
        Column inner = new Column(widthPt, column.depthPt(), 0, true);
        double room =
                Math.max(column.depthPt() / 3, column.depthPt() - leading * (3 + length / 20));
        FlowBuilder b = new FlowBuilder(context, notes, inner, room);
        b.inlineRun(e, List.of(image), offset, 0, widthPt, false);
        b.list.margin(leading / 3);
        b.outdentPt = e.style().text().indent().resolvePt(widthPt);
        b.paragraph(e, text, offset + Styles.textLength(image), 0, widthPt, false);
        Stack stack = Stack.of(b.list.take(notes));
        BoxKind kind = column.inner() ? BoxKind.FIXED : BoxKind.FIGURE;
        list.content(stack.box(xPt, e.element().id(), kind), 0, false);
        return true;
    }

    private void paragraph(
            StyledElement e,
            List<StyledNode> inlines,
            int offset,
            double xPt,
            double widthPt,
            boolean onGrid) {
        List<ParagraphInput.Indent> indents = indents(e, xPt, widthPt);
        ParagraphInput input = new ParagraphInput(e, inlines, widthPt, indents, 0);
        SetParagraph set = context.setter().set(input);
        int n = set.lines().size();
        if (n == 0) return;
        double leading = e.style().text().lineHeightPt();
        boolean gridLine = column.gridPt() > 0 && Math.abs(leading - column.gridPt()) < Cursor.EPS;
        if (onGrid && gridLine) list.snapNext();
        Para.Breaks breaks =
                new Para.Breaks(
                        Math.max(Math.max(1, set.together()), e.style().flow().orphans()),
                        Math.max(1, e.style().flow().widows()));
        Para para =
                new Para(
                        set,
                        input,
                        breaks,
                        xPt,
                        widthPt,
                        leading,
                        Para.strutAscent(set),
                        column.gridPt(),
                        takeMarker(xPt, e.style().font().sizePt()),
                        e.pseudo() == null ? e.element().id() : null,
                        offset,
                        beside == null || indents.isEmpty()
                                ? null
                                : new Para.Beside(
                                        beside.side(), beside.box().xPt(), 0, indents.size()));
        boolean first = beside != null && besideFrom < 0;
        for (int i = 0; i < n; i++) {
            int together = i < indents.size() && !(first && i == 0) ? Costs.BESIDE : 0;
            if (first && i == 0) besideFrom = list.startOfNext();
            list.content(
                    new Line(para, i),
                    breaks.cost(i, n) + together,
                    i > 0 && set.lines().get(i - 1).hyphenated());
        }
    }

    /// Of the lines beside a box, as for one at the right.
    private List<ParagraphInput.Indent> indents(StyledElement e, double xPt, double widthPt) {
        SideFloat b = beside;
        if (outdentPt != 0) return List.of(new ParagraphInput.Indent(-outdentPt, 0));
        if (b == null || column.inner()) return List.of();
        double left = besideLeftPt();
        if (left <= Cursor.EPS) {
            beside = null;
            return List.of();
        }
        int lines = (int) Math.ceil((left - Cursor.EPS) / e.style().text().lineHeightPt());
        double inner = b.xPt() + b.measurePt() - (xPt + widthPt);
        double width = b.side() == FloatMode.RIGHT ? b.box().xPt() - inner : b.box().xPt();
        List<ParagraphInput.Indent> out = new ArrayList<>();
        for (int i = 0; i < lines; i++) out.add(new ParagraphInput.Indent(0, Math.max(0, width)));
        return out;
    }

    // --- widths

    /// The width that a block would take on an endless line.
    private double naturalWidth(StyledElement e) {
        return Widths.of(e, context).maxPt();
    }
}
