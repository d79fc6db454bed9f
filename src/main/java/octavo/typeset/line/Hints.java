package octavo.typeset.line;

import java.lang.Character.UnicodeScript;

/// What to do about a character that no font has.
final class Hints {
    private Hints() {}

    static String forMissing(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case HANGUL -> family("Korean", "Noto Serif KR");
            case HAN -> family("Chinese, Japanese or Korean", "Noto Serif SC or Noto Serif JP");
            case HIRAGANA, KATAKANA -> family("Japanese", "Noto Serif JP");
            case DEVANAGARI -> family("Devanagari", "Noto Serif Devanagari");
            case THAI -> family("Thai", "Noto Serif Thai");
            default -> "put a TrueType family that has it into the book's folder fonts/";
        };
    }

    private static String family(String script, String example) {
        return "put a TrueType family for "
                + script
                + ", such as "
                + example
                + ", into the book's folder fonts/";
    }
}
