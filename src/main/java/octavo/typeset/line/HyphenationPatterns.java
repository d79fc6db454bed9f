package octavo.typeset.line;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Patterns of one language, compiled: F. M. Liang, *Word Hy-phen-a-tion by Com-put-er* (1983). Immutable and
/// thread-safe.
///
/// The trie is one open-addressed table from (node, letter) to node, in primitive arrays: it is built in the time it
/// takes to read the file.
final class HyphenationPatterns {
    /// Longest word that is looked at; a break position fits a bit of a `long`.
    static final int MAX_WORD = 62;

    private static final int ROOT = 1;

    private final int minBefore;
    private final int minAfter;

    /// Letter to its number from 1; 0 for a character that stands in no pattern.
    private final char[] letters;

    private int[] keys = new int[1 << 14];
    private int[] targets = new int[1 << 14];
    private int used;
    private int nodes = ROOT + 1;

    /// Node to where its levels begin in [#levels], which holds their number first; 0 for none.
    private int[] levelsOf = new int[1 << 13];

    private byte[] levels = new byte[1 << 14];
    private int levelsEnd = 1;
    private final Map<String, Long> exceptions = new HashMap<>();

    /// @param file a file's text, of `octavo/hyphenation`: `%` comments, `min BEFORE AFTER`, `patterns`, the patterns,
    ///     `exceptions`, words with hyphens
    HyphenationPatterns(String file) {
        letters = new char[0x2100];
        int before = 2;
        int after = 2;
        boolean inPatterns = false;
        boolean inExceptions = false;
        char nextLetter = 1;
        int next = 0;
        while (next < file.length()) {
            int end = file.indexOf('\n', next);
            if (end < 0) end = file.length();
            String line = file.substring(next, end);
            next = end + 1;
            if (line.isEmpty() || line.charAt(0) == '%') continue;
            if (inExceptions) {
                addException(line);
            } else if (line.equals("exceptions")) {
                inExceptions = true;
            } else if (inPatterns) {
                for (int i = 0; i < line.length(); i++) {
                    char c = line.charAt(i);
                    if (!isLevel(c) && c < letters.length && letters[c] == 0)
                        letters[c] = nextLetter++;
                }
                addPattern(line);
            } else if (line.equals("patterns")) {
                inPatterns = true;
            } else {
                String[] words = line.split(" ");
                before = Integer.parseInt(words[1]);
                after = Integer.parseInt(words[2]);
            }
        }
        minBefore = before;
        minAfter = after;
    }

    /// Fewest letters that the language leaves before a hyphen.
    int minBefore() {
        return minBefore;
    }

    /// Fewest letters that the language carries over.
    int minAfter() {
        return minAfter;
    }

    /// Whether the character stands in a pattern, so that it is part of words (`'` in French).
    boolean knows(char c) {
        char lower = Character.toLowerCase(c);
        return lower < letters.length && letters[lower] != 0;
    }

    /// Where the word may be divided: bit i is set where a hyphen may stand before the character i. Not yet cut to
    /// [#minBefore] and [#minAfter].
    long points(char[] text, int from, int to) {
        int n = to - from;
        if (n < 2 || n > MAX_WORD) return 0;
        char[] word = new char[n + 2];
        word[0] = '.';
        for (int i = 0; i < n; i++) word[i + 1] = Character.toLowerCase(text[from + i]);
        word[n + 1] = '.';
        if (!exceptions.isEmpty()) {
            Long known = exceptions.get(new String(word, 1, n));
            if (known != null) return known;
        }
        byte[] best = new byte[n + 3];
        for (int i = 0; i < word.length; i++) {
            int node = ROOT;
            for (int j = i; j < word.length; j++) {
                char c = word[j];
                int letter = c < letters.length ? letters[c] : 0;
                if (letter == 0) break;
                node = target(node, letter);
                if (node == 0) break;
                int at = levelsOf[node];
                if (at != 0) {
                    int count = levels[at];
                    for (int k = 0; k < count; k++) {
                        byte level = levels[at + 1 + k];
                        if (level > best[i + k]) best[i + k] = level;
                    }
                }
            }
        }
        long points = 0;
        for (int i = 1; i < n; i++) {
            if ((best[i + 1] & 1) == 1) points |= 1L << i;
        }
        return points;
    }

    private static boolean isLevel(char c) {
        return c >= '0' && c <= '9';
    }

    private void addException(String hyphenated) {
        long points = 0;
        int at = 0;
        for (int i = 0; i < hyphenated.length(); i++) {
            if (hyphenated.charAt(i) == '-') points |= 1L << at;
            else at++;
        }
        exceptions.put(hyphenated.replace("-", ""), points);
    }

    private void addPattern(String pattern) {
        int node = ROOT;
        int count = 0;
        byte[] found = new byte[pattern.length() + 1];
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (isLevel(c)) {
                found[count] = (byte) (c - '0');
            } else {
                node = targetOrNew(node, letters[c]);
                count++;
            }
        }
        int length = count + 1;
        while (length > 0 && found[length - 1] == 0) length--;
        if (levelsEnd + length + 1 > levels.length)
            levels = Arrays.copyOf(levels, levels.length * 2);
        levelsOf[node] = levelsEnd;
        levels[levelsEnd] = (byte) length;
        System.arraycopy(found, 0, levels, levelsEnd + 1, length);
        levelsEnd += length + 1;
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int i = (key * 0x9E3779B9 >>> 7) & mask;
        while (keys[i] != 0 && keys[i] != key) i = (i + 1) & mask;
        return i;
    }

    private int target(int node, int letter) {
        int i = slot(node << 8 | letter);
        return keys[i] == 0 ? 0 : targets[i];
    }

    private int targetOrNew(int node, int letter) {
        int key = node << 8 | letter;
        int i = slot(key);
        if (keys[i] != 0) return targets[i];
        if (used * 2 > keys.length) {
            grow();
            i = slot(key);
        }
        used++;
        keys[i] = key;
        targets[i] = nodes;
        if (nodes >= levelsOf.length) levelsOf = Arrays.copyOf(levelsOf, levelsOf.length * 2);
        return nodes++;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new int[oldKeys.length * 2];
        targets = new int[oldTargets.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int j = slot(oldKeys[i]);
                keys[j] = oldKeys[i];
                targets[j] = oldTargets[i];
            }
        }
    }
}
