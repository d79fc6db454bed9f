package octavo.typeset.page;

import java.util.List;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledGenerated;
import octavo.style.StyledNode.StyledText;

/// Short paragraphs of nothing but bold letters: authors write headings so, and like a heading one goes with the text that
/// follows it.
final class BoldHeadings {
    private static final int BOLD = 600;
    private static final int LONGEST = 120;

    private BoldHeadings() {}

    /// Whether a node is such a paragraph and a block that is none follows.
    static boolean announces(List<StyledNode> nodes, int at) {
        if (!isHeading(nodes.get(at))) return false;
        for (int i = at + 1; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof StyledElement next && Styles.blockLevel(next))
                return !isHeading(next) && !next.element().name().equals("hr");
        }
        return false;
    }

    private static boolean isHeading(StyledNode n) {
        if (!(n instanceof StyledElement e) || !e.element().name().equals("p")) return false;
        if (e.pseudo() != null || e.style().font().weight() >= BOLD) return false;
        int length = e.element().textLength();
        return length > 0
                && length <= LONGEST
                && e.children().stream().allMatch(BoldHeadings::isBold);
    }

    private static boolean isBold(StyledNode n) {
        return switch (n) {
            case StyledText t -> t.text().isBlank();
            case StyledGenerated _ -> false;
            case StyledElement e ->
                    e.style().font().weight() >= BOLD
                            ? !e.element().name().equals("img")
                            : e.element().textLength() > 0
                                    && e.children().stream().allMatch(BoldHeadings::isBold);
        };
    }
}
