package octavo.typeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.NavPoint;
import octavo.style.ContentItem;
import octavo.style.ContentItem.TargetCounter;
import octavo.style.MarginBox;
import octavo.style.PageSelector;
import octavo.style.PageStyles;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledGenerated;

/// What links, bookmarks and page references lead to.
final class LinkTargets {
    private LinkTargets() {}

    static Set<String> of(MarkupDocument document, List<StyledElement> sections, PageStyles pages) {
        Set<String> out = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (NavPoint p : document.contents()) collect(p, out);
        for (StyledElement s : sections) collect(s, types, out);
        for (String type : types) {
            for (int k = 0; k < 8; k++) {
                var selector = new PageSelector(type, (k & 1) == 0, (k & 2) != 0, (k & 4) != 0);
                for (MarginBox b : pages.of(selector).marginBoxes()) collect(b.content(), out);
            }
        }
        return out;
    }

    private static void collect(NavPoint p, Set<String> out) {
        out.add(p.targetId());
        for (NavPoint c : p.children()) collect(c, out);
    }

    private static void collect(List<ContentItem> content, Set<String> out) {
        for (ContentItem c : content) if (c instanceof TargetCounter t) out.add(t.targetId());
    }

    /// @param types of the pages on which elements stand
    private static void collect(StyledElement e, Set<String> types, Set<String> out) {
        types.add(e.style().flow().page());
        for (List<ContentItem> content : e.style().flow().stringSet().values())
            collect(content, out);
        String href = e.element().attribute("href");
        if (href != null && href.startsWith("#")) out.add(href.substring(1));
        for (StyledNode n : e.children()) {
            switch (n) {
                case StyledElement c -> collect(c, types, out);
                case StyledGenerated g when g.item() instanceof TargetCounter t ->
                        out.add(t.targetId());
                default -> {}
            }
        }
    }

    /// Those of the ids that stand in an element, in document order.
    static List<String> idsIn(Element e, Set<String> wanted) {
        List<String> out = new ArrayList<>();
        collectIds(e, wanted, out);
        return out;
    }

    private static void collectIds(Element e, Set<String> wanted, List<String> out) {
        String id = e.id();
        if (id != null && wanted.contains(id)) out.add(id);
        for (MarkupNode n : e.children()) if (n instanceof Element c) collectIds(c, wanted, out);
    }

    /// Whether the section's text depends on the pages.
    static boolean refersToPages(StyledElement e) {
        for (StyledNode n : e.children()) {
            if (n instanceof StyledGenerated g && g.item() instanceof TargetCounter) return true;
            if (n instanceof StyledElement c && refersToPages(c)) return true;
        }
        return false;
    }
}
