package octavo.font;

import java.lang.Character.UnicodeScript;

/// Which sort of family a character asks for.
final class Scripts {
    private Scripts() {}

    /// A code of ISO 15924: of the character's script, or for characters that scripts share `Zmth`, `Zsye` (emoji),
    /// `Hani` (punctuation of East Asia) or `Zyyy`.
    static String of(int codePoint) {
        UnicodeScript s = UnicodeScript.of(codePoint);
        return switch (s) {
            case LATIN -> "Latn";
            case GREEK -> "Grek";
            case CYRILLIC -> "Cyrl";
            case ARABIC -> "Arab";
            case HEBREW -> "Hebr";
            case HAN -> "Hani";
            case HIRAGANA -> "Hira";
            case KATAKANA -> "Kana";
            case HANGUL -> "Hang";
            case BOPOMOFO -> "Bopo";
            case BRAILLE -> "Brai";
            case COMMON, INHERITED, UNKNOWN -> common(codePoint);
            default -> s.name();
        };
    }

    private static String common(int c) {
        if (isMathematical(c)) return "Zmth";
        if (Character.isEmojiPresentation(c) || c >= 0x1F1E6 && c <= 0x1F1FF) return "Zsye";
        boolean eastAsian =
                c >= 0x2E80 && c <= 0x303F
                        || c >= 0x30A0 && c <= 0x33FF
                        || c >= 0xFE30 && c <= 0xFFEF;
        return eastAsian && c < 0x10000 ? "Hani" : "Zyyy";
    }

    private static boolean isMathematical(int c) {
        return Character.getType(c) == Character.MATH_SYMBOL && c < 0xFE30
                || c >= 0x2100 && c <= 0x214F
                || c >= 0x2190 && c <= 0x22FF
                || c >= 0x27C0 && c <= 0x27EF
                || c >= 0x27F0 && c <= 0x27FF
                || c >= 0x2900 && c <= 0x2AFF
                || c >= 0x1D400 && c <= 0x1D7FF;
    }
}
