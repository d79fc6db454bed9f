package octavo.cite.csl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the text of one citation of its cites: groups, collapses, joins.
final class CitationAssembler {
    /// A cite rendered, with what collapsing asks for.
    private static final class Rendered {
        final Cite cite;
        final RenderContext.ItemState state;
        final Node node;
        final String names;
        final String year;

        /// Set where the names were dropped as those of the cite before.
        boolean collapsed;

        Rendered(Cite cite, RenderContext.ItemState state, Node node, String names, String year) {
            this.cite = cite;
            this.state = state;
            this.node = node;
            this.names = names;
            this.year = year;
        }

        /// Whether nothing follows the number: there are styles that print no locators.
        boolean isNumberAlone() {
            return cite.suffix().isEmpty()
                    && (cite.locator().isEmpty() || node.find(Node.Role.LOCATOR) == null);
        }

        boolean isBare() {
            return cite.locator().isEmpty() && cite.prefix().isEmpty() && cite.suffix().isEmpty();
        }
    }

    private final RenderContext context;
    private final CslElement citation;
    private int sources;
    private final CslElement layout;
    private final String collapse;
    private final @Nullable String groupDelimiter;
    private final @Nullable String afterCollapse;
    private final String delimiter;
    private final String rangeDelimiter;

    CitationAssembler(RenderContext context) {
        this.context = context;
        this.citation = context.citation;
        CslElement l = citation.child("layout");
        this.layout = l == null ? citation : l;
        this.collapse = citation.get("collapse");
        String group = citation.get("cite-group-delimiter");
        this.groupDelimiter = group.isEmpty() ? null : group;
        this.afterCollapse = citation.find("after-collapse-delimiter");
        this.delimiter = layout.get("delimiter");
        String range = context.locale.term("citation-range-delimiter", "", false);
        this.rangeDelimiter = range.isEmpty() ? "–" : range;
    }

    CslText assemble(Citation c, List<CiteState> positions) {
        List<Rendered> all = new ArrayList<>();
        for (int i = 0; i < c.cites().size(); i++) {
            Cite x = c.cites().get(i);
            RenderContext.ItemState s = context.states.get(x.itemId());
            if (s != null) all.add(render(x, s, positions.get(i), i == 0));
            if (x.form() == Cite.Form.AUTHOR_ONLY) break;
        }
        if (groupDelimiter != null || collapse.startsWith("year")) all = grouped(all);
        Node body = Node.branch();
        if (collapse.equals("citation-number")) numbers(all, body);
        else if (collapse.startsWith("year")) years(all, body);
        else plain(all, body);
        boolean authorOnly =
                !c.cites().isEmpty() && c.cites().getFirst().form() == Cite.Form.AUTHOR_ONLY;
        if (body.isEmpty()) {
            body.add(Node.leaf(CslText.FORMLESS));
        }
        Node whole = Node.branch().add(body);
        if (!authorOnly) {
            body.prefix = layout.get("prefix");
            body.suffix = layout.get("suffix");
            whole.format(layout);
        }
        return Flattener.flatten(whole, context.locale);
    }

    private Rendered render(Cite x, RenderContext.ItemState s, CiteState position, boolean first) {
        CiteState p =
                new CiteState(
                        position.position(),
                        position.nearNote(),
                        position.firstNote() > 0 ? position.firstNote() : 0,
                        x.label(),
                        x.locator());
        Renderer r =
                new Renderer(context, s.item, Renderer.Area.CITATION, citation, p, s.config.copy());
        r.started = x.prefix().isBlank() ? !first : !opens(x.prefix());
        Node n = r.children(layout);
        Node names = n.find(Node.Role.NAMES);
        String text = names == null ? "" : plain(names);
        if (x.form() == Cite.Form.AUTHOR_ONLY) {
            Node only = Node.branch();
            if (names != null) only.add(names);
            n = only.isEmpty() ? spokenOf(r, s.item) : only;
        } else if (x.form() == Cite.Form.SUPPRESS_AUTHOR && names != null) names.clear();
        Node y = n.find(Node.Role.YEAR);
        String year = y == null ? "" : y.kids.isEmpty() ? "" : y.kids.getFirst().text;
        n.itemId = s.item.id();
        Node whole = Node.branch();
        if (!x.prefix().isEmpty()) whole.add(affixText(prefix(x.prefix())));
        whole.add(n);
        if (!x.suffix().isEmpty()) whole.add(affixText(suffix(x.suffix())));
        return new Rendered(x, s, whole, text, year);
    }

