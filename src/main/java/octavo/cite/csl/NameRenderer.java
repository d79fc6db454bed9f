package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `cs:names`.
final class NameRenderer {
    private static final CslElement NO_NAME = new CslElement("name", Map.of(), List.of(), "", 0, 0);

    private final Renderer r;

    /// The `cs:names` around a `cs:substitute`, whose children apply within.
    private @Nullable CslElement outer;

    NameRenderer(Renderer r) {
        this.r = r;
    }

    @Nullable Node render(CslElement e) {
        CslElement source = outer != null && inherits(e) ? outer : e;
        Node n = names(e, source);
        if (n != null) return n;
        CslElement sub = e.child("substitute");
        if (sub == null) return counted(e);
        CslElement outerBefore = outer;
        boolean inBefore = r.inSubstitute;
        outer = e;
        r.inSubstitute = true;
        try {
            Node s = substitute(sub.children(), e);
            if (s != null) return s;
        } finally {
            outer = outerBefore;
            r.inSubstitute = inBefore;
        }
        return counted(e);
    }

    /// The first that prints anything; of a condition, the first of the branch that it chooses.
    private @Nullable Node substitute(List<CslElement> candidates, CslElement e) {
        for (CslElement c : candidates) {
            if (c.name().equals("choose")) {
                CslElement branch = r.chosen(c);
                Node n = branch == null ? null : substitute(branch.children(), e);
                if (n != null) return n;
                continue;
            }
            int calledBefore = r.called;
            boolean titledBefore = r.taken.contains("title");
            Node s = r.element(c);
            if (s == null || s.isEmpty()) continue;
            if (c.name().equals("names")) return s;
            Node out = Node.branch().add(s).affixes(e);
            out.ofStyle = r.called == calledBefore;
            out.ofTitle = !titledBefore && r.taken.contains("title");
            out.role = s.find(Node.Role.NAMES) == null ? Node.Role.NAMES : Node.Role.NONE;
            return out;
        }
        return null;
    }

    /// No names are 0 names, where they are counted to sort by.
    private @Nullable Node counted(CslElement e) {
        CslElement name = e.child("name");
        boolean counts = name != null && name.is("form", "count") && !r.inSubstitute;
        if (!counts || r.area != Renderer.Area.SORT) return null;
        r.rendered++;
        return Node.leaf("0".repeat(6));
    }

    private static boolean inherits(CslElement e) {
        for (CslElement c : e.children()) if (!c.name().equals("substitute")) return false;
        return true;
    }

    private @Nullable Node names(CslElement e, CslElement source) {
        CslElement name = source.child("name");
        if (name == null) name = NO_NAME;
        NameOptions o = NameOptions.of(r, name);
        List<String> variables = new ArrayList<>();
        r.called++;
        for (String v : e.words("variable"))
            if (!r.taken.contains(v) && !r.item.names(v).isEmpty()) variables.add(v);
        if (variables.isEmpty()) return null;
        String common = common(variables, source);
        if (!common.isEmpty()) variables = List.of(variables.getFirst());
        CslElement style = e == source ? e : merged(e, source);
        List<Node> sets = new ArrayList<>();
        int count = 0;
        for (String v : variables) {
            List<CslName> list = new ArrayList<>();
            for (CslName x : r.item.names(v)) {
                CslName p = Particles.parse(x);
                if (!p.isEmpty()) list.add(p);
            }
            if (list.isEmpty()) continue;
            NameList nl = new NameList(r, o, name, source.child("et-al"), r.nameSets++);
            Node set = nl.render(list);
            if (style.formatted()) set.dropNormal(style);
            count += nl.shown();
            if (set.isEmpty()) continue;
            Node both = labelled(set, common.isEmpty() ? v : common, list.size(), source);
            sets.add(both);
        }
        if (r.inSubstitute || !common.isEmpty()) {
            for (String v : e.words("variable")) if (r.inSubstitute) r.taken.add(v);
        }
        if (sets.isEmpty()) return null;
        r.started = true;
        if (o.form().equals("count")) {
            r.rendered++;
            String t = Integer.toString(count);
            if (r.area == Renderer.Area.SORT) t = "0".repeat(Math.max(0, 6 - t.length())) + t;
            return Node.branch().add(Node.leaf(t)).style(e);
        }
        r.rendered++;
        Node n = Node.of(sets).delimiter(setDelimiter(e));
        n.role = Node.Role.NAMES;
        return Node.branch().add(n).style(style);
    }

    /// A substitute takes the format of the names it stands for.
    private static CslElement merged(CslElement e, CslElement source) {
        return e.attributes().size() > 1 ? e : source;
    }

    private String setDelimiter(CslElement e) {
        if (e.has("delimiter")) return e.get("delimiter");
        if (outer != null && outer.has("delimiter")) return outer.get("delimiter");
        if (r.areaElement.has("names-delimiter")) return r.areaElement.get("names-delimiter");
        return r.context.style.root().get("names-delimiter");
    }

    /// The term for two roles of the same people, such as `editortranslator`, or empty.
    private String common(List<String> variables, CslElement source) {
        if (variables.size() != 2) return "";
        List<String> sorted = new ArrayList<>(variables);
        sorted.sort(null);
        String term = String.join("", sorted);
        CslElement label = source.child("label");
        if (label == null || r.locale.term(term, label.get("form"), false).isEmpty()) return "";
        boolean same = r.item.names(variables.get(0)).equals(r.item.names(variables.get(1)));
        return same ? term : "";
    }

    private Node labelled(Node set, String variable, int names, CslElement source) {
        CslElement label = source.child("label");
        if (label == null || r.area == Renderer.Area.SORT) return set;
        boolean plural =
                switch (label.get("plural")) {
                    case "always" -> true;
                    case "never" -> false;
                    default -> names > 1;
                };
        String t = r.locale.term(variable, label.get("form"), plural);
        if (t.isEmpty()) return set;
        Node l = r.finishTerm(Node.leaf(t), label);
        l.role = Node.Role.TERM_IN_NAMES;
        boolean before = false;
        if (source.child("name") != null)
            for (CslElement c : source.children()) {
                if (c.name().equals("label")) {
                    before = true;
                    break;
                }
                if (c.name().equals("name")) break;
            }
        Node n = Node.branch();
        return before ? n.add(l).add(set) : n.add(set).add(l);
    }
}
