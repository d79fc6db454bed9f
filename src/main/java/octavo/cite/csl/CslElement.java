package octavo.cite.csl;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An element of a style or a locale with its place in the file.
///
/// @param name without namespace
/// @param formatted whether it has an attribute for the font
/// @param text its own character data, empty for elements with children
record CslElement(
        String name,
        Map<String, String> attributes,
        List<CslElement> children,
        String text,
        boolean formatted,
        int line,
        int column) {
    CslElement(
            String name,
            Map<String, String> attributes,
            List<CslElement> children,
            String text,
            int line,
            int column) {
        this(name, attributes, children, text, isFormatted(attributes), line, column);
    }

    private static boolean isFormatted(Map<String, String> a) {
        if (a.isEmpty()) return false;
        return a.containsKey("font-style")
                || a.containsKey("font-variant")
                || a.containsKey("font-weight")
                || a.containsKey("text-decoration")
                || a.containsKey("vertical-align");
    }

    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    @Nullable String find(String attribute) {
        return attributes.get(attribute);
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    boolean is(String attribute, String value) {
        return value.equals(attributes.get(attribute));
    }

    @Nullable CslElement child(String childName) {
        for (CslElement c : children) if (c.name.equals(childName)) return c;
        return null;
    }

    String[] words(String attribute) {
        String v = get(attribute).strip();
        return v.isEmpty() ? new String[0] : Words.split(v);
    }
}
