package octavo.typeset.page;

import java.util.Locale;

/// Counter styles (CSS Counter Styles 3, section 6) that books use.
final class Numerals {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

    private Numerals() {}

    static String format(int number, String style) {
        return switch (style) {
            case "lower-roman" -> roman(number);
            case "upper-roman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lower-alpha", "lower-latin" -> alphabetic(number, 'a', 26);
            case "upper-alpha", "upper-latin" -> alphabetic(number, 'A', 26);
            case "lower-greek" -> greek(number);
            case "decimal-leading-zero" -> (number >= 0 && number < 10 ? "0" : "") + number;
            default -> Integer.toString(number);
        };
    }

    private static String roman(int number) {
        if (number <= 0 || number >= 4000) return Integer.toString(number);
        StringBuilder sb = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) sb.append(ROMAN[i]);
        }
        return sb.toString();
    }

    private static String alphabetic(int number, char first, int size) {
        if (number <= 0) return Integer.toString(number);
        StringBuilder sb = new StringBuilder();
        for (int n = number; n > 0; n = (n - 1) / size) sb.append((char) (first + (n - 1) % size));
        return sb.reverse().toString();
    }

    private static String greek(int number) {
        String letters = "αβγδεζηθικλμνξοπρστυφχψω";
        if (number <= 0) return Integer.toString(number);
        StringBuilder sb = new StringBuilder();
        for (int n = number; n > 0; n = (n - 1) / 24) sb.append(letters.charAt((n - 1) % 24));
        return sb.reverse().toString();
    }
}
