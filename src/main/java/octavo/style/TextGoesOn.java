package octavo.style;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import octavo.markup.Element;
import octavo.style.BoxStyle.FloatMode;

/// A paragraph is flush after a block that parts the text (`docs/markup.md`). The markup can't know that a style lets
/// that block float: then the text goes on beneath the paragraph before it, and the paragraph is indented as any.
final class TextGoesOn {
    private static final String FLUSH = "flush";
    private static final String CONTINUED = "continued";

    /// The last sibling that keeps its place is a paragraph.
    private boolean afterParagraph;

    /// What stands between it and the next one has left its place.
    private boolean floated;

    /// The sibling that comes next, as selectors are to see it.
    Element next(Element e) {
        if (!floated || !afterParagraph || !e.name().equals("p")) return e;
        String names = e.attribute("class");
        if (names == null) return e;
        List<String> classes = Arrays.asList(names.split(" "));
        if (!classes.contains(FLUSH) || classes.contains(CONTINUED)) return e;
        Map<String, String> attributes = new LinkedHashMap<>(e.attributes());
        String rest =
                classes.stream().filter(c -> !c.equals(FLUSH)).collect(Collectors.joining(" "));
        if (rest.isEmpty()) attributes.remove("class");
        else attributes.put("class", rest);
        return new Element(e.name(), attributes, e.children(), e.role(), e.span());
    }

    void passed(Element e, BoxStyle style) {
        if (e.isInline()) return;
        floated = style.floatMode() != FloatMode.NONE;
        if (!floated) afterParagraph = e.name().equals("p");
    }
}
