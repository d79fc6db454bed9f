package octavo.math;

import java.util.Map;

/// Mathematical alphanumeric symbols (Unicode, U+1D400 to U+1D7FF), with the letters that were there before them.
public final class Alphabets {
    private static final Map<String, String> EARLIER =
            Map.of(
                    "mathbb", "CℂHℍNℕPℙQℚRℝZℤ",
                    "mathcal", "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ",
                    "mathfrak", "CℭHℌIℑRℜZℨ");

    private Alphabets() {}

    /// The letter, figure or sign of a style, by the values of MathML's `mathvariant`; the character itself where the style
    /// has none.
    public static int variant(String style, int c) {
        if (style.equals("italic") && c == 'h') return 0x210E;
        if (style.equals("italic") && (c == 'ı' || c == 'ȷ')) return c == 'ı' ? 0x1D6A4 : 0x1D6A5;
        String earlier =
                switch (style) {
                    case "double-struck" -> EARLIER.getOrDefault("mathbb", "");
                    case "script" -> EARLIER.getOrDefault("mathcal", "");
                    case "fraktur" -> EARLIER.getOrDefault("mathfrak", "");
                    default -> "";
                };
        for (int i = 0; i < earlier.length(); i += 2)
            if (earlier.charAt(i) == c) return earlier.charAt(i + 1);
        int letters =
                switch (style) {
                    case "bold" -> 0x1D400;
                    case "italic" -> 0x1D434;
                    case "bold-italic" -> 0x1D468;
                    case "script" -> 0x1D49C;
                    case "bold-script" -> 0x1D4D0;
                    case "fraktur" -> 0x1D504;
                    case "double-struck" -> 0x1D538;
                    case "bold-fraktur" -> 0x1D56C;
                    case "sans-serif" -> 0x1D5A0;
                    case "bold-sans-serif" -> 0x1D5D4;
                    case "sans-serif-italic" -> 0x1D608;
                    case "sans-serif-bold-italic" -> 0x1D63C;
                    case "monospace" -> 0x1D670;
                    default -> 0;
                };
        if (letters != 0 && c >= 'A' && c <= 'Z') return letters + c - 'A';
        if (letters != 0 && c >= 'a' && c <= 'z') return letters + 26 + c - 'a';
        int digits =
                switch (style) {
                    case "bold", "bold-italic" -> 0x1D7CE;
                    case "double-struck" -> 0x1D7D8;
                    case "sans-serif" -> 0x1D7E2;
                    case "bold-sans-serif" -> 0x1D7EC;
                    case "monospace" -> 0x1D7F6;
                    default -> 0;
                };
        if (digits != 0 && c >= '0' && c <= '9') return digits + c - '0';
        int greek =
                switch (style) {
                    case "bold" -> 0x1D6A8;
                    case "italic" -> 0x1D6E2;
                    case "bold-italic" -> 0x1D71C;
                    case "bold-sans-serif" -> 0x1D756;
                    case "sans-serif-bold-italic" -> 0x1D790;
                    default -> 0;
                };
        if (greek == 0) return c;
        if (c >= 0x391 && c <= 0x3A9) return greek + c - 0x391;
        if (c >= 0x3B1 && c <= 0x3C9) return greek + 26 + c - 0x3B1;
        int other = "∂ϵϑϰϕϱϖ".indexOf(c);
        if (c == '∇') return greek + 25;
        return other < 0 ? c : greek + 51 + other;
    }

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
