package octavo.content;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The locators of citations as people write them: `pp. 33-35`, `chap. 2`, `§ 4`. The words of all
/// languages of CSL's locales are known.
public final class Locators {
    private static final String WORD =
            "(?<label>§{1,2}|¶{1,2}|№{1,2}|[Ss]\\. ?v{1,2}\\.|[Ss]ub verbo|v°|\\p{L}[\\p{L}\\p{M}'’]{0,19}\\.?)";
    private static final String ROMAN = "[ivxlcdm]{1,12}|[IVXLCDM]{1,12}";
    private static final String NUMBER =
            "[(\\[]?(?:\\p{L}{0,3}\\p{Nd}[\\p{L}\\p{Nd}]*(?:[.:/]\\p{Nd}[\\p{L}\\p{Nd}]*)*|(?:"
                    + ROMAN
                    + ")(?![\\p{L}\\p{N}]))[)\\]]?";
    private static final String LIST =
            NUMBER
                    + "(?:(?:\\s*[-\u2013\u2014&,/]+\\s*|\\s+(?:and|und|et|y|e|i|и)\\s+)"
                    + NUMBER
                    + ")*";
    private static final Pattern SUB_VERBO =
            Pattern.compile("(?:[Ss]\\. ?v{1,2}\\.|[Ss]ub (?:verbo|voce))\\s+(?<value>[^,;]+)");
    private static final Pattern FOLLOWING =
            Pattern.compile(
                    "(?:(?<=\\p{Nd})\\s?f{1,2}\\.|(?<=\\p{Nd}f|\\p{Nd}ff)\\.)(?=$|[\\s,;)\\]])");
    private static final Pattern NUMBERS = Pattern.compile(LIST);
    private static final Pattern LABELLED = Pattern.compile(WORD + "\\s*(?<value>" + LIST + ")");

    private Locators() {}

    /// @param term of CSL; `page` where none was written
    public record Parts(String term, String value) {}

    /// How much of the text, from its beginning, is a locator; 0 when it begins with none.
    public static int lengthAtStart(String text) {
        Matcher m = SUB_VERBO.matcher(text);
        if (m.lookingAt()) return m.end();
        m = LABELLED.matcher(text);
        if (m.lookingAt() && known(m.group("label")) && bounded(m)) return end(text, m.end());
        m = NUMBERS.matcher(text);
        boolean number =
                m.lookingAt() && Character.isDigit(firstSign(text)) || m.hitEnd() && m.lookingAt();
        if (!m.lookingAt() || !number && !startsWithRoman(text, m.end())) return 0;
        return endsWord(text, m.end()) ? end(text, m.end()) : 0;
    }

    private static char firstSign(String s) {
        int i = 0;
        while (i < s.length() - 1 && "([".indexOf(s.charAt(i)) >= 0) i++;
        return s.charAt(i);
    }

    /// A Roman figure alone may be a word ("mix", "I"): it counts with two letters or more, or in small letters.
    private static boolean startsWithRoman(String s, int end) {
        String first = s.substring(0, end).split("[^\\p{L}]", 2)[0];
        return first.matches("[ivxlcdm]+")
                        && !first.matches("mix|civil|mild|dim|vivid|mid|did|lid|mil|dill|mill")
                || first.matches("[IVXLCDM]{2,}");
    }

    private static boolean bounded(Matcher m) {
        String label = m.group("label");
        boolean spaced = m.start("value") > m.end("label");
        boolean sign = !Character.isLetter(label.codePointAt(label.length() - 1));
        return (spaced || sign) && endsWord(text(m), m.end());
    }

    private static String text(Matcher m) {
        StringBuilder b = new StringBuilder();
        m.appendTail(b);
        return b.toString();
    }

    private static boolean endsWord(String s, int at) {
        return at >= s.length() || !Character.isLetterOrDigit(s.charAt(at));
    }

    /// With `f.` and `ff.` after the number.
    private static int end(String s, int at) {
        Matcher m = FOLLOWING.matcher(s).region(at, s.length()).useTransparentBounds(true);
        return m.lookingAt() ? m.end() : at;
    }

    private static boolean known(String label) {
        String l = label.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "").replace("s. v", "s.v");
        return LocatorWords.known(l)
                || l.equals("s.v")
                || l.equals("sub verbo")
                || label.equals("S.");
    }

    /// A locator that an editor wrote, taken apart.
    ///
    /// @param language of the text, BCP 47: `S. 4` is a page in German
    public static Parts split(String locator, String language) {
        String s = locator.strip();
        Matcher verbo = SUB_VERBO.matcher(s);
        if (verbo.matches()) return new Parts("sub-verbo", verbo.group("value").strip());
        Matcher m = Pattern.compile(WORD + "\\s*(?<value>.+)").matcher(s);
        if (m.matches() && known(m.group("label"))) {
            String label = m.group("label");
            boolean ends = !Character.isLetter(label.codePointAt(label.length() - 1));
            if (ends || m.start("value") > m.end("label"))
                return new Parts(term(label, language), m.group("value").strip());
        }
        return new Parts("page", s);
    }

    private static String term(String label, String language) {
        String l = label.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "").replace("s. v", "s.v");
        if (l.equals("s.vv")) l = "s.v";
        String primary = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        // In a text of no language that is known, `S.` is a page, `s.` a section.
        if (l.equals("s")
                && label.startsWith("S")
                && !primary.equals("en")
                && !LocatorWords.has(l, primary)) return "page";
        return LocatorWords.term(l, primary);
    }
}
