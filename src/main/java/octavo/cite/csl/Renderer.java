package octavo.cite.csl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Renders one item by one layout: the tree of a style's elements walked once, a tree of [Node]s made.
final class Renderer {
    /// For what is rendered.
    enum Area {
        CITATION,
        BIBLIOGRAPHY,
        SORT
    }

    final RenderContext context;
    final CslLocale locale;
    final CslItem item;
    final Area area;
    final CslElement areaElement;
    final CiteState cite;
    final AmbigConfig config;

    /// Variables that a substitution has taken: they aren't printed again.
    final Set<String> taken = new HashSet<>();

    final boolean english;
    final Locale language;
    int called;
    int rendered;

    /// How many lists of names were rendered.
    int nameSets;

    /// Set while cites are compared: works don't come apart by the day on which they were looked at.
    boolean looking;

    /// Set within a sort key's macro that holds a date: "no date" and the like are no dates to sort by.
    boolean onlyDates;

    int disambiguateTests;
    boolean yearSuffixDone;
    boolean inSubstitute;

    /// A locator is printed once, though the style asks for it again.
    private boolean locatorDone;

    /// Whether anything was printed before, in this sentence.
    boolean started;

    /// Overrides of `et-al-*` by a sort key.
    Map<String, String> sortNames = Map.of();

    private final NameRenderer names;
    private final DateRenderer dates;
    private final NumberRenderer numbers;

    Renderer(
            RenderContext context,
            CslItem item,
            Area area,
            CslElement areaElement,
            CiteState cite,
            AmbigConfig config) {
        this.context = context;
        this.locale = context.locale;
        this.item = item;
        this.area = area;
        this.areaElement = areaElement;
        this.cite = cite;
        this.config = config;
        String lang = item.text("language");
        this.english =
                lang.isEmpty()
                        ? locale.isEnglish()
                        : lang.toLowerCase(Locale.ROOT).startsWith("en");
        this.language = lang.isEmpty() ? context.language : Locale.forLanguageTag(lang);
        this.names = new NameRenderer(this);
        this.dates = new DateRenderer(this);
        this.numbers = new NumberRenderer(this);
    }

    /// All children of an element, one after the other.
    Node children(CslElement e) {
        Node n = Node.branch();
        addChildren(e, n);
        return n;
    }

    /// What a condition chooses stands in its place, as if there were no condition.
    private void addChildren(CslElement e, Node out) {
        for (CslElement c : e.children()) {
            if (!c.name().equals("choose")) {
                out.add(element(c));
                continue;
            }
            CslElement branch = chosen(c);
            if (branch != null) addChildren(branch, out);
        }
    }

    @Nullable Node element(CslElement e) {
        return switch (e.name()) {
            case "text" -> text(e);
            case "group" -> group(e);
            case "names" -> names.render(e);
            case "date" -> dates.render(e);
            case "number" -> numbers.number(e);
            case "label" -> numbers.label(e);
            default -> null;
        };
    }

    private @Nullable Node group(CslElement e) {
        int calledBefore = called;
        int renderedBefore = rendered;
        Node n = children(e).style(e).delimiter(e.get("delimiter"));
        if (n.isEmpty()) return null;
        if (called > calledBefore && rendered == renderedBefore) return null;
        if (called == calledBefore) rendered++;
        return n;
    }

    @Nullable CslElement chosen(CslElement choose) {
        for (CslElement branch : choose.children())
            if (branch.name().equals("else") || Conditions.hold(this, branch)) return branch;
        return null;
    }

    private @Nullable Node text(CslElement e) {
        Node n;
        if (e.has("macro")) {
            CslElement m = context.style.macro(e.get("macro"));
            if (m == null) return null;
            int calledBefore = called;
            int renderedBefore = rendered;
            boolean outer = onlyDates;
            onlyDates = area == Area.SORT && context.hasDate(m);
            n = children(m);
            onlyDates = outer;
            if (called > calledBefore && rendered == renderedBefore) return null;
            if (called == calledBefore && !n.isEmpty()) rendered++;
        } else if (onlyDates) return null;
        else if (e.has("variable")) n = variable(e);
        else if (e.has("term")) {
            String t = locale.term(e.get("term"), e.get("form"), e.is("plural", "true"));
            boolean inText = area == Area.CITATION && !context.style.isNoteStyle();
            n = Node.leaf(t);
            if (!started && !inText && area != Area.SORT)
                TextCase.apply(List.of(n), "capitalize-first", english, language);
        } else n = ofStyle(e.get("value"));
        if (n == null || n.isEmpty()) return null;
        if (n.role == Node.Role.CITATION_NUMBER) {
            boolean startedBefore = started;
            Node number = finish(n, e);
            started = startedBefore;
            return number;
        }
        if (e.has("term")) return finishTerm(n, e);
        if (!e.has("macro")) return finish(n, e);
        started = true;
        return boxed(n).style(e);
    }

    /// What a style says itself is punctuation to what stands beside it.
    private Node ofStyle(String value) {
        Node n = Node.of(RichText.parse(value, locale));
        List<Node> leaves = new ArrayList<>();
        n.leaves(leaves);
        for (Node l : leaves) l.affix = true;
        return n;
    }

    /// [#finish] for words of the locale: "title" means them in any language.
    Node finishTerm(Node n, CslElement e) {
        return finish(n, e, true, context.language);
    }

    /// Applies what any rendering element may have: case, periods, format, affixes.
    Node finish(Node n, CslElement e) {
        return finish(n, e, english, language);
    }

