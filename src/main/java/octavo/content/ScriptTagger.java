package octavo.content;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds phrases in another script than the surrounding text's and marks their language, so that they are hyphenated,
/// spoken and set as what they are.
public final class ScriptTagger {
    /// Letters enough to say "Russian" of a Cyrillic phrase in which no letter of another language stands: i, ї and є
    /// are every twelfth letter of Ukrainian.
    private static final int ENOUGH = 20;

    private ScriptTagger() {}

    /// The text with a [Inline.Span] of its language around each phrase in a foreign script.
    ///
    /// @param baseLanguage of the surrounding text, BCP 47; null counts as one in Latin script
    public static List<Inline> tag(String text, @Nullable String baseLanguage) {
        List<Inline> out = new ArrayList<>();
        int from = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            UnicodeScript script = foreign(c, baseLanguage);
            if (script == null) {
                i += Character.charCount(c);
                continue;
            }
            int end = phraseEnd(text, i, script);
            if (i > from) out.add(new Inline.Text(text.substring(from, i)));
            String phrase = text.substring(i, end);
            out.add(
                    new Inline.Span(
                            Attributes.ofLanguage(language(phrase, script)),
                            List.of(new Inline.Text(phrase))));
            from = end;
            i = end;
        }
        if (from < text.length()) out.add(new Inline.Text(text.substring(from)));
        return out;
    }

    private static @Nullable UnicodeScript foreign(int c, @Nullable String baseLanguage) {
        if (c < 0x370 || !Character.isLetter(c)) return null;
        UnicodeScript s = UnicodeScript.of(c);
        UnicodeScript own =
                baseLanguage == null ? UnicodeScript.LATIN : WritingSystem.of(baseLanguage);
        return switch (s) {
            case CYRILLIC, HEBREW, ARABIC, HANGUL -> s == own ? null : s;
            // A lone Greek letter in a Latin text is a symbol; a phrase is told by its end.
            case GREEK -> s == own ? null : s;
            default -> null;
        };
    }

    /// Goes on over spaces, hyphens and marks as long as another letter of the script follows.
    private static int phraseEnd(String text, int start, UnicodeScript script) {
        int end = start;
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            UnicodeScript s = UnicodeScript.of(c);
            if (s == script) end = i;
            else if (Character.isLetter(c)) break;
            else if (" \u00A0-‐‑’'.,«»„“”".indexOf(c) < 0 && s != UnicodeScript.INHERITED) break;
        }
        return end;
    }

    private static String language(String phrase, UnicodeScript script) {
        return switch (script) {
            case CYRILLIC -> cyrillic(phrase);
            case GREEK -> "el";
            case HEBREW -> "he";
            case HANGUL -> "ko";
            case ARABIC -> "und-Arab";
            default -> "und";
        };
    }

    private static String cyrillic(String phrase) {
        String p = phrase.toLowerCase(Locale.ROOT);
        if (has(p, "ў")) return "be";
        if (has(p, "їєґ") || has(p, "і") && !has(p, "ыэёъ")) return "uk";
        if (has(p, "љњђћџјќѓѕ")) return "und-Cyrl";
        if (has(p, "ыэё") && !has(p, "іўәғқңөұүһ")) return "ru";
        long letters = p.codePoints().filter(Character::isLetter).count();
        return letters >= ENOUGH && !has(p, "ъіәғқңөұүһ") ? "ru" : "und-Cyrl";
    }

    private static boolean has(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }
}
