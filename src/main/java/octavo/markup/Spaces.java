package octavo.markup;

import java.util.ArrayList;
import java.util.List;

/// White space at the end of a block.
final class Spaces {
    private Spaces() {}

    /// The same nodes without a space at the very end, within elements too.
    static List<MarkupNode> trimmedEnd(List<MarkupNode> nodes) {
        if (nodes.isEmpty()) return nodes;
        List<MarkupNode> out = new ArrayList<>(nodes);
        switch (out.removeLast()) {
            case TextNode(String text) -> {
                String t = text.endsWith(" ") ? text.substring(0, text.length() - 1) : text;
                if (!t.isEmpty()) out.add(new TextNode(t));
            }
            case Element e -> {
                boolean keeps = e.name().equals("code") || e.children().isEmpty();
                out.add(
                        keeps
                                ? e
                                : new Element(
                                        e.name(),
                                        e.attributes(),
                                        trimmedEnd(e.children()),
                                        e.role(),
                                        e.span()));
            }
        }
        return out;
    }
}
