package octavo.markdown;

import octavo.content.Attributes;
import org.jspecify.annotations.Nullable;

/// Kramdown's attribute lists for blocks: a line `{: #id .class}` at the end of a paragraph.
final class Kramdown {
    private Kramdown() {}

    /// @param text null where the attributes are all of the paragraph
    record Split(@Nullable Leaf text, Attributes attributes) {}

    /// Null where there is no attribute list.
    static @Nullable Split split(Leaf leaf) {
        String s = leaf.text();
        int lineStart = s.lastIndexOf('\n') + 1;
        if (!s.startsWith("{:", lineStart)) return null;
        String line = s.substring(lineStart).strip();
        Attributes a = AttributeSyntax.parseWhole(line);
        boolean other = a == null && line.matches("\\{:{1,2}[^}]*\\}");
        if (a == null && !other) return null;
        return new Split(lineStart == 0 ? null : leaf.part(0, lineStart - 1), a == null ? Attributes.NONE : a);
    }
}
