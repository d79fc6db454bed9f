package octavo.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Text of a block without the markers of the blocks around it, with the way back to offsets in the whole text. Lines
/// are joined by `\n` and begin with what is not white space.
final class Leaf {
    private final String text;

    /// Line starts in `text`, and the offsets they came from.
    private final int[] starts;

    private final int[] offsets;

    private Leaf(String text, int[] starts, int[] offsets) {
        this.text = text;
        this.starts = starts;
        this.offsets = offsets;
    }

    static Leaf of(String text, int offset) {
        return new Leaf(FancyMarker.plain(text), new int[] {0}, new int[] {offset});
    }

    static Leaf ofLines(List<? extends BasedSequence> lines) {
        return of(lines, true);
    }

    /// White space at the start of lines kept.
    static Leaf ofWholeLines(List<? extends BasedSequence> lines) {
        return of(lines, false);
    }

    private static Leaf of(List<? extends BasedSequence> lines, boolean strip) {
        var text = new StringBuilder();
        int[] starts = new int[lines.size()];
        int[] offsets = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            BasedSequence raw = lines.get(i);
            String line = string(raw);
            int end = line.length();
            while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) end--;
            int begin = 0;
            while (strip
                    && begin < end
                    && (line.charAt(begin) == ' ' || line.charAt(begin) == '\t')) begin++;
            if (i > 0) text.append('\n');
            starts[i] = text.length();
            int past = raw.getEndOffset() - (line.length() - begin);
            offsets[i] = Math.max(raw.getStartOffset(), past);
            text.append(line, begin, end);
        }
        return new Leaf(FancyMarker.plain(text.toString()), starts, offsets);
    }

    /// What `toString` gives, without taking each character by itself where it is a part of the source.
    private static String string(BasedSequence s) {
        return s instanceof SubSequence && s.getBase() instanceof String whole
                ? whole.substring(s.getStartOffset(), s.getEndOffset()).replace('\0', '\uFFFD')
                : s.toString();
    }

    static Leaf concat(List<Leaf> leaves) {
        if (leaves.size() == 1) return leaves.getFirst();
        var text = new StringBuilder();
        var s = new ArrayList<Integer>();
        var o = new ArrayList<Integer>();
        for (Leaf l : leaves) {
            for (int i = 0; i < l.starts.length; i++) {
                s.add(text.length() + l.starts[i]);
                o.add(l.offsets[i]);
            }
            text.append(l.text);
        }
        return new Leaf(text.toString(), ints(s), ints(o));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    String text() {
        return text;
    }

    /// Offset in the whole text of an offset in this one.
    int offset(int at) {
        if (starts.length == 0) return 0;
        int i = Arrays.binarySearch(starts, at);
        if (i < 0) i = Math.max(0, -i - 2);
        return offsets[i] + (at - starts[i]);
    }

    List<String> lines() {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
    }

    Leaf part(int start, int end) {
        int first = lineAfter(start);
        int last = Math.max(first, lineAfter(end - 1));
        int[] s = new int[1 + last - first];
        int[] o = new int[s.length];
        o[0] = offset(start);
        for (int i = first; i < last; i++) {
            s[1 + i - first] = starts[i] - start;
            o[1 + i - first] = offsets[i];
        }
        return new Leaf(text.substring(start, end), s, o);
    }

    /// Index of the first line that starts after an offset.
    private int lineAfter(int at) {
        int i = Arrays.binarySearch(starts, at);
        return i < 0 ? -i - 1 : i + 1;
    }

    Leaf strip() {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) start++;
        while (end > start && isSpace(text.charAt(end - 1))) end--;
        return start == 0 && end == text.length() ? this : part(start, end);
    }

    boolean isBlank() {
        return text.chars().allMatch(c -> isSpace((char) c));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }
}
