package octavo.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Numbering;
import org.jspecify.annotations.Nullable;

/// Markers of Pandoc's lists that CommonMark has not (extensions `fancy_lists`, `startnum`, `example_lists`).
///
/// @param open `(` or empty
/// @param word a number, letters, `#`, or `@label`
/// @param close `)` or `.`
/// @param width of the marker with the spaces after it
record FancyMarker(String open, String word, char close, int width) {
    private static final Pattern MARKER =
            Pattern.compile(
                    "(\\(?)(#|@[\\p{L}\\p{N}_-]{0,60}|\\d{1,9}|[A-Za-z]|[ivxlcdm]{1,12}|[IVXLCDM]{1,12})([.)])( {1,4}(?! )|\\t| (?= {4})|$)");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final char DISGUISE = '\uF5B0';
    private static final Pattern PRIVATE = Pattern.compile("[\uF5B0-\uF5E3]");
    private static final Pattern LETTER =
            Pattern.compile(
                    "(?m)^((?:[ \\t>]|(?:[-*+]|\\d{1,9}[.)])[ \\t])*)([A-Za-z])(?=[A-Za-z]{0,11}[.)](?:[ \\t]|$))");
    private static final Pattern ROMAN =
            Pattern.compile("(?i)m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})");
    private static final Pattern COPYRIGHT =
            Pattern.compile("(?i)\\(c\\)\\s+(?:\\d{4}|copyright)\\b.*");

    /// Flexmark looks for no block where a line begins with a letter: the letters of markers are put as others of a
    /// private use until the blocks are found. The text keeps its length.
    static String disguise(String text) {
        if (PRIVATE.matcher(text).find()) return text;
        return LETTER.matcher(text)
                .replaceAll(m ->
                        Matcher.quoteReplacement(m.group(1))
                                + (char) (DISGUISE + LETTERS.indexOf(m.group(2))));
    }

    /// Undoes [#disguise].
    static String plain(String text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) < DISGUISE || text.charAt(i) > '\uF5E3')) i++;
        return i < text.length()
                ? PRIVATE.matcher(text)
                        .replaceAll(r ->
                                LETTERS.substring(
                                        r.group().charAt(0) - DISGUISE,
                                        r.group().charAt(0) - DISGUISE + 1))
                : text;
    }

    /// The marker that a line begins with, or null. A capital and a full stop want two spaces after them: it may be an
    /// initial.
    static @Nullable FancyMarker of(CharSequence disguised) {
        String line = plain(disguised.toString());
        Matcher m = MARKER.matcher(line);
        if (!m.lookingAt()) return null;
        boolean open = !m.group(1).isEmpty();
        char close = m.group(3).charAt(0);
        String word = m.group(2);
        if (open && close == '.') return null;
        boolean commonMark = !open && Character.isDigit(word.charAt(0));
        boolean letter = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean initial =
                letter && close == '.' && m.group(4).length() == 1 && m.end() < line.length();
        if (commonMark || initial || COPYRIGHT.matcher(line).lookingAt()) return null;
        if (word.length() > 1 && Character.isLetter(word.charAt(0)) && !isRoman(word)) return null;
        return new FancyMarker(m.group(1), word, close, m.end());
    }

    boolean isExample() {
        return word.startsWith("@");
    }

    /// Empty where the example has none.
    String label() {
        return word.substring(1);
    }

    /// How the list counts that this marker begins: `i` is one in Roman numerals.
    Numbering numbering() {
        char c = word.charAt(0);
        if (!Character.isLetter(c)) return Numbering.DECIMAL;
        boolean upper = Character.isUpperCase(c);
        if (word.length() > 1 || c == 'i' || c == 'I')
            return upper ? Numbering.UPPER_ROMAN : Numbering.LOWER_ROMAN;
        return upper ? Numbering.UPPER_ALPHA : Numbering.LOWER_ALPHA;
    }

    /// The number of the first item, from 1.
    int start() {
        return switch (numbering()) {
            case DECIMAL -> Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : 1;
            case LOWER_ALPHA, UPPER_ALPHA -> Character.toLowerCase(word.charAt(0)) - 'a' + 1;
            case LOWER_ROMAN, UPPER_ROMAN -> roman(word);
        };
    }

    /// Whether an item with the other marker goes on with the list that this one begins.
    boolean goesOn(FancyMarker next) {
        if (!open.equals(next.open) || close != next.close || isExample() != next.isExample())
            return false;
        char a = word.charAt(0);
        char b = next.word.charAt(0);
        boolean letters = Character.isLetter(a) && Character.isLetter(b);
        if (!letters) return Character.isLetter(a) == Character.isLetter(b);
        boolean alphabet =
                numbering() == Numbering.LOWER_ALPHA || numbering() == Numbering.UPPER_ALPHA;
        return Character.isUpperCase(a) == Character.isUpperCase(b)
                && (alphabet ? next.word.length() == 1 : isRoman(next.word));
    }

    private static boolean isRoman(String s) {
        return ROMAN.matcher(s).matches();
    }

    private static int roman(String s) {
        List<String> digits = List.of("i", "v", "x", "l", "c", "d", "m");
        int[] values = {1, 5, 10, 50, 100, 500, 1000};
        int sum = 0;
        int before = 0;
        for (int i = s.length() - 1; i >= 0; i--) {
            int v = values[digits.indexOf(String.valueOf(Character.toLowerCase(s.charAt(i))))];
            sum += v < before ? -v : v;
            before = Math.max(before, v);
        }
        return sum;
    }
}
