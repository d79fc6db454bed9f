package octavo.typeset.line;

import java.util.Arrays;
import octavo.style.TextStyle.Hanging;
import octavo.style.TextStyle.WhiteSpace;
import octavo.typeset.shape.ShapedWord;
import octavo.typeset.shape.ShapedWord.Divisions;
import org.jspecify.annotations.Nullable;

/// The places at which lines may end, in parallel arrays; the first is the paragraph's start, the last its end. For
/// each are kept the sums that make the width of any line a difference of two numbers.
final class Breaks {
    static final int HYPHEN = 1;

    /// The line ends in a hyphen, of either kind.
    static final int HYPHENATED = 2;

    static final int FORCED = 4;
    static final int END = 8;

    /// At a space, which is dropped.
    static final int AT_SPACE = 16;

    /// A line ends here whatever it looks like, but is filled like others.
    static final int REQUIRED = 32;

    int count;

    /// Segment in which, or before which, the line ends, and the character at which the text goes on.
    int[] segment;

    int[] character;
    byte[] flags;
    int[] penalty;

    /// Running width at the end of a line that ends here (hyphen and protrusion counted), and at the start of the line
    /// that begins here.
    double[] endX;

    double[] startX;

    /// What a stop at the end hangs out where the line is too long without it (`hanging-punctuation: allow-end`).
    double @Nullable [] hang;

    /// Running width of stretchable spaces, likewise.
    double[] endSpaces;

    double[] startSpaces;
    int[] endLeaders;
    int[] startLeaders;

    /// The word before and the word after, to see lines that end or begin with the same one.
    @Nullable ShapedWord[] wordBefore;

    @Nullable ShapedWord[] wordAfter;

    final Kind kind;
    private final boolean title;
    private final Segments s;
    private final MarginReach reach;

    /// Character before which a line has to end, or -1.
    private final int required;

    /// What kinds of breaks are looked for.
    enum Kind {
        /// At spaces and visible hyphens.
        WORDS,
        /// Also within words.
        HYPHENS,
        /// Also where nothing else is left: anywhere in words that may overflow, and where it is forbidden.
        EMERGENCY
    }

    /// @param anywhere words that are too long may be divided at any character
    Breaks(Segments segments, Kind kind, Margins margins, boolean anywhere, boolean title) {
        s = segments;
        this.kind = kind;
        this.title = title;
        reach = new MarginReach(segments, margins);
        required = s.text.firstLineEnd;
        int n = s.count + 8;
        segment = new int[n];
        character = new int[n];
        flags = new byte[n];
        penalty = new int[n];
        endX = new double[n];
        startX = new double[n];
        endSpaces = new double[n];
        startSpaces = new double[n];
        endLeaders = new int[n];
        startLeaders = new int[n];
        wordBefore = new ShapedWord[n];
        wordAfter = new ShapedWord[n];
        collect(kind, anywhere);
        if (title) TitleBreaks.preferStops(this, s.text.chars);
    }

    /// The line that ends here ends in a hyphen that is not in the text.
    boolean hyphenAt(int place) {
        return (flags[place] & HYPHEN) != 0;
    }

    /// What may stand out of the margins.
    ///
    /// @param left letters and punctuation protrude there
    record Margins(boolean left, boolean right, Hanging hanging) {}

    private void collect(Kind kind, boolean anywhere) {
        atSegment(0, 0, 0, 0);
        char[] c = s.text.chars;
        int unbroken = 0;
        for (int i = 0; i < s.count; i++) {
            switch (s.kind[i]) {
                case Segments.SPACE -> {
                    atSpace(i, kind);
                    unbroken = i + 1;
                }
                case Segments.FIXED_BREAKLESS -> unbroken = i + 1;
                case Segments.THIN -> {
                    if (i > 0 && i + 1 < s.count) atThin(i, kind);
                }
                case Segments.BREAK -> {
                    if (i + 1 < s.count) add(i, s.start[i] + 1, FORCED, 0, i, i + 1, 0);
                    unbroken = i + 1;
                }
                case Segments.OBJECT -> {
                    if (i > 0 && bothPictures(i)) atSegment(i, s.start[i], 0, 0);
                    else if (i > 0 && isPicture(i) && s.kind[i - 1] == Segments.WORD) beside(i, c);
                    unbroken = i + 1;
                }
                default -> {
                    boolean first = i == 0 || s.kind[i - 1] != Segments.WORD;
                    if (first) unbroken = i;
                    if (first && i > 0 && isPicture(i - 1)) beside(i, c);
                    int from = s.start[unbroken];
                    if (i > unbroken) between(i, from, kind);
                    if (kind == Kind.WORDS && !mayBreakWithin(c, s.start[i], s.end(i))) continue;
                    within(i, from, kind, anywhere);
                }
            }
        }
        add(s.count, s.text.length, FORCED | END, 0, s.count, s.count, 0);
    }

