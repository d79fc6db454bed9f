package octavo.typeset.line;

import java.util.Arrays;
import octavo.style.TextStyle.Hanging;
import octavo.typeset.shape.ShapedWord;
import org.jspecify.annotations.Nullable;

/// The places at which lines may end, in parallel arrays; the first is the paragraph's start, the last its end. For
/// each are kept the sums that make the width of any line a difference of two numbers. [BreakFinder] fills it.
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
    private final Segments s;
    private final MarginReach reach;

    /// What kinds of breaks are looked for.
    enum Kind {
        /// At spaces and visible hyphens.
        WORDS,
        /// Also within words.
        HYPHENS,
        /// Also where nothing else is left: anywhere in words that may overflow, and where it is forbidden.
        EMERGENCY
    }

    Breaks(Segments segments, Kind kind, Margins margins) {
        s = segments;
        this.kind = kind;
        reach = new MarginReach(segments, margins);
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
    }

    /// The line that ends here ends in a hyphen that is not in the text.
    boolean hyphenAt(int place) {
        return (flags[place] & HYPHEN) != 0;
    }

    /// What may stand out of the margins.
    ///
    /// @param left letters and punctuation protrude there
    record Margins(boolean left, boolean right, Hanging hanging) {}

    /// @param seg segment in which, or before which, the line ends
    /// @param at character at which the text goes on
    /// @param before segment before which the line's content ends
    /// @param after segment with which the next line begins
    /// @param hyphenWidth points, of a hyphen that is not in the text
    /// @return the index of the new place
    int add(int seg, int at, int flag, int cost, int before, int after, double hyphenWidth) {
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
