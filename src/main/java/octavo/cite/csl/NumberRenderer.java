package octavo.cite.csl;

import org.jspecify.annotations.Nullable;

/// `cs:number` and `cs:label`.
final class NumberRenderer {
    private final Renderer r;

    NumberRenderer(Renderer r) {
        this.r = r;
    }

    /// A number's text by the conventions of numbers: `1-3` with a dash, `1 & 2` with spaces.
    String joined(String s) {
        StringBuilder b = new StringBuilder();
        for (Numbers.Part p : Numbers.split(s)) b.append(p.text()).append(joiner(p.joiner()));
        return b.toString();
    }

    private String joiner(String j) {
        String t = j.strip();
        if (t.isEmpty()) return j;
        if (t.equals("&")) {
            CslLocale.Term and = r.locale.exact("and", "symbol", "");
            return " " + (and == null ? "&" : and.single()) + " ";
        }
        if (t.equals("and")) return " and ";
        if (t.startsWith("–")) return t;
        if (t.startsWith("-")) {
            String dash = r.locale.term("page-range-delimiter", "", false);
            return dash.isEmpty() ? "–" : dash;
        }
        return t + " ";
    }

    @Nullable Node number(CslElement e) {
        if (r.onlyDates) return null;
        String v = e.get("variable");
        r.called++;
        if (r.taken.contains(v)) return null;
        if (v.equals("citation-number")) {
            Node c = r.citationNumber();
            if (c.isEmpty()) return null;
            r.rendered++;
            return r.finish(c, e);
        }
        if (v.equals("page") || v.equals("page-first")) {
            Node p = r.pages(v);
            if (p.isEmpty()) return null;
            r.rendered++;
            return r.finish(p, e);
        }
        String s =
                switch (v) {
                    case "locator" -> r.cite.locator();
                    case "first-reference-note-number" ->
                            r.cite.firstNote() > 0 ? Integer.toString(r.cite.firstNote()) : "";
                    default -> r.item.text(v);
                };
        if (s.isEmpty()) return null;
        r.rendered++;
        if (r.inSubstitute) r.taken.add(v);
        if (!Numbers.isNumeric(s)) {
            if (r.area == Renderer.Area.SORT) return Node.leaf(s);
            return r.finish(Node.of(RichText.parse(s, r.locale)), e);
        }
        if (r.area == Renderer.Area.SORT) return Node.leaf(padded(s));
        Node n = Node.leaf(format(s, v, e.get("form")));
        if (v.equals("locator")) n.role = Node.Role.LOCATOR;
        return r.finish(n, e);
    }

    private static String padded(String s) {
        return Numbers.isDigits(s) ? "0".repeat(Math.max(0, 9 - s.length())) + s : s;
    }

    private String format(String s, String variable, String form) {
        String gender = r.locale.gender(variable);
        StringBuilder b = new StringBuilder();
        for (Numbers.Part p : Numbers.split(s)) {
            String t = p.text();
            if (Numbers.isDigits(t) && t.length() < 10) {
                int n = Numbers.parse(t);
                t =
                        switch (form) {
                            case "ordinal" -> Numbers.ordinal(n, r.locale, gender);
                            case "long-ordinal" -> Numbers.longOrdinal(n, r.locale, gender);
                            case "roman" -> Numbers.roman(n);
                            default -> t;
                        };
            }
            b.append(t).append(joiner(p.joiner()));
        }
        return b.toString();
    }

    /// Two numbers that the language's "and" joins are two as well.
    private String english(String numbers) {
        String and = r.locale.term("and", "", false);
        return and.isEmpty() ? numbers : numbers.replace(" " + and + " ", " and ");
    }

    @Nullable Node label(CslElement e) {
        if (r.onlyDates) return null;
        String v = e.get("variable");
        String term = v;
        String value;
        switch (v) {
            case "locator" -> {
                value = r.cite.locator();
                term = r.cite.label().isEmpty() ? "page" : r.cite.label();
            }
            case "page", "page-first" -> {
                value = r.item.text("page");
                term = "page";
            }
            case "first-reference-note-number" ->
                    value = r.cite.firstNote() > 0 ? Integer.toString(r.cite.firstNote()) : "";
            case "citation-number" -> value = "1";
            default -> value = r.item.text(v);
        }
        if (value.isEmpty() || !r.inSubstitute && r.taken.contains(v)) return null;
        if (v.equals("locator") && term.equals("page") && Numbers.startsWithLabel(value))
            return null;
        boolean plural =
                switch (e.get("plural")) {
                    case "always" -> true;
                    case "never" -> false;
                    default -> Numbers.isPlural(v, english(value));
                };
        String t = r.locale.term(term, e.get("form"), plural);
        return t.isEmpty() ? null : r.finishTerm(Node.leaf(t), e);
    }
}
