package octavo.gather.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import octavo.gather.clean.Marks.Mark;
import octavo.gather.clean.Marks.Shape;
import octavo.gather.clean.RunningText.Edit;
import org.jspecify.annotations.Nullable;

/// Quotation marks, apostrophes and primes out of straight marks. What a mark is, its neighbours say: between letters an
/// apostrophe, after a digit perhaps a prime, before a word opening, after one closing; at the ends of a word [Elisions]
/// knows. A closing mark that may as well be a possessive's is one only when no later mark closes the quotation.
final class SmartQuotes {
    private final Typography rules;
    private final Changes changes;
    private final Elisions elisions;

    /// Marks that are open: their level, and whether they are single.
    private record Open(boolean single, int level, @Nullable String close, boolean gloss) {}

    /// What was left open by the paragraph before, when it goes on in this one.
    private List<Open> carried = List.of();

    private List<Open> stack = new ArrayList<>();
    private List<Edit> edits = new ArrayList<>();
    private List<Change> made = new ArrayList<>();
    private boolean nested;
    private boolean flat;

    /// Of the marks up to each, how many are double.
    private int[] doublesBefore = {0};

    private int doubles;
    private final boolean singles;

    private enum Change {
        QUOTE,
        APOSTROPHE,
        PRIME
    }

    SmartQuotes(Typography rules, boolean singles, Changes changes) {
        this.rules = rules;
        this.singles = singles;
        elisions = new Elisions(rules);
        this.changes = changes;
    }

    /// Forgets what is open: a heading, a list, the end of a flow.
    void reset() {
        carried = List.of();
    }

    /// @param goesOn the next paragraph begins with a mark of quotation
    void run(RunningText text, boolean goesOn) {
        if (rules.marks() == null) return;
        String s = text.view();
        boolean reversed =
                rules.is("de", "da", "hu", "sl", "hr")
                        && Pattern.compile("(?:^|[\\s(])»\\p{L}").matcher(s).find();
        List<Mark> marks = Marks.find(s, !rules.english(), reversed);
        count(marks);
        if (marks.isEmpty()) {
            // A paragraph of the same speech without a mark of its own.
            if (!goesOn) carried = List.of();
            return;
        }
        pass(s, marks, false);
        if (nested && !stack.isEmpty() && !goesOn) pass(s, marks, true);
        carried = goesOn ? List.copyOf(stack) : List.of();
        for (Change c : made) {
            changes.add(
                    switch (c) {
                        case QUOTE -> Changes.Kind.QUOTES;
                        case APOSTROPHE -> Changes.Kind.APOSTROPHES;
                        case PRIME -> Changes.Kind.PRIMES;
                    });
        }
        text.apply(edits);
    }

    private void count(List<Mark> marks) {
        doublesBefore = new int[marks.size() + 1];
        for (int k = 0; k < marks.size(); k++)
            doublesBefore[k + 1] = doublesBefore[k] + (marks.get(k).shape().isSingle() ? 0 : 1);
        doubles = doublesBefore[marks.size()];
    }

    private void pass(String s, List<Mark> marks, boolean flatten) {
        stack = new ArrayList<>(carried);
        edits = new ArrayList<>();
        made = new ArrayList<>();
        nested = false;
        flat = flatten;
        int k = reopen(s, marks);
        while (k < marks.size()) {
            int end = k + 1;
            while (end < marks.size() && marks.get(end).from() == marks.get(end - 1).to()) end++;
            runOfMarks(s, marks, k, end);
            k = end;
        }
    }

    /// The marks at the start of a paragraph that goes on with a quotation open nothing new.
    private int reopen(String s, List<Mark> marks) {
        int k = 0;
        for (Open o : carried) {
            if (k >= marks.size()) break;
            Mark m = marks.get(k);
            boolean adjoins =
                    k == 0 ? s.substring(0, m.from()).isBlank() : m.from() == marks.get(k - 1).to();
            if (!adjoins || m.shape().isSingle() != o.single()) break;
            set(s, m, open(o), true);
            k++;
        }
        if (k == 0 && !carried.isEmpty()) stack = new ArrayList<>();
        return k;
    }

    /// Marks without anything between them: all open, or all close.
    private void runOfMarks(String s, List<Mark> marks, int from, int to) {
        int a = marks.get(from).from();
        int b = marks.get(to - 1).to();
        char p = a == 0 ? ' ' : s.charAt(a - 1);
        char n = b == s.length() ? ' ' : s.charAt(b);
        for (int k = from; k < to; k++) {
            Mark m = marks.get(k);
            boolean last = k == to - 1;
            if (m.shape().isSingle()) single(s, marks, k, p, n, last);
            else twofold(s, marks, k, p, n);
        }
    }

