package octavo.style;

/// The box properties; none is inherited.
///
/// @param verticalAlign of inline boxes and table cells
/// @param verticalShiftPt raise of an inline box above the baseline for `verticalAlign` `LENGTH`
/// @param alignOn character on which the cells of a column are aligned (`text-align: "."`); empty for none
/// @param cloneDecoration `box-decoration-break: clone`
/// @param maxWidth `auto` for `none`, as [#maxHeight]
public record BoxStyle(
        Display display,
        FloatMode floatMode,
        Clear clear,
        Edges margin,
        Edges padding,
        Border borderTop,
        Border borderRight,
        Border borderBottom,
        Border borderLeft,
        Extent width,
        Extent height,
        Extent minWidth,
        Extent maxWidth,
        Extent minHeight,
        Extent maxHeight,
        Color background,
        VerticalAlign verticalAlign,
        double verticalShiftPt,
        InitialLetter initialLetter,
        Decoration decoration,
        boolean cloneDecoration,
        String alignOn) {
    /// `display`, as computed.
    public enum Display {
        NONE,
        INLINE,
        INLINE_BLOCK,
        BLOCK,
        LIST_ITEM,
        TABLE,
        TABLE_ROW_GROUP,
        TABLE_HEADER_GROUP,
        TABLE_FOOTER_GROUP,
        TABLE_ROW,
        TABLE_CELL,
        TABLE_CAPTION,
        TABLE_COLUMN,
        TABLE_COLUMN_GROUP
    }

    /// `FOOTNOTE`: to the foot of the page of its call; `MARGIN`: into the wider margin beside it
    /// (`-octavo-margin`); `TOP`, `BOTTOM`, `PAGE`: to that edge of a page, or to a page of its own (CSS Page Floats);
    /// `INSIDE`, `OUTSIDE`: left or right by the side of the page.
    public enum FloatMode {
        NONE,
        LEFT,
        RIGHT,
        INSIDE,
        OUTSIDE,
        FOOTNOTE,
        MARGIN,
        TOP,
        BOTTOM,
        PAGE;

        /// Called by a mark in the text.
        public boolean toNotes() {
            return this == FOOTNOTE || this == MARGIN;
        }

        /// Beside the text, which goes on next to it.
        public boolean beside() {
            return this == LEFT || this == RIGHT || this == INSIDE || this == OUTSIDE;
        }

        /// To an edge of a page.
        public boolean toPage() {
            return this == TOP || this == BOTTOM || this == PAGE;
        }
    }

    /// CSS 2.2, 9.5.2, `clear`.
    public enum Clear {
        NONE,
        LEFT,
        RIGHT,
        BOTH
    }

    /// CSS 2.2, 10.8.1, `vertical-align`; `LENGTH` is raised by a length of its own.
    public enum VerticalAlign {
        BASELINE,
        SUB,
        SUPER,
        TOP,
        MIDDLE,
        BOTTOM,
        LENGTH
    }

    /// `initial-letter: size sink`; size 0 is `normal`.
    public record InitialLetter(double size, int sink) {
        public static final InitialLetter NORMAL = new InitialLetter(0, 0);
    }

    /// `text-decoration-line`.
    public enum Decoration {
        NONE,
        UNDERLINE,
        LINE_THROUGH
    }
}
