package octavo.style.css;

import java.util.List;
import java.util.Locale;
import octavo.markup.Element;
import octavo.markup.MarkupNode;
import org.jspecify.annotations.Nullable;

/// An element in its place: the tree has no way up, selectors need one.
public final class ElementContext {
    private static final String[] NO_CLASSES = {};

    private final Element element;
    private final @Nullable ElementContext parent;
    private final @Nullable ElementContext previous;
    private final int index;
    private final String[] classes;
    private final String language;
    private final long ancestorBits;

    private ElementContext(
            Element element, @Nullable ElementContext parent, @Nullable ElementContext previous) {
        this.element = element;
        this.parent = parent;
        this.previous = previous;
        this.index = previous == null ? 1 : previous.index + 1;
        String names = element.attribute("class");
        this.classes = names == null || names.isBlank() ? NO_CLASSES : split(names);
        this.ancestorBits = parent == null ? 0 : parent.ancestorBits | parent.ownBits();
        String own = element.attribute("lang");
        if (own == null) own = element.attribute("xml:lang");
        this.language = own != null ? own : parent == null ? "" : parent.language;
    }

    public static ElementContext root(Element element) {
        return new ElementContext(element, null, null);
    }

    /// A child of this element.
    ///
    /// @param previous the sibling element before it, or null for the first
    public ElementContext child(Element element, @Nullable ElementContext previous) {
        return new ElementContext(element, this, previous);
    }

    private static String[] split(String names) {
        return names.indexOf(' ') < 0 ? new String[] {names} : names.strip().split("\\s+");
    }

    /// One bit for a name; different names may share it.
    static long bit(String name) {
        return 1L << (name.hashCode() & 63);
    }

    private long ownBits() {
        long bits = bit(element.name());
        String id = element.id();
        if (id != null) bits |= bit(id);
        for (String c : classes) bits |= bit(c);
        return bits;
    }

    /// Bits of the names, ids and classes of all ancestors: a selector that asks for others can't match.
    public long ancestorBits() {
        return ancestorBits;
    }

    public Element element() {
        return element;
    }

    public String[] classes() {
        return classes;
    }

    /// BCP 47, inherited; empty where no element says it.
    public String language() {
        return language;
    }

    /// True when the element itself has a language.
    public boolean hasOwnLanguage() {
        return parent == null || !language.equals(parent.language);
    }

    @Nullable ElementContext parent() {
        return parent;
    }

    @Nullable ElementContext previous() {
        return previous;
    }

    boolean hasClass(String name) {
        for (String c : classes) {
            if (c.equals(name)) return true;
        }
        return false;
    }

    /// 1 for the first, among all siblings or among those of the same name, from the front or from the back.
    int position(boolean sameType, boolean fromEnd) {
        if (!sameType && !fromEnd) return index;
        if (!fromEnd) {
            int n = 1;
            for (ElementContext s = previous; s != null; s = s.previous) {
                if (s.element.name().equals(element.name())) n++;
            }
            return n;
        }
        int after = 0;
        int seen = 0;
        for (MarkupNode node : parent == null ? List.<MarkupNode>of() : parent.element.children()) {
            if (!(node instanceof Element e)) continue;
            seen++;
            if (seen > index && (!sameType || e.name().equals(element.name()))) after++;
        }
        return after + 1;
    }

    /// RFC 4647, section 3.3.1: `en` matches `en-GB`.
    boolean inLanguage(String range) {
        String mine = language.toLowerCase(Locale.ROOT);
        String wanted = range.toLowerCase(Locale.ROOT);
        return mine.equals(wanted)
                || mine.startsWith(wanted + "-")
                || wanted.equals("*") && !mine.isEmpty();
    }
}
