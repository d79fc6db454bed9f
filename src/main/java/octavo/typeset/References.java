package octavo.typeset;

import java.util.HashMap;
import java.util.Map;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.typeset.line.PageReferences;
import org.jspecify.annotations.Nullable;

/// Page labels of the last round of layout, and the text of elements.
final class References implements PageReferences {
    private final MarkupDocument document;
    private volatile Map<String, String> labels = Map.of();
    private @Nullable Map<String, Element> elements;

    References(MarkupDocument document) {
        this.document = document;
    }

    /// @return whether anything changed
    boolean update(Map<String, String> newLabels) {
        boolean changed = !newLabels.equals(labels);
        labels = Map.copyOf(newLabels);
        return changed;
    }

    @Override
    public @Nullable String pageOf(String elementId) {
        return labels.get(elementId);
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
