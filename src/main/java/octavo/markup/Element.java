package octavo.markup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import octavo.content.StructureRole;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// An element in XHTML's vocabulary.
///
/// @param name lower-case local name
/// @param attributes in writing order; `epub:type`, `xml:lang` with their prefix, all else without one
/// @param role the structure type that a tagged PDF gives it
/// @param span where in the sources it comes from, or null
public record Element(
        String name,
        Map<String, String> attributes,
        List<MarkupNode> children,
        StructureRole role,
        @Nullable SourceSpan span)
        implements MarkupNode {
    public Element {
        attributes =
                attributes.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    public @Nullable String attribute(String key) {
        return attributes.get(key);
    }

    public @Nullable String id() {
        return attributes.get("id");
    }

    /// The id of an element that was made with one.
    public String requiredId() {
        return Objects.requireNonNull(attributes.get("id"), name);
    }

    /// Whether it is part of a line by its name.
    public boolean isInline() {
        return switch (name) {
            case "span", "a", "em", "i", "b", "strong", "small", "cite", "sup", "sub", "abbr" ->
                    true;
            default -> false;
        };
    }

    /// How many UTF-16 units the text within has.
    public int textLength() {
        int n = 0;
        for (MarkupNode c : children) {
            n +=
                    switch (c) {
                        case TextNode t -> t.text().length();
                        case Element e -> e.textLength();
                    };
        }
        return n;
    }

    /// All text within, in order.
    public String textContent() {
        StringBuilder sb = new StringBuilder();
        appendText(sb);
        return sb.toString();
    }

    private void appendText(StringBuilder sb) {
        for (MarkupNode n : children) {
            switch (n) {
                case TextNode t -> sb.append(t.text());
                case Element e -> e.appendText(sb);
            }
        }
    }
}
