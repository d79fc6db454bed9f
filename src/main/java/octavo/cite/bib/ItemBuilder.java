package octavo.cite.bib;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.cite.csl.CslDate;
import octavo.cite.csl.CslItem;
import octavo.cite.csl.CslName;
import octavo.cite.csl.CslValue;
import org.jspecify.annotations.Nullable;

/// Collects the variables of one item; what is set first stays.
final class ItemBuilder {
    String type = "";
    private final Map<String, CslValue> variables = new LinkedHashMap<>();

    boolean has(String variable) {
        return variables.containsKey(variable);
    }

    ItemBuilder text(String variable, @Nullable String value) {
        if (value != null && !value.isBlank())
            variables.putIfAbsent(variable, new CslValue.Text(value.strip()));
        return this;
    }

    ItemBuilder date(String variable, @Nullable CslDate date) {
        if (date != null) variables.putIfAbsent(variable, new CslValue.Date(date));
        return this;
    }

    /// Adds to those that are there.
    ItemBuilder names(String variable, List<CslName> names) {
        if (names.isEmpty()) return this;
        List<CslName> all = new ArrayList<>();
        if (variables.get(variable) instanceof CslValue.Names(List<CslName> before))
            all.addAll(before);
        all.addAll(names);
        variables.put(variable, new CslValue.Names(all));
        return this;
    }

    ItemBuilder put(String variable, CslValue value) {
        variables.put(variable, value);
        return this;
    }

    String textOf(String variable) {
        return variables.get(variable) instanceof CslValue.Text(String t) ? t : "";
    }

    ItemBuilder remove(String variable) {
        variables.remove(variable);
        return this;
    }

    CslItem build(String key) {
        return new CslItem(key, type, variables);
    }
}
