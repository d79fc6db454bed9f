package octavo.content;

import org.jspecify.annotations.Nullable;

/// A person or body named with an article or a book.
///
/// In front matter a name is text or `{name: …, file-as: …, role: …, bio: …}`; `{id: mbland}` names somebody whom
/// `people.yaml` knows. Until `collection` has looked the id up, the name is empty; a contributor whose name is still
/// empty then is left out, and never printed by the id.
///
/// @param name as printed; empty while only the id is known
/// @param fileAs for sorting, or null
/// @param role MARC relator code (`aut`, `edt`, `trl`, ...)
/// @param bio a sentence or two for the contributors' page, or null
/// @param id key in `people.yaml`, or null
public record Contributor(
        String name,
        @Nullable String fileAs,
        String role,
        @Nullable String bio,
        @Nullable String id) {
    public Contributor(String name, @Nullable String fileAs, String role, @Nullable String bio) {
        this(name, fileAs, role, bio, null);
    }

    public Contributor withBio(@Nullable String other) {
        return new Contributor(name, fileAs, role, other, id);
    }

    public static Contributor author(String name) {
        return new Contributor(name, null, "aut", null);
    }

    /// Somebody whom `people.yaml` knows, by the key there.
    public static Contributor ofId(String id, String role) {
        return new Contributor("", null, role, null, id);
    }
}
