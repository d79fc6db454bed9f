package octavo.pdf;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.frame.Page;

/// Page labels (ISO 32000-1, 12.4.2) as ranges that count on, derived from the labels that the pages have.
final class PageLabels {
    private static final Pattern LABEL =
            Pattern.compile("(.*?)(?:([1-9][0-9]{0,5})|([ivxlcdm]+)|([IVXLCDM]+))");

    private PageLabels() {}

    /// @param style D, r or R; empty where the label is the prefix alone
    private record Label(String prefix, String style, int number) {
        String text() {
            return switch (style) {
                case "D" -> prefix + number;
                case "r" -> prefix + roman(number).toLowerCase(Locale.ROOT);
                case "R" -> prefix + roman(number);
                default -> prefix;
            };
        }

        Label next() {
            return new Label(prefix, style, number + 1);
        }
    }

    /// Writes the number tree.
    static void write(List<Page> pages, Bytes b) {
        b.ascii("<</Nums[");
        Label expected = null;
        for (int p = 0; p < pages.size(); p++) {
            String text = pages.get(p).label();
            if (expected != null && expected.text().equals(text)) {
                expected = expected.next();
                continue;
            }
            Label label = parse(text);
            b.integer(p).ascii("<<");
            if (!label.prefix.isEmpty()) b.ascii("/P").text(label.prefix);
            if (!label.style.isEmpty()) b.ascii("/S").name(label.style);
            if (label.number > 1) b.ascii("/St ").integer(label.number);
            b.ascii(">>");
            expected = label.next();
        }
        b.ascii("]>>");
    }

    private static Label parse(String text) {
        Matcher m = LABEL.matcher(text);
        if (m.matches()) {
            String prefix = m.group(1);
            if (m.group(2) != null) return new Label(prefix, "D", Integer.parseInt(m.group(2)));
            boolean lower = m.group(3) != null;
            String digits = lower ? m.group(3) : m.group(4);
            int number = value(digits.toUpperCase(Locale.ROOT));
            // "remix" is a word with a roman tail: only a whole label or one behind a mark is a
            // number.
            boolean apart =
                    prefix.isEmpty() || !Character.isLetter(prefix.charAt(prefix.length() - 1));
            Label label = new Label(prefix, lower ? "r" : "R", number);
            if (apart && label.text().equals(text)) return label;
        }
        return new Label(text, "", 1);
    }

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] DIGITS = {
        "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };

    static String roman(int n) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < VALUES.length; i++) {
            for (; n >= VALUES[i]; n -= VALUES[i]) b.append(DIGITS[i]);
        }
        return b.toString();
    }

    private static int value(String roman) {
        int sum = 0;
        for (int i = 0, at = 0; i < VALUES.length; i++) {
            for (; roman.startsWith(DIGITS[i], at); at += DIGITS[i].length()) sum += VALUES[i];
        }
        return sum;
    }
}
