package octavo.typeset.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The characters of a paragraph as they are displayed, with what hangs on them: the result of collecting, white
/// space collapsed.
final class InlineText {
    /// Stands for an [InlineObject]; the objects stand in order.
    static final char OBJECT = '\uFFFC';

    /// A forced line break.
    static final char BREAK = '\n';

    /// In [#source]: the displayed character has no character of its own in the source (the second S of a ß).
    static final char NO_SOURCE = '\0';

    /// Bits of [#marks]: before the character a discretionary hyphen, no break, or a break without a hyphen.
    static final int SOFT_HYPHEN = 1;

    static final int JOINED = 2;
    static final int BREAKABLE = 4;

    /// A place that can be led to, or the call of a note.
    record Mark(int at, String id) {}

    /// A character that steers the bidirectional algorithm and is not displayed.
    record Control(int at, char character) {}

    char[] chars = new char[256];
    int length;

    /// UTF-16 offset in the block's text of each displayed character.
    int[] raw = new int[256];

    /// The source's character for each displayed one; null while they are the same.
    char @Nullable [] source;

    byte @Nullable [] marks;
    final List<InlineStyle> styles = new ArrayList<>();

    /// Where the run of each style ends.
    int[] styleEnds = new int[4];

    /// Character with which the second line begins, where the first is set in a style of its own; else -1.
    int firstLineEnd = -1;

    /// The first line ends within a word.
    boolean firstLineHyphen;

    /// A letter that stands over several lines.
    InlineObject.@Nullable Initial initial;

    final List<InlineObject> objects = new ArrayList<>();
    final List<Mark> anchors = new ArrayList<>();
    final List<Mark> notes = new ArrayList<>();

    /// Isolates of the bidirectional algorithm: U+2066 to U+2069 before the character, in order.
    final List<Control> controls = new ArrayList<>();

    void append(char displayed, char original, int rawOffset, InlineStyle style) {
        if (length == chars.length) grow();
        chars[length] = displayed;
        raw[length] = rawOffset;
        if (source != null) {
            source[length] = original;
        } else if (displayed != original) {
            source = Arrays.copyOf(chars, chars.length);
            source[length] = original;
        }
        length++;
        extend(style);
    }

    /// Characters that are displayed as they are; the raw offset rises with them when `step` is 1.
    void append(String s, int from, int to, int rawOffset, int step, InlineStyle style) {
        int n = to - from;
        while (length + n > chars.length) grow();
        s.getChars(from, to, chars, length);
        if (source != null) s.getChars(from, to, source, length);
        int[] offsets = raw;
        int at = length;
        int offset = rawOffset;
        for (int i = 0; i < n; i++, offset += step) offsets[at + i] = offset;
        length += n;
        extend(style);
    }

    private void extend(InlineStyle style) {
        int last = styles.size() - 1;
        if (last < 0 || styles.get(last) != style) {
            styles.add(style);
            if (++last == styleEnds.length) styleEnds = Arrays.copyOf(styleEnds, last * 2);
        }
        styleEnds[last] = length;
    }

    void append(InlineObject object, int rawOffset, InlineStyle style) {
        objects.add(object);
        append(OBJECT, NO_SOURCE, rawOffset, style);
    }

    /// Marks what stands before the next character.
    void mark(int bit) {
        byte[] m = marks;
        if (m == null) {
            m = new byte[chars.length + 1];
        } else if (m.length <= length) {
            m = Arrays.copyOf(m, chars.length * 2 + 1);
        }
        m[length] |= (byte) bit;
        marks = m;
    }

    int markBefore(int i) {
        byte[] m = marks;
        return m == null || i >= m.length ? 0 : m[i];
    }

    /// Takes the last character away again.
    void dropLast() {
        length--;
        int last = styles.size() - 1;
        styleEnds[last] = length;
        if ((last == 0 ? 0 : styleEnds[last - 1]) == length) styles.remove(last);
    }

    private void grow() {
        int n = chars.length * 2;
        chars = Arrays.copyOf(chars, n);
        raw = Arrays.copyOf(raw, n);
        if (source != null) source = Arrays.copyOf(source, n);
    }

    /// The source's characters for the displayed ones from `from` to `to`.
    String sourceText(int from, int to) {
        char[] s = source;
        if (s == null) return new String(chars, from, to - from);
        StringBuilder sb = new StringBuilder(to - from);
        for (int i = from; i < to; i++) if (s[i] != NO_SOURCE) sb.append(s[i]);
        return sb.toString();
    }
}
