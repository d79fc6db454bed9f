package octavo.gather.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Styles by their ids (ECMA-376, 17.7).
final class DocxStyles {
    private static final int LONGEST_CHAIN = 20;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    final String language;

    DocxStyles(@Nullable Element root) {
        for (Element e : Xml.children(root, "style")) {
            byId.put(Xml.attribute(e, "styleId"), e);
            names.put(
                    Xml.attribute(e, "styleId"),
                    Xml.value(e, "name").toLowerCase(Locale.ROOT).strip());
        }
        language =
                Xml.attribute(Xml.child(root, "docDefaults", "rPrDefault", "rPr", "lang"), "val");
    }

    /// The name in small letters; Word writes those of its own styles in English in every language.
    String name(String id) {
        return names.getOrDefault(id, id.toLowerCase(Locale.ROOT));
    }

    /// The first of the style and those it is based on that has the name, or else the style's own name.
    boolean is(String id, String regex) {
        String at = id;
        for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
            if (name(at).matches(regex)) return true;
            at = Xml.value(byId.get(at), "basedOn");
        }
        return false;
    }

    /// A property of a style or of one it is based on: the child of `pPr` or `rPr`.
    @Nullable Element property(String id, String group, String name) {
        String at = id;
        for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
            Element found = Xml.child(byId.get(at), group, name);
            if (found != null) return found;
            at = Xml.value(byId.get(at), "basedOn");
        }
        return null;
    }

    /// 1 to 9 for a heading, or 0.
    int headingLevel(String id) {
        String at = id;
        for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
            String name = name(at);
            if (name.matches("heading [1-9]|heading[1-9]|überschrift [1-9]|titre [1-9]"))
                return name.charAt(name.length() - 1) - '0';
            at = Xml.value(byId.get(at), "basedOn");
        }
        Element outline = property(id, "pPr", "outlineLvl");
        return outline == null ? 0 : level(Xml.attribute(outline, "val"));
    }

    /// Outline levels count from 0; 9 is the body's.
    static int level(String outline) {
        return outline.matches("[0-8]") ? outline.charAt(0) - '0' + 1 : 0;
    }
}
