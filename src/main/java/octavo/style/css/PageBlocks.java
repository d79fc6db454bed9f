package octavo.style.css;

import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;

/// Takes blocks out of `@page` that are no margin boxes, such as `@footnote ::before { … }`: the parser can't make a
/// tree of them. What is taken out becomes spaces, so that all else stays in its place.
final class PageBlocks {
    private final String file;
    private final String css;
    private final Diagnostics diagnostics;
    private final StringBuilder out;
    private int at;

    private PageBlocks(String file, String css, Diagnostics diagnostics) {
        this.file = file;
        this.css = css;
        this.diagnostics = diagnostics;
        this.out = new StringBuilder(css);
    }

    static String mended(String file, String css, Diagnostics diagnostics) {
        if (!css.contains("@page")) return css;
        PageBlocks p = new PageBlocks(file, css, diagnostics);
        p.top();
        return p.out.toString();
    }

    private void top() {
        while (at < css.length()) {
            if (skipped()) continue;
            boolean page =
                    css.startsWith("@page", at)
                            && at + 5 < css.length()
                            && !Character.isLetterOrDigit(css.charAt(at + 5))
                            && css.charAt(at + 5) != '-';
            if (page && toBlock()) page();
            else at++;
        }
    }

    /// Up to behind the brace that opens a block; false where a semicolon comes first.
    private boolean toBlock() {
        while (at < css.length()) {
            if (skipped()) continue;
            char c = css.charAt(at++);
            if (c == '{') return true;
            if (c == ';' || c == '}') return false;
        }
        return false;
    }

    private void page() {
        int depth = 1;
        while (at < css.length() && depth > 0) {
            if (skipped()) continue;
            char c = css.charAt(at);
            if (c == '@' && depth == 1) {
                nested();
                continue;
            }
            if (c == '{') depth++;
            if (c == '}') depth--;
            at++;
        }
    }

    private void nested() {
        int from = at;
        if (!toBlock()) return;
        String head = css.substring(from, at - 1).replaceAll("(?s)/\\*.*?\\*/", " ").strip();
        boolean plain = head.matches("@[A-Za-z-]+");
        int depth = 1;
        while (at < css.length() && depth > 0) {
            if (skipped()) continue;
            char c = css.charAt(at++);
            if (c == '{') depth++;
            if (c == '}') depth--;
        }
        if (plain) return;
        for (int i = from; i < at; i++) if (css.charAt(i) != '\n') out.setCharAt(i, ' ');
        diagnostics.add(
                Diagnostic.warning(
                        "css-unsupported-at-rule",
                        "'" + head + "' in @page is not supported",
                        place(from),
                        null));
    }

    private SourceSpan place(int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++)
            if (css.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        return new SourceSpan(file, line, offset - start + 1);
    }

    /// Passes over a comment, a string or an escape.
    private boolean skipped() {
        char c = css.charAt(at);
        if (c == '\\') {
            at = Math.min(css.length(), at + 2);
            return true;
        }
        if (c == '/' && css.startsWith("/*", at)) {
            int end = css.indexOf("*/", at + 2);
            at = end < 0 ? css.length() : end + 2;
            return true;
        }
        if (c != '"' && c != '\'') return false;
        int i = at + 1;
        while (i < css.length() && css.charAt(i) != c && css.charAt(i) != '\n')
            i += css.charAt(i) == '\\' ? 2 : 1;
        at = Math.min(css.length(), i + 1);
        return true;
    }
}
