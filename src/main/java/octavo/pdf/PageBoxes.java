package octavo.pdf;

import octavo.content.Direction;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.FrameItem.LinkItem;
import octavo.frame.FrameItem.RectItem;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
import octavo.press.PressProfile;
import org.jspecify.annotations.Nullable;

/// The boxes of pages (ISO 32000-1, 14.11.2). Without anything that reaches the trim, a printer who wants no marks gets
/// pages of the trim's size.
///
/// @param bleed beyond the trim
/// @param slug beyond the bleed, for the marks
/// @param bind there is bleed at the spine too
/// @param rightToLeft the first page stands on the left
/// @param leaf null where pages may lie on their side
record PageBoxes(
        double bleed, double slug, boolean bind, boolean rightToLeft, @Nullable Upright leaf) {
    /// Nothing around the trim.
    static final Box NONE = new Box(0, 0, 0, 0, 0, 0, 0, null);

    private static final double MARK = 18;
    private static final double AWAY = 6;

    static PageBoxes of(@Nullable PressProfile press, PagedDocument document) {
        boolean rtl = Direction.of(document.language()) == Direction.RTL;
        if (press == null) return new PageBoxes(0, 0, true, rtl, null);
        boolean needed = press.marks() || document.pages().stream().anyMatch(PageBoxes::bleeds);
        double slug = press.marks() ? MARK + AWAY : 0;
        double bleed = needed ? press.bleed() : 0;
        return new PageBoxes(bleed, slug, press.bindBleed(), rtl, Upright.of(document));
    }

    /// Does something on the page reach its trim?
    static boolean bleeds(Page page) {
        for (FrameItem i : page.items()) {
            boolean reaches =
                    switch (i) {
                        case RectItem r ->
                                reaches(page, r.xPt(), r.yPt(), r.widthPt(), r.heightPt());
                        case ImageItem m ->
                                reaches(page, m.xPt(), m.yPt(), m.widthPt(), m.heightPt());
                        case GlyphRun _, LinkItem _, AnchorItem _ -> false;
                    };
            if (reaches) return true;
        }
        return false;
    }

    private static boolean reaches(Page p, double x, double y, double w, double h) {
        return x <= 0.01
                || y <= 0.01
                || x + w >= p.widthPt() - 0.01
                || y + h >= p.heightPt() - 0.01;
    }

    /// @param page index from 0: even ones are rectos
    Box of(int page) {
        boolean spineLeft = page % 2 == 0 ^ rightToLeft;
        double left = !bind && spineLeft ? 0 : bleed;
        double right = !bind && !spineLeft ? 0 : bleed;
        return new Box(left + slug, right + slug, bleed + slug, left, right, bleed, slug, leaf);
    }

    /// What is around one page's trim.
    ///
    /// @param left media beyond the trim
    /// @param ends media beyond the trim at head and foot
    record Box(
            double left,
            double right,
            double ends,
            double bleedLeft,
            double bleedRight,
            double bleedEnds,
            double slug,
            @Nullable Upright leaf) {
        private boolean turns(Page page) {
            return leaf != null && leaf.turns(page);
        }

        private double width(Page page) {
            return turns(page) ? page.heightPt() : page.widthPt();
        }

        private double height(Page page) {
            return turns(page) ? page.widthPt() : page.heightPt();
        }

        void write(Page page, Bytes b) {
            double w = width(page);
            double h = height(page);
            b.ascii("/MediaBox");
            box(0, 0, w + left + right, h + 2 * ends, b);
            if (bleedEnds > 0) {
                b.ascii("/BleedBox");
                box(
                        left - bleedLeft,
                        ends - bleedEnds,
                        left + w + bleedRight,
                        ends + h + bleedEnds,
                        b);
            }
            b.ascii("/TrimBox");
            box(left, ends, left + w, ends + h, b);
        }

        private static void box(double x0, double y0, double x1, double y1, Bytes b) {
            b.octet('[').number(x0).octet(' ').number(y0).octet(' ').number(x1).octet(' ');
            b.number(y1).octet(']');
        }

        /// The part of the page that a box fills, to the end of the bleed where it reaches the trim: a sheet that is cut
        /// a little off shows no white edge then.
        ///
        /// @param x left edge from the trim's
        /// @param y lower edge from the trim's
        /// @return left, bottom, right, top
        double[] bled(Page page, double x, double y, double w, double h) {
            double[] b = {x, y, x + w, y + h};
            boolean turns = turns(page);
            double toLeft = turns ? bleedEnds : bleedLeft;
            double toRight = turns ? bleedEnds : bleedRight;
            double toFoot = turns ? bleedRight : bleedEnds;
            double toHead = turns ? bleedLeft : bleedEnds;
            if (x <= 0.01) b[0] = Math.min(x, -toLeft);
            if (y <= 0.01) b[1] = Math.min(y, -toFoot);
            if (b[2] >= page.widthPt() - 0.01) b[2] = Math.max(b[2], page.widthPt() + toRight);
            if (b[3] >= page.heightPt() - 0.01) b[3] = Math.max(b[3], page.heightPt() + toHead);
            return b;
        }

        /// Moves the page's origin to the trim's corner, after the marks, and turns a page that lies on its side.
        void begin(Page page, Bytes out) {
            if (slug > 0) marks(page, out);
            if (left != 0 || ends != 0)
                out.ascii("1 0 0 1 ").number(left).octet(' ').number(ends).ascii(" cm\n");
            if (turns(page)) out.ascii("0 1 -1 0 ").number(page.heightPt()).ascii(" 0 cm\n");
        }

        private void marks(Page page, Bytes out) {
            out.ascii(".25 w\n");
            double[] xs = {left, left + width(page)};
            double[] ys = {ends, ends + height(page)};
            double top = 2 * ends + height(page);
            double wide = left + right + width(page);
            for (double x : xs) {
                line(x, 0, x, MARK, out);
                line(x, top - MARK, x, top, out);
            }
            for (double y : ys) {
                line(0, y, MARK, y, out);
                line(wide - MARK, y, wide, y, out);
            }
        }

        private static void line(double x0, double y0, double x1, double y1, Bytes out) {
            out.number(x0).octet(' ').number(y0).ascii(" m ");
            out.number(x1).octet(' ').number(y1).ascii(" l S\n");
        }
    }
}