    /// Whether it is worth looking: most words are letters only.
    private boolean mayBreakWithin(char[] c, int from, int to) {
        if (s.text.marks != null) return true;
        for (int i = from; i < to; i++) {
            char ch = c[i];
            if (ch < 'A' && ch != '\'' && ch != ',' && ch != '.'
                    || ch > 0x2009 && ch != '\u2019' && ch != '\u201D') {
                return true;
            }
        }
        return false;
    }

    private boolean bothPictures(int i) {
        return isPicture(i) && isPicture(i - 1);
    }

    private boolean isPicture(int i) {
        return s.object[i] instanceof InlineObject.Picture;
    }

    /// Between an image and letters a line may end (UAX 14, rule LB20), though a space is better.
    private void beside(int i, char[] c) {
        int at = s.start[i];
        if (!s.style[i].wraps() || (s.text.markBefore(at) & InlineText.JOINED) != 0) return;
        char before = c[at - 1];
        char after = c[at];
        boolean fits =
                (before == InlineText.OBJECT || Character.isLetterOrDigit(before))
                        && (after == InlineText.OBJECT || Character.isLetterOrDigit(after));
        if (fits) atSegment(i, at, 0, BreakRules.UNWELCOME);
    }

    private void atSpace(int i, Kind kind) {
        InlineStyle style = s.style[i];
        if (!style.wraps() || i + 1 >= s.count) return;
        if (s.object[i + 1] instanceof InlineObject.Gap
                && i + 2 < s.count
                && s.kind[i + 2] == Segments.SPACE) return;
        int penalty =
                BreakRules.atSpace(
                        s.text.chars, s.text.length, s.start[i], style.style().text().language());
        if ((s.text.markBefore(s.start[i]) & InlineText.JOINED) != 0
                || (s.text.markBefore(s.start[i] + 1) & InlineText.JOINED) != 0)
            penalty = BreakRules.NEVER;
        boolean must = s.start[i] + 1 == required;
        if (i > 0
                && s.object[i - 1] instanceof InlineObject.Formula f
                && s.object[i + 1] instanceof InlineObject.Formula
                && f.penalty() > 0) penalty = f.penalty();
        if (penalty >= BreakRules.NEVER && kind != Kind.EMERGENCY && !must) return;
        if (title && penalty == 0 && TitleBreaks.afterSmallWord(s.text.chars, s.start[i]))
            penalty = BreaksPenalties.SMALL_WORD;
        if (style.style().text().whiteSpace() == WhiteSpace.BREAK_SPACES) {
            add(i + 1, s.start[i] + 1, must ? REQUIRED : 0, penalty, i + 1, i + 1, 0);
        } else {
            add(i, s.start[i] + 1, AT_SPACE | (must ? REQUIRED : 0), penalty, i, i + 1, 0);
        }
    }

    /// A break between two segments that no space divides.
    private void between(int i, int from, Kind kind) {
        if (!s.style[i].wraps()) return;
        int at = s.start[i];
        int to = s.end(i);
        for (InlineText.Mark note : s.text.notes) if (note.at() == at) return;
        int marks = s.text.markBefore(at);
        if ((marks & InlineText.JOINED) != 0) return;
        if (at == required && s.text.firstLineHyphen) {
            hyphen(i, at, BreaksPenalties.HYPHEN);
            flags[count - 1] |= REQUIRED;
            return;
        }
        if ((marks & InlineText.SOFT_HYPHEN) != 0) {
            if (kind != Kind.WORDS) hyphen(i, at, BreaksPenalties.HYPHEN);
            return;
        }
        int penalty =
                (marks & InlineText.BREAKABLE) != 0
                        ? 0
                        : BreakRules.within(s.text.chars, from, to, at);
        if (at == required) atSegment(i, at, hyphenFlag(at) | REQUIRED, Math.min(penalty, 100));
        else if (penalty < BreakRules.NEVER) atSegment(i, at, hyphenFlag(at), penalty);
    }

