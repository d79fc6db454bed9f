package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The rules of a page's style sheet that say whether something is shown, and its backgrounds: enough of CSS to know what
/// a reader of the page saw. What can't be read is passed over.
///
/// @see <a href="https://www.w3.org/TR/css-syntax-3/">CSS Syntax Module Level 3</a>
final class Sheet {
    private static final int DEEPEST = 4;
    private static final int MOST = 20_000;

    /// @param selector one of the list
    /// @param print it holds on paper and not on the screen
    record Rule(String selector, String property, String value, boolean important, boolean print) {}

    final List<Rule> rules = new ArrayList<>();

    /// It imports another, which is not at hand.
    boolean importing;

    static Sheet of(String css, String media) {
        Sheet s = new Sheet();
        Media m = Media.of(media);
        if (m != Media.NEITHER) s.read(withoutComments(css), m == Media.PRINT, 0);
        return s;
    }

    private void read(String css, boolean print, int depth) {
        int i = 0;
        while (i < css.length()) {
            int end = end(css, i, "{;}");
            if (end >= css.length()) return;
            String prelude = css.substring(i, end).strip();
            if (css.charAt(end) != '{') {
                importing |= prelude.startsWith("@import") && !isOfFonts(prelude);
                i = end + 1;
                continue;
            }
            int close = close(css, end);
            String block = css.substring(end + 1, close);
            i = close + 1;
            if (!prelude.startsWith("@")) rule(prelude, block, print);
            else if (depth < DEEPEST)
                grouped(prelude.toLowerCase(Locale.ROOT), block, print, depth);
        }
    }

    private static boolean isOfFonts(String url) {
        return url.contains("font") || url.contains("typekit");
    }

    private void grouped(String prelude, String block, boolean print, int depth) {
        if (prelude.startsWith("@media")) {
            Media m = Media.of(prelude.substring(6));
            if (m == Media.SCREEN) read(block, print, depth + 1);
            else if (m == Media.PRINT) read(block, true, depth + 1);
        } else if (prelude.startsWith("@layer")
                || prelude.startsWith("@supports") && !prelude.contains("not")) {
            read(block, print, depth + 1);
        }
    }

    private void rule(String selectors, String block, boolean print) {
        for (int i = 0; i < block.length(); ) {
            int end = end(block, i, ";{}");
            String declaration = block.substring(i, end);
            i = end + 1;
            if (end < block.length() && block.charAt(end) != ';') return;
            int colon = declaration.indexOf(':');
            if (colon < 0) continue;
            String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = declaration.substring(colon + 1).strip();
            switch (property) {
                case "display", "visibility" -> add(selectors, property, value, print);
                case "background", "background-image" -> {
                    if (value.contains("url(") || value.contains("var("))
                        add(selectors, "background-image", value, print);
                }
                default -> {}
            }
        }
    }

    private void add(String selectors, String property, String value, boolean print) {
        String plain = value.replaceAll("(?i)\\s*!\\s*important$", "");
        boolean important = plain.length() < value.length();
        for (int i = 0; i < selectors.length() && rules.size() < MOST; ) {
            int end = end(selectors, i, ",");
            String one = selectors.substring(i, end).strip();
            if (!one.isEmpty()) rules.add(new Rule(one, property, plain, important, print));
            i = end + 1;
        }
    }

    /// The first of the signs that stands in no string, no brackets and no parentheses; else the end.
    private static int end(String css, int from, String signs) {
        int open = 0;
        for (int i = from; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '\\') i++;
            else if (c == '"' || c == '\'') i = quoted(css, i);
            else if (c == '(' || c == '[') open++;
            else if (c == ')' || c == ']') open = Math.max(0, open - 1);
            else if (open == 0 && signs.indexOf(c) >= 0) return i;
        }
        return css.length();
    }

    /// The brace that closes the one at a place; else the end.
    private static int close(String css, int brace) {
        int open = 0;
        for (int i = brace; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '\\') i++;
            else if (c == '"' || c == '\'') i = quoted(css, i);
            else if (c == '{') open++;
            else if (c == '}' && --open == 0) return i;
        }
        return css.length();
    }

    /// A string ends with its line at the latest.
    private static int quoted(String css, int from) {
        for (int i = from + 1; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '\\') i++;
            else if (c == css.charAt(from) || c == '\n') return i;
        }
        return css.length();
    }

    static String withoutComments(String css) {
        if (!css.contains("/*")) return css;
        StringBuilder b = new StringBuilder();
        int i = 0;
        while (i < css.length()) {
            char c = css.charAt(i);
            if (c == '"' || c == '\'') {
                int end = Math.min(css.length(), quoted(css, i) + 1);
                b.append(css, i, end);
                i = end;
            } else if (css.startsWith("/*", i)) {
                int end = css.indexOf("*/", i + 2);
                i = end < 0 ? css.length() : end + 2;
            } else {
                b.append(c);
                i++;
            }
        }
        return b.toString();
    }
}
