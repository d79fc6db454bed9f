package octavo.content;

import org.jspecify.annotations.Nullable;

/// A person or body named with an article or a book.
///
/// @param name as printed
/// @param fileAs for sorting, or null
/// @param role MARC relator code (`aut`, `edt`, `trl`, ...)
/// @param bio a sentence or two for the contributors' page, or null
public record Contributor(String name, @Nullable String fileAs, String role, @Nullable String bio) {
    public static Contributor author(String name) {
        return new Contributor(name, null, "aut", null);
    }
}
