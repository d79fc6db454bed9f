package octavo.style;

import java.util.List;
import java.util.Locale;

/// Numbers as text (CSS Counter Styles 3, section 6).
public final class CounterStyles {
    static final List<String> NAMES =
            List.of(
                    "decimal",
                    "decimal-leading-zero",
                    "lower-roman",
                    "upper-roman",
                    "lower-alpha",
                    "lower-latin",
                    "upper-alpha",
                    "upper-latin",
                    "lower-greek",
                    "disc",
                    "circle",
                    "square");

    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

    private CounterStyles() {}

    /// A number in a counter style; decimal where the style has no sign for it.
    public static String format(int n, String style) {
        return switch (style) {
            case "lower-roman" -> roman(n);
            case "upper-roman" -> roman(n).toUpperCase(Locale.ROOT);
            case "lower-alpha", "lower-latin" -> letters(n, "abcdefghijklmnopqrstuvwxyz");
            case "upper-alpha", "upper-latin" -> letters(n, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
            case "lower-greek" -> letters(n, "αβγδεζηθικλμνξοπρστυφχψω");
            case "decimal-leading-zero" -> n >= 0 && n < 10 ? "0" + n : Integer.toString(n);
            case "disc" -> "•";
            case "circle" -> "◦";
            case "square" -> "▪";
            case "none" -> "";
            default -> Integer.toString(n);
        };
    }

    /// The text of a list item's marker, with the full stop that numbers have.
    static String marker(int n, String style) {
        return switch (style) {
            case "none" -> "";
            case "disc", "circle", "square" -> format(n, style);
            default ->
                    style.startsWith("\"")
                            ? style.substring(1, style.length() - 1)
                            : format(n, style) + ".";
        };
    }

    private static String roman(int n) {
        if (n < 1 || n > 3999) return Integer.toString(n);
        StringBuilder sb = new StringBuilder();
        int rest = n;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN[i]; rest -= ROMAN[i]) sb.append(ROMAN_SIGNS[i]);
        }
        return sb.toString();
    }

    private static String letters(int n, String alphabet) {
        if (n < 1) return Integer.toString(n);
        StringBuilder sb = new StringBuilder();
        int size = alphabet.length();
        for (int rest = n; rest > 0; rest = (rest - 1) / size)
            sb.append(alphabet.charAt((rest - 1) % size));
        return sb.reverse().toString();
    }
}