    /// A style that prints no names in its citations, as those with numbers, still lets a text speak of the author;
    /// a work by nobody is spoken of by its title.
    private Node spokenOf(Renderer r, CslItem item) {
        Node names = r.element(SPOKEN);
        return names == null || names.isEmpty() ? title(item) : names;
    }

    private static final CslElement SPOKEN = names("author", "editor", "translator");

    private static CslElement names(String first, String... others) {
        List<CslElement> substitutes = new ArrayList<>();
        for (String v : others) substitutes.add(element("names", Map.of("variable", v), List.of()));
        Map<String, String> name =
                Map.of("form", "short", "and", "text", "et-al-min", "3", "et-al-use-first", "1");
        return element(
                "names",
                Map.of("variable", first),
                List.of(
                        element("name", name, List.of()),
                        element("substitute", Map.of(), substitutes)));
    }

    private static CslElement element(
            String name, Map<String, String> attributes, List<CslElement> children) {
        return new CslElement(name, attributes, children, "", 0, 0);
    }

    private Node title(CslItem item) {
        String shorter = item.text("title-short");
        String t = shorter.isEmpty() ? item.text("title") : shorter;
        if (t.isEmpty()) t = item.text("container-title");
        return Node.of(RichText.parse(t, context.locale));
    }

    private Node affixText(String s) {
        Node n = Node.of(RichText.parse(s, context.locale));
        List<Node> leaves = new ArrayList<>();
        n.leaves(leaves);
        sources++;
        for (Node l : leaves) {
            l.affix = true;
            l.source = sources;
        }
        return n;
    }

    /// Whether a sentence starts after the prefix.
    private static boolean opens(String prefix) {
        String p = prefix.strip();
        while (!p.isEmpty() && "”’\"')".indexOf(p.charAt(p.length() - 1)) >= 0)
            p = p.substring(0, p.length() - 1);
        boolean end = p.endsWith(".") || p.endsWith("!") || p.endsWith("?");
        return end && p.indexOf(' ') > 0;
    }

    private static String prefix(String p) {
        char c = p.charAt(p.length() - 1);
        if (c == '>') {
            int lt = p.lastIndexOf('<');
            if (lt > 0) c = p.charAt(lt - 1);
        }
        boolean word = Character.isLetterOrDigit(c) || ".,;:!?)]”’\"".indexOf(c) >= 0;
        return word ? p + " " : p;
    }

    private static String suffix(String s) {
        char c = s.charAt(0);
        boolean word = Character.isLetterOrDigit(c) || "([“\"'‘&<".indexOf(c) >= 0;
        return word ? " " + s : s;
    }

    private String plain(Node n) {
        return Flattener.flatten(n, context.locale).plain();
    }

    /// Cites with the same names stand together.
    private static List<Rendered> grouped(List<Rendered> all) {
        Map<String, List<Rendered>> groups = new LinkedHashMap<>();
        int lone = 0;
        for (Rendered r : all) {
            String key = r.names.isEmpty() ? "\u0000" + lone++ : r.names;
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(r);
        }
        List<Rendered> out = new ArrayList<>();
        groups.values().forEach(out::addAll);
        return out;
    }

    private void join(Node body, @Nullable Rendered before, Rendered now, String with) {
        if (before != null) {
            String d = with;
            String s = before.cite.suffix();
            boolean ends = !s.isEmpty() && ";.,".indexOf(s.charAt(s.length() - 1)) >= 0;
            String p = now.cite.prefix();
            boolean starts = s.isEmpty() && !p.isEmpty() && ";.,".indexOf(p.charAt(0)) >= 0;
            if (ends || starts) {
                int space = d.indexOf(' ');
                d = space >= 0 && !starts ? d.substring(space) : "";
            }
            body.add(affix(d));
        }
        body.add(now.node);
    }

    /// A delimiter, in the way of an affix.
    private static Node affix(String s) {
        return Node.affix(s);
    }

    private void plain(List<Rendered> all, Node body) {
        Rendered before = null;
        for (Rendered r : all) {
            if (r.node.isEmpty()) continue;
            boolean same =
                    before != null
                            && groupDelimiter != null
                            && !r.names.isEmpty()
                            && r.names.equals(before.names);
            join(body, before, r, same && groupDelimiter != null ? groupDelimiter : delimiter);
            before = r;
        }
    }

