package octavo.style.css;

import java.util.List;

/// A component value (CSS Syntax 3, section 5); white space and comments are gone.
public sealed interface Value {
    /// As written; identifiers that CSS defines are compared without regard to case.
    record Ident(String name) implements Value {}

    /// Without its quotation marks, escapes resolved.
    record Str(String text) implements Value {}

    /// A number without a unit.
    record Num(double value) implements Value {}

    /// @param unit lower case
    record Dimension(double value, String unit) implements Value {}

    /// @param value 50 for `50%`
    record Percentage(double value) implements Value {}

    /// @param digits without `#`
    record Hash(String digits) implements Value {}

    /// A function, or brackets where the name is empty.
    ///
    /// @param name lower case
    record Func(String name, List<Value> arguments) implements Value {
        public Func {
            arguments = List.copyOf(arguments);
        }
    }

    /// `url(...)`.
    ///
    /// @param address without quotation marks, escapes resolved; not resolved against the sheet's
    record Url(String address) implements Value {}

    /// `,` `/` `+` `-` `*` `=` and what else stands alone.
    record Delim(char sign) implements Value {}
}
