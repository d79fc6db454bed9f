package octavo.gather.pasted;

import java.util.List;

/// Lines that belong together: a paragraph, a heading, an item.
///
/// @param lines one, or several where the paste wrapped the text
/// @param text the lines joined
/// @param gap number of blank lines before
record Unit(List<Line> lines, String text, int gap) {
    Unit {
        lines = List.copyOf(lines);
    }

    /// Whether it begins with a table's row.
    boolean hasCells() {
        return lines.getFirst().hasCells();
    }

    int line() {
        return lines.getFirst().number();
    }
}
