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

/// With which words each page begins: by these, pages of two builds are compared.
///
/// @param section the page belongs to
record PageBeginnings(String label, String section, String words) {
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
            String text = e.textContent();
            String rest = text.substring(Math.min(p.offset(), text.length())).strip();
            String[] words = rest.split("\\s+", WORDS + 1);
            String first =
                    String.join(" ", List.of(words).subList(0, Math.min(WORDS, words.length)));
            out.add(new PageBeginnings(p.label(), sections.getOrDefault(p.elementId(), ""), first));
        }
        return out;
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
}
