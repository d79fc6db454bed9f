package octavo.math;

import java.util.List;

/// A piece of a formula that stands on a line of text.
public sealed interface FormulaPart {
    /// @param italic as variables are
    record Letters(String text, boolean italic) implements FormulaPart {}

    /// A superscript or a subscript.
    record Script(boolean raised, List<FormulaPart> parts) implements FormulaPart {
        public Script {
            parts = List.copyOf(parts);
        }
    }

    /// Where the next row of an alignment begins.
    record RowBreak() implements FormulaPart {}
}
