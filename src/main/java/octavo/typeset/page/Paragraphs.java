package octavo.typeset.page;

import java.util.List;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.ParagraphInput;
import octavo.typeset.line.SetParagraph;
import octavo.typeset.page.FlowBuilder.Column;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.BoxKind;
import octavo.typeset.page.FlowItem.Line;

/// Inline layout: what stands between blocks to the lines of paragraphs, and to boxes where it is a large image.
final class Paragraphs {
    /// Characters; what follows an image in its paragraph and is longer is text.
    private static final int LONGEST_CAPTION = 240;

    private final SectionContext context;
    private final Notes notes;
    private final Column column;
    private final FigureLayout figures;
    private final FlowList list;
    private final SideBox side;
    private final ListMarker marker;

    /// By how much the first line stands to the left of where its style has it.
    private double outdentPt;

    /// A formula in display divides the paragraph: what follows it is not indented.
    private boolean goesOn;

    Paragraphs(
            SectionContext context,
            Notes notes,
            Column column,
            FigureLayout figures,
            FlowList list,
            SideBox side,
            ListMarker marker) {
        this.context = context;
        this.notes = notes;
        this.column = column;
        this.figures = figures;
        this.list = list;
        this.side = side;
        this.marker = marker;
    }

    /// What comes next goes on with a paragraph that a formula divides.
    void goOn(boolean on) {
        goesOn = on;
    }

    /// Inline content between blocks.
    ///
    /// @param offset characters of the element before it
    void add(
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
                add(e, List.copyOf(run.subList(0, i)), offset, xPt, widthPt, onGrid);
                if (captioned(e, run.get(i), rest, at, xPt, widthPt)) return;
                add(e, List.of(run.get(i)), at, xPt, widthPt, onGrid);
                add(e, rest, at + Styles.textLength(run.get(i)), xPt, widthPt, onGrid);
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
        FlowList own = new FlowList();
        FigureLayout limited = new FigureLayout(context, notes, inner, room);
        Paragraphs p =
                new Paragraphs(
                        context,
                        notes,
                        inner,
                        limited,
                        own,
                        new SideBox(own, inner),
                        new ListMarker());
        p.add(e, List.of(image), offset, 0, widthPt, false);
        own.margin(leading / 3);
        p.outdentPt = e.style().text().indent().resolvePt(widthPt);
        p.paragraph(e, text, offset + Styles.textLength(image), 0, widthPt, false);
        Stack stack = Stack.of(own.take(notes));
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
        List<ParagraphInput.Indent> beside = side.indents(e, xPt, widthPt);
        double outdent = outdentPt;
        if (goesOn && beside.isEmpty())
            outdent = Math.max(0, e.style().text().indent().resolvePt(widthPt));
        List<ParagraphInput.Indent> indents =
                outdent != 0 ? List.of(new ParagraphInput.Indent(-outdent, 0)) : beside;
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
                        marker.take(xPt, e.style().font().sizePt()),
                        e.pseudo() == null ? e.element().id() : null,
                        offset,
                        outdent != 0 ? null : side.passed(indents.size()));
        if (Preformatted.is(e) && indents.isEmpty()) {
            Preformatted.add(para, list);
            return;
        }
        boolean first = side.fresh();
        for (int i = 0; i < n; i++) {
            boolean next = i < indents.size() && outdent == 0;
            int together = next && !(first && i == 0) ? Costs.BESIDE : 0;
            if (first && i == 0) side.reached();
            list.content(
                    new Line(para, i),
                    breaks.cost(i, n) + together,
                    i > 0 && set.lines().get(i - 1).hyphenated());
        }
    }
}
