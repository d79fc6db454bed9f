package octavo.collection;

import octavo.diag.SourceSpan;

/// Finds again where in a file something is named, for diagnostics of what the document model no longer places.
final class TextPlaces {
    private final String file;
    private final String text;

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
        int begin = Math.max(text.lastIndexOf("![", at), text.lastIndexOf("<img", at));
        return span(begin >= from ? begin : at);
    }

    private int offset(int line) {
        int at = 0;
        for (int l = 1; l < line; l++) {
            int end = text.indexOf('\n', at);
            if (end < 0) return at;
            at = end + 1;
        }
        return at;
    }

    private SourceSpan span(int at) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new SourceSpan(file, line, 1 + text.codePointCount(start, at));
    }
}
