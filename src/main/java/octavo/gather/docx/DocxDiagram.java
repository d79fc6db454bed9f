package octavo.gather.docx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.diag.SourceSpan;
import octavo.gather.clean.InlineClean;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// The words of a diagram ("SmartArt"), as the tree of its points (ECMA-376, part 1, 21.4).
final class DocxDiagram {
    private static final int DEEPEST = 20;
    private final SourceSpan span;
    private final Map<String, Element> points = new LinkedHashMap<>();
    private final Map<String, List<Child>> children = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();

    private record Child(int order, String id) {}

    private DocxDiagram(SourceSpan span) {
        this.span = span;
    }

    /// @return null where it has no words
    static @Nullable Block list(@Nullable Element model, SourceSpan span) {
        DocxDiagram d = new DocxDiagram(span);
        String root = "";
        for (Element p : Xml.children(Xml.child(model, "ptLst"), "pt")) {
            String type = Xml.attribute(p, "type");
            String id = Xml.attribute(p, "modelId");
            if (type.equals("doc")) root = id;
            else if (type.isEmpty() || type.equals("node") || type.equals("asst"))
                d.points.put(id, p);
        }
        for (Element c : Xml.children(Xml.child(model, "cxnLst"), "cxn")) {
            String type = Xml.attribute(c, "type");
            if (!type.isEmpty() && !type.equals("parOf")) continue;
            String order = Xml.attribute(c, "srcOrd");
            d.children
                    .computeIfAbsent(Xml.attribute(c, "srcId"), k -> new ArrayList<>())
                    .add(
                            new Child(
                                    order.matches("\\d{1,6}") ? Integer.parseInt(order) : 0,
                                    Xml.attribute(c, "destId")));
        }
        List<ListItem> items = d.items(root, 0);
        // What no connection leads to.
        for (String id : List.copyOf(d.points.keySet())) d.item(id, 0, items);
        return items.isEmpty() ? null : bullets(items, span);
    }

    private List<ListItem> items(String parent, int depth) {
        List<ListItem> items = new ArrayList<>();
        if (depth > DEEPEST) return items;
        List<Child> below = new ArrayList<>(children.getOrDefault(parent, List.of()));
        below.sort(Comparator.comparingInt(Child::order));
        for (Child c : below) item(c.id, depth, items);
        return items;
    }

    private void item(String id, int depth, List<ListItem> items) {
        Element point = points.get(id);
        if (point == null || !done.add(id)) return;
        List<Block> content = new ArrayList<>(paragraphs(Xml.child(point, "t"), span));
        List<ListItem> below = items(id, depth + 1);
        if (content.isEmpty()) {
            items.addAll(below);
            return;
        }
        if (!below.isEmpty()) content.add(bullets(below, span));
        items.add(new ListItem(Attributes.NONE, content));
    }

    private static Block bullets(List<ListItem> items, SourceSpan span) {
        return new Block.ListBlock(Attributes.NONE, null, 1, true, items, span);
    }

    /// DrawingML's paragraphs, the empty ones left out.
    static List<Block> paragraphs(@Nullable Element text, SourceSpan span) {
        List<Block> out = new ArrayList<>();
        for (Element p : Xml.children(text, "p")) {
            List<Inline> line = new ArrayList<>();
            for (Element r : Xml.children(p)) {
                switch (Xml.name(r)) {
                    case "r", "fld" -> line.add(new Inline.Text(Xml.text(Xml.child(r, "t"))));
                    case "br" -> line.add(new Inline.LineBreak());
                    default -> {}
                }
            }
            List<Inline> content = InlineClean.normalize(DocxInlines.join(line));
            if (!octavo.gather.clean.InlineText.of(content).isBlank())
                out.add(new Block.Paragraph(Attributes.NONE, content, span));
        }
        return out;
    }
}