    private void numbers(List<Rendered> all, Node body) {
        Rendered before = null;
        for (int i = 0; i < all.size(); ) {
            int end = i;
            while (end + 1 < all.size() && follows(all.get(end), all.get(end + 1))) end++;
            if (end - i >= 2) {
                join(body, before, all.get(i), delimiter);
                body.add(affix(rangeDelimiter));
                body.add(all.get(end).node);
                before = all.get(end);
                i = end + 1;
            } else {
                join(body, before, all.get(i), delimiter);
                before = all.get(i);
                i++;
            }
        }
    }

    private static boolean follows(Rendered a, Rendered b) {
        Node x = a.node.find(Node.Role.CITATION_NUMBER);
        Node y = b.node.find(Node.Role.CITATION_NUMBER);
        return x != null
                && y != null
                && a.isNumberAlone()
                && b.isNumberAlone()
                && b.cite.prefix().isEmpty()
                && y.number == x.number + 1;
    }

    private void years(List<Rendered> all, Node body) {
        Rendered before = null;
        for (int i = 0; i < all.size(); i++) {
            Rendered r = all.get(i);
            boolean same =
                    before != null
                            && r.names.equals(before.names)
                            && (!r.names.isEmpty()
                                    || collapse.startsWith("year-suffix") && sharesYear(before, r));
            if (same) {
                Node names = r.node.find(Node.Role.NAMES);
                if (names != null) names.clear();
                r.collapsed = true;
            }
            boolean twice =
                    before != null && r.state == before.state && r.isBare() && before.isBare();
            if (r.node.isEmpty() || twice && collapse.startsWith("year-suffix")) continue;
            boolean letters =
                    collapse.startsWith("year-suffix")
                            && same
                            && before != null
                            && sharesYear(before, r);
            if (letters) {
                Node suffix = r.node.find(Node.Role.YEAR_SUFFIX);
                if (suffix != null) {
                    int end = collapse.equals("year-suffix-ranged") ? run(all, i) : i;
                    String d = groupDelimiter == null ? delimiter : groupDelimiter;
                    if (citation.has("year-suffix-delimiter"))
                        d = citation.get("year-suffix-delimiter");
                    if (end > i) {
                        Node last = all.get(end).node.find(Node.Role.YEAR_SUFFIX);
                        body.add(affix(rangeDelimiter));
                        if (last != null) body.add(all.get(end).node.formatOf(last));
                        for (int k = i; k <= end; k++) all.get(k).collapsed = true;
                        before = all.get(end);
                        i = end;
                        continue;
                    }
                    body.add(affix(d));
                    body.add(onlySuffix(r, suffix));
                    before = r;
                    continue;
                }
            }
            join(body, before, r, delimiter(before, r));
            before = r;
        }
    }

    private static Node onlySuffix(Rendered r, Node suffix) {
        Node n = r.node.formatOf(suffix);
        Node l = r.node.find(Node.Role.LOCATOR);
        if (l != null || !r.cite.suffix().isEmpty()) {
            Node y = r.node.find(Node.Role.YEAR);
            if (y != null && y.kids.size() > 1) y.kids.removeFirst();
            return r.node;
        }
        return n;
    }

    /// The last of a run of consecutive letters that starts with the cite before `i`.
    private static int run(List<Rendered> all, int i) {
        int end = i - 1;
        while (end + 1 < all.size()
                && sharesYear(all.get(end), all.get(end + 1))
                && all.get(end + 1).names.equals(all.get(end).names)
                && all.get(end + 1).isBare()
                && all.get(end + 1).state.config.yearSuffix
                        == all.get(end).state.config.yearSuffix + 1) end++;
        return end - (i - 1) >= 2 ? end : i;
    }

    private static boolean sharesYear(Rendered a, Rendered b) {
        return !a.year.isEmpty()
                && a.year.equals(b.year)
                && a.state.config.yearSuffix >= 0
                && b.state.config.yearSuffix >= 0
                && a.isBare()
                && b.cite.prefix().isEmpty();
    }

    private String delimiter(@Nullable Rendered before, Rendered now) {
        if (before == null) return "";
        if (afterCollapse != null) {
            boolean locator = !before.cite.locator().isEmpty();
            if (locator
                    || before.collapsed && !now.collapsed
                    || !before.collapsed && !now.collapsed && !collapse.equals("year-suffix"))
                return afterCollapse;
            return now.collapsed && groupDelimiter != null ? groupDelimiter : delimiter;
        }
        if (now.collapsed) {
            if (groupDelimiter != null) return groupDelimiter;
            return context.style.isNoteStyle() ? delimiter : ", ";
        }
        return delimiter;
    }
}
