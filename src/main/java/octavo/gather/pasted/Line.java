package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.List;
import octavo.gather.clean.TextClean;

/// A line of the paste.
///
/// @param number the first is 1
/// @param raw as it stands there
/// @param text without layout space
record Line(int number, String raw, String text) {
    /// Whether it was copied from a table's row.
    boolean hasCells() {
        return raw.strip().indexOf('\t') > 0;
    }

    boolean blank() {
        return text.isEmpty();
    }

    static List<Line> of(String source) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : source.split("[\n\u2028\u2029\u000B\f]", -1)) {
            lines.add(new Line(++number, raw, TextClean.clean(raw.replace("\u200B", ""))));
        }
        return lines;
    }
}
