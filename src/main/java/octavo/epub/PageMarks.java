package octavo.epub;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.content.PageStart;
import org.jspecify.annotations.Nullable;

/// Where the pages of the print edition begin in the text.
final class PageMarks {
    /// A mark within an element: UTF-16 units of text before it.
    record Mark(String label, String id, int offset) {}

    private final Map<String, List<Mark>> byElement = new HashMap<>();
    private final List<Mark> inOrder = new ArrayList<>();
    private final Map<String, String> hrefs = new HashMap<>();

    private PageMarks() {}

    static PageMarks of(List<PageStart> pages, ContentFiles files) {
        PageMarks result = new PageMarks();
        Set<String> ids = new HashSet<>();
        for (PageStart p : pages) {
            if (files.fileOf(p.elementId()) == null) continue;
            String id = "page-" + p.label().replaceAll("[^A-Za-z0-9]", "-");
            while (!ids.add(id)) id += "-";
            Mark mark = new Mark(p.label(), id, p.offset());
            result.inOrder.add(mark);
            result.byElement.computeIfAbsent(p.elementId(), k -> new ArrayList<>()).add(mark);
        }
        result.byElement.values().forEach(l -> l.sort(Comparator.comparingInt(Mark::offset)));
        return result;
    }

    /// The marks in an element, by offset; null for most.
    @Nullable List<Mark> in(String elementId) {
        return byElement.get(elementId);
    }

    void wrote(Mark mark, ContentFile file) {
        hrefs.put(mark.id(), file.href() + "#" + mark.id());
    }

    /// Labels of the marks that stand in the text with their addresses, relative to the package document, in page
    /// order.
    List<Map.Entry<String, String>> targets() {
        List<Map.Entry<String, String>> result = new ArrayList<>();
        for (Mark m : inOrder) {
            String href = hrefs.get(m.id());
            if (href != null) result.add(Map.entry(m.label(), href));
        }
        return result;
    }
}
