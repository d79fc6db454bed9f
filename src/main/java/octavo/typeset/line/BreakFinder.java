package octavo.typeset.line;

import octavo.style.TextStyle.WhiteSpace;
import octavo.typeset.line.Breaks.Kind;
import octavo.typeset.line.Breaks.Margins;
import octavo.typeset.shape.ShapedWord;
import octavo.typeset.shape.ShapedWord.Divisions;

/// Goes through the segments of a paragraph once and notes where lines may end: [BreakRules] says at which characters,
/// the hyphenator where in words.
final class BreakFinder {
    /// In letters. A longer one that no dictionary divides may end a line anywhere, in an emergency.
    private static final int LONGEST_WORD = 40;

    /// The same for the part of an address between slashes and points, such as the key of a document.
    private static final int LONGEST_PART = 20;

    private final Segments s;
    private final Kind kind;

    /// Words that are too long may be divided at any character.
    private final boolean anywhere;

    private final boolean title;

    /// Character before which a line has to end, or -1.
    private final int required;

    private final Breaks breaks;

    private BreakFinder(
            Segments segments, Kind kind, Margins margins, boolean anywhere, boolean title) {
        s = segments;
        this.kind = kind;
        this.anywhere = anywhere;
        this.title = title;
        required = s.text.firstLineEnd;
        breaks = new Breaks(segments, kind, margins);
    }

    /// @param anywhere words that are too long may be divided at any character
    /// @param title lines rather end where the sense does
    static Breaks find(
            Segments segments, Kind kind, Margins margins, boolean anywhere, boolean title) {
        BreakFinder f = new BreakFinder(segments, kind, margins, anywhere, title);
        f.collect();
        if (title) TitleBreaks.preferStops(f.breaks, segments.text.chars);
        return f.breaks;
    }

