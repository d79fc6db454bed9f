package octavo.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.style.css.Value;
import octavo.style.css.Value.Func;
import octavo.style.css.Value.Ident;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// Custom properties and `var()` (CSS Variables 1).
final class Variables {
    /// The most values that one substitution may make: a guard against doubling chains.
    private static final int MAX_VALUES = 10_000;

    private static final int MAX_DEPTH = 200;

    private Variables() {}

    /// The values with each `var()` replaced; null when one is undefined and has no fallback.
    static @Nullable List<Value> substitute(List<Value> values, Map<String, List<Value>> custom) {
        return new Substitution(custom, new HashSet<>()).of(values);
    }

    /// The inherited custom properties with an element's own, each resolved; those in a cycle fall away.
    static Map<String, List<Value>> resolve(
            Map<String, List<Value>> inherited, Map<String, List<Value>> own) {
        Map<String, List<Value>> all = new HashMap<>(inherited);
        all.putAll(own);
        Map<String, List<Value>> out = new HashMap<>(inherited);
        for (Map.Entry<String, List<Value>> e : own.entrySet()) {
            Set<String> open = new HashSet<>();
            open.add(e.getKey());
            List<Value> resolved = new Substitution(all, open).of(e.getValue());
            if (resolved == null) out.remove(e.getKey());
            else out.put(e.getKey(), resolved);
        }
        return Map.copyOf(out);
    }

    private static final class Substitution {
        private final Map<String, List<Value>> custom;
        private final Set<String> open;
        private int made;

        Substitution(Map<String, List<Value>> custom, Set<String> open) {
            this.custom = custom;
            this.open = open;
        }

        @Nullable List<Value> of(List<Value> values) {
            List<Value> out = new ArrayList<>();
            for (Value v : values) {
                if (++made > MAX_VALUES) return null;
                if (!(v instanceof Func f)) {
                    out.add(v);
                    continue;
                }
                List<Value> inner = f.name().equals("var") ? variable(f) : of(f.arguments());
                if (inner == null) return null;
                if (f.name().equals("var")) out.addAll(inner);
                else out.add(new Func(f.name(), inner));
            }
            return out;
        }

        private @Nullable List<Value> variable(Func f) {
            ValueReader in = new ValueReader(f.arguments());
            String name = in.peek() instanceof Ident i ? i.name() : "";
            List<Value> value = custom.get(name);
            if (value != null && open.size() < MAX_DEPTH && open.add(name)) {
                List<Value> inner = of(value);
                open.remove(name);
                if (inner != null) return inner;
            }
            in.next();
            return in.tryDelim(',') ? of(f.arguments().subList(2, f.arguments().size())) : null;
        }
    }
}