    private Node finish(Node n, CslElement e, boolean titleCase, Locale caseLanguage) {
        started = true;
        if (e.is("strip-periods", "true") && !isAddress(e.get("variable"))) {
            List<Node> leaves = new ArrayList<>();
            n.leaves(leaves);
            for (Node l : leaves) l.text = Flattener.stripPeriods(l.text);
        }
        TextCase.apply(List.of(n), e.get("text-case"), titleCase, caseLanguage);
        return boxed(n).style(e);
    }

    /// Full stops in what leads somewhere are no punctuation.
    private static boolean isAddress(String variable) {
        return variable.equals("DOI") || variable.equals("URL");
    }

    /// What can take a further format: the part itself or, where it has one, a part around it.
    private static Node boxed(Node n) {
        boolean own =
                n.isFormatted()
                        || !n.prefix.isEmpty()
                        || !n.suffix.isEmpty()
                        || n.role != Node.Role.NONE;
        return own ? Node.branch().add(n) : n;
    }

    private @Nullable Node variable(CslElement e) {
        String v = e.get("variable");
        if (!v.equals("year-suffix")) called++;
        if (taken.contains(v) || v.equals("locator") && locatorDone) return null;
        Node n =
                switch (v) {
                    case "citation-number" -> citationNumber();
                    case "year-suffix" -> yearSuffix();
                    case "first-reference-note-number" ->
                            cite.firstNote() > 0
                                    ? Node.leaf(Integer.toString(cite.firstNote()))
                                    : null;
                    case "citation-label" -> citationLabel();
                    case "locator" -> locator();
                    case "page", "page-first" -> pages(v);
                    default -> plainVariable(v, e.get("form"));
                };
        if (n == null || n.isEmpty()) return null;
        rendered++;
        if (inSubstitute) taken.add(v);
        if (v.equals("URL") || v.equals("DOI")) n.link = link(v, item.text(v));
        return n;
    }

    private static String link(String variable, String value) {
        if (variable.equals("URL") || value.startsWith("http")) return value;
        return "https://doi.org/" + value;
    }

    private Node plainVariable(String v, String form) {
        String s = value(v, form);
        if (v.equals("URL") && form.equals("short")) s = host(s);
        if (CslVariables.isNumber(v) && Numbers.isNumeric(s)) s = numbers.joined(s);
        return Node.of(RichText.parse(s, locale));
    }

    /// The short form of an address.
    private static String host(String address) {
        int start = address.indexOf("://") + 3;
        int slash = address.indexOf('/', start);
        if (start < 3 || slash < 0 || address.lastIndexOf('.', slash) < 0) return address;
        return address.substring(address.startsWith("www.", start) ? start : 0, slash);
    }

    /// The value of a text variable, by its form.
    String value(String v, String form) {
        String base = v;
        if (form.equals("short") || v.equals("title-short") || v.equals("container-title-short")) {
            String name = v.endsWith("-short") ? v.substring(0, v.length() - 6) : v;
            String s = item.text(name + "-short");
            if (s.isEmpty() && name.equals("title")) s = item.text("shortTitle");
            if (s.isEmpty() && name.equals("container-title")) s = item.text("journalAbbreviation");
            if (!s.isEmpty()) return s;
            if (v.endsWith("-short")) return "";
            base = name;
        }
        String s = item.text(base);
        if (s.isEmpty() && base.equals("event")) s = item.text("event-title");
        else if (s.isEmpty() && base.equals("event-title")) s = item.text("event");
        return s;
    }

    Node citationNumber() {
        RenderContext.ItemState s = context.states.get(item.id());
        int n = s == null ? 0 : s.number;
        String t = Integer.toString(n);
        if (area == Area.SORT) t = "0".repeat(Math.max(0, 8 - t.length())) + t;
        Node node = Node.leaf(n == 0 ? "" : t);
        node.role = Node.Role.CITATION_NUMBER;
        node.number = n;
        return node;
    }

    Node yearSuffix() {
        if (config.yearSuffix < 0 || area == Area.SORT || yearSuffixDone) return Node.leaf("");
        Node n = Node.leaf(Numbers.letters(config.yearSuffix));
        n.role = Node.Role.YEAR_SUFFIX;
        n.number = config.yearSuffix;
        yearSuffixDone = true;
        return n;
    }

    private Node citationLabel() {
        String s = item.text("citation-label");
        if (s.isEmpty()) s = CitationLabels.of(item);
        Node n = Node.branch().add(Node.leaf(s));
        if (!context.yearSuffixInStyle) n.add(yearSuffix());
        return n;
    }

    private @Nullable Node locator() {
        if (cite.locator().isEmpty()) return null;
        String s = cite.locator().strip();
        boolean pages = cite.label().isEmpty() || cite.label().equals("page");
        Node n =
                Node.of(
                        RichText.parse(
                                pages || !Numbers.isNumeric(s)
                                        ? context.pages.apply(
                                                s.indexOf('&') < 0 ? s : numbers.joined(s))
                                        : numbers.joined(s),
                                locale));
        n.role = Node.Role.LOCATOR;
        locatorDone = true;
        return n;
    }

    Node pages(String v) {
        String s = item.text(v);
        if (v.equals("page-first") && s.isEmpty()) s = firstPage(item.text("page"));
        return Node.of(RichText.parse(v.equals("page") ? context.pages.apply(s) : s, locale));
    }

    static String firstPage(String pages) {
        int i = 0;
        while (i < pages.length() && Character.isLetterOrDigit(pages.charAt(i))) i++;
        return i == 0 ? pages : pages.substring(0, i);
    }
}
