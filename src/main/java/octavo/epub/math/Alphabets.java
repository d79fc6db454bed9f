package octavo.epub.math;

import java.util.Map;

/// Mathematical alphanumeric symbols (Unicode, U+1D400 to U+1D7FF), with the letters that were there before them.
final class Alphabets {
    private static final Map<String, String> EARLIER =
            Map.of(
                    "mathbb", "CℂHℍNℕPℙQℚRℝZℤ",
                    "mathcal", "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ",
                    "mathfrak", "CℭHℌIℑRℜZℨ");

    private Alphabets() {}

    static String styled(String style, String text) {
        StringBuilder sb = new StringBuilder();
        text.codePoints().forEach(c -> sb.append(one(style, c)));
        return sb.toString();
    }

    private static String one(String style, int c) {
        String earlier = EARLIER.getOrDefault(style, "");
        for (int i = 0; i < earlier.length(); i += 2) {
            if (earlier.charAt(i) == c) return earlier.substring(i + 1, i + 2);
        }
        boolean capital = c >= 'A' && c <= 'Z';
        boolean small = c >= 'a' && c <= 'z';
        boolean digit = c >= '0' && c <= '9';
        int letters =
                switch (style) {
                    case "mathbf" -> 0x1D400;
                    case "boldsymbol" -> 0x1D468;
                    case "mathcal" -> 0x1D49C;
                    case "mathfrak" -> 0x1D504;
                    case "mathbb" -> 0x1D538;
                    case "mathsf" -> 0x1D5A0;
                    case "mathtt" -> 0x1D670;
                    default -> 0;
                };
        int digits =
                switch (style) {
                    case "mathbf", "boldsymbol" -> 0x1D7CE;
                    case "mathbb" -> 0x1D7D8;
                    case "mathsf" -> 0x1D7E2;
                    case "mathtt" -> 0x1D7F6;
                    default -> 0;
                };
        if (letters != 0 && capital) return Character.toString(letters + c - 'A');
        if (letters != 0 && small) return Character.toString(letters + 26 + c - 'a');
        if (digits != 0 && digit) return Character.toString(digits + c - '0');
        if (style.equals("boldsymbol") && c >= 0x3B1 && c <= 0x3C9) {
            return Character.toString(0x1D736 + c - 0x3B1);
        }
        if (style.equals("boldsymbol") && c >= 0x391 && c <= 0x3A9) {
            return Character.toString(0x1D6A8 + c - 0x391);
        }
        return Character.toString(c);
    }
}
