package octavo.style;

import java.util.List;
import octavo.style.css.Value;

/// A declaration with its value understood, as far as it can be before an element is known.
sealed interface Declaration {
    record Typed<T>(Property<T> property, T value) implements Declaration {
        void apply(Scope scope) {
            property.setter().set(scope, value);
        }
    }

    /// `inherit`, `initial`, `unset`.
    record Wide(Property<?> property, WideKeyword keyword) implements Declaration {}

    enum WideKeyword {
        INHERIT,
        INITIAL,
        UNSET
    }

    /// A value with `var()`, of a longhand or a shorthand.
    record Pending(String name, List<Value> values) implements Declaration {
        public Pending {
            values = List.copyOf(values);
        }
    }

    /// A custom property.
    record Custom(String name, List<Value> values) implements Declaration {
        public Custom {
            values = List.copyOf(values);
        }
    }
}
