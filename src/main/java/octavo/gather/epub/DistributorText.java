package octavo.gather.epub;

import java.util.ArrayList;
import java.util.List;
import octavo.gather.html.Markup;
import octavo.gather.source.Removed;
import org.jsoup.nodes.Element;

/// What a distributor put around a book's text: Project Gutenberg's header and licence. It stays in the evidence.
final class DistributorText {
    private static final String BOXES =
            "#pg-header, #pg-footer, .pg-boilerplate, #pg-machine-header, pre#pg-header, pre#pg-footer";

    private DistributorText() {}

    /// Takes it out of a text and tells it.
    static List<Removed> out(Element root) {
        List<Removed> removed = new ArrayList<>();
        for (Element e : root.select(BOXES)) {
            if (e == root || e.parent() == null || inRemoved(e, root)) continue;
            if (!e.text().isBlank())
                removed.add(new Removed(Markup.line(e), e.text(), "the distributor’s own text"));
            e.remove();
        }
        return removed;
    }

    private static boolean inRemoved(Element e, Element root) {
        for (Element at = e; at != null; at = at.parent()) if (at == root) return false;
        return true;
    }

    /// Whether a file holds nothing else.
    static boolean isAll(Element body) {
        var boxes = body.select(BOXES);
        if (boxes.isEmpty()) return false;
        Element first = boxes.getFirst();
        return body.text().length() - first.text().length() < 40;
    }
}
