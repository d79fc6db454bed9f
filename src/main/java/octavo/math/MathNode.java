package octavo.math;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An element of MathML; a token element has text, every other has children.
public record MathNode(
        String name, Map<String, String> attributes, List<MathNode> children, String text) {
    public MathNode {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public static MathNode token(String name, String text) {
        return new MathNode(name, Map.of(), List.of(), text);
    }

    public static MathNode of(String name, MathNode... children) {
        return new MathNode(name, Map.of(), List.of(children), "");
    }

    public static MathNode of(String name, List<MathNode> children) {
        return new MathNode(name, Map.of(), children, "");
    }

    /// One element for any number of them.
    public static MathNode row(List<MathNode> children) {
        return children.size() == 1 ? children.getFirst() : of("mrow", children);
    }

    public MathNode with(String key, String value) {
        Map<String, String> all = new TreeMap<>(attributes);
        all.put(key, value);
        return new MathNode(name, all, children, text);
    }

    public boolean is(String other) {
        return name.equals(other);
    }
}
