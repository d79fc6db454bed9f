package octavo.gather.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What an element says of itself: the words of `epub:type` without their prefixes, the DPUB-ARIA role without `doc-`,
/// and the names of its classes.
public final class Semantics {
    private Semantics() {}

    /// Words of `epub:type` and of the role.
    public static Set<String> of(Element e) {
        Set<String> types = new HashSet<>();
        for (String t : e.attr("epub:type").trim().split("\\s+")) {
            if (!t.isEmpty()) types.add(t.substring(t.indexOf(':') + 1).toLowerCase(Locale.ROOT));
        }
        String role = e.attr("role");
        if (role.startsWith("doc-")) types.add(role.substring(4).toLowerCase(Locale.ROOT));
        return types;
    }

    public static boolean is(Element e, String... types) {
        Set<String> own = of(e);
        for (String t : types) if (own.contains(t)) return true;
        return false;
    }

    /// By its type or by one of its classes.
    static boolean named(Element e, String... names) {
        if (is(e, names)) return true;
        for (String c : e.classNames()) {
            for (String n : names) if (c.equalsIgnoreCase(n)) return true;
        }
        return false;
    }
}
