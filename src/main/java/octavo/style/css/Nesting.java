package octavo.style.css;

import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A bound on the depth of brackets: the parser goes down for each.
final class Nesting {
    private static final int MOST = 100;

    private Nesting() {}

    /// Where brackets are nested too deeply, or null. Strings and comments don't count.
    static @Nullable SourceSpan tooDeep(String file, String css) {
        int depth = 0;
        int line = 1;
        int lineStart = 0;
        char quote = 0;
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
                quote = 0;
            } else if (c == '\\') {
                i++;
            } else if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '/' && css.startsWith("/*", i)) {
                int end = css.indexOf("*/", i + 2);
                if (end < 0) return null;
                for (; i < end; i++) {
                    if (css.charAt(i) != '\n') continue;
                    line++;
                    lineStart = i + 1;
                }
                i++;
            } else if (c == '(' || c == '[' || c == '{') {
                if (++depth > MOST) return new SourceSpan(file, line, i - lineStart + 1);
            } else if (c == ')' || c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
        }
        return null;
    }
}
