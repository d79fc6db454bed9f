package octavo.cite.csl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A bibliographic record in the vocabulary of CSL.
///
/// @param id the key by which it is cited
/// @param type a CSL item type, such as `article-journal`
/// @param variables by the CSL name of the variable, in the order of the source
public record CslItem(String id, String type, Map<String, CslValue> variables) {
    public CslItem {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    public @Nullable CslValue get(String variable) {
        return variables.get(variable);
    }

    /// Text or number as text, empty where there is none.
    public String text(String variable) {
        return switch (variables.get(variable)) {
            case CslValue.Text(String t) -> t;
            case CslValue.Number(long n) -> Long.toString(n);
            case CslValue.Names _, CslValue.Date _ -> "";
            case null -> "";
        };
    }

    public List<CslName> names(String variable) {
        return variables.get(variable) instanceof CslValue.Names(List<CslName> n) ? n : List.of();
    }

    public @Nullable CslDate date(String variable) {
        return variables.get(variable) instanceof CslValue.Date(CslDate d) ? d : null;
    }
}
