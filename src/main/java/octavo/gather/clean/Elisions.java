package octavo.gather.clean;

import static octavo.gather.clean.SmartQuotes.isSpace;
import static octavo.gather.clean.SmartQuotes.isWordChar;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import octavo.gather.clean.Marks.Mark;
import octavo.gather.clean.Marks.Shape;

/// Apostrophes at the beginning and the end of a word, which look like marks of quotation: `'tis`, `rock 'n' roll`, `the
/// sailors' wives`.
final class Elisions {
    /// English words that begin with an apostrophe wherever they stand.
    private static final Set<String> ALWAYS =
            Set.of(
                    "tis", "twas", "twere", "twill", "twould", "twon", "tain", "tisn", "twasn",
                    "em", "til", "n", "nuff", "gainst", "neath", "twixt", "tween", "cos", "cuz");

    /// And those that may also be a quoted word; they are when a later mark closes.
    private static final Set<String> SOMETIMES =
            Set.of(
                    "cause", "round", "bout", "ere", "im", "er", "e", "ow", "ome", "ouse", "ead",
                    "alf", "ave", "ello", "ere's", "mid", "midst", "pon", "fraid", "fore", "cept",
                    "at", "is", "and", "un", "ems", "kay", "burbs", "hood", "nam", "copter", "ard");

    private static final Set<String> GERMAN =
            Set.of(
                    "s", "n", "ne", "nen", "nem", "ner", "rein", "raus", "rauf", "runter", "rum",
                    "ran", "rüber", "nauf", "naus", "ist");

    private static final Set<String> DUTCH = Set.of("s", "t", "n", "k", "m");

    private static final Pattern ENGLISH_WEAK =
            Pattern.compile("(?i)(?:\\p{L}*s|\\p{L}+in|o|ol|an|th|d|l|wi|po|mo|t|i|ha)");

    private static final Pattern GERMAN_WEAK = Pattern.compile("(?i)\\p{L}+[sxzß]");

    private static final Pattern NEVER = Pattern.compile("(?!)");

    private final Typography rules;

    /// Words that may end in an apostrophe.
    private final Pattern weak;

    Elisions(Typography rules) {
        this.rules = rules;
        weak = rules.english() ? ENGLISH_WEAK : rules.is("de", "nl") ? GERMAN_WEAK : NEVER;
    }

    /// A mark at the start of a word that stands for left-out letters.
    boolean elides(String s, List<Mark> marks, int k, char p) {
        Mark m = marks.get(k);
        boolean begins = k > 0 && marks.get(k - 1).to() == m.from() || !isWordChar(p);
        if (!begins) return false;
        String word = wordAfter(s, m.to());
        if (word.isEmpty()) return false;
        int end = m.to() + word.length();
        boolean closesAtOnce = end < s.length() && "'’".indexOf(s.charAt(end)) >= 0;
        if (rules.english()) {
            if (word.equals("n") && closesAtOnce) return true;
            if (word.matches("\\d\\ds?"))
                return (!closesAtOnce || word.endsWith("s")) && m.shape() != Shape.CLOSE_SINGLE;
            boolean contraction =
                    closesAtOnce && end + 1 < s.length() && Character.isLetter(s.charAt(end + 1));
            if (closesAtOnce && !contraction) return false;
            if (m.shape() == Shape.OPEN_SINGLE)
                return word.startsWith("tw") && ALWAYS.contains(word) || word.equals("tis");
            if (ALWAYS.contains(word)) return true;
            return SOMETIMES.contains(word)
                    && !closesLater(s, marks, k)
                    && !s.substring(end).startsWith(",");
        }
        if (closesAtOnce || m.shape() == Shape.OPEN_SINGLE) return false;
        if (rules.is("de")) return GERMAN.contains(word) && !closesLater(s, marks, k);
        if (rules.is("nl", "af")) return DUTCH.contains(word);
        return false;
    }

    /// Whether a further mark can close a single quotation that is open at mark `k`.
    boolean closesLater(String s, List<Mark> marks, int k) {
        for (int j = k + 1; j < marks.size(); j++) {
            Mark m = marks.get(j);
            if (!m.shape().isSingle()) continue;
            int b = m.to();
            while (j + 1 < marks.size() && marks.get(j + 1).from() == b) b = marks.get(++j).to();
            char p = m.from() == 0 ? ' ' : s.charAt(m.from() - 1);
            char n = b == s.length() ? ' ' : s.charAt(b);
            if (isSpace(p) && !isSpace(n)) {
                if (elides(s, marks, j, p)) continue;
                return false;
            }
            if (!isWordChar(n) && !isSpace(p)) {
                if (!isPossessive(s, m.from(), b, p, n)) return true;
            }
        }
        return false;
    }

    /// Whether marks from `from` up to `to` may be the apostrophe at the end of a word: `the sailors' wives`, `Hans' Hut`.
    ///
    /// @param p before the marks
    /// @param n after them
    boolean isPossessive(String s, int from, int to, char p, char n) {
        return isWordChar(p)
                && isSpace(n)
                && followsLower(s, to)
                && weak.matcher(wordBefore(s, from)).matches();
    }

    private static boolean followsLower(String s, int at) {
        int i = at;
        while (i < s.length() && isSpace(s.charAt(i))) i++;
        return i < s.length() && Character.isLetterOrDigit(s.charAt(i));
    }

    private static String wordBefore(String s, int at) {
        int i = at;
        while (i > 0 && Character.isLetter(s.charAt(i - 1))) i--;
        return s.substring(i, at);
    }

    private static String wordAfter(String s, int at) {
        int i = at;
        while (i < s.length() && Character.isLetterOrDigit(s.charAt(i))) i++;
        return s.substring(at, i).toLowerCase(Locale.ROOT);
    }
}