    private void collect() {
        atSegment(0, 0, 0, 0);
        char[] c = s.text.chars;
        int unbroken = 0;
        for (int i = 0; i < s.count; i++) {
            switch (s.kind[i]) {
                case Segments.SPACE -> {
                    atSpace(i);
                    unbroken = i + 1;
                }
                case Segments.FIXED_BREAKLESS -> unbroken = i + 1;
                case Segments.THIN -> {
                    if (i > 0 && i + 1 < s.count) atThin(i);
                }
                case Segments.BREAK -> {
                    if (i + 1 < s.count)
                        breaks.add(i, s.start[i] + 1, Breaks.FORCED, 0, i, i + 1, 0);
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
                    if (i > unbroken) between(i, from);
                    if (kind == Kind.WORDS && !mayBreakWithin(c, s.start[i], s.end(i))) continue;
                    within(i, from);
                }
            }
        }
        breaks.add(s.count, s.text.length, Breaks.FORCED | Breaks.END, 0, s.count, s.count, 0);
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

    private void atSpace(int i) {
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
            penalty = BreakPenalties.SMALL_WORD;
        if (style.style().text().whiteSpace() == WhiteSpace.BREAK_SPACES) {
            breaks.add(i + 1, s.start[i] + 1, must ? Breaks.REQUIRED : 0, penalty, i + 1, i + 1, 0);
        } else {
            breaks.add(
                    i,
                    s.start[i] + 1,
                    Breaks.AT_SPACE | (must ? Breaks.REQUIRED : 0),
                    penalty,
                    i,
                    i + 1,
                    0);
        }
    }

    /// A break between two segments that no space divides.
    private void between(int i, int from) {
        if (!s.style[i].wraps()) return;
        int at = s.start[i];
        int to = s.end(i);
        for (InlineText.Mark note : s.text.notes) if (note.at() == at) return;
        int marks = s.text.markBefore(at);
        if ((marks & InlineText.JOINED) != 0) return;
        if (at == required && s.text.firstLineHyphen) {
            hyphen(i, at, BreakPenalties.HYPHEN);
            breaks.flags[breaks.count - 1] |= Breaks.REQUIRED;
            return;
        }
        if ((marks & InlineText.SOFT_HYPHEN) != 0) {
            if (kind != Kind.WORDS) hyphen(i, at, BreakPenalties.HYPHEN);
            return;
        }
        int penalty =
                (marks & InlineText.BREAKABLE) != 0
                        ? 0
                        : BreakRules.within(s.text.chars, from, to, at);
        if (at == required)
            atSegment(i, at, hyphenFlag(at) | Breaks.REQUIRED, Math.min(penalty, 100));
        else if (penalty < BreakRules.NEVER) atSegment(i, at, hyphenFlag(at), penalty);
    }

    /// Between East Asian characters, or one of them and another: the room there is dropped.
    private void atThin(int i) {
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
        int b = breaks.add(i, at, 0, penalty, i, i + 1, 0);
        breaks.wordBefore[b] = null;
        breaks.wordAfter[b] = null;
    }

    private int hyphenFlag(int at) {
        char p = s.text.chars[at - 1];
        return p == '-' || p == '\u2010' ? Breaks.HYPHENATED : 0;
    }

    private void within(int i, int from) {
        InlineStyle style = s.style[i];
        if (!style.wraps()) return;
        char[] c = s.text.chars;
        int start = s.start[i];
        int to = s.end(i);
        boolean address = BreakRules.isAddress(c, start, to);
        boolean cipher =
                kind == Kind.EMERGENCY
                        && !address
                        && (isCipher(c, start, to) || letters(c, start, to) > LONGEST_WORD);
        int divisible = start;
        long points = 0;
        if (kind != Kind.WORDS && style.hyphenator() != null && !address) points = points(i, style);
        for (int at = start + 1; at < to; at++) {
            int marks = s.text.markBefore(at);
            if ((marks & InlineText.JOINED) != 0) continue;
            if ((marks & InlineText.SOFT_HYPHEN) != 0) {
                if (kind != Kind.WORDS) hyphen(i, at, BreakPenalties.HYPHEN);
                continue;
            }
            if (kind == Kind.EMERGENCY && address && at > divisible) {
                divisible = endOfPart(c, start, to, at);
                cipher = divisible - at >= LONGEST_PART;
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
                hyphen(i, at, BreakPenalties.HYPHEN);
            } else if (kind == Kind.EMERGENCY
                    && (anywhere || cipher)
                    && !Character.isLowSurrogate(c[at])) {
                inWord(i, at, 0, BreakPenalties.ANYWHERE, 0);
            }
        }
    }

    /// Letters of the longest row of them.
    private static int letters(char[] c, int from, int to) {
        int most = 0;
        int row = 0;
        for (int at = from; at < to; at++) {
            row = Character.isLetterOrDigit(c[at]) || Character.isSurrogate(c[at]) ? row + 1 : 0;
            most = Math.max(most, row);
        }
        return most;
    }

    /// Where an address may be divided next, or its end.
    private static int endOfPart(char[] c, int start, int to, int at) {
        int end = at;
        while (end < to && BreakRules.withinAddress(c, start, to, end) >= BreakRules.NEVER) end++;
        return end;
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
            breaks.add(i, at, Breaks.HYPHEN | Breaks.HYPHENATED, penalty, i, i, width);
        } else {
            inWord(i, at, Breaks.HYPHEN | Breaks.HYPHENATED, penalty, width);
        }
    }

    private void inWord(int i, int at, int flag, int cost, double hyphenWidth) {
        ShapedWord w = s.word[i];
        if (w == null) return;
        InlineStyle style = s.style[i];
        int index = at - s.start[i];
        double before = w.widthBefore(index) * style.scale();
        if (style.letterSpacingPt() != 0) before += index * style.letterSpacingPt();
        int b = breaks.add(i, at, flag, cost, i, i, hyphenWidth);
        breaks.endX[b] += before;
        breaks.startX[b] += before;
        breaks.wordBefore[b] = null;
        breaks.wordAfter[b] = null;
    }

    private void atSegment(int i, int at, int flag, int cost) {
        breaks.add(i, at, flag, cost, i, i, 0);
    }
}
