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

    /// Splits what is too long: before a section where one begins far enough in, else between blocks. A section that is
    /// too long alone is split inside; a single block is never cut.
    static List<Element> split(Element section) {
        if (size(section) <= LIMIT) return List.of(section);
        List<MarkupNode> nodes = new ArrayList<>();
        for (MarkupNode n : section.children()) {
            if (isSection(n) && n instanceof Element e) nodes.addAll(split(e));
            else nodes.add(n);
        }
        List<Element> result = new ArrayList<>();
        int from = 0;
        while (from < nodes.size()) {
            int to = end(nodes, from);
            result.add(part(section, nodes.subList(from, to), from == 0));
            from = to;
        }
        return result;
    }

    /// The end of the chunk that begins at `from`: the last section's beginning in its second half, else the last block
    /// that fits, and at least one block.
    private static int end(List<MarkupNode> nodes, int from) {
        int length = 0;
        int atSection = -1;
        for (int i = from; i < nodes.size(); i++) {
            MarkupNode n = nodes.get(i);
            if (isSection(n) && length > LIMIT / 2) atSection = i;
            length += size(n);
            if (i > from && length > LIMIT) return atSection > 0 ? atSection : i;
        }
        return nodes.size();
    }

    private static boolean isSection(MarkupNode n) {
        return n instanceof Element e && e.name().equals("section");
    }

    private static Element part(Element section, List<MarkupNode> nodes, boolean first) {
        Map<String, String> attributes = new LinkedHashMap<>(section.attributes());
        if (!first) {
            attributes.remove("id");
            attributes.remove("epub:type");
            attributes.remove("role");
        }
        return new Element(
                section.name(), attributes, List.copyOf(nodes), section.role(), section.span());
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
