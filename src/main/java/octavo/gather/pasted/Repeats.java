package octavo.gather.pasted;

import java.util.Arrays;

/// Finds the unit that holds another's words, without comparing each with each.
final class Repeats {
    /// Words by which a passage is looked up.
    private static final int KEY = 4;

    /// Places that a key is tried at.
    private static final int MOST = 32;

    private final String[] plain;

    /// The hash of each row of words, and below it the unit that has it, sorted.
    private final long[] index;

    /// @param plain words in small letters with a space between
    Repeats(String[] plain, int from, int to) {
        this.plain = plain;
        int n = 0;
        long[] all = new long[1024];
        for (int unit = from; unit < to; unit++) {
            int at = 0;
            while (at >= 0) {
                int end = end(plain[unit], at);
                if (end < 0) break;
                if (n == all.length) all = Arrays.copyOf(all, 2 * n);
                all[n++] = entry(plain[unit], at, end, unit);
                at = plain[unit].indexOf(' ', at) + 1;
            }
        }
        index = Arrays.copyOf(all, n);
        Arrays.sort(index);
    }

    /// The first longer unit that has all words of this one in a row, or -1.
    int holder(int unit) {
        String needle = plain[unit];
        int end = end(needle, 0);
        if (end < 0) return -1;
        int at = Arrays.binarySearch(index, entry(needle, 0, end, 0));
        if (at < 0) at = -at - 1;
        int hash = needle.substring(0, end).hashCode();
        for (int k = at; k < index.length && k < at + MOST && (int) (index[k] >> 32) == hash; k++) {
            int other = (int) index[k];
            if (other != unit
                    && plain[other].length() > needle.length() + 10
                    && plain[other].contains(needle)) return other;
        }
        return -1;
    }

    private static long entry(String text, int from, int to, int unit) {
        return (long) text.substring(from, to).hashCode() << 32 | unit;
    }

    /// Index after the words of a key, or -1 where there are fewer.
    private static int end(String text, int from) {
        int at = from;
        for (int k = 0; k < KEY; k++) {
            int space = text.indexOf(' ', at);
            if (space < 0) return k == KEY - 1 && at < text.length() ? text.length() : -1;
            at = space + 1;
        }
        return at - 1;
    }
}
