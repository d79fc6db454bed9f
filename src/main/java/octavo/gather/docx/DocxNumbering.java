package octavo.gather.docx;

import java.util.HashMap;
import java.util.Map;
import octavo.content.Numbering;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Lists (ECMA-376, 17.9) and how far each has counted.
final class DocxNumbering {
    private final Map<String, Element> abstracts = new HashMap<>();
    private final Map<String, Element> instances = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();

    private final Map<String, Typed> typed = new HashMap<>();

    private record Typed(@Nullable Numbering numbering, int start) {}

    DocxNumbering(@Nullable Element root) {
        for (Element e : Xml.children(root, "abstractNum"))
            abstracts.put(Xml.attribute(e, "abstractNumId"), e);
        for (Element e : Xml.children(root, "num")) instances.put(Xml.attribute(e, "numId"), e);
    }

    /// A list whose numbers were typed; returns what it is called by.
    String typed(@Nullable Numbering numbering, int start) {
        String id = "typed-" + typed.size();
        typed.put(id, new Typed(numbering, start));
        return id;
    }

    boolean isKnown(String numId) {
        return instances.containsKey(numId);
    }

    private @Nullable Element level(String numId, int level) {
        Element num = instances.get(numId);
        for (Element o : Xml.children(num, "lvlOverride")) {
            Element lvl = Xml.child(o, "lvl");
            if (lvl != null && Xml.attribute(o, "ilvl").equals(String.valueOf(level))) return lvl;
        }
        Element definition = abstracts.get(Xml.value(num, "abstractNumId"));
        for (Element lvl : Xml.children(definition, "lvl"))
            if (Xml.attribute(lvl, "ilvl").equals(String.valueOf(level))) return lvl;
        return null;
    }

    /// Null for bullets and for what is not counted.
    @Nullable Numbering numbering(String numId, int level) {
        Typed own = typed.get(numId);
        if (own != null) return own.numbering;
        Element lvl = level(numId, level);
        return switch (Xml.value(lvl, "numFmt")) {
            case "bullet", "none" -> null;
            case "lowerLetter" -> Numbering.LOWER_ALPHA;
            case "upperLetter" -> Numbering.UPPER_ALPHA;
            case "lowerRoman" -> Numbering.LOWER_ROMAN;
            case "upperRoman" -> Numbering.UPPER_ROMAN;
            default -> lvl == null ? null : Numbering.DECIMAL;
        };
    }

    /// The number of the next item; deeper levels begin anew.
    int next(String numId, int level) {
        String key = numId + "/" + level;
        Integer before = counted.get(key);
        int now = before == null ? start(numId, level) : before + 1;
        counted.put(key, now);
        for (int deeper = level + 1; deeper < 9; deeper++) counted.remove(numId + "/" + deeper);
        return now;
    }

    private int start(String numId, int level) {
        Typed own = typed.get(numId);
        if (own != null) return own.start;
        for (Element o : Xml.children(instances.get(numId), "lvlOverride")) {
            String v = Xml.value(o, "startOverride");
            if (Xml.attribute(o, "ilvl").equals(String.valueOf(level)) && v.matches("\\d{1,6}"))
                return Integer.parseInt(v);
        }
        String v = Xml.value(level(numId, level), "start");
        return v.matches("\\d{1,6}") ? Integer.parseInt(v) : 1;
    }
}
