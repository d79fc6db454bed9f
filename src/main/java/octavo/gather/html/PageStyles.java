package octavo.gather.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/// What a page's own style sheets hide on a screen. They are asked only where all of them are at hand: with one missing it
/// isn't known what is shown.
final class PageStyles {
    private static final int MOST_CSS = 6_000_000;
    private static final int MOST_RULES = 8_000;
    private static final int LONGEST_SELECTOR = 300;

    /// What trying selectors on elements may cost; of one that looks at siblings it is as many, of one that looks at
    /// ancestors some.
    private static final int MOST_TRIES = 20_000_000;

    private static final int ANCESTORS = 16;

    /// States in which nothing is when a page is opened, and what is no element.
    private static final Pattern NEVER =
            Pattern.compile(
                    "::|:(?!not\\(|(?:first|last|only|nth)-|root\\b|empty\\b|link\\b|where\\(|is\\()");

    private static final Pattern NAME = Pattern.compile("[.#][\\w\\u0080-\\uFFFF-]+");
    private static final Pattern TYPE = Pattern.compile("[a-zA-Z][\\w-]*");

    /// @param order among the rules, from 1
    /// @param scope the document, or the template whose shadow tree it is for
    private record Rule(
            Evaluator evaluator, Sheet.Rule rule, int specificity, int order, Element scope) {}

    private static final class Shown {
        final Map<String, Rule> byProperty = new HashMap<>();
        boolean onPaper;
    }

    private final Map<String, List<Rule>> byKey = new HashMap<>();
    private final Map<Element, Shown> elements = new IdentityHashMap<>();
    private int count;
    private long tries;

    /// @param sheets text of a style sheet by its address as it stands in the page; null where it is not at hand
    static @Nullable PageStyles of(Document doc, ImageSink.Files sheets) {
        PageStyles styles = new PageStyles();
        return styles.read(doc, sheets) && styles.match(doc) ? styles : null;
    }

    private boolean read(Document doc, ImageSink.Files files) {
        long all = 0;
        for (Element e : doc.select("style, link[rel~=(?i)\\bstylesheet\\b][href]")) {
            if (e.closest("noscript, svg") != null) continue;
            String media = e.attr("media");
            boolean link = Markup.name(e).equals("link");
            if (link && (e.attr("rel").contains("alternate") || Media.of(media) == Media.NEITHER))
                continue;
            String css = link ? linked(e.attr("href").trim(), files) : e.data();
            if (css == null) {
                if (Media.of(media) == Media.PRINT) continue;
                return false;
            }
            all += css.length();
            if (all > MOST_CSS) return false;
            Sheet sheet = Sheet.of(css, media);
            if (sheet.importing) return false;
            Element template = e.closest("template");
            for (Sheet.Rule r : sheet.rules) add(r, template == null ? doc : template);
        }
        return count <= MOST_RULES;
    }

