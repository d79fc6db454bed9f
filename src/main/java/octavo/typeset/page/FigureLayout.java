package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.FrameItem.LinkItem;
import octavo.style.BoxStyle;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.page.FlowBuilder.Column;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.BoxKind;
import org.jspecify.annotations.Nullable;

/// Images, figures and the ornaments of breaks: what stands in the flow as one box.
final class FigureLayout {
    /// An image higher than so many lines doesn't stand in a paragraph's line.
    private static final double LARGE_IMAGE_LINES = 2.5;

    /// An image wider than this part of the measure doesn't either.
    private static final double WIDE_IMAGE = 0.75;

    private final SectionContext context;
    private final Notes notes;
    private final Column column;
    private final double maxImageHeightPt;

    FigureLayout(SectionContext context, Notes notes, Column column, double maxImageHeightPt) {
        this.context = context;
        this.notes = notes;
        this.column = column;
        this.maxImageHeightPt = maxImageHeightPt;
    }

    /// Whether an image within a paragraph is too large for its lines.
    boolean standsAlone(StyledElement e, StyledNode n, double widthPt) {
        StyledElement image = Styles.soleImage(List.of(n));
        if (image == null) return false;
        double[] size = Images.size(image, widthPt, column.depthPt(), context.images());
        if (size == null) return false;
        return size[1] > LARGE_IMAGE_LINES * e.style().text().lineHeightPt()
                || size[0] > WIDE_IMAGE * widthPt;
    }

    /// An image that stands alone.
    ///
    /// @param run the inline content that holds nothing else, perhaps a link around it
    /// @return null when its size is not known
    @Nullable Box image(
            StyledElement parent,
            List<StyledNode> run,
            StyledElement image,
            double xPt,
            double widthPt) {
        double[] size = Images.size(image, widthPt, maxImageHeightPt, context.images());
        if (size == null) return null;
        List<FrameItem> items = new ArrayList<>();
        String id = image.element().id();
        if (id != null && context.anchors().contains(id)) items.add(new AnchorItem(id, 0, 0));
        String source = image.element().attribute("src");
        int tag = context.tagOf().applyAsInt(image);
        items.add(new ImageItem(source == null ? "" : source, 0, 0, size[0], size[1], tag));
        StyledElement link = Styles.link(run);
        String target = link == null ? null : link.element().attribute("href");
        if (link != null && target != null) {
            items.add(
                    new LinkItem(target, 0, 0, size[0], size[1], context.tagOf().applyAsInt(link)));
        }
        double x = xPt + aligned(parent, image, widthPt - size[0]);
        BoxKind kind = column.inner() ? BoxKind.FIXED : BoxKind.FIGURE;
        return new Box(size[1], x, items, List.of(), parent.element().id(), null, kind);
    }

    private static double aligned(StyledElement parent, StyledElement image, double slack) {
        BoxStyle box = image.style().box();
        if (box.margin().left().auto() && box.margin().right().auto()) return slack / 2;
        return switch (parent.style().text().align()) {
            case CENTER -> slack / 2;
            case RIGHT, END -> slack;
            case START, LEFT, JUSTIFY, AUTO -> 0;
        };
    }

    /// A figure is one box with its caption; it may move to the head of the next page. Its image is made smaller where
    /// both together are higher than a page.
    @Nullable Box figure(StyledElement e, Inset in) {
        Stack stack = stack(e, in.widthPt(), column.depthPt());
        if (stack.heightPt > column.depthPt()) {
            double rest = column.depthPt() - stack.heightPt;
            stack =
                    stack(
                            e,
                            in.widthPt(),
                            Math.max(column.depthPt() / 4, largestImage(stack) + rest));
        }
        if (stack.items.isEmpty()) return null;
        BoxKind kind = column.inner() ? BoxKind.FIXED : BoxKind.FIGURE;
        return stack.box(in.xPt(), Styles.firstLeafId(e), kind);
    }

    /// What floats to an edge of the page, with its margins.
    @Nullable Box apart(StyledElement e, double xPt, double widthPt) {
        Box box = whole(e, xPt, widthPt, widthPt);
        BoxStyle s = e.style().box();
        double above = s.margin().top().resolvePt(widthPt);
        double below = s.margin().bottom().resolvePt(widthPt);
        return box == null ? null : padded(box, box.xPt(), 0, above, below);
    }

