package octavo.typeset;

import java.util.HashMap;
import java.util.Map;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.style.CounterStyles;
import octavo.typeset.line.PageReferences;
import org.jspecify.annotations.Nullable;

/// Page numbers of the last round of layout, and the text of elements.
final class References implements PageReferences {
    private final MarkupDocument document;
    private volatile Map<String, Folio> folios = Map.of();
    private @Nullable Map<String, Element> elements;

    /// @param number what `counter(page)` says
    /// @param label as printed
    record Folio(int number, String label) {}

    References(MarkupDocument document) {
        this.document = document;
    }

    /// @return whether anything changed
    boolean update(Map<String, Folio> now) {
        boolean changed = !now.equals(folios);
        folios = Map.copyOf(now);
        return changed;
    }

    @Override
    public @Nullable String pageOf(String elementId, String style) {
        Folio f = folios.get(elementId);
        if (f == null) return null;
        return style.equals(AS_PRINTED) ? f.label : CounterStyles.format(f.number, style);
    }

    @Override
    public synchronized @Nullable String textOf(String elementId) {
        Map<String, Element> map = elements;
        if (map == null) {
            map = new HashMap<>();
            for (MarkupSection s : document.sections()) index(s.element(), map);
            elements = map;
        }
        Element e = map.get(elementId);
        return e == null ? null : e.textContent().strip();
    }

    private static void index(Element e, Map<String, Element> map) {
        String id = e.id();
        if (id != null) map.putIfAbsent(id, e);
        for (MarkupNode n : e.children()) if (n instanceof Element c) index(c, map);
    }
}
