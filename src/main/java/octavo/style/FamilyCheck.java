package octavo.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.style.StyleSheet.Meaning;
import octavo.style.css.Value;
import octavo.style.css.ValueReader;
import octavo.yaml.NearestName;
import org.jspecify.annotations.Nullable;

/// Warns of families that a sheet names for print and that aren't there: another would be taken without a word. In rules
/// for e-books alone a family may be the device's.
final class FamilyCheck {
    private final List<String> families;
    private final Set<String> known = new HashSet<>();
    private final List<Meaning> printed;
    private final Diagnostics diagnostics;

    private FamilyCheck(StyleSheet sheet, List<String> families, Diagnostics diagnostics) {
        this.families = families;
        this.diagnostics = diagnostics;
        for (String f : families) known.add(key(f));
        for (String f : FontProperties.genericFamilies()) known.add(key(f));
        printed = printed(sheet);
    }

    /// @param families that there are; where none are known, each name is taken at its word
    static void check(StyleSheet sheet, List<String> families, Diagnostics diagnostics) {
        if (!families.isEmpty()) new FamilyCheck(sheet, families, diagnostics).check();
    }

    private void check() {
        Set<String> variables = variables();
        for (Meaning m : printed) {
            for (Declaration d : m.parts()) {
                List<String> names =
                        switch (d) {
                            case Declaration.Typed<?> t ->
                                    t.property() == FontProperties.FAMILY
                                            ? names(t.value())
                                            : List.of();
                            case Declaration.Pending p ->
                                    isFamily(p.name()) ? names(p.values()) : List.of();
                            case Declaration.Custom c ->
                                    variables.contains(c.name()) ? names(c.values()) : List.of();
                            case Declaration.Wide w -> List.of();
                        };
                check(m, names);
            }
        }
    }

    /// The first name counts: what stands after it is there for the case that it is missing.
    private void check(Meaning m, List<String> names) {
        if (names.isEmpty() || known.contains(key(names.getFirst()))) return;
        String name = names.getFirst();
        String nearest = NearestName.of(name, families);
        diagnostics.add(
                Diagnostic.warning(
                        "css-unknown-family",
                        "there is no family '" + name + "'",
                        m.raw().span(),
                        nearest != null
                                ? "did you mean '" + nearest + "'?"
                                : "put its files into the book's fonts/; there are: "
                                        + String.join(", ", new TreeSet<>(families))));
    }

    private static List<Meaning> printed(StyleSheet sheet) {
        List<Meaning> out = new ArrayList<>();
        for (StyleSheet.Rule r : sheet.rules()) {
            if (r.applies().print()) out.addAll(r.declarations());
        }
        for (StyleSheet.PageRule p : sheet.pages()) {
            if (!p.applies().print()) continue;
            out.addAll(p.declarations());
            for (StyleSheet.Box b : p.boxes()) out.addAll(b.declarations());
        }
        return out;
    }

    /// The custom properties that stand for families, over whatever others.
    private Set<String> variables() {
        Set<String> found = new HashSet<>();
        int before;
        do {
            before = found.size();
            for (Meaning m : printed) {
                for (Declaration d : m.parts()) {
                    if (d instanceof Declaration.Pending p && isFamily(p.name()))
                        collect(p.values(), found);
                    if (d instanceof Declaration.Custom c && found.contains(c.name()))
                        collect(c.values(), found);
                }
            }
        } while (found.size() > before);
        return found;
    }

    private static void collect(List<Value> values, Set<String> into) {
        for (Value v : values) {
            if (v instanceof Value.Func f
                    && f.name().equals("var")
                    && !f.arguments().isEmpty()
                    && f.arguments().getFirst() instanceof Value.Ident i) into.add(i.name());
        }
    }

    private static boolean isFamily(String property) {
        return property.equals(FontProperties.FAMILY.name());
    }

    /// Up to the first variable, which is looked at where it is set.
    private static List<String> names(List<Value> values) {
        List<String> out = new ArrayList<>();
        for (List<Value> part : ValueReader.splitAtCommas(values)) {
            List<String> one =
                    part.isEmpty() ? null : FontProperties.families(new ValueReader(part));
            if (one == null) return out;
            out.addAll(one);
        }
        return out;
    }

    private static List<String> names(@Nullable Object value) {
        List<String> out = new ArrayList<>();
        if (value instanceof List<?> list) for (Object o : list) out.add(o.toString());
        return out;
    }

    /// Family names match without regard to case (CSS Fonts 4, section 5.1).
    private static String key(String family) {
        return family.toLowerCase(Locale.ROOT);
    }
}
