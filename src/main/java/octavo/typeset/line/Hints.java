package octavo.typeset.line;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/// What to do about a character that no font has.
final class Hints {
    private Hints() {}

    static String forMissing(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case HANGUL -> family("Korean", "Noto Serif KR");
            case HAN -> family("Chinese, Japanese or Korean", "Noto Serif SC or Noto Serif JP");
            case HIRAGANA, KATAKANA -> family("Japanese", "Noto Serif JP");
            case ARMENIAN,
                    BENGALI,
                    DEVANAGARI,
                    ETHIOPIC,
                    GEORGIAN,
                    GUJARATI,
                    GURMUKHI,
                    KANNADA,
                    KHMER,
                    LAO,
                    MALAYALAM,
                    MYANMAR,
                    ORIYA,
                    SINHALA,
                    TAMIL,
                    TELUGU,
                    THAI,
                    TIBETAN -> {
                String script = named(UnicodeScript.of(codePoint));
                yield family(script, "Noto Serif " + script);
            }
            default -> "put a TrueType family that has it into the book's folder fonts/";
        };
    }

    private static String named(UnicodeScript script) {
        return script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String family(String script, String example) {
        return "put a TrueType family for "
                + script
                + ", such as "
                + example
                + ", into the book's folder fonts/";
    }
}
