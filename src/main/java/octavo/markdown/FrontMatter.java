package octavo.markdown;

import java.util.regex.Pattern;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.yaml.Yaml;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// YAML between a line `---` at the start of a file and the next line `---` or `...`.
///
/// @param mapping null where there is none
/// @param bodyStart offset of the text after it
record FrontMatter(@Nullable YamlMapping mapping, int bodyStart) {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*:(?:\\s|$)");

    /// @param foreign the text is a source, not a book's own: what stands before it may have any of the usual forms, and is
    ///     read as far as it can be
    static FrontMatter read(String text, String file, boolean foreign, Diagnostics diagnostics) {
        FrontMatter other = foreign ? ForeignFrontMatter.read(text, file, diagnostics) : null;
        if (other != null) return other;
        if (!isFence(text, 0, "---")) return new FrontMatter(null, 0);
        int start = text.indexOf('\n') + 1;
        int line = start;
        while (start > 0 && line < text.length()) {
            if (isFence(text, line, "---") || isFence(text, line, "...")) {
                int end = text.indexOf('\n', line);
                String yaml = text.substring(start, line);
                Outcome<YamlMapping> read = Yaml.parse(yaml, file, 2);
                YamlMapping m =
                        foreign && read.hasErrors()
                                ? lenient(yaml, file, read, diagnostics)
                                : diagnostics.take(read);
                return new FrontMatter(m, end < 0 ? text.length() : end + 1);
            }
            int next = text.indexOf('\n', line);
            if (next < 0) break;
            line = next + 1;
        }
        if (KEY.matcher(text).region(start, text.length()).lookingAt()) {
            diagnostics.add(
                    Diagnostic.error(
                            "front-matter-open",
                            "the front matter begins here and does not end",
                            new SourceSpan(file, 1, 1),
                            "end it with a line `---`"));
        }
        return new FrontMatter(null, 0);
    }

    private static YamlMapping lenient(
            String yaml, String file, Outcome<YamlMapping> read, Diagnostics diagnostics) {
        Diagnostic first = read.diagnostics().getFirst();
        diagnostics.add(
                Diagnostic.warning(
                        "front-matter",
                        "the front matter is no YAML: " + first.message(),
                        first.span(),
                        "only its lines `key: value` are read; correct article.md"));
        return ForeignFrontMatter.lines(yaml, file);
    }

    private static boolean isFence(String text, int lineStart, String fence) {
        int end = text.indexOf('\n', lineStart);
        String line = text.substring(lineStart, end < 0 ? text.length() : end);
        return line.stripTrailing().equals(fence);
    }
}
