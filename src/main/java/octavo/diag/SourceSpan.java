package octavo.diag;

/// A place in a source.
///
/// @param file path as the user would name it: relative to the book, forward slashes
/// @param line first line is 1; 0 when the whole file is meant
/// @param column first column is 1, counted in code points; 0 when the whole line is meant
public record SourceSpan(String file, int line, int column) {
    public static SourceSpan ofFile(String file) {
        return new SourceSpan(file, 0, 0);
    }

    public static SourceSpan ofLine(String file, int line) {
        return new SourceSpan(file, line, 0);
    }

    /// `file:line:column`, as far as known.
    @Override
    public String toString() {
        if (line == 0) return file;
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