    private void twofold(String s, List<Mark> marks, int k, char p, char n) {
        Mark m = marks.get(k);
        if (m.shape() == Shape.STRAIGHT_DOUBLE
                && m.to() == m.from() + 1
                && isPrime(s, marks, k, p, n)) {
            put(m.from(), m.to(), "″", Change.PRIME);
            return;
        }
        // "под"ём": a letter that the typewriter lacked.
        if (m.shape() == Shape.STRAIGHT_DOUBLE
                && rules.is("ru", "uk", "be", "bg")
                && Character.isLetter(p)
                && Character.isLetter(n)
                && !isOpen(false)) return;
        boolean opens =
                switch (direction(p, n)) {
                    case 1 -> true;
                    case -1 -> false;
                    default -> byShape(m, n);
                };
        if (opens) open(s, m, false);
        else close(s, m, false);
    }

    /// Where the neighbours don't tell.
    private boolean byShape(Mark m, char n) {
        if (m.shape() == Shape.OPEN_DOUBLE || m.shape() == Shape.OPEN_SINGLE)
            return !(isOpen(m.shape().isSingle()) && !Character.isLetterOrDigit(n));
        if (!m.shape().isStraight()) return false;
        return !isOpen(m.shape().isSingle());
    }

    private boolean isOpen(boolean single) {
        return stack.stream().anyMatch(o -> o.single() == single);
    }

    /// 1 opening, -1 closing, 0 unknown.
    private static int direction(char p, char n) {
        boolean before = isSpace(p) || "([{¿¡/=".indexOf(p) >= 0;
        boolean after = isSpace(n) || ")]},.;:!?…/".indexOf(n) >= 0;
        if (before && !isSpace(n) && !after) return 1;
        if (before) return 0;
        if (isDash(p)) return after ? -1 : 0;
        if (after || isDash(n)) return -1;
        return 0;
    }

    private void single(String s, List<Mark> marks, int k, char p, char n, boolean last) {
        Mark m = marks.get(k);
        boolean straight = m.shape() == Shape.STRAIGHT_SINGLE;
        boolean guillemet = "‹›‚".indexOf(s.charAt(m.from())) >= 0;
        if (!guillemet) {
            boolean within =
                    isWordChar(p)
                            && isWordChar(n)
                            && !(Character.isDigit(p)
                                    && (Character.isDigit(n) || isMeasure(s, m, n)));
            if (within) {
                if (k == 0 || marks.get(k).from() != marks.get(k - 1).to() || !last) {
                    apostrophe(s, m);
                    return;
                }
            }
            if (straight && isPrime(s, marks, k, p, n)) {
                put(m.from(), m.to(), "′", Change.PRIME);
                return;
            }
            if (last && elisions.elides(s, marks, k, p)) {
                apostrophe(s, m);
                return;
            }
        }
        int d = direction(p, n);
        boolean opens = d == 0 ? isSpace(p) && isSpace(n) ? false : byShape(m, n) : d > 0;
        if (d == 0 && isWordChar(p)) opens = false;
        // "Ph.D.'s"
        if (d == 0 && straight && Character.isLetter(n) && !isSpace(p) && !isDash(p)) opens = false;
        if (opens) {
            if (straight && !elisions.closesLater(s, marks, k) && !guillemet) {
                if (Character.isLetterOrDigit(n) && !rules.english()) apostrophe(s, m);
                else open(s, m, true);
            } else {
                open(s, m, true);
            }
            return;
        }
        if (!isOpen(true)) {
            if (straight && isSpace(p) && isSpace(n)) return;
            apostrophe(s, m);
            return;
        }
        // The quotation would stay open if the possessive's mark closed it, or not.
        boolean possessive =
                !guillemet
                        && elisions.isPossessive(s, m.from(), m.to(), p, n)
                        && elisions.closesLater(s, marks, k);
        if (possessive) apostrophe(s, m);
        else close(s, m, true);
    }

