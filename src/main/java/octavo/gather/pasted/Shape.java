package octavo.gather.pasted;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What can be said of a unit by itself.
///
/// @param words split at white space
/// @param sentence it ends as a sentence does
/// @param prose long enough and sentence-like: text that an author wrote
/// @param interfaceShare see [InterfaceWords#share]
/// @param capitals share of the words (of four letters or more) that begin with a capital
record Shape(
        List<String> words,
        boolean sentence,
        boolean prose,
        double interfaceShare,
        int interfaceStrong,
        double capitals,
        boolean item) {
    /// Two signs count as a word where words are not parted.
    private static final Pattern SCRIPTS_WITHOUT_SPACES =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー、。]{1,2}|[\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]{1,5}");

    static Shape of(String text) {
        List<String> words =
                Arrays.stream(
                                SCRIPTS_WITHOUT_SPACES
                                        .matcher(text)
                                        .replaceAll("$0 ")
                                        .split("[\\s\u00A0]+"))
                        .filter(w -> !w.isEmpty())
                        .toList();
        boolean sentence = endsSentence(text) && words.size() >= 3;
        boolean prose =
                words.size() >= 12 && (sentence || text.endsWith(":")) || words.size() >= 28;
        List<String> long4 =
                words.stream()
                        .filter(w -> w.length() >= 4 && Character.isLetter(w.codePointAt(0)))
                        .toList();
        double capitals =
                long4.isEmpty()
                        ? 1
                        : (double)
                                        long4.stream()
                                                .filter(w ->
                                                        Character.isUpperCase(w.codePointAt(0)))
                                                .count()
                                / long4.size();
        return new Shape(
                words,
                sentence,
                prose,
                InterfaceWords.share(words),
                InterfaceWords.strong(words),
                capitals,
                Unwrapper.ITEM.matcher(text).matches());
    }

    int count() {
        return words.size();
    }

    /// A full stop, question or exclamation mark, with closing quotes, brackets and note marks after it.
    static boolean endsSentence(String text) {
        int i = text.length();
        while (i > 0 && "”’\"')]»*†」』）".indexOf(text.charAt(i - 1)) >= 0) i--;
        if (i > 0 && text.charAt(i - 1) == '[') i--;
        int digits = i;
        while (digits > 0 && Character.isDigit(text.charAt(digits - 1))) digits--;
        // "… said.[12]": the digits belong to a note mark only inside a bracket.
        if (digits < i && digits > 1 && text.charAt(digits - 1) == '[') i = digits - 1;
        return i > 0 && ".!?…。！？".indexOf(text.charAt(i - 1)) >= 0;
    }

    /// Like a title: no full stop, comma or colon at its end, begins with a capital, a digit or a quotation mark, and
    /// has letters.
    static boolean headingLike(String text) {
        if (text.isEmpty() || text.length() > 140) return false;
        char last = text.charAt(text.length() - 1);
        if (".,;:…-–—/|".indexOf(last) >= 0) return false;
        int first = text.codePointAt(0);
        boolean begins =
                Character.isUpperCase(first)
                        || Character.isDigit(first)
                        || Character.isTitleCase(first)
                        || "“‘«\"'„¿¡".indexOf(first) >= 0
                        || Character.isLetter(first) && !Character.isLowerCase(first);
        return begins && text.codePoints().anyMatch(Character::isLetter);
    }
}
