package octavo.typeset.line;

import java.text.Normalizer;
import java.util.Locale;
import octavo.style.TextStyle.Transform;

/// `text-transform` of one letter, by its language and what stands around it (CSS Text 3, section 2.1).
final class LetterCase {
    private LetterCase() {}

    /// @param next the character after it
    /// @param before the paragraph's text up to it
    /// @return one or more characters
    static String transformed(
            char c, char next, InlineText before, Transform transform, String language) {
        if (Character.isSurrogate(c)) return String.valueOf(c);
        return switch (transform) {
            case UPPERCASE -> upper(c, language);
            case LOWERCASE -> c == 'Σ' && endsWord(before, next) ? "ς" : lower(c, language);
            case CAPITALIZE -> {
                char last = before.length == 0 ? ' ' : before.chars[before.length - 1];
                boolean inWord =
                        Character.isLetterOrDigit(last) || last == '\'' || last == '\u2019';
                if (inWord) yield isDutchJ(c, last, before, language) ? "J" : String.valueOf(c);
                boolean dotted = c == 'i' && isTurkic(language);
                yield dotted ? "İ" : String.valueOf(Character.toTitleCase(c));
            }
            case NONE -> String.valueOf(c);
        };
    }

    /// Unicode's Final_Sigma: a letter before, none after.
    private static boolean endsWord(InlineText before, char next) {
        return before.length > 0
                && Character.isLetter(before.chars[before.length - 1])
                && !Character.isLetter(next);
    }

    /// "The Dutch digraph IJ is capitalized as one" (CSS Text 3, section 2.1.1).
    private static boolean isDutchJ(char c, char last, InlineText before, String language) {
        return c == 'j'
                && last == 'I'
                && language.startsWith("nl")
                && (before.length < 2 || !Character.isLetter(before.chars[before.length - 2]));
    }

    private static String upper(char c, String language) {
        if (c < 0x80 && !isTurkic(language)) return String.valueOf(Character.toUpperCase(c));
        String u =
                String.valueOf(c).toUpperCase(isTurkic(language) ? Locale.of("tr") : Locale.ROOT);
        if (language.startsWith("el") && c >= 0x370) {
            // Capitals lose the tonos (CSS Text 3, section 2.1.1), the diaeresis stays.
            String d = Normalizer.normalize(u, Normalizer.Form.NFD);
            u =
                    Normalizer.normalize(
                            d.replaceAll("[\\u0300\\u0301\\u0313\\u0314\\u0342\\u0345]", ""),
                            Normalizer.Form.NFC);
        }
        return u.isEmpty() ? String.valueOf(c) : u;
    }

    private static String lower(char c, String language) {
        String l =
                String.valueOf(c).toLowerCase(isTurkic(language) ? Locale.of("tr") : Locale.ROOT);
        return l.isEmpty() ? String.valueOf(c) : l;
    }

    private static boolean isTurkic(String language) {
        return language.startsWith("tr") || language.startsWith("az");
    }
}
