package octavo.cite.csl;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The settings for a list of names: those of `cs:name`, under them the inherited ones of the layout's element and of
/// the style.
record NameOptions(
        String form,
        String and,
        String delimiter,
        String precedesLast,
        String precedesEtAl,
        int etAlMin,
        int etAlUseFirst,
        boolean etAlUseLast,
        boolean initialize,
        @Nullable String initializeWith,
        String sortOrder,
        String sortSeparator) {
    private static final String[] INHERITED = {
        "and",
        "delimiter-precedes-et-al",
        "delimiter-precedes-last",
        "et-al-min",
        "et-al-use-first",
        "et-al-use-last",
        "et-al-subsequent-min",
        "et-al-subsequent-use-first",
        "initialize",
        "initialize-with",
        "name-as-sort-order",
        "sort-separator"
    };

    static NameOptions of(Renderer r, CslElement name) {
        if (r.area == Renderer.Area.SORT) return compute(r, name);
        int slot = (r.area == Renderer.Area.CITATION ? 0 : 2) + (r.cite.isSubsequent() ? 1 : 0);
        NameOptions[] known = r.context.nameOptions.computeIfAbsent(name, k -> new NameOptions[4]);
        NameOptions o = known[slot];
        if (o == null) {
            o = compute(r, name);
            known[slot] = o;
        }
        return o;
    }

    private static NameOptions compute(Renderer r, CslElement name) {
        Map<String, String> a = new HashMap<>();
        for (CslElement e : new CslElement[] {r.context.style.root(), r.areaElement}) {
            for (String k : INHERITED) if (e.has(k)) a.put(k, e.get(k));
            if (e.has("name-form")) a.put("form", e.get("name-form"));
            if (e.has("name-delimiter")) a.put("delimiter", e.get("name-delimiter"));
        }
        a.putAll(name.attributes());
        boolean sorting = r.area == Renderer.Area.SORT;
        if (sorting) {
            a.putAll(r.sortNames);
            a.put("name-as-sort-order", "all");
        }
        int min = number(a, "et-al-min");
        int first = a.containsKey("et-al-use-first") ? number(a, "et-al-use-first") : -1;
        if (r.cite.isSubsequent() || sorting) {
            if (!sorting && a.containsKey("et-al-subsequent-min"))
                min = number(a, "et-al-subsequent-min");
            if (!sorting && a.containsKey("et-al-subsequent-use-first"))
                first = number(a, "et-al-subsequent-use-first");
        }
        return new NameOptions(
                a.getOrDefault("form", "long"),
                a.getOrDefault("and", ""),
                a.getOrDefault("delimiter", ", "),
                a.getOrDefault("delimiter-precedes-last", "contextual"),
                a.getOrDefault("delimiter-precedes-et-al", "contextual"),
                min,
                first,
                "true".equals(a.get("et-al-use-last")),
                !"false".equals(a.get("initialize")),
                a.get("initialize-with"),
                a.getOrDefault("name-as-sort-order", ""),
                a.getOrDefault("sort-separator", ", "));
    }

    private static int number(Map<String, String> a, String key) {
        return Numbers.parse(a.getOrDefault(key, "0"));
    }

    /// The level of given names by the style: 0 none, 1 initials, 2 all.
    int givenLevel() {
        if (form.equals("short")) return 0;
        return initializeWith != null ? 1 : 2;
    }
}