    /// Between East Asian characters, or one of them and another: the room there is dropped.
    private void atThin(int i, Kind kind) {
        if (!s.style[i].wraps() || !s.style[i - 1].wraps()) return;
        int at = s.start[i];
        for (InlineText.Mark note : s.text.notes) if (note.at() == at) return;
        int marks = s.text.markBefore(at);
        if ((marks & InlineText.JOINED) != 0) return;
        int penalty =
                (marks & InlineText.BREAKABLE) != 0
                        ? 0
                        : BreakRules.within(s.text.chars, s.start[i - 1], s.end(i + 1), at);
        if (penalty >= BreakRules.NEVER && kind != Kind.EMERGENCY) return;
        int b = add(i, at, 0, penalty, i, i + 1, 0);
        wordBefore[b] = null;
        wordAfter[b] = null;
    }

    private int hyphenFlag(int at) {
        char p = s.text.chars[at - 1];
        return p == '-' || p == '\u2010' ? HYPHENATED : 0;
    }

    private void within(int i, int from, Kind kind, boolean anywhere) {
        InlineStyle style = s.style[i];
        if (!style.wraps()) return;
        char[] c = s.text.chars;
        int start = s.start[i];
        int to = s.end(i);
        boolean address = BreakRules.isAddress(c, start, to);
        boolean cipher = kind == Kind.EMERGENCY && !address && isCipher(c, start, to);
        long points = 0;
        if (kind != Kind.WORDS && style.hyphenator() != null && !address) points = points(i, style);
        for (int at = start + 1; at < to; at++) {
            int marks = s.text.markBefore(at);
            if ((marks & InlineText.JOINED) != 0) continue;
            if ((marks & InlineText.SOFT_HYPHEN) != 0) {
                if (kind != Kind.WORDS) hyphen(i, at, BreaksPenalties.HYPHEN);
                continue;
            }
            int penalty;
            if ((marks & InlineText.BREAKABLE) != 0) penalty = 0;
            else if (address) penalty = BreakRules.withinAddress(c, start, to, at);
            else penalty = BreakRules.within(c, from, to, at);
            if (penalty < BreakRules.NEVER) {
                inWord(i, at, hyphenFlag(at), penalty, 0);
            } else if (at - start < 63
                    && (points >> at - start & 1) == 1
                    && !softElsewhere(start, to)) {
                hyphen(i, at, BreaksPenalties.HYPHEN);
            } else if (kind == Kind.EMERGENCY
                    && (anywhere || cipher)
                    && !Character.isLowSurrogate(c[at])) {
                inWord(i, at, 0, BreaksPenalties.ANYWHERE, 0);
            }
        }
    }

    /// A long row of signs and digits, or a program’s name, which nothing tells how to divide: it may end a
    /// line anywhere.
    private static boolean isCipher(char[] c, int from, int to) {
        int letters = 0;
        boolean program = false;
        for (int i = from; i < to; i++) {
            if (Character.isLetter(c[i])) letters++;
            else program |= "_\\{}[]=<>|".indexOf(c[i]) >= 0;
        }
        return to - from > 12 && (program || letters * 2 < to - from);
    }

    /// A word with soft hyphens is divided at these alone (CSS Text 3, section 5.4).
    private boolean softElsewhere(int from, int to) {
        if (s.text.marks == null) return false;
        for (int i = from; i < to; i++)
            if ((s.text.markBefore(i) & InlineText.SOFT_HYPHEN) != 0) return true;
        return false;
    }

