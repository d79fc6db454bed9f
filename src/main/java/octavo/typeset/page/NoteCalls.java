package octavo.typeset.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import octavo.markup.Element;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import org.jspecify.annotations.Nullable;

/// Which marks of a section call which of its footnotes. Immutable once made.
public final class NoteCalls {
    private final Map<String, StyledElement> floats = new HashMap<>();
    private final IdentityHashMap<StyledElement, StyledElement> firstCalls =
            new IdentityHashMap<>();
    private final Map<String, StyledElement> called = new HashMap<>();

    private NoteCalls() {}

    public static NoteCalls of(StyledElement section) {
        NoteCalls n = new NoteCalls();
        n.collectFloats(section);
        if (!n.floats.isEmpty()) n.collectCalls(section);
        return n;
    }

    /// The note whose first call in the text is this element, or null.
    public @Nullable StyledElement firstCalledBy(StyledElement e) {
        return firstCalls.get(e);
    }

    /// True for a footnote that some mark calls.
    public boolean isCalled(StyledElement e) {
        String id = e.pseudo() == null ? e.element().id() : null;
        return id != null && called.get(id) == e;
    }

    @Nullable StyledElement note(String id) {
        return called.get(id);
    }

    private void collectFloats(StyledElement e) {
        String id = e.pseudo() == null ? e.element().id() : null;
        if (id != null && e.style().box().floatMode().toNotes()) floats.put(id, e);
        for (StyledNode n : e.children()) {
            if (n instanceof StyledElement c) collectFloats(c);
        }
    }

    private void collectCalls(StyledElement e) {
        if (e.style().box().floatMode().toNotes()) {
            String own = e.element().id();
            if (own != null && e.element().isInline()) called.putIfAbsent(own, e);
            return;
        }
        String id = target(e);
        StyledElement note = id == null ? null : floats.get(id);
        if (id != null && note != null && called.putIfAbsent(id, note) == null)
            firstCalls.put(e, note);
        for (StyledNode n : e.children()) {
            if (n instanceof StyledElement c) collectCalls(c);
        }
    }

    /// A mark, and not a link to a note somewhere in the text.
    private static boolean isReference(Element e) {
        String type = e.attribute("epub:type");
        if (type != null && Arrays.asList(type.split(" ")).contains("noteref")) return true;
        return "doc-noteref".equals(e.attribute("role"));
    }

    private static @Nullable String target(StyledElement e) {
        if (e.pseudo() != null || !e.element().name().equals("a")) return null;
        if (!isReference(e.element())) return null;
        String href = e.element().attribute("href");
        return href != null && href.startsWith("#") ? href.substring(1) : null;
    }
}
