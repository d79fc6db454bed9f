package octavo.build;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/// Text in lines of a terminal. Widths are in its columns.
final class LineWrap {
    private LineWrap() {}

    /// Columns that a text takes: two for an ideograph, none for a mark over another letter.
    static int width(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i)))
            columns += width(text.codePointAt(i));
        return columns;
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) return 0;
        boolean wide =
                switch (UnicodeScript.of(codePoint)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                    default ->
                            codePoint >= 0x3000 && codePoint <= 0x303F
                                    || codePoint >= 0xFF01 && codePoint <= 0xFF60
                                    || codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
                };
        return wide ? 2 : 1;
    }

    /// Lines of at most so many columns, broken at spaces; within a word, after `/` and anywhere, only where it would
    /// not fit on a line of its own. Nothing but spaces is lost.
    static List<String> lines(String text, int columns) {
        List<String> out = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.strip().split("\\s+")) {
            int wide = width(word);
            if (used > 0 && used + 1 + wide <= columns) {
                line.append(' ').append(word);
                used += 1 + wide;
                continue;
            }
            if (used > 0) out.add(line.toString());
            String rest = word;
            while (width(rest) > columns) {
                int end = end(rest, columns);
                out.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line = new StringBuilder(rest);
            used = width(rest);
        }
        if (used > 0) out.add(line.toString());
        return out;
    }

    /// Index after what fits, at the last `/` where there is one; at least one character.
    private static int end(String word, int columns) {
        int used = 0;
        int i = 0;
        int slash = 0;
        while (i < word.length()) {
            int c = word.codePointAt(i);
            used += width(c);
            if (used > columns && i > 0) break;
            i += Character.charCount(c);
            if (c == '/') slash = i;
        }
        return slash > 0 ? slash : i;
    }

    /// Lines with a label before the first and as much space before the others.
    static void labelled(StringBuilder out, String label, String text, int columns) {
        int indent = width(label);
        String before = label;
        for (String line : lines(text, Math.max(1, columns - indent))) {
            out.append(before).append(line).append('\n');
            before = " ".repeat(indent);
        }
    }
}
