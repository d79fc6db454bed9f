package octavo.typeset.line;

import java.util.Arrays;
import java.util.List;
import octavo.style.ContentItem;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledGenerated;
import octavo.style.StyledNode.StyledText;
import org.jspecify.annotations.Nullable;

/// The places of an index entry: of several on one page the first is printed, and what separates the others goes with
/// them.
final class PageRuns {
    private static final String CLASS = "index-ref";
    private static final String BACK = "backlink";

    private final List<StyledNode> nodes;
    private final PageReferences pages;
    private final boolean any;
    private @Nullable String last;

    PageRuns(List<StyledNode> nodes, PageReferences pages) {
        this.nodes = nodes;
        this.pages = pages;
        int places = 0;
        for (StyledNode n : nodes) if (isPlace(n)) places++;
        this.any = places > 1;
    }

    /// To be asked for each node in turn.
    ///
    /// @return characters of the source in a node that is left out, or -1
    int skipped(int i) {
        if (!any) return -1;
        StyledNode n = nodes.get(i);
        if (n instanceof StyledText t && i + 1 < nodes.size() && again(nodes.get(i + 1)))
            return t.text().length();
        if (!(n instanceof StyledElement e) || !isPlace(n)) return -1;
        if (again(n)) return e.element().textContent().length();
        last = page(e);
        return -1;
    }

    private boolean again(StyledNode n) {
        return last != null && n instanceof StyledElement e && isPlace(n) && last.equals(page(e));
    }

    private static boolean isPlace(StyledNode n) {
        return n instanceof StyledElement e
                && e.pseudo() == null
                && e.element().name().equals("a")
                && isPlace(e.element().attribute("class"));
    }

    private static boolean isPlace(@Nullable String classes) {
        if (classes == null) return false;
        List<String> all = Arrays.asList(classes.split(" "));
        return all.contains(CLASS) || all.contains(BACK);
    }

    private @Nullable String page(StyledElement e) {
        String label = null;
        for (StyledNode n : e.children()) {
            switch (n) {
                case StyledGenerated g when g.item() instanceof ContentItem.TargetCounter t ->
                        label = pages.pageOf(t.targetId(), t.style());
                case StyledElement p when p.pseudo() != null -> {
                    String own = page(p);
                    if (own != null) label = own;
                }
                default -> {}
            }
        }
        return label;
    }
}
