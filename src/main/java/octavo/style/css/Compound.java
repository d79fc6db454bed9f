package octavo.style.css;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A compound selector: all of its parts must match the same element.
///
/// @param type null for any
public record Compound(
        @Nullable String type,
        @Nullable String id,
        List<String> classes,
        List<SelectorTest> tests) {
    public Compound {
        classes = List.copyOf(classes);
        tests = List.copyOf(tests);
    }

    boolean matches(ElementContext e) {
        if (type != null && !type.equals(e.element().name())) return false;
        if (id != null && !id.equals(e.element().id())) return false;
        // By index: this runs for each rule and element, and an iterator each would be most of its
        // cost.
        for (int i = 0; i < classes.size(); i++) {
            if (!e.hasClass(classes.get(i))) return false;
        }
        for (int i = 0; i < tests.size(); i++) {
            if (!tests.get(i).matches(e)) return false;
        }
        return true;
    }

    /// Bits of the name, the id and the classes that it asks for.
    long bits() {
        long bits = 0;
        if (type != null) bits |= ElementContext.bit(type);
        if (id != null) bits |= ElementContext.bit(id);
        for (String c : classes) bits |= ElementContext.bit(c);
        return bits;
    }
}
