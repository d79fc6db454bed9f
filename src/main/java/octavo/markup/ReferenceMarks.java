package octavo.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.content.PageStart;
import octavo.content.StructureRole;
import org.jspecify.annotations.Nullable;

/// Puts into a book where the pages of another edition of it begin: `span.reference-page` with the page's label in
/// `data-page`, without text of its own, so that no place in the text moves.
public final class ReferenceMarks {
    /// What the ids of the marks begin with.
    public static final String PREFIX = "reference-page-";

    private final Map<String, List<PageStart>> starts = new HashMap<>();
    private int marks;

    private ReferenceMarks(List<PageStart> pages) {
        for (PageStart p : pages)
            starts.computeIfAbsent(p.elementId(), _ -> new ArrayList<>()).add(p);
    }

    public static MarkupDocument on(MarkupDocument document, List<PageStart> pages) {
        if (pages.isEmpty()) return document;
        ReferenceMarks marks = new ReferenceMarks(pages);
        List<MarkupSection> sections = new ArrayList<>();
        for (MarkupSection s : document.sections())
            sections.add(
                    new MarkupSection(s.id(), s.kind(), s.title(), marks.element(s.element())));
        return document.with(sections);
    }

    private Element element(Element e) {
        String id = e.id();
        List<PageStart> here = id == null ? null : starts.get(id);
        List<MarkupNode> children = new ArrayList<>();
        if (here != null) {
            new Inserter(here).copy(e, children);
            return with(e, children);
        }
        boolean changed = false;
        for (MarkupNode n : e.children()) {
            MarkupNode made = n instanceof Element c ? element(c) : n;
            changed |= made != n;
            children.add(made);
        }
        return changed ? with(e, children) : e;
    }

    private static Element with(Element e, List<MarkupNode> children) {
        return new Element(e.name(), e.attributes(), children, e.role(), e.span());
    }

    private Element mark(PageStart p) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "reference-page");
        attributes.put("id", PREFIX + ++marks);
        attributes.put("data-page", p.label());
        return new Element("span", attributes, List.of(), StructureRole.NONE, null);
    }

    /// Copies the content of one element; each mark stands before the character with its offset.
    private final class Inserter {
        private final List<PageStart> pages;
        private int next;
        private int at;

        Inserter(List<PageStart> pages) {
            this.pages = pages;
        }

        void copy(Element e, List<MarkupNode> out) {
            for (MarkupNode n : e.children()) {
                switch (n) {
                    case TextNode t -> text(t.text(), out);
                    case Element c -> {
                        if (c.textContent().isEmpty()) {
                            out.add(c);
                            continue;
                        }
                        List<MarkupNode> inner = new ArrayList<>();
                        copy(c, inner);
                        out.add(with(c, inner));
                    }
                }
            }
        }

        private void text(String text, List<MarkupNode> out) {
            int from = 0;
            PageStart p = due(text.length());
            while (p != null) {
                int cut = Math.max(from, p.offset() - at);
                if (cut > from) out.add(new TextNode(text.substring(from, cut)));
                out.add(mark(p));
                from = cut;
                next++;
                p = due(text.length());
            }
            if (from < text.length()) out.add(new TextNode(text.substring(from)));
            at += text.length();
        }

        private @Nullable PageStart due(int length) {
            if (next == pages.size()) return null;
            PageStart p = pages.get(next);
            return p.offset() < at + length ? p : null;
        }
    }
}
