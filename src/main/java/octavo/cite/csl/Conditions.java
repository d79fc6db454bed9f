package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The tests of `cs:if` and `cs:else-if`.
final class Conditions {
    private Conditions() {}

    /// The tests of one `cs:if`, taken apart once.
    record Branch(String match, List<String> names, List<String> values) {
        static Branch of(CslElement e) {
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (Map.Entry<String, String> a : new TreeMap<>(e.attributes()).entrySet()) {
                if (a.getKey().equals("match")) continue;
                if (isOne(a.getKey())) {
                    names.add(a.getKey());
                    values.add(" " + String.join(" ", Words.split(a.getValue())) + " ");
                    continue;
                }
                for (String v : Words.split(a.getValue())) {
                    names.add(a.getKey());
                    values.add(v);
                }
            }
            return new Branch(e.get("match"), names, values);
        }
    }

    /// An item has one type and a cite one locator: that it is among those listed is one test, whatever `match` says.
    private static boolean isOne(String name) {
        return name.equals("type") || name.equals("locator");
    }

    static boolean hold(Renderer r, CslElement element) {
        Branch b = r.context.branches.get(element);
        if (b == null) {
            b = Branch.of(element);
            r.context.branches.put(element, b);
        }
        boolean any = b.match.equals("any");
        boolean none = b.match.equals("none");
        for (int i = 0; i < b.names.size(); i++) {
            boolean t = test(r, b.names.get(i), b.values.get(i));
            if (any && t) return true;
            if (none && t) return false;
            if (!any && !none && !t) return false;
        }
        return !any && (none || !b.names.isEmpty());
    }

    private static boolean test(Renderer r, String name, String value) {
        return switch (name) {
            case "type" -> value.contains(" " + r.item.type() + " ");
            case "variable" -> has(r, value);
            case "is-numeric" -> Numbers.isNumeric(number(r, value));
            case "is-uncertain-date" -> {
                CslDate d = r.item.date(value);
                yield d != null && d.circa();
            }
            case "locator" -> {
                String l = r.cite.label().isEmpty() ? "page" : r.cite.label();
                String label = " " + l.replace(' ', '-') + " ";
                yield !r.cite.locator().isEmpty()
                        && value.replace(" sub verbo ", " sub-verbo ").contains(label);
            }
            case "position" -> position(r.cite, value);
            case "disambiguate" -> {
                boolean on = r.disambiguateTests++ < r.config.disambiguate;
                yield on == value.equals("true");
            }
            default -> false;
        };
    }

    private static String number(Renderer r, String variable) {
        return switch (variable) {
            case "locator" -> r.cite.locator();
            case "citation-number" -> "1";
            case "first-reference-note-number" ->
                    r.cite.firstNote() > 0 ? Integer.toString(r.cite.firstNote()) : "";
            default -> r.item.text(variable);
        };
    }

    private static boolean has(Renderer r, String variable) {
        return switch (variable) {
            case "locator" -> !r.cite.locator().isEmpty();
            case "citation-number" -> true;
            case "first-reference-note-number" -> r.cite.firstNote() > 0;
            case "page-first" ->
                    !r.item.text("page-first").isEmpty() || !r.item.text("page").isEmpty();
            case "year-suffix" -> r.config.yearSuffix >= 0;
            default ->
                    switch (r.item.get(variable)) {
                        case CslValue.Text(String t) -> !t.isEmpty();
                        case CslValue.Number n -> true;
                        case CslValue.Names(List<CslName> l) -> !l.isEmpty();
                        case CslValue.Date(CslDate d) ->
                                d.start() != null || !d.literal().isEmpty();
                        case null -> !r.value(variable, "").isEmpty();
                    };
        };
    }

    private static boolean position(CiteState c, String value) {
        CitePosition p = c.position();
        if (p == null) return false;
        return switch (value) {
            case "first" -> p == CitePosition.FIRST;
            case "subsequent" -> p != CitePosition.FIRST;
            case "ibid" -> p == CitePosition.IBID || p == CitePosition.IBID_WITH_LOCATOR;
            case "ibid-with-locator" -> p == CitePosition.IBID_WITH_LOCATOR;
            case "near-note" -> c.nearNote();
            default -> false;
        };
    }
}