    /// A box beside the text; its `xPt` is its width with its margins.
    @Nullable Box beside(StyledElement e, double mostPt, double widthPt) {
        BoxStyle s = e.style().box();
        double left = s.margin().left().resolvePt(widthPt);
        double right = s.margin().right().resolvePt(widthPt);
        double edges = Widths.edges(s);
        double width =
                s.width().auto()
                        ? Math.min(mostPt - left - right - edges, natural(e))
                        : s.width().resolvePt(widthPt);
        double all = width + left + right + edges;
        Box box = besideBox(e, left, all, widthPt);
        if (box == null) return null;
        double above = s.margin().top().resolvePt(widthPt);
        double below = s.margin().bottom().resolvePt(widthPt);
        Box padded = padded(box, 0, box.xPt(), above, below);
        return new Box(
                padded.heightPt(),
                all,
                padded.items(),
                padded.noteIds(),
                padded.startId(),
                null,
                BoxKind.FIXED);
    }

    /// Percentages are of the measure, not of the box that they make; automatic margins are none (CSS 2.1, 10.3.5).
    private @Nullable Box besideBox(
            StyledElement e, double leftPt, double allPt, double measurePt) {
        BoxStyle s = e.style().box();
        if (e.element().name().equals("img")) {
            Box image = image(e, List.of(e), e, 0, measurePt);
            return image == null ? null : padded(image, leftPt, 0, 0, 0);
        }
        boolean autoMargin = s.margin().left().auto();
        boolean given = !s.width().auto() && !autoMargin;
        double room = given ? measurePt : allPt;
        return whole(e, 0, room, room);
    }

    /// A figure is as wide as its image.
    private double natural(StyledElement e) {
        StyledElement image = Styles.first(e, "img");
        double[] size =
                image == null
                        ? null
                        : Images.size(image, column.widthPt(), column.depthPt(), context.images());
        return size == null ? Widths.of(e, context).maxPt() : size[0];
    }

    private @Nullable Box whole(StyledElement e, double xPt, double widthPt, double room) {
        Inset in = Inset.of(e, xPt, room, x -> Widths.of(x, context).maxPt());
        boolean plain = !Decoration.needed(e.style().box());
        if (plain && e.element().name().equals("figure") && Styles.contains(e, "img"))
            return figure(e, in);
        if (e.element().name().equals("img")) return image(e, List.of(e), e, xPt, widthPt);
        Stack stack = Stack.bare(FlowBuilder.framed(e, widthPt, column, context, notes));
        return stack.items.isEmpty() ? null : stack.box(xPt, Styles.firstLeafId(e), BoxKind.FIXED);
    }

    private static Box padded(Box b, double x, double dx, double above, double below) {
        List<FrameItem> items = new ArrayList<>();
        for (FrameItem i : b.items()) items.add(i.moved(dx, above));
        return new Box(
                b.heightPt() + above + below, x, items, b.noteIds(), b.startId(), null, b.kind());
    }

    /// A blank line; its ornament is seen where it is the first or last thing on a page.
    Box thematicBreak(StyledElement e, Inset in) {
        Stack stack =
                e.children().isEmpty() ? new Stack() : stack(e, in.widthPt(), column.depthPt());
        BoxStyle box = e.style().box();
        double height =
                box.height().auto() ? e.style().text().lineHeightPt() : box.height().resolvePt(0);
        List<FrameItem> seen = Retag.artifacts(stack.items);
        return new Box(
                Math.max(height, stack.heightPt),
                in.xPt(),
                seen,
                List.of(),
                null,
                null,
                BoxKind.AT_EDGE);
    }

    private Stack stack(StyledElement e, double widthPt, double maxImage) {
        Column inner = new Column(widthPt, column.depthPt(), 0, true);
        return Stack.of(FlowBuilder.figure(e, inner, maxImage, context, notes));
    }

    private static double largestImage(Stack stack) {
        double largest = 0;
        for (FrameItem i : stack.items)
            if (i instanceof ImageItem m) largest = Math.max(largest, m.heightPt());
        return largest;
    }
}
