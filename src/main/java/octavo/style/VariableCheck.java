package octavo.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.style.StyleSheet.Meaning;
import octavo.style.css.Value;
import octavo.style.css.Value.Func;
import octavo.style.css.Value.Ident;
import octavo.style.css.ValueReader;
import octavo.yaml.NearestName;

/// Warns of `var()` without a fallback that names a custom property which nothing sets: the declaration would have no
/// effect without a word.
final class VariableCheck {
    private final Set<String> names = new TreeSet<>();
    private final List<Meaning> all = new ArrayList<>();
    private final Diagnostics diagnostics;

    private VariableCheck(StyleSheet sheet, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        sheet.rules().forEach(r -> all.addAll(r.declarations()));
        sheet.pages()
                .forEach(p -> {
                    all.addAll(p.declarations());
                    p.boxes().forEach(b -> all.addAll(b.declarations()));
                });
        for (Meaning m : all)
            for (Declaration d : m.parts())
                if (d instanceof Declaration.Custom c) names.add(c.name());
    }

    static void check(StyleSheet sheet, Diagnostics diagnostics) {
        VariableCheck c = new VariableCheck(sheet, diagnostics);
        for (Meaning m : c.all) {
            for (Declaration d : m.parts()) {
                switch (d) {
                    case Declaration.Pending p -> c.values(p.values(), m);
                    case Declaration.Custom u -> c.values(u.values(), m);
                    case Declaration.Typed<?> t -> {}
                    case Declaration.Wide w -> {}
                }
            }
        }
    }

    private void values(List<Value> values, Meaning m) {
        for (Value v : values) {
            if (!(v instanceof Func f)) continue;
            if (f.name().equals("var")) variable(f, m);
            else values(f.arguments(), m);
        }
    }

    private void variable(Func f, Meaning m) {
        ValueReader in = new ValueReader(f.arguments());
        String name = in.peek() instanceof Ident i ? i.name() : "";
        in.next();
        if (name.isEmpty() || in.tryDelim(',') || names.contains(name)) return;
        String nearest = NearestName.of(name, names);
        diagnostics.add(
                Diagnostic.warning(
                        "css-unknown-variable",
                        "nothing sets '"
                                + name
                                + "': '"
                                + m.raw().property()
                                + "' has no effect here",
                        m.raw().span(),
                        nearest != null ? "did you mean '" + nearest + "'?" : null));
    }
}
