package octavo.markdown;

import java.util.Arrays;
import octavo.diag.SourceSpan;

/// A text that was made of a file's text, with the way back to places in the file. Offsets are UTF-16 units.
final class MappedText {
    private final String file;
    private final String original;
    private final int[] lineStarts;
    private final StringBuilder text = new StringBuilder();
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int pieces;

    /// @param original the whole file, lines ended by `\n`
    MappedText(String file, String original) {
        this.file = file;
        this.original = original;
        this.lineStarts = lineStarts(original);
    }

    private static int[] lineStarts(String s) {
        int[] starts = new int[16];
        int n = 1;
        for (int i = s.indexOf('\n'); i >= 0; i = s.indexOf('\n', i + 1)) {
            if (n == starts.length) starts = Arrays.copyOf(starts, n * 2);
            starts[n++] = i + 1;
        }
        return Arrays.copyOf(starts, n);
    }

    /// Appends a part of the original as it is.
    void copy(int start, int end) {
        if (start >= end) return;
        mark(start);
        text.append(original, start, end);
    }

    /// Appends something else in the place of a part of the original.
    void replace(int start, int end, String replacement) {
        if (replacement.isEmpty()) return;
        mark(start);
        text.append(replacement);
        mark(end);
    }

    private void mark(int originalOffset) {
        if (pieces > 0 && from[pieces - 1] == text.length()) pieces--;
        if (pieces == from.length) {
            from = Arrays.copyOf(from, pieces * 2);
            to = Arrays.copyOf(to, pieces * 2);
        }
        from[pieces] = text.length();
        to[pieces++] = originalOffset;
    }

    String text() {
        return text.toString();
    }

    /// Whether nothing stands in the line above the one of an offset in the text.
    boolean isBlankBefore(int offset) {
        int lineStart = text.lastIndexOf("\n", Math.min(offset, text.length()) - 1);
        if (lineStart < 0) return true;
        int above = text.lastIndexOf("\n", lineStart - 1);
        for (int i = above + 1; i < lineStart; i++)
            if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '>') return false;
        return true;
    }

    String original() {
        return original;
    }

    /// Place in the file of an offset in the text.
    SourceSpan span(int offset) {
        int i = Arrays.binarySearch(from, 0, pieces, offset);
        if (i < 0) i = -i - 2;
        int at = i < 0 ? offset : to[i] + (offset - from[i]);
        if (i >= 0 && i + 1 < pieces) at = Math.min(at, Math.max(to[i], to[i + 1]));
        return originalSpan(at);
    }

    /// Place in the file of an offset in the original.
    SourceSpan originalSpan(int offset) {
        int at = Math.clamp(offset, 0, original.length());
        int line = Arrays.binarySearch(lineStarts, at);
        if (line < 0) line = -line - 2;
        return new SourceSpan(file, line + 1, original.codePointCount(lineStarts[line], at) + 1);
    }
}
