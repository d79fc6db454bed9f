package octavo.cite.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `cs:sort`.
final class Sorting {
    private final RenderContext context;
    private final CslElement area;
    private final List<CslElement> keys = new ArrayList<>();

    private Sorting(RenderContext context, CslElement area, CslElement sort) {
        this.context = context;
        this.area = area;
        for (CslElement k : sort.children()) if (k.name().equals("key")) keys.add(k);
    }

    static @Nullable Sorting of(RenderContext context, @Nullable CslElement area) {
        CslElement sort = area == null ? null : area.child("sort");
        return area == null || sort == null ? null : new Sorting(context, area, sort);
    }

    boolean descends(int i) {
        return keys.get(i).is("sort", "descending");
    }

    /// Whether the first key is the citation number, the highest first.
    boolean isNumberDescending() {
        return !keys.isEmpty() && descends(0) && keys.getFirst().is("variable", "citation-number");
    }

    List<@Nullable String> keys(CslItem item, CiteState cite, AmbigConfig config) {
        List<@Nullable String> out = new ArrayList<>();
        for (CslElement k : keys) {
            String s = key(k, item, cite, config);
            out.add(s.isEmpty() ? null : Collation.key(s, context.locale.language()));
        }
        return out;
    }

    int compare(List<@Nullable String> a, List<@Nullable String> b) {
        for (int i = 0; i < keys.size(); i++) {
            String x = a.get(i);
            String y = b.get(i);
            if (x == null && y == null) continue;
            if (x == null) return 1;
            if (y == null) return -1;
            int c = x.compareTo(y);
            if (c != 0) return descends(i) ? -c : c;
        }
        return 0;
    }

    private String key(CslElement k, CslItem item, CiteState cite, AmbigConfig config) {
        Renderer r = new Renderer(context, item, Renderer.Area.SORT, area, cite, config.copy());
        Map<String, String> names = new HashMap<>();
        copy(k, "names-min", "et-al-min", names);
        copy(k, "names-use-first", "et-al-use-first", names);
        copy(k, "names-use-last", "et-al-use-last", names);
        r.sortNames = names;
        if (k.has("macro")) {
            CslElement m = context.style.macro(k.get("macro"));
            if (m == null) return "";
            r.onlyDates = context.hasDate(m);
            Node n = r.children(m);
            boolean onlyStyle = r.called > 0 && r.rendered == 0;
            return onlyStyle ? "" : plain(n);
        }
        String v = k.get("variable");
        if (CslVariables.isName(v)) {
            CslElement e =
                    new CslElement(
                            "names", Map.of("variable", v), List.of(), "", k.line(), k.column());
            Node n = r.element(e);
            return n == null ? "" : plain(n);
        }
        if (CslVariables.isDate(v)) {
            CslDate d = item.date(v);
            return d == null ? "" : DateRenderer.key(d, true, true, true);
        }
        if (v.equals("citation-label")) {
            String own = item.text(v);
            return own.isEmpty() ? CitationLabels.of(item) : own;
        }
        if (v.equals("citation-number") || CslVariables.isNumber(v)) {
            String s = v.equals("citation-number") ? number(item) : item.text(v);
            return Numbers.isDigits(s) ? "0".repeat(Math.max(0, 12 - s.length())) + s : s;
        }
        return plain(Node.of(RichText.parse(r.value(v, ""), context.locale)));
    }

    private String number(CslItem item) {
        RenderContext.ItemState s = context.states.get(item.id());
        return s == null ? "" : Integer.toString(s.number);
    }

    private static void copy(CslElement k, String from, String to, Map<String, String> out) {
        if (k.has(from)) out.put(to, k.get(from));
    }

    private String plain(Node n) {
        return Flattener.flatten(n, context.locale).plain();
    }
}
