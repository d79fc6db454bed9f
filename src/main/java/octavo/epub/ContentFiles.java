package octavo.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.markup.TextNode;
import org.jspecify.annotations.Nullable;

/// Which section stands in which file, and which id in which.
final class ContentFiles {
    /// Files above 260 KB are slow on old devices; UTF-16 units are a good enough measure.
    private static final int LIMIT = 230_000;

    private final List<ContentFile> files = new ArrayList<>();
    private final Map<String, ContentFile> byId = new HashMap<>();

    private ContentFiles() {}

    static ContentFiles of(MarkupDocument document) {
        ContentFiles result = new ContentFiles();
        for (MarkupSection s : document.sections()) {
            List<Element> roots = split(s.element());
            for (int i = 0; i < roots.size(); i++) {
                String name = i == 0 ? s.id() : s.id() + "-part" + (i + 1);
                ContentFile file = new ContentFile(name, s, roots.get(i), i == 0);
                result.files.add(file);
                result.index(roots.get(i), file);
            }
        }
        return result;
    }

    List<ContentFile> files() {
        return files;
    }

    /// The file that holds the element, or null.
    @Nullable ContentFile fileOf(String id) {
        return byId.get(id);
    }

    private void index(Element e, ContentFile file) {
        String id = e.id();
        if (id != null) byId.putIfAbsent(id, file);
        for (MarkupNode n : e.children()) {
            if (n instanceof Element child) index(child, file);
        }
    }

    /// Splits a long section between its children; one that is too long alone stays whole.
    private static List<Element> split(Element section) {
        if (size(section) <= LIMIT) return List.of(section);
        List<List<MarkupNode>> chunks = new ArrayList<>();
        List<MarkupNode> chunk = new ArrayList<>();
        int length = 0;
        for (MarkupNode n : section.children()) {
            int size = size(n);
            if (!chunk.isEmpty() && length + size > LIMIT) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                length = 0;
            }
            chunk.add(n);
            length += size;
        }
        chunks.add(chunk);
        List<Element> result = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            Map<String, String> attributes = new LinkedHashMap<>(section.attributes());
            if (i > 0) {
                attributes.remove("id");
                attributes.remove("epub:type");
                attributes.remove("role");
            }
            result.add(
                    new Element(
                            section.name(),
                            attributes,
                            chunks.get(i),
                            section.role(),
                            section.span()));
        }
        return result;
    }

    private static int size(MarkupNode n) {
        return switch (n) {
            case TextNode t -> t.text().length();
            case Element e -> {
                int sum = 20;
                for (MarkupNode c : e.children()) sum += size(c);
                for (String v : e.attributes().values()) sum += v.length() + 10;
                yield sum;
            }
        };
    }
}
