package octavo.collection;

import java.util.Arrays;
import octavo.diag.SourceSpan;

/// Finds again where in a file something is named, for diagnostics of what the document model no longer places.
final class TextPlaces {
    private final String file;
    private final String text;

    /// Where each line begins; empty until it is needed.
    private int[] starts = {};

    TextPlaces(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /// Where the words stand first, from that line on; the line itself where they don't.
    ///
    /// @param line 1-based
    SourceSpan of(String words, int line) {
        int at = text.indexOf(words, offset(line));
        return at < 0 ? SourceSpan.ofLine(file, Math.max(1, line)) : span(at);
    }

    /// Where the image begins (`![`, `<img`) that names the target.
    SourceSpan ofImage(String target, int line) {
        int from = offset(line);
        int at = text.indexOf(target, from);
        if (at < 0) at = text.indexOf(target.replace(" ", "%20"), from);
        if (at < 0) return SourceSpan.ofLine(file, Math.max(1, line));
        for (int begin = at; begin >= from; begin--)
            if (text.startsWith("![", begin) || text.startsWith("<img", begin)) return span(begin);
        return span(at);
    }

    private int offset(int line) {
        int[] lines = starts();
        return lines[Math.clamp(line - 1, 0, lines.length - 1)];
    }

    private SourceSpan span(int at) {
        int[] lines = starts();
        int found = Arrays.binarySearch(lines, at);
        int line = found >= 0 ? found : -found - 2;
        return new SourceSpan(file, line + 1, 1 + text.codePointCount(lines[line], at));
    }

    private int[] starts() {
        if (starts.length > 0) return starts;
        int[] found = new int[64];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == found.length) found = Arrays.copyOf(found, 2 * count);
            found[count++] = i + 1;
        }
        starts = Arrays.copyOf(found, count);
        return starts;
    }
}
