package octavo.markdown;

/// Bounds the nesting of blocks, on which every later stage recurses: quotation and list markers beyond a depth in one
/// line become text. Offsets stay as they are.
final class NestingLimit {
    static final int MAX_MARKERS = 50;

    /// List markers that are indented further, line by line, would nest as deeply.
    private static final int MAX_INDENT = 200;

    private static final char HARMLESS = '\u00B7';

    private NestingLimit() {}

    static String apply(String text) {
        StringBuilder changed = null;
        int lineStart = 0;
        while (lineStart < text.length()) {
            int end = text.indexOf('\n', lineStart);
            if (end < 0) end = text.length();
            int markers = 0;
            for (int i = lineStart; i < end; i++) {
                char c = text.charAt(i);
                if (c == ' ' || c == '\t') continue;
                boolean marker =
                        c == '>' || (c == '-' || c == '*' || c == '+') && spaceAfter(text, i, end);
                boolean number = (c == '.' || c == ')') && spaceAfter(text, i, end);
                if (number || marker) {
                    if (++markers > MAX_MARKERS || i - lineStart > MAX_INDENT) {
                        if (changed == null) changed = new StringBuilder(text);
                        changed.setCharAt(i, HARMLESS);
                    }
                } else if (!Character.isDigit(c)) break;
            }
            lineStart = end + 1;
        }
        return changed == null ? text : changed.toString();
    }

    private static boolean spaceAfter(String text, int i, int end) {
        return i + 1 >= end || text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t';
    }
}
