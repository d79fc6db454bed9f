package octavo.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.markup.Element;
import octavo.markup.MarkupNode;

/// How much room a table needs, for the classes by which the e-book's style fits it to a screen. An element that scrolls by
/// itself is never divided over screens, so that a long table must not; one that is wider than the column is cut off by
/// readers that turn pages, so that a wide one must break its words.
///
/// @param rows of the table
/// @param leastEm width below which a word would have to be broken: letters of half an em, and the cells' padding
record TableShape(int rows, double leastEm) {
    /// More rows than fit a telephone's screen.
    private static final int LONG = 12;

    /// A telephone's screen at the common size of text.
    private static final double WIDE_EM = 24;

    private static final double LETTER_EM = 0.45;
    private static final double PADDING_EM = 1.1;

    static TableShape of(Element table) {
        List<Integer> columns = new ArrayList<>();
        int rows = rows(table, columns);
        double least = 0;
        for (int letters : columns) least += letters * LETTER_EM + PADDING_EM;
        return new TableShape(rows, least);
    }

    /// For the attribute `class`; empty for a table that fits anything.
    String classes() {
        if (leastEm > WIDE_EM) return "wide-table";
        return rows > LONG ? "long-table" : "";
    }

    private static int rows(Element e, List<Integer> columns) {
        if (e.name().equals("tr")) {
            row(e, columns);
            return 1;
        }
        int rows = 0;
        for (MarkupNode n : e.children()) {
            if (n instanceof Element child) rows += rows(child, columns);
        }
        return rows;
    }

    /// A cell over several columns gives each its share.
    private static void row(Element tr, List<Integer> columns) {
        int at = 0;
        for (MarkupNode n : tr.children()) {
            if (!(n instanceof Element cell)) continue;
            String span = cell.attribute("colspan");
            int over = span != null && span.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(span) : 1;
            int letters = (longestWord(cell.textContent()) + over - 1) / over;
            for (int i = 0; i < over; i++, at++) {
                while (columns.size() <= at) columns.add(0);
                columns.set(at, Math.max(columns.get(at), letters));
            }
        }
    }

    /// In letters; an ideograph is as wide as two and may stand alone.
    private static int longestWord(String text) {
        int longest = 0;
        int word = 0;
        for (int c : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            boolean ideographic = Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF;
            boolean breaks = Character.isWhitespace(c) || "-‐–—/".indexOf(c) >= 0;
            word = ideographic ? 2 : breaks ? 0 : word + 1;
            longest = Math.max(longest, word);
        }
        return longest;
    }
}
