package octavo.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.content.PageStart;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/// With which words each page begins: by these, pages of two builds are compared.
///
/// @param section the page belongs to
/// @param element id of the element in which it begins; empty in reports of old
/// @param offset UTF-16 units of the element's text before it
record PageBeginnings(String label, String section, String words, String element, int offset) {
    private static final int WORDS = 8;

    static List<PageBeginnings> of(MarkupDocument document, List<PageStart> starts) {
        Map<String, Element> elements = new HashMap<>();
        Map<String, String> sections = new HashMap<>();
        for (MarkupSection s : document.sections()) {
            collect(s.element(), s.id(), elements, sections);
        }
        List<PageBeginnings> out = new ArrayList<>();
        for (PageStart p : starts) {
            Element e = elements.get(p.elementId());
            if (e == null) continue;
            out.add(
                    new PageBeginnings(
                            p.label(),
                            sections.getOrDefault(p.elementId(), ""),
                            words(e.textContent(), p.offset()),
                            p.elementId(),
                            p.offset()));
        }
        return out;
    }

    /// The first words from there on.
    static String words(String text, int offset) {
        String rest = text.substring(Math.min(offset, text.length())).strip();
        String[] words = rest.split("\\s+", WORDS + 1);
        return String.join(" ", List.of(words).subList(0, Math.min(WORDS, words.length)));
    }

    private static void collect(
            Element e, String section, Map<String, Element> elements, Map<String, String> in) {
        String id = e.id();
        if (id != null) {
            elements.put(id, e);
            in.put(id, section);
        }
        for (MarkupNode n : e.children())
            if (n instanceof Element c) collect(c, section, elements, in);
    }

    /// Those of a saved report.
    static List<PageBeginnings> read(YamlMapping report) {
        List<PageBeginnings> out = new ArrayList<>();
        for (YamlMapping p : mappings(report.get("begins"))) {
            String offset = text(p, "offset");
            out.add(
                    new PageBeginnings(
                            text(p, "label"),
                            text(p, "section"),
                            text(p, "words"),
                            text(p, "element"),
                            offset.matches("\\d{1,9}") ? Integer.parseInt(offset) : 0));
        }
        return out;
    }

    static List<YamlMapping> mappings(@Nullable YamlNode node) {
        List<YamlMapping> out = new ArrayList<>();
        if (node instanceof YamlSequence s) {
            for (YamlNode n : s.items()) if (n instanceof YamlMapping m) out.add(m);
        }
        return out;
    }

    private static String text(YamlMapping m, String key) {
        String s = m.text(key);
        return s == null ? "" : s;
    }
}
