package octavo.typeset.page;

/// What the page breaker pays. A spread that runs a line short costs less than one orphan; nothing costs as much as
/// text that doesn't fit.
final class Costs {
    /// `break-inside: avoid`, `break-after: avoid`.
    static final int AVOID = 40_000;

    /// A heading without its three lines.
    static final int HEADING = 15_000;

    /// A break among lines that stand beside a box.
    static final int BESIDE = 60_000;

    static final int ORPHAN = 15_000;
    static final int WIDOW = 22_000;

    /// A hyphen at the foot of a recto, of a verso.
    static final int HYPHEN_RECTO = 5_000;

    static final int HYPHEN_VERSO = 40;

    /// A divided note; one that begins on the page after its call.
    static final int NOTE_SPLIT = 16_000;

    static final int NOTE_DEFERRED = 60_000;

    /// Both pages of a spread a line short, or long.
    static final int SHORT_LINE = 60;

    static final int LONG_LINE = 110;

    /// The first page of a text a line long, where a folio may stand at its foot.
    static final int LONG_OPENING = 9_000;

    /// A short or long page that faces the end of the text.
    static final int ALONE = 400;

    /// Every further line that a page is short.
    static final int SHORT_MORE = 1_200;

    /// The same again for every line of a hole, beyond three: a large one is seen before feet that differ by a line.
    static final int HOLE_MORE = 1_000;

    /// And again beyond six.
    static final int CHASM_MORE = 1_200;

    /// A line's difference between the feet of facing pages.
    static final int UNEVEN = 6_000;

    /// A line's space between text and notes.
    private static final int NOTE_SLACK = 200;

    /// And again beyond six: rather than a hole of nine lines a note is divided.
    private static final int NOTE_CHASM = 3_000;

    /// For every line of a section's last page that is missing to [#LAST_PAGE_LINES].
    static final int LAST_PAGE = 2_500;

    static final int LAST_PAGE_LINES = 5;
    static final int LINES_AFTER_HEADING = 3;

    /// A page that begins or ends with a break, whose ornament then takes a line of text.
    static final int BREAK_AT_EDGE = 2_600;

    /// A page that ends with verse while text of full measure follows: its foot isn't seen beside the facing one's.
    static final int DISPLAY_AT_FOOT = 1_600;

    /// A page that ends with a paragraph of one full line before what begins flush: it looks like an orphan.
    static final int LONE_LINE = 1_600;

    /// A list's first item of one line alone at a page's foot, or its last at a head.
    static final int LONE_ITEM = 9_000;

    /// The same of a quotation's first and last lines: salutation and signature of a letter.
    static final int LONE_LETTER_LINE = 2_500;

    /// A list's last item of two lines alone at a head.
    static final int SHORT_ITEM = 1_000;

    /// A break between what ends in a colon and the list, quotation or program that it announces.
    static final int ANNOUNCED = 2_400;

    /// A break within a program that isn't at an empty line.
    static final int PROGRAM = 60;

    /// A break within a table so small that it is better whole: a hole of nine lines beside a full page costs as much.
    /// And one that leaves few rows of a table.
    static final int SMALL_TABLE = 25_600;

    static final int FEW_ROWS = 4_000;

    /// A break within one that another page would hold: a hole of three lines beside a full page costs as much.
    static final int WHOLE_TABLE = 9_000;

    /// A page that holds more than it can.
    static final int OVERFULL = 10_000_000;

    private Costs() {}

    /// Empty lines between a page's, or a column's, text and its notes.
    static int aboveNotes(int lines) {
        return lines * NOTE_SLACK
                + Math.max(0, lines - 3) * HOLE_MORE
                + Math.max(0, lines - 6) * NOTE_CHASM;
    }
}
