package octavo.markdown;

import java.util.ArrayList;
import java.util.List;

/// A line by the columns of a terminal: wide characters take two, combining marks none, a tab goes on to a multiple of
/// four.
final class TextColumns {
    private final List<String> columns;

    private TextColumns(List<String> columns) {
        this.columns = columns;
    }

    static TextColumns of(String line) {
        List<String> out = new ArrayList<>(line.length());
        line.codePoints()
                .forEach(c -> {
                    String s = Character.toString(c);
                    int type = Character.getType(c);
                    boolean combining =
                            type == Character.NON_SPACING_MARK
                                    || type == Character.ENCLOSING_MARK
                                    || type == Character.FORMAT;
                    if (c == '\t') {
                        do out.add(" ");
                        while (out.size() % 4 != 0);
                    } else if (combining && !out.isEmpty()) {
                        out.set(out.size() - 1, out.getLast() + s);
                    } else {
                        out.add(s);
                        if (isWide(c)) out.add("");
                    }
                });
        return new TextColumns(out);
    }

    /// East Asian scripts, full-width forms, emoji.
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0x303E
                || c >= 0x3041 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1F64F
                || c >= 0x1F900 && c <= 0x1F9FF
                || c >= 0x20000 && c <= 0x3FFFD;
    }

    int length() {
        return columns.size();
    }

    /// Spaces before the text.
    int indent() {
        int i = 0;
        while (i < columns.size() && columns.get(i).isBlank()) i++;
        return i;
    }

    /// What stands in a column; a space past the end.
    char at(int column) {
        if (column >= columns.size()) return ' ';
        String s = columns.get(column);
        return s.isEmpty() ? '\u3000' : s.charAt(0);
    }

    String part(int start, int end) {
        int to = Math.min(end, columns.size());
        return start >= to ? "" : String.join("", columns.subList(start, to));
    }

    @Override
    public String toString() {
        return String.join("", columns);
    }
}
