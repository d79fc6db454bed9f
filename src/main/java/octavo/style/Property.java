package octavo.style;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// A longhand property: how its value is read, computed and inherited, and what its page of documentation says.
///
/// @param inherited whether a child takes it over
/// @param use where it means something
/// @param values for the documentation: the values that are understood
/// @param copier copies the computed value from the second to the first
record Property<T>(
        String name,
        boolean inherited,
        Use use,
        String values,
        Parser<T> parser,
        Setter<T> setter,
        BiConsumer<StyleState, StyleState> copier) {
    /// Where a property means something.
    enum Use {
        /// In print and in the e-book.
        BOTH,
        /// In print alone; taken out of the e-book's style sheet.
        PRINT,
        /// A descriptor of `@page`.
        PAGE
    }

    /// One of several words.
    static <E> Property<E> enumerated(
            String name,
            boolean inherited,
            Use use,
            Map<String, E> words,
            Function<StyleState, E> getter,
            BiConsumer<StyleState, E> setter) {
        return new Property<>(
                name,
                inherited,
                use,
                Parsers.list(words),
                Parsers.keyword(words),
                (c, v) -> setter.accept(c.state(), v),
                (to, from) -> setter.accept(to, getter.apply(from)));
    }

    /// Reads a value whole; null when it is not one.
    interface Parser<T> {
        @Nullable T parse(ValueReader in);
    }

    /// Computes the value and sets it.
    interface Setter<T> {
        void set(Scope scope, T value);
    }
}
