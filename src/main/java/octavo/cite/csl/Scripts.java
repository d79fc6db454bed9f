package octavo.cite.csl;

/// Which scripts write names the Western way.
final class Scripts {
    private Scripts() {}

    static boolean isRomanesque(int cp) {
        if (cp < 0x2e80) return true;
        return switch (Character.UnicodeScript.of(cp)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> false;
            default -> true;
        };
    }

    static boolean isHebrew(String s) {
        return !s.isEmpty()
                && Character.UnicodeScript.of(s.codePointAt(0)) == Character.UnicodeScript.HEBREW;
    }

    static boolean startsRomanesque(String s) {
        return !s.isEmpty() && isRomanesque(s.codePointAt(0));
    }

    /// Whether any letter is of such a script.
    static boolean hasRomanesque(String s) {
        return s.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && isRomanesque(c));
    }
}