    private long points(int i, InlineStyle style) {
        ShapedWord w = s.word[i];
        if (w == null) return 0;
        Divisions known = w.divisions();
        // In an emergency a word that has a hyphen is divided elsewhere too.
        boolean compounds = kind == Kind.EMERGENCY;
        int limits = style.limits() | (compounds ? 1 << 24 : 0);
        if (known != null && known.limits() == limits) return known.points();
        long points =
                style.hyphenator() == null
                        ? 0
                        : style.hyphenator()
                                .points(
                                        s.text.chars,
                                        s.start[i],
                                        s.end(i),
                                        style.minLength(),
                                        style.minBefore(),
                                        style.minAfter(),
                                        compounds);
        w.remember(new Divisions(limits, points));
        return points;
    }

    private void hyphen(int i, int at, int penalty) {
        InlineStyle style = s.style[i];
        double width = style.face().advance(style.face().glyphId('-')) * style.scale();
        if (at == s.start[i]) {
            add(i, at, HYPHEN | HYPHENATED, penalty, i, i, width);
        } else {
            inWord(i, at, HYPHEN | HYPHENATED, penalty, width);
        }
    }

    private void inWord(int i, int at, int flag, int cost, double hyphenWidth) {
        ShapedWord w = s.word[i];
        if (w == null) return;
        InlineStyle style = s.style[i];
        int index = at - s.start[i];
        double before = w.widthBefore(index) * style.scale();
        if (style.letterSpacingPt() != 0) before += index * style.letterSpacingPt();
        int b = add(i, at, flag, cost, i, i, hyphenWidth);
        endX[b] += before;
        startX[b] += before;
        wordBefore[b] = null;
        wordAfter[b] = null;
    }

    private void atSegment(int i, int at, int flag, int cost) {
        add(i, at, flag, cost, i, i, 0);
    }

    /// @param before segment before which the line's content ends
    /// @param after segment with which the next line begins
    private int add(
            int seg, int at, int flag, int cost, int before, int after, double hyphenWidth) {
        if (count == segment.length) grow();
        int b = count++;
        segment[b] = seg;
        character[b] = at;
        flags[b] = (byte) flag;
        penalty[b] = cost;
        endX[b] = s.x[before] + hyphenWidth;
        startX[b] = s.x[after];
        endSpaces[b] = s.spaces[before];
        startSpaces[b] = s.spaces[after];
        endLeaders[b] = s.leaders[before];
        startLeaders[b] = s.leaders[after];
        wordBefore[b] = before > 0 ? word(before - 1) : null;
        wordAfter[b] = after < s.count ? word(after) : null;
        endX[b] -= reach.atEnd(seg, at, flag);
        if (reach.allowedPt() != 0) hang(b, reach.allowedPt());
        startX[b] += reach.atStart(seg, at);
        return b;
    }

    /// Ideographs are no words.
    private @Nullable ShapedWord word(int i) {
        ShapedWord w = s.word[i];
        return w == null || EastAsian.isWide(s.text.chars[s.start[i]]) ? null : w;
    }

    private void hang(int b, double pt) {
        double[] h = hang;
        if (h == null || h.length <= b) {
            h = h == null ? new double[segment.length] : Arrays.copyOf(h, segment.length);
            hang = h;
        }
        h[b] = pt;
    }

    /// What the line's last character hangs out further when the line is too long.
    double hangPt(int b) {
        double[] h = hang;
        return h == null || b >= h.length ? 0 : h[b];
    }

    private void grow() {
        int n = count * 2;
        segment = Arrays.copyOf(segment, n);
        character = Arrays.copyOf(character, n);
        flags = Arrays.copyOf(flags, n);
        penalty = Arrays.copyOf(penalty, n);
        endX = Arrays.copyOf(endX, n);
        startX = Arrays.copyOf(startX, n);
        endSpaces = Arrays.copyOf(endSpaces, n);
        startSpaces = Arrays.copyOf(startSpaces, n);
        endLeaders = Arrays.copyOf(endLeaders, n);
        startLeaders = Arrays.copyOf(startLeaders, n);
        wordBefore = Arrays.copyOf(wordBefore, n);
        wordAfter = Arrays.copyOf(wordAfter, n);
    }
}
