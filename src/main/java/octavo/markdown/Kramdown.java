package octavo.markdown;

import octavo.content.Attributes;
import org.jspecify.annotations.Nullable;

/// Kramdown's attribute lists for blocks: a line `{: #id .class}` at the end of a paragraph. `{:toc}` asks for a table
/// of contents in the paragraph's place, which a book has already.
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
        boolean contents = line.matches("\\{:\\s*toc\\b.*");
        return new Split(
                lineStart == 0 || contents ? null : leaf.part(0, lineStart - 1),
                a == null ? Attributes.NONE : a);
    }
}
