package octavo.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.content.StructureRole;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Makes one element; attributes come out in the order in which they are set, the class list first.
final class ElementBuilder {
    private final String name;
    private final List<String> classes = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<MarkupNode> children = new ArrayList<>();
    private StructureRole role = StructureRole.NONE;
    private @Nullable SourceSpan span;

    private ElementBuilder(String name) {
        this.name = name;
    }

    static ElementBuilder of(String name, StructureRole role) {
        ElementBuilder b = new ElementBuilder(name);
        b.role = role;
        return b;
    }

    ElementBuilder addClass(String name) {
        if (!name.isEmpty() && !classes.contains(name)) classes.add(name);
        return this;
    }

    ElementBuilder id(@Nullable String id) {
        return attribute("id", id);
    }

    /// A null value sets nothing.
    ElementBuilder attribute(String key, @Nullable String value) {
        if (value != null) attributes.put(key, value);
        return this;
    }

    /// `epub:type` and the DPUB-ARIA role that means the same; either may be null.
    ElementBuilder semantics(@Nullable String epubType, @Nullable String ariaRole) {
        return attribute("epub:type", epubType).attribute("role", ariaRole);
    }

    ElementBuilder language(@Nullable String language) {
        return attribute("lang", language).attribute("xml:lang", language);
    }

    ElementBuilder role(StructureRole role) {
        this.role = role;
        return this;
    }

    ElementBuilder span(@Nullable SourceSpan span) {
        this.span = span;
        return this;
    }

    ElementBuilder add(MarkupNode child) {
        if (child instanceof TextNode(String text)) {
            if (text.isEmpty()) return this;
            if (!children.isEmpty() && children.getLast() instanceof TextNode(String before)) {
                children.set(children.size() - 1, new TextNode(before + text));
                return this;
            }
        }
        children.add(child);
        return this;
    }

    ElementBuilder addAll(List<? extends MarkupNode> nodes) {
        nodes.forEach(this::add);
        return this;
    }

    ElementBuilder text(String text) {
        return add(new TextNode(text));
    }

    boolean hasAttribute(String key) {
        return attributes.containsKey(key);
    }

    boolean isEmpty() {
        return children.isEmpty();
    }

    Element build() {
        Map<String, String> all = new LinkedHashMap<>();
        if (!classes.isEmpty()) all.put("class", String.join(" ", classes));
        all.putAll(attributes);
        return new Element(name, all, children, role, span);
    }
}
