package octavo.gather.epub;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Cuts a tree in two at a place; the elements around the place stand in both halves.
final class Cut {
    private Cut() {}

    /// Moves the element and all that follows it out of the root.
    ///
    /// @return a root like the old one, with what was moved
    static Element before(Element place, Element root) {
        Element tail = null;
        Node at = place;
        while (at != root) {
            Element parent = (Element) at.parent();
            if (parent == null) throw new IllegalArgumentException("not within the root");
            List<Node> rest = new ArrayList<>();
            // In the first step the place itself moves too.
            for (Node n = tail == null ? at : at.nextSibling(); n != null; n = n.nextSibling())
                rest.add(n);
            Element copy = parent.shallowClone();
            copy.removeAttr("id");
            if (tail != null) copy.appendChild(tail);
            copy.appendChildren(rest);
            tail = copy;
            at = parent;
        }
        return tail == null ? root : tail;
    }
}
