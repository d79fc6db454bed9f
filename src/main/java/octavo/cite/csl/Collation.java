package octavo.cite.csl;

import java.text.Normalizer;
import java.util.Locale;

/// Order as in indexes, word by word: without regard to case, accents and marks; numbers by their value.
final class Collation {
    /// Parts the fields of a date.
    static final char BREAK = '\u0001';

    /// Stands before letters that come before `a`.
    private static final char BEFORE_A = '@';

    private static final int DIGITS = 12;

    private Collation() {}

    /// A text that compares by its UTF-16 units.
    static String key(String s, String language) {
        StringBuilder p = new StringBuilder();
        boolean nordic =
                switch (language.length() < 2 ? "" : language.substring(0, 2)) {
                    case "sv", "fi", "da", "nb", "nn" -> true;
                    default -> false;
                };
        Character.UnicodeScript own = script(language);
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= '0' && c <= '9') {
                int end = i;
                while (end < s.length() && s.charAt(end) >= '0' && s.charAt(end) <= '9') end++;
                p.repeat('0', Math.max(0, DIGITS - (end - i))).append(s, i, end);
                i = end - 1;
            } else if (c < 0x80) {
                if (Character.isLetter(c)) p.append(Character.toLowerCase(c));
                else if (c == ' ') space(p);
                else if (c == BREAK) p.append(c);
            } else if (!nordic || !tail(c, language, p)) other(c, own, p);
        }
        return p.toString();
    }

    /// Between words only: not those within quotation marks that are set off.
    private static void space(StringBuilder p) {
        if (p.isEmpty()) return;
        char last = p.charAt(p.length() - 1);
        if (last != ' ' && last != BREAK) p.append(' ');
    }

    /// Letters that the Scandinavian languages place after z.
    private static boolean tail(char c, String language, StringBuilder p) {
        char l = Character.toLowerCase(c);
        boolean west = !language.startsWith("sv") && !language.startsWith("fi");
        int at =
                switch (l) {
                    case 'å' -> west ? 3 : 1;
                    case 'ä', 'æ' -> west ? 1 : 2;
                    case 'ö', 'ø' -> west ? 2 : 3;
                    default -> 0;
                };
        if (at == 0) return false;
        p.append('z').append((char) (0x7b + at));
        return true;
    }

    /// The script of languages that place it before the Latin one (CLDR's `reorder`); else Latin.
    private static Character.UnicodeScript script(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "uk" ->
                    Character.UnicodeScript.CYRILLIC;
            case "el" -> Character.UnicodeScript.GREEK;
            case "he", "iw" -> Character.UnicodeScript.HEBREW;
            case "ar", "fa", "ur" -> Character.UnicodeScript.ARABIC;
            case "hy" -> Character.UnicodeScript.ARMENIAN;
            case "ka" -> Character.UnicodeScript.GEORGIAN;
            default -> Character.UnicodeScript.LATIN;
        };
    }

    private static void other(char c, Character.UnicodeScript own, StringBuilder p) {
        String base =
                switch (c) {
                    case 'ß' -> "ss";
                    case '\u00a0' -> " ";
                    case 'Æ', 'æ' -> "ae";
                    case 'Œ', 'œ' -> "oe";
                    case 'Ø', 'ø' -> "o";
                    case 'Đ', 'đ', 'Ð', 'ð' -> "d";
                    case 'Ł', 'ł' -> "l";
                    case 'Þ', 'þ' -> "th";
                    default -> Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                };
        for (int k = 0; k < base.length(); k++) {
            char b = base.charAt(k);
            if (b == ' ') space(p);
            else if (Character.isLetterOrDigit(b) || Character.isSurrogate(b)) {
                if (own != Character.UnicodeScript.LATIN && Character.UnicodeScript.of(b) == own)
                    p.append(BEFORE_A);
                p.append(Character.toLowerCase(b));
            }
        }
    }
}
