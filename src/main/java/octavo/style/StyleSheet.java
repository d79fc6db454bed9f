package octavo.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.style.css.CssReader;
import octavo.style.css.CssSheet;
import octavo.style.css.CssSheet.Applies;
import octavo.style.css.CssSheet.PageSelectors;
import octavo.style.css.CssSheet.RawDeclaration;
import octavo.style.css.Selector;
import octavo.style.css.Value;
import org.jspecify.annotations.Nullable;

/// A style, understood: its rules in the order of the cascade, with values checked. Immutable and thread-safe.
public final class StyleSheet {
    private static final Set<String> CAPS = Set.of("font-variant-caps", "font-variant", "font");

    private final List<Rule> rules;
    private final List<PageRule> pages;
    private final @Nullable SourceSpan smallCaps;

    StyleSheet(List<Rule> rules, List<PageRule> pages) {
        this(rules, pages, null);
    }

    private StyleSheet(List<Rule> rules, List<PageRule> pages, @Nullable SourceSpan smallCaps) {
        this.rules = List.copyOf(rules);
        this.pages = List.copyOf(pages);
        this.smallCaps = smallCaps;
    }

    /// Reads one style sheet; `@import` is the [StyleLoader]'s.
    ///
    /// @param file for the diagnostics
    public static Outcome<StyleSheet> parse(String file, String css) {
        Diagnostics diagnostics = new Diagnostics();
        CssSheet sheet = diagnostics.take(CssReader.read(file, css, SheetCompiler::understands));
        StyleSheet style = SheetCompiler.compile(sheet, diagnostics);
        return new Outcome<>(style, inOrder(diagnostics.toList()));
    }

    /// By line and column: syntax and meaning are found in two passes.
    static List<Diagnostic> inOrder(List<Diagnostic> diagnostics) {
        return once(diagnostics).stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Diagnostic d) -> d.span() == null ? 0 : d.span().line())
                                .thenComparingInt(d -> d.span() == null ? 0 : d.span().column()))
                .toList();
    }

    /// What is said of many places is said of the first.
    private static List<Diagnostic> once(List<Diagnostic> diagnostics) {
        Map<String, List<Diagnostic>> same = new LinkedHashMap<>();
        for (Diagnostic d : diagnostics) {
            String file = d.span() == null ? "" : d.span().file();
            same.computeIfAbsent(d.code() + file + d.message(), k -> new ArrayList<>()).add(d);
        }
        List<Diagnostic> out = new ArrayList<>();
        for (List<Diagnostic> all : same.values()) {
            Diagnostic d = all.getFirst();
            String more = all.size() == 1 ? "" : " (and " + (all.size() - 1) + " more)";
            out.add(new Diagnostic(d.severity(), d.code(), d.message() + more, d.span(), d.hint()));
        }
        return out;
    }

    /// The rules of this sheet, then those of another: where all else is equal, the later wins.
    public StyleSheet then(StyleSheet later) {
        List<Rule> allRules = new ArrayList<>(rules);
        allRules.addAll(later.rules);
        List<PageRule> allPages = new ArrayList<>(pages);
        allPages.addAll(later.pages);
        return new StyleSheet(allRules, allPages, smallCaps != null ? smallCaps : later.smallCaps);
    }

    /// Its rules, as far as the media allow.
    StyleSheet only(Applies media) {
        if (media.equals(Applies.ALL)) return this;
        return new StyleSheet(
                rules.stream()
                        .map(r -> new Rule(r.selectors(), r.declarations(), r.applies().and(media)))
                        .toList(),
                pages.stream()
                        .map(p ->
                                new PageRule(
                                        p.selectors(),
                                        p.declarations(),
                                        p.boxes(),
                                        p.applies().and(media)))
                        .toList(),
                smallCaps);
    }

    /// The same as a sheet that an editor wrote.
    StyleSheet editors() {
        return new StyleSheet(rules, pages, asked());
    }

    private @Nullable SourceSpan asked() {
        for (Rule r : rules) {
            for (Meaning m : r.declarations()) {
                boolean variant = CAPS.contains(m.raw().property());
                if (variant && m.raw().text().contains("-caps")) return m.raw().span();
            }
        }
        return null;
    }

    /// Where the book's own sheets first ask for small capitals of any kind; null where they don't. What Octavo's own
    /// styles ask for is asked of a face that has them.
    public @Nullable SourceSpan smallCaps() {
        return smallCaps;
    }

    /// The families that the style names as `--face` and `--heading-face`, each once; the last word of each counts.
    public List<String> faces() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("--face", "");
        named.put("--heading-face", "");
        for (Rule r : rules) {
            if (r.selectors().stream().noneMatch(s -> s.text().equals(":root"))) continue;
            for (Meaning m : r.declarations()) {
                if (!named.containsKey(m.raw().property())) continue;
                boolean plain = !m.raw().value().isEmpty();
                named.put(
                        m.raw().property(),
                        plain && m.raw().value().getFirst() instanceof Value.Str f ? f.text() : "");
            }
        }
        return named.values().stream().filter(f -> !f.isEmpty()).distinct().toList();
    }

    List<Rule> rules() {
        return rules;
    }

    List<PageRule> pages() {
        return pages;
    }

    /// A declaration with what it means; nothing where only an e-book reader knows it.
    record Meaning(RawDeclaration raw, List<Declaration> parts) {}

    record Rule(List<Selector> selectors, List<Meaning> declarations, Applies applies) {}

    record PageRule(
            List<PageSelectors> selectors,
            List<Meaning> declarations,
            List<Box> boxes,
            Applies applies) {}

    record Box(String name, List<Meaning> declarations) {}
}
