package octavo.gather.pasted;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a line looks like, in numbers: its case, its ends, its number, its signs.
///
/// @param end a step for each way to end, from a word to a stop and beyond; see [#end]
/// @param begin a step for each way to begin, from a capital to a sign; see [#begin]
/// @param capitalised share of its longer words after the first that begin with a capital; -1 where there are none
/// @param upper share of its letters that are capitals
/// @param style from no case at all to capitals; see [#style]
/// @param number how it is numbered; see [#number]
record LineShape(
        int end,
        int begin,
        float capitalised,
        float upper,
        int style,
        int number,
        float digits,
        float signs,
        int code,
        int commas,
        int inner) {
    static final int UNCASED = 0;
    static final int LOWER = 1;
    static final int WORD = 2;
    static final int SENTENCE = 3;
    static final int MIXED = 4;
    static final int TITLE = 5;
    static final int CAPITALS = 6;

    private static final Pattern NUMBER =
            Pattern.compile("^(?:\\d{1,3}|[IVXLC]{1,6}|\\p{Lu})[.):]\\s+\\S.*");
    private static final Pattern BARE_NUMBER =
            Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2})*\\s+\\p{L}.*");
    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?u)^\\p{Lu}\\p{L}+ (?:\\d{1,3}|[IVXLC]{1,6}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)\\b.*");
    private static final Pattern ORDINAL =
            Pattern.compile("^(?:#\\s?\\d|\\d+\\s?/\\s?\\d+|№\\s?\\d).*");

    static LineShape of(String text) {
        int letters = 0;
        int upper = 0;
        int digits = 0;
        int signs = 0;
        int code = 0;
        int commas = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (Character.isLetter(c)) {
                letters++;
                if (Character.isUpperCase(c)) upper++;
            } else if (Character.isDigit(c)) digits++;
            else if (!Character.isWhitespace(c)) signs++;
            if ("{}<>=_#@|\\/$~^*+[]".indexOf(c) >= 0) code++;
            if (c == ',') commas++;
        }
        float n = Math.max(1, text.length());
        Case words = Case.of(text);
        return new LineShape(
                end(text),
                begin(text),
                words.words == 0 ? -1 : (float) words.capitalised / words.words,
                letters == 0 ? 0 : (float) upper / letters,
                style(text, words),
                number(text),
                digits / n,
                signs / n,
                code,
                commas,
                inner(text));
    }

    /// Signs within that part it: a colon 1, a dash 2, a stop 4, a bracket 8.
    private static int inner(String text) {
        int out = 0;
        if (text.indexOf(": ") > 0) out |= 1;
        if (text.contains(" – ") || text.contains(" — ") || text.contains(" - ")) out |= 2;
        for (int k = 1; k + 2 < text.length(); k++)
            if (".!?".indexOf(text.charAt(k)) >= 0
                    && text.charAt(k + 1) == ' '
                    && Character.isUpperCase(text.charAt(k + 2))) out |= 4;
        if (text.indexOf('(') > 0) out |= 8;
        return out;
    }

    /// A word 0, a bracket 1, a quotation mark 2, a question 3, a cry 4, dots 5, a colon 6, a stop 7, a comma 8, another
    /// sign 9.
    private static int end(String x) {
        char c = x.charAt(x.length() - 1);
        if (Character.isLetterOrDigit(c)) return 0;
        return switch (c) {
            case ')', ']', '）' -> 1;
            case '”', '"', '’', '\'', '»', '“', '」', '』' -> 2;
            case '?', '？' -> 3;
            case '!', '！' -> 4;
            case '…' -> 5;
            case ':', '：' -> 6;
            case '.', '。' -> 7;
            case ',', ';', '、' -> 8;
            default -> 9;
        };
    }

    /// A capital 0, a letter without case 1, a digit 2, a quotation mark 3, a bracket 4, a small letter 5, a sign 6.
    private static int begin(String x) {
        int c = x.codePointAt(0);
        if (Character.isDigit(c)) return 2;
        if (Character.isUpperCase(c)) return 0;
        if (Character.isLowerCase(c)) return 5;
        if (Character.isLetter(c)) return 1;
        return "“‘«\"'„「『".indexOf(c) >= 0 ? 3 : "([¿¡".indexOf(c) >= 0 ? 4 : 6;
    }

    /// Whether the line is numbered as headings are: not at all 0, `Part 2` 1, `3/7` 2, `2.1 Name` 3, `a) Name` 4,
    /// `2. Name` 5.
    static int number(String x) {
        if (NUMBER.matcher(x).matches()) return Character.isDigit(x.charAt(0)) ? 5 : 4;
        if (BARE_NUMBER.matcher(x).matches()) return 3;
        if (ORDINAL.matcher(x).matches()) return 2;
        return COUNTED.matcher(x).matches() ? 1 : 0;
    }

    static boolean isNumbered(String x) {
        return NUMBER.matcher(x).matches();
    }

    private static int style(String x, Case words) {
        if (words.upper + words.lower == 0) return UNCASED;
        if (x.length() > 3 && x.equals(x.toUpperCase(Locale.ROOT))) return CAPITALS;
        if (words.upper == 0) return LOWER;
        if (words.upper + words.lower == 1) return WORD;
        if (words.words == 0) return words.lower == 0 ? TITLE : SENTENCE;
        return words.capitalised * 10 >= words.words * 7
                ? TITLE
                : words.capitalised * 3 > words.words ? MIXED : SENTENCE;
    }

    /// @param upper words that begin with a capital
    /// @param words longer words after the first
    /// @param capitalised those of them that begin with a capital
    private record Case(int upper, int lower, int words, int capitalised) {
        static Case of(String text) {
            int upper = 0;
            int lower = 0;
            int words = 0;
            int capitalised = 0;
            boolean first = true;
            int at = 0;
            while (at < text.length()) {
                int end = at;
                while (end < text.length() && !parts(text.charAt(end))) end++;
                int k = at;
                while (k < end && !Character.isLetterOrDigit(text.charAt(k))) k++;
                if (k < end) {
                    char c = text.charAt(k);
                    if (Character.isLetter(c)) {
                        boolean small = Character.isLowerCase(c);
                        if (Character.isUpperCase(c)) upper++;
                        else if (small) lower++;
                        if (!first && end - at >= 4) {
                            words++;
                            if (!small) capitalised++;
                        }
                    }
                    first = false;
                }
                at = end + 1;
            }
            return new Case(upper, lower, words, capitalised);
        }

        private static boolean parts(char c) {
            return Character.isWhitespace(c) || "\u00A0/–—-".indexOf(c) >= 0;
        }
    }

    /// Steps in which two lines are alike in form, of four.
    int alike(LineShape o) {
        int n = 0;
        if (style == o.style) n++;
        if (end == o.end) n++;
        if (number == o.number) n++;
        if (begin == o.begin) n++;
        return n;
    }

    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String small = text.toLowerCase(Locale.ROOT);
        for (int k = 0; k < small.length(); ) {
            int c = small.codePointAt(k);
            k += Character.charCount(c);
            if (Character.isLetter(c)
                    || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                    || Character.getType(c) == Character.OTHER_NUMBER
                    || Character.getType(c) == Character.LETTER_NUMBER) out.appendCodePoint(c);
            else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') out.append(' ');
        }
        int n = out.length();
        if (n > 0 && out.charAt(n - 1) == ' ') out.setLength(n - 1);
        return out.toString();
    }
}
