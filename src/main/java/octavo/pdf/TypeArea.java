package octavo.pdf;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Direction;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.FrameItem.LinkItem;
import octavo.frame.FrameItem.RectItem;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
import org.jspecify.annotations.Nullable;

/// How far what is printed stands from the edges of the pages, and the same pages with more room at the spine: all
/// moves outwards, nothing is set anew. What reaches the trim is a bleed and counts for nothing.
public final class TypeArea {
    /// Something nearer to an edge than anything else.
    ///
    /// @param page index from 0, -1 where all pages are empty
    public record Nearest(double distancePt, int page) {
        private static final Nearest NONE = new Nearest(Double.MAX_VALUE, -1);

        private Nearest or(double distance, int page) {
            return distance < distancePt ? new Nearest(distance, page) : this;
        }
    }

    /// @param inner from the spine
    /// @param outer from the fore edge
    public record Margins(Nearest inner, Nearest outer, Nearest head, Nearest foot) {}

    private TypeArea() {}

    /// The first page is a recto; of a book that is read from right to left it stands on the left.
    private static boolean spineLeft(PagedDocument d, int page) {
        return page % 2 == 0 ^ Direction.of(d.language()) == Direction.RTL;
    }

    public static Margins margins(PagedDocument document) {
        Nearest inner = Nearest.NONE;
        Nearest outer = Nearest.NONE;
        Nearest head = Nearest.NONE;
        Nearest foot = Nearest.NONE;
        Upright leaf = Upright.of(document);
        for (int p = 0; p < document.pages().size(); p++) {
            Page page = document.pages().get(p);
            boolean spineLeft = spineLeft(document, p);
            for (FrameItem i : page.items()) {
                double[] box = box(i);
                if (box == null || bleeds(box, page)) continue;
                double[] from = {box[0], box[1], page.widthPt() - box[2], page.heightPt() - box[3]};
                // On a leaf its head is at the left.
                int turn = leaf.turns(page) ? 1 : 0;
                double left = from[turn];
                double right = from[2 + turn];
                inner = inner.or(spineLeft ? left : right, p);
                outer = outer.or(spineLeft ? right : left, p);
                head = head.or(turn == 1 ? from[2] : from[1], p);
                foot = foot.or(turn == 1 ? from[0] : from[3], p);
            }
        }
        return new Margins(inner, outer, head, foot);
    }

    /// @param outwards points from the spine
    public static PagedDocument moved(PagedDocument document, double outwards) {
        if (outwards == 0) return document;
        Upright leaf = Upright.of(document);
        List<Page> pages = new ArrayList<>();
        for (int p = 0; p < document.pages().size(); p++) {
            Page page = document.pages().get(p);
            boolean turns = leaf.turns(page);
            double dx = spineLeft(document, p) ? outwards : -outwards;
            List<FrameItem> items = new ArrayList<>();
            for (FrameItem i : page.items()) {
                double[] box = box(i);
                items.add(
                        box != null && bleeds(box, page)
                                ? i
                                : turns ? i.moved(0, dx) : i.moved(dx, 0));
            }
            pages.add(new Page(page.label(), page.widthPt(), page.heightPt(), items));
        }
        return document.withPages(pages);
    }

    /// Empty pages at the end.
    public static PagedDocument filled(PagedDocument document, int count) {
        if (document.pages().isEmpty() || count <= document.pages().size()) return document;
        List<Page> pages = new ArrayList<>(document.pages());
        Page first = pages.getFirst();
        while (pages.size() < count)
            pages.add(new Page("", first.widthPt(), first.heightPt(), List.of()));
        return new PagedDocument(
                document.language(),
                pages,
                document.outline(),
                document.tags(),
                document.pageStarts());
    }

    private static boolean bleeds(double[] box, Page page) {
        return box[0] <= 0.01
                || box[1] <= 0.01
                || box[2] >= page.widthPt() - 0.01
                || box[3] >= page.heightPt() - 0.01;
    }

    /// Left, top, right, bottom of what prints; null where nothing does.
    private static double @Nullable [] box(FrameItem item) {
        return switch (item) {
            case GlyphRun r when !r.text().isBlank() ->
                    new double[] {
                        r.xPt(),
                        r.baselinePt() - 0.7 * r.sizePt(),
                        r.xPt() + r.xOffsetsPt()[r.glyphs().length],
                        r.baselinePt() + 0.2 * r.sizePt()
                    };
            case RectItem r ->
                    new double[] {r.xPt(), r.yPt(), r.xPt() + r.widthPt(), r.yPt() + r.heightPt()};
            case ImageItem i ->
                    new double[] {i.xPt(), i.yPt(), i.xPt() + i.widthPt(), i.yPt() + i.heightPt()};
            case GlyphRun _, LinkItem _, AnchorItem _ -> null;
        };
    }
}
