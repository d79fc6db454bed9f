package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.frame.FrameItem;
import octavo.style.BoxStyle.FloatMode;
import org.jspecify.annotations.Nullable;

/// What a column of text is made of, top to bottom. Breaks are possible before [Content] only.
sealed interface FlowItem {
    /// What takes space and is never dropped or divided.
    sealed interface Content extends FlowItem {
        double heightPt();

        List<String> noteIds();
    }

    /// A line of a paragraph.
    record Line(Para para, int index) implements Content {
        @Override
        public double heightPt() {
            return para.heightPt(index);
        }

        @Override
        public List<String> noteIds() {
            return para.line(index).noteIds();
        }
    }

    /// Something set beforehand: an image, a table's row.
    ///
    /// @param items relative to the box's top left corner
    /// @param startId the element with which a page begins that begins here, or null
    /// @param repeat what is set again above it when a page begins here: the head of its table
    /// @param kind how it behaves
    record Box(
            double heightPt,
            double xPt,
            List<FrameItem> items,
            List<String> noteIds,
            @Nullable String startId,
            @Nullable Box repeat,
            BoxKind kind)
            implements Content {
        Box at(double x) {
            return new Box(heightPt, xPt, items, noteIds, startId, repeat, kind).moved(x);
        }

        private Box moved(double x) {
            List<FrameItem> out = new ArrayList<>();
            for (FrameItem i : items) out.add(i.moved(x, 0));
            return new Box(heightPt, xPt, out, noteIds, startId, repeat, kind);
        }
    }

    enum BoxKind {
        /// Stays where it is.
        FIXED,
        /// May move to the head of the next page while the text goes on.
        FIGURE,
        /// To the head of this page or a later one (`float: top`).
        TOP,
        /// To the foot.
        BOTTOM,
        /// To a page of its own.
        PAGE,
        /// To a page of its own that lies on its side.
        TURNED,
        /// To the head of a page, across its columns.
        ACROSS,
        /// Seen only as the first or last thing of a page (the ornament of a break).
        AT_EDGE;

        /// Leaves its place in the text.
        boolean floats() {
            return this == FIGURE || apart();
        }

        /// Takes no place in the text at all.
        boolean apart() {
            return this == TOP
                    || this == BOTTOM
                    || this == PAGE
                    || this == TURNED
                    || this == ACROSS;
        }
    }

    /// Space between blocks; dropped at the top and at the foot of a page.
    ///
    /// @param snapPt after this much of it the grid is reached; -1 where it doesn't matter
    /// @param barePt what it is without the margins of a figure that has moved to another page
    record Space(double pt, double snapPt, double barePt) implements FlowItem {}

    /// Space within a box; never dropped.
    ///
    /// @param closing it ends a box and stays with what stands above it
    record Kern(double pt, boolean closing) implements FlowItem {}

    /// To the next line of the grid.
    record Snap() implements FlowItem {
        static final Snap INSTANCE = new Snap();
    }

    /// The next column begins (`break-before: column`).
    record ColumnBreak() implements FlowItem {}

    /// As much space as the page has left (`margin-top: auto`).
    record Fill() implements FlowItem {}

    /// A box with borders or background begins.
    record Open(Decoration decoration) implements FlowItem {}

    /// It ends.
    record Close(Decoration decoration) implements FlowItem {}

    /// A place that links lead to.
    record Anchor(String id, double xPt) implements FlowItem {}

    /// Values of `string-set`.
    record Strings(Map<String, String> values) implements FlowItem {}

    /// A box beside the lines that follow.
    record Beside(Box box, FloatMode side, double measurePt) implements FlowItem {}

    /// A note without a call: into the margin beside what follows.
    record Aside(int note) implements FlowItem {}

    /// A note without a call: to the foot of the page on which it stands.
    record Hung(int note) implements FlowItem {}
}
