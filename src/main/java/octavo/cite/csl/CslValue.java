package octavo.cite.csl;

import java.util.List;

/// The value of one variable of a [CslItem].
public sealed interface CslValue {
    /// Text, in which `<i>`, `<b>`, `<sc>`, `<sub>`, `<sup>` and `<span class="nocase">` stand for rich text, as
    /// CSL-JSON has it.
    record Text(String text) implements CslValue {}

    /// What the source gave as a number; text such as `12-14` is [Text].
    record Number(long number) implements CslValue {}

    /// Persons and institutions, in order.
    record Names(List<CslName> names) implements CslValue {
        public Names {
            names = List.copyOf(names);
        }
    }

    /// A date, a range or a date as text.
    record Date(CslDate date) implements CslValue {}
}