    private static @Nullable String linked(String href, ImageSink.Files files) {
        byte[] bytes = href.startsWith("data:") ? ImageSink.data(href) : files.sheet(href);
        if (bytes == null && href.matches("(?i).*(?:font|typekit).*")) return "";
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private void add(Sheet.Rule r, Element scope) {
        if (r.selector().length() > LONGEST_SELECTOR || NEVER.matcher(r.selector()).find()) return;
        if (++count > MOST_RULES) return;
        try {
            Evaluator e = QueryParser.parse(r.selector());
            byKey.computeIfAbsent(key(r.selector()), x -> new ArrayList<>())
                    .add(new Rule(e, r, specificity(r.selector()), count, scope));
        } catch (SelectorParseException | IllegalArgumentException e) {
            // Not one that is understood here.
        }
    }

    /// What an element must have for the selector to be worth trying: an id, a class, else a type, else `*`.
    private static String key(String selector) {
        String plain = selector.replaceAll("\\[[^\\]]*\\]|\\([^)]*\\)", "");
        if (plain.indexOf('\\') >= 0) return "*";
        String last = plain.strip().replaceAll("^.*[\\s>+~]", "");
        Matcher m = NAME.matcher(last);
        if (m.find()) return m.group().toLowerCase(Locale.ROOT);
        m = TYPE.matcher(last);
        return m.lookingAt() ? m.group().toLowerCase(Locale.ROOT) : "*";
    }

    private static int specificity(String selector) {
        int ids = 0;
        int classes = 0;
        int types = 0;
        boolean start = true;
        for (int i = 0; i < selector.length(); i++) {
            char c = selector.charAt(i);
            if (c == '#') ids++;
            else if (c == '.' || c == '[') classes++;
            else if (c == ':' && !selector.startsWith(":not(", i)) classes++;
            else if (start && Character.isLetter(c)) types++;
            start = " >+~(".indexOf(c) >= 0;
        }
        return ids * 10_000 + classes * 100 + types;
    }

    private boolean match(Document doc) {
        if (byKey.isEmpty()) return true;
        for (Element e : doc.select("body *")) {
            Element template = e.closest("template");
            Element scope = template == null ? doc : template;
            if (!match(e, scope, byKey.get(Markup.name(e))) || !match(e, scope, byKey.get("*")))
                return false;
            if (!e.id().isEmpty()
                    && !match(e, scope, byKey.get("#" + e.id().toLowerCase(Locale.ROOT))))
                return false;
            for (String c : e.classNames())
                if (!match(e, scope, byKey.get("." + c.toLowerCase(Locale.ROOT)))) return false;
        }
        return true;
    }

    private boolean match(Element e, Element scope, @Nullable List<Rule> rules) {
        if (rules == null) return true;
        for (Rule r : rules) {
            if (r.scope != scope) continue;
            tries += cost(r.rule.selector(), e);
            if (tries > MOST_TRIES) return false;
            if (!e.is(r.evaluator)) continue;
            Shown shown = elements.computeIfAbsent(e, x -> new Shown());
            if (r.rule.print()) {
                shown.onPaper |=
                        r.rule.property().equals("display") && !r.rule.value().equals("none");
                continue;
            }
            Rule before = shown.byProperty.get(r.rule.property());
            if (before == null || isStronger(r, before)) shown.byProperty.put(r.rule.property(), r);
        }
        return true;
    }

    private static int cost(String selector, Element e) {
        boolean siblings = selector.matches(".*(?:[~+]|:nth|:last|:only|:first).*");
        int cost = selector.indexOf(' ') > 0 || selector.indexOf('>') > 0 ? ANCESTORS : 1;
        return siblings && e.parent() != null ? cost + e.parent().childNodeSize() : cost;
    }

    private static boolean isStronger(Rule a, Rule b) {
        if (a.rule.important() != b.rule.important()) return a.rule.important();
        if (a.specificity != b.specificity) return a.specificity > b.specificity;
        return a.order > b.order;
    }

    private @Nullable Rule rule(Element e, String property) {
        Shown s = elements.get(e);
        return s == null ? null : s.byProperty.get(property);
    }

    /// Whether the sheets hide an element itself.
    boolean hides(Element e) {
        return says(e, "display", "none") || says(e, "visibility", "hidden|collapse");
    }

    private boolean says(Element e, String property, String values) {
        Rule r = rule(e, property);
        if (r == null || !r.rule.value().toLowerCase(Locale.ROOT).matches(values)) return false;
        // What stands at the element itself goes first.
        return r.rule.important()
                || !e.attr("style")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*\\b" + property + "\\s*:.*");
    }

    /// Whether it is hidden on the screen and shown on paper.
    boolean isForPaper(Element e) {
        Shown s = elements.get(e);
        return s != null && s.onPaper;
    }

    /// The value of `background-image`, or empty.
    String background(Element e) {
        Rule r = rule(e, "background-image");
        return r == null ? "" : r.rule.value();
    }
}
