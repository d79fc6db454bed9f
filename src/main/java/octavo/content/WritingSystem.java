package octavo.content;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Scripts and the languages that are written in them.
public final class WritingSystem {
    /// Letters below which a text says nothing of its script.
    private static final int FEWEST = 12;

    /// The share of the letters that decides.
    private static final double MOST = 0.6;

    /// Languages that people write in several scripts.
    private static final Set<String> SEVERAL =
            Set.of("az", "bs", "ha", "kk", "ku", "ms", "sr", "sh", "tk", "tt", "ug", "uz");

    private static final Set<UnicodeScript> KNOWN =
            EnumSet.of(
                    UnicodeScript.LATIN,
                    UnicodeScript.CYRILLIC,
                    UnicodeScript.GREEK,
                    UnicodeScript.HEBREW,
                    UnicodeScript.ARABIC,
                    UnicodeScript.HANGUL,
                    UnicodeScript.HAN,
                    UnicodeScript.ARMENIAN,
                    UnicodeScript.GEORGIAN,
                    UnicodeScript.THAI,
                    UnicodeScript.DEVANAGARI);

    private WritingSystem() {}

    /// The script of a language: of the tag's script subtag (`sr-Latn`), else the usual one; Latin for those that aren't
    /// known. Japanese and Chinese are [UnicodeScript#HAN].
    ///
    /// @param language BCP 47
    public static UnicodeScript of(String language) {
        for (String subtag : language.split("-")) {
            if (subtag.length() == 4 && Character.isLetter(subtag.charAt(0))) {
                UnicodeScript named = named(subtag);
                if (named != null) return named;
            }
        }
        return switch (language.split("-", 2)[0].toLowerCase(Locale.ROOT)) {
            case "ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "ba", "cv", "tt" ->
                    UnicodeScript.CYRILLIC;
            case "el", "grc" -> UnicodeScript.GREEK;
            case "he", "iw", "yi", "lad" -> UnicodeScript.HEBREW;
            case "ar", "arz", "ckb", "fa", "prs", "ps", "sd", "ug", "ur" -> UnicodeScript.ARABIC;
            case "ko" -> UnicodeScript.HANGUL;
            case "ja", "zh", "yue", "lzh" -> UnicodeScript.HAN;
            case "hy" -> UnicodeScript.ARMENIAN;
            case "ka" -> UnicodeScript.GEORGIAN;
            case "th" -> UnicodeScript.THAI;
            case "hi", "mr", "ne", "sa", "bho", "mai" -> UnicodeScript.DEVANAGARI;
            default -> UnicodeScript.LATIN;
        };
    }

    /// Whether nobody writes the language in that script, as far as both are known.
    ///
    /// @param language BCP 47
    public static boolean isForeign(UnicodeScript script, String language) {
        boolean several = !language.contains("-") && SEVERAL.contains(language);
        return !several && KNOWN.contains(script) && script != of(language);
    }

    private static @Nullable UnicodeScript named(String subtag) {
        try {
            return family(
                    switch (subtag.toLowerCase(Locale.ROOT)) {
                        case "jpan", "hans", "hant" -> UnicodeScript.HAN;
                        case "kore" -> UnicodeScript.HANGUL;
                        default -> UnicodeScript.forName(subtag);
                    });
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// The script in which at least three letters of five are written; null where there is none, or too few letters.
    /// Kana count as [UnicodeScript#HAN].
    public static @Nullable UnicodeScript dominant(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int latin = 0;
        int others = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.charAt(i);
            if (c < 0x80) {
                if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') latin++;
                i++;
                continue;
            }
            c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isLetter(c)) continue;
            others++;
            counts.merge(family(UnicodeScript.of(c)), 1, Integer::sum);
        }
        int letters = latin + others;
        if (letters < FEWEST) return null;
        if (latin > 0) counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
        for (Map.Entry<UnicodeScript, Integer> e : counts.entrySet()) {
            if (e.getValue() >= MOST * letters) return e.getKey();
        }
        return null;
    }

    private static UnicodeScript family(UnicodeScript s) {
        return switch (s) {
            case HIRAGANA, KATAKANA, BOPOMOFO -> UnicodeScript.HAN;
            default -> s;
        };
    }

    /// The language that a text of that script is most probably in, where the script and its letters tell; else null, as
    /// for Latin, Cyrillic and Devanagari.
    ///
    /// @return BCP 47
    public static @Nullable String language(String text, UnicodeScript script) {
        return switch (script) {
            case HEBREW -> has(text, "װױײ\uFB1F\uFB2E\uFB2F") ? "yi" : "he";
            case ARABIC -> arabic(text);
            case HAN -> text.codePoints().anyMatch(WritingSystem::isKana) ? "ja" : "zh";
            case HANGUL -> "ko";
            // With breathings it may be Ancient Greek.
            case GREEK -> text.chars().anyMatch(c -> c >= 0x1F00 && c <= 0x1FFF) ? null : "el";
            case ARMENIAN -> "hy";
            case GEORGIAN -> "ka";
            case THAI -> "th";
            default -> null;
        };
    }

    /// By letters that the others don't have.
    private static String arabic(String text) {
        if (has(text, "ۇۈۋ")) return "ug";
        if (has(text, "ڕڵێ")) return "ckb";
        if (has(text, "ښځټ")) return "ps";
        if (has(text, "ٹڈڑے")) return "ur";
        return has(text, "پچژگ") ? "fa" : "ar";
    }

    private static boolean isKana(int c) {
        UnicodeScript s = UnicodeScript.of(c);
        return s == UnicodeScript.HIRAGANA || s == UnicodeScript.KATAKANA;
    }

    private static boolean has(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }
}