    private boolean isPrime(String s, List<Mark> marks, int k, char p, char n) {
        Mark m = marks.get(k);
        boolean fraction = "½¼¾⅓⅔⅛".indexOf(p) >= 0;
        if (!Character.isDigit(p) && !fraction) return false;
        if (Character.isLetter(n) && !isMeasure(s, m, n)) return false;
        if (k > 0 && marks.get(k - 1).to() == m.from()) return false;
        int i = m.from();
        while (i > 0
                && (Character.isDigit(s.charAt(i - 1)) || ".,½¼¾⅓⅔⅛".indexOf(s.charAt(i - 1)) >= 0))
            i--;
        // "R3" is a name, 5'x7' is not.
        boolean by =
                i > 1 && "x×".indexOf(s.charAt(i - 1)) >= 0 && !Character.isLetter(s.charAt(i - 2));
        if (i > 0 && Character.isLetter(s.charAt(i - 1)) && !by) return false;
        String number = s.substring(i, m.from());
        String before = s.substring(Math.max(0, i - 4), i);
        boolean afterPrime = before.matches("(?s).*\\d['′’]\\s?-?");
        boolean afterDegree = before.matches("(?s).*°\\s?");
        if (m.shape().isSingle()) {
            boolean feet =
                    s.substring(m.to(), Math.min(s.length(), m.to() + 16))
                            .matches("(?s)[\\s-]?\\d{1,2}(?:[.,]\\d+)?\\s?[½¼¾]?(?:\"|″|''|”).*");
            if (feet || afterDegree) return true;
            boolean year = number.matches("1\\d{3}|20\\d\\d");
            return !isOpen(true) && !year && number.length() <= 4;
        }
        if (afterPrime || afterDegree) return true;
        if (!isOpen(false)) return true;
        if (number.matches("1\\d{3}|20\\d\\d") || number.endsWith(".") || number.endsWith(","))
            return false;
        // Within a quotation: an inch, when as many marks follow as close it.
        int after = doubles - doublesBefore[k + 1];
        int open = (int) stack.stream().filter(o -> !o.single()).count();
        return (after - open) % 2 == 0 && after >= open;
    }

    /// `5'x7'`; `40°26'46"N`.
    private static boolean isMeasure(String s, Mark m, char n) {
        char after = m.to() + 1 < s.length() ? s.charAt(m.to() + 1) : ' ';
        if (n == 'x') return Character.isDigit(after);
        return "NSEWO".indexOf(n) >= 0
                && !Character.isLetter(after)
                && s.substring(Math.max(0, m.from() - 12), m.from()).indexOf('°') >= 0;
    }

    private void open(String s, Mark m, boolean single) {
        if (flat && !single) stack.removeIf(o -> !o.single());
        Open parent = stack.isEmpty() ? null : stack.getLast();
        boolean same = parent != null && parent.single() == single;
        if (same) nested = true;
        int level;
        boolean gloss = false;
        if (parent != null) level = 1 - parent.level();
        else if (!single) level = 0;
        else if (rules.house() != null)
            level = singles || rules.marks() == QuoteMarks.BRITISH ? 0 : 1;
        else {
            level = 1;
            gloss = true;
        }
        if (parent != null && !same && rules.house() == null && parent.gloss()) level = 0;
        Open o = new Open(single, level, partner(s.charAt(m.from())), gloss);
        stack.add(o);
        set(s, m, open(o), true);
    }

    private void close(String s, Mark m, boolean single) {
        int at = stack.size() - 1;
        while (at >= 0 && stack.get(at).single() != single) at--;
        Open o;
        if (at < 0) {
            o = new Open(single, single ? 1 : 0, null, single);
        } else {
            o = stack.get(at);
            while (stack.size() > at) stack.removeLast();
        }
        String own = o.close();
        set(s, m, rules.house() == null && own != null ? own : close(o), false);
    }

    private QuoteMarks glyphs() {
        QuoteMarks m = rules.marks();
        return m == null ? QuoteMarks.ENGLISH : m;
    }

    private String open(Open o) {
        QuoteMarks g = glyphs();
        return o.gloss() ? g.glossOpen() : o.level() == 0 ? g.open() : g.innerOpen();
    }

    private String close(Open o) {
        QuoteMarks g = glyphs();
        return o.gloss() ? g.glossClose() : o.level() == 0 ? g.close() : g.innerClose();
    }

    /// What closes a curly mark that stays.
    private static @Nullable String partner(char open) {
        return switch (open) {
            case '“' -> "”";
            case '‘' -> "’";
            case '‹' -> "›";
            case '›' -> "‹";
            default -> null;
        };
    }

    /// Puts a mark in place of a straight one, or of any where a house asks for its own.
    private void set(String s, Mark m, String with, boolean opens) {
        if (!m.shape().isStraight() && rules.house() == null) return;
        int from = m.from();
        int to = m.to();
        boolean guillemet = with.matches(".*[«»‹›].*") || !m.shape().isStraight();
        if (guillemet && opens) while (to < s.length() && isGap(s.charAt(to))) to++;
        if (guillemet && !opens)
            while (from > 0 && isGap(s.charAt(from - 1)) && from - 1 >= lastEnd()) from--;
        if (s.substring(from, to).equals(with)) return;
        put(from, to, with, Change.QUOTE);
    }

    private int lastEnd() {
        return edits.isEmpty() ? 0 : edits.getLast().to();
    }

    private void apostrophe(String s, Mark m) {
        if (s.charAt(m.from()) != '’') put(m.from(), m.to(), "’", Change.APOSTROPHE);
    }

    private void put(int from, int to, String with, Change change) {
        edits.add(new Edit(from, to, with));
        made.add(change);
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—' || c == '―';
    }

    static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == RunningText.FIXED
                || c == RunningText.OBJECT;
    }
}
