package octavo.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.style.Declaration.WideKeyword;
import octavo.style.Property.Use;
import octavo.style.css.CssSheet;
import octavo.style.css.CssSheet.Applies;
import octavo.style.css.CssSheet.MarginRule;
import octavo.style.css.CssSheet.RawDeclaration;
import octavo.style.css.Value;
import octavo.yaml.NearestName;
import org.jspecify.annotations.Nullable;

/// Understands the declarations of a sheet, once for each as it stands in the source; what is not understood is a
/// warning and falls away.
final class SheetCompiler {
    private final Diagnostics diagnostics;

    private SheetCompiler(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static StyleSheet compile(CssSheet sheet, Diagnostics diagnostics) {
        SheetCompiler c = new SheetCompiler(diagnostics);
        List<StyleSheet.Rule> rules = new ArrayList<>();
        for (CssSheet.StyleRule r : sheet.rules()) {
            rules.add(
                    new StyleSheet.Rule(
                            r.selectors(),
                            c.meanings(r.declarations(), r.applies(), false),
                            r.applies()));
        }
        List<StyleSheet.PageRule> pages = new ArrayList<>();
        for (CssSheet.PageRule r : sheet.pages()) {
            List<StyleSheet.Box> boxes = new ArrayList<>();
            for (MarginRule m : r.boxes()) {
                if (!m.name().equals("footnote") && PageRules.place(m.name()) == null) {
                    diagnostics.add(
                            Diagnostic.warning(
                                    "css-unsupported-at-rule",
                                    "@page has no area '" + m.name() + "'",
                                    m.span(),
                                    null));
                    continue;
                }
                boxes.add(
                        new StyleSheet.Box(
                                m.name(), c.meanings(m.declarations(), r.applies(), true)));
            }
            pages.add(
                    new StyleSheet.PageRule(
                            r.selectors(),
                            c.meanings(r.declarations(), r.applies(), true),
                            boxes,
                            r.applies()));
        }
        return new StyleSheet(rules, pages);
    }

    private List<StyleSheet.Meaning> meanings(
            List<RawDeclaration> raws, Applies applies, boolean page) {
        List<StyleSheet.Meaning> out = new ArrayList<>();
        for (RawDeclaration raw : raws) {
            boolean forReadersOnly = !applies.print() && isPrefixed(raw.property());
            List<Declaration> parts = forReadersOnly ? List.of() : understand(raw, page);
            if (parts != null) out.add(new StyleSheet.Meaning(raw, parts));
        }
        return List.copyOf(out);
    }

    private static boolean isPrefixed(String name) {
        return name.startsWith("-webkit-") || name.startsWith("-epub-") || name.startsWith("-moz-");
    }

    private @Nullable List<Declaration> understand(RawDeclaration raw, boolean page) {
        String name = raw.property();
        if (name.startsWith("--")) return List.of(new Declaration.Custom(name, raw.value()));
        Property<?> p = Properties.of(name);
        Shorthands.Shorthand s = p == null ? Shorthands.of(name) : null;
        if (p == null && s == null) {
            unknown(raw);
            return null;
        }
        if (p != null && p.use() == Use.PAGE && !page) {
            warn("css-misplaced-property", "'" + name + "' belongs into @page", raw, null);
            return null;
        }
        if (hasVar(raw.value())) return List.of(new Declaration.Pending(name, raw.value()));
        List<Declaration> parts = expand(name, raw.value());
        if (parts == null) {
            String values = p != null ? p.values() : s != null ? s.values() : "";
            warn(
                    "css-unknown-value",
                    "'" + name + "' has no value '" + raw.text() + "'",
                    raw,
                    "known: " + values);
        } else checkPageCounter(raw, parts);
        return parts;
    }

    private void checkPageCounter(RawDeclaration raw, List<Declaration> parts) {
        boolean counts = raw.property().startsWith("counter-");
        if (!counts || parts.isEmpty()) return;
        for (Value v : raw.value()) {
            if (v instanceof Value.Ident i
                    && (i.name().equals("page") || i.name().equals("pages"))) {
                warn(
                        "css-unknown-value",
                        "the counter '" + i.name() + "' can't be changed",
                        raw,
                        "pages are numbered by the parts of the book");
            }
        }
    }

    private void unknown(RawDeclaration raw) {
        TreeSet<String> names = new TreeSet<>();
        for (Property<?> p : Properties.list()) names.add(p.name());
        for (Shorthands.Shorthand s : Shorthands.all()) names.add(s.name());
        String nearest = NearestName.of(raw.property(), names);
        warn(
                "css-unknown-property",
                "unknown property '" + raw.property() + "'",
                raw,
                nearest == null ? null : "did you mean '" + nearest + "'?");
    }

    private void warn(String code, String message, RawDeclaration raw, @Nullable String hint) {
        diagnostics.add(Diagnostic.warning(code, message, raw.span(), hint));
    }

    /// For `@supports`.
    static boolean understands(String name, List<Value> values) {
        return hasVar(values)
                ? Properties.of(name) != null || Shorthands.of(name) != null
                : expand(name, values) != null;
    }

    /// A value without `var()` to the declarations of longhands; null when it is not one.
    static @Nullable List<Declaration> expand(String name, List<Value> values) {
        WideKeyword wide = wide(values);
        Property<?> p = Properties.of(name);
        if (p != null) {
            if (wide != null) return List.of(new Declaration.Wide(p, wide));
            Declaration.Typed<?> d = Shorthands.typed(p, values);
            return d == null ? null : List.of(d);
        }
        Shorthands.Shorthand s = Shorthands.of(name);
        if (s == null) return null;
        if (wide == null) return s.expander().expand(values);
        List<Declaration> out = new ArrayList<>();
        for (String longhand : s.longhands()) {
            Property<?> l = Properties.of(longhand);
            if (l != null) out.add(new Declaration.Wide(l, wide));
        }
        return out;
    }

    private static @Nullable WideKeyword wide(List<Value> values) {
        if (values.size() != 1 || !(values.getFirst() instanceof Value.Ident i)) return null;
        return switch (i.name().toLowerCase(Locale.ROOT)) {
            case "inherit" -> WideKeyword.INHERIT;
            case "initial" -> WideKeyword.INITIAL;
            case "unset", "revert", "revert-layer" -> WideKeyword.UNSET;
            default -> null;
        };
    }

    static boolean hasVar(List<Value> values) {
        for (Value v : values) {
            if (v instanceof Value.Func f && (f.name().equals("var") || hasVar(f.arguments())))
                return true;
        }
        return false;
    }
}
