package octavo.markdown;

import java.util.Arrays;

/// Where a Markdown text is code: fenced blocks and spans between backticks. (Indented code is taken for text.)
final class CodeRanges {
    static final CodeRanges NONE = new CodeRanges();

    /// Longer runs of backticks are text.
    private static final int MOST_BACKTICKS = 40;

    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;

    private CodeRanges() {}

    static CodeRanges of(String s) {
        CodeRanges out = new CodeRanges();
        int paragraph = 0;
        int i = 0;
        while (i < s.length()) {
            int end = lineEnd(s, i);
            int mark = afterMargin(s, i, end);
            int run = run(s, mark, end);
            boolean fence =
                    run >= 3
                            && (s.charAt(mark) == '~'
                                    || s.substring(mark + run, end).indexOf('`') < 0);
            if (fence) {
                out.spans(s, paragraph, i);
                int close = closing(s, end + 1, s.charAt(mark), run);
                out.add(i, close);
                i = close;
                paragraph = i;
            } else {
                if (mark == end) {
                    out.spans(s, paragraph, i);
                    paragraph = end + 1;
                }
                i = end + 1;
            }
        }
        out.spans(s, paragraph, s.length());
        return out;
    }

    boolean contains(int offset) {
        int i = Arrays.binarySearch(starts, 0, count, offset);
        if (i < 0) i = -i - 2;
        return i >= 0 && offset < ends[i];
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    private static int lineEnd(String s, int from) {
        int end = s.indexOf('\n', from);
        return end < 0 ? s.length() : end;
    }

    /// Past spaces and the marks of quotations and lists.
    private static int afterMargin(String s, int from, int end) {
        int i = from;
        while (i < end && (Character.isWhitespace(s.charAt(i)) || ">-*+".indexOf(s.charAt(i)) >= 0))
            i++;
        return i;
    }

    private static int run(String s, int at, int end) {
        if (at >= end || s.charAt(at) != '`' && s.charAt(at) != '~') return 0;
        int i = at;
        while (i < end && s.charAt(i) == s.charAt(at)) i++;
        return i - at;
    }

    private static int closing(String s, int from, char mark, int length) {
        int i = from;
        while (i < s.length()) {
            int end = lineEnd(s, i);
            int at = afterMargin(s, i, end);
            int run = run(s, at, end);
            boolean closes =
                    run >= length && s.charAt(at) == mark && s.substring(at + run, end).isBlank();
            i = end + 1;
            if (closes) break;
        }
        return Math.min(i, s.length());
    }

    /// Spans within one paragraph: backticks and as many again.
    private void spans(String s, int from, int to) {
        boolean[] hopeless = new boolean[MOST_BACKTICKS];
        int i = from;
        while (i < to) {
            i = s.indexOf('`', i);
            if (i < 0 || i >= to) return;
            int run = run(s, i, to);
            if (run >= MOST_BACKTICKS || hopeless[run]) {
                i += run;
                continue;
            }
            int close = i + run;
            while (close < to && (s.charAt(close) != '`' || run(s, close, to) != run))
                close += Math.max(1, run(s, close, to));
            if (close < to) add(i, close + run);
            else hopeless[run] = true;
            i = close < to ? close + run : i + run;
        }
    }
}
