package octavo.markdown;

import org.jspecify.annotations.Nullable;

/// Link reference definitions at the start of a paragraph: `[label]: target "title"` (CommonMark 0.31, 4.7).
final class References {
    private References() {}

    /// Takes the definitions and returns what is left of the paragraph, which may be empty.
    static Leaf take(ReadContext context, Leaf leaf) {
        String s = leaf.text();
        int at = 0;
        while (at < s.length() && s.charAt(at) == '[') {
            int end = definition(context, s, at);
            if (end < 0) break;
            at = end;
        }
        return at == 0 ? leaf : leaf.part(at, s.length());
    }

    /// Offset after the line that the definition ends, or -1.
    private static int definition(ReadContext context, String s, int start) {
        LinkScanner.Part label = LinkScanner.label(s, start);
        if (label == null || label.value().isBlank() || label.value().startsWith("^")) return -1;
        if (label.end() >= s.length() || s.charAt(label.end()) != ':') return -1;
        LinkScanner.Part target =
                LinkScanner.destination(s, LinkScanner.skipSpace(s, label.end() + 1));
        if (target == null) return -1;
        int end = lineEnd(s, target.end());
        int at = LinkScanner.skipSpace(s, target.end());
        LinkScanner.Part title = null;
        if (at > target.end() && at < s.length() && "\"'(".indexOf(s.charAt(at)) >= 0) {
            title = LinkScanner.title(s, at);
            int titleEnd = title == null ? -1 : lineEnd(s, title.end());
            if (titleEnd >= 0) end = titleEnd;
            else title = null;
        }
        if (end < 0) return -1;
        define(context, label.value(), target.value(), title);
        return end;
    }

    private static void define(
            ReadContext context, String label, String target, LinkScanner.@Nullable Part title) {
        context.define(
                label, new ReadContext.Reference(target, title == null ? null : title.value()));
    }

    /// Offset after the line end where nothing but blanks stands before it, else -1.
    private static int lineEnd(String s, int start) {
        int i = start;
        while (i < s.length() && (s.charAt(i) == ' ' || s.charAt(i) == '\t')) i++;
        if (i == s.length()) return i;
        return s.charAt(i) == '\n' ? i + 1 : -1;
    }
}
