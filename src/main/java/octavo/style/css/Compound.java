package octavo.style.css;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A compound selector: all of its parts must match the same element.
///
/// @param type null for any
public record Compound(
        @Nullable String type, @Nullable String id, List<String> classes, List<SelectorTest> tests) {
    public Compound {
        classes = List.copyOf(classes);
        tests = List.copyOf(tests);
    }

    boolean matches(ElementContext e) {
        if (type != null && !type.equals(e.element().name())) return false;
        if (id != null && !id.equals(e.element().id())) return false;
        for (String c : classes) {
            if (!e.hasClass(c)) return false;
        }
        for (SelectorTest t : tests) {
            if (!t.matches(e)) return false;
        }
        return true;
    }
}
