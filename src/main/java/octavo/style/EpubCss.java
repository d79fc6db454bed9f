package octavo.style;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.markup.Element;
import octavo.style.Property.Use;
import octavo.style.css.ElementContext;
import octavo.style.css.Selector;
import octavo.style.css.Value;
import octavo.style.css.ValueWriter;
import org.jspecify.annotations.Nullable;

/// A style as the e-book carries it: the rules for `epub`, without what belongs to pages alone, `var()` resolved by
/// the custom properties of the root.
public final class EpubCss {
    private static final String SMALL_CAPS = "font-variant-caps: small-caps";

    /// For engines that know the shorthand of CSS 2.1 alone (Kobo's, Adobe's); the others keep the figures that are
    /// inherited.
    private static final String OLD_SMALL_CAPS =
            "  font-variant: small-caps;\n  font-variant-numeric: inherit;\n";

    private static final Set<String> SIZES = Set.of("font-size", "line-height", "font");
    private static final Set<String> BODY = Set.of(":root", "html", "body", "p");

    private EpubCss() {}

    public static String of(StyleSheet sheet) {
        return of(sheet, true);
    }

    /// @param bodySize whether the body's text may have a size and a line height of its own; else the reader's stay
    public static String of(StyleSheet sheet, boolean bodySize) {
        Map<String, List<Value>> custom = rootVariables(sheet);
        StringBuilder sb = new StringBuilder();
        for (StyleSheet.Rule r : sheet.rules()) {
            if (!r.applies().epub()) continue;
            boolean readers = !bodySize && r.selectors().stream().anyMatch(EpubCss::isBody);
            Set<String> declarations = new LinkedHashSet<>();
            for (StyleSheet.Meaning m : r.declarations()) {
                if (readers && SIZES.contains(m.raw().property())) continue;
                String d = declaration(m, custom);
                if (d != null) declarations.add(d);
            }
            List<String> selectors = new ArrayList<>();
            for (Selector s : r.selectors()) {
                if (!"footnote-marker".equals(s.pseudoElement())) selectors.add(s.text());
            }
            if (declarations.isEmpty() || selectors.isEmpty()) continue;
            sb.append(String.join(",\n", selectors)).append(" {\n");
            if (declarations.contains(SMALL_CAPS)) sb.append(OLD_SMALL_CAPS);
            for (String d : declarations) sb.append("  ").append(d).append(";\n");
            sb.append("}\n");
        }
        return sb.toString();
    }

    private static boolean isBody(Selector s) {
        return BODY.contains(s.text());
    }

    private static Map<String, List<Value>> rootVariables(StyleSheet sheet) {
        ElementContext root =
                ElementContext.root(
                        new Element(
                                "html",
                                Map.of(),
                                List.of(),
                                octavo.content.StructureRole.NONE,
                                null));
        RuleIndex index = new RuleIndex(new StyleSheet(List.of(), List.of()), sheet, Media.EPUB);
        List<StyleSheet.Meaning> meanings = index.declarations(index.match(root).own());
        return new Computer().compute(Computer.initial(), meanings, null).custom;
    }

    private static @Nullable String declaration(
            StyleSheet.Meaning m, Map<String, List<Value>> custom) {
        String name = m.raw().property();
        if (name.startsWith("--")) return null;
        Property<?> p = Properties.of(name);
        if (p != null && p.use() != Use.BOTH) return null;
        List<Value> values = m.raw().value();
        if (SheetCompiler.hasVar(values)) {
            List<Value> resolved = Variables.substitute(values, custom);
            if (resolved == null || SheetCompiler.expand(name, resolved) == null) return null;
            values = resolved;
        }
        if (onlyForPages(name, values)) return null;
        return name + ": " + ValueWriter.write(values) + (m.raw().important() ? " !important" : "");
    }

    private static boolean onlyForPages(String name, List<Value> values) {
        for (Value v : values) {
            switch (v) {
                case Value.Func f when name.equals("content") -> {
                    boolean plain = Set.of("attr", "counter", "counters").contains(f.name());
                    if (!plain || f.arguments().toString().contains("name=page")) return true;
                }
                case Value.Ident i when name.equals("float") -> {
                    if (Set.of("footnote", "top", "bottom").contains(i.name())) return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
