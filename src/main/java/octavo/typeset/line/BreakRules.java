package octavo.typeset.line;

import java.util.Locale;
import java.util.Set;

/// Where lines may end between characters: the part of UAX 14 that books need, and what typographers keep together.
/// Penalties are in Knuth and Plass's measure.
final class BreakRules {
    /// No line ends here, unless nothing else is left.
    static final int NEVER = 10_000;

    static final int AFTER_DASH = 15;
    static final int AFTER_HYPHEN = 60;
    static final int AFTER_SLASH = 60;
    static final int IN_ADDRESS = 70;
    static final int UNWELCOME = 60;

    private static final Set<String> BEFORE_NUMBERS =
            Set.of(
                    "p", "pp", "vol", "vols", "no", "nos", "nr", "ch", "chs", "chap", "fig", "figs",
                    "art", "sec", "bk", "pt", "pl", "ed", "col", "cols", "l", "ll", "v", "vv", "n",
                    "nn", "fol", "s", "bd", "abb", "kap", "t", "c", "ca", "ст", "гл", "стр", "т",
                    "рис");
    private static final Set<String> TITLES =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "st", "ste", "rev", "gen", "col", "capt", "lt",
                    "sgt", "maj", "gov", "sen", "rep", "hon", "mme", "mlle", "messrs", "fr", "sr",
                    "hr");
    private static final Set<String> UNITS =
            Set.of(
                    "hundred",
                    "thousand",
                    "million",
                    "millions",
                    "billion",
                    "billions",
                    "trillion",
                    "percent",
                    "km",
                    "kg",
                    "g",
                    "mg",
                    "m",
                    "cm",
                    "mm",
                    "nm",
                    "mi",
                    "ft",
                    "lb",
                    "lbs",
                    "oz",
                    "am",
                    "pm",
                    "bc",
                    "ad",
                    "bce",
                    "ce",
                    "gb",
                    "mb",
                    "kb",
                    "tb",
                    "hz",
                    "khz",
                    "mhz",
                    "ghz",
                    "kw",
                    "mw",
                    "gw",
                    "mph",
                    "pt",
                    "px",
                    "em",
                    "ha",
                    "ml",
                    "ms",
                    "млн",
                    "млрд",
                    "тыс",
                    "руб",
                    "км",
                    "кг",
                    "гг");
    private static final Set<String> NUMBERED =
            Set.of(
                    "page",
                    "pages",
                    "chapter",
                    "section",
                    "part",
                    "volume",
                    "figure",
                    "table",
                    "note",
                    "act",
                    "scene",
                    "book",
                    "article",
                    "number",
                    "verse",
                    "line",
                    "lines",
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");
    private static final Set<String> ROMAN_NUMBERED =
            Set.of(
                    "war", "part", "act", "book", "chapter", "volume", "vol", "world", "section",
                    "scene");

    private BreakRules() {}

    /// The penalty of a break between two characters that no space divides, or [#NEVER].
    static int within(char[] t, int from, int to, int i) {
        char p = t[i - 1];
        char c = t[i];
        if (EastAsian.isWide(c)) return EastAsian.mayBreak(t, i) ? 0 : NEVER;
        switch (p) {
            case '-', '\u2010' -> {
                if (c == '-') return NEVER;
                if (i - 2 >= from && t[i - 2] == '-')
                    return Character.isLetter(c) ? AFTER_DASH : NEVER;
                boolean word =
                        i - 3 >= from
                                && Character.isLetter(t[i - 2])
                                && Character.isLetter(t[i - 3]);
                boolean goesOn =
                        i + 1 < to && Character.isLetter(c) && Character.isLetter(t[i + 1]);
                return word && goesOn ? AFTER_HYPHEN : NEVER;
            }
            case '\u2014', '\u2E3A' -> {
                boolean word = i - 2 >= from && !isOpening(t[i - 2]);
                return word && (Character.isLetterOrDigit(c) || isOpening(c)) ? AFTER_DASH : NEVER;
            }
            case '\u2013' -> {
                return i - 2 >= from && Character.isLetterOrDigit(c) ? UNWELCOME : NEVER;
            }
            case '/' -> {
                boolean letters =
                        i - 3 >= from
                                && Character.isLetter(t[i - 2])
                                && Character.isLetter(t[i - 3]);
                return letters
                                && i + 1 < to
                                && Character.isLetter(c)
                                && Character.isLetter(t[i + 1])
                        ? AFTER_SLASH
                        : NEVER;
            }
            case '\u2026' -> {
                return i - 2 >= from && Character.isLetter(t[i - 2]) && Character.isLetter(c)
                        ? UNWELCOME
                        : NEVER;
            }
            default -> {
                if (p < 0x2E80 && c < 0x2E80) return NEVER;
                return EastAsian.mayBreak(t, i) ? 0 : NEVER;
            }
        }
    }

    static boolean isOpening(char c) {
        return switch (c) {
            case '(',
                    '[',
                    '{',
                    '\u201C',
                    '\u2018',
                    '\u00AB',
                    '\u2039',
                    '\u201E',
                    '\u201A',
                    '\u00BF',
                    '\u00A1' ->
                    true;
            default -> false;
        };
    }

    /// A URL, DOI, mail address or path, which is broken at its punctuation and without a hyphen.
    static boolean isAddress(char[] t, int from, int to) {
        int n = to - from;
        if (n < 8) return false;
        if (isPath(t, from, to)) return true;
        boolean at = false;
        for (int i = from; i + 2 < to; i++) {
            if (t[i] == ':' && t[i + 1] == '/' && t[i + 2] == '/') return true;
            if (at && t[i] == '.') return true;
            if (t[i] == '@') at = i > from;
            if (t[i] == '.' && i - from <= 4 && startsWith(t, from, to, "www.")) return true;
            if (t[i] == '/' && i - from > 3 && startsWith(t, from, to, "10.")) return true;
        }
        return false;
    }

    /// From the root, from here or from home, or with a place for a name: `/a/b/c`, `./a/b`, `x/{NAME}/y`.
    private static boolean isPath(char[] t, int from, int to) {
        int slashes = 0;
        boolean braces = false;
        for (int i = from; i < to; i++) {
            if (t[i] == '/') slashes++;
            braces |= t[i] == '{';
        }
        boolean begins = t[from] == '/' || (t[from] == '.' || t[from] == '~') && t[from + 1] == '/';
        return slashes > 1 && (begins || braces);
    }

    private static boolean startsWith(char[] t, int from, int to, String s) {
        if (to - from < s.length()) return false;
        for (int i = 0; i < s.length(); i++) if (t[from + i] != s.charAt(i)) return false;
        return true;
    }

    /// As [#within] for an address: after a colon and slashes, before other punctuation (Chicago Manual of Style).
    static int withinAddress(char[] t, int from, int to, int i) {
        if (i - from < 3 || to - i < 3) return NEVER;
        char p = t[i - 1];
        char c = t[i];
        if (p == '/' && c != '/') return IN_ADDRESS;
        return switch (c) {
            case '.', '?', '&', '=', '#', '_', '~', '%', '-', '@' ->
                    isAddressPunctuation(p) ? NEVER : IN_ADDRESS;
            default -> NEVER;
        };
    }

    private static boolean isAddressPunctuation(char c) {
        return switch (c) {
            case '.', '?', '&', '=', '#', '_', '~', '%', '-', '@', ':', '/' -> true;
            default -> false;
        };
    }

    /// The penalty of a break at the space at `i`.
    static int atSpace(char[] t, int length, int i, String language) {
        if (i == 0 || i + 1 >= length) return 0;
        char p = t[i - 1];
        char c = t[i + 1];
        if (p >= 'a' && p <= 'z' && c >= 'a' && c <= 'z') return afterShortWord(t, i, p, language);
        if (isSpacedPunctuation(t, length, i + 1, c)) return NEVER;
        if (p == '\u00AB' || p == '\u2039' && language.startsWith("fr")) return NEVER;
        if (c == '\u2013' || c == '\u2014') {
            return i + 2 < length && t[i + 2] == ' ' ? NEVER : 0;
        }
        if (p == '.') return afterPoint(t, length, i, c);
        boolean nextDigit = c >= '0' && c <= '9';
        if (p >= '0' && p <= '9' || p == '%') {
            if (Character.isLetter(c)) {
                String next = word(t, i + 1, length);
                if (UNITS.contains(next)) return NEVER;
                return NUMBERED.contains(next) ? UNWELCOME : 0;
            }
            return nextDigit ? UNWELCOME : 0;
        }
        if (p == '\u00A7' || p == '\u00B6' || p == '\u2116') return NEVER;
        if (nextDigit) return NUMBERED.contains(wordBefore(t, i)) ? UNWELCOME : 0;
        if (c >= 'A' && c <= 'Z') {
            if (isRoman(t, i + 1, length) && precedesRoman(t, i, length)) return NEVER;
            if (c == 'W'
                    && p == 'd'
                    && wordBefore(t, i).equals("world")
                    && word(t, i + 1, length).equals("war")) {
                return NEVER;
            }
        }
        return afterShortWord(t, i, p, language);
    }

    /// Punctuation that French sets off by a space stays with its word.
    private static boolean isSpacedPunctuation(char[] t, int length, int at, char c) {
        boolean mark =
                switch (c) {
                    case '!', '?', ';', ':', '%', '\u00BB', '\u203A', '.', ',', ')', ']' -> true;
                    default -> false;
                };
        if (!mark) return false;
        char next = at + 1 < length ? t[at + 1] : ' ';
        return !Character.isLetterOrDigit(next);
    }

    /// A word of one letter doesn't end a line in Polish, and better not in Russian or Ukrainian.
    private static int afterShortWord(char[] t, int i, char p, String language) {
        if (i >= 2 && Character.isLetter(t[i - 2])) return 0;
        if (!Character.isLetter(p)) return 0;
        if (language.startsWith("pl") && p != '\u2014') return NEVER;
        return language.startsWith("ru") || language.startsWith("uk") ? UNWELCOME : 0;
    }

    private static int afterPoint(char[] t, int length, int i, char c) {
        int start = i - 1;
        while (start > 0 && Character.isLetter(t[start - 1])) start--;
        int letters = i - 1 - start;
        if (letters == 0) return 0;
        boolean nextUpper = Character.isUpperCase(c);
        if (letters == 1 && Character.isUpperCase(t[start])) {
            boolean begins = start == 0 || !Character.isLetterOrDigit(t[start - 1]);
            boolean initialBefore = start >= 2 && t[start - 1] == '.';
            return nextUpper && (begins || initialBefore) && t[start] != 'I' ? NEVER : 0;
        }
        if (letters > 6) return 0;
        String word = new String(t, start, letters).toLowerCase(Locale.ROOT);
        boolean number = c >= '0' && c <= '9' || isRoman(t, i + 1, length);
        if (number && BEFORE_NUMBERS.contains(word)) return NEVER;
        if (nextUpper && TITLES.contains(word)) return NEVER;
        return 0;
    }

    private static boolean precedesRoman(char[] t, int i, int length) {
        boolean single = i + 2 >= length || !Character.isLetter(t[i + 2]);
        String before = wordBefore(t, i);
        if (ROMAN_NUMBERED.contains(before)) return true;
        if (single || before.isEmpty()) return false;
        return Character.isUpperCase(t[i - before.length()]);
    }

    private static boolean isRoman(char[] t, int from, int length) {
        int i = from;
        while (i < length && "IVXLC".indexOf(t[i]) >= 0) i++;
        if (i == from || i - from > 7) return false;
        return i == length || !Character.isLetterOrDigit(t[i]);
    }

    private static String word(char[] t, int from, int length) {
        int end = from;
        while (end < length && Character.isLetter(t[end])) end++;
        return end - from > 10 ? "" : new String(t, from, end - from).toLowerCase(Locale.ROOT);
    }

    private static String wordBefore(char[] t, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(t[start - 1])) start--;
        return end - start > 10 ? "" : new String(t, start, end - start).toLowerCase(Locale.ROOT);
    }
}
